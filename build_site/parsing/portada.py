"""The cover: what the document is, which edition, whose programme."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from build_site.editions.profile import Profile, words_of
from build_site.errors import Rechazo
from build_site.model.textos import fold
from build_site.parsing import institutions, names
from build_site.parsing.flow import Flow
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line
from build_site.parsing.text import tokens_of

_YEAR = re.compile(r"\b(20\d\d)\b")
_INSTITUTION = re.compile(
    r"(?:servicio|subsecretaria|instituto|fondo|corporacion|direccion|comision|agencia|consejo|superintendencia|junta"
    r"|gobierno|secretaria|oficina|centro|caja|defensoria|presidencia|carabineros|policia|gendarmeria|fundacion)\b"
)
_LABEL = re.compile(r"^(?:nombre del )?(programa|servicio|institucion|ministerio)\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Portada:
    """What the cover says, names in normal capitalisation."""

    titulo: str
    edicion: int
    programa: str
    servicio: str
    ministerio: str


def find_title(lines: Sequence[Line], profile: Profile) -> list[Line]:
    """The lines that name the document; empty when there are none."""
    for index, line in enumerate(lines[:12]):
        block = [line]
        for following in lines[index + 1 : index + 3]:
            if _is_title(block, profile) and _YEAR.search(_text(block)):
                break
            if following.style != line.style:
                break
            block.append(following)
        while block and not _is_title(block, profile):
            block.pop()
        if block:
            return block
    return []


def edition_of(lines: Sequence[Line], profile: Profile) -> int:
    """The edition's year. Raises `Rechazo` when the document does not call itself a ficha of some year."""
    return _edition(find_title(lines, profile), lines)


def _edition(title: Sequence[Line], lines: Sequence[Line]) -> int:
    """The year in the title, or else the first on the cover."""
    if not title:
        said = " ".join(line.text for line in lines[:4])
        raise Rechazo(
            "no es una ficha: la portada no dice «Monitoreo y Seguimiento» u otro título conocido, "
            f"sino «{shorten(said, 40, placeholder='…')}»"
        )
    years = _YEAR.findall(_text(title)) or _YEAR.findall(" ".join(line.text for line in lines[:30]))
    if not years:
        raise Rechazo("no es una ficha: la portada no dice de qué año es")
    return int(years[-1] if _YEAR.search(_text(title)) else years[0])


def read(lines: Sequence[Line], profile: Profile, flow: Flow, ledger: Ledger) -> Portada:
    """The cover, from the lines before the first heading."""
    title = find_title(lines, profile)
    edicion = _edition(title, lines)
    titulo = names.programme(ledger.text("titulo", tokens_of(title)))
    rest = [line for line in lines if line not in title]
    after = [line for line in rest if not title or line.bottom > title[0].top]
    programa, servicio, ministerio = _parts(after)
    if not programa:
        raise Rechazo("no es una ficha: la portada no nombra el programa")
    for name, part in (("servicio", servicio), ("ministerio", ministerio)):
        if not part:
            ledger.missing(name, lines[0].page, "la portada no lo nombra")
    return Portada(
        titulo,
        edicion,
        names.programme(_value("programa", programa, ledger), _in_footers(programa, flow)),
        names.service(_value("servicio", servicio, ledger)),
        names.ministry(_value("ministerio", ministerio, ledger)),
    )


def _in_footers(programa: Sequence[Line], flow: Flow) -> list[str]:
    """Prints of the programme's name in page headers and footers, where it is often not in capitals."""
    folded = fold(_text(programa))
    found = []
    for line in flow.furniture:
        start = fold(line.text).find(folded)
        if start >= 0 and len(fold(line.text)) == len(line.text):
            found.append(line.text[start : start + len(folded)])
    return found


def _is_title(block: Sequence[Line], profile: Profile) -> bool:
    return len(words_of(_text(block))) < 14 and profile.portada.names(_text(block))


def _text(block: Sequence[Line]) -> str:
    return " ".join(line.text for line in block)


def _value(clave: str, part: Sequence[Line], ledger: Ledger) -> str:
    """The part's text; a label before it (`SERVICIO:`) is taken as one."""
    tokens = tokens_of(part)
    if part and _LABEL.match(fold(part[0].text)):
        end = next(index for index, token in enumerate(tokens) if ":" in token.text) + 1
        ledger.label(tokens[:end])
        tokens = tokens[end:]
    return ledger.text(clave, tokens)


def _parts(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Lines of the programme, of its service and of its ministry, in that order on paper."""
    labelled = _labelled(lines)
    if labelled:
        return labelled
    start = next((i for i, line in enumerate(lines) if i and fold(line.text).startswith("ministerio")), None)
    if start is None:
        start = next(
            (i for i in range(len(lines) - 1, 0, -1) if institutions.is_ministry(_text(lines[i:]))), len(lines)
        )
    ministry = _ministry_lines(lines[start:])
    before = list(lines[:start])
    cut = _service_start(before)
    return before[:cut], before[cut:], ministry


def _labelled(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]] | None:
    """Parts that the cover names (`SERVICIO: …`); the programme may stand before them without a label."""
    parts: dict[str, list[Line]] = {"programa": []}
    current = "programa"
    for line in lines:
        found = _LABEL.match(fold(line.text))
        if found:
            current = {"institucion": "servicio"}.get(found[1], found[1])
            parts.setdefault(current, [])
        parts[current].append(line)
    if "servicio" not in parts:
        return None
    return parts["programa"], parts["servicio"], parts.get("ministerio", [])


def _ministry_lines(lines: Sequence[Line]) -> list[Line]:
    """The ministry's name may take several lines, all set alike; what follows set otherwise is not of it."""
    taken: list[Line] = []
    for line in lines:
        if taken and (line.style != taken[0].style or line.bottom - taken[-1].bottom > 2.2 * line.size):
            break
        taken.append(line)
    return taken


def _service_start(lines: Sequence[Line]) -> int:
    """Index of the first line of the service: where a known name starts, else where the setting changes."""
    for cut in range(1, len(lines)):
        if institutions.is_service(_text(lines[cut:])):
            return cut
    for cut in range(1, len(lines)):
        if lines[cut].style != lines[cut - 1].style:
            return cut
    for cut in range(1, len(lines)):
        if _INSTITUTION.match(fold(lines[cut].text)):
            return cut
    return max(1, len(lines) - 1) if len(lines) > 1 else len(lines)
