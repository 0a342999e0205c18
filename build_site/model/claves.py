"""One address per datum: the `clave` of a figure is its path in the ficha's JSON (`componentes.filas.0.gasto.2019`)."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from build_site.model.cifra import Cifra
from build_site.model.ficha import Ficha

_NOT_IN_ANCHORS = re.compile(r"[^\w.-]+")


def figures(ficha: Ficha) -> Iterator[tuple[str, Cifra]]:
    """Every figure of the ficha with its clave, in the order of the model. Derived from the fields, never listed."""
    found: list[tuple[str, Cifra]] = []
    for name in ficha.__struct_fields__:
        _collect(name, getattr(ficha, name), found)
    return iter(found)


def figure(ficha: Ficha, clave: str) -> Cifra | None:
    """The figure at a clave, or None where the ficha prints none there."""
    node: Any = ficha
    for step in clave.split("."):
        node = _step(node, step)
        if node is None:
            return None
    return node if isinstance(node, Cifra) else None


def anchor(clave: str) -> str:
    """The id of a clave on its ficha's page: the clave itself, whatever year headers it is made of."""
    return _NOT_IN_ANCHORS.sub("-", clave)


def _collect(clave: str, node: object, found: list[tuple[str, Cifra]]) -> None:
    if isinstance(node, Cifra):
        found.append((clave, node))
    elif isinstance(node, dict):
        for key, child in node.items():
            _collect(f"{clave}.{key}", child, found)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            _collect(f"{clave}.{index}", child, found)
    elif isinstance(node, msgspec.Struct):
        for name in node.__struct_fields__:
            _collect(f"{clave}.{name}", getattr(node, name), found)


def _step(node: Any, step: str) -> Any:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list):
        return node[int(step)] if step.isdigit() and int(step) < len(node) else None
    return getattr(node, step, None)
