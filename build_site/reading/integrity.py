"""Is the file whole? What a transfer or a disk damages shows in the checksums of its compressed parts and in its end.

PDF libraries read on over such damage without a word: half a page, or a figure with a digit less, would be published.
"""

import re
import zlib
from collections.abc import Iterator
from enum import Enum

from build_site.errors import Rechazo

_STREAM = re.compile(rb"stream\r?\n")
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]{0,9999}?/Count\s+(\d+)|/Count\s+(\d+)[^>]{0,9999}?/Type\s*/Pages\b")
_PACKED = re.compile(rb"/Filter\s*\[?\s*(/ASCII85Decode\s*)?/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b|/Type\s*/Metadata\b|/N\s+[134]\b")
"""Pictures, notes about the file and colour profiles: no words or figures in them."""
_PAUSE = b"\x00\x00\xff\xff"
"""How Acrobat leaves what it adds to a file, open for more, instead of closing it with a checksum."""
_NUMBERED = re.compile(rb"\d\s+\d+$")
_DICTIONARY = 2_000
"""Bytes before a stream in which its dictionary is looked for."""
_STEP = 1 << 18
_MAX_SPELLED = 2_000_000
_MAX_UNPACKED = 50_000_000
"""Bytes unpacked at most for a whole document; what is larger is held to the limits of its worker."""


class _State(Enum):
    SOUND = "sound"
    CHANGED = "unpacks without error, but not to what was packed; or it is from a program that gets its checksums wrong"
    BROKEN = "cannot be unpacked"


def declared_pages(data: bytes) -> int | None:
    """How many pages a PDF says that it has, or None where that is not said in plain bytes."""
    counts = [int(count) for match in _PAGES.finditer(data) for count in match.groups() if count]
    return max(counts, default=None)


def check_whole(data: bytes) -> None:
    """Raises `Rechazo` for a PDF that has lost its end, or whose contents have changed since they were written."""
    if _cut_short(data):
        raise Rechazo("PDF dañado: incompleto, se corta antes de su final; descárguelo o pídalo otra vez")
    if b"/Encrypt" in data:  # then checksums are of what is under the cipher
        return
    states = list(_states(data))
    broken = states.count(_State.BROKEN)
    if _State.SOUND in states:
        broken += states.count(_State.CHANGED)
    if broken:
        parts = "una parte no se descomprime" if broken == 1 else f"{broken} partes no se descomprimen"
        raise Rechazo(f"PDF dañado: {parts} bien y podrían faltar palabras o cifras; descárguelo o pídalo otra vez")


def _cut_short(data: bytes) -> bool:
    """Whether the file ends inside an object: what only lacks its index can be read whole."""
    last = data.rfind(b" obj")
    while last >= 0 and not _NUMBERED.search(data, max(0, last - 16), last):
        last = data.rfind(b" obj", 0, last)
    return last >= 0 and data.find(b"endobj", last) < 0 and data.find(b"startxref", last) < 0


def _states(data: bytes) -> Iterator[_State]:
    """How each compressed part is, pictures aside."""
    left = _MAX_UNPACKED
    for match in _STREAM.finditer(data):
        if data.endswith(b"end", 0, match.start()):
            continue
        dictionary = data[max(0, match.start() - _DICTIONARY) : match.start()].rpartition(b"obj")[2]
        packed = _PACKED.search(dictionary)
        if packed is None or _PICTURE.search(dictionary):
            continue
        end = data.find(b"endstream", match.end())
        part = data[match.end() : end if end >= 0 else len(data)]
        if packed[1] is not None and len(part) > _MAX_SPELLED:
            continue
        state, used = _unpack(part, left, spelled=packed[1] is not None)
        yield state
        left -= used
        if left <= 0:
            return


def _unpack(part: bytes, limit: int, *, spelled: bool) -> tuple[_State, int]:
    """How a part is, and how many bytes it unpacks to, up to about `limit`."""
    unpacker, used = zlib.decompressobj(), 0
    try:
        rest = _ascii85(part) if spelled else part
        while rest and not unpacker.eof and used < limit:
            used += len(unpacker.decompress(rest, _STEP))
            rest = unpacker.unconsumed_tail
    except ValueError:
        return _State.BROKEN, used
    except zlib.error as error:
        return (_State.CHANGED if "incorrect data check" in str(error) else _State.BROKEN), used
    whole = unpacker.eof or used >= limit or not part.strip() or part.rstrip(b"\r\n").endswith(_PAUSE)
    return (_State.SOUND if whole else _State.CHANGED), used


def _ascii85(spelled: bytes) -> bytes:
    """What is spelled in ASCII85. Raises `ValueError` where it cannot have been written so."""
    text = spelled[: spelled.index(b"~>")].translate(None, b" \t\r\n\f").replace(b"z", b"!!!!!")
    if text.translate(None, _LETTERS):
        raise ValueError("not ASCII85")
    missing = -len(text) % 5
    digits = iter((text + b"u" * missing).translate(_FROM_ZERO))
    numbers = [(((a * 85 + b) * 85 + c) * 85 + d) * 85 + e for a, b, c, d, e in zip(*[digits] * 5, strict=True)]
    packed = b"".join([(number & 0xFFFFFFFF).to_bytes(4) for number in numbers])
    return packed[: len(packed) - missing]


_LETTERS = bytes(range(33, 118))
_FROM_ZERO = bytes((code - 33) % 256 for code in range(256))
