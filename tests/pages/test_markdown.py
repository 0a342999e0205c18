"""No text of a ficha becomes markup, and none of its words are lost."""

import html
import re

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_site.pages.markdown import anchor, clean, escape, front_matter, heading, link, xml

quick = settings(deadline=None)
"""A busy machine is no failure."""

EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc"]
FRAGMENTS = [
    *["<script>alert(1)</script>", "</td>", "<!-- x -->", "<b", "&lt;", "&#60;", "&amp", "&copy;", "R&D", "`", "``"],
    *["```", "~~~", "*", "**", "_", "__x__", "|", "\\", "\\|", "[", "]", "](javascript:alert(1))", "![x](y)", "[TOC]"],
    *["[a]: http://x", "]:", "{: onclick=x }", "{ .x #y }", "{", "}", "--8<--", ":smile:", "1.", "1. ", "12.", "- "],
    *[
        "-",
        "--",
        "---",
        "+",
        "+ ",
        "* * *",
        "===",
        ">",
        "> x",
        "#",
        "##",
        " #",
        "http://x.cl/?a=1&b=2",
        "<http://x.cl>",
    ],
    *["[^1]", "[^1]: y", "*[HTML]: z", "\u200b", "\u202e", "\x02", "\x03", "\n", "\n\n", "    ", "\t", "\r"],
    *["\u2028", "\x85", "\x00", "!!! note", "??? x", "/// y", ": z", "\ud800", "%", "M$ 266.350", "(85% - 110%)"],
    *[
        "ñandú",
        "klzzwxh:0001",
        "wzxhzdk:1",
        "https://",
        "a@b.cl",
        "<a@b.cl>",
        "'",
        '"',
        "$",
        "a",
        "B",
        "1",
        " ",
        ".",
        "!",
    ],
]
texts = st.one_of(st.text(max_size=90), st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join))
CONTEXTS = {
    "paragraph": ("{}", r"<p>(.*)</p>"),
    "after a line": ("x\n{}", r"<p>x\n?(.*)</p>"),
    "list": ("- {}", r"<ul>\s*<li>(.*)</li>\s*</ul>"),
    "heading": ("## {} {{ #identificador }}", r'<h2 id="identificador">(.*)</h2>'),
    "cell": ("| a | b |\n|---|---|\n| {} | z |", r"<td>(.*)</td>\s*<td>z</td>"),
    "link": ("[{}](ficha.pdf)", r'<p><a href="ficha.pdf">(.*)</a></p>'),
    "strong": ("**x{}x**", r"<p><strong>x(.*)x</strong></p>"),
}


def render(source: str) -> str:
    return markdown.markdown(source, extensions=EXTENSIONS)


@pytest.mark.parametrize("context", CONTEXTS)
@quick
@given(text=texts)
def test_renders_as_its_words_and_nothing_else(context: str, text: str) -> None:
    source, expected = CONTEXTS[context]
    rendered = render(source.format(escape(text)))
    match = re.search(expected, rendered, re.DOTALL)
    if not clean(text):
        return
    assert match, rendered
    assert "<" not in match[1]
    assert html.unescape(match[1]).split() == clean(text).split()


@quick
@given(text=st.text(max_size=80))
def test_clean_loses_no_word(text: str) -> None:
    kept = set("".join(clean(text).split()))
    lost = {char for char in text if not char.isspace()} - kept
    assert all(not char.isprintable() for char in lost)


@pytest.mark.parametrize(
    "text",
    [
        "Ejecución del 64% (M$ 2022), entre 85% - 110%: «dentro de rango».",
        "1.520.806",
        "Micro y pequeñas empresas (MIPEs) y/o cooperativas.",
        "Dirección de Presupuestos & Contraloría",
        "-5,2%",
    ],
)
def test_ordinary_text_reads_the_same_in_the_source(text: str) -> None:
    assert escape(text) == text


def test_the_figure_with_asterisks_keeps_them() -> None:
    assert escape("N/A**") == r"N/A\*\*"


@quick
@given(text=texts)
def test_front_matter_is_read_back_as_it_was(text: str) -> None:
    lines = front_matter({"title": clean(text), "hide": ["navigation"]}).splitlines()
    assert yaml.safe_load("\n".join(lines[1:-1])) == {"title": clean(text), "hide": ["navigation"]}


@quick
@given(text=texts)
def test_xml_has_no_markup(text: str) -> None:
    assert not set("<>\"'") & set(xml(text))
    assert html.unescape(xml(text)) == clean(text)


def test_an_anchor_is_its_clave() -> None:
    assert anchor("presupuesto.ejecutado.2021") == "presupuesto.ejecutado.2021"
    assert anchor("presupuesto.ejecutado.2021 (p)") == "presupuesto.ejecutado.2021-p-"


def test_a_folded_heading_says_so() -> None:
    assert heading(2, "Notas [técnicas]", "notas-tecnicas", folded=True) == (
        r"## Notas \[técnicas\] { #notas-tecnicas .plegada }"
    )


def test_a_link_escapes_its_text() -> None:
    assert link("a](b", "ficha.pdf") == r"[a\](b](ficha.pdf)"
