"""Plain hyphens at line ends: typesetters' go, writers' stay, by what the document prints elsewhere."""

import pytest

from build_site.reading.hyphenation import whole
from build_site.reading.sheet import SOFT_HYPHEN, Page, Sheet, Word


def page(*lines: str, number: int = 1, start: float = 100.0) -> Page:
    """Lines of words 5 points a letter, one below another; two spaces part columns."""
    words = []
    for row, line in enumerate(lines):
        x = 50.0
        for text in line.split(" "):
            if text:
                words.append(
                    Word(text, x, start + 12 * row - 10, x + 5 * len(text), start + 12 * row, 10.0, bold=False)
                )
            x += 5 * len(text) + 5
    return Page(number, 600, 800, words, [], [], [])


def texts(*pages: Page) -> list[str]:
    return [word.text for page in whole(Sheet(list(pages))).pages for word in page.words]


CUT = ["el progra-", "ma tiene com-", "promisos de eje-", "cución anual"]


def test_a_document_that_cuts_words_has_them_whole() -> None:
    assert texts(page(*CUT)) == "el programa tiene compromisos de ejecución anual".split()


def test_a_document_that_cuts_words_at_the_foot_of_a_page() -> None:
    found = texts(page(*CUT, "y su presu-"), page("puesto de ese año", number=2))
    assert found[-5:] == ["presu" + SOFT_HYPHEN, "puesto", "de", "ese", "año"]


@pytest.mark.parametrize("cut", [["lo socio-", "cultural"], ["la ex-", "ante"], ["COVID-", "19"], ["COVID-", "diario"]])
def test_writers_hyphens_stay(cut: list[str]) -> None:
    assert texts(page(*cut)) == " ".join(cut).split()


@pytest.mark.parametrize(
    ("elsewhere", "cut", "found"),
    [
        ("un análisis costo-efectividad", ["de costo-", "efectividad"], ["de", "costo-", "efectividad"]),
        ("cada parte pública, cada privada", ["la pública-", "privada"], ["la", "pública-", "privada"]),
        ("los gobiernos, el gobierno", ["su gobierno-", "s"], ["su", "gobiernos"]),
        ("nada", ["(modali-", "dad)"], ["(modalidad)"]),
    ],
)
def test_what_the_document_prints_elsewhere_decides(elsewhere: str, cut: list[str], found: list[str]) -> None:
    assert texts(page(elsewhere), page(*cut, number=2))[len(elsewhere.split()) :] == found


def test_dashes_are_no_hyphens() -> None:
    lines = ["el rango -", "entre a-", "b y 2020-", "dos"]
    assert texts(page(*lines)) == " ".join(lines).split()


def test_the_rest_of_a_word_in_a_column_beside_another() -> None:
    found = texts(page("Focali-   El programa com-", "zación    parte deficiencias"))
    assert found == ["Focalización", "El", "programa", "comparte", "deficiencias"]


def test_the_rest_of_a_word_in_justified_text() -> None:
    """A wide space has text over or under it; what parts two columns has not."""
    found = texts(page("según   su   presu-", "puesto final de ese año"))
    assert found == ["según", "su", "presupuesto", "final", "de", "ese", "año"]


def test_the_rest_of_a_word_in_a_centred_header() -> None:
    found = texts(page("   Efecti-", "  vo 2020"))
    assert found == ["Efectivo", "2020"]
