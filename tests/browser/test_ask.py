"""Asking in a real browser: the page «Preguntar» on a phone, by keyboard, its thread; and `window.fichas.preguntar`."""

import json

import markdown
import pytest

from build_site.collection.published import FichaPublicada
from tests.browser.server import serving
from tests.browser.small_site import ROOT, _page, _write, write_site
from tests.facts.collection import collection
from tests.facts.site import contents, published

ANSWER = ".fichas-respuesta__texto"


@pytest.fixture(scope="session")
def asking_site(tmp_path_factory):
    """Address, under a sub-path, of a site with Juntos and some invented programmes that can be asked about."""
    root = tmp_path_factory.mktemp("ask") / "sub"
    shown: list[FichaPublicada] = published(collection(range(6)))
    write_site(root, shown)
    for path, data in contents(shown).items():
        _write(root / path, data)
    prose = (ROOT / "docs" / "preguntar.md").read_text(encoding="utf-8").split("---", 2)[2]
    page = _page("../", "Preguntar", markdown.markdown(prose, extensions=["attr_list"]))
    _write(root / "preguntar" / "index.html", page.replace(b"search.css", b"ask.css"))
    with serving(root.parent) as address:
        yield f"{address}/sub/"


def ask(page, question):
    page.get_by_label("Pregunta", exact=True).fill(question)
    page.keyboard.press("Enter")


def last(page):
    page.wait_for_function("() => !document.body.textContent.includes('Buscando la respuesta')")
    return page.locator(ANSWER).last


def test_an_answer_with_its_source(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    ask(phone, "¿Cuánto gastó Juntos en 2021?")
    phone.wait_for_selector(ANSWER)
    assert "M$ 266.350 (266 millones 350 mil pesos de 2022)" in last(phone).inner_text()
    source = phone.locator(".fichas-respuesta__fuentes a").first
    assert source.get_attribute("href").startswith(f"{asking_site}fichas/2021/juntos/")
    assert "página 2 del PDF" in phone.locator(".fichas-respuesta__fuentes").inner_text()


def test_a_follow_up_and_a_changed_chip(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    ask(phone, "¿Cuánto gastó Juntos en 2021?")
    phone.wait_for_selector(ANSWER)
    ask(phone, "¿y en 2019?")
    phone.wait_for_function(f"() => document.querySelectorAll('{ANSWER}').length === 2")
    assert "1.520.806" in last(phone).inner_text()
    phone.locator(".fichas-respuesta__ficha select").last.select_option("2021")
    phone.wait_for_function(f"() => document.querySelectorAll('{ANSWER}').length === 3")
    assert "266.350" in last(phone).inner_text()


def test_the_thread_is_kept_and_erased(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    ask(phone, "cobertura de juntos")
    phone.wait_for_selector(ANSWER)
    phone.goto(f"{asking_site}preguntar/")
    phone.wait_for_selector(ANSWER)
    phone.get_by_role("button", name="Borrar la conversación").click()
    assert phone.locator(ANSWER).count() == 0
    assert phone.evaluate("localStorage.length") == 0
    phone.reload()
    phone.wait_for_timeout(300)
    assert phone.locator(ANSWER).count() == 0


def test_a_question_in_the_address_is_answered(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/?p=%C2%BFQu%C3%A9%20programas%20tienen%20subejecuci%C3%B3n%3F")
    phone.wait_for_selector(ANSWER)
    assert phone.locator(".fichas-respuesta__tabla tr").count() > 1
    assert phone.locator("[aria-live='polite']").count() >= 1


def test_nothing_of_a_question_becomes_markup(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    ask(phone, "<img src=x onerror=alert(1)> juntos <b>hola</b>")
    phone.wait_for_selector(ANSWER)
    assert phone.locator(".fichas-hilo img, .fichas-hilo b").count() == 0


def test_the_page_fits_a_phone(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    for question in (
        "¿Cuáles son los 5 programas con más presupuesto?",
        "¿Cómo ha evolucionado el gasto de Juntos?",
        "¿Cuánto cuesta Juntos?",
    ):
        ask(phone, question)
        phone.wait_for_function(
            "(text) => [...document.querySelectorAll('.fichas-hilo h2')].some((each) => each.textContent === text)",
            arg=question,
        )
        last(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_suggestion_is_followed_by_keyboard(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    ask(phone, "¿Cuánto cuesta Juntos?")
    phone.wait_for_selector(".fichas-respuesta--aclaracion")
    phone.locator(".fichas-respuesta__sugerencias button").first.focus()
    phone.keyboard.press("Enter")
    phone.wait_for_selector(".fichas-respuesta--dato")
    assert "266.350" in last(phone).inner_text()


def test_every_page_offers_the_answers(phone, asking_site):
    phone.goto(asking_site)
    given = phone.evaluate("() => window.fichas.preguntar('¿Cuánto gastó Juntos en 2021?')")
    assert (given["clase"], given["valor"], given["unidad"]) == ("dato", 266350, "M$")
    assert given["fuentes"][0]["ficha"] == "juntos-2021"
    assert given["fuentes"][0]["pagina"] == 2
    after = phone.evaluate("(contexto) => window.fichas.preguntar('¿y en 2019?', {contexto})", given["contexto"])
    assert after["valor"] == 1520806
    assert json.dumps(after["contexto"])


def test_the_guided_way_makes_a_question(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    phone.get_by_text("No sé qué preguntar").click()
    phone.get_by_label("Programa").fill("Juntos")
    phone.get_by_label("Dato").select_option("cobertura")
    phone.get_by_label("Año", exact=True).select_option("2019")
    phone.locator(".fichas-guia button").click()
    phone.wait_for_selector(ANSWER)
    assert "2 %" in last(phone).inner_text()


def test_questions_are_offered_while_typing(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    field = phone.get_by_label("Pregunta", exact=True)
    field.press_sequentially("junt")
    offer = phone.get_by_role("option").first
    offer.wait_for()
    assert offer.inner_text() == "¿Cuánto gastó Juntos en 2021?"
    assert field.get_attribute("aria-expanded") == "true"
    phone.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == offer.get_attribute("id")
    phone.keyboard.press("Enter")
    phone.wait_for_selector(ANSWER)
    assert "266.350" in last(phone).inner_text()
    assert phone.get_by_role("listbox").is_hidden()


def test_offers_close_with_escape_and_leave_the_text(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/")
    field = phone.get_by_label("Pregunta", exact=True)
    field.press_sequentially("junt")
    phone.get_by_role("option").first.wait_for()
    phone.keyboard.press("Escape")
    assert phone.get_by_role("listbox").is_hidden()
    assert field.input_value() == "junt"


def test_a_source_leads_to_the_figure(phone, asking_site):
    phone.goto(f"{asking_site}preguntar/?p=%C2%BFCu%C3%A1nto+gast%C3%B3+Juntos+en+2021%3F")
    phone.wait_for_selector(ANSWER)
    address = phone.locator(".fichas-respuesta__fuentes a").first.get_attribute("href")
    assert address == f"{asking_site}fichas/2021/juntos/#presupuesto.ejecutado.2021"
