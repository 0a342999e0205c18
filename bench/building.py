"""What a whole build costs, stage by stage: `python -m bench.building --source DIR --site DIR`.

Run it again to see what a rerun costs, and once more with one PDF added or removed. For each stage: wall time,
computing time of all processes, and the most memory that all of them held together (Linux only). Then the rooms
that see the whole collection, each in its own process, and what is in the site.
"""

import argparse
import os
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from build_site.build.extraction import Reader
from build_site.build.flow import build
from build_site.build.order import Order
from build_site.build.progress import Progress
from build_site.build.rooms import ROOMS
from build_site.cli import PROJECT


def main() -> None:
    """Build, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    order = Order(PROJECT, options.source, options.site, Reader(jobs=options.jobs))
    with NamedTemporaryFile("r", encoding="utf-8") as log:
        rooms = replace(
            ROOMS,
            by_collection=[_timed(room, log.name) for room in ROOMS.by_collection],
            in_batches=[_timed(room, log.name) for room in ROOMS.in_batches],
        )
        stages = Stages()
        informe = build(order, rooms, stages)
        stages.stage("")
        print(log.read(), end="")
    print(informe.in_words(options.site).splitlines()[-1])
    _sizes(options.site)


class Stages(Progress):
    """Prints what each stage cost when the next begins."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)
        self._name = "Antes"
        self._watch = _Memory()
        self._start = self._first = (time.perf_counter(), _computing())
        print(f"{'stage':40} {'wall s':>8} {'cpu s':>8} {'MB':>6}   load {os.getloadavg()[0]:.1f}")

    def stage(self, name: str, total: int = 0) -> None:
        """One stage ends, another begins; an empty name ends the build."""
        now = time.perf_counter(), _computing()
        self._row(self._name, self._start, now, self._watch.peak())
        if not name:
            self._row("all", self._first, now, self._watch.highest)
            return
        self._start = now
        super().stage(name, total)

    def _row(self, name: str, start: tuple[float, float], end: tuple[float, float], peak: float) -> None:
        wall, computing = end[0] - start[0], end[1] - start[1]
        print(f"{name:40} {wall:8.1f} {computing:8.1f} {peak:6.0f}   load {os.getloadavg()[0]:.1f}", flush=True)


class _Memory:
    """Looks four times a second at what this process and its children hold."""

    def __init__(self) -> None:
        self.highest = self._peak = 0.0
        threading.Thread(target=self._look, daemon=True).start()

    def peak(self) -> float:
        """MB held at most since the last call."""
        peak, self._peak = self._peak, 0.0
        return peak

    def _look(self) -> None:
        while True:
            held = sum(map(_held, _family(os.getpid())))
            self._peak, self.highest = max(self._peak, held), max(self.highest, held)
            time.sleep(0.25)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return
    for child in children.split():
        yield from _family(int(child))


def _held(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _computing() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _timed(room: Callable[..., Iterator[tuple[str, Any]]], log: str) -> Callable[..., Iterator[tuple[str, Any]]]:
    @wraps(room)
    def timed(*given: Any, **named: Any) -> Iterator[tuple[str, Any]]:
        start = time.process_time()
        yield from room(*given, **named)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        with open(log, "a", encoding="utf-8") as file:
            file.write(f"  {room.__module__:38} {'':8} {time.process_time() - start:8.1f} {peak:6.0f}\n")

    return timed


def _sizes(site: Path) -> None:
    """Files and bytes by what they are."""
    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for path in site.rglob("*"):
        if path.is_file():
            kind = path.suffix if path.relative_to(site).parts[0] == "fichas" else _top(path, site)
            files[kind] += 1
            sizes[kind] += path.stat().st_size
    for kind, size in sizes.most_common(20):
        print(f"{kind:40} {files[kind]:8} files {size / 1e6:10.1f} MB")
    print(f"{'site':40} {sum(files.values()):8} files {sum(sizes.values()) / 1e6:10.1f} MB")


def _top(path: Path, site: Path) -> str:
    parts = path.relative_to(site).parts
    return "/".join(parts[: min(2, len(parts) - 1)]) or "top"


if __name__ == "__main__":
    main()
