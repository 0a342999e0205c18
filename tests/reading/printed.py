"""Pages written byte by byte: what a PDF library would not draw so, and what its text stands for."""

from tests.writer.raw_pdf import raw_pdf, stream

_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources "
_RESOURCES = b"<</Font<</F1 5 0 R>>/XObject<</Fm1 7 0 R/Fm2 8 0 R>>>>"


def printed(content: bytes, stands_for: dict[bytes, str] | None = None, forms: tuple[bytes, ...] = ()) -> bytes:
    """A file of one page, 612 by 792 points, in Helvetica as `/F1`.

    `stands_for` gives some of its letters other meanings; `forms` are drawn by `/Fm1 Do` and `/Fm2 Do`.
    """
    drawn = [*forms, b"", b""][:2]
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources %s>>" % _RESOURCES,
            stream(content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
            stream(_to_unicode(stands_for or {})),
            *(stream(form, _FORM + _RESOURCES) for form in drawn),
        ]
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
