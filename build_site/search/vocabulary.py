"""The words of the collection as people write them: what a mistyped word is corrected with. Read by `typos.js`."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from math import log2

from build_site.search.packing import compressed, front_coded, varint
from build_site.search.postings import Postings
from build_site.search.spanish import fold, stem, without_tilde

_WRITTEN = re.compile(r"[^\W\d_]{3,}")
_SILENT = re.compile("^h")
_SOUNDS = tuple(
    (letter, re.compile(begins))
    for letter, begins in (("b", "v"), ("s", "c[ei]|z|x"), ("c", "k|q"), ("j", "g[ei]"), ("i", "y|ll"))
)
_SMALL = 1_000
_LARGE = 300
"""From so many fichas on, a word that only one of them has is more often an error than a word."""


class Vocabulary:
    """For each stem the form in which it is mostly written."""

    def __init__(self) -> None:
        self.forms: dict[str, Counter[str]] = {}
        """How often each stem is written in each form."""
        self.names: set[str] = set()
        """The stems that names have."""

    def add(self, text: str, *, name: bool = False) -> None:
        """Counts the words of a text; those of names are kept however rare."""
        for written in _written(text):
            stemmed = stem(written)
            self.forms.setdefault(stemmed, Counter())[written] += 1
            if name:
                self.names.add(stemmed)

    def extend(self, forms: dict[str, dict[str, int]], names: Iterable[str]) -> None:
        """Add the words of another."""
        for stemmed, written in forms.items():
            self.forms.setdefault(stemmed, Counter()).update(written)
        self.names.update(names)

    def packed(self, postings: Postings, documents: int) -> dict[str, bytes]:
        """By the sound they begin with: words in order, each with the binary logarithm of its number of fichas.

        Whoever mistypes a word mostly gets its beginning right: one sound is all that correcting it has to load. The
        words of a small collection are not divided.
        """
        known = set(postings.terms())
        frequent = {term: postings.documents(term) for term in self.forms if term in known}
        least = 2 if documents > _LARGE else 1
        kept = {_commonest(self.forms[t]): n for t, n in frequent.items() if n >= least or t in self.names}
        words = sorted(kept, key=lambda word: (sound(word), fold(word), word))
        if documents <= _SMALL:
            return {"todas": _packed(sorted(words, key=lambda word: (fold(word), word)), kept)}
        return {first: _packed(list(group), kept) for first, group in groupby(words, sound)}


def sound(word: str) -> str:
    """The sound a word begins with, as a letter: `c` for `casa` and `kilo`, `s` for `cena`, `zona` and `sala`."""
    folded = _SILENT.sub("", without_tilde(fold(word)))
    return next((letter for letter, begins in _SOUNDS if begins.match(folded)), folded[:1] or "h")


def _packed(words: list[str], kept: dict[str, int]) -> bytes:
    coded = (word + varint(round(log2(kept[form]))) for word, form in zip(front_coded(words), words, strict=True))
    return compressed(varint(len(words)) + b"".join(coded))


@lru_cache(maxsize=4096)
def _written(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_WRITTEN.findall(text.lower())))


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form))
