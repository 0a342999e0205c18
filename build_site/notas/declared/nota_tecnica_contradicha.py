"""Does a technical note say that a figure is not shown, while a table shows it?"""

from collections.abc import Iterator

from build_site.model.cifra import Cifra
from build_site.model.claves import figure
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.absence_claims import read_absences
from build_site.notas.context import expand
from build_site.notas.declaration import Caso, NotaObservada, Observado
from build_site.notas.named_figures import NamedFigure


def busca(ficha: Ficha) -> Iterator[Observado]:
    """For each technical note and year that it says something is not shown of: whether something is."""
    for index, nota in enumerate(ficha.notas_tecnicas):
        absences = [absence for absence in read_absences(nota.texto, ficha.anios) if absence.figura.claves]
        for anio in sorted({anio for absence in absences for anio in absence.anios} & set(ficha.anios)):
            figures_of_year = [absence.figura for absence in absences if anio in absence.anios]
            yield _observe(ficha, index, anio, figures_of_year)


def _observe(ficha: Ficha, index: int, anio: int, said: list[NamedFigure]) -> Observado:
    names = {
        clave: figura.nombre
        for figura in said
        for pattern in figura.claves
        for clave in expand(ficha, f"{pattern}.{anio}")
    }
    printed = {clave: cifra for clave in names if (cifra := figure(ficha, clave))}
    shown = {clave: cifra for clave, cifra in printed.items() if _shown(clave, cifra)}
    words = [f"{names[clave]} {cifra.texto}" for clave, cifra in shown.items()]
    nota, clave = ficha.notas_tecnicas[index], f"notas_tecnicas.{index}"
    page = ficha.paginas_de_texto.get(f"{clave}.texto", ficha.paginas_de_texto.get(clave))
    return Observado(
        anio=anio,
        elemento=f"Nota técnica {nota.numero}",
        estado=Veredicto.DIFIERE if shown else Veredicto.COINCIDE,
        cifras=shown,
        palabras={
            "dicho": ", ".join(dict.fromkeys(figura.nombre for figura in said)),
            "impreso": ", ".join(words) or "nada",
        },
        valor=next(iter(shown.values())).valor if shown else None,
        textos={f"{clave}.texto": (nota.texto, page)},
    )


def _shown(clave: str, cifra: Cifra) -> bool:
    """In the components table a zero may stand for what was not reported, as the table itself says."""
    return cifra.informada and not (clave.startswith("componentes.") and cifra.valor == 0)


def _case(titulo: str, nota: str, estado: Veredicto | None, valor: str | None = None, cobertura: str = "2%") -> Caso:
    cifras = {"poblacion.cobertura.2019": cobertura, "poblacion.cobertura.2021": "3%"}
    return Caso(titulo, cifras, estado, valor, 2019, notas_tecnicas=(nota,), elemento="Nota técnica 1")


_NO_SE_MUESTRA = "Dado aquello no se muestra la población beneficiada, población objetivo y cobertura para el año 2019."

NOTA = NotaObservada(
    id="nota-tecnica-contradicha",
    titulo="Notas técnicas y tablas",
    revisa="Si una nota técnica dice que una cifra no se muestra para un año y una tabla de la ficha la muestra.",
    fuente="Sección «Notas técnicas» y la tabla de cada cifra",
    alcance="Solo se leen las notas que lo dicen sin condiciones, de cifras y años nombrados.",
    en_palabras="la nota dice que no se muestra {dicho}; la ficha imprime {impreso}",
    palabras={"dicho": "una cifra de un año", "impreso": "esa cifra"},
    busca=busca,
    coincide="La {elemento} dice que para {anio} no se muestra: {dicho}. Ninguna tabla lo muestra.",
    difiere="La {elemento} dice que para {anio} no se muestra: {dicho}. Pero la ficha imprime para ese año: {impreso}.",
    casos=(
        _case("la tabla muestra lo que no se muestra", _NO_SE_MUESTRA, Veredicto.DIFIERE, "2"),
        _case("la tabla no lo muestra", _NO_SE_MUESTRA, Veredicto.COINCIDE, cobertura="N/A"),
        _case("el año va primero", "Para el año 2019 no se presenta la cobertura.", Veredicto.DIFIERE, "2"),
        _case(
            "la cifra va primero",
            "La cobertura de los años 2018 y 2019 no se encuentra disponible.",
            Veredicto.DIFIERE,
            "2",
        ),
        _case("años abiertos", "No se informa la cobertura de los años anteriores a 2020.", Veredicto.DIFIERE, "2"),
        _case("otro año", "No se muestra la cobertura para el año 2020.", None),
        _case("el año es de otra cosa", "Por el cambio realizado en 2019 no se muestra la cobertura.", None),
        _case("otra cifra", "No se muestra la variación de la cobertura para el año 2019.", None),
        _case("con condiciones", "No se muestra la cobertura para el año 2019 cuando el programa es nuevo.", None),
        _case("la población objetivo no tiene año", "No se muestra la población objetivo para el año 2019.", None),
    ),
)
