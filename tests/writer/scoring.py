"""How a reading differs from what was printed, figure by figure and text by text, the worst errors apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.writer.expected import figures

_NOT_COMPARED = frozenset(
    {"fuente", "id", "lectura", "notas_calculadas", "otros", "paginas_de_texto", "prueba", "texto_fijo", "unidad"}
)


@dataclass
class Score:
    """What a reading got wrong; each entry starts with the clave."""

    compared: int = 0
    wrong: list[str] = field(default_factory=list)
    """A number, a state or an absence that the ficha does not print there: the worst error."""
    missing: list[str] = field(default_factory=list)
    """A printed figure that was not read."""
    misplaced: list[str] = field(default_factory=list)
    """The right figure with another page, or with a box that does not touch the printed one."""
    texts: list[str] = field(default_factory=list)
    """A text that is not word for word what was printed (spaces and, where the print has only capitals, case apart)."""
    texts_compared: int = 0

    @property
    def exact(self) -> float:
        """The share of figures, blank cells included, that are right in text, number, state and place."""
        faults = len(self.wrong) + len(self.missing) + len(self.misplaced)
        return 1 - faults / self.compared if self.compared else 1.0


def score(expected: dict[str, Any], got: dict[str, Any]) -> Score:
    """Compare a reading's JSON with the expected one."""
    result = Score()
    printed, read = dict(figures(_compared(expected))), dict(figures(_compared(got)))
    for clave in printed.keys() | read.keys():
        _figure(result, clave, printed.get(clave), read.get(clave))
    uncertain = set(expected.get("prueba", {}).get("mayusculas_inciertas", ()))
    wanted, found = dict(_texts(_compared(expected))), dict(_texts(_compared(got)))
    for clave in wanted.keys() | found.keys():
        result.texts_compared += 1
        if _key(wanted.get(clave), clave in uncertain) != _key(found.get(clave), clave in uncertain):
            result.texts.append(f"{clave}: {wanted.get(clave)!r} read as {found.get(clave)!r}")
    return result


def _compared(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in _NOT_COMPARED}


def _figure(result: Score, clave: str, printed: dict[str, Any] | None, read: dict[str, Any] | None) -> None:
    result.compared += 1
    if read is None:
        result.missing.append(clave)
    elif printed is None:
        result.wrong.append(f"{clave}: not printed, read as {read['texto']!r}")
    elif any(printed[key] != read[key] for key in ("texto", "valor", "estado")):
        lost = read["valor"] is None and not read["texto"]
        kind = result.missing if lost else result.wrong
        kind.append(f"{clave}: {printed['texto']!r} read as {read['texto']!r} {read['estado']}")
    elif printed.get("pagina") != read.get("pagina") or not _touch(printed.get("caja"), read.get("caja")):
        result.misplaced.append(f"{clave}: p. {printed.get('pagina')} read on p. {read.get('pagina')}")


def _touch(one: list[float] | None, other: list[float] | None) -> bool:
    if one is None or other is None:
        return True
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _texts(node: Any, clave: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that is no figure."""
    if isinstance(node, dict) and "estado" in node:
        if "unidad" in node:
            yield f"{clave}.unidad", node["unidad"]
    elif isinstance(node, (dict, list)):
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        for key, child in pairs:
            yield from _texts(child, f"{clave}.{key}" if clave else str(key))
    else:
        yield clave, node


def _key(value: Any, any_case: bool) -> Any:
    if not isinstance(value, str):
        return value
    words = " ".join(value.split())
    return words.casefold() if any_case else words
