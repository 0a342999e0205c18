"""Damage that PDF libraries read over without a word is refused; what programs write in their own way is not."""

import zlib
from base64 import a85encode

import pytest

from build_site.errors import Rechazo
from build_site.reading.integrity import check_whole, declared_pages
from tests.writer.raw_pdf import one_page, raw_pdf, stream

WORDS = b"BT /F1 12 Tf 72 700 Td (Presupuesto ejecutado: 266.350, y algo mas de texto) Tj ET " * 9
PACKED = zlib.compress(WORDS)
OTHER = stream(b"(otra parte, sana)")


def part(data: bytes, more: bytes = b"/Filter/FlateDecode") -> bytes:
    return one_page(b"<<%s/Length %d>>\nstream\n%s\nendstream" % (more, len(data), data), more=[OTHER])


def spelled(data: bytes, hole: bytes = b"") -> bytes:
    letters = a85encode(data, wrapcol=70)
    return part(letters[:30] + hole + letters[30 + len(hole) :] + b"~>", b"/Filter [ /ASCII85Decode /FlateDecode ]")


def paused() -> bytes:
    packer = zlib.compressobj()
    return packer.compress(WORDS) + packer.flush(zlib.Z_SYNC_FLUSH)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(part(PACKED), id="whole"),
        pytest.param(part(PACKED + b"\r\n"), id="line-end-before-its-close"),
        pytest.param(part(paused()), id="left-open-as-Acrobat-does"),
        pytest.param(part(b""), id="empty"),
        pytest.param(spelled(PACKED), id="spelled-in-letters"),
        pytest.param(spelled(zlib.compress(bytes(500), 0)), id="spelled-with-short-zeros"),
        pytest.param(part(WORDS, b""), id="not-packed"),
        pytest.param(part(b"\xff\xd8 no", b"/Filter/DCTDecode"), id="photograph"),
        pytest.param(part(PACKED[:40] + PACKED[50:], b"/Subtype/Image/Filter/FlateDecode"), id="damaged-picture"),
        pytest.param(part(PACKED[:30], b"/Filter/FlateDecode") + b"trailer<</Encrypt 9 0 R>>", id="under-a-cipher"),
        pytest.param(part(PACKED).replace(b"endobj\nxref", b"xref"), id="last-object-not-closed"),
        pytest.param(part(PACKED) + b"% 1 objeto, sin obj detras", id="words-after-the-end"),
    ],
)
def test_what_is_whole_is_read(content: bytes) -> None:
    check_whole(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(part(PACKED[:40] + bytes([PACKED[40] ^ 4]) + PACKED[41:]), "dañado: una parte", id="changed"),
        pytest.param(part(PACKED[:-4] + b"\0\0\0\0"), "dañado: una parte", id="wrong-checksum"),
        pytest.param(part(PACKED[:60]), "dañado: una parte", id="shorter"),
        pytest.param(part(PACKED[:60] + bytes(40)), "dañado: una parte", id="zeros-at-its-end"),
        pytest.param(spelled(PACKED[:60] + PACKED[61:]), "dañado: una parte", id="spelled-and-shorter"),
        pytest.param(spelled(PACKED, hole=b"\0\0"), "dañado: una parte", id="spelled-with-a-hole"),
        pytest.param(part(PACKED)[:300], "incompleto, se corta", id="cut-short"),
    ],
)
def test_damage_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Rechazo, match=reason):
        check_whole(content)


def test_a_program_that_gets_every_checksum_wrong_is_believed() -> None:
    wrong = b"<</Filter/FlateDecode/Length 9>>\nstream\n%s\nendstream" % (PACKED[:-4] + b"mal!")
    check_whole(one_page(wrong, more=[wrong]))


def test_a_bomb_is_left_to_the_limits_of_its_worker() -> None:
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(1 << 20)) for _ in range(60)) + packer.flush()
    check_whole(part(data[:-4] + b"mal!"))


@pytest.mark.parametrize(
    ("tree", "pages"),
    [
        (b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", 2),
        (b"<< /Count 5 /Kids [ 3 0 R ] /Type /Pages >>", 5),
        (b"<</Kids[3 0 R]>>", None),
    ],
)
def test_how_many_pages_a_file_says_it_has(tree: bytes, pages: int | None) -> None:
    assert declared_pages(raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", tree])) == pages
