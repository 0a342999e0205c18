"""Every page from a stream of fichas: the lists stay small, the home page does not grow."""

import msgspec
import pytest

from build_site.collection.published import FichaPublicada
from build_site.model.ficha import Ficha
from build_site.pages.site import files
from tests.pages.fichas import bare, hostile, juntos, published
from tests.pages.rendered import page


def many(count: int) -> list[FichaPublicada]:
    return [FichaPublicada(ficha=_numbered(number), cotejos=(), slug=f"p{number}") for number in range(count)]


def _numbered(number: int) -> Ficha:
    names = {"programa": f"Programa {number}", "ministerio": f"Ministerio {number % 3}"}
    return msgspec.structs.replace(juntos(), id=f"p{number}-2021", **names)


def test_the_files_of_one_ficha() -> None:
    written = dict(files([published(juntos())]))
    assert list(written)[:4] == ["fichas/2021/juntos/index.md", "index.md", "fichas/index.md", "fichas/2021/index.md"]
    assert {"explorar.md", "programas/index.md", "regiones/la-araucania/index.md", "ods/8/index.md"} <= written.keys()
    assert page(written["fichas/2021/index.md"].decode()).links[:2] == [
        "../index.md",
        "../../fichas/2021/juntos/index.md",
    ]
    assert "fichas/2021/juntos/index.md" in page(written["index.md"].decode()).links


def test_without_fichas_there_is_a_home_page() -> None:
    written = dict(files([]))
    assert b"no hay fichas" in written["index.md"]


def test_a_large_edition_is_cut_into_pieces_that_list_every_ficha_once() -> None:
    written = {name: text for name, text in files(many(650)) if not name.startswith("fichas/2021/p")}
    pieces = [name for name in written if name.startswith("fichas/2021/ministerio/")]
    listed = [
        link
        for name in pieces
        for link in page(written[name].decode()).links
        if link.endswith("/index.md") and "/p" in link
    ]
    assert sorted(listed) == sorted(f"../../../fichas/2021/p{number}/index.md" for number in range(650))
    assert max(len(text) for text in written.values()) < 100_000
    index = page(written["fichas/2021/index.md"].decode())
    assert [f"fichas/2021/{link}" for link in index.links if link.startswith("ministerio/")] == pieces


def test_the_home_page_lists_the_largest_and_does_not_grow() -> None:
    home = dict(files(many(300)))["index.md"]
    assert len(home) < 8_000


def test_entries_without_an_amount_are_listed_but_not_ranked() -> None:
    written = dict(files([published(bare()), published(juntos())]))
    assert "../../fichas/2021/vacia/index.md" in page(written["fichas/2021/index.md"].decode()).links
    assert "fichas/2021/vacia/index.md" not in page(written["index.md"].decode()).links


@pytest.mark.parametrize("name", ["index.md", "fichas/2021/index.md"])
def test_hostile_names_make_no_markup_in_lists(name: str) -> None:
    plain = page(dict(files([published(juntos())]))[name].decode())
    attacked = page(dict(files([published(hostile(juntos()))]))[name].decode())
    assert {tag for tag, _ in attacked.tags} == {tag for tag, _ in plain.tags}
    assert attacked.links == plain.links
