"""What goes into the model comes out of every download: each figure once, with its state, adding up to the same."""

import hashlib
import io
from collections import Counter, defaultdict
from decimal import Decimal

import msgspec
import pytest
from pyarrow import parquet

from build_site.collection import batches
from build_site.datos.catalogue import TABLES
from build_site.model.claves import figures
from build_site.pages.ficha_page import render
from tests.datos.conftest import collect, excel_tables, rows, tables, write
from tests.pages.fichas import texts
from tests.pages.rendered import Page, render_markdown


def typed(written, name):
    return parquet.read_table(io.BytesIO(written[f"datos/{name}.parquet"])).to_pylist()


def printed(publicadas):
    """Text, value, state and page of every figure of the model."""
    return {
        (p.ficha.id, clave): (c.texto, c.valor, str(c.estado), None if c.pagina is msgspec.UNSET else c.pagina)
        for p in publicadas
        for clave, c in figures(p.ficha)
    }


def test_every_figure_of_every_ficha_appears_exactly_once(publicadas, written):
    expected = printed(publicadas)
    found = tables(written, "cifras")
    assert len(found) == len(expected)
    assert {
        (row["ficha"], row["clave"]): (
            row["texto"],
            Decimal(row["valor"]) if row["valor"] else None,
            row["estado"],
            int(row["pagina"]) if row["pagina"] else None,
        )
        for row in found
    } == expected


def test_parquet_holds_the_same_figures(publicadas, written):
    expected = printed(publicadas)
    found = typed(written, "cifras")
    assert len(found) == len(expected)
    for row in found:
        texto, valor, estado, pagina = expected[row["ficha"], row["clave"]]
        assert (row["texto"], row["estado"], row["pagina"]) == (texto, estado, pagina)
        assert (None if row["valor"] is None else Decimal(repr(row["valor"]))) == valor


def test_excel_holds_the_same_numbers_with_a_decimal_comma(publicadas, written):
    expected = {key: valor for key, (_, valor, _, _) in printed(publicadas).items()}
    found = excel_tables(written, "cifras")
    assert {
        (row["ficha"], row["clave"]): Decimal(row["valor"].replace(",", ".")) if row["valor"] else None for row in found
    } == expected
    assert any("," in row["valor"] for row in found)
    assert not any("." in row["valor"] for row in found)


def test_totals_from_the_csv_are_those_of_the_model(publicadas, written):
    model: dict[tuple[str, str, int | None], Decimal] = defaultdict(Decimal)
    for publicada in publicadas:
        ficha = publicada.ficha
        for year, cifra in ficha.presupuesto.ejecutado.items():
            model[str(ficha.edicion), year, ficha.moneda.anio] += cifra.valor or 0
    recomputed: dict[tuple[str, str, int | None], Decimal] = defaultdict(Decimal)
    for row in tables(written, "cifras"):
        if row["variable"] == "presupuesto.ejecutado":
            base = int(row["anio_base"]) if row["anio_base"] else None
            recomputed[row["edicion"], row["anio"], base] += Decimal(row["valor"] or 0)
    assert len(model) > 4
    assert recomputed == model


def test_the_row_of_a_ficha_holds_the_figures_of_its_year(publicadas, written):
    found = {row["id"]: row for row in tables(written, "fichas")}
    assert len(found) == len(publicadas)
    for publicada in publicadas:
        ficha = publicada.ficha
        cifra = ficha.presupuesto.ejecutado.get(str(ficha.edicion))
        row = found[ficha.id]
        assert row["presupuesto_ejecutado_estado"] == ("" if cifra is None else cifra.estado)
        valor = None if cifra is None else cifra.valor
        assert (Decimal(row["presupuesto_ejecutado"]) if row["presupuesto_ejecutado"] else None) == valor


def test_the_four_kinds_of_nothing_stay_apart(written):
    found = {
        row["clave"]: (row["texto"], row["valor"], row["estado"])
        for row in rows(written["fichas/2021/juntos/cifras.csv"])
    }
    assert found["componentes.filas.0.gasto.2021"] == ("0", "0", "informado")
    assert found["presupuesto.ejecutado.2020"] == ("N/A", "", "no_aplica")
    assert found["indicadores.proposito.0.efectivo.2021"] == ("S/I*", "", "sin_informacion")
    assert found["componentes.filas.0.gasto_unitario.2020"] == ("", "", "vacio")
    line = next(
        line
        for line in written["datos/cifras-2021.csv"].splitlines()
        if b'"componentes.filas.0.gasto_unitario.2020"' in line
    )
    assert b',2020,"",,"vacio",' in line


