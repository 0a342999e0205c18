"""The search as people use it: in a real browser, by keyboard, on a small screen."""

import json
import unicodedata
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.server import serving
from tests.browser.small_site import ficha, write_site

PROBES = json.loads((Path(__file__).parents[1] / "shared" / "probes.json").read_text(encoding="utf-8"))
JUNTOS = ["ejecucion", "Araucanía", "araucania", "subsidios", "1.520.806", "1520806", "cooperativa"]
HOSTILE = [
    "*",
    ":",
    "+-~^",
    "titulo:juntos +x -",
    "a" * 10_000,
    "subsidio " * 1_200,
    "😀😀",
    "<img src=x onerror=document.title='mal'>",
    '"',
    '""',
    "-",
    "- -x",
    "__proto__ constructor toString",
    "\u0000\ud800",
    "%%%",
    "((((",
]


@pytest.mark.parametrize("query", JUNTOS)
def test_finds_juntos_by_keyboard_alone_on_a_small_screen(phone: Page, small_site: str, query: str):
    phone.goto(f"{small_site}fichas/2020/riego-campesino/")
    phone.keyboard.press("Tab")
    box = phone.locator("header input[name=q]")
    expect(box).to_be_focused()
    phone.keyboard.type(query, delay=10)
    option = phone.get_by_role("option").filter(has_text="Juntos 2021").filter(has=phone.locator("mark")).first
    expect(option).to_be_visible()
    wanted = option.get_attribute("id")
    for _ in range(12):
        if box.get_attribute("aria-activedescendant") == wanted:
            break
        phone.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == wanted
    assert option.get_attribute("aria-selected") == "true"
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/fichas/2021/juntos/#*")
    assert phone.locator(f"[id='{phone.url.split('#')[1]}']").count() == 1


def test_what_was_chosen_stays_chosen_when_its_passage_comes(phone: Page, small_site: str):
    phone.route("**/pasajes/**", lambda route: (phone.wait_for_timeout(700), route.continue_()))
    phone.goto(f"{small_site}fichas/2020/riego-campesino/")
    box = phone.locator("header input[name=q]")
    box.focus()
    phone.keyboard.type("escuelas")
    option = phone.locator("[data-ficha='escuelas-abiertas-2022']")
    expect(option).to_be_visible()
    phone.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(option.locator("mark").first).to_be_visible()
    expect(option).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")


