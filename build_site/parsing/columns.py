"""Which column a cell stands in, by its alignment with the headers; a cell that could stand in two stands in none."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

_SAME_OFFSET = 2.5
"""Points within which columns are set off from their headers alike."""


@dataclass(frozen=True, slots=True)
class Span:
    """Horizontal extent, in points."""

    x0: float
    x1: float

    def overlaps(self, other: "Span") -> bool:
        """Whether they share more than a hair."""
        return min(self.x1, other.x1) - max(self.x0, other.x0) > 0.3


def assign(headers: Sequence[Span], cells: Sequence[Span], separators: Sequence[float]) -> list[int | None]:
    """Index of the header of each cell, or None where that is not certain.

    `separators` are the heights-independent positions of visible vertical lines. Where one stands between each
    pair of headers they decide; otherwise cells are gathered into columns by what they overlap, and columns
    without a header over them are matched by keeping the same offset to the headers throughout.
    """
    slots = _slots(headers, separators)
    if slots is not None:
        return [_slot_of(cell, slots) for cell in cells]
    clusters = _clusters(headers, cells)
    result: list[int | None] = [None] * len(cells)
    loose: list[tuple[Span, list[int]]] = []
    for span, heads, members in clusters:
        if len(heads) == 1:
            for member in members:
                result[member] = heads[0]
        elif not heads:
            loose.append((span, members))
        else:
            for member in members:
                result[member] = _only_overlap(cells[member], headers)
    _match_loose(headers, cells, loose, result)
    return result


def _slots(headers: Sequence[Span], separators: Sequence[float]) -> list[Span] | None:
    """The ruled column of each header, when the rules part them all."""
    edges = sorted(separators)
    slots = []
    for header in headers:
        left = max((x for x in edges if x <= header.x0 + 1), default=None)
        right = min((x for x in edges if x >= header.x1 - 1), default=None)
        if left is None or right is None:
            return None
        slots.append(Span(left, right))
    parted = all(a.x1 <= b.x0 + 1.5 for a, b in itertools.pairwise(slots))
    return slots if parted else None


def _slot_of(cell: Span, slots: Sequence[Span]) -> int | None:
    middle = (cell.x0 + cell.x1) / 2
    inside = [index for index, slot in enumerate(slots) if slot.x0 - 1 <= middle <= slot.x1 + 1]
    return inside[0] if len(inside) == 1 else None


def _clusters(headers: Sequence[Span], cells: Sequence[Span]) -> list[tuple[Span, list[int], list[int]]]:
    """Extents covered by headers and cells without a gap: each with its headers and its cells."""
    items = [(span, index, True) for index, span in enumerate(headers)]
    items += [(span, index, False) for index, span in enumerate(cells)]
    clusters: list[tuple[Span, list[int], list[int]]] = []
    for span, index, is_header in sorted(items, key=lambda item: item[0].x0):
        if clusters and clusters[-1][0].overlaps(span):
            extent, heads, members = clusters[-1]
            clusters[-1] = (Span(extent.x0, max(extent.x1, span.x1)), heads, members)
        else:
            clusters.append((span, [], []))
        _, heads, members = clusters[-1]
        (heads if is_header else members).append(index)
    return clusters


def _only_overlap(cell: Span, headers: Sequence[Span]) -> int | None:
    over = [index for index, header in enumerate(headers) if cell.overlaps(header)]
    return over[0] if len(over) == 1 else None


def _match_loose(
    headers: Sequence[Span], cells: Sequence[Span], loose: list[tuple[Span, list[int]]], result: list[int | None]
) -> None:
    """Columns with no header straight above: the offset to the header must be one and the same for all of them."""
    if not loose:
        return
    offsets = _settled_offsets(headers, cells, result)
    taken = {index for index in result if index is not None}
    for span, members in loose:
        fits = [
            index
            for index, header in enumerate(headers)
            if any(abs(_offset(header, span, mode) - known) < 2.0 for mode, known in offsets.items())
        ]
        if len(fits) == 1:
            for member in members:
                result[member] = fits[0]
    if not offsets and not taken and len(loose) == len(headers):
        for index, (_, members) in enumerate(loose):
            for member in members:
                result[member] = index
    _match_by_neighbours(headers, cells, loose, result)


def _match_by_neighbours(
    headers: Sequence[Span], cells: Sequence[Span], loose: list[tuple[Span, list[int]]], result: list[int | None]
) -> None:
    """Columns still without a header: one of a header that has none, set off from it as its neighbours' are."""
    left = [(span, members) for span, members in loose if result[members[0]] is None]
    found = True
    while found:
        found = False
        for span, members in left:
            free = set(range(len(headers))) - set(result)
            fits = [index for index in free if _set_like_neighbours(index, span, headers, cells, result)]
            if result[members[0]] is None and len(fits) == 1:
                found = True
                for member in members:
                    result[member] = fits[0]


def _set_like_neighbours(
    index: int, span: Span, headers: Sequence[Span], cells: Sequence[Span], result: Sequence[int | None]
) -> bool:
    """Whether a column stands as far from a header as those at both sides do from theirs, and nearer than the next."""
    pitch = min((abs(_middle(a) - _middle(b)) for a, b in itertools.pairwise(headers)), default=0.0)
    if abs(_offset(headers[index], span, "middle")) > 0.5 * pitch:
        return False
    sides = [side for side in (index - 1, index + 1) if side in result]
    return bool(sides) and any(
        all(
            abs(_offset(headers[side], cell, mode) - _offset(headers[index], span, mode)) < _SAME_OFFSET
            for side in sides
            for cell, column in zip(cells, result, strict=True)
            if column == side
        )
        for mode in ("left", "middle", "right")
    )


def _middle(span: Span) -> float:
    return (span.x0 + span.x1) / 2


def _settled_offsets(headers: Sequence[Span], cells: Sequence[Span], result: Sequence[int | None]) -> dict[str, float]:
    """For each way of aligning, the common offset of the cells already placed, if there is one."""
    offsets: dict[str, float] = {}
    for mode in ("left", "middle", "right"):
        found = [
            _offset(headers[index], cell, mode) for cell, index in zip(cells, result, strict=True) if index is not None
        ]
        if len(found) >= 2 and max(found) - min(found) < 1.5:
            offsets[mode] = sum(found) / len(found)
    return offsets


def _offset(header: Span, cell: Span, mode: str) -> float:
    if mode == "left":
        return cell.x0 - header.x0
    if mode == "right":
        return cell.x1 - header.x1
    return (cell.x0 + cell.x1 - header.x0 - header.x1) / 2
