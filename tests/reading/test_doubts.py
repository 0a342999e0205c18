"""Text that can be read and should not be believed as it is: letters without a name, text without ink, lost pages."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from build_site.errors import Rechazo
from build_site.parsing.assemble import read_ficha
from build_site.reading import pdfium, plumber, read
from build_site.reading.doubts import INVISIBLE, TURNED, with_doubts
from build_site.reading.sheet import UNKNOWN, Page, Sheet, Word
from tests.writer.raw_pdf import one_page, stream

FICHAS = Path(__file__).parents[1] / "cases" / "fichas"


def word(text: str, x0: float = 10.0) -> Word:
    return Word(text, x0, 10.0, x0 + 20, 20.0, 9.0, bold=False)


def sheet(*words: Word, doubts: tuple[str, ...] = ()) -> Sheet:
    return Sheet([Page(1, 600, 800, list(words), [], [], [], list(doubts))])


def texts(found: Sheet) -> list[str]:
    return [one.text for page in found.pages for one in page.words]


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def without_letters(path: Path, lost: str | None = None) -> Path:
    """A ficha whose embedded fonts do not say which letter the shape of one character (or any) is."""
    writer = PdfWriter(clone_from=BytesIO((FICHAS / "filas-con-linea.pdf").read_bytes()))
    for font in [item for item in writer._objects if isinstance(item, DictionaryObject) and "/ToUnicode" in item]:
        if lost is None:
            del font["/ToUnicode"]
        else:
            left, code = DecodedStreamObject(), b"<%04x>" % ord(lost)
            left.set_data(re.sub(b"<....> " + code, b"<fffe> " + code, font["/ToUnicode"].get_object().get_data()))
            font[NameObject("/ToUnicode")] = writer._add_object(left)
    writer.write(path)
    return path


def test_letters_that_only_the_font_file_knows_are_looked_for_there(tmp_path: Path) -> None:
    path = without_letters(tmp_path / "x.pdf")
    assert UNKNOWN in pdfium.read(path).pages[0].words[0].text
    assert texts(read.sheet(path)) == texts(read.sheet(FICHAS / "filas-con-linea.pdf"))


def test_letters_that_nobody_knows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plumber, "read", pdfium.read)
    with pytest.raises(Rechazo, match=r"texto ilegible: \d+ de \d+ palabras"):
        read.sheet(without_letters(tmp_path / "x.pdf"))


def test_a_digit_without_a_letter_is_never_a_shorter_figure(tmp_path: Path) -> None:
    """The shape of `8` has no letter: without it, `98%` would be `9%`."""
    found = texts(pdfium.read(without_letters(tmp_path / "x.pdf", "8")))
    assert found == [text.replace("8", UNKNOWN) for text in texts(pdfium.read(FICHAS / "filas-con-linea.pdf"))]


def test_few_unknown_letters_are_told_page_by_page() -> None:
    page = with_doubts(sheet(*[word("bien")] * 60, word(f"9{UNKNOWN}%")), None).pages[0]
    assert page.doubts == [f"palabras con letras que el PDF no dice cuáles son («{UNKNOWN}»): 1"]


def test_words_off_the_page_are_told() -> None:
    page = with_doubts(sheet(word("dentro"), word("fuera", 700.0)), None).pages[0]
    assert page.doubts == ["palabras que quedan fuera de la página y no se ven: 1"]


@pytest.mark.parametrize(
    ("declared", "told"), [(None, []), (1, []), (3, ["el archivo dice tener 3 páginas y se encuentran 1"])]
)
def test_pages_that_the_file_counts_and_does_not_have_are_told(declared: int | None, told: list[str]) -> None:
    assert with_doubts(sheet(word("hola")), declared).pages[0].doubts == told


@pytest.mark.parametrize(("drawn", "doubts"), [(b"", []), (b"3 Tr ", [INVISIBLE])])
def test_text_without_ink(tmp_path: Path, drawn: bytes, doubts: list[str]) -> None:
    content = stream(b"BT " + drawn + b"/F1 12 Tf 72 700 Td (Presupuesto ejecutado) Tj ET")
    assert read.sheet(written(tmp_path / "x.pdf", one_page(content))).pages[0].doubts == doubts


@pytest.mark.parametrize(
    ("matrix", "rotate", "upright"),
    [
        (b"1 0 0 1 100 100", 0, True),
        (b"0 1 -1 0 100 100", 0, False),
        (b"0 1 -1 0 100 100", 90, True),
        (b"0 -1 1 0 100 500", 270, True),
        (b"-1 0 0 -1 500 500", 180, True),
        (b"0 1 -1 0 100 100", 180, False),
    ],
)
def test_text_on_its_side_is_refused(tmp_path: Path, matrix: bytes, rotate: int, upright: bool) -> None:
    content = stream(b"BT /F1 12 Tf " + matrix + b" Tm (Presupuesto ejecutado) Tj ET")
    path = written(tmp_path / "x.pdf", one_page(content, page=b"/Rotate %d" % rotate))
    if upright:
        assert texts(read.sheet(path)) == ["Presupuesto", "ejecutado"]
    else:
        with pytest.raises(Rechazo, match=re.escape(TURNED)):
            read.sheet(path)


def test_the_reader_of_a_ficha_is_told_of_the_doubts(tmp_path: Path) -> None:
    """The figure with an unknown letter is reported by its own name too."""
    writer = PdfWriter(clone_from=BytesIO((FICHAS / "filas-con-linea.pdf").read_bytes()))
    writer.remove_page(3)
    writer.write(tmp_path / "x.pdf")
    lectura = read_ficha(tmp_path / "x.pdf").lectura
    assert lectura is not None
    assert "al pie dice que las páginas son 4, y el PDF tiene 3" in [field.motivo for field in lectura.campos_faltantes]
