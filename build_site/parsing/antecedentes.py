"""Section «Antecedentes del programa»: description, purpose, evaluation history."""

import re
from collections.abc import Sequence

from build_site.editions.profile import Profile
from build_site.model.ficha import Antecedentes, Evaluacion
from build_site.model.textos import fold
from build_site.parsing.document import Document
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line, Token
from build_site.parsing.regions import regions_in
from build_site.parsing.text import join, lines_of, tokens_of

_REGIONS = re.compile(r"regi[oó]n(?:es)?\s+de\s*:\s*(.+?)(?:\.(?:\s|$)|$)", re.IGNORECASE)
_NONE = frozenset(
    {
        "",
        "no",
        "ninguna",
        "no tiene",
        "no presenta",
        "no registra",
        "sin evaluaciones",
        "sin evaluacion",
        "no aplica",
        "n/a",
        "s/i",
        "-",
    }
)
_DATED = re.compile(r"((?:19|20)\d\d)\s*:?\s*(.*)", re.DOTALL)


def read(document: Document) -> Antecedentes:
    """The section, from the lines under each of its headings."""
    ledger = document.ledger
    text = ledger.text("antecedentes.descripcion", tokens_of(document.lines("descripcion")))
    items = _items(document.lines("historial"), document.profile, ledger)
    return Antecedentes(
        descripcion=text,
        regiones=_regions(text),
        proposito=ledger.text("antecedentes.proposito", tokens_of(document.lines("proposito"))),
        anio_inicio=_year(items, ledger),
        anio_termino=_end(items, ledger),
        evaluaciones_ex_ante=_evaluations("evaluaciones_ex_ante", items, ledger),
        evaluaciones_ex_post=_evaluations("evaluaciones_ex_post", items, ledger),
        otras_evaluaciones=ledger.text("antecedentes.otras_evaluaciones", items.get("otras_evaluaciones", [])),
    )


def _regions(descripcion: str) -> list[str]:
    """Regions that the description lists after «las regiones de:»."""
    found = _REGIONS.search(descripcion)
    return regions_in(found[1]) if found else []


def _items(lines: Sequence[Line], profile: Profile, ledger: Ledger) -> dict[str, list[Token]]:
    """Words after each label (`Año de inicio:`), up to the next; the labels are taken."""
    items: dict[str, list[Token]] = {}
    current = None
    for line in lines:
        cut = next((i for i, token in enumerate(line.tokens) if token.text.endswith(":")), None)
        label = line.tokens[: cut + 1] if cut is not None else line.tokens
        key = profile.historial.match(join(label))
        if key and key not in items:
            ledger.label(label)
            current = key
            items[key] = line.tokens[len(label) :]
        elif current:
            items[current].extend(line.tokens)
    return items


def _year(items: dict[str, list[Token]], ledger: Ledger) -> int | None:
    tokens = items.get("anio_inicio", [])
    text = join(tokens).strip(" .")
    if not re.fullmatch(r"(?:19|20)\d\d", text):
        if text and fold(text) not in _NONE:
            ledger.missing("antecedentes.anio_inicio", tokens[0].page, f"no es un año: «{text}»")
        return None
    ledger.text("antecedentes.anio_inicio", tokens)
    return int(text)


def _end(items: dict[str, list[Token]], ledger: Ledger) -> int | str | None:
    text = ledger.text("antecedentes.anio_termino", items.get("anio_termino", []))
    return int(text) if re.fullmatch(r"(?:19|20)\d\d", text) else text or None


def _evaluations(key: str, items: dict[str, list[Token]], ledger: Ledger) -> list[Evaluacion]:
    """One evaluation for each line or bullet that starts with a year; none where the ficha says there is none."""
    entries: list[list[Token]] = []
    for line in lines_of(items.get(key, [])):
        words = [token for token in line.tokens if token.text not in ("•", "-", "–")]
        ledger.label([token for token in line.tokens if token not in words])
        if not words:
            continue
        if not entries or re.match(r"(?:19|20)\d\d\b", words[0].text) or len(words) < len(line.tokens):
            entries.append([])
        entries[-1].extend(words)
    found: list[Evaluacion] = []
    for entry in entries:
        if fold(join(entry)).strip(" .") in _NONE:
            ledger.label(entry)
            continue
        dated = _DATED.fullmatch(ledger.text(f"antecedentes.{key}.{len(found)}", entry))
        text = join(entry)
        found.append(Evaluacion(anio=int(dated[1]), texto=dated[2]) if dated else Evaluacion(anio=None, texto=text))
    return found