def test_nothing_is_wider_than_the_screen(phone: Page, small_site: str):
    phone.goto(small_site)
    phone.locator("main input[name=q]").fill("subsidio")
    expect(phone.get_by_role("option").first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_escape_closes_and_enter_goes_to_the_page_of_results(phone: Page, small_site: str):
    phone.goto(small_site)
    box = phone.locator("main input[name=q]")
    box.press_sequentially("riego")
    expect(phone.get_by_role("listbox")).to_be_visible()
    assert box.get_attribute("aria-expanded") == "true"
    box.press("Escape")
    expect(phone.get_by_role("listbox")).to_be_hidden()
    assert box.get_attribute("aria-expanded") == "false"
    box.press("Enter")
    phone.wait_for_url("**/sub/buscar/?q=riego")
    expect(phone.locator(".fichas-resultado").first).to_contain_text("Riego Campesino 2021")


def search(page: Page, query: str, **options) -> list[dict]:
    return page.evaluate("([query, options]) => window.fichas.buscar(query, options)", [query, options])


def test_the_promised_interface(phone: Page, small_site: str):
    phone.goto(f"{small_site}fichas/2021/juntos/")
    found = search(phone, "cooperativa")
    assert [(one["id"], one["titulo"]) for one in found] == [("juntos-2021", "Juntos 2021")]
    assert found[0]["url"] == f"{small_site}fichas/2021/juntos/"
    assert found[0]["puntaje"] > 0
    assert "cooperativas" in found[0]["extracto"]
    assert len(search(phone, "riego", limite=1)) == 1
    assert [one["id"] for one in search(phone, "riego", filtros={"edicion": 2020})] == ["riego-campesino-2020"]


def test_a_page_loads_nothing_of_the_search_until_someone_asks(phone: Page, small_site: str):
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{small_site}fichas/2021/juntos/", wait_until="networkidle")
    assert [url for url in asked if "/search/" in url or "/busqueda/" in url or "lunr" in url] == []


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_neither_fail_nor_inject(phone: Page, small_site: str, query: str):
    phone.goto(f"{small_site}buscar/")
    assert isinstance(search(phone, query), list)
    phone.locator("main input[name=q]").fill(query[:400])
    phone.locator("main form[role=search] button").click()
    phone.wait_for_function("!document.querySelector('[data-fichas-resultados]').hasAttribute('aria-busy')")
    assert phone.locator("main img").count() == 0
    assert phone.title() == "Buscar"


def test_a_typing_error_is_forgiven_and_told(phone: Page, small_site: str):
    phone.goto(f"{small_site}buscar/?q=subsido")
    expect(phone.locator(".fichas-avisos")).to_contain_text("Mostrando resultados de subsidio")
    expect(phone.locator(".fichas-resultado")).to_have_count(2)
    expect(phone.locator(".fichas-resultado", has_text="Riego Campesino")).to_contain_text("Otra edición: 20")


def test_a_figure_is_never_corrected(phone: Page, small_site: str):
    phone.goto(small_site)
    assert search(phone, "1.520.807") == []


def test_the_figure_itself_is_shown_with_unit_and_year(phone: Page, small_site: str):
    phone.goto(f"{small_site}buscar/?q=presupuesto+ejecutado+2019+juntos")
    first = phone.locator(".fichas-resultado").first
    expect(first).to_contain_text("Presupuesto ejecutado, 2019: M$ 1.520.806 (pesos de 2022)")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ('"subsidios para obras"', ["riego-campesino-2021", "riego-campesino-2020"]),
        ('"obras para subsidios"', []),
        ("subsidio -riego", ["juntos-2021"]),
        ("nuble", ["crecer-juntos-2020"]),
        ("Juntos 2021", ["juntos-2021"]),
    ],
)
def test_phrases_exclusions_tildes_and_names(phone: Page, small_site: str, query: str, ids: list[str]):
    phone.goto(small_site)
    assert [one["id"] for one in search(phone, query)][: len(ids) or None] == ids


def test_facets_narrow_and_the_back_button_widens(phone: Page, small_site: str):
    phone.goto(f"{small_site}buscar/?q=subsidio")
    expect(phone.get_by_role("status").first).to_have_text("3 fichas")
    phone.locator("summary", has_text="Filtrar").click()
    phone.locator("summary", has_text="Edición").click()
    phone.get_by_label("2020 (1)").check()
    expect(phone.locator(".fichas-resultado")).to_have_count(1)
    assert "edicion=2020" in phone.url
    phone.go_back()
    expect(phone.get_by_role("status").first).to_have_text("3 fichas")


def test_counts_of_facets_are_those_of_what_is_left(phone: Page, small_site: str):
    phone.goto(f"{small_site}buscar/?q=subsidio&edicion=2021")
    expect(phone.get_by_role("status").first).to_have_text("2 fichas")
    phone.locator("summary", has_text="Filtrar").click()
    phone.locator("summary", has_text="Servicio").click()
    expect(phone.get_by_label("Servicio de Prueba (1)")).to_be_visible()
    phone.get_by_label("Servicio de Prueba (1)").check()
    expect(phone.get_by_role("status").first).to_have_text("1 ficha")
    phone.reload()
    expect(phone.locator(".fichas-resultado")).to_have_count(1)
    expect(phone.get_by_label("Servicio de Prueba (1)")).to_be_checked()


