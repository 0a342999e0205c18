"""A document as an HTML page with its style sheet, for the producers that print HTML."""

from collections.abc import Callable, Iterator
from html import escape

from tests.writer.document import Block, Cell, Chart, Document, Heading, Paragraph, Side, Span, Table, strips
from tests.writer.fonts import family_name
from tests.writer.style import PAPERS, Style
from tests.writer.typography import typeset

Wrap = Callable[[str, str], str]
"""Marks the HTML of a datum with its clave, so that it can be found on the printed page."""

_RULES = {
    "grid": "th,td{border:0.6pt solid #5b7fa6}",
    "rows": "th,td{border-bottom:0.6pt solid #8fa3b8}",
    "none": "",
    "invisible": "th,td{border:0.6pt solid rgba(0,0,0,0.004)}",
    "white": "th,td{border:1pt solid #ffffff}",
    "header": "thead tr:last-child th{border-bottom:0.8pt solid #000000}",
}
_ZEBRA = {
    "none": "",
    "rows": "thead tr{background:#d9e5f1}tbody tr:nth-child(even){background:#eef2f7}",
    "cells": "th{background:#d9e5f1}tbody tr:nth-child(even) td{background:#eef2f7}",
}
_HEADINGS = {
    "band": "h1{background:ACCENT;color:#ffffff;padding:3pt 5pt}h2,h3{color:ACCENT}",
    "line": "h1{border-bottom:0.8pt solid ACCENT;color:ACCENT}h2,h3{color:ACCENT}",
    "plain": "",
}


def css(style: Style, *, margin_boxes: str = "", tables: str = "auto") -> str:
    """The style sheet; `margin_boxes` goes into the page rule (headers and footers of a paged renderer).

    `tables` is the CSS table layout: `auto` widens columns to fit their words, `fixed` keeps the shares.
    """
    wide, high = PAPERS[style.paper]
    size = style.size
    return f"""
@page{{size:{wide}pt {high}pt;margin:{style.margin}pt;{margin_boxes}}}
@page wide{{size:{high}pt {wide}pt}}
.wide{{{"page:wide" if style.landscape_components else ""}}}
html{{font-family:'{family_name(style.family)}';font-size:{size}pt;line-height:1.25;hyphens:manual}}
body{{margin:0}}
p,ul{{margin:0 0 4pt 0;{"text-align:justify" if style.justify else ""}}}
p.bullet{{margin-left:14pt}}
td p.bullet{{margin-left:8pt;text-indent:-6pt}}
p.footnote{{font-size:{size - 1.5}pt}}
p.figure span:first-child{{font-size:{size + 2}pt}}
p.cover-title,p.cover-name,p.cover-line{{text-align:center;margin:0 0 3pt 0}}
p.cover-title{{font-size:{size + 4}pt}}p.cover-name{{font-size:{size + 7}pt}}
h1{{font-size:{size + 2}pt;margin:12pt 0 6pt 0}}
h2{{font-size:{size + 1}pt;margin:8pt 0 4pt 0}}
h3{{font-size:{size}pt;margin:5pt 0 3pt 0}}
h1,h2,h3{{break-after:avoid}}
{_HEADINGS[style.headings].replace("ACCENT", style.accent)}
table{{border-collapse:collapse;table-layout:{tables};margin-bottom:5pt;font-size:{size - 0.5}pt}}
th,td{{padding:3pt 3.5pt;text-align:left;vertical-align:{style.valign};font-weight:normal}}
td p,th p{{margin:0;text-align:left}}
.n,.n p{{text-align:{style.numbers}}}
thead{{display:{"table-header-group" if style.repeat_header else "table-row-group"}}}
tr{{break-inside:{"auto" if style.split_rows else "avoid"}}}
{_RULES[style.rules]}
{_ZEBRA[style.zebra]}
.side{{display:table;width:100%;table-layout:fixed}}
.side>div{{display:table-cell;vertical-align:top;padding-right:8pt}}
a{{color:inherit;text-decoration:none}}
"""


def page(document: Document, style: Style, wrap: Wrap, *, margin_boxes: str = "", tables: str = "auto") -> str:
    """The whole HTML document."""
    body = "".join(_block(block, style, wrap) for block in strips(document))
    return (
        f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>{escape(document.title)}</title>'
        f"<style>{css(style, margin_boxes=margin_boxes, tables=tables)}</style></head><body>{body}</body></html>"
    )


def _block(block: Block, style: Style, wrap: Wrap) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return _paragraph(block, style, wrap)
    if isinstance(block, Table):
        return _table(block, style, wrap)
    if isinstance(block, Chart):
        return _chart(block, style)
    if isinstance(block, Side):
        shares = (block.share, 1 - block.share)
        halves = "".join(
            f'<div style="width:{share * 100:.1f}%">{"".join(_block(inner, style, wrap) for inner in blocks)}</div>'
            for share, blocks in zip(shares, (block.left, block.right), strict=True)
        )
        return f'<div class="side">{halves}</div>'
    inner = "".join(_block(inner, style, wrap) for inner in block.blocks)
    return f'<div class="wide">{inner}</div>'


def _paragraph(paragraph: Paragraph, style: Style, wrap: Wrap) -> str:
    return f'<p class="{paragraph.kind}">{"".join(_span(span, style, wrap) for span in paragraph.spans)}</p>'


def _span(span: Span, style: Style, wrap: Wrap) -> str:
    words = escape(typeset(span.text, style))
    if span.clave:
        words = wrap(words, span.clave)
    return f"<span><b>{words}</b></span>" if span.bold else f"<span>{words}</span>"


def _table(table: Table, style: Style, wrap: Wrap) -> str:
    columns = "".join(f'<col style="width:{share * 100:.2f}%">' for share in table.widths)
    tags = ["th" if index < table.head else "td" for index in range(len(table.rows))]
    rows = ["".join(_cells(row, tag, style, wrap)) for row, tag in zip(table.rows, tags, strict=True)]
    head = "".join(f"<tr>{row}</tr>" for row in rows[: table.head])
    body = "".join(f"<tr>{row}</tr>" for row in rows[table.head :])
    return (
        f'<table style="width:{table.share * 100:.0f}%"><colgroup>{columns}</colgroup>'
        f"<thead>{head}</thead><tbody>{body}</tbody></table>"
    )


def _cells(row: tuple[Cell, ...], tag: str, style: Style, wrap: Wrap) -> Iterator[str]:
    for cell in row:
        spans = f' colspan="{cell.colspan}"' * (cell.colspan > 1) + f' rowspan="{cell.rowspan}"' * (cell.rowspan > 1)
        inner = "".join(_paragraph(paragraph, style, wrap) for paragraph in cell.paragraphs)
        yield f"<{tag}{spans}{' class=n' if cell.numeric else ''}>{inner}</{tag}>"


def _chart(chart: Chart, style: Style) -> str:
    top, step = max(*chart.bars, 1.0), 180 / len(chart.bars)
    bars = "".join(
        f'<rect x="{10 + step * (number + 0.25):.1f}" y="{80 - 70 * bar / top:.1f}" width="{step / 2:.1f}" '
        f'height="{70 * bar / top:.1f}" fill="{style.accent}"/>'
        for number, bar in enumerate(chart.bars)
    )
    labels = "".join(
        f'<text x="{10 + step * (number + 0.5):.1f}" y="92" font-size="8" text-anchor="middle">{escape(words)}</text>'
        for number, words in enumerate(chart.labels)
    )
    return f'<svg width="200" height="98" viewBox="0 0 200 98">{bars}<path d="M10 80h180" stroke="#444"/>{labels}</svg>'
