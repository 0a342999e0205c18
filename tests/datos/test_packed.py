"""Large files gathered in pieces come out whole."""

import hashlib
import io
import random
import zipfile

import pytest

from build_site.datos.packed import Packed
from build_site.datos.zipped import Zipped


@pytest.mark.parametrize(
    "pieces", [[], [b""], [b"uno\n"], [b"a" * 5_000_000, b"b"], [random.Random(1).randbytes(99_999)] * 40]
)
def test_what_goes_in_comes_out_as_often_as_asked(pieces):
    packed = Packed()
    for piece in pieces:
        packed.add(piece)
    whole = b"".join(pieces)
    assert b"".join(packed) == b"".join(packed) == whole
    assert packed.size == len(whole)
    assert packed.sha256 == hashlib.sha256(whole).hexdigest()


def test_a_zip_holds_the_file_and_not_the_day():
    def made():
        zipped = Zipped("cifras-2021.csv")
        zipped.add(b"uno\r\n")
        zipped.add(b"dos\r\n")
        return zipped.finish()

    content = made()
    assert content == made()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.read("cifras-2021.csv") == b"uno\r\ndos\r\n"
        assert archive.getinfo("cifras-2021.csv").date_time == (1980, 1, 1, 0, 0, 0)
