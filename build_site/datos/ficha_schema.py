"""`ficha.schema.json`: the JSON Schema of a ficha's JSON, generated from the types and their docstrings."""

import ast
import inspect
from itertools import pairwise
from typing import Any

import msgspec

from build_site.model import cifra, cotejo, ficha, json

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DECIMAL = {"type": "string", "format": "decimal"}
_FIGURES = (cifra.Cifra.__name__, cifra.CifraConUnidad.__name__)


def ficha_schema() -> bytes:
    """The schema, for JSON Schema 2020-12. A ficha may have more keys than it names."""
    (root,), components = msgspec.json.schema_components([json.FichaConNotas], ref_template="#/$defs/{name}")
    for name, component in components.items():
        _describe(name, component)
    for name in _FIGURES:
        components[name].update(_absent_or_number())
    schema = {"$schema": _DIALECT, "title": "Ficha", **root, "$defs": dict(sorted(components.items()))}
    return msgspec.json.format(msgspec.json.encode(_with_numbers(schema)), indent=1) + b"\n"


def _absent_or_number() -> dict[str, Any]:
    """A figure has a number when it is `informado`, and only then."""
    return {
        "if": {"properties": {"estado": {"const": "informado"}}},
        "then": {"properties": {"valor": {"type": "number"}}},
        "else": {"properties": {"valor": {"type": "null"}}},
    }


def _with_numbers(node: Any) -> Any:
    """Amounts are written as JSON numbers, where msgspec would say strings."""
    if node == _DECIMAL:
        return {"type": "number"}
    if isinstance(node, dict):
        return {key: _with_numbers(value) for key, value in node.items()}
    return [_with_numbers(value) for value in node] if isinstance(node, list) else node


def _describe(name: str, component: dict[str, Any]) -> None:
    if "description" in component:
        component["description"] = inspect.cleandoc(component["description"])
    for field, text in _field_docstrings(name).items():
        if field in component.get("properties", {}):
            component["properties"][field]["description"] = text


def _field_docstrings(name: str) -> dict[str, str]:
    """The strings under the fields of the class, inherited ones included."""
    kind = next(vars(module)[name] for module in (cifra, cotejo, ficha, json) if name in vars(module))
    found: dict[str, str] = {}
    for parent in reversed(kind.__mro__):
        if parent.__module__.startswith("build_site."):
            (definition,) = ast.parse(inspect.getsource(parent)).body
            assert isinstance(definition, ast.ClassDef)
            found |= _strings_after_fields(definition.body)
    return found


def _strings_after_fields(body: list[ast.stmt]) -> dict[str, str]:
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
