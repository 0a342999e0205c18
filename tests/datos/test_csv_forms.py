"""CSV that programs read back to the same cells, and that a spreadsheet opens without running any of it."""

import csv
import io
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_site.datos.csv_forms import EXCEL, PROGRAMS, harmless
from build_site.datos.frame import Frame
from build_site.datos.table import Column, Kind
from tests.datos.conftest import excel_tables, tables

COLUMNS = (Column("t", Kind.TEXTO, ""), Column("n", Kind.NUMERO, ""), Column("i", Kind.ENTERO, ""))
FIRST = "=+-@\t\r\n＝＋＠"


def lines(form, *found):
    frame = Frame(COLUMNS, found)
    return form.body(form.lines(frame))


def cells(content, delimiter):
    return list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter=delimiter))


def test_programs_get_rfc_4180():
    assert PROGRAMS.head(COLUMNS) == b"t,n,i\r\n"
    assert lines(PROGRAMS, ('a "b", c', Decimal("1071.5"), 3), (None, None, None), ("", Decimal("0.0"), 0)) == (
        b'"a ""b"", c",1071.5,3\r\n,,\r\n"",0.0,0\r\n'
    )


def test_excel_gets_semicolons_a_decimal_comma_and_a_byte_order_mark():
    assert EXCEL.head(COLUMNS) == b"\xef\xbb\xbft;n;i\r\n"
    assert lines(EXCEL, ("a; b", Decimal("1071.5"), 3), ("ñ", None, None)) == '"a; b";1071,5;3\r\n"ñ";;\r\n'.encode()


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Decimal("12345678901.5"), "12345678901.5"),
        (Decimal("1E+12"), "1000000000000"),
        (Decimal("-0.000001"), "-0.000001"),
        (1e-7, "0.0000001"),
        (56.7, "56.7"),
    ],
)
def test_numbers_have_all_their_digits_and_no_exponent(number, written):
    assert lines(PROGRAMS, ("", number, None)) == f'"",{written},\r\n'.encode()
    assert lines(EXCEL, ("", number, None)) == f'"";{written.replace(".", ",")};\r\n'.encode()


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufdd0")),
            st.none() | st.decimals(-(10**12), 10**12, places=2, allow_nan=False),
            st.none() | st.integers(-(2**31), 2**31 - 1),
        ),
        max_size=4,
    )
)
def test_programs_read_back_every_cell(found):
    expected = [[text, "" if n is None else f"{n:f}", "" if i is None else str(i)] for text, n, i in found]
    assert cells(lines(PROGRAMS, *found), ",") == expected


def test_no_text_can_pass_for_a_number_without_quotes():
    assert lines(PROGRAMS, ("\ufdd0=1\ufdd0", None, None)) == b'"=1",,\r\n'


@pytest.mark.parametrize("text", [f"{first}x" for first in FIRST] + ["=1+1", "-2+3", "+56 2 2345", "@SUM(1)", "- a"])
def test_what_a_spreadsheet_would_run_is_marked(text):
    assert harmless(pa.chunked_array([[text]])).to_pylist() == [f"'{text}"]


@pytest.mark.parametrize("text", ["", "-", "-12,5", "-1.520.806", "+3%", "N/A", "64%", "a=b", "'=1", None])
def test_what_it_would_not_run_stays_as_printed(text):
    assert harmless(pa.chunked_array([pa.array([text], pa.string())])).to_pylist() == [text]


def test_no_cell_for_excel_is_a_formula(written):
    for name in ("fichas", "cifras", "textos", "notas"):
        for row in excel_tables(written, name):
            started = [cell for cell in row.values() if cell.startswith(tuple(FIRST))]
            assert not [cell for cell in started if cell.strip("-+0123456789.,% ")]
    programs = {row["programa"] for row in tables(written, "fichas")}
    excel = {row["programa"] for row in excel_tables(written, "fichas")}
    assert programs - excel == {"+56 2 2345"}
    assert excel - programs == {"'+56 2 2345"}
