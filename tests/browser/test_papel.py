"""A figure leads to its place on paper: the PDF's page in the site, the figure marked."""

import io
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.entry_site import write_site
from tests.browser.server import serving

FICHA = "fichas/2021/juntos/"
FIGURE = '[id="presupuesto.ejecutado.2021"] a'
DARK = 128


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("papel")
    write_site(root)
    with serving(root / "site") as address:
        yield f"{address}/"


def ready(page: Page, site: str) -> None:
    page.goto(f"{site}{FICHA}")
    page.locator("dialog.papel").wait_for(state="attached")


def opened(page: Page, site: str, figure: str = FIGURE):
    ready(page, site)
    page.locator(figure).focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.locator(".papel__marca").wait_for()
    return dialog


def test_the_page_is_shown_with_the_figure_in_its_frame(phone: Page, site: str):
    dialog = opened(phone, site)
    expect(dialog.get_by_role("heading")).to_have_text("Presupuesto ejecutado, 2021")
    expect(dialog.locator(".papel__texto")).to_have_text("Dice «266.350» (M$ de 2022), en la página 2 de la ficha:")
    expect(dialog.locator(".papel__marca")).to_be_in_viewport()
    seen = Image.open(io.BytesIO(dialog.locator(".papel__marca").screenshot())).convert("L")
    inside = seen.crop((6, 6, seen.width - 6, seen.height - 6))
    printed = sum(inside.histogram()[:DARK]) / (inside.width * inside.height)
    assert 0.05 < printed < 0.5
    assert phone.url.endswith("#presupuesto.ejecutado.2021")


def test_escape_returns_to_the_figure(phone: Page, site: str):
    opened(phone, site)
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone.locator(FIGURE)).to_be_focused()


def test_a_figure_is_cited_with_its_own_address(phone: Page, site: str):
    dialog = opened(phone, site)
    dialog.get_by_text("Citar esta cifra").click()
    expect(dialog.get_by_text("Presupuesto ejecutado, 2021: 266.350 (M$ de 2022). Ficha del programa")).to_contain_text(
        f"{site}{FICHA}#presupuesto.ejecutado.2021"
    )
    expect(dialog.locator("pre")).to_contain_text("@misc{juntos-2021-presupuesto-ejecutado-2021,")


def test_no_violation_and_nothing_wider_than_the_screen(phone: Page, site: str):
    opened(phone, site).get_by_text("Citar esta cifra").click()
    assert [violation["id"] for violation in Axe().run(phone).response["violations"]] == []
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_pdf_that_cannot_be_shown_is_still_linked(browser: Browser, site: str):
    page = browser.new_page()
    page.route("**/ficha.pdf", lambda route: route.fulfill(body="no PDF", content_type="application/pdf"))
    ready(page, site)
    page.locator(FIGURE).click()
    expect(page.get_by_role("status").filter(has_text="no se pudo mostrar")).to_be_visible()
    expect(page.get_by_role("link", name="Abrir el PDF en la página 2")).to_have_attribute(
        "href", f"{site}{FICHA}ficha.pdf#page=2"
    )
    page.close()


def test_without_javascript_the_link_opens_the_pdf_at_its_page(browser: Browser, site: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}{FICHA}")
    expect(page.locator(FIGURE)).to_have_attribute("href", "ficha.pdf#page=2")
    context.close()
