"""A page can be cited as it stands."""

import re

import msgspec
import pytest
import yaml

from build_site.collection.citation import SITE, citation
from tests.pages.fichas import bare, juntos, published
from tests.pages.rendered import ROOT

FICHA = (
    "Ficha del programa «Juntos», Servicio de Cooperación Técnica, Ministerio de Economía, Fomento y Turismo, "
    "Monitoreo y Seguimiento Oferta Pública 2021, edición 2021."
)


@pytest.fixture(autouse=True)
def address(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/")


def test_a_page():
    cited = citation(published(juntos()))
    assert cited.text == f"{FICHA} En: {SITE}, https://example.org/fichas/2021/juntos/"
    assert cited.bibtex.startswith("@misc{juntos-2021,\n")
    assert "  url = {https://example.org/fichas/2021/juntos/},\n" in cited.bibtex
    assert "author" not in cited.bibtex
    assert "note" not in cited.bibtex


def test_a_ficha_of_which_little_is_known():
    assert citation(published(bare())).text.startswith("Ficha del programa «Vacía», edición 2021. En: ")


def test_no_text_breaks_the_bibtex():
    ficha = msgspec.structs.replace(juntos(), programa="R&D 100% {a_b} $x #1 ~ ^ \\ }")
    entry = citation(published(ficha)).bibtex
    depth = 0
    for brace in re.findall("[{}]", entry):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    title = next(line for line in entry.splitlines() if line.startswith("  title"))
    assert not re.search(r"(?<!\\)[&%$#_~^]", title)
    assert entry.startswith("@misc{juntos-2021,\n")


def test_the_site_is_called_as_it_calls_itself():
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(re.search("^site_name: .*$", text, re.MULTILINE)[0])["site_name"] == SITE
