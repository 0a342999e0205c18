"""Texts finished before Python-Markdown's own patterns come out as by those patterns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from build_site.build.quick_inline import QuickInline

EXTENSIONS = ["tables", "attr_list", "toc", "fenced_code"]
PIECES = [
    *("palabra", "1.520.806", "64%", " ", "  ", "\n", "M$", "_", "a_b", "año", "(", ")", "[", "]", "!", "{ #uno .na }"),
    *("\\[", "\\]", "\\*", "\\_", "\\|", "\\a", "\\", "`código`", "`", "*", "**", "**negrita**", "**Año:**", "<", "&"),
    *("[64%](ficha.pdf#page=2)", "[a_b](x/index.md#a_b)", "[a](b c)", "[a](<b>)", "[a][b]", "![a](b)", "[a]", "[](b)"),
    *("<small>", "</small>", "<!-- celda vacía -->", "<br>", "<http://uno.cl>", "&amp;", "&#58;", "\x02", "\x03", "- "),
]


def both(text: str) -> tuple[str, str]:
    plain = Markdown(extensions=EXTENSIONS).convert(text)
    return plain, Markdown(extensions=[*EXTENSIONS, QuickInline()]).convert(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_text_gives_the_same_page(text: str) -> None:
    plain, quick = both(text)
    assert quick == plain


@settings(deadline=None)
@given(st.lists(st.sampled_from([piece for piece in PIECES if "\n" not in piece]), max_size=6).map("".join))
def test_any_cell_heading_or_item_gives_the_same_page(text: str) -> None:
    cells = f"| a | b |\n|---|--:|\n| {text} | {text} {{ #dos }} |"
    plain, quick = both(f"# {text}\n\n{cells}\n\n- {text}\n  {{ #tres .na }}\n- uno")
    assert quick == plain


@pytest.mark.parametrize("text", ["[64%](ficha.pdf#page=2) { #uno }", "**Año:** 2015", "a \\[b\\] <small>c</small>"])
def test_the_usual_texts_never_reach_the_other_patterns(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    md = Markdown(extensions=[*EXTENSIONS, QuickInline()])
    for pattern in md.inlinePatterns:
        monkeypatch.setattr(pattern, "handleMatch", None)
    assert md.convert(text)


def test_another_pattern_for_texts_is_heard() -> None:
    md = Markdown(extensions=[*EXTENSIONS, QuickInline()])
    md.inlinePatterns.register(SimpleTagInlineProcessor("(~~)(.+?)~~", "del"), "deleted", 1)
    assert md.convert("~~dos~~") == "<p><del>dos</del></p>"
