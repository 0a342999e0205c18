"""An answer in the terminal: sentence, corrections, sources with their pages, what else could be asked."""

from pathlib import Path

import pytest

from build_site.facts import ask

SOURCE = {"programa": "Juntos", "edicion": 2021, "pagina": 2, "url": "fichas/2021/juntos/"}
GIVEN = {"texto": "266.350.", "clase": "dato", "correcciones": [], "fuentes": [SOURCE], "sugerencias": []}


def spoken(monkeypatch: pytest.MonkeyPatch, **more: object) -> str:
    monkeypatch.setattr(ask, "answer", lambda question, site: {**GIVEN, **more})
    return ask.spoken("¿Cuánto?", Path("site"))


def test_the_sentence_and_its_source(monkeypatch):
    said = "266.350.\n  Fuente: Juntos, ficha 2021, página 2 (fichas/2021/juntos/)"
    assert spoken(monkeypatch) == said
    assert spoken(monkeypatch, fuentes=[{**SOURCE, "pagina": None}]) == said.replace(", página 2", "")


def test_corrections_are_told(monkeypatch):
    assert "Leí «juntso» como «Juntos»." in spoken(monkeypatch, correcciones=[{"dicho": "juntso", "leido": "Juntos"}])


def test_many_sources_are_counted(monkeypatch):
    assert spoken(monkeypatch, fuentes=[SOURCE] * 13).endswith("\n  y 3 fichas más")


@pytest.mark.parametrize(("clase", "head"), [("aclaracion", "Elige una:"), ("dato", "También puedes preguntar:")])
def test_what_else_could_be_asked(monkeypatch, clase, head):
    assert spoken(monkeypatch, clase=clase, sugerencias=["¿y en 2019?"]).endswith(f"\n\n{head}\n  ¿y en 2019?")
