"""What a method page says of a note besides its results: what it is compared with, what it tolerates, its cases."""

from collections.abc import Mapping
from decimal import Decimal

from build_site.model.cotejo import Veredicto
from build_site.model.numeros import format_number
from build_site.notas.declaration import Caso, Nota, NotaCalculada, magnitudes_of
from build_site.notas.findings import Hallazgo
from build_site.notas.magnitudes import Unidad, magnitud
from build_site.pages.markdown import escape
from build_site.pages.tables import Row, table

_ROUNDED = {
    Unidad.DINERO: "Los montos se imprimen redondeados: cada uno puede ser hasta media unidad de su último decimal "
    "más, o menos. «266.350» es de 266.349,5 a 266.350,5, y «33.293,8» es de 33.293,75 a 33.293,85.",
    Unidad.PORCENTAJE: "Los porcentajes también: «7%» es de 6,5 % a 7,5 %, y «6,8%» es de 6,75 % a 6,85 %.",
    Unidad.CONTEO: "Las personas y las cosas se cuentan enteras: esas cifras son exactas.",
}


def compared_with(nota: Nota) -> str:
    """With what the result is compared; empty for a note that only derives a figure or sees one."""
    if not isinstance(nota, NotaCalculada) or nota.esperado is None:
        return ""
    if isinstance(nota.esperado, Hallazgo):
        return "Se compara con lo que dice el evaluador en su frase."
    return f"Se compara con la cifra impresa: {magnitud(nota.esperado).nombre}."


def tolerance(nota: Nota) -> list[str]:
    """How the tolerance follows from the rounding of the figures that the note uses."""
    if not isinstance(nota, NotaCalculada):
        return ["No hay cálculo ni redondeo: se mira lo que las celdas imprimen."]
    units = {one.unidad for one in magnitudes_of(nota)}
    end = "Con esos extremos se calculan el menor y el mayor resultado posibles."
    if isinstance(nota.esperado, Hallazgo):
        end += " No cuadra solo si ninguno de los posibles cumple lo que dice la frase."
    elif nota.esperado is not None:
        end += " No cuadra solo si ninguno de los posibles pudo imprimirse así."
    return [*(text for unit, text in _ROUNDED.items() if unit in units), end]


def cases(nota: Nota, words: Mapping[Veredicto, str]) -> str:
    """The note's own examples with their answers, as a table."""
    rows = [Row(escape(caso.titulo), [escape(_printed(caso)), escape(_answer(caso, words))]) for caso in nota.casos]
    return table("Cifras inventadas, con la respuesta que se exige.", ["Caso", "Impreso", "Resultado"], rows, words=3)


def _answer(caso: Caso, words: Mapping[Veredicto, str]) -> str:
    """`Cuadra: da 6,5`."""
    if caso.estado is None:
        return "Nada que revisar"
    return words[caso.estado] + (f": da {format_number(Decimal(caso.valor))}" if caso.valor is not None else "")


def _printed(caso: Caso) -> str:
    figures = [f"{_name(clave)}: {texto or 'en blanco'}" for clave, texto in caso.cifras.items()]
    sentences = [*caso.hallazgos.values(), *caso.notas_tecnicas]
    return "; ".join([*figures, *(f"«{texto}»" for texto in sentences)])


def _name(clave: str) -> str:
    year = clave.rpartition(".")[2]
    return f"{magnitud(clave).nombre} {year}" if year.isdigit() else magnitud(clave).nombre
