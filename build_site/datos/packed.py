"""A large file gathered in memory, compressed while it grows: a tenth of its size or less."""

import hashlib
import zlib
from collections.abc import Iterator

_FAST = 1
_PIECE = 1 << 20


class Packed:
    """Bytes to `add` to, then, once closed, to go through in pieces any number of times."""

    def __init__(self) -> None:
        self._compressor = zlib.compressobj(_FAST)
        self._parts: list[bytes] = []
        self._digest = hashlib.sha256()
        self.size = 0

    def add(self, content: bytes) -> None:
        """Put at the end."""
        self._digest.update(content)
        self.size += len(content)
        self._parts.append(self._compressor.compress(content))

    def close(self) -> None:
        """Nothing more will be added."""
        self._parts = [part for part in [*self._parts, self._compressor.flush()] if part]

    @property
    def sha256(self) -> str:
        """Of all that was added so far, in hexadecimal."""
        return self._digest.hexdigest()

    def __iter__(self) -> Iterator[bytes]:
        expander = zlib.decompressobj()
        for part in self._parts:
            piece = expander.decompress(part, _PIECE)
            while piece:
                yield piece
                piece = expander.decompress(expander.unconsumed_tail, _PIECE)
