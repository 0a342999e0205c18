"""Prints the path of a Chromium for the browser tests, getting one first where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BUNDLES = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
HOW_TO_GET_ONE = """No Chromium was found, and none could be installed. Any of these helps:
  Debian, Ubuntu   apt install chromium
  Fedora           dnf install chromium
  macOS            brew install --cask chromium
  anywhere         CHROMIUM=/path/to/chromium make test"""


def main() -> None:
    """Print the path, or exit 1 saying how to get a browser. What installers say goes to standard error."""
    named = os.environ.get("CHROMIUM")
    if named:
        sys.exit(f"CHROMIUM={named} does not run") if not _runs(named) else print(named)
        return
    path = present() or _from_debian() or _from_playwright()
    sys.exit(HOW_TO_GET_ONE) if path is None else print(path)


def present() -> str | None:
    """A Chromium or Chrome that this machine already has and that runs."""
    candidates = [shutil.which(name) for name in NAMES] + [f"/Applications/{bundle}" for bundle in BUNDLES]
    return next((path for path in [*candidates, _playwright_path()] if path and _runs(path)), None)


def _runs(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _from_debian() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        command = ["apt-get", "--quiet", *arguments]
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    return present()


def _from_playwright() -> str | None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    return present()


def _playwright_path() -> str | None:
    """Where Playwright keeps its own Chromium, downloaded or not."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the test environment has it

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    main()
