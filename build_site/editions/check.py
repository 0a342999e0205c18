"""What is wrong with the profiles: of each mistake its file, its key, what was expected and what was found."""

import difflib
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from build_site.editions import profile
from build_site.editions.profile import Phrase, Phrases, stem, words_of
from build_site.errors import ProfileError

_EXAMPLE = 'una lista de frases, como ["+gasto +subtitulo total"]'


def check_profiles() -> None:
    """Raise `ProfileError` where a file of `editions/` is not what the reader needs."""
    base = profile.load("base")
    names = sorted(entry.name for entry in profile.FOLDER.iterdir() if entry.name.endswith(".toml"))
    found = [f"build_site/editions/{name}: {mistake}" for name in names for mistake in _mistakes(name, base)]
    if found:
        raise ProfileError("\n".join(found))


def _mistakes(name: str, base: dict[str, Any]) -> Iterator[str]:
    if not re.fullmatch(r"(?:\d{4}|base)\.toml", name):
        yield "se esperaba el nombre <año>.toml"
        return
    try:
        own = profile.load(name.removesuffix(".toml"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield f"no es TOML: {error}"
        return
    yield from _table(own, base, "")


def _table(own: dict[str, Any], base: dict[str, Any], where: str) -> Iterator[str]:
    """Mistakes of a table: its keys are some of the base's, and their values of the same kind."""
    for key, value in own.items():
        name = f"[{where}] {key}" if where else f"[{key}]"
        expected = base.get(key)
        if expected is None:
            yield f"{name}: esa clave no existe{_near(key, base)}; se esperaba una de: {', '.join(base)}"
        elif isinstance(expected, dict) and isinstance(value, dict):
            yield from _table(value, expected, f"{where}.{key}" if where else key)
        else:
            yield from (f"{name}: {mistake}" for mistake in _value(value, expected))
    yield from _shadowed(own, where)


def _near(key: str, base: dict[str, Any]) -> str:
    near = difflib.get_close_matches(key, base, n=1)
    return f", ¿será {near[0]}?" if near else ""


def _value(value: object, expected: object) -> Iterator[str]:
    """What is wrong with a value where the base has `expected`."""
    match expected:
        case dict():
            yield f"se esperaba una tabla con {', '.join(expected)}; dice {value!r}"
        case str() if isinstance(value, str):
            yield from _words(value)
        case str():
            yield f"se esperaban palabras separadas por espacios; dice {value!r}"
        case int() if type(value) is not int:
            yield f"se esperaba un número entero; dice {value!r}"
        case [int(), int()] if not _is_range(value):
            yield f"se esperaban dos números enteros, de menor a mayor; dice {value!r}"
        case [str(), *_] if not isinstance(value, list) or not value:
            yield f"se esperaba {_EXAMPLE}; dice {value!r}"
        case [str(), *_] if isinstance(value, list):
            for text in value:
                yield from _phrase(text)


def _is_range(value: object) -> bool:
    match value:
        case [int() as low, int() as high]:
            return low < high
    return False


def _phrase(text: object) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"se esperaba {_EXAMPLE}; la lista trae {text!r}"
        return
    if not Phrase.parse(text).must:
        yield f"«{text}» no tiene ninguna palabra con +, y sería cualquiera de las suyas"
    yield from _words(re.sub(r"(?<!\S)\+", "", text))


def _words(text: str) -> Iterator[str]:
    """Words that no printed text can match, for the reader compares only what `words_of` leaves of it."""
    for word in text.split():
        compared = words_of(word)
        if not compared:
            yield f"«{word}» nunca se compara: quítela"
        elif compared != {stem(word)}:
            yield f"«{word}» se compara como «{' '.join(sorted(compared))}»: escríbala así"


def _shadowed(own: dict[str, Any], where: str) -> Iterator[str]:
    """Phrases of one table that say the same of two keys: only the first would ever be found."""
    lists = {key: value for key, value in own.items() if isinstance(value, list)}
    texts = {key: [text for text in value if isinstance(text, str)] for key, value in lists.items()}
    phrases = Phrases(texts)
    for key, options in texts.items() if where != "titulos" else ():
        for text in options:
            first = phrases.match(" ".join(Phrase.parse(text).must))
            if first not in (key, None):
                yield f"[{where}] {key}: «{text}» ya es de {first}, que está antes"
