"""Words that are in a PDF and not on its pages: those that a clip cuts off.

A browser's engine that breaks a line of text between two pages draws it on both, each with the other's part cut off.
"""

import ctypes
from collections.abc import Iterator
from ctypes import byref
from itertools import repeat

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.characters import SUPPOSED_SPACE, Characters, replaced
from build_site.reading.frame import Frame
from build_site.reading.level import WORD

_LEAST_HEIGHT, _LEAST_WIDTH = 0.5, 0.1
"""Shares of a word that are left of it where it can be read: half a line, or the beginning that shows in a cell."""
_SLACK = 1.0
_MOST_SEGMENTS = 1_000

Box = tuple[float, float, float, float]
"""`left, bottom, right, top` in a PDF's own coordinates, or `x0, top, x1, bottom` as seen."""


def hide_clipped(text_page: c.FPDF_TEXTPAGE, chars: Characters, frame: Frame) -> None:
    """Takes the words that are not seen out of the text."""
    spans = [word.span() for word in WORD.finditer(chars.text)]
    objects = list(map(calls.text_object_of, repeat(text_page), (start for start, _ in spans)))
    counts = list(map(calls.count_clips, map(calls.clip_of, objects)))
    clips = _Clips(frame)
    hidden: dict[int, str] = {}
    for (start, end), text_object, count in zip(spans, objects, counts, strict=True):
        if count > 0:
            clip = clips.around(text_object, count)
            if not _seen(clips.place(text_object, _box(chars, start, end)), clip):
                hidden.update(dict.fromkeys(range(start, end), SUPPOSED_SPACE))
    if hidden:
        chars.text = replaced(chars.text, hidden)


def _box(chars: Characters, start: int, end: int) -> Box:
    return min(chars.x0s[start:end]), chars.tops[start], max(chars.x1s[start:end]), chars.bottoms[start]


def _seen(box: Box, clip: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    left_wide, left_high = min(box[2], clip[2]) - max(box[0], clip[0]), min(box[3], clip[3]) - max(box[1], clip[1])
    return left_wide >= _LEAST_WIDTH * width and left_high >= _LEAST_HEIGHT * height


class _Clips:
    """What text objects are clipped to. Holds the numbers that PDFium writes into."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._floats = (ctypes.c_float * 4)()
        self._into = [byref(self._floats, 4 * place) for place in range(4)]
        self._known: dict[int, Box] = {}

    def around(self, text_object: c.FPDF_PAGEOBJECT, count: int) -> Box:
        """The box within which a text object, clipped to so many paths, is seen."""
        clip = calls.clip_of(text_object)
        lefts, tops, rights, bottoms = zip(*(self._path(clip, number) for number in range(count)), strict=True)
        return max(lefts), max(tops), min(rights), min(bottoms)

    def place(self, text_object: c.FPDF_PAGEOBJECT, box: Box) -> Box:
        """Where a word is, in the coordinates of its clip, that a text object draws in a box on the page."""
        calls.bounds(text_object, *self._into)
        bounds = self._frame.box(*self._floats[:])
        same = (
            bounds[0] - _SLACK <= box[0] and box[2] <= bounds[2] + _SLACK and box[1] < bounds[3] and bounds[1] < box[3]
        )
        return box if same else bounds  # a form has coordinates of its own

    def _path(self, clip: c.FPDF_CLIPPATH, number: int) -> Box:
        """The box around one of the paths; many words share it."""
        address = ctypes.cast(calls.clip_segment(clip, number, 0), ctypes.c_void_p).value or 0
        if address not in self._known:
            self._known[address] = self._around_points(list(self._points(clip, number)))
        return self._known[address]

    def _points(self, clip: c.FPDF_CLIPPATH, number: int) -> Iterator[tuple[float, float]]:
        count = c.FPDFClipPath_CountPathSegments(clip, number)
        for place in range(count if count <= _MOST_SEGMENTS else 0):
            calls.segment_point(calls.clip_segment(clip, number, place), *self._into[:2])
            yield self._frame.point(*self._floats[:2])

    def _around_points(self, points: list[tuple[float, float]]) -> Box:
        if not points:
            return float("-inf"), float("-inf"), float("inf"), float("inf")
        xs, ys = zip(*points, strict=True)
        return min(xs), min(ys), max(xs), max(ys)
