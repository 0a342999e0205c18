"""The ficha's headings and titles, and the lines that stand under each."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from build_site.editions.profile import Profile, words_of
from build_site.parsing.flow import Flow, Line, Token

CLOSED = frozenset({"analisis", "contingencia", "observaciones", "notas_tecnicas", "resultados"})
"""Sections whose own text repeats words that head other sections (`POBLACIÓN:` in the institution's observations)."""
UNKNOWN = "desconocido"
_ALSO_ROWS = frozenset({"cobertura", "gasto_por_beneficiario", "beneficiada"})
"""Titles that some printings use as labels of rows instead."""
_SPLIT_GAP = 1.5
"""Share of the font size from which a gap inside a line may part two titles."""


@dataclass(frozen=True)
class Title:
    """A recognised heading or table title: its key, its words, and how far it reaches across the page."""

    key: str
    tokens: tuple[Token, ...]
    level: int

    @property
    def text(self) -> str:
        """As printed."""
        return " ".join(token.text for token in self.tokens)

    @property
    def x0(self) -> float:
        """Left end."""
        return min(token.x0 for token in self.tokens)

    @property
    def x1(self) -> float:
        """Right end."""
        return max(token.x1 for token in self.tokens)

    @property
    def bottom(self) -> float:
        """Lower end on the long page."""
        return max(token.bottom for token in self.tokens)


@dataclass
class Area:
    """What stands under one title, or under several titles printed side by side, until the next."""

    titles: list[Title]
    lines: list[Line] = field(default_factory=list)
    section: str = ""
    """Key of the first-level heading it belongs to."""

    @property
    def key(self) -> str:
        """Key of the first title."""
        return self.titles[0].key if self.titles else ""

    def title(self, key: str) -> Title | None:
        """The title with that key, if it is one of this area's."""
        return next((title for title in self.titles if title.key == key), None)


Style = tuple[float, bool, bool]
"""Font size, bold, capitals."""


def style_of(line: Line) -> Style:
    """How a line is set."""
    return round(line.size * 2) / 2, line.bold, line.capitals


def segments(line: Line) -> list[list[Token]]:
    """The line's words, parted where a gap is too wide for a space."""
    parts = [[line.tokens[0]]]
    for left, right in zip(line.tokens, line.tokens[1:], strict=False):
        if right.x0 - left.x1 > _SPLIT_GAP * max(left.size, right.size):
            parts.append([])
        parts[-1].append(right)
    return parts


def outline(flow: Flow, lines: list[Line], profile: Profile) -> list[Area]:
    """The areas of the ficha in the order of the page. Lines before the first title come in an area without title."""
    return _Outliner(flow, lines, profile).areas()


class _Outliner:
    def __init__(self, flow: Flow, lines: list[Line], profile: Profile) -> None:
        self._flow = flow
        self._lines = lines
        self._profile = profile
        self._section_styles, self._title_styles = self._learn_styles()

    def areas(self) -> list[Area]:
        areas = [Area([])]
        section, index = "", 0
        while index < len(self._lines):
            titles, used = self._titles_at(index, section)
            if titles:
                if titles[0].level == 1:
                    section = titles[0].key
                areas.append(Area(titles, section=section))
            else:
                areas[-1].lines.append(self._lines[index])
            index += used
        return areas

    def _learn_styles(self) -> tuple[set[Style], set[Style]]:
        """How the headings are set that can be nothing else; not as plain text is, if any are set otherwise."""
        sections: Counter[Style] = Counter()
        titles: Counter[Style] = Counter()
        for line in self._lines:
            if self._profile.secciones.match(line.text):
                sections[style_of(line)] += 1
            elif self._profile.titulos.match(line.text) and not line.text.rstrip().endswith(":"):
                titles[style_of(line)] += 1
        plain = Counter(map(style_of, self._lines)).most_common(1)
        return _common(sections, plain), _common(titles, plain)

    def _titles_at(self, index: int, section: str) -> tuple[list[Title], int]:
        """The titles that start at a line, and how many lines they take (1 when there are none)."""
        line = self._lines[index]
        for count in (3, 2, 1):
            block = self._lines[index : index + count]
            if len(block) < count or not self._one_block(block):
                continue
            title = self._whole(block, section)
            if title:
                return [title], count
        if section not in CLOSED:
            side_by_side = self._side_by_side(line)
            if side_by_side:
                return side_by_side, 1
        return [], 1

    def _one_block(self, block: list[Line]) -> bool:
        return all(
            below.bottom - above.bottom < 2.0 * above.size
            and style_of(above) == style_of(below)
            and len(segments(below)) == len(segments(above)) == 1
            for above, below in pairwise(block)
        )

    def _whole(self, block: list[Line], section: str) -> Title | None:
        """A heading that takes its lines whole."""
        text = " ".join(line.text for line in block)
        if text[0].islower() or text.endswith((".", ",", ";")) or _repeats(text):
            return None
        tokens = tuple(token for line in block for token in line.tokens)
        if any(len(segments(line)) > (1 if line is not block[0] or not _numbered(line) else 2) for line in block):
            return None
        style = style_of(block[0])
        key = self._profile.secciones.match(text)
        if key and self._may_be_section(key, style, block[0]):
            return Title(key, tokens, 1)
        key = self._profile.titulos.match(text)
        if key and self._may_be_title(style, block, section):
            return Title(key, tokens, 2)
        if section and len(block) == 1 and self._unknown(block[0], style, section):
            return Title(UNKNOWN, tokens, 1 if style in self._section_styles else 2)
        return None

    def _may_be_section(self, key: str, style: Style, line: Line) -> bool:
        return style in self._section_styles and not (line.text.endswith(":") and style not in self._section_styles)

    def _may_be_title(self, style: Style, block: list[Line], section: str) -> bool:
        text = block[-1].text.rstrip()
        if section in CLOSED and section != "analisis":
            return style in self._title_styles and not text.endswith(":") and self._distinct(style)
        if section == "analisis":
            return self._profile.titulos.match(text) == "resultados" or (
                style in self._title_styles and self._distinct(style) and not text.endswith(":")
            )
        if style in self._title_styles or self._distinct(style) or self._stands_alone(block):
            return True
        key = self._profile.titulos.match(" ".join(line.text for line in block))
        return key not in _ALSO_ROWS and len(words_of(text)) > 1

    def _distinct(self, style: Style) -> bool:
        """Whether a style can be told from that of plain text and of bold labels."""
        size, bold, capitals = style
        return size > self._flow.body_size + 0.4 or (capitals and bold)

    def _stands_alone(self, block: list[Line]) -> bool:
        first = self._lines.index(block[0])
        above = self._lines[first - 1] if first else None
        return above is None or block[0].bottom - above.bottom > 1.25 * self._flow.leading

    def _unknown(self, line: Line, style: Style, section: str) -> bool:
        """A line set like the headings around it that the profile does not know: text under it is nobody's."""
        text = line.text.rstrip()
        if len(segments(line)) > 1 or len(line.tokens) > 14 or text.endswith((".", ":", ",", ";")):
            return False
        if not any(c.isalpha() for c in text) or self._profile.is_table_header(words_of(text)):
            return False
        size, _, capitals = style
        bigger = size > self._flow.body_size + 0.4
        if style in self._section_styles and (bigger or capitals):
            return style not in self._title_styles or section not in CLOSED or self._numbered_like_sections(line)
        return section != "analisis" and style in self._title_styles and bigger and capitals and bool(words_of(text))

    def _numbered_like_sections(self, line: Line) -> bool:
        """Whether the ficha numbers its sections and this line too."""
        known = [other for other in self._lines if self._profile.secciones.match(other.text)]
        return _numbered(line) and sum(map(_numbered, known)) > len(known) / 2

    def _side_by_side(self, line: Line) -> list[Title]:
        """Titles of blocks printed beside one another: each part of the line is one, or may go with one."""
        parts = segments(line)
        keys = [self._profile.titulos.match(_text(part)) for part in parts]
        if _repeats(line.text):
            return []
        if len(parts) > 1 and all(keys):
            return [Title(key, tuple(part), 2) for key, part in zip(keys, parts, strict=True) if key]
        for cut in range(1, len(line.tokens)):
            left, right = line.tokens[:cut], line.tokens[cut:]
            keys = [self._profile.titulos.match(_text(left)), self._profile.titulos.match(_text(right))]
            if all(keys) and right[0].x0 - left[-1].x1 > 0.5 * left[-1].size:
                return [Title(key, tuple(part), 2) for key, part in zip(keys, (left, right), strict=True) if key]
        return []


def _numbered(line: Line) -> bool:
    """Whether a line opens with a numeral (`III.`), which may stand well apart from the heading's words."""
    return re.fullmatch(r"(?:[IVX]{1,5}|\d{1,2})[.)]-?|[IVX]{1,5}|[a-zA-Z][.)]", line.tokens[0].text) is not None


def _repeats(text: str) -> bool:
    """Whether a word comes three times, or two do twice, as in a row of column headers and never in titles."""
    counts = Counter(word for word in text.lower().split() if len(word) > 3)
    return max(counts.values(), default=0) > 2 or sum(count > 1 for count in counts.values()) > 1


def _common(styles: Counter[Style], plain: list[tuple[Style, int]]) -> set[Style]:
    """Styles seen often enough to be a rule: at least a third as often as the commonest."""
    if len(styles) > 1 and plain:
        styles.pop(plain[0][0], None)
    most = max(styles.values(), default=0)
    return {style for style, count in styles.items() if count * 3 >= most}


def _text(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens)
