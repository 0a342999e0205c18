"""The ficha's headings and titles, and the lines that stand under each."""

import itertools
import re
from collections import Counter

from build_site.editions.profile import Profile, long_words, words_of
from build_site.parsing.area import CLOSED, UNKNOWN, Area, Title
from build_site.parsing.flow import Flow
from build_site.parsing.line import Line, Style, Token, plain
from build_site.parsing.portada import find_title
from build_site.parsing.text import tokens_of

_ALSO_ROWS = frozenset({"cobertura", "gasto_por_beneficiario", "beneficiada"})
"""Titles that some printings use as labels of rows instead."""
_MAX_LINES = 3
"""Lines that a title may take."""
_NUMERAL = re.compile(r"(?:[IVX]{1,5}|\d{1,2})[.)]-?|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?|[IVX]{1,5}|[a-zA-Z][.)]")

_WORD = re.compile(r"[^\W\d_]{4}")

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ORDINAL = re.compile(rf"({'|'.join(_ROMANS)}|\d{{1,2}})[.)]-?")


def outline(flow: Flow, lines: list[Line], profile: Profile) -> list[Area]:
    """The areas of the ficha in the order of the page. Lines before the first title come in an area without title."""
    return _Outliner(flow, lines, profile).areas()


class _Outliner:
    def __init__(self, flow: Flow, lines: list[Line], profile: Profile) -> None:
        self._flow = flow
        self._lines = lines
        self._profile = profile
        self._may_open = [self._may_be_known(line) for line in lines]
        self._section_styles, self._title_styles = self._learn_styles()

    def areas(self) -> list[Area]:
        areas = [Area([])]
        section, index = "", 0
        name = self._programme_name()
        while index < len(self._lines):
            titles, used = self._titles_at(index, section)
            if titles and (index != name or titles[0].level == 1):
                if titles[0].level == 1:
                    section = titles[0].key
                areas.append(Area(titles, section=section))
            else:
                areas[-1].lines.append(self._lines[index])
                used = 1
            index += used
        return areas

    def _programme_name(self) -> int | None:
        """The line where the cover names the programme, which may be called as a table is (`INDICADORES`)."""
        title = find_title(self._lines, self._profile)
        return self._lines.index(title[-1]) + 1 if title else None

    def _learn_styles(self) -> tuple[set[Style], set[Style]]:
        """How the headings are set that can be nothing else; not as plain text is, if any are set otherwise."""
        sections: Counter[Style] = Counter()
        titles: Counter[Style] = Counter()
        numbered: list[bool] = []
        self._bold_titles: list[tuple[int, str]] = []
        for index, line in enumerate(self._lines):
            if not self._may_open[index]:
                continue
            if self._profile.secciones.match_words(line.words):
                sections[line.style] += 1
                numbered.append(_numbered(line))
            elif (key := self._profile.titulos.match_words(line.words)) and not line.text.rstrip().endswith(":"):
                titles[line.style] += 1
                if line.style[1]:
                    self._bold_titles.append((index, key))
        if not sections:
            sections = self._enumerated()
            numbered = [True] * sections.total()
        self._sections_are_numbered = sum(numbered) > len(numbered) / 2
        commonest = Counter(line.style for line in self._lines).most_common(1)
        return _common(sections, commonest), _common(titles, commonest)

    def _enumerated(self) -> Counter[Style]:
        """How the lines `I. …`, `II. …` or `1. …`, `2. …` are set: headings, when the profile knows none of them."""
        runs: dict[Style, list[int]] = {}
        for line in self._lines:
            number = _number(line)
            if number and len(line.tokens) > 1 and self._distinct(line.style):
                numbers = runs.setdefault(line.style, [])
                if number == len(numbers) + 1:
                    numbers.append(number)
        return Counter({style: len(numbers) for style, numbers in runs.items() if len(numbers) > 1})

    def _titles_at(self, index: int, section: str) -> tuple[list[Title], int]:
        """The titles that start at a line, and how many lines they take (1 when there are none)."""
        for count in range(self._block_at(index), 0, -1):
            title = self._whole(index, count, section)
            if title:
                return [title], count
        if section not in CLOSED:
            side_by_side = self._side_by_side(self._lines[index])
            if side_by_side:
                return side_by_side, 1
        return [], 1

    def _block_at(self, index: int) -> int:
        """How many lines a title that starts at a line may take."""
        if not self._may_open[index]:
            return 1
        following = itertools.pairwise(self._lines[index : index + _MAX_LINES])
        return 1 + sum(1 for _ in itertools.takewhile(lambda pair: _same_block(*pair), following))

    def _may_be_known(self, line: Line) -> bool:
        """Whether a heading or title that the profile knows may begin with a line, as far as its long words tell."""
        return self._profile.secciones.may_say(line.long_words()) or self._profile.titulos.may_say(line.long_words())

    def _whole(self, index: int, count: int, section: str) -> Title | None:
        """A heading that takes its lines whole."""
        block = self._lines[index : index + count]
        first, last = block[0], block[-1]
        if (first.text[:1].islower() and not _numbered(first)) or last.text.endswith((".", ",", ";")):
            return None
        title = self._known(index, block, section) or self._unknown(index, block, section)
        if title is None or _repeats(" ".join(line.text for line in block)):
            return None
        in_parts = any(len(line.parts) > (1 if line is not first or not _numbered(line) else 2) for line in block)
        return None if in_parts else title

    def _known(self, index: int, block: list[Line], section: str) -> Title | None:
        if not self._may_open[index]:
            return None
        words = block[0].words if len(block) == 1 else words_of(" ".join(line.text for line in block))
        key = self._profile.secciones.match_words(words)
        if key and block[0].style in self._section_styles:
            return Title(key, tuple(tokens_of(block)), 1)
        key = self._profile.titulos.match_words(words)
        if key and self._may_be_title(key, index, block, section):
            return Title(key, tuple(tokens_of(block)), 2)
        return None

    def _may_be_title(self, key: str, index: int, block: list[Line], section: str) -> bool:
        style, last = block[0].style, block[-1]
        distinct = self._distinct(style)
        if section in CLOSED:
            set_as_title = style in self._title_styles and distinct and not last.text.rstrip().endswith(":")
            return set_as_title or (
                section == "analisis" and self._profile.titulos.match_words(last.words) == "resultados"
            )
        if self._heads_columns(index):
            return False
        if style in self._title_styles or distinct:
            return True
        if not style[1] and any(other > index and own == key for other, own in self._bold_titles):
            return False
        if self._stands_alone(index):
            return True
        return key not in _ALSO_ROWS and len(last.words) > 1

    def _heads_columns(self, index: int) -> bool:
        """Whether a line is of a table's header: beside other words that head columns, or set as those under it."""
        line = self._lines[index]
        if line.style[2] and line.style in self._title_styles:
            return False
        if any(_beside(line, other) for other in self._lines[max(0, index - 2) : index + 3] if self._is_header(other)):
            return True
        below = self._lines[index + 1 : index + 2] if line.style not in self._title_styles else []
        return any(self._is_header(other) and other.style == line.style and _touch(line, other) for other in below)

    def _is_header(self, line: Line) -> bool:
        return self._profile.is_table_header(line.words)

    def _distinct(self, style: Style) -> bool:
        """Whether a style can be told from that of plain text and of bold labels."""
        size, bold, capitals = style
        return size > self._flow.body_size + 0.4 or (capitals and bold)

    def _stands_alone(self, index: int) -> bool:
        if index == 0:
            return True
        return self._lines[index].bottom - self._lines[index - 1].bottom > 1.25 * self._flow.leading

    def _unknown(self, index: int, block: list[Line], section: str) -> Title | None:
        """A line set like the headings around it that the profile does not know: text under it is nobody's."""
        line = block[0]
        opens = section or (line.style in self._section_styles and _number(line))
        if not opens or len(block) > 1 or not self._looks_like_title(line, section) or self._goes_on(index):
            return None
        return Title(UNKNOWN, tuple(line.tokens), 1 if line.style in self._section_styles else 2)

    def _goes_on(self, index: int) -> bool:
        """Whether a line follows plain text as closely as its own lines do, as a row's label in capitals may."""
        styles = self._section_styles | self._title_styles
        return not self._stands_alone(index) and self._lines[index - 1].style not in styles

    def _looks_like_title(self, line: Line, section: str) -> bool:
        size, _, capitals = style = line.style
        if style not in self._section_styles and style not in self._title_styles:
            return False
        text = line.text.rstrip()
        if len(line.parts) > 1 or len(line.tokens) > 14 or text.endswith((".", ":", ",", ";")):
            return False
        if not _has_a_word(text) or self._profile.is_table_header(line.words):
            return False
        bigger = size > self._flow.body_size + 0.4
        if style in self._section_styles and (bigger or capitals):
            like_sections = _numbered(line) and self._sections_are_numbered
            return style not in self._title_styles or section not in CLOSED or like_sections
        return section != "analisis" and style in self._title_styles and bigger and capitals and bool(line.words)

    def _side_by_side(self, line: Line) -> list[Title]:
        """Titles of blocks printed beside one another: each part of the line is one, or may go with one."""
        pairs = enumerate(itertools.pairwise(line.tokens), start=1)
        cuts = [cut for cut, (left, right) in pairs if right.x0 - left.x1 > 0.5 * left.size]
        if not cuts:
            return []
        for parts in (line.parts, *([line.tokens[:cut], line.tokens[cut:]] for cut in cuts)):
            titles = self._titles_of(parts) if len(parts) > 1 else []
            if titles:
                return [] if _repeats(line.text) else titles
        return []

    def _titles_of(self, parts: list[list[Token]]) -> list[Title]:
        """A title for each part; none where one of them is no title."""
        titles = []
        for part in parts:
            may_be_one = self._profile.titulos.may_say(long_words(token.text for token in part))
            key = self._profile.titulos.match(plain(part)) if may_be_one else None
            if key is None:
                return []
            titles.append(Title(key, tuple(part), 2))
        return titles


