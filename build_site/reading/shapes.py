"""What is painted on a page, from PDFium's objects: their paths, wherever in the page they are nested."""

import ctypes
from collections.abc import Callable, Iterator
from itertools import repeat

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.frame import Frame, Matrix
from build_site.reading.limits import MAX_PAINTED
from build_site.reading.paint import Paint, visible
from build_site.reading.sheet import Rect

_PATH, _FORM = c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_FORM
_MAX_DEPTH = 6
"""Forms within forms deeper than this are not looked into."""
_SIMPLE, _INTRICATE = 5, 400
"""Paths of at most so many segments are one outline; of paths of more than so many only the bounds are looked at."""

Point = tuple[float, float]


def paint_of(page: int, frame: Frame) -> Paint:
    """The rules, fills and dots of a page; none where more is painted than on any ficha."""
    shapes = _Shapes()
    left = MAX_PAINTED
    for item in map(calls.page_object, repeat(page), range(calls.count_page_objects(page))):
        kind = calls.kind_of(item)
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
        self._bytes = (ctypes.c_uint * 4)()
        self._floats = (ctypes.c_float * 4)()
        self._at_bytes = _places(self._bytes)
        self._at_floats = _places(self._floats)

    def add(self, item: int, kind: int, frame: Frame, depth: int = 0) -> None:
        """Add an object; of a form, what is painted in it."""
        if kind == _PATH:
            self._add_path(item, frame)
        elif kind == _FORM and depth < _MAX_DEPTH:
            inner = frame.within(_matrix(item))
            for index in range(min(calls.count_form_objects(item), MAX_PAINTED)):
                child = calls.form_object(item, index)
                self.add(child, calls.kind_of(child), inner, depth + 1)

    def _add_path(self, path: int, frame: Frame) -> None:
        calls.draw_mode(path, *self._at_bytes[:2])
        filled, stroked, *_ = self._bytes
        if filled and self._shows(path, calls.fill_colour):
            for box in self._outlines(path, frame):
                self.paint.add_filled(box)
        elif stroked and self._shows(path, calls.stroke_colour):
            for start, end in _segments(path, frame):
                self.paint.add_stroke(*start, *end)

    def _shows(self, path: int, colour_of: Callable[..., int]) -> bool:
        colour_of(path, *self._at_bytes)
        red, green, blue, alpha = self._bytes
        return visible((red / 255, green / 255, blue / 255), alpha / 255)

    def _outlines(self, path: int, frame: Frame) -> list[Rect]:
        """One box for each closed outline of the path; most paths are one rectangle."""
        if not _SIMPLE < calls.count_segments(path) <= _INTRICATE:
            calls.bounds(path, *self._at_floats)
            return [Rect(*(round(edge, 2) for edge in frame.box(*self._floats)))]
        outlines: list[list[Point]] = []
        for start, point in _points(path, frame):
            if start or not outlines:
                outlines.append([])
            outlines[-1].append(point)
        return [
            Rect(min(x for x, _ in o), min(y for _, y in o), max(x for x, _ in o), max(y for _, y in o))
            for o in outlines
        ]


def _places(numbers: ctypes.Array) -> list[int]:
    start, size = ctypes.addressof(numbers), ctypes.sizeof(numbers) // len(numbers)
    return list(range(start, start + size * len(numbers), size))


def _segments(path: int, frame: Frame) -> Iterator[tuple[Point, Point]]:
    first = previous = None
    if calls.count_segments(path) > MAX_PAINTED:
        return
    for start, point in _points(path, frame):
        if start:
            first = point
        elif previous is not None:
            yield previous, point
        previous = point
    if first is not None and previous is not None and first != previous:
        yield previous, first


def _points(path: int, frame: Frame) -> Iterator[tuple[bool, Point]]:
    """The path's points on the page, each with whether it starts an outline."""
    x, y = ctypes.c_float(), ctypes.c_float()
    item = ctypes.cast(path, c.FPDF_PAGEOBJECT)
    inner = frame.within(_matrix(path))
    for index in range(calls.count_segments(path)):
        segment = c.FPDFPath_GetPathSegment(item, index)
        c.FPDFPathSegment_GetPoint(segment, x, y)
        start = c.FPDFPathSegment_GetType(segment) == c.FPDF_SEGMENT_MOVETO
        px, py = inner.point(x.value, y.value)
        yield start, (round(px, 2), round(py, 2))


def _matrix(item: int) -> Matrix:
    m = c.FS_MATRIX()
    c.FPDFPageObj_GetMatrix(ctypes.cast(item, c.FPDF_PAGEOBJECT), m)
    return m.a, m.b, m.c, m.d, m.e, m.f
