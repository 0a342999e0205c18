"""The collection in runs that stay the same when a ficha comes or goes elsewhere, and what is kept of each run."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from typing import Protocol
from zlib import crc32

from build_site.collection.published import FichaPublicada

USUAL = 50
"""Fichas of a run, on average: enough for work by columns to pay, few enough to make one run again for one ficha."""
MOST = 150

Batch = list[FichaPublicada]


class Keep(Protocol):
    """Gives what was kept under `key`, else what `make` gives, which is kept from then on."""

    def __call__(self, key: str, make: Callable[[], bytes], /) -> bytes:
        """What belongs to `key`."""


def made_anew(_key: str, make: Callable[[], bytes]) -> bytes:
    """A `Keep` that keeps nothing."""
    return make()


def batches(publicadas: Iterable[FichaPublicada]) -> Iterator[Batch]:
    """Runs of fichas of one edition, in their order.

    A run ends after a ficha whose address says so, and not by count: one more ficha changes the run that it
    falls into and leaves the others as they are.
    """
    for _, run in groupby(publicadas, key=lambda publicada: publicada.ficha.edicion):
        batch: Batch = []
        for publicada in run:
            batch.append(publicada)
            if len(batch) == MOST or crc32(publicada.ruta.encode()) % USUAL == 0:
                yield batch
                batch = []
        if batch:
            yield batch


def key(batch: Batch) -> str:
    """What tells this run, with all that its fichas say, from any other."""
    return sha256("\n".join(publicada.huella for publicada in batch).encode()).hexdigest()
