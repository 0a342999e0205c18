"""Broken and hostile files, each with what must become of it; small code that writes them, no binaries kept."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal, cast

from pypdf import PdfWriter, Transformation
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from tests.writer.raw_pdf import one_page, packed_zeros, raw_pdf, stream

COLLAPSES = ("no se pudo leer en", "de memoria")
"""Words of the reason for a file that asks for more time or memory than a worker has."""

Outcome = Literal["publicada", "incompleta", "rechazada", "duplicada", "ignorada"]


@dataclass(frozen=True)
class Hostile:
    """One file or folder to lay beside good PDFs.

    `outcome` is what the build must make of it: `publicada` is read as the good ficha it is made from, `incompleta`
    is published with less than that and says so. `reasons` are words of the reasons that fit a rejection: one, but
    for files that ask for more than a worker has, where the machine decides which limit they meet first. `doubts` are
    words of what a published file's reader must be told.
    """

    name: str
    write: Callable[[Path, bytes], None]
    """Writes to a path, given the bytes of a good ficha."""
    outcome: Outcome
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def write_hostile(folder: Path, good: bytes, names: set[str] | None = None) -> list[Hostile]:
    """Write the hostile files (`names`: only those) into `folder`, made from a good ficha; gives the cases written.

    Several are published as that ficha: to have them all apart, call each case's `write` with a ficha of its own.
    """
    written = [case for case in HOSTILE if names is None or case.name in names]
    for case in written:
        case.write(folder / case.name, good)
    return written


def _bytes(content: Callable[[bytes], bytes]) -> Callable[[Path, bytes], None]:
    def write(path: Path, good: bytes) -> None:
        path.write_bytes(content(good))

    return write


def _truncated(good: bytes) -> bytes:
    return good[: len(good) * 6 // 10]


def _bad_xref(good: bytes) -> bytes:
    """A cross-reference table that points nowhere: readers rebuild it."""
    at = good.rindex(b"startxref")
    return good[:at] + b"startxref\n7\n%%EOF\n"


def _rewritten(change: Callable[[PdfWriter], None]) -> Callable[[Path, bytes], None]:
    def write(path: Path, good: bytes) -> None:
        writer = PdfWriter(clone_from=BytesIO(good))
        change(writer)
        with path.open("wb") as out:
            writer.write(out)

    return write


def _upright_on_its_side(writer: PdfWriter) -> None:
    """Pages drawn on their side with `/Rotate`, so that a viewer shows them upright."""
    for page in writer.pages:
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        page.add_transformation(Transformation().rotate(90).translate(high, 0))
        page.mediabox = page.cropbox = RectangleObject((0, 0, high, wide))
        page[NameObject("/Rotate")] = NumberObject(90)


def _sideways(writer: PdfWriter) -> None:
    for page in writer.pages:
        page.rotate(90)


def _huge(writer: PdfWriter) -> None:
    for page in writer.pages:
        page.mediabox = page.cropbox = RectangleObject((0, 0, 200_000, 200_000))


def _with_script(writer: PdfWriter) -> None:
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('no');")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    writer.add_attachment("adjunto.txt", b"nada")


def _scan(path: Path, good: bytes) -> None:
    """A page that is one picture."""
    pixels = stream(
        bytes((x * 7 + y) % 256 for y in range(110) for x in range(85)),
        b"/Type/XObject/Subtype/Image/Width 85/Height 110/ColorSpace/DeviceGray/BitsPerComponent 8",
    )
    path.write_bytes(
        one_page(stream(b"612 0 0 792 0 0 cm /Im1 Do"), resources=b"/XObject<</Im1 6 0 R>>", more=[pixels])
    )


def _book(path: Path, good: bytes) -> None:
    canvas = Canvas(str(path), invariant=1)
    for number in range(1, 401):
        for line in range(40):
            canvas.drawString(72, 720 - line * 16, f"Capítulo {number}, línea {line}: un libro, no una ficha.")
        canvas.showPage()
    canvas.save()


def _letter(path: Path, good: bytes) -> None:
    canvas = Canvas(str(path), invariant=1)
    for line, words in enumerate(
        ("Estimada directora:", "Junto con saludar, adjunto el acta de la reunión.", "Atentamente,")
    ):
        canvas.drawString(72, 700 - line * 20, words)
    canvas.save()


def _bomb(good: bytes) -> bytes:
    """A megabyte that unpacks to a gibibyte of blanks."""
    return one_page(packed_zeros(1 << 30))


def _form(calls: int) -> Callable[[bytes], bytes]:
    """A form that draws itself, once or twice each time."""
    body = b"/Fm1 Do " * calls
    form = stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</Fm1 6 0 R>>>>")
    return lambda good: one_page(stream(b"/Fm1 Do"), resources=b"/XObject<</Fm1 6 0 R>>", more=[form])


def _rectangles(good: bytes) -> bytes:
    return one_page(stream(b"1 1 5 5 re f\n" * 2_000_000))


def _previous_loop(good: bytes) -> bytes:
    """A trailer whose previous cross-reference table is itself."""
    file = one_page(stream(b"BT /F1 12 Tf 72 700 Td (Hola) Tj ET"))
    start = int(file.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    return file.replace(b"/Root 1 0 R>>", b"/Root 1 0 R/Prev %d>>" % start)


def _page_loop(good: bytes) -> bytes:
    return raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])


def _reference_loop(good: bytes) -> bytes:
    """A page whose content is an object that is a reference to itself."""
    return one_page(b"4 0 R")


def _deep_arrays(good: bytes) -> bytes:
    return one_page(stream(b""), page=b"/Hondo " + b"[" * 200_000 + b"]" * 200_000)


def _deep_tree(good: bytes) -> bytes:
    """Pages inside pages, five thousand deep."""
    depth = 5_000
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, depth)]
    return raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page/MediaBox[0 0 612 792]>>"])


def _deep_graphics(good: bytes) -> bytes:
    return one_page(stream(b"q " * 1_000_000))


def _cut_before_the_index(good: bytes) -> bytes:
    """Every object whole, and neither a cross-reference table nor the words that say where the document begins."""
    return good[: good.rindex(b"endobj") + len(b"endobj\n")]


def _largest_part(good: bytes) -> tuple[int, int]:
    """Where the longest page content begins and ends."""
    parts = [
        match.span(1) for match in re.finditer(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)endstream", good, re.DOTALL)
    ]
    return max(parts, key=lambda part: part[1] - part[0])


def _changed_part(good: bytes) -> bytes:
    """One byte of a compressed part is another: it unpacks, to something else."""
    start, end = _largest_part(good)
    middle = (start + end) // 2
    return good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :]


def _zeroed_part(good: bytes) -> bytes:
    """The second half of a part never arrived, as in downloads that reserve their space beforehand."""
    start, end = _largest_part(good)
    middle = (start + end) // 2
    return good[:middle] + bytes(end - middle) + good[end:]


def _lost_page(writer: PdfWriter) -> None:
    """The tree still counts a page that is no longer in it."""
    pages = cast("DictionaryObject", writer.root_object["/Pages"])
    del cast("ArrayObject", pages["/Kids"])[-1]


def _moved(writer: PdfWriter) -> None:
    """Pages whose corner is not at nought, cropped from larger ones."""
    for page in writer.pages:
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        page.add_transformation(Transformation().translate(-300, 450))
        page.mediabox = RectangleObject((-350, 400, wide - 250, high + 500))
        page.cropbox = RectangleObject((-300, 450, wide - 300, high + 450))


def _in_other_units(writer: PdfWriter) -> None:
    for page in writer.pages:
        page[NameObject("/UserUnit")] = NumberObject(2)


def _without_letters(writer: PdfWriter) -> None:
    """Embedded fonts that draw shapes and do not say which letters they are."""
    for item in writer._objects:
        if isinstance(item, DictionaryObject) and item.get("/Type") == "/Font":
            item.pop("/ToUnicode", None)
            item.pop("/Encoding", None)


def _recognised(writer: PdfWriter) -> None:
    """Text without ink, as a program lays it over the picture of a page that it has recognised."""
    for page in writer.pages:
        content = page.get_contents()
        assert content is not None
        stream = DecodedStreamObject()
        stream.set_data(re.sub(rb"\bBT\b", b"BT 3 Tr", content.get_data()))
        page[NameObject("/Contents")] = writer._add_object(stream)


def _counts_too_many(good: bytes) -> bytes:
    """A page tree that says it has a thousand million pages."""
    return re.sub(rb"/Count \d+", b"/Count 999999999", good)


def _wide_font(good: bytes) -> bytes:
    """A font that gives the width of two thousand million characters, and a line that ends in a hyphen."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>"
    inner = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[0 2000000000 500]>>"
    words = stream(b"BT /F1 9 Tf 72 700 Td (una palabra corta-) Tj 0 -10 Td (da) Tj /F2 9 Tf 90 0 Td <00410042> Tj ET")
    return one_page(words, resources=b"/Font<</F2 6 0 R>>", more=[font, inner])


