"""Computed notes of a ficha, kept between builds: thousands are not computed again for one more PDF."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from build_site.cache import Cache, code_version
from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.model.json import encode

_decode = msgspec.json.Decoder(list[Cotejo]).decode


class Notes:
    """The cotejos of a ficha, from `evaluate` or from what it gave before, kept in `folder`."""

    def __init__(self, folder: Path, evaluate: Callable[[Ficha], Sequence[Cotejo]]) -> None:
        package = Path(__file__).parent
        self._cache = Cache(folder / "cotejos", code_version([package / "model", package / "notas"]))
        self._evaluate = evaluate

    def of(self, ficha: Ficha) -> Sequence[Cotejo]:
        """Raises what `evaluate` raises."""
        key = hashlib.sha256(encode(ficha)).hexdigest()
        body = self._cache.get(key)
        if body is not None:
            return _decode(body)
        notes = self._evaluate(ficha)
        self._cache.put(key, encode(list(notes)))
        return notes

    def prune(self) -> None:
        """Keep the cache within its bounds."""
        self._cache.prune()
