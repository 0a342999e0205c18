"""What is painted on a page, from PDFium's objects: their paths, wherever in the page they are nested."""

import ctypes
from collections.abc import Callable, Iterator
from ctypes import byref
from itertools import repeat

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.frame import Frame, Matrix
from build_site.reading.limits import MAX_DEPTH, MAX_PAINTED
from build_site.reading.paint import Paint, visible
from build_site.reading.sheet import Rect

_TEXT, _PATH, _FORM = c.FPDF_PAGEOBJ_TEXT, c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_FORM
_SIMPLE, _INTRICATE = 5, 400
"""Paths of at most so many segments are one outline; of paths of more than so many only the bounds are looked at."""
_TWO_DECIMALS = (2, 2, 2, 2)

Point = tuple[float, float]


def paint_of(page: c.FPDF_PAGE, frame: Frame) -> Paint:
    """The rules, fills and dots of a page; none where more is painted than on any ficha."""
    shapes = _Shapes()
    left = MAX_PAINTED
    for item in map(calls.page_object, repeat(page), range(c.FPDFPage_CountObjects(page))):
        kind = calls.kind_of(item)
        if kind == _TEXT:
            continue
        if kind in (_PATH, _FORM):
            left -= 1
            if left < 0:
                return Paint()
            shapes.add(item, kind, frame)
    return shapes.paint


class _Shapes:
    """Collects what is painted. Holds the numbers that PDFium writes into: a page asks for thousands."""

    def __init__(self) -> None:
        self.paint = Paint()
        self._ints = (ctypes.c_uint * 4)()
        self._floats = (ctypes.c_float * 4)()
        self._into_ints = [byref(self._ints, 4 * place) for place in range(4)]
        self._into_floats = [byref(self._floats, 4 * place) for place in range(4)]

    def add(self, item: c.FPDF_PAGEOBJECT, kind: int, frame: Frame, depth: int = 0) -> None:
        """Add an object; of a form, what is painted in it."""
        if kind == _PATH:
            self._add_path(item, frame)
        elif kind == _FORM and depth < MAX_DEPTH:
            inner = frame.within(_matrix(item))
            for index in range(min(c.FPDFFormObj_CountObjects(item), MAX_PAINTED)):
                child = c.FPDFFormObj_GetObject(item, index)
                self.add(child, calls.kind_of(child), inner, depth + 1)

    def _add_path(self, path: c.FPDF_PAGEOBJECT, frame: Frame) -> None:
        calls.draw_mode(path, *self._into_ints[:2])
        filled, stroked = self._ints[:2]
        if filled and self._shows(path, calls.fill_colour):
            for box in self._outlines(path, frame):
                self.paint.add_filled(box)
        elif stroked and self._shows(path, calls.stroke_colour):
            for start, end in self._segments(path, frame):
                self.paint.add_stroke(*start, *end)

    def _shows(self, path: c.FPDF_PAGEOBJECT, colour_of: Callable[..., int]) -> bool:
        colour_of(path, *self._into_ints)
        red, green, blue, alpha = self._ints[:]
        return visible((red / 255, green / 255, blue / 255), alpha / 255)

    def _outlines(self, path: c.FPDF_PAGEOBJECT, frame: Frame) -> Iterator[Rect]:
        """One box for each closed outline of the path; most paths are one rectangle."""
        if not _SIMPLE < calls.count_segments(path) <= _INTRICATE:
            calls.bounds(path, *self._into_floats)
            yield Rect(*map(round, frame.box(*self._floats[:]), _TWO_DECIMALS))
            return
        outlines: list[tuple[list[float], list[float]]] = []
        for start, (x, y) in self._points(path, frame):
            if start or not outlines:
                outlines.append(([], []))
            outlines[-1][0].append(x)
            outlines[-1][1].append(y)
        for xs, ys in outlines:
            yield Rect(min(xs), min(ys), max(xs), max(ys))

    def _segments(self, path: c.FPDF_PAGEOBJECT, frame: Frame) -> Iterator[tuple[Point, Point]]:
        first = previous = None
        if calls.count_segments(path) > MAX_PAINTED:
            return
        for start, point in self._points(path, frame):
            if start:
                first = point
            elif previous is not None:
                yield previous, point
            previous = point
        if first is not None and previous is not None and first != previous:
            yield previous, first

    def _points(self, path: c.FPDF_PAGEOBJECT, frame: Frame) -> Iterator[tuple[bool, Point]]:
        """The path's points on the page, each with whether it starts an outline."""
        to_page = frame.within(_matrix(path)).point
        into_x, into_y, *_ = self._into_floats
        for segment in map(calls.segment, repeat(path), range(calls.count_segments(path))):
            calls.segment_point(segment, into_x, into_y)
            x, y = to_page(*self._floats[:2])
            yield calls.segment_kind(segment) == c.FPDF_SEGMENT_MOVETO, (round(x, 2), round(y, 2))


def _matrix(item: c.FPDF_PAGEOBJECT) -> Matrix:
    m = c.FS_MATRIX()
    c.FPDFPageObj_GetMatrix(item, m)
    return m.a, m.b, m.c, m.d, m.e, m.f
