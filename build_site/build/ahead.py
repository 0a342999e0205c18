"""Work done ahead in copies of this process, for what it leaves in a cache."""

import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import connection, get_all_start_methods, get_context
from typing import Any, TypeVar

FEW = 32
"""Below this many items the copies cost more than they bring."""

T = TypeVar("T")


def do_ahead(
    work: Callable[[T], object],
    items: Sequence[T],
    jobs: int,
    step: Callable[[], None] = lambda: None,
    few: int | None = None,
) -> None:
    """Call `work` on every item, in `jobs` forked processes that see all that this one has loaded.

    `step` is called here for each item. Whatever a copy leaves undone, because it fails or dies or the system has
    no fork, is for the caller to do: this is a head start and no more.
    """
    if jobs < 2 or len(items) < (FEW if few is None else few) or "fork" not in get_all_start_methods():
        return
    copies: list[Any] = []
    pipes: list[Any] = []
    try:
        for number in range(jobs):
            _start(work, items[number::jobs], copies, pipes)
        while pipes:
            for pipe in _speaking(pipes):
                if _hears(pipe):
                    step()
                else:
                    pipes.remove(pipe)
    finally:
        for copy in copies:
            copy.kill()
            copy.join()


def _start(work: Callable[[T], object], items: Sequence[T], copies: list[Any], pipes: list[Any]) -> None:
    context = get_context("fork")
    pipe, end = context.Pipe(duplex=False)
    copy = context.Process(target=_work, args=(work, items, end), daemon=True)
    with suppress(OSError):  # no memory for one more
        copy.start()
        copies.append(copy)
        pipes.append(pipe)
    end.close()


def _speaking(pipes: list[Any]) -> list[Any]:
    return connection.wait(pipes)


def _hears(pipe: Any) -> bool:
    try:
        pipe.recv_bytes()
    except EOFError:
        return False
    return True


def _work(work: Callable[[T], object], items: Sequence[T], end: "connection.Connection[Any, Any]") -> None:
    """Runs in the copy. The end of the pipe, and with it of this loop, tells of a parent that is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(OSError):
        for item in items:
            with suppress(Exception):  # the caller meets it again, and tells
                work(item)
            end.send_bytes(b"")
