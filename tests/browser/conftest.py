"""A real browser for the tests, and a site for it on loopback. Where there is no Chromium, the tests fail."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.server import serving
from tests.browser.small_site import write_site
from tests.chromium import chromium


@pytest.fixture(scope="session")
def browser() -> Browser:
    return chromium()


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address, under a sub-path, of a site with Juntos 2021 and a few invented neighbours."""
    root = tmp_path_factory.mktemp("site")
    write_site(root / "sub")
    with serving(root) as address:
        yield f"{address}/sub/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a screen 390 pixels wide; whatever fails or is logged as an error on it fails the test."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not failures
