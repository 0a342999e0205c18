"""How a computed note is declared. A declaration that contradicts itself fails on import and names the note."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from decimal import Decimal
from string import Formatter

from build_site.model.cifra import Cifra
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.arithmetic import Formula
from build_site.notas.findings import Hallazgo
from build_site.notas.inputs import Filas, Impresa, Input
from build_site.notas.magnitudes import Magnitud, Unidad, magnitud

RESERVADAS = frozenset({"anio", "anterior", "elemento", "calculado", "esperado", "desde", "hasta", "base"})
"""What a sentence may name besides inputs: `base` is « de 2022», of the pesos; `desde`, `hasta` enclose the result."""


class DeclarationError(ValueError):
    """A note whose declaration does not hold together."""

    def __init__(self, nota: str, problem: str) -> None:
        super().__init__(f"{nota}: {problem}")


@dataclass(frozen=True, slots=True)
class Caso:
    """An example with its answer: printed figures by clave, and what the note must find in them (None: nothing to say).

    `hallazgos` are findings of the evaluator by label, `notas_tecnicas` the texts of notes 1, 2…
    """

    titulo: str
    cifras: Mapping[str, str]
    estado: Veredicto | None
    valor: str | None = None
    anio: int = 2021
    elemento: str | None = None
    hallazgos: Mapping[str, str] = field(default_factory=dict)
    notas_tecnicas: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Nota:
    """What every note says of itself: `revisa` its question, `fuente` where on paper, `alcance` what it cannot tell."""

    id: str
    titulo: str
    revisa: str
    fuente: str
    en_palabras: str
    casos: tuple[Caso, ...]
    alcance: str = ""


@dataclass(frozen=True, kw_only=True)
class NotaCalculada(Nota):
    """A formula over printed figures, compared with a printed figure or a finding, or only derived.

    `entradas` are claves with `{anio}`, `{fila}` and `*` for all rows, or inputs that read themselves. The formula's
    parameters, `en_palabras` and the sentences speak of them by the same names. Which sentences there are decides
    what the note can say: `coincide` and `difiere` where `esperado` is printed; `informativa` where it is not, or
    where there is none; `anteriores` in place of `difiere` for a year before the ficha's own.
    """

    formula: Formula
    entradas: Mapping[str, str | Input]
    esperado: str | Hallazgo | None = None
    unidad: Unidad | None = None
    """Of the result; that of `esperado` where that is a figure."""
    coincide: str = ""
    difiere: str = ""
    informativa: str = ""
    anteriores: str = ""
    para_cada: tuple[str, ...] = ()
    """Claves of the rows (`componentes.filas.*`) or figures that the note is made for, one by one."""
    todos_los_anios: bool = True
    """False for a note on the ficha's own year."""

    def __post_init__(self) -> None:
        _check_names(self)
        _check_sentences(self)

    @property
    def inputs(self) -> dict[str, Input]:
        """The inputs by name, a plain clave as what it reads."""
        return {name: _as_input(source) for name, source in self.entradas.items()}

    @property
    def unidad_del_resultado(self) -> Unidad:
        """As declared, else that of the printed figure."""
        if self.unidad is not None:
            return self.unidad
        if not isinstance(self.esperado, str):
            raise DeclarationError(self.id, "the unit of the result is missing")
        return magnitud(self.esperado).unidad


@dataclass(frozen=True, slots=True, kw_only=True)
class Observado:
    """One thing seen by a `NotaObservada`: the figures it rests on, by clave, and the words for its sentence."""

    anio: int | None
    elemento: str | None
    estado: Veredicto
    cifras: Mapping[str, Cifra]
    palabras: Mapping[str, str]
    valor: Decimal | None = None
    textos: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)
    """Printed sentences it rests on: text and page by clave."""


@dataclass(frozen=True, kw_only=True)
class NotaObservada(Nota):
    """Something seen in the printed cells themselves, without arithmetic.

    `busca` finds every place where it happens and gives the words for `palabras`, which `en_palabras` and the sentences
    are made of; `palabras` says what each of them is in general.
    """

    palabras: Mapping[str, str]
    busca: Callable[[Ficha], Iterator[Observado]]
    coincide: str = ""
    difiere: str = ""

    def __post_init__(self) -> None:
        if placeholders(self.en_palabras) != set(self.palabras):
            raise DeclarationError(self.id, f"en_palabras names {sorted(placeholders(self.en_palabras))}")
        _check_known(self, (self.coincide, self.difiere), {*self.palabras, "anio", "elemento"})


def formula_in_words(nota: Nota) -> str:
    """`gasto administrativo ÷ total × 100`: what `en_palabras` says with the names of its inputs."""
    if isinstance(nota, NotaCalculada):
        return nota.en_palabras.format_map({name: source.nombre for name, source in nota.inputs.items()})
    return nota.en_palabras.format_map(nota.palabras) if isinstance(nota, NotaObservada) else nota.en_palabras


def magnitudes_of(nota: NotaCalculada) -> list[Magnitud]:
    """What the figures measure that the note rests on or is compared with, each once."""
    claves = [clave for source in nota.inputs.values() for clave in source.claves]
    claves += [nota.esperado] if isinstance(nota.esperado, str) else []
    named = [clave for clave in claves if "{elemento}" not in clave]
    every = named if len(named) == len(claves) else [*named, *nota.para_cada]
    return list(dict.fromkeys(magnitud(clave) for clave in every))


def placeholders(sentence: str) -> set[str]:
    """The names in braces of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _as_input(source: str | Input) -> Input:
    if not isinstance(source, str):
        return source
    return Filas(source) if ".*." in source else Impresa(source)


def _check_names(nota: NotaCalculada) -> None:
    names = set(nota.entradas)
    if names & RESERVADAS:
        raise DeclarationError(nota.id, f"reserved names used for inputs: {sorted(names & RESERVADAS)}")
    parameters = set(inspect.signature(nota.formula).parameters)
    if parameters != names:
        raise DeclarationError(nota.id, f"the formula takes {sorted(parameters)}, the inputs are {sorted(names)}")
    if placeholders(nota.en_palabras) != names:
        raise DeclarationError(
            nota.id, f"en_palabras names {sorted(placeholders(nota.en_palabras))}, not {sorted(names)}"
        )
    try:
        _ = nota.unidad_del_resultado, formula_in_words(nota)
    except KeyError as clave:
        raise DeclarationError(nota.id, f"no figure is known at {clave}") from clave


def _check_sentences(nota: NotaCalculada) -> None:
    sentences = (nota.coincide, nota.difiere, nota.informativa, nota.anteriores)
    _check_known(nota, sentences, RESERVADAS | set(nota.entradas))
    if bool(nota.coincide and nota.difiere) != (nota.esperado is not None):
        raise DeclarationError(nota.id, "`coincide` and `difiere` belong to a note with `esperado`, both of them")
    if nota.esperado is None and not nota.informativa:
        raise DeclarationError(nota.id, "a note without `esperado` needs `informativa`")


def _check_known(nota: Nota, sentences: tuple[str, ...], known: Set[str]) -> None:
    unknown = {name for sentence in sentences for name in placeholders(sentence)} - known
    if unknown:
        raise DeclarationError(nota.id, f"a sentence names {sorted(unknown)}, which it is not given")
