"""Bytes of the index: variable-length integers, front-coded words, blocks of postings. Read by `search/pieces.js`."""

import zlib
from collections.abc import Iterable, Sequence
from itertools import pairwise


def varint(number: int) -> bytes:
    """Seven bits a byte, lowest first."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def varints(numbers: Sequence[int]) -> bytes:
    """Numbers one after another."""
    if not numbers or max(numbers) < 128:
        return bytes(numbers)
    return b"".join(varint(number) for number in numbers)


def deltas(ascending: Sequence[int]) -> list[int]:
    """The first number and the steps to the next: a word that every ficha has becomes a run of ones."""
    return [*ascending[:1], *(later - earlier for earlier, later in pairwise(ascending))]


def block(fields: Iterable[tuple[int, list[int], list[int]]]) -> bytes:
    """The postings of one term: per field its number, the fichas, and where the word stands more than once."""
    out = bytearray()
    count = 0
    for field, docs, times in fields:
        repeated = [place for place, number in enumerate(times) if number > 1]
        out += varints([field, len(docs)]) + varints(deltas(docs)) + varint(len(repeated)) + varints(deltas(repeated))
        out += varints([times[place] for place in repeated])
        count += 1
    return varint(count) + bytes(out)


def front_coded(words: Iterable[str]) -> list[bytes]:
    """Each word as: letters shared with the one before, bytes of its own, those bytes."""
    coded, before = [], ""
    for word in words:
        shared = _shared(before, word)
        own = word[shared:].encode()
        coded.append(varints([shared, len(own)]) + own)
        before = word
    return coded


def _shared(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def piece(entries: Sequence[tuple[str, bytes]]) -> bytes:
    """Terms with their blocks, in the given order, compressed."""
    coded = front_coded(term for term, _ in entries)
    head = b"".join(word + varint(len(postings)) for word, (_, postings) in zip(coded, entries, strict=True))
    return compressed(varint(len(entries)) + head + b"".join(postings for _, postings in entries))


def compressed(data: bytes) -> bytes:
    """gzip, the same bytes for the same data; the browser unpacks it itself, whatever the host does."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()