@pytest.mark.parametrize(
    ("query", "why", "attempt"),
    [
        ("xyzzyplugh", "«xyzzyplugh» no aparece en ninguna ficha", "Recorra la lista de todas las fichas"),
        ('"obras para subsidios"', "Ninguna ficha dice esa frase exacta", "Buscar sin comillas: obras para subsidios"),
        ("riego -obras", "Ninguna ficha contiene", "Buscar sin excluir palabras: riego"),
        ("riego&edicion=2022", "Ninguna de las fichas que dejan los filtros", "Buscar sin los filtros"),
        ("de la", "Falta una palabra que buscar", "Recorra la lista de todas las fichas"),
    ],
)
def test_nothing_found_says_why_and_what_to_try(phone: Page, small_site: str, query: str, why: str, attempt: str):
    phone.goto(f"{small_site}buscar/?q={query}")
    expect(phone.get_by_role("status")).to_have_text("Sin resultados")
    expect(phone.locator(".fichas-nada")).to_contain_text(why)
    expect(phone.locator(".fichas-nada").get_by_role("link", name=attempt)).to_be_visible()


def test_what_a_result_lacks_is_said(phone: Page, small_site: str):
    phone.goto(f"{small_site}buscar/?q=riego+vacaciones")
    expect(phone.get_by_role("status").first).to_contain_text("Ninguna ficha tiene todas las palabras")
    expect(phone.locator(".fichas-resultado", has_text="Riego Campesino")).to_contain_text("No dice: vacaciones")


def test_a_service_is_found_by_its_acronym(phone: Page, small_site: str):
    phone.goto(small_site)
    assert [one["id"] for one in search(phone, "SERCOTEC")] == ["juntos-2021"]


def test_without_accents_the_same_is_found(phone: Page, small_site: str):
    phone.goto(small_site)
    for accented in [
        "región de Ñuble",
        "niñas",
        "jóvenes",
        "técnicas",
        "Araucanía",
        "ejecución",
        "Cooperación Técnica",
    ]:
        plain = unicodedata.normalize("NFD", accented).encode("ascii", "ignore").decode()
        found = [one["id"] for one in search(phone, accented)]
        assert found
        assert set(found) <= {one["id"] for one in search(phone, plain)}, accented


def test_a_browser_that_cannot_unpack_finds_as_well(phone: Page, small_site: str):
    def without(route):
        response = route.fetch()
        route.fulfill(response=response, body=f"delete self.DecompressionStream\n{response.text()}")

    phone.route("**/search/worker.js", without)
    asked = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(small_site)
    assert search(phone, "riego")[0]["id"] == "riego-campesino-2021"
    assert [url for url in asked if url.endswith("/inflate.js")]


def test_without_javascript_the_box_leads_to_the_list_of_all(browser, small_site: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{small_site}buscar/?q=riego")
    expect(page.get_by_role("link", name="la lista de todas las fichas")).to_be_visible()
    context.close()


@pytest.mark.parametrize("place", ["", "buscar/?q=riego"])
def test_axe_finds_nothing_serious(phone: Page, small_site: str, place: str):
    phone.goto(f"{small_site}{place}")
    if place:
        expect(phone.locator(".fichas-resultado").first).to_contain_text("Riego Campesino")
        phone.locator("summary", has_text="Filtrar").click()
    else:
        phone.locator("main input[name=q]").press_sequentially("riego")
        expect(phone.get_by_role("option").locator("mark").first).to_be_visible()
    found = Axe().run(phone, context="[data-fichas-buscador], [data-fichas-resultados]").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []


@pytest.fixture(scope="module")
def probed(tmp_path_factory: pytest.TempPathFactory):
    """A site with one ficha for every text of the probes, and nothing else in it."""
    root = tmp_path_factory.mktemp("probes")
    texts = list(dict.fromkeys(probe["text"] for probe in PROBES))
    write_site(root, [ficha(f"Xq{number}", descripcion=text) for number, text in enumerate(texts)])
    with serving(root) as address:
        yield address, {text: f"xq{number}-2021" for number, text in enumerate(texts)}


def test_every_probe_is_found(phone: Page, probed):
    address, ids = probed
    phone.goto(f"{address}/buscar/")
    missed = [
        (probe["query"], probe["text"])
        for probe in PROBES
        if ids[probe["text"]] not in [found["id"] for found in search(phone, probe["query"])]
    ]
    assert missed == []
