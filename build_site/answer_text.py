"""An answer of the question engine as plain text for a terminal."""

from collections.abc import Mapping
from typing import Any


def in_words(answer: Mapping[str, Any]) -> str:
    """`answer` as `fichas.preguntar` gives it: its text, rows, sources and suggestions."""
    parts = [
        [str(answer["texto"])],
        [_row(row) for row in answer.get("filas") or ()],
        [_source(source) for source in answer.get("fuentes") or ()],
        [f"¿Quiso decir…? {_suggestion(suggestion)}" for suggestion in answer.get("sugerencias") or ()],
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _row(row: Mapping[str, Any]) -> str:
    return "  " + " · ".join(f"{name}: {'—' if value is None else value}" for name, value in row.items())


def _source(source: Mapping[str, Any]) -> str:
    return f"Fuente: {source['ficha']}, página {source['pagina']} ({source['url']})"


def _suggestion(suggestion: Any) -> str:
    return str(suggestion.get("texto", suggestion)) if isinstance(suggestion, Mapping) else str(suggestion)
