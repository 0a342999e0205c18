"""The ways in, as a reader uses them: tables, comparing, glossary; no accessibility violation on any kind of page."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.entry_site import write_site
from tests.browser.server import serving

FEW = "servicios/comision-nacional-de-riego/"
MANY = "servicios/servicio-agricola-y-ganadero/"
KINDS = [
    "",
    "calidad/",
    "calidad/2021/",
    "calidad/archivos/",
    "comparar/?f=juntos-2021,juntos-2022",
    "explorar/",
    "fichas/",
    "fichas/2021/",
    "fichas/2021/ministerio/ministerio-de-agricultura/",
    "fichas/2021/juntos/",
    "glosario/",
    "hallazgos/",
    "ministerios/",
    "ministerios/ministerio-de-economia-fomento-y-turismo/2021/",
    "no-cuadra/",
    "no-cuadra/2021/produccion-sin-gasto/",
    "ods/8/",
    "programas/a-z/c/",
    "programas/juntos/",
    "rankings/",
    "regiones/la-araucania/",
    MANY,
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("entry")
    write_site(root)
    with serving(root / "site") as address:
        yield f"{address}/"


def names(page: Page) -> list[str]:
    return page.locator(".listado tbody th a").all_inner_texts()


def test_a_column_sorts_by_its_figures_with_absences_last_and_the_address_keeps_it(phone: Page, site: str):
    phone.goto(f"{site}{FEW}")
    phone.get_by_role("button", name="Ejecutado").click()
    assert names(phone)[:4] == ["Mil", "Diez", "Nueve", "Cero"]
    assert phone.url.endswith("?orden=-ejecutado")
    phone.get_by_role("button", name="Ejecutado").click()
    assert names(phone)[:4] == ["Cero", "Nueve", "Diez", "Mil"]
    expect(phone.get_by_role("columnheader", name="Ejecutado")).to_have_attribute("aria-sort", "ascending")
    phone.reload()
    phone.locator('th[aria-sort="ascending"]').wait_for()
    assert names(phone)[:4] == ["Cero", "Nueve", "Diez", "Mil"]


def test_a_filter_ignores_accents_and_says_how_many_are_left(phone: Page, site: str):
    phone.goto(f"{site}{FEW}")
    phone.get_by_label("Filtrar esta tabla").fill("riégo sín")
    assert names(phone) == ["Sin dato"]
    expect(phone.get_by_role("status").filter(has_text="1 de 7 filas")).to_be_visible()
    assert "q=" in phone.url


def test_amounts_in_full_pesos_where_the_reader_wants_them_on_every_page(phone: Page, site: str):
    phone.goto(f"{site}fichas/2021/juntos/")
    phone.get_by_role("button", name="Montos en pesos completos").click()
    spent = phone.locator('[id="presupuesto.ejecutado.2021"]')
    expect(spent).to_have_text("266.350.000")
    expect(phone.locator('[id="presupuesto.ejecutado.2020"]')).to_have_text("N/A")
    expect(phone.locator('[id="poblacion.objetivo"]')).to_have_text("11.184")
    expect(phone.locator("#presupuesto + .tabla caption")).to_contain_text("pesos de 2022 (la ficha imprime miles")
    phone.goto(f"{site}{MANY}")
    expect(phone.locator(".listado tbody tr").first.locator("td").first).to_have_text("204.000")
    phone.get_by_label("Filtrar esta tabla").fill("campo 007")
    expect(phone.locator(".listado tbody tr td").first).to_have_text("7.000")
    phone.get_by_role("button", name="Montos en pesos completos").click()
    expect(phone.locator(".listado tbody tr td").first).to_have_text("7")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_long_table_sorts_and_filters_as_a_whole(phone: Page, site: str):
    phone.goto(f"{site}{MANY}")
    assert len(names(phone)) == 50
    phone.get_by_label("Filtrar esta tabla").fill("campo 007")
    expect(phone.locator(".listado tbody tr")).to_have_count(1)
    link = phone.get_by_role("link", name="Campo 007")
    assert link.evaluate("a => a.href") == f"{site}fichas/2021/campo-007/"
    figure = phone.locator("tr", has=link).locator("td a").first
    assert figure.evaluate("a => a.href") == f"{site}fichas/2021/campo-007/#presupuesto.ejecutado.2021"
    phone.get_by_label("Filtrar esta tabla").fill("")
    phone.get_by_role("button", name="Programa").click()
    expect(phone.locator(".listado tbody tr")).to_have_count(100)
    phone.get_by_role("button", name="Mostrar 100 más").click()
    expect(phone.locator(".listado tbody tr")).to_have_count(200)


def test_comparing_warns_and_leads_to_every_figure(phone: Page, site: str):
    phone.goto(f"{site}comparar/?f=juntos-2021,juntos-2022")
    phone.get_by_role("heading", name="Lo que no se puede comparar").wait_for()
    said = phone.locator(".comparar__avisos").inner_text()
    assert "M$ de 2022; M$ de 2023" in said
    assert "ediciones distintas (2021; 2022)" in said
    first = phone.get_by_role("link", name="266.350 M$ de 2022")
    assert first.evaluate("a => a.href") == f"{site}fichas/2021/juntos/#presupuesto.ejecutado.2021"
    phone.get_by_role("button", name=re.compile("Quitar .* 2022")).click()
    expect(phone.get_by_text("Elige al menos una más.")).to_be_visible()
    assert phone.url.endswith("?f=juntos-2021")


def test_comparing_finds_fichas_by_name(phone: Page, site: str):
    phone.goto(f"{site}comparar/?f=juntos-2021")
    phone.get_by_label("Agregar una ficha").fill("nueve")
    phone.get_by_role("button", name=re.compile("^Nueve")).click()
    expect(phone.locator(".comparar__elegidas li")).to_have_count(2)
    assert phone.url.endswith("?f=juntos-2021,nueve-2021")


def test_comparing_what_is_not_there_says_so(browser: Browser, site: str):
    page = browser.new_page()
    page.goto(f"{site}comparar/?f=juntos-2021,perdida-2021,<b>")
    expect(page.get_by_text("No se encontró: perdida-2021.")).to_be_visible()
    page.close()


def test_without_javascript_there_is_a_message_and_plain_tables(browser: Browser, site: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}comparar/")
    assert "necesita JavaScript" in page.locator("[data-comparar]").inner_text()
    page.goto(f"{site}{FEW}")
    assert len(names(page)) == 7
    assert page.locator(".listado__control").count() == 0
    context.close()


def test_a_term_is_explained_on_focus_and_escape_closes_it(phone: Page, site: str):
    phone.goto(f"{site}fichas/2021/juntos/")
    phone.wait_for_load_state("networkidle")
    phone.locator("a.termino").first.focus()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Shift+Tab")
    bubble = phone.get_by_role("tooltip")
    expect(bubble).to_contain_text("Ver en el glosario")
    phone.keyboard.press("Escape")
    expect(bubble).to_be_hidden()


def test_a_first_tap_explains_and_a_second_follows(browser: Browser, site: str):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site}fichas/2021/juntos/")
    page.wait_for_load_state("networkidle")
    page.locator("a.termino", has_text="Cobertura").tap()
    expect(page.get_by_role("tooltip")).to_contain_text("población objetivo")
    page.locator("a.termino", has_text="Cobertura").tap()
    page.wait_for_url("**/glosario/#cobertura")
    context.close()


@pytest.mark.parametrize("address", KINDS)
def test_no_violation_and_nothing_wider_than_the_screen(browser: Browser, site: str, address: str):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    assert page.goto(f"{site}{address}").status == 200
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
