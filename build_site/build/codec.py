"""How what is kept between builds is packed: by zlib, which every process has, or by zstd, many times faster."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

_SIZE = 8


@dataclass(frozen=True, slots=True)
class Codec:
    """`unpack` undoes `pack`, and raises `ValueError` or `OSError` on what `pack` never gave.

    Both are functions with a name, since a codec goes to other processes.
    """

    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]


def _deflate(body: bytes) -> bytes:
    return zlib.compress(body, 1)


def _inflate(packed: bytes) -> bytes:
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise ValueError(str(error)) from error


def _pack(body: bytes) -> bytes:
    packed: bytes = _zstd().compress(body, asbytes=True)
    return len(body).to_bytes(_SIZE) + packed


def _unpack(packed: bytes) -> bytes:
    body: bytes = _zstd().decompress(packed[_SIZE:], int.from_bytes(packed[:_SIZE]), asbytes=True)
    return body


@cache
def _zstd() -> Any:
    import pyarrow as pa  # noqa: PLC0415 (the processes that read PDFs do without its 70 MB)

    return pa.Codec("zstd", 1)


ZLIB = Codec(_deflate, _inflate)
ZSTD = Codec(_pack, _unpack)
