"""What two prints of one name have in common."""

import unicodedata

_SAME = {"–": "-", "—": "-", "−": "-", "º": "°", "’": "'", "´": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"'}


def single_spaced(name: str) -> str:
    """The name composed (NFC), with one space where the print has several or breaks the line."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def key(name: str) -> str:
    """The name without case, accents or kinds of dash and quote: one character for each of `single_spaced(name)`."""
    return "".join(_plain(character) for character in single_spaced(name))


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return _SAME.get(base, base.lower()[0])
