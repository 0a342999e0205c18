"""Spanish text made comparable."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents (ñ becomes n), for comparing what is printed with what is expected."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
