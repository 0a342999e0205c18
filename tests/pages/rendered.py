"""A page as MkDocs renders its Markdown, for tests that look at the result and not at the source."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import markdown
import yaml

from build_site.pages.mkdocs_hooks import Finish

ROOT = Path(__file__).parent.parent.parent
_VOID = frozenset({"br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect"})


def render_markdown(source: str) -> str:
    """HTML of a page, front matter left out, with the extensions of `mkdocs.yml`."""
    body = source.split("\n---\n", 1)[1] if source.startswith("---\n") else source
    names, options = _extensions()
    return markdown.markdown(body, extensions=["fenced_code", *names, Finish()], extension_configs=options)


@dataclass
class Page(HTMLParser):
    """What a test asks of a page: its tags, the text under every id, every link."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    by_id: dict[str, str] = field(default_factory=dict)
    repeated: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        identifier = given.get("id")
        if identifier is not None:
            self.repeated += [identifier] if identifier in self.by_id else []
            self.by_id[identifier] = ""
        if tag == "a":
            self.links.append(given.get("href", ""))
        if tag not in _VOID:
            self._open.append((tag, identifier))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if not any(tag == "svg" for tag, _ in self._open):
            self.words += data.split()
        for _, identifier in self._open:
            if identifier is not None:
                self.by_id[identifier] += data


def page(source: str) -> Page:
    """The page of this Markdown, read."""
    parsed = Page()
    parsed.feed(render_markdown(source))
    parsed.close()
    return parsed


class _Loader(yaml.SafeLoader):
    """Reads `mkdocs.yml`, whose `!ENV` is of no interest here."""


_Loader.add_constructor("!ENV", lambda loader, node: "")


def _extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(), Loader=_Loader)["markdown_extensions"]
    names = [item if isinstance(item, str) else next(iter(item)) for item in config]
    return names, {name: options for item in config if isinstance(item, dict) for name, options in item.items()}
