"""Columns of running text: told apart by the white strip, or the line, that runs down between them."""

import itertools
from collections.abc import Sequence

from build_site.parsing.bullets import BULLETS
from build_site.parsing.cells import chunks
from build_site.parsing.columns import Span
from build_site.parsing.flow import Flow
from build_site.parsing.line import Line, Token


def header_columns(lines: Sequence[Line]) -> list[Span]:
    """Extents of the columns' headers, their lines put together, from left to right."""
    spans: list[Span] = []
    for line in lines:
        for chunk in chunks(line.tokens):
            span = Span(chunk[0].x0, max(token.x1 for token in chunk))
            over = [other for other in spans if other.overlaps(span)]
            for other in over:
                spans.remove(other)
                span = Span(min(span.x0, other.x0), max(span.x1, other.x1))
            spans.append(span)
    return sorted(spans, key=lambda span: span.x0)


def column_cuts(tokens: Sequence[Token], columns: Sequence[Span], flow: Flow) -> list[float]:
    """Where one column ends and the next begins, between each pair of neighbouring headers."""
    occupied = _occupied(tokens)
    return [_cut(left, right, occupied, tokens, flow) for left, right in itertools.pairwise(columns)]


def _cut(left: Span, right: Span, occupied: Sequence[Span], tokens: Sequence[Token], flow: Flow) -> float:
    low, high = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
    ruled = _vertical_rule(low, high, tokens, flow)
    if ruled is not None:
        return ruled
    best = (0.0, (left.x1 + right.x0) / 2)
    edge = low
    for span in [*occupied, Span(high, high)]:
        if span.x0 > high:
            break
        if span.x0 - edge > best[0]:
            best = (span.x0 - edge, (max(edge, low) + span.x0) / 2)
        edge = max(edge, span.x1)
    if high - edge > best[0]:
        best = (high - edge, (edge + high) / 2)
    return best[1]


def _occupied(tokens: Sequence[Token]) -> list[Span]:
    """Extents that some word covers; a bullet reaches to the word it introduces."""
    spans = []
    for before, token, following in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        reach = token.x1
        if token.text in BULLETS and _apart(before, token) and following and not _apart(token, following, 2.0):
            reach = following.x0
        spans.append(Span(token.x0, reach))
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.x0):
        if merged and span.x0 <= merged[-1].x1:
            merged[-1] = Span(merged[-1].x0, max(merged[-1].x1, span.x1))
        else:
            merged.append(span)
    return merged


def _apart(left: Token | None, right: Token, ems: float = 0.6) -> bool:
    """Whether a word does not follow another on its line within some share of the font size."""
    return left is None or not 0 <= right.x0 - left.x1 < ems * right.size or abs(left.bottom - right.bottom) > 1


def _vertical_rule(low: float, high: float, tokens: Sequence[Token], flow: Flow) -> float | None:
    """The visible vertical line between two headers that no word crosses, if there is just one place for it."""
    if not tokens:
        return None
    top, bottom = min(token.top for token in tokens), max(token.bottom for token in tokens)
    places: list[float] = []
    for rule in flow.rules:
        x = (rule.x0 + rule.x1) / 2
        tall = rule.bottom - rule.top > 8 and rule.x1 - rule.x0 <= 2.5
        if tall and low < x < high and rule.bottom > top and rule.top < bottom:
            if any(token.x0 + 1 < x < token.x1 - 1 for token in tokens):
                continue
            if not any(abs(x - place) < 3 for place in places):
                places.append(x)
    return places[0] if len(places) == 1 else None
