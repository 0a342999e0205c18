"""What MkDocs runs while rendering: finishes tables and folds. Loaded by its path, so it imports nothing of ours."""

import re
from typing import Any
from xml.etree import ElementTree

from markdown import Extension, Markdown  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

_HEADING = re.compile(r"h([1-6])")


def on_config(config: Any) -> Any:
    """Adds the extension below to those of `mkdocs.yml`."""
    config.markdown_extensions.append(Finish())
    return config


class Finish(Extension):  # type: ignore[misc]
    """Captions and row headers for tables; headings marked `.plegada` open what follows them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Runs after attribute lists (8) and before the table of contents (5)."""
        md.treeprocessors.register(_Tables(md), "fichas_tables", 7)
        md.treeprocessors.register(_Folds(md), "fichas_folds", 6)


class _Tables(Treeprocessor):  # type: ignore[misc]
    def run(self, root: ElementTree.Element) -> None:
        for parent in [root, *root.iter("li")]:
            for index, table in reversed(list(enumerate(parent))):
                if table.tag == "table":
                    _finish_table(table)
                    _wrap(parent, index, _caption(parent, index))


def _caption(parent: ElementTree.Element, index: int) -> ElementTree.Element | None:
    before = parent[index - 1] if index else None
    named = before is not None and before.tag == "p" and "tabla" in before.get("class", "").split()
    return before if named else None


def _wrap(parent: ElementTree.Element, index: int, caption: ElementTree.Element | None) -> None:
    """The table in a box that scrolls by itself, under its caption."""
    table = parent[index]
    box = ElementTree.Element("div", {"class": "tabla"})
    box.append(table)
    box.tail, table.tail = table.tail, None
    parent[index] = box
    if caption is not None:
        parent.remove(caption)
        caption.tag, caption.tail = "caption", None
        box.attrib.update(caption.attrib)
        caption.attrib.clear()
        table.insert(0, caption)


def _finish_table(table: ElementTree.Element) -> None:
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


def _move(source: ElementTree.Element, target: ElementTree.Element, name: str) -> None:
    if name in source.attrib:
        target.set(name, source.attrib.pop(name))


class _Folds(Treeprocessor):  # type: ignore[misc]
    def run(self, root: ElementTree.Element) -> None:
        for heading in [child for child in root if child.get("class") == "plegada"]:
            _fold(root, heading)


def _fold(root: ElementTree.Element, heading: ElementTree.Element) -> None:
    """A heading and all up to the next of its rank become a `<details>`, closed."""
    start = list(root).index(heading)
    end = next((i for i in range(start + 1, len(root)) if _rank(root[i]) <= _rank(heading)), len(root))
    details = ElementTree.Element("details", {"class": "plegada"})
    summary = ElementTree.SubElement(details, "summary")
    summary.append(heading)
    del heading.attrib["class"]
    details.extend(root[start + 1 : end])
    root[start:end] = [details]


def _rank(element: ElementTree.Element) -> int:
    match = _HEADING.fullmatch(element.tag)
    return int(match[1]) if match else 9
