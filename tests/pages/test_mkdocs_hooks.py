"""What MkDocs finishes while rendering: captions, row headers, folds."""

from tests.pages.rendered import page, render_markdown

TABLE = """Gasto por región, en M$.
{ .tabla }

| Región | Total |
|:--|--:|
| Maule { #maule } | 5 { #uno } |
| Total { .total } | <!-- celda vacía --> { #dos .vacio } |

Después.
"""


def test_a_table_gets_its_caption_headers_and_row_marks() -> None:
    assert render_markdown(TABLE).replace("\n", "") == (
        '<div class="tabla"><table class="cifras"><caption>Gasto por región, en M$.</caption>'
        '<thead><tr><th align="left" scope="col">Región</th><th align="right" scope="col">Total</th></tr></thead>'
        '<tbody><tr id="maule"><th align="left" scope="row">Maule</th><td align="right" id="uno">5</td></tr>'
        '<tr class="total"><th align="left" scope="row">Total</th>'
        '<td align="right" class="vacio" id="dos"><!-- celda vacía --></td></tr></tbody></table></div><p>Después.</p>'
    )


def test_a_table_without_caption_keeps_what_stands_before_it() -> None:
    shown = page("Antes.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert shown.words[0] == "Antes."
    assert "caption" not in {tag for tag, _ in shown.tags}


def test_a_folded_heading_takes_all_up_to_the_next_of_its_rank() -> None:
    rendered = render_markdown("## A { #a .plegada }\n\nuno\n\n### B\n\ndos\n\n## C\n\ntres\n").replace("\n", "")
    assert rendered == (
        '<details class="plegada"><summary><h2 id="a">A</h2></summary><p>uno</p><h3 id="b">B</h3><p>dos</p></details>'
        '<h2 id="c">C</h2><p>tres</p>'
    )
