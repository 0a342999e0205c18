"""How far the build is: a bar with rate and time left on a terminal, plain lines in a log."""

import time
from collections.abc import Callable
from typing import TextIO

_BAR = 24
_BAR_SECONDS = 0.1
_LINE_SECONDS = 15.0


class Progress:
    """Writes to `stream`; stages follow one another.

    `clock` counts seconds and never goes back.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._live = stream.isatty()
        self._total = 0

    def stage(self, name: str, total: int = 0) -> None:
        """Begin a stage of `total` steps, 0 where they are not counted."""
        self.close()
        self._name, self._total, self._done = name, total, 0
        self._began = self._shown = self._clock()
        self._show(f"{name}: {total}" if total else name)

    def step(self) -> None:
        """One more of the stage's steps is done."""
        self._done += 1
        now = self._clock()
        if now - self._shown >= (_BAR_SECONDS if self._live else _LINE_SECONDS):
            self._shown = now
            self._show(self._bar(now - self._began) if self._live else self._line(now - self._began))

    def close(self) -> None:
        """Leave the terminal's line clean for what is printed next."""
        if self._live:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _show(self, text: str) -> None:
        self._stream.write(f"\r{text}\x1b[K" if self._live else f"{text}\n")
        self._stream.flush()

    def _bar(self, elapsed: float) -> str:
        filled = _BAR * self._done // max(self._total, self._done)
        return f"{self._name} {'█' * filled}{'░' * (_BAR - filled)} {self._pace(elapsed)}"

    def _line(self, elapsed: float) -> str:
        return f"{self._name}: {self._pace(elapsed)}"

    def _pace(self, elapsed: float) -> str:
        rate = self._done / elapsed
        left = max(self._total - self._done, 0) / rate
        return f"{self._done} de {self._total} · {rate:.1f} por segundo · quedan {_duration(left)}".replace(".", ",")


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
