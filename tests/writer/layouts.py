"""The layouts: each a producer of PDF, a form of words and a style of drawing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.writer import chromium, pens, platypus, weasy
from tests.writer.compose import Page, compose_pages
from tests.writer.document import Document
from tests.writer.expected import Place
from tests.writer.form import Form
from tests.writer.style import Style

Pen = Callable[[list[Page], Style, Path, str, Random], None]


@dataclass(frozen=True)
class Layout:
    """What makes a layout; `varied` wordings and sizes change from ficha to ficha."""

    producer: str
    draw: Callable[[Document, Style, Path, Random], tuple[dict[str, Place], int]]
    form: Form
    style: Style
    varied: bool = True


def composed(pen: Pen) -> Callable[[Document, Style, Path, Random], tuple[dict[str, Place], int]]:
    """Printing by the writer's own typesetter with a pen."""

    def draw(document: Document, style: Style, path: Path, rng: Random) -> tuple[dict[str, Place], int]:
        done = compose_pages(document, style, rng)
        pen(done.pages, style, path, document.title, rng)
        return done.places, len(done.pages)

    return draw


LAYOUTS: dict[str, Layout] = {
    "chromium-ruled": Layout(
        "chromium",
        chromium.draw,
        Form(),
        Style(rules="grid", numbers="center", split_rows=True, size=9, justify=True),
    ),
    "chromium-zebra": Layout(
        "chromium",
        chromium.draw,
        Form(population="stacked", chart="below", year_header="Año {anio}", numerals="none"),
        Style(
            family="serif",
            paper="a4",
            rules="none",
            zebra="rows",
            numbers="right",
            size=8.5,
            repeat_header=True,
            headings="line",
        ),
    ),
    "chromium-cells": Layout(
        "chromium",
        chromium.draw,
        Form(header_levels=1, footnotes="short", chart_labels=True, footer="{{page}} | {programa_mayusculas}"),
        Style(
            family="narrow", rules="invisible", zebra="cells", numbers="center", valign="top", size=10, split_rows=True
        ),
    ),
    "chromium-sideways": Layout(
        "chromium",
        chromium.draw,
        Form(population="rows", chart="none", cover_labels=True, observation_mark="• "),
        Style(
            family="wide-sans",
            paper="a4",
            rules="none",
            numbers="left",
            size=7,
            landscape_components=True,
            headings="plain",
            no_break_spaces=True,
        ),
    ),
    "weasy-rows": Layout(
        "weasyprint",
        weasy.draw,
        Form(header="Monitoreo y Seguimiento {edicion}", footer="Página {{page}} de {{pages}}"),
        Style(
            family="wide-serif",
            paper="a4",
            rules="rows",
            numbers="right",
            size=7.5,
            hyphenate=True,
            justify=True,
            repeat_header=True,
            headings="line",
        ),
    ),
    "weasy-bare": Layout(
        "weasyprint",
        weasy.draw,
        Form(population="rows", footnotes="none", cover_capitals=False, year_header="{anio} (M$)"),
        Style(family="serif", rules="none", numbers="center", valign="top", size=11, ligatures=True, split_rows=True),
    ),
    "weasy-tight": Layout(
        "weasyprint",
        weasy.draw,
        Form(chart="below", chart_labels=True, year_header="Efectivo {anio}", footnotes="short"),
        Style(family="narrow", paper="a4", rules="invisible", zebra="rows", numbers="right", size=7, margin=70),
    ),
    "platypus-grid": Layout(
        "reportlab",
        platypus.draw,
        Form(year_header="Año {anio}", numerals="arabic"),
        Style(family="core-sans", rules="grid", numbers="center", size=9, split_rows=True, headings="band"),
    ),
    "platypus-white": Layout(
        "reportlab",
        platypus.draw,
        Form(population="stacked", header_levels=1, chart="none", footnotes="short"),
        Style(
            family="serif",
            paper="a4",
            rules="white",
            zebra="rows",
            numbers="right",
            valign="top",
            size=8,
            repeat_header=True,
            headings="plain",
            landscape_components=True,
        ),
    ),
    "canvas-grid": Layout(
        "reportlab",
        composed(pens.with_reportlab),
        Form(),
        Style(family="core-sans", rules="grid", size=8.5),
    ),
    "canvas-words": Layout(
        "reportlab",
        composed(pens.with_reportlab),
        Form(population="stacked", chart="below", numerals="none", year_header="Año {anio}"),
        Style(
            family="serif",
            paper="a4",
            rules="none",
            zebra="rows",
            numbers="right",
            valign="top",
            text="words",
            shuffled=True,
            split_rows=True,
            justify=True,
            headings="line",
            size=9.5,
        ),
    ),
    "canvas-ghost-rules": Layout(
        "reportlab",
        composed(pens.with_reportlab),
        Form(population="rows", chart="below", numerals="arabic", year_header="Efectivo {anio}"),
        Style(
            family="core-serif",
            paper="a4",
            rules="invisible",
            numbers="left",
            size=10,
            split_rows=True,
            headings="plain",
        ),
    ),
    "canvas-letters": Layout(
        "reportlab",
        composed(pens.with_reportlab),
        Form(
            chart="none", header_levels=1, footnotes="short", footer="Página {{page}} de {{pages}}", header="{programa}"
        ),
        Style(
            family="narrow",
            rules="rows",
            numbers="right",
            text="letters",
            kerned=True,
            fake_bold=True,
            headings="plain",
            repeat_header=True,
            size=9,
        ),
    ),
    "fpdf-sideways": Layout(
        "fpdf2",
        composed(pens.with_fpdf),
        Form(population="rows", chart_labels=True, cover_labels=True, year_header="{anio} (M$)"),
        Style(
            family="wide-sans",
            paper="a4",
            rules="white",
            zebra="cells",
            numbers="center",
            size=7.5,
            landscape_components=True,
            ligatures=True,
            repeat_header=True,
        ),
    ),
    "fpdf-bare": Layout(
        "fpdf2",
        composed(pens.with_fpdf),
        Form(footnotes="none", cover_capitals=False, footer="", observation_mark="• ", numerals="arabic"),
        Style(family="serif", rules="none", numbers="left", valign="top", size=10, headings="plain"),
    ),
    "cairo-header-rule": Layout(
        "cairo",
        composed(pens.with_cairo),
        Form(population="stacked", year_header="Efectivo {anio}"),
        Style(
            family="wide-serif",
            paper="a4",
            rules="header",
            numbers="right",
            valign="bottom",
            size=7.5,
            text="words",
            hyphenate=True,
            justify=True,
            split_rows=True,
            headings="line",
        ),
    ),
}


FAST = ("canvas-grid", "canvas-words", "fpdf-bare", "cairo-header-rule", "platypus-grid")
"""The layouts for a corpus of thousands: 30 to 80 milliseconds a ficha."""
