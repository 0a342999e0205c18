"""Broken and hostile files, each with what must become of it; small code that writes them, no binaries kept."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from pypdf import PdfWriter, Transformation
from pypdf.generic import DictionaryObject, NameObject, NumberObject, RectangleObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from tests.writer.raw_pdf import one_page, packed_zeros, raw_pdf, stream

Outcome = Literal["publicada", "rechazada", "duplicada", "ignorada", "cualquiera"]


@dataclass(frozen=True)
class Hostile:
    """One file or folder to lay beside good PDFs.

    `outcome` is what the build must make of it: `publicada` is read as the good ficha it is made from, `cualquiera`
    only must not stop or slow the rest. `reasons` are the kinds of reason that fit a rejection, the likeliest first.
    """

    name: str
    write: Callable[[Path, bytes], None]
    """Writes to a path, given the bytes of a good ficha."""
    outcome: Outcome
    reasons: tuple[str, ...] = ()


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
    Hostile("no-es-pdf.pdf", _bytes(lambda _: b"<!doctype html><p>No encontrado"), "rechazada", ("no es un PDF",)),
    Hostile("vacio.pdf", _bytes(lambda _: b""), "rechazada", ("archivo vacío",)),
    Hostile("truncado.pdf", _bytes(_truncated), "rechazada", ("dañado", "sin texto")),
    Hostile("xref-danada.pdf", _bytes(_bad_xref), "publicada"),
    Hostile("basura-antes.pdf", _bytes(lambda good: b"\x00\r\nbasura\r\n" + good), "publicada"),
    Hostile("cifrado-sin-clave.pdf", _rewritten(lambda writer: _encrypt(writer, "")), "publicada"),
    Hostile("cifrado.pdf", _rewritten(lambda writer: _encrypt(writer, "secreta")), "rechazada", ("cifrado",)),
    Hostile("escaneado.pdf", _scan, "rechazada", ("sin texto: parece escaneada",)),
    Hostile("carta.pdf", _letter, "rechazada", ("no es una ficha",)),
    Hostile("libro.pdf", _book, "rechazada", ("demasiadas páginas", "no es una ficha")),
    Hostile("bomba.pdf", _bytes(_bomb), "rechazada", ("memoria", "tiempo", "sin texto", "demasiado grande")),
    Hostile("forma-una-vez.pdf", _bytes(_form(1)), "rechazada", ("sin texto", "no es una ficha", "dañado")),
    Hostile("forma-dos-veces.pdf", _bytes(_form(2)), "rechazada", ("memoria", "tiempo", "sin texto", "dañado")),
    Hostile(
        "rectangulos.pdf", _bytes(_rectangles), "rechazada", ("demasiados trazos", "tiempo", "memoria", "sin texto")
    ),
    Hostile("xref-circular.pdf", _bytes(_previous_loop), "rechazada", ("no es una ficha", "dañado")),
    Hostile("paginas-circulares.pdf", _bytes(_page_loop), "rechazada", ("dañado", "sin texto")),
    Hostile("referencia-circular.pdf", _bytes(_reference_loop), "rechazada", ("sin texto", "dañado")),
    Hostile("arreglos-hondos.pdf", _bytes(_deep_arrays), "rechazada", ("sin texto", "dañado")),
    Hostile("arbol-hondo.pdf", _bytes(_deep_tree), "rechazada", ("sin texto", "dañado")),
    Hostile("graficos-hondos.pdf", _bytes(_deep_graphics), "rechazada", ("sin texto", "tiempo", "memoria")),
    Hostile("paginas-giradas.pdf", _rewritten(_upright_on_its_side), "publicada"),
    Hostile("paginas-de-lado.pdf", _rewritten(_sideways), "cualquiera"),
    Hostile("paginas-enormes.pdf", _rewritten(_huge), "cualquiera"),
    Hostile("con-guion.pdf", _rewritten(_with_script), "publicada"),
    Hostile("ficha ñandú #1 & 50% (copia) [2]'\".pdf", _commented(b"nombre raro"), "publicada"),
    Hostile("línea\nnueva.pdf", _commented(b"salto de linea"), "publicada"),
    Hostile("-rf.pdf", _commented(b"guion"), "publicada"),
    Hostile("n" * 240 + ".pdf", _commented(b"nombre largo"), "publicada"),
    Hostile("MAYUSCULAS.PDF", _commented(b"mayusculas"), "publicada"),
    Hostile("copia-exacta.pdf", _bytes(lambda good: good), "duplicada"),
    Hostile("carpeta.pdf", _folder, "ignorada"),
    Hostile("enlace-roto.pdf", lambda path, _: path.symlink_to("no-existe.pdf"), "rechazada", ("no se puede leer",)),
    Hostile("enlace-circular.pdf", lambda path, _: path.symlink_to(path.name), "rechazada", ("no se puede leer",)),
    Hostile("tuberia.pdf", lambda path, _: os.mkfifo(path), "rechazada", ("no es un archivo", "no se puede leer")),
    Hostile("sin-permiso.pdf", _unreadable, "rechazada", ("no se puede leer",)),
)


def _encrypt(writer: PdfWriter, password: str) -> None:
    writer.encrypt(user_password=password, owner_password="duena", algorithm="RC4-128")
