"""A chart goes along as SVG, as PNG and as HTML without script, with its title, its figures and its source."""

import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.entry_site import write_site
from tests.browser.server import serving

SVG = "{http://www.w3.org/2000/svg}"
FICHA = "fichas/2021/juntos/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("graficos")
    write_site(root)
    with serving(root / "site") as address:
        yield f"{address}/"


@pytest.fixture
def dark(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme="dark", permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def chart(page: Page, site: str, place: str = FICHA):
    page.goto(f"{site}{place}")
    figure = page.locator("figure.grafico").first
    figure.get_by_text("Llevar este gráfico").click()
    return figure


def downloaded(page: Page, figure, form: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        figure.get_by_role("button", name=form).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_as_svg_with_title_figures_and_source_inside_and_no_style_sheet(dark: Page, site: str):
    name, content = downloaded(dark, chart(dark, site), "SVG")
    assert name == "2021-juntos-presupuesto.svg"
    root = ElementTree.fromstring(content)
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert texts[0] == "Presupuesto ejecutado"
    assert {"1.520.806", "N/A", "266.350", "M$ de 2022 (miles de pesos)"} <= set(texts)
    assert f"{site}{FICHA}" in " ".join(texts)
    assert all(element.get("class") is None for element in root.iter())
    bars = [element.get("fill") for element in root.iter(f"{SVG}rect")]
    assert bars[0] == "#ffffff"
    assert "rgb(15, 76, 92)" in bars


def test_as_png_that_shows_it(dark: Page, site: str):
    name, content = downloaded(dark, chart(dark, site), "PNG")
    assert name == "2021-juntos-presupuesto.png"
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    assert picture.width > 900
    assert picture.getpixel((2, 2)) == (255, 255, 255)
    assert (15, 76, 92) in {colour for _, colour in picture.getcolors(maxcolors=1 << 20)}


def test_as_html_without_script_that_leads_back(dark: Page, site: str):
    figure = chart(dark, site)
    figure.get_by_role("button", name="Copiar HTML").click()
    figure.get_by_text("Copiado").wait_for()
    snippet = dark.evaluate("navigator.clipboard.readText()")
    assert "<script" not in snippet
    assert f'href="{site}{FICHA}"' in snippet
    other = dark.context.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.set_content(snippet)
    assert other.locator("svg text").first.text_content() == "Presupuesto ejecutado"
    assert asked == []


@pytest.mark.parametrize("place", ["programas/juntos/", "no-cuadra/"])
def test_other_charts_go_along_too(dark: Page, site: str, place: str):
    _, content = downloaded(dark, chart(dark, site, place), "SVG")
    assert len(list(ElementTree.fromstring(content).iter(f"{SVG}text"))) > 3
