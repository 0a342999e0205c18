"""The lexicon of questions: reads `lexicon/*.toml`, checks that it is coherent, gives it to the browser as one file."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

_LEXICON = Path(__file__).parent / "lexicon"


class Metrica(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One figure that can be asked for. `necesita`: sets of features that name it; `admite`: what may stand beside."""

    id: str
    nombre: str
    clave: str
    unidad: str
    necesita: list[list[str]]
    admite: list[str]
    frase: str
    preguntas: list[str]
    corto: str = ""
    suma: bool = False
    femenino: bool = False
    plural: bool = False
    anual: bool = True
    cuenta: bool = False
    no_impresa: bool = False
    por: str = ""
    si_no: str = ""
    presencia: bool = False

    @property
    def columna(self) -> bool:
        """Whether the figure is one per ficha (and year), kept as a column of the collection."""
        return not (self.por or self.no_impresa)


class IncoherentLexiconError(ValueError):
    """A piece of the lexicon names something that is not there."""


@cache
def metrics() -> tuple[Metrica, ...]:
    """Every figure that can be asked for, in the order of the file. Raises `IncoherentLexiconError`."""
    raw = _read("metrics")
    known = set(_read("features"))
    found = tuple(msgspec.convert(raw["metrica"], list[Metrica]))
    for metrica in found:
        unknown = {feature for group in metrica.necesita for feature in group} | set(metrica.admite)
        if unknown - known:
            raise IncoherentLexiconError(f"{metrica.id}: no such features: {sorted(unknown - known)}")
    _verbs_in(raw, _read("features"), _read("operators"), _read("words"))
    return found


def _verbs_in(*entries: Any) -> None:
    """`~` stands before one infinitive: forms are made of nothing else. Raises `IncoherentLexiconError`."""
    for entry in entries:
        children = entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ()
        _verbs_in(*children)
        if isinstance(entry, str) and entry.startswith("~") and not re.fullmatch(r"~\w+[aei]r", entry):
            raise IncoherentLexiconError(f"{entry}: no infinitive")


def lexicon() -> dict[str, Any]:
    """Everything that the engine must know of words, as one structure for JSON."""
    words, places, institutions = _read("words"), _read("places"), _read("institutions")
    return {
        "metricas": msgspec.to_builtins([*metrics()]),
        "ambiguas": _read("metrics")["ambigua"],
        "rasgos": _read("features"),
        "operadores": _read("operators"),
        "comparadores": _read("comparators"),
        "textos": _read("texts")["texto"],
        "hallazgos": _read("findings")["hallazgo"],
        "definiciones": _read("definitions")["definicion"],
        "negativas": _read("refusals")["negativa"],
        "regiones": places["region"],
        "zonas": places["zona"],
        "subtitulos": places["subtitulo"],
        "ministerios": institutions["ministerio"],
        "servicios": institutions["servicio"],
        "funcion": words["funcion"],
        "cortesia": words["cortesia"],
        "alias": words["alias"],
        "con_peso": words["con_peso"],
        "correccion": words["correccion"],
        "aclaracion": words["aclaracion"],
        "sugerencias": words["sugerencias"],
        "sustantivos": words["sustantivos"],
    }


@cache
def _read(name: str) -> dict[str, Any]:
    with (_LEXICON / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
