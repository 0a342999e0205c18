"""A server that counts what it sends, and a browser on a slow phone: what measuring in the browser needs."""

import gzip
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright

from tests.chromium import FLAGS, executable

TEXT = (".html", ".js", ".json", ".css", ".svg", ".map")
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 1474.56 * 128, "uploadThroughput": 675 * 128}
"""What Lighthouse applies for a phone on slow 4G: milliseconds per request, bytes per second."""
RUNNING, STOPPED = 0.004, 0.012
"""Seconds: a renderer that runs a quarter of the time, its workers too, which Chromium's own throttle leaves alone."""


class Served:
    """What was sent: path and bytes of every answer."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, int]] = []


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, served: Served, **kwargs: Any) -> None:
        self.served = served
        super().__init__(*args, **kwargs)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        return self._send(path)

    def _send(self, path: Path) -> BytesIO:
        body = path.read_bytes()
        packed = path.suffix in TEXT
        if packed:
            body = gzip.compress(body, 6, mtime=0)
        self.served.answers.append((self.path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)


@contextmanager
def serving(root: Path) -> Iterator[tuple[str, Served]]:
    """Address of the folder on loopback, text compressed as hosts do, and the record of what was sent."""
    served = Served()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(root), served=served))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", served
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def fresh(playwright: Playwright) -> Iterator[tuple[BrowserContext, Path]]:
    """A browser on a new profile, closed afterwards; with the folder of the profile."""
    with tempfile.TemporaryDirectory() as folder:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=executable(playwright), args=FLAGS
        )
        yield context, Path(folder)
        context.close()


@contextmanager
def slowed(page: Page, profile: Path) -> Iterator[None]:
    """While the block runs, the page has slow 4G and its whole renderer a quarter of the processor."""
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_4G)
    over = threading.Event()
    thread = threading.Thread(target=_pause, args=(renderers(profile), over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _pause(processes: list[int], over: threading.Event) -> None:
    while not over.is_set():
        for number, seconds in ((signal.SIGSTOP, STOPPED), (signal.SIGCONT, RUNNING)):
            for process in processes:
                with suppress(ProcessLookupError):
                    os.kill(process, number)
            time.sleep(seconds)


def renderers(profile: Path) -> list[int]:
    """Renderer processes of the browser that was started on this profile folder."""
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    rows = (row.strip().split(None, 1) for row in listed.splitlines()[1:])
    return [int(pid) for pid, command in rows if "--type=renderer" in command and _belongs(int(pid), profile)]


def _belongs(process: int, profile: Path) -> bool:
    while process > 1:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
        if f"--user-data-dir={profile}" in Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8"):
            return True
        process = int(next(line for line in status.splitlines() if line.startswith("PPid:")).split()[1])
    return False
