"""What the tests need of the machine beyond Python: prints the path of a Chromium, after seeing to what is missing.

The C libraries are those that the writers of test fichas draw with (cairo, Pango). Where this may install packages
(root on Debian or Ubuntu) it does; elsewhere it says what to install and exits 1.
"""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BUNDLES = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
DRAWING = ("cairocffi", "weasyprint")
"""Packages that load a C library of the machine when they are imported."""
NO_LIBRARIES = """The libraries cairo and Pango, which the tests draw PDFs with, were not found:
  Debian, Ubuntu   apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libcairo2
  Fedora           dnf install pango cairo
  macOS            brew install pango"""
NO_BROWSER = """No Chromium was found, and none could be installed. Any of these helps:
  Debian, Ubuntu   apt install chromium
  Fedora           dnf install chromium
  macOS            brew install --cask chromium
  anywhere         CHROMIUM=/path/to/chromium make test"""


def main() -> None:
    """Print the path of the browser; what installers say goes to standard error."""
    if not can_draw():
        _install_debian("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "libcairo2")
    if not can_draw():
        sys.exit(NO_LIBRARIES)
    print(browser() or sys.exit(NO_BROWSER))


def can_draw() -> bool:
    """Whether the packages that draw find their C libraries."""
    try:
        return all(importlib.import_module(name) for name in DRAWING)
    except OSError:
        return False


def browser() -> str | None:
    """The path of a Chromium that runs: the one that `CHROMIUM` names, one that is there, or one installed now."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if _runs(named) else sys.exit(f"CHROMIUM={named} does not run")
    if path := _present() or _playwright_path():
        return path
    _install_debian("chromium")
    if path := _present():
        return path
    _install_playwright()
    return _playwright_path()


def _present() -> str | None:
    candidates = [shutil.which(name) for name in BROWSERS] + [f"/Applications/{bundle}" for bundle in BUNDLES]
    return next((path for path in candidates if path and _runs(path)), None)


def _runs(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _install_debian(*packages: str) -> None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        command = ["apt-get", "--quiet", *arguments]
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)


def _install_playwright() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)


def _playwright_path() -> str | None:
    """Where Playwright keeps its own Chromium, if it was downloaded."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to load, and seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() and _runs(path) else None


if __name__ == "__main__":
    main()