def _beside(line: Line, other: Line) -> bool:
    """Whether two lines stand at heights that overlap by a third, as neighbours in a row do."""
    overlap = min(line.bottom, other.bottom) - max(line.top, other.top)
    return line is not other and overlap > 0.3 * (line.bottom - line.top)


def _touch(above: Line, below: Line) -> bool:
    return below.bottom - above.bottom < 1.4 * above.size


def _same_block(above: Line, below: Line) -> bool:
    """Whether two lines may be of one title."""
    near = below.bottom - above.bottom < 2.0 * above.size
    return near and above.style == below.style and len(above.parts) == len(below.parts) == 1


def _has_a_word(text: str) -> bool:
    """Whether a line may be a heading by its words: not the unit or the acronym that ends a label (`(UF))`)."""
    return not text.startswith("(") and text.count("(") == text.count(")") and _WORD.search(text) is not None


def _numbered(line: Line) -> bool:
    """Whether a line opens with a numeral (`III.`), which may stand well apart from the heading's words."""
    return _NUMERAL.fullmatch(line.tokens[0].text) is not None


def _number(line: Line) -> int:
    """The number that a line opens with (`III.`, `3.`), or 0."""
    numeral = _ORDINAL.fullmatch(line.tokens[0].text)
    if not numeral:
        return 0
    return int(numeral[1]) if numeral[1].isdigit() else _ROMANS.index(numeral[1]) + 1


def _repeats(text: str) -> bool:
    """Whether a word comes three times, or two do twice, as in a row of column headers and never in titles."""
    counts = Counter(word for word in text.lower().split() if len(word) > 3)
    return max(counts.values(), default=0) > 2 or sum(count > 1 for count in counts.values()) > 1


def _common(styles: Counter[Style], commonest: list[tuple[Style, int]]) -> set[Style]:
    """Styles seen often enough to be a rule: at least a third as often as the most frequent."""
    if len(styles) > 1 and commonest:
        styles.pop(commonest[0][0], None)
    most = max(styles.values(), default=0)
    return {style for style, count in styles.items() if count * 3 >= most}
