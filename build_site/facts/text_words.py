"""Which fichas hold which words: what a programme is for (description, purpose, population) apart from the rest."""

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from build_site.facts.marks import plain
from build_site.model.ficha import Ficha

_WORD = re.compile(r"[a-z0-9]{3,}")
_LIMIT = 40_000
"""Postings in one file, about 60 KB compressed."""
_SHORTEST = 2


class TextWords:
    """Collects words ficha by ficha; a ficha's number is its place in order of arrival."""

    def __init__(self) -> None:
        self.count = 0
        self.purpose: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self.anywhere: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, ficha: Ficha) -> None:
        """Take the words of one ficha; technical notes, the same in all, are left out."""
        about = words_of(_purpose(ficha))
        for word in about:
            self.purpose[word].append(self.count)
        for word in words_of(_rest(ficha)) - about:
            self.anywhere[word].append(self.count)
        self.count += 1

    def files(self, order: list[int]) -> Iterator[tuple[str, Any]]:
        """`order` holds the arrival numbers in the order of the catalogue, by which the files count.

        `indice` lists the beginnings of words that have a file; each file maps words to `[purpose, elsewhere]`,
        numbers as differences.
        """
        words = sorted({*self.purpose, *self.anywhere})
        prefixes = sorted(_prefixes(words, self._weight, _SHORTEST))
        rank = {number: place for place, number in enumerate(order)}
        yield "indice", {"fichas": self.count, "inicios": prefixes}
        for prefix, members in groupby(words, key=_longest_of(frozenset(prefixes))):
            yield prefix, {word: self._postings(word, rank) for word in members}

    def _weight(self, word: str) -> int:
        return len(self.purpose.get(word, ())) + len(self.anywhere.get(word, ())) + 2

    def _postings(self, word: str, rank: dict[int, int]) -> list[list[int]]:
        return [
            _differences(sorted(rank[number] for number in held.get(word, ())))
            for held in (self.purpose, self.anywhere)
        ]


def words_of(texts: Iterator[str]) -> set[str]:
    """The plain words of texts, three letters or more."""
    return {word for text in texts for word in _WORD.findall(plain(text).replace("ñ", "n"))}


def _purpose(ficha: Ficha) -> Iterator[str]:
    yield ficha.programa
    yield ficha.antecedentes.descripcion
    yield ficha.antecedentes.proposito
    yield from (each.unidad for each in (ficha.poblacion.objetivo, ficha.poblacion.potencial) if each is not None)


def _rest(ficha: Ficha) -> Iterator[str]:
    for dimension in ficha.analisis:
        yield from (resultado.texto for resultado in dimension.resultados)
        yield from dimension.observaciones
    for componente in ficha.componentes.filas:
        yield f"{componente.nombre} {componente.unidad}"
    for indicador in (*ficha.indicadores.proposito, *ficha.indicadores.complementarios):
        yield f"{indicador.nombre} {indicador.formula}"
    yield from (f"{each.nombre} {each.texto}" for each in ficha.ods)
    yield from (each.texto for each in ficha.contingencia)
    yield from (f"{each.titulo} {each.texto}" for each in ficha.observaciones_institucion)
    yield from (each.texto for each in ficha.otros)


def _prefixes(words: list[str], weight: Any, length: int) -> Iterator[str]:
    """Beginnings of words, as short as the size of their file allows."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[word[:length]].append(word)
    for prefix, members in groups.items():
        longer = [word for word in members if len(word) > length]
        if sum(map(weight, members)) <= _LIMIT or len(longer) < 2:
            yield prefix
        else:
            yield from _prefixes(longer, weight, length + 1)
            if len(longer) < len(members):
                yield prefix


def _longest_of(prefixes: frozenset[str]) -> Callable[[str], str]:
    """The longest prefix that a word begins with."""

    def longest(word: str) -> str:
        return next(word[:n] for n in range(len(word), 0, -1) if word[:n] in prefixes)

    return longest


def _differences(numbers: Any) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers[:-1]], strict=True)] if numbers else []
