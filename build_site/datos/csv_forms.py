"""Tables as CSV: for programs (RFC 4180), and in the form that a Chilean Excel opens with a double click.

In both, texts are quoted and numbers are not; a missing value is nothing at all, and an empty text is `""`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pyarrow import compute, csv

from build_site.datos.frame import Frame
from build_site.datos.table import Column, Kind

_BARE = "\ufdd0"
"""Around what must not be quoted: a code point that Unicode keeps out of texts. Arrow quotes all that is text."""
_OPEN, _CLOSE = f'"{_BARE}'.encode(), f'{_BARE}"'.encode()
_FORMULA = "^[=+@\t\r\n\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH COMMERCIAL AT}\\-]"
_NUMBER = "^[-+]?[0-9.,]* ?%?$"


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a table; `start` stands before the header, `suffix` after the name of a ficha's own file."""

    suffix: str
    delimiter: str
    point: str
    text: Callable[[Any], Any] = lambda texts: texts
    start: bytes = b""

    def head(self, columns: Iterable[Column]) -> bytes:
        """The line with the names of the columns."""
        names = self.delimiter.join(column.nombre for column in columns)
        return self.start + f"{names}\r\n".encode()

    def lines(self, frame: Frame) -> Any:
        """The frame as an Arrow table, ready to be written in full or in slices."""
        cells = zip(frame.columns, frame.printed.columns, strict=True)
        return pa.table({column.nombre: self._prepared(column, found) for column, found in cells})

    def _prepared(self, column: Column, cells: Any) -> Any:
        if column.kind is Kind.NUMERO:
            digits = compute.replace_substring(cells, ".", self.point)
            return compute.binary_join_element_wise(_BARE, digits, _BARE, "")
        if column.kind is Kind.TEXTO:
            return self.text(compute.replace_substring(cells, _BARE, ""))
        return cells

    def body(self, lines: Any) -> bytes:
        """The lines, each ended by CR LF."""
        options = csv.WriteOptions(include_header=False, delimiter=self.delimiter, eol="\r\n")
        sink = pa.BufferOutputStream()
        csv.write_csv(lines, sink, options)
        content: bytes = sink.getvalue().to_pybytes()
        return content.replace(_OPEN, b"").replace(_CLOSE, b"") if _CLOSE in content else content


def harmless(texts: Any) -> Any:
    """The texts, with an apostrophe before each that a spreadsheet would run as a formula; `-12,5` is none."""
    runs = compute.match_substring_regex(texts, _FORMULA)
    number = compute.match_substring_regex(texts, _NUMBER)
    if not compute.any(compute.and_not(runs, number)).as_py():
        return texts
    marked = compute.binary_join_element_wise("'", texts, "")
    return compute.if_else(compute.and_not(runs, number), marked, texts)


PROGRAMS = Form(".csv", ",", ".")
EXCEL = Form("-excel.csv", ";", ",", harmless, b"\xef\xbb\xbf")
