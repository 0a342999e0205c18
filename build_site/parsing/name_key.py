"""What two prints of one name have in common."""

import unicodedata

_SAME = {"–": "-", "—": "-", "−": "-", "º": "°", "’": "'", "´": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"'}


def single_spaced(name: str) -> str:
    """The name composed (NFC), with one space where the print has several or breaks the line."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def key(name: str) -> str:
    """The name without case, accents or kinds of dash and quote: one character for each of `single_spaced(name)`."""
    return single_spaced(name).translate(_PLAIN)


class _Plain(dict[int, str]):
    """What each character is compared as: worked out once for each that is met."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0]
        self[code] = _SAME.get(base, base.lower()[0])
        return self[code]


_PLAIN = _Plain()
