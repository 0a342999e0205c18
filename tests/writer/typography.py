"""What typesetting does to plain words: non-breaking spaces, ligatures, soft hyphens. The expected texts stay plain."""

import re

from tests.writer.style import Style

SOFT_HYPHEN = "\u00ad"
NO_BREAK_SPACE = "\u00a0"
_UNIT = re.compile(r"(?<=\d) (?=%|UF|años|horas)|(?<=\bM\$) (?=\d)|(?<=\b[aeoy]) (?=\w)|(?<=N°) (?=\d)")
_LONG_WORD = re.compile(r"[a-záéíóúñü]{9,}")
_SYLLABLE = re.compile(r"(?<=[aeiouáéíóú])(?=[bcdfgjlmnprstv][aeiouáéíóú])")


def typeset(words: str, style: Style) -> str:
    """The words as the printing writes them."""
    if style.no_break_spaces:
        words = _UNIT.sub(NO_BREAK_SPACE, words)
    if style.ligatures:
        words = words.replace("fi", "ﬁ").replace("fl", "ﬂ")
    if style.hyphenate:
        words = _LONG_WORD.sub(lambda word: hyphenated(word[0]), words)
    return words


def hyphenated(word: str) -> str:
    """The word with soft hyphens where Spanish may cut it, three letters from either end at least."""
    cuts = [match.start() for match in _SYLLABLE.finditer(word) if 3 <= match.start() <= len(word) - 3]
    for cut in reversed(cuts):
        word = f"{word[:cut]}{SOFT_HYPHEN}{word[cut:]}"
    return word


def plain(words: str) -> str:
    """Typeset words as the expected JSON gives them: no soft hyphens, letters for ligatures, single plain spaces."""
    words = words.replace(SOFT_HYPHEN, "").replace("ﬁ", "fi").replace("ﬂ", "fl")
    return " ".join(words.split())
