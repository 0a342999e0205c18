"""Spanish text made comparable."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents (ñ becomes n), for comparing what is printed with what is expected."""
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_PLAIN)


class _Plain(dict[int, str]):
    """What is left of each character without its accents: worked out once for each that is met."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(part for part in parts if unicodedata.category(part) != "Mn")
        return self[code]


_PLAIN = _Plain()
