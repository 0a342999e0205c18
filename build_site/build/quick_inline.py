"""A short way through Python-Markdown for texts that are nothing but words, links, bold words and small print.

Python-Markdown tries each of its patterns on each text, and a page of figures is hundreds of short texts, nearly all
of these few kinds. Those are finished here, to the same tree; any other is left for Python-Markdown. Only the time
that a page takes depends on this module, never its bytes.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]
from markdown.util import ETX, STX, AtomicString  # type: ignore[import-untyped]

_BEFORE_INLINE = 21
"""Python-Markdown's own step for texts has 20."""
_WORDS = r"(?:[^\\`\[\]<&*_]|(?<=\w)_(?=\w)|\\[-\\`*_{}\[\]()>#+.!|])"
_TOKEN = re.compile(
    rf"(?P<words>{_WORDS}+)"
    rf"|(?<!!)\[(?P<link>{_WORDS}+)\]\((?P<url>[^\s\\`\[\]<>()&*\"']+)\)"
    rf"|(?<![^\s(])\*\*(?=[^\s*])(?P<bold>{_WORDS}+)(?<!\s)\*\*(?!\S)"
    r"|(?P<html></?small>|<!-- celda vacía -->)"
)
_KNOWN = frozenset(
    "backtick escape reference link image_link image_reference short_reference short_image_ref autolink automail "
    "linebreak html entity em_strong".split()
)
"""The patterns of texts that the above stands for."""
_ESCAPED = re.compile(r"\\(.)")
_BREAK = "  \n"

Part = str | Element


class QuickInline(Extension):  # type: ignore[misc]
    """To be added to the extensions of a Markdown; does nothing where others bring patterns of their own for texts."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take the texts before Python-Markdown does."""
        md.treeprocessors.register(_Texts(md), "quick_inline", _BEFORE_INLINE)


class _Texts(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        patterns = self.md.inlinePatterns
        if len(patterns) != len(_KNOWN) or any(name not in patterns for name in _KNOWN):
            return
        for element in list(root.iter()):
            text = element.text
            if text and element is not root and not isinstance(text, AtomicString):
                parts = self._parts(text)
                if parts is not None:
                    _fill(element, parts)

    def _parts(self, text: str) -> list[Part] | None:
        """The text and elements that make the whole of `text`; None where that takes more than is known here."""
        if _BREAK in text or STX in text:
            return None
        parts: list[Part] = []
        end = 0
        while token := _TOKEN.match(text, end):
            parts.append(self._part(token))
            end = token.end()
        return parts if end == len(text) else None

    def _part(self, token: re.Match[str]) -> Part:
        match token.lastgroup:
            case "words":
                return _unescaped(token[0])
            case "url":
                return _element("a", token["link"], href=token["url"])
            case "bold":
                return _element("strong", token["bold"])
        kept: str = self.md.htmlStash.store(token[0])
        return kept


def _unescaped(words: str) -> str:
    """With each escaped character in the form that Python-Markdown gives back as the character itself."""
    return _ESCAPED.sub(lambda match: f"{STX}{ord(match[1])}{ETX}", words) if "\\" in words else words


def _element(tag: str, words: str, **attributes: str) -> Element:
    element = Element(tag, attributes)
    element.text = AtomicString(_unescaped(words))
    return element


def _fill(element: Element, parts: list[Part]) -> None:
    """Make the parts the text of the element, before what it holds already."""
    element.text = None
    last: Element | None = None
    place = 0
    for part in _joined(parts):
        if isinstance(part, Element):
            element.insert(place, part)
            last, place = part, place + 1
        elif last is None:
            element.text = part
        else:
            last.tail = part


def _joined(parts: list[Part]) -> Iterator[Part]:
    """Neighbouring strings as one, marked as finished."""
    held = ""
    for part in parts:
        if isinstance(part, str):
            held += part
            continue
        if held:
            yield AtomicString(held)
        held = ""
        yield part
    if held:
        yield AtomicString(held)
