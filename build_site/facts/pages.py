"""On which page a ficha prints what a programme is listed for, so that a list can be checked on paper too."""

from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra
from build_site.model.ficha import Ficha


def page_of(ficha: Ficha, *claves: str) -> int:
    """The page of the first of these texts that has one: its own, its block's or its first part's; 0 where none has."""
    for clave in claves:
        if page := _above(ficha, clave) or _within(ficha, clave):
            return page
    return 0


def mark_pages(publicada: FichaPublicada) -> dict[str, int]:
    """For each mark (see `marks`) the page on which the ficha shows it; 0 where it has none."""
    ficha = publicada.ficha
    finding = {name: _criterion(ficha, word) for name, word in _CRITERIA.items()}
    spent = _figure_page(ficha.presupuesto.ejecutado.get(str(ficha.edicion)))
    return finding | {
        "focalizacion_deficiente": _dimension(ficha, "focaliz"),
        "indicador_sin_dato": page_of(ficha, "indicadores.proposito", "indicadores") or page_of(ficha, "analisis"),
        "sin_ejecucion": spent or page_of(ficha, "presupuesto"),
        "fet_si": page_of(ficha, "contingencia"),
        "permanente": page_of(ficha, "antecedentes.anio_termino", "antecedentes.descripcion"),
        "difiere": _contradiction(publicada),
    }


_CRITERIA = {
    "persistencia": "persistencia",
    "beneficiario_fuera": "beneficiario",
    "beneficiario_dentro": "beneficiario",
    "administrativo_mal": "administrativo",
}


def _above(ficha: Ficha, clave: str) -> int:
    while clave and clave not in ficha.paginas_de_texto:
        clave = clave.rpartition(".")[0]
    return ficha.paginas_de_texto.get(clave, 0)


def _within(ficha: Ficha, clave: str) -> int:
    return min((page for key, page in ficha.paginas_de_texto.items() if key.startswith(f"{clave}.")), default=0)


def _criterion(ficha: Ficha, word: str) -> int:
    for i, dimension in enumerate(ficha.analisis):
        for j, resultado in enumerate(dimension.resultados):
            if resultado.criterio and word in resultado.criterio.lower():
                return page_of(ficha, f"analisis.{i}.resultados.{j}", "analisis")
    return page_of(ficha, "analisis")


def _dimension(ficha: Ficha, word: str) -> int:
    for i, dimension in enumerate(ficha.analisis):
        if word in dimension.dimension.lower():
            return page_of(ficha, f"analisis.{i}", "analisis")
    return page_of(ficha, "analisis")


def _figure_page(cifra: Cifra | None) -> int:
    return cifra.pagina if cifra is not None and isinstance(cifra.pagina, int) else 0


def _contradiction(publicada: FichaPublicada) -> int:
    pages = (
        entrada.pagina
        for cotejo in publicada.cotejos
        if cotejo.estado == "difiere"
        for entrada in cotejo.entradas
        if entrada.pagina
    )
    return next(pages, 0)