def test_a_ficha_that_prints_no_such_figure_has_neither_number_nor_state(written):
    row = next(row for row in tables(written, "fichas") if row["id"] == "vacia-2021")
    assert (row["presupuesto_ejecutado"], row["presupuesto_ejecutado_estado"]) == ("", "")
    assert not [row for row in tables(written, "cifras") if row["ficha"] == "vacia-2021"]


def test_no_text_of_a_ficha_is_lost(publicadas, written):
    found = defaultdict(set)
    for name, key in (("textos", "ficha"), ("fichas", "id")):
        for row in tables(written, name):
            found[row[key]].update(row.values())
    for publicada in publicadas:
        ficha = publicada.ficha
        bare = msgspec.structs.replace(ficha, texto_fijo=[], paginas_de_texto={}, lectura=None)
        figures_of = {cifra.texto for _, cifra in figures(ficha)} | {str(c.estado) for _, c in figures(ficha)}
        said = set(texts(bare)) - figures_of - {"", ficha.fuente.archivo}
        assert said - found[ficha.id] == set()


def test_the_notes_are_those_of_the_fichas(publicadas, written):
    expected = Counter((p.ficha.id, c.id, str(c.estado), c.texto) for p in publicadas for c in p.cotejos)
    found = tables(written, "notas")
    assert Counter((row["ficha"], row["nota"], row["estado"], row["texto"]) for row in found) == expected
    differing = Counter(row["ficha"] for row in found if row["estado"] == "difiere")
    assert {row["id"]: int(row["notas_que_difieren"]) for row in tables(written, "fichas")} == {
        p.ficha.id: differing[p.ficha.id] for p in publicadas
    }


def test_the_files_of_a_ficha_are_its_rows_of_the_collection(publicadas, written):
    everything = tables(written, "cifras")
    for_excel = excel_tables(written, "cifras")
    for publicada in publicadas:
        identifier = publicada.ficha.id
        assert rows(written[f"{publicada.ruta}cifras.csv"]) == [r for r in everything if r["ficha"] == identifier]
        assert rows(written[f"{publicada.ruta}cifras-excel.csv"], ";") == [
            r for r in for_excel if r["ficha"] == identifier
        ]


def test_every_link_leads_to_its_place_on_a_page(publicadas, written):
    for publicada in publicadas:
        page = Page()
        page.feed(render_markdown(render(publicada)))
        links = [
            row["enlace"]
            for name in ("cifras", "textos", "notas")
            for row in tables(written, name)
            if row["ficha"] == publicada.ficha.id
        ]
        assert {link.partition("#")[0] for link in links} <= {publicada.ruta}
        assert {link.partition("#")[2] for link in links} - page.by_id.keys() == set()


def test_links_are_absolute_where_the_site_has_an_address(monkeypatch, publicadas):
    monkeypatch.setenv("SITE_URL", "https://example.org/fichas")
    written = write(publicadas[:1])
    ruta = publicadas[0].ruta
    assert {row["enlace"].partition("#")[0] for row in tables(written, "cifras")} == {
        f"https://example.org/fichas/{ruta}"
    }
    assert b'"homepage": "https://example.org/fichas/datos/"' in written["datos/datapackage.json"]


def test_the_same_fichas_give_the_same_bytes(written):
    assert write(collect()) == written


def test_it_does_not_matter_how_many_fichas_are_in_memory(monkeypatch, publicadas, written):
    monkeypatch.setattr(batches, "MOST", 2)
    again = write(publicadas)
    assert {path: again[path] for path in written if path.endswith(".csv")} == {
        path: content for path, content in written.items() if path.endswith(".csv")
    }
    assert typed(again, "cifras") == typed(written, "cifras")


def test_sums_are_of_all_downloads(written):
    lines = written["datos/SHA256SUMS"].decode().splitlines()
    sums = {path: digest for digest, path in (line.split("  ") for line in lines)}
    assert sums.keys() == {
        path.removeprefix("datos/")
        for path in written
        if path.startswith("datos/") and not path.endswith(("index.md", "SHA256SUMS"))
    }
    assert sums == {path: hashlib.sha256(written[f"datos/{path}"]).hexdigest() for path in sums}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.nombre)
def test_every_table_comes_in_every_form(written, table):
    programs, excel = tables(written, table.nombre), excel_tables(written, table.nombre)
    assert len(programs) == len(excel) == len(typed(written, table.nombre)) > 0
    names = [column.nombre for column in table.columnas]
    assert list(programs[0]) == list(excel[0]) == list(typed(written, table.nombre)[0]) == names
    keys = [tuple(row[name] for name in table.clave) for row in programs]
    assert len(set(keys)) == len(keys)
