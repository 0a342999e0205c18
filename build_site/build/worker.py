"""The inside of a worker process: does one task after another and says how each went."""

import importlib
import logging
import os
import signal
import sys
from collections.abc import Callable
from enum import Enum
from multiprocessing.connection import Connection
from typing import Any

from build_site.build.limits import Limits, end_if_orphaned, hold_this_process

_GRACE_SECONDS = 30.0


class Fate(Enum):
    """How a task ended."""

    DONE = "done"
    RAISED = "raised"
    OUT_OF_MEMORY = "out of memory"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"


READY = "ready"
"""What a worker says once it can take tasks; anything later is a pair of `Fate` and value."""


def serve(pipe: "Connection[Any, Any]", factory: str, setup: Any, limits: Limits) -> None:
    """Take tasks from `pipe` until it closes. Run as the target of a new process.

    `factory` (`"module:attribute"`), called with `setup`, gives the function that is called with each task.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    function = load_function(factory)(setup)
    _silence()
    hold_this_process(limits)
    pipe.send(READY)
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        end_if_orphaned(limits.seconds + _GRACE_SECONDS)
        answer = _attempt(function, task)
        end_if_orphaned(0)
        pipe.send(answer)


def _attempt(function: Callable[[Any], Any], task: Any) -> tuple[Fate, Any]:
    try:
        return Fate.DONE, function(task)
    except MemoryError:
        return Fate.OUT_OF_MEMORY, ""
    except Exception as error:
        return Fate.RAISED, f"{type(error).__name__}: {error}"


def load_function(name: str) -> Callable[..., Any]:
    """The attribute that `"module:attribute"` names."""
    module, _, attribute = name.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), attribute)
    return function


def _silence() -> None:
    """What a C library prints while it fails is not for the reader of the build's output."""
    sys.stdout.flush()
    sys.stderr.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
