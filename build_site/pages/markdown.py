"""All escaping: text of a ficha into Markdown, anchors, front matter and SVG, so that none of it can become markup."""

import html
import json
import re
from collections.abc import Mapping
from functools import lru_cache

from build_site.model.claves import anchor as anchor  # noqa: PLC0414 - handed on to the pages

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ALWAYS = re.compile(r"[\\`*_\[\]{}#|]")
_ENTITY = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_LIST_NUMBER = re.compile(r"(\d+)\.(?= |$)")
_BULLET = re.compile(r"[-+](?=[ -]|$)")


def clean(text: str) -> str:
    """The text on one line, without control characters and overrides of the text's direction."""
    return " ".join(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _INVISIBLE.sub("", text)).split())


@lru_cache(maxsize=20_000)  # a programme is named on a hundred pages
def escape(text: str) -> str:
    """Markdown that renders as exactly these words: in a paragraph, a heading, a table cell or a link.

    Only what could be markup is touched: ordinary Spanish (accents, `%`, `M$`, hyphens) reads the same in the source.
    """
    text = _ALWAYS.sub(r"\\\g<0>", _ENTITY.sub("&amp;", clean(text))).replace("<", "&lt;")
    text = text.replace("\\]:", "\\]&#58;")  # a link would read as the definition of a reference
    return _escape_start(text)


def link(text: str, url: str) -> str:
    """A link with this plain text; `url` is made by the site, never by a ficha."""
    return f"[{escape(text)}]({url})"


def heading(level: int, text: str, identifier: str, *, folded: bool = False) -> str:
    """A heading with a stable id; what follows a `folded` one is shown on demand."""
    return f"{'#' * level} {escape(text)} {{ #{anchor(identifier)}{' .plegada' if folded else ''} }}"


def front_matter(values: Mapping[str, str | list[str]]) -> str:
    """The page's metadata, as JSON strings, which YAML reads as they are."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])


def xml(text: str) -> str:
    """The text for the inside of an element or a quoted attribute of HTML or SVG."""
    return html.escape(clean(text))


def blocks(*parts: str) -> str:
    """Blocks of Markdown, one empty line between them; empty ones left out."""
    return "\n\n".join(part for part in parts if part)


def _escape_start(text: str) -> str:
    """Escapes what is markup only where a line starts: lists, quotes, rules, fences, underlines of headings."""
    if match := _LIST_NUMBER.match(text):
        return f"{match[1]}\\.{text[match.end() :]}"
    if text.startswith(">") or _BULLET.match(text):
        return f"\\{text}"
    if text.startswith(("=", "~", ":")):
        return f"&#{ord(text[0])};{text[1:]}"
    return text
