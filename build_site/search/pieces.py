"""The index cut into pieces of neighbouring terms, families of words kept together, so that a query loads few."""

import zlib
from array import array
from collections.abc import Iterator
from itertools import groupby

from build_site.search.packing import block, piece
from build_site.search.postings import Postings
from build_site.search.spanish import root, without_tilde

PIECE = 9_000
"""Aim for the compressed bytes of a piece: small beside what one round trip costs on a slow network."""
WHOLE = 60_000
"""An index no larger than this is not cut at all."""

Entries = list[tuple[str, bytes]]


def key(term: str) -> str:
    """What a term is filed under: its family, ñ as n."""
    return without_tilde(root(term))


def pieces(postings: Postings, renumbered: "array[int]") -> list[tuple[str, bytes]]:
    """The pieces in order, each with the first key it holds."""
    families = list(_families(postings, renumbered))
    sizes = [_estimate(entries) for _, entries in families]
    limit = sum(sizes) + 1 if sum(sizes) <= WHOLE else PIECE
    return list(_cut(families, sizes, limit))


def _families(postings: Postings, renumbered: "array[int]") -> Iterator[tuple[str, Entries]]:
    ordered = sorted((key(term), term) for term in postings.terms())
    for family, members in groupby(ordered, lambda pair: pair[0]):
        yield family, [(term, block(postings.by_field(term, renumbered))) for _, term in members]


def _estimate(entries: Entries) -> int:
    raw = b"".join(postings for _, postings in entries)
    return len(raw) * 3 // 4 + 4 if len(raw) < 512 else len(zlib.compress(raw, 1))


def _cut(
    families: list[tuple[str, list[tuple[str, bytes]]]], sizes: list[int], limit: int
) -> Iterator[tuple[str, bytes]]:
    first, entries, size = "", list[tuple[str, bytes]](), 0
    for (family, members), estimate in zip(families, sizes, strict=True):
        if entries and size + estimate > limit:
            yield first, piece(entries)
            entries, size = [], 0
        first = first if entries else family
        entries += members
        size += estimate
    if entries:
        yield first, piece(entries)
