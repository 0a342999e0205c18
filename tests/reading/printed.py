"""Pages written byte by byte: what a PDF library would not draw so, and what its text stands for."""

from pathlib import Path

import reportlab
from reportlab.pdfbase.ttfonts import TTFont

from tests.writer.raw_pdf import raw_pdf, stream

_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources "
VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
HELVETICA = b"/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding"
_RESOURCES = b"<</Font<</F1 5 0 R>>/XObject<</Fm1 7 0 R/Fm2 8 0 R>>>>"


def printed(
    content: bytes, stands_for: dict[bytes, str] | None = None, forms: tuple[bytes, ...] = (), font: bytes = HELVETICA
) -> bytes:
    """A file of one page, 612 by 792 points, in Helvetica or another font as `/F1`.

    `stands_for` gives some of its letters other meanings; `forms` are drawn by `/Fm1 Do` and `/Fm2 Do`.
    """
    drawn = [*forms, b"", b""][:2]
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources %s>>" % _RESOURCES,
            stream(content),
            b"<</Type/Font%s/ToUnicode 6 0 R>>" % font,
            stream(_to_unicode(stands_for or {})),
            *(stream(form, _FORM + _RESOURCES) for form in drawn),
            *([stream(VERA.read_bytes())] if b" 9 0 R" in font else []),
        ]
    )


def embedded(ascent: int, descent: int, shown: bytes = b"A") -> bytes:
    """A font in the file, whose descriptor may lie, in which the codes of A and g draw another glyph, and 1 draws g."""
    widths = TTFont("Vera", str(VERA)).face.charWidths
    codes = {**{code: code for code in range(127)}, 1: ord("g")}
    return (
        b"/Subtype/TrueType/BaseFont/Vera/FirstChar 0/LastChar 126/Widths[%s]"
        b"/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/g 65/%s 103/%s]>>"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/Vera/Flags 32/FontBBox[-200 -300 1300 1000]/ItalicAngle 0"
        b"/StemV 80/CapHeight 0/Ascent %d/Descent %d/FontFile2 9 0 R>>"
        % (b" ".join(b"%d" % widths.get(char, 0) for char in codes.values()), shown, shown, ascent, descent)
    )


def _to_unicode(stands_for: dict[bytes, str]) -> bytes:
    pairs = b" ".join(
        b"<%02X><%s>" % (letter[0], meaning.encode("utf-16-be", "surrogatepass").hex().encode())
        for letter, meaning in stands_for.items()
    )
    return (
        b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapType 2 def "
        b"1 begincodespacerange<00><FF>endcodespacerange %d beginbfchar %s endbfchar endcmap end end"
        % (len(stands_for), pairs)
    )


def lines(*texts: bytes) -> bytes:
    """Lines of 12 points, each drawn at once, the first 92 points below the top and 72 from the left."""
    return b"BT /F1 12 Tf 14 TL 72 700 Td " + b" ".join(b"(%s) Tj T*" % text for text in texts) + b" ET "
