"""Which term stands where, gathered one ficha at a time and kept small: one number per term, field and ficha."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from build_site.search.spanish import terms

_FIELD_SHIFT, _DOC_SHIFT, _DOC, _MOST = 40, 8, 0xFFFFFFFF, 255


class Postings:
    """Terms with their occurrences. Fichas are numbered as they come and renumbered at the end."""

    def __init__(self) -> None:
        self._entries: dict[str, array[int]] = {}

    def add(self, doc: int, field: int, text: str) -> None:
        """Counts the terms of one field of one ficha. To be called once per field, fichas in order."""
        place = field << _FIELD_SHIFT | doc << _DOC_SHIFT
        entries = self._entries
        for term, times in _counted(text):
            entry = entries.get(term)
            if entry is None:
                entries[term] = entry = array("Q")
            entry.append(place | times)

    def add_more(self, doc: int, field: int, text: str) -> None:
        """As `add`, for a field of the ficha that was added already. `doc` is among the last."""
        place = field << _FIELD_SHIFT | doc << _DOC_SHIFT
        for term, times in _counted(text):
            entry = self._entries.setdefault(term, array("Q"))
            at = _found(entry, place, doc)
            if at is None:
                entry.append(place | times)
            else:
                entry[at] = place | min(times + (entry[at] & _MOST), _MOST)

    def extend(self, entries: dict[str, bytes], first: int) -> None:
        """Add `entries` of others, whose ficha 0 is `first` here."""
        shift = first << _DOC_SHIFT
        for term, content in entries.items():
            own = self._entries.get(term)
            if own is None:
                self._entries[term] = own = array("Q")
            own.extend([entry + shift for entry in array("Q", content)])

    def entries(self) -> dict[str, bytes]:
        """All, for `extend`."""
        return {term: entry.tobytes() for term, entry in self._entries.items()}

    def terms(self) -> Iterable[str]:
        """Every term, in the order first met."""
        return self._entries.keys()

    def documents(self, term: str) -> int:
        """In how many fichas the term stands."""
        return len({entry >> _DOC_SHIFT & _DOC for entry in self._entries[term]})

    def by_field(self, term: str, renumbered: "array[int]") -> Iterator[tuple[int, list[int], list[int]]]:
        """For each field with the term: the field, the fichas' new numbers in order, and the times in each."""
        fields: dict[int, list[tuple[int, int]]] = {}
        for entry in self._entries[term]:
            doc = renumbered[entry >> _DOC_SHIFT & _DOC]
            fields.setdefault(entry >> _FIELD_SHIFT, []).append((doc, entry & _MOST))
        for field in sorted(fields):
            places = sorted(fields[field])
            yield field, [doc for doc, _ in places], [times for _, times in places]


def _found(entry: "array[int]", place: int, doc: int) -> int | None:
    """Where the entry for a place is; the fichas are in order."""
    for at in range(len(entry) - 1, -1, -1):
        if entry[at] & ~_MOST == place:
            return at
        if entry[at] >> _DOC_SHIFT & _DOC < doc:
            break
    return None


@lru_cache(maxsize=4096)
def _counted(text: str) -> tuple[tuple[str, int], ...]:
    """The same description comes back in every edition of a programme: counted once."""
    return tuple((term, min(times, _MOST)) for term, times in Counter(terms(text)).items())
