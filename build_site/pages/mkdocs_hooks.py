"""What MkDocs runs while rendering: finishes the tables and folds of a page. Loaded by path, so it imports nothing of ours."""

import re
from typing import Any
from xml.etree import ElementTree as etree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile(r"h([1-6])")


def on_config(config: Any) -> Any:
    """Adds the extension below to those of `mkdocs.yml`."""
    config.markdown_extensions.append(Finish())
    return config


class Finish(Extension):
    """Captions and row headers for tables; headings marked `.plegada` open what follows them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Runs after attribute lists (8) and before the table of contents (5)."""
        md.treeprocessors.register(_Tables(md), "fichas_tables", 7)
        md.treeprocessors.register(_Folds(md), "fichas_folds", 6)


class _Tables(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for parent in [root, *root.iter("li")]:
            for index, table in reversed(list(enumerate(parent))):
                if table.tag == "table":
                    _finish_table(table)
                    _wrap(parent, index, _caption(parent, index))


def _caption(parent: etree.Element, index: int) -> etree.Element | None:
    before = parent[index - 1] if index else None
    return before if before is not None and before.tag == "p" and before.get("class") == "tabla" else None


def _wrap(parent: etree.Element, index: int, caption: etree.Element | None) -> None:
    """The table in a box that scrolls by itself, under its caption."""
    table = parent[index]
    box = etree.Element("div", {"class": "tabla"})
    box.append(table)
    box.tail, table.tail = table.tail, None
    parent[index] = box
    if caption is not None:
        parent.remove(caption)
        caption.tag, caption.tail = "caption", None
        del caption.attrib["class"]
        table.insert(0, caption)


def _finish_table(table: etree.Element) -> None:
    table.set("class", "cifras")
    for cell in table.iter("th"):
        cell.set("scope", "col")
    for row in table.iter("tr"):
        first = row[0]
        if first.tag == "td":
            first.tag = "th"
            first.set("scope", "row")
            _move(first, row, "id")
            _move(first, row, "class")


def _move(source: etree.Element, target: etree.Element, name: str) -> None:
    if name in source.attrib:
        target.set(name, source.attrib.pop(name))


class _Folds(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for heading in [child for child in root if child.get("class") == "plegada"]:
            _fold(root, heading)


def _fold(root: etree.Element, heading: etree.Element) -> None:
    """A heading and all up to the next of its rank become a `<details>`, closed."""
    start = list(root).index(heading)
    end = next((i for i in range(start + 1, len(root)) if _rank(root[i]) <= _rank(heading)), len(root))
    details = etree.Element("details", {"class": "plegada"})
    summary = etree.SubElement(details, "summary")
    summary.append(heading)
    del heading.attrib["class"]
    details.extend(root[start + 1 : end])
    root[start:end] = [details]


def _rank(element: etree.Element) -> int:
    match = _HEADING.fullmatch(element.tag)
    return int(match[1]) if match else 9