def _wide_predictor(good: bytes) -> bytes:
    """Content that is to be unpacked in rows of two thousand million bytes."""
    return one_page(stream(b"BT /F1 12 Tf (Hola) Tj ET", b"/DecodeParms<</Predictor 12/Columns 2147483647/Colors 4>>"))


def _form_tree(good: bytes) -> bytes:
    """Thirty forms, each drawing the next one twice: a thousand million in all, none of them itself."""
    forms = [
        stream(
            b"/N Do /N Do ",
            b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</N %d 0 R>>>>" % number,
        )
        for number in range(7, 37)
    ]
    last = stream(b"BT /F1 9 Tf (Hola) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]")
    return one_page(stream(b"/N Do"), resources=b"/XObject<</N 6 0 R>>", more=[*forms, last])


def _folder(path: Path, good: bytes) -> None:
    path.mkdir()


def _unreadable(path: Path, good: bytes) -> None:
    """Without permission to read; the superuser reads it all the same."""
    path.write_bytes(good + b"\n% sin permiso\n")
    path.chmod(0)


def _commented(words: bytes) -> Callable[[Path, bytes], None]:
    """The good ficha in other bytes."""
    return _bytes(lambda good: good + b"\n%% %s\n" % words)


HOSTILE: tuple[Hostile, ...] = (
    Hostile(
        "no-es-pdf.pdf",
        _bytes(lambda _: b"<!doctype html><p>No encontrado"),
        "rechazada",
        ("no es un PDF: no empieza",),
    ),
    Hostile("vacio.pdf", _bytes(lambda _: b""), "rechazada", ("archivo vacío",)),
    Hostile("truncado.pdf", _bytes(_truncated), "rechazada", ("PDF dañado: incompleto, se corta antes",)),
    Hostile("parte-cambiada.pdf", _bytes(_changed_part), "rechazada", ("PDF dañado: una parte no se descomprime",)),
    Hostile("parte-en-cero.pdf", _bytes(_zeroed_part), "rechazada", ("PDF dañado: una parte no se descomprime",)),
    Hostile("sin-indice.pdf", _bytes(_cut_before_the_index), "rechazada", ("PDF dañado: no se puede abrir",)),
    Hostile("xref-danada.pdf", _bytes(_bad_xref), "publicada"),
    Hostile("basura-antes.pdf", _bytes(lambda good: b"\x00\r\nbasura\r\n" + good), "publicada"),
    Hostile("cifrado-sin-clave.pdf", _rewritten(lambda writer: _encrypt(writer, "")), "publicada"),
    Hostile("cifrado-aes-sin-clave.pdf", _rewritten(lambda writer: _encrypt(writer, "", "AES-256")), "publicada"),
    Hostile("cifrado.pdf", _rewritten(lambda writer: _encrypt(writer, "secreta")), "rechazada", ("con contraseña",)),
    Hostile("escaneado.pdf", _scan, "rechazada", ("sin texto: parece escaneada",)),
    Hostile("escaneado-con-texto.pdf", _rewritten(_recognised), "publicada", doubts=("el texto es invisible",)),
    Hostile(
        "en-blanco.pdf",
        _bytes(lambda _: one_page(stream(b""))),
        "rechazada",
        ("sin texto: sus páginas están en blanco",),
    ),
    Hostile("sin-letras.pdf", _rewritten(_without_letters), "rechazada", ("texto ilegible: ",)),
    Hostile("carta.pdf", _letter, "rechazada", ("no es una ficha: la portada no dice",)),
    Hostile("libro.pdf", _book, "rechazada", ("demasiadas páginas: 400",)),
    Hostile(
        "paginas-contadas-de-mas.pdf", _bytes(_counts_too_many), "publicada", doubts=("dice tener 999999999 páginas",)
    ),
    Hostile("pagina-perdida.pdf", _rewritten(_lost_page), "incompleta", doubts=("páginas y se encuentran",)),
    Hostile("bomba.pdf", _bytes(_bomb), "rechazada", COLLAPSES),
    Hostile("forma-una-vez.pdf", _bytes(_form(1)), "rechazada", ("sin texto",)),
    Hostile("forma-dos-veces.pdf", _bytes(_form(2)), "rechazada", (*COLLAPSES, "sin texto")),
    Hostile(
        "formas-en-arbol.pdf",
        _bytes(_form_tree),
        "rechazada",
        (*COLLAPSES, "no es una ficha", "demasiado texto", "sin texto"),
    ),
    Hostile("rectangulos.pdf", _bytes(_rectangles), "rechazada", (*COLLAPSES, "sin texto")),
    Hostile("anchos-enormes.pdf", _bytes(_wide_font), "rechazada", (*COLLAPSES, "no es una ficha", "texto ilegible")),
    Hostile("filas-enormes.pdf", _bytes(_wide_predictor), "rechazada", (*COLLAPSES, "sin texto")),
    Hostile("xref-circular.pdf", _bytes(_previous_loop), "rechazada", ("no es una ficha",)),
    Hostile("paginas-circulares.pdf", _bytes(_page_loop), "rechazada", ("PDF dañado: no se puede leer la página 1",)),
    Hostile("referencia-circular.pdf", _bytes(_reference_loop), "rechazada", ("sin texto",)),
    Hostile("arreglos-hondos.pdf", _bytes(_deep_arrays), "rechazada", ("sin texto",)),
    Hostile("arbol-hondo.pdf", _bytes(_deep_tree), "rechazada", ("PDF dañado: no se puede leer la página 1",)),
    Hostile("graficos-hondos.pdf", _bytes(_deep_graphics), "rechazada", (*COLLAPSES, "sin texto")),
    Hostile("paginas-giradas.pdf", _rewritten(_upright_on_its_side), "publicada"),
    Hostile("paginas-de-lado.pdf", _rewritten(_sideways), "rechazada", ("el texto está de lado",)),
    Hostile("paginas-enormes.pdf", _rewritten(_huge), "publicada"),
    Hostile("paginas-corridas.pdf", _rewritten(_moved), "publicada"),
    Hostile("otras-unidades.pdf", _rewritten(_in_other_units), "publicada"),
    Hostile("con-guion.pdf", _rewritten(_with_script), "publicada"),
    Hostile("ficha ñandú #1 & 50% (copia) [2]'\".pdf", _commented(b"nombre raro"), "publicada"),
    Hostile("línea\nnueva.pdf", _commented(b"salto de linea"), "publicada"),
    Hostile("sin utf-8 \udcff\udcfe.pdf", _commented(b"nombre que no es texto"), "publicada"),
    Hostile("\u202eabierta\u200b .pdf", _commented(b"nombre que se lee al reves"), "publicada"),
    Hostile("-rf.pdf", _commented(b"guion"), "publicada"),
    Hostile("n" * 251 + ".pdf", _commented(b"nombre largo"), "publicada"),
    Hostile("MAYUSCULAS.PDF", _commented(b"mayusculas"), "publicada"),
    Hostile("copia-exacta.pdf", _bytes(lambda good: good), "duplicada"),
    Hostile("carpeta.pdf", _folder, "ignorada", ("es una carpeta, no un archivo PDF",)),
    Hostile(
        "enlace-roto.pdf", lambda path, _: path.symlink_to("no-existe.pdf"), "rechazada", ("no existe: enlace roto",)
    ),
    Hostile(
        "enlace-circular.pdf", lambda path, _: path.symlink_to(path.name), "rechazada", ("el enlace lleva a sí mismo",)
    ),
    Hostile("tuberia.pdf", lambda path, _: os.mkfifo(path), "rechazada", ("no es un archivo corriente",)),
    Hostile(
        "dispositivo.pdf", lambda path, _: path.symlink_to("/dev/zero"), "rechazada", ("no es un archivo corriente",)
    ),
    Hostile("sin-permiso.pdf", _unreadable, "rechazada", ("no hay permiso para leerlo",)),
)


def _encrypt(writer: PdfWriter, password: str, algorithm: str = "RC4-128") -> None:
    writer.encrypt(user_password=password, owner_password="duena", algorithm=algorithm)
