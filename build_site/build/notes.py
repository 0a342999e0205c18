"""Computed notes of a ficha, kept between builds: thousands are not computed again for one more PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from build_site.build.cache import Cache, code_version
from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.model.json import encode

_decode = msgspec.json.Decoder(list[Cotejo]).decode


class Notes:
    """What `evaluate` says of fichas, kept in `folder` by the SHA-256 of their PDF.

    `read_by` is the version of the code that read them.
    """

    def __init__(self, folder: Path, evaluate: Callable[[Ficha], Sequence[Cotejo]], read_by: str) -> None:
        package = Path(__file__).parents[1]
        self._cache = Cache(folder / "cotejos", code_version([package / "model", package / "notas"], (), read_by))
        self._evaluate = evaluate

    def known(self, sha256: str) -> bool:
        """Whether notes of this PDF are kept, sound or not."""
        return self._cache.has(sha256)

    def of(self, sha256: str, ficha: Ficha) -> Sequence[Cotejo]:
        """The notes, computed where they are not kept. Raises what `evaluate` raises."""
        body = self._cache.get(sha256)
        if body is not None:
            return _decode(body)
        notes = list(self._evaluate(ficha))
        self._cache.put(sha256, encode(notes))
        return notes

    def prune(self) -> None:
        """Keep the cache within its bounds."""
        self._cache.prune()
