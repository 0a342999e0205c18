"""One Chromium for all tests of a process: Playwright allows one synchronous driver in it."""

import atexit
import os
import shutil
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


@cache
def chromium() -> Browser:
    """Chromium from `CHROMIUM`, from the PATH, or Playwright's own. Raises `FileNotFoundError` where there is none."""
    manager = sync_playwright().start()
    atexit.register(manager.stop)
    browser = manager.chromium.launch(executable_path=path_of(manager), args=FLAGS)
    atexit.register(browser.close)
    return browser


def path_of(manager: Playwright) -> str:
    """Where Chromium lies. Raises `FileNotFoundError` where there is none."""
    named = os.environ.get("CHROMIUM")
    found = named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    path = found or manager.chromium.executable_path
    if not Path(path).exists():
        raise FileNotFoundError(f"no Chromium: set CHROMIUM to its path, or install it (looked for {path})")
    return path
