import hashlib
from pathlib import Path

import pytest

from build_site.collection.provenance import NAME, load

SHA256 = "0" * 64
SOURCE_PDFS = Path(__file__).parents[2] / "source_pdfs"


def test_statements_are_found_by_the_digest_of_the_file(tmp_path):
    (tmp_path / NAME).write_text(f'["{SHA256}"]\nprocedencia = "facsímil"\nnota = "Del texto."\n', encoding="utf-8")
    assert load(tmp_path) == {SHA256: "facsímil"}


def test_a_folder_without_a_list_says_nothing(tmp_path):
    assert load(tmp_path) == {}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('["juntos.pdf"]\nprocedencia = "facsímil"\n', "regex"),
        (f'["{SHA256}"]\nnota = "Del texto."\n', "procedencia"),
        (f'["{SHA256}"]\nprocedencia = ""\n', "procedencia"),
        (f'["{SHA256}"]\nprocedencia = "facsímil"\nautor = "nadie"\n', "autor"),
        (f'["{SHA256}"\n', "line 1"),
    ],
)
def test_a_list_of_another_form_is_refused_by_name_and_reason(tmp_path, content, complaint):
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint) as refusal:
        load(tmp_path)
    assert NAME in str(refusal.value)


def test_a_list_in_another_encoding_is_refused(tmp_path):
    (tmp_path / NAME).write_bytes('["x"]\nprocedencia = "facsímil"'.encode("latin-1"))
    with pytest.raises(ValueError, match=NAME):
        load(tmp_path)


def test_every_statement_of_the_collection_is_about_a_file_that_is_there():
    digests = {hashlib.sha256(pdf.read_bytes()).hexdigest() for pdf in SOURCE_PDFS.rglob("*.pdf")}
    assert load(SOURCE_PDFS)
    assert set(load(SOURCE_PDFS)) <= digests
