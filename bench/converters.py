"""The Markdown converters that people reach for, each as one function from a PDF's path to its text.

They belong to the dependency group `bench`; one that is not installed is left out, and the bench says so.
"""

import importlib
from collections.abc import Callable
from pathlib import Path

Convert = Callable[[Path], str]


def installed() -> tuple[dict[str, Convert], list[str]]:
    """The converters that can be used here by name, and the names of those that are not installed."""
    found: dict[str, Convert] = {}
    absent = []
    for name, make in _MAKERS.items():
        try:
            found[name] = make()
        except ModuleNotFoundError:
            absent.append(name)
    return found, absent


def _markitdown() -> Convert:
    converter = importlib.import_module("markitdown").MarkItDown()
    return lambda path: str(converter.convert(str(path)).text_content)


def _pymupdf4llm() -> Convert:
    to_markdown = importlib.import_module("pymupdf4llm").to_markdown
    return lambda path: str(to_markdown(str(path)))


def _pdf_oxide() -> Convert:
    open_document = importlib.import_module("pdf_oxide").PdfDocument
    return lambda path: str(open_document(str(path)).to_markdown_all())


def _edgeparse() -> Convert:
    convert = importlib.import_module("edgeparse").convert
    return lambda path: str(convert(str(path), format="markdown"))


def _kreuzberg() -> Convert:
    extract = importlib.import_module("kreuzberg").extract_file_sync
    return lambda path: str(extract(str(path)).content)


_MAKERS: dict[str, Callable[[], Convert]] = {
    "markitdown": _markitdown,
    "pymupdf4llm": _pymupdf4llm,
    "pdf_oxide": _pdf_oxide,
    "edgeparse": _edgeparse,
    "kreuzberg": _kreuzberg,
}
