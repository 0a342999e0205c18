"""The terms of the glossary, and the links to them from the labels of a ficha's page."""

from functools import cache
from importlib.resources import files

import msgspec

from build_site.pages.markdown import escape

_TO_GLOSSARY = "../../../glosario/index.md"
"""From a ficha's page."""


class Termino(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A term in plain words; `oficial` finds the State's definition, `nota` names the computed note that shows it."""

    id: str
    nombre: str
    palabras: str
    oficial: str = ""
    nota: str = ""
    etiquetas: list[str] = []


class _Glosario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    termino: list[Termino]


@cache
def terms() -> tuple[Termino, ...]:
    """Every term, in the order of the page."""
    text = (files("build_site.pages") / "data" / "glosario.toml").read_bytes()
    return tuple(msgspec.toml.decode(text, type=_Glosario).termino)


@cache
def _by_label() -> dict[str, str]:
    return {label: term.id for term in terms() for label in term.etiquetas}


def explained(label: str, unit: str = "") -> str:
    """A label of a ficha's page and its unit as Markdown, leading to its term where the glossary has it."""
    term = _by_label().get(label)
    text = f"[{escape(label)}]({_TO_GLOSSARY}#{term}){{ .termino }}" if term else escape(label)
    return f"{text} {escape(unit)}" if unit else text
