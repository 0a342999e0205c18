"""Untrusted work in processes that may hang, crash or be killed without harming the rest.

Each worker has a pipe of its own and one task at a time; nothing is shared between workers, so that the death
of one cannot block another. (Of the libraries: `concurrent.futures` has no time limit and breaks when a worker
dies; pebble 5.2 survives that, but shares one locked pipe between workers, breaks when an idle one is killed,
and takes its time limits from the wall clock.)
"""

import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from typing import Any, Generic, TypeVar

from build_site.build.limits import OUT_OF_MEMORY, Limits
from build_site.build.worker import READY, Fate, serve
from build_site.errors import BuildError

_START_SECONDS = 60.0
_START_ATTEMPTS = 3
_context = get_context("spawn")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ending(Generic[T]):
    """A task and its fate; `value` is the function's result, or for another fate a few words about it."""

    task: T
    fate: Fate
    value: Any


class _Worker:
    """The parent's view of one process and the task, by its number, that it is at."""

    def __init__(self, crew: "Pool[Any]", number: int, task: Any) -> None:
        self._limits = crew.limits
        self.pipe, child = _context.Pipe()
        arguments = (child, crew.factory, crew.setup, crew.limits)
        self.process = _context.Process(target=serve, args=arguments, daemon=True)
        self.process.start()
        child.close()
        self.ready = False
        self.given = 0
        self.give(number, task)
        self.deadline = time.monotonic() + _START_SECONDS

    def give(self, number: int, task: Any) -> None:
        self.number = number
        self.given += 1
        self.deadline = time.monotonic() + self._limits.seconds
        with suppress(OSError):  # where it has died, the end of its pipe is noticed when its answer is awaited
            self.pipe.send(task)

    def begins(self) -> None:
        self.ready = True
        self.deadline = time.monotonic() + self._limits.seconds

    def end(self) -> int | None:
        """Make sure that the process is gone; its exit status, negative for a signal."""
        self.pipe.close()
        self.process.join(0.1)
        self.process.kill()
        self.process.join()
        return self.process.exitcode


class Pool(Generic[T]):
    """Does tasks in up to `jobs` processes under `limits`.

    In each process `factory` (`"module:attribute"`) is called once with `setup`, and what it gives with every task.
    """

    def __init__(self, factory: str, setup: Any, jobs: int, limits: Limits) -> None:
        self.factory = factory
        self.setup = setup
        self.jobs = jobs
        self.limits = limits

    def run(self, tasks: Sequence[T]) -> Iterator[Ending[T]]:
        """The ending of every task, as they come; closing the iterator ends the workers.

        A task whose worker crashed or ran out of memory is tried once more in a fresh process, since an earlier
        task may be to blame. Raises `BuildError` where workers cannot be started.
        """
        return _Run(self, tasks).endings()


class _Run(Generic[T]):
    """One call of `Pool.run`."""

    def __init__(self, pool: Pool[T], tasks: Sequence[T]) -> None:
        self._pool = pool
        self._tasks = tasks
        self._waiting = deque(range(len(tasks)))
        self._retried: set[int] = set()
        self._workers: set[_Worker] = set()
        self._failed_starts = 0

    def endings(self) -> Iterator[Ending[T]]:
        try:
            while self._waiting or self._workers:
                while self._waiting and len(self._workers) < self._pool.jobs:
                    self._start(self._waiting.popleft())
                for worker in self._due():
                    yield from self._hear(worker)
        finally:
            for worker in self._workers:
                worker.process.kill()
            for worker in self._workers:
                worker.end()

    def _start(self, number: int) -> None:
        self._workers.add(_Worker(self._pool, number, self._tasks[number]))

    def _due(self) -> list[_Worker]:
        """Wait for the next worker that speaks, dies or runs out of time."""
        nearest = min(worker.deadline for worker in self._workers)
        speaking = connection.wait([worker.pipe for worker in self._workers], max(0.0, nearest - time.monotonic()))
        now = time.monotonic()
        return [worker for worker in self._workers if worker.pipe in speaking or worker.deadline <= now]

    def _hear(self, worker: _Worker) -> Iterator[Ending[T]]:
        try:
            message = worker.pipe.recv() if worker.pipe.poll() else None
        except (EOFError, OSError):
            yield from self._bury(worker)
            return
        if message == READY:
            worker.begins()
        elif message is not None:
            yield from self._accept(worker, *message)
        elif worker.deadline <= time.monotonic():
            yield from self._cut_off(worker)

    def _accept(self, worker: _Worker, fate: Fate, value: Any) -> Iterator[Ending[T]]:
        number = worker.number
        if fate is Fate.OUT_OF_MEMORY or not self._waiting or worker.given >= self._pool.limits.tasks:
            self._dismiss(worker)
        else:
            worker.give(next_number := self._waiting.popleft(), self._tasks[next_number])
        yield from self._conclude(number, fate, value)

    def _bury(self, worker: _Worker) -> Iterator[Ending[T]]:
        """The worker died by itself or by another's hand."""
        status = self._dismiss(worker)
        if not worker.ready:
            self._start_again(worker, f"exit status {status}")
            return
        fate = Fate.OUT_OF_MEMORY if status == OUT_OF_MEMORY else Fate.CRASHED
        yield from self._conclude(worker.number, fate, status)

    def _cut_off(self, worker: _Worker) -> Iterator[Ending[T]]:
        worker.process.kill()
        self._dismiss(worker)
        if not worker.ready:
            self._start_again(worker, f"not ready after {_START_SECONDS:g} s")
            return
        yield from self._conclude(worker.number, Fate.TIMED_OUT, self._pool.limits.seconds)

    def _conclude(self, number: int, fate: Fate, value: Any) -> Iterator[Ending[T]]:
        if fate in (Fate.CRASHED, Fate.OUT_OF_MEMORY) and number not in self._retried:
            self._retried.add(number)
            self._start(number)
            return
        yield Ending(self._tasks[number], fate, value)

    def _start_again(self, worker: _Worker, problem: str) -> None:
        self._failed_starts += 1
        if self._failed_starts >= _START_ATTEMPTS:
            raise BuildError(f"No se pudo iniciar el proceso que lee los PDF ({problem}).")
        self._start(worker.number)

    def _dismiss(self, worker: _Worker) -> int | None:
        self._workers.discard(worker)
        return worker.end()
