"""A real browser for the tests, and a site for it on loopback. Where there is no Chromium, the tests fail."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browser.server import serving
from tests.browser.small_site import write_site

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium(playwright: Playwright) -> str:
    """Path of Chromium: from `CHROMIUM`, from the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    path = found or playwright.chromium.executable_path
    if not Path(path).exists():
        pytest.fail(f"no Chromium: set CHROMIUM to its path, or install it (looked for {path})")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(playwright), args=FLAGS)
        yield launched
        launched.close()


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
