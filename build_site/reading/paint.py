"""Painted shapes sorted into rules, fills and dots; what nobody can see is none of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from build_site.reading.sheet import Rect

THIN = 2.5
"""Points; thinner than this a rectangle is a line."""
DOT = 7.0
"""Points; a shape no wider and no higher than this is a mark, such as a bullet."""
_WHITE = 0.985
_CLEAR = 0.02


@dataclass(slots=True)
class Paint:
    """What is painted on a page, collected shape by shape."""

    rules: list[Rect] = field(default_factory=list)
    fills: list[Rect] = field(default_factory=list)
    dots: list[Rect] = field(default_factory=list)

    def add_filled(self, box: Rect) -> None:
        """A shape whose inside is painted."""
        width, height = box.x1 - box.x0, box.bottom - box.top
        if width <= DOT and height <= DOT and min(width, height) > 0.4 * max(width, height, 0.01):
            self.dots.append(box)
        elif width <= THIN or height <= THIN:
            self.rules.append(box)
        else:
            self.fills.append(box)

    def add_stroke(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A drawn line; slanted ones belong to charts and are left out."""
        box = Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if box.x1 - box.x0 <= THIN or box.bottom - box.top <= THIN:
            self.rules.append(box)

    def add_outline(self, box: Rect) -> None:
        """The four sides of a drawn rectangle."""
        self.add_stroke(box.x0, box.top, box.x1, box.top)
        self.add_stroke(box.x0, box.bottom, box.x1, box.bottom)
        self.add_stroke(box.x0, box.top, box.x0, box.bottom)
        self.add_stroke(box.x1, box.top, box.x1, box.bottom)


def visible(parts: Sequence[float], alpha: float = 1.0) -> bool:
    """Whether a colour (red, green, blue or grey, from 0 to 1) shows on white paper."""
    return alpha > _CLEAR and min(parts, default=0.0) < _WHITE
