"""From a PDF's own coordinates (from below, turned, nested) to points from the top left of the page as seen."""

from dataclasses import dataclass

Matrix = tuple[float, float, float, float, float, float]


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

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box as seen: `(x0, top, x1, bottom)`."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
