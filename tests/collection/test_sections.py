"""A ficha in sections: what the paper prints is there once, under anchors that pages share."""

from build_site.collection.sections import sections
from build_site.model.claves import figure, figures
from tests.browser.small_site import ficha, juntos

ORDER = [
    *("descripcion", "proposito", "historial", "analisis", "presupuesto", "subtitulos", "regiones", "poblacion"),
    *("componentes", "indicadores", "ods", "contingencia", "observaciones", "notas-tecnicas", "otros"),
]


def test_sections_come_in_the_order_of_the_page_and_only_where_filled():
    anchors = [section.anchor for section in sections(juntos())]
    assert anchors == [anchor for anchor in ORDER if anchor != "otros"]
    assert [section.anchor for section in sections(ficha("Vacía").ficha)] == ["historial"]


def test_every_figure_of_the_ficha_stands_in_one_row_under_its_own_path():
    real = juntos()
    rows = [row for section in sections(real) for row in section.filas]
    told = {
        f"{row.clave}.{column}" if column else row.clave: cifra for row in rows for column, cifra in row.cifras.items()
    }
    assert told == dict(figures(real))
    assert all(figure(real, clave) is cifra for clave, cifra in told.items())


def test_money_says_its_year():
    rows = {row.clave: row for section in sections(juntos()) for row in section.filas}
    assert rows["presupuesto.ejecutado"].unidad == "M$ 2022"
    assert rows["presupuesto.ejecucion_inicial"].unidad == ""
    assert rows["componentes.filas.0.produccion"].unidad.startswith("Empresas y cooperativas")
