"""The page of the downloads offers all of them and explains every column."""

import re
from string import ascii_uppercase

import pytest

from build_site.datos.catalogue import TABLES
from build_site.datos.cifras import CIFRAS
from tests.pages.fichas import HOSTILE
from tests.pages.rendered import Page, render_markdown


@pytest.fixture(scope="module")
def source(written):
    return written["datos/index.md"].decode()


@pytest.fixture(scope="module")
def page(source):
    page = Page()
    page.feed(render_markdown(source))
    return page


def test_every_download_is_linked_and_every_link_leads_somewhere(written, page):
    offered = {path.removeprefix("datos/") for path in written if path.startswith("datos/")} - {"index.md"}
    linked = {link for link in page.links if "://" not in link and not link.startswith("#")}
    assert linked == offered | {"informe.json"}


def test_every_table_and_column_is_explained(source):
    for table in TABLES:
        section = source.partition(f"{{ #{table.nombre} .plegada }}")[2].partition("\n### ")[0]
        for column in table.columnas:
            assert f"| `{column.nombre}` |" in section
            assert column.descripcion in section


def test_no_placeholder_is_left(source):
    assert "[[" not in source


def test_the_formula_for_excel_adds_up_the_column_of_values(source):
    letter = ascii_uppercase[[column.nombre for column in CIFRAS.columnas].index("valor")]
    assert f"=SUBTOTALES(109;{letter}:{letter})" in source


def test_columns_named_in_the_examples_exist(source):
    names = {column.nombre for column in CIFRAS.columnas}
    examples = "".join(re.findall("```python\n(.*?)```", source, re.DOTALL))
    assert set(re.findall(r'cifras\["(\w+)"\]', examples)) == {"variable", "anio", "edicion"}
    assert set(re.findall(r'\["(\w+)"\]', examples)) <= names


def test_the_money_of_every_edition_is_said(source):
    assert "- Edición 2021: M$ de 2022; M$, sin año base impreso; otra moneda de 2022." in source
    assert source.count("- Edición ") == 4


def test_no_text_of_a_ficha_is_on_it(written):
    assert HOSTILE.split()[0] in written["datos/textos-2021.csv"].decode()
    assert "<script" not in written["datos/index.md"].decode()
    assert "<script" not in written["datos/datapackage.json"].decode()
