"""Table «Resultados análisis del desempeño»: what the evaluator found, dimension by dimension."""

from collections.abc import Sequence
from functools import cache

from build_site.editions.profile import Profile
from build_site.model.ficha import Dimension, Resultado
from build_site.parsing.bullets import items, marks_of, split_label
from build_site.parsing.division import partition
from build_site.parsing.flow import Flow
from build_site.parsing.header import header_block, take_repeated
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line, Token
from build_site.parsing.rows import Anchor, Band, Judge, bands_of, separators
from build_site.parsing.text import glue, join, lines_of, tokens_of
from build_site.parsing.text_columns import column_cuts, header_columns

_SENTENCE_END = (".", ":", ";", ")", "»", '"', "!", "?")
_UNFINISHED = 1.5
"""Cost of a cell that stops in the middle of a sentence."""


def read(lines: Sequence[Line], profile: Profile, flow: Flow, ledger: Ledger) -> list[Dimension]:
    """The dimensions in the order of the table; none where its header is not printed."""
    count = header_block(lines, profile)
    columns = header_columns(lines[:count])
    if len(columns) < 2:
        if lines:
            ledger.missing("analisis", lines[0].page, "no se encontró la cabecera de la tabla")
        return []
    body = take_repeated(flow, lines[count:], lines[:count], ledger)
    ledger.label(tokens_of(lines[:count]))
    tokens = tokens_of(body)
    cuts = column_cuts(tokens, columns, flow)
    found: list[Dimension] = []
    for row in _rows(tokens, cuts, profile, flow):
        cells = _cells(row, cuts)
        found.append(_dimension(len(found), cells, flow, ledger))
    return found


def _rows(tokens: Sequence[Token], cuts: Sequence[float], profile: Profile, flow: Flow) -> list[list[Token]]:
    if not tokens:
        return []
    bands = bands_of(tokens)
    judge = _judge(bands, cuts, profile)
    x0, x1 = min(token.x0 for token in tokens), max(token.x1 for token in tokens)
    lines = separators(flow, x0, x1, bands[0].top, bands[-1].bottom)
    blocks = _label_blocks([token for token in tokens if token.middle < cuts[0]], profile, flow)
    anchors = [Anchor(block[0].top, block[-1].bottom) for block in blocks]
    return [row.tokens for row in partition(bands, anchors, lines, flow, judge)]


def _judge(bands: Sequence[Band], cuts: Sequence[float], profile: Profile) -> Judge:
    """Likes known dimensions in the first column, dislikes cells that stop in the middle of a sentence."""
    numbers = {id(band): number for number, band in enumerate(bands)}
    labels: list[str] = []
    labels_above: list[int] = []
    """For each band, how many of the bands over it print something in the first column."""
    unfinished: list[list[int]] = []
    """For each band, of each cell that at its end stops in the middle of a sentence: the band with its last word."""
    ends = [(0, True)] * len(cuts)
    for number, band in enumerate(bands):
        cells = _cells(band.tokens, cuts)
        labels_above.append(len(labels))
        if cells[0]:
            labels.append(join(cells[0]))
        for column, cell in enumerate(cells[1:]):
            if cell:
                ends[column] = (number, _last_word(cell).endswith(_SENTENCE_END))
        unfinished.append([at for at, finished in ends if not finished])
    labels_above.append(len(labels))

    @cache
    def judge_label(first: int, end: int) -> float:
        label = glue(labels[first:end])
        if profile.dimensiones.match(label):
            return -4.0
        return 2.5 if profile.dimensiones.partial(label) else 0.5

    def judge(block: Sequence[Band]) -> float:
        first, last = numbers[id(block[0])], numbers[id(block[-1])]
        if labels_above[first] == labels_above[last + 1]:
            return 4.0
        cost = judge_label(labels_above[first], labels_above[last + 1])
        return cost + _UNFINISHED * sum(at >= first for at in unfinished[last])

    return judge


def _last_word(cell: Sequence[Token]) -> str:
    return lines_of(cell)[-1].tokens[-1].text


def _label_blocks(tokens: Sequence[Token], profile: Profile, flow: Flow) -> list[list[Line]]:
    """Lines of the first column that name one dimension each."""
    blocks: list[list[Line]] = []
    for line in lines_of(tokens):
        near = bool(blocks) and line.bottom - blocks[-1][-1].bottom < 1.6 * flow.leading
        whole = bool(blocks) and profile.dimensiones.match(join(tokens_of(blocks[-1])))
        longer = bool(blocks) and profile.dimensiones.match(join(tokens_of([*blocks[-1], line])))
        if near and (longer or not whole):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _cells(tokens: Sequence[Token], cuts: Sequence[float]) -> list[list[Token]]:
    cells: list[list[Token]] = [[] for _ in range(len(cuts) + 1)]
    for token in tokens:
        cells[sum(token.middle > cut for cut in cuts)].append(token)
    return cells


def _dimension(number: int, cells: list[list[Token]], flow: Flow, ledger: Ledger) -> Dimension:
    clave = f"analisis.{number}"
    dimension = ledger.text(f"{clave}.dimension", cells[0])
    results = []
    for index, item in enumerate(items(cells[1], flow, split_at_labels=True)):
        text = ledger.text(f"{clave}.resultados.{index}", item)
        criterio, rest = split_label(text)
        results.append(Resultado(criterio=criterio, texto=rest))
    observations = [
        ledger.text(f"{clave}.observaciones.{index}", item)
        for index, item in enumerate(items(cells[2], flow) if len(cells) > 2 else [])
    ]
    ledger.label(marks_of([token for cell in cells[1:] for token in cell]))
    return Dimension(dimension=dimension, resultados=results, observaciones=observations)
