"""A large file gathered in memory, compressed while it grows: a tenth of its size or less."""

import hashlib
from collections.abc import Iterator

import pyarrow as pa

_CODEC = pa.Codec("zstd", 1)


class Packed:
    """Bytes to `add` to, and to go through in the pieces in which they came, any number of times."""

    def __init__(self) -> None:
        self._pieces: list[tuple[int, bytes]] = []
        self._digest = hashlib.sha256()
        self.size = 0

    def add(self, content: bytes) -> None:
        """Put at the end."""
        self._digest.update(content)
        self.size += len(content)
        self._pieces.append((len(content), _CODEC.compress(content, asbytes=True)))

    @property
    def sha256(self) -> str:
        """Of all that was added so far, in hexadecimal."""
        return self._digest.hexdigest()

    def __iter__(self) -> Iterator[bytes]:
        return (_CODEC.decompress(packed, size, asbytes=True) for size, packed in self._pieces)
