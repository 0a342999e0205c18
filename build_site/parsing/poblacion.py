"""Section «Población»: whom the programme is for, how many it reached, what each cost."""

from collections.abc import Sequence

from build_site.editions.profile import Profile
from build_site.model.cifra import CifraConUnidad, PorAnio
from build_site.model.ficha import Poblacion
from build_site.model.numeros import parse
from build_site.parsing.area import Area
from build_site.parsing.document import Document
from build_site.parsing.header import take_repeated
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line, Token
from build_site.parsing.presupuesto import by_year, columns_of, label_judge, report_row
from build_site.parsing.table import TableRow, read_table, report, split_footnotes
from build_site.parsing.text import join, lines_of, tokens_of
from build_site.parsing.years import YearHeader, find_header

GROUPS = ("cobertura", "gasto_por_beneficiario", "beneficiada")


def read(document: Document) -> Poblacion:
    """The section; a table that is not printed stays empty."""
    tables = _untitled(document) + document.under(*GROUPS)
    groups: dict[str, PorAnio] = {}
    for area in tables:
        groups.update(_groups(area, document))
    for key in ("cobertura", "gasto_por_beneficiario"):
        if key not in groups:
            document.ledger.missing(f"poblacion.{key}", None, "no se encontró la tabla")
    return Poblacion(
        objetivo=_population("poblacion.objetivo", document.lines("poblacion_objetivo"), document.ledger),
        potencial=_population("poblacion.potencial", document.lines("poblacion_potencial"), document.ledger),
        cobertura=groups.get("cobertura", {}),
        gasto_por_beneficiario=groups.get("gasto_por_beneficiario", {}),
        beneficiada=groups.get("beneficiada", {}),
    )


def _untitled(document: Document) -> list[Area]:
    """Tables without a title that follow the target population: their lines become areas of their own."""
    found = []
    for area in document.under("poblacion_objetivo", "poblacion_potencial", "poblacion"):
        header = find_header(area, area.lines, document.anios, document.profile)
        if header:
            area.lines = header.before
            found.append(Area(area.titles, [*header.lines, *header.body], area.section))
            document.areas.insert(document.areas.index(area) + 1, found[-1])
    return found


def _population(campo: str, lines: Sequence[Line], ledger: Ledger) -> CifraConUnidad | None:
    """`11.184 Micro y pequeñas empresas y cooperativas.`: the number, and the words that say of what."""
    body, footnotes = split_footnotes(lines)
    ledger.footnotes(footnotes)
    tokens = [token for line in lines_of(tokens_of(body)) for token in line.tokens]
    if not tokens:
        return None
    count = _leading_figure(tokens)
    if not count:
        ledger.missing(campo, tokens[0].page, "no empieza con una cifra")
        return None
    if _goes_on(tokens[count - 1], tokens[count : count + 1]):
        ledger.missing(campo, tokens[0].page, f"la cifra podría seguir: «{join(tokens[: count + 1])}»")
        return None
    figure = ledger.figure(campo, tokens[:count])
    if figure is None:
        return None
    unidad = ledger.text(f"{campo}.unidad", tokens[count:])
    return CifraConUnidad(
        texto=figure.texto,
        valor=figure.valor,
        estado=figure.estado,
        pagina=figure.pagina,
        caja=figure.caja,
        unidad=unidad,
    )


def _goes_on(last: Token, following: Sequence[Token]) -> bool:
    """Whether what follows a figure may be the rest of it: more digits, no further off than a word."""
    return any(
        token.text.lstrip(".,")[:1].isdigit() and token.x0 - last.x1 < 0.5 * last.size and token.bottom == last.bottom
        for token in following
    )


def _leading_figure(tokens: Sequence[Token]) -> int:
    """How many of the first words are the figure (`Sin información` is two)."""
    for count in (2, 1):
        text = " ".join(token.text for token in tokens[:count])
        if len(tokens) >= count and parse(text) is not None:
            return count
    return 0


def _groups(area: Area, document: Document) -> dict[str, PorAnio]:
    """Tables of one line of figures under the years, alone or side by side, by the key of their title."""
    lines, footnotes = split_footnotes(area.lines)
    document.ledger.footnotes(footnotes)
    found: dict[str, PorAnio] = {}
    for part in _not_level(area, lines, document) or [Area(area.titles, lines, area.section)]:
        found.update(_figures_under(part, part.lines, document))
    return found


def _not_level(area: Area, lines: Sequence[Line], document: Document) -> list[Area]:
    """Tables side by side whose years are not level, since the title of one takes two lines: each for itself."""
    if len(area.titles) < 2:
        return []
    titles = sorted(area.titles, key=lambda title: title.x0)
    cuts = [*(title.x0 - 2 for title in titles[1:]), float("inf")]
    parts = []
    left = float("-inf")
    for title, right in zip(titles, cuts, strict=False):
        kept = ([token for token in line.tokens if left <= token.x0 < right] for line in lines)
        parts.append(Area([title], [Line(tokens) for tokens in kept if tokens], area.section))
        left = right
    headers = [find_header(part, part.lines, document.anios, document.profile) for part in parts]
    if not all(header and len(header.columns) == len(document.anios) for header in headers):
        return []
    tops = [header.columns[0].header.tokens[0].bottom for header in headers if header]
    if max(tops) - min(tops) < 1:
        return []
    for header in filter(None, headers):
        document.ledger.label([token for line in header.before for token in line.tokens])
    return parts


def _figures_under(area: Area, lines: Sequence[Line], document: Document) -> dict[str, PorAnio]:
    """Figures of the tables whose years are level."""
    anios, profile, flow, ledger = document.anios, document.profile, document.flow, document.ledger
    header = find_header(area, lines, anios, profile)
    if header is None:
        return {}
    body = take_repeated(flow, header.body, header.lines, ledger)
    ledger.label(header.words)
    limit = header.spans_x1
    phrases = profile.filas["poblacion"]
    table = read_table(flow, body, header.headers, label_judge(phrases), limit)
    report(table, area.key, ledger)
    rows = [row for row in table.rows if any(row.cells)]
    labelled = _labelled(rows, header, profile, ledger)
    if labelled:
        return labelled
    found: dict[str, PorAnio] = {}
    for key in dict.fromkeys(column.grupo for column in header.columns):
        members = [index for index, column in enumerate(header.columns) if column.grupo == key]
        if key not in GROUPS or not rows:
            continue
        columns = [(index, header.columns[index].anio) for index in members]
        own = [row for row in rows if any(row.cells[index] for index in members)]
        if len(own) > 1:
            ledger.missing(f"poblacion.{key}", own[1].page, "más de una fila de cifras bajo los años")
        elif own:
            found[str(key)] = by_year(f"poblacion.{key}", own[0], columns, ledger)
    return found


def _labelled(rows: Sequence[TableRow], header: YearHeader, profile: Profile, ledger: Ledger) -> dict[str, PorAnio]:
    """The same figures as rows of one table, each with its label."""
    found: dict[str, PorAnio] = {}
    for row in rows:
        key = profile.filas["poblacion"].match(row.text)
        if key and key not in found:
            ledger.label(row.label)
            found[key] = by_year(f"poblacion.{key}", row, columns_of(header.columns), ledger)
        elif row.label:
            report_row(row, "poblacion", key, ledger)
    return found
