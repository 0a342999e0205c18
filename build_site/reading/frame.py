"""From a PDF's own coordinates (from below, turned, nested) to points from the top left of the page as seen."""

from dataclasses import dataclass
from operator import le

Matrix = tuple[float, float, float, float, float, float]
Column = list[float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Maps PDF user space to the page as seen; `matrix` is that map, `width` and `height` the seen page's."""

    matrix: Matrix
    width: float
    height: float

    @classmethod
    def of_box(cls, box: tuple[float, float, float, float], rotation: int) -> "Frame":
        """The frame of a page: its visible box `(left, bottom, right, top)`, turned clockwise by `rotation` degrees."""
        left, bottom, right, top = box
        width, height = right - left, top - bottom
        matrix: Matrix = {
            90: (0.0, 1.0, 1.0, 0.0, -bottom, -left),
            180: (-1.0, 0.0, 0.0, 1.0, right, -bottom),
            270: (0.0, -1.0, -1.0, 0.0, top, right),
        }.get(rotation, (1.0, 0.0, 0.0, -1.0, -left, top))
        if rotation in (90, 270):
            width, height = height, width
        return cls(matrix, width, height)

    def within(self, inner: Matrix) -> "Frame":
        """The frame of something placed by `inner` inside this one."""
        a, b, c, d, e, f = inner
        ma, mb, mc, md, me, mf = self.matrix
        product = (
            a * ma + b * mc,
            a * mb + b * md,
            c * ma + d * mc,
            c * mb + d * md,
            e * ma + f * mc + me,
            e * mb + f * md + mf,
        )
        return Frame(product, self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as seen."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def vector(self, x: float, y: float) -> tuple[float, float]:
        """A direction as seen: to the right, and down."""
        a, b, c, d, _, _ = self.matrix
        return a * x + c * y, b * x + d * y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box as seen: `(x0, top, x1, bottom)`."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def boxes(self, x0s: Column, y0s: Column, x1s: Column, y1s: Column) -> tuple[Column, Column, Column, Column]:
        """Many boxes at once, each edge in a column of its own, as `box` gives them. For frames of pages only."""
        a, b, c, d, e, f = self.matrix
        if a == 0:  # the page is turned by 90 or 270 degrees: its own heights are seen as widths
            (x0s, y0s), (x1s, y1s), a, d = (y0s, x0s), (y1s, x1s), c, b
        lefts, rights = _span(x0s, x1s, a, e)
        tops, bottoms = _span(y0s, y1s, d, f)
        return lefts, tops, rights, bottoms


def _span(starts: Column, ends: Column, scale: float, shift: float) -> tuple[Column, Column]:
    """Lesser and greater ends of spans along one axis, scaled and shifted."""
    ones, others = (starts, ends) if scale > 0 else (ends, starts)
    if (scale, shift) != (1, 0):
        ones, others = ([scale * value + shift for value in values] for values in (ones, others))
    if not all(map(le, ones, others)):  # text drawn mirrored
        return list(map(min, ones, others)), list(map(max, ones, others))
    return ones, others
