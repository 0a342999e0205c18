"""What one PDF may cost, and how a worker process is held to it."""

import os
import resource
import signal
import sys
import threading
import time
from dataclasses import dataclass

OUT_OF_MEMORY = 77
"""Exit status of a worker that ended itself because it held too much memory."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of wall time per PDF, `memory` in bytes per worker, `tasks` read before a worker is replaced."""

    seconds: float = 60.0
    memory: int = 1_500_000_000
    tasks: int = 250


def hold_this_process(limits: Limits) -> None:
    """Cap this process's memory and write no core dumps.

    Linux caps the address space, so that a greedy allocation fails at once. Elsewhere (macOS does not enforce
    that cap) a thread watches the resident size and ends the process.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    else:
        watch_memory(limits.memory)


def watch_memory(limit: int, interval: float = 0.05) -> None:
    """End this process with `OUT_OF_MEMORY` as soon as its peak resident size passes `limit` bytes."""
    unit = 1 if sys.platform == "darwin" else 1024

    def watch() -> None:
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit <= limit:
            time.sleep(interval)
        os._exit(OUT_OF_MEMORY)

    threading.Thread(target=watch, daemon=True).start()


def end_if_orphaned(seconds: float) -> None:
    """Ask the system to end this process after `seconds`, whatever it is doing; 0 takes the request back.

    A worker is ended by its parent on time-out; this is for a worker whose parent was killed.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
