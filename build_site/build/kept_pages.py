"""A MkDocs plugin: pages outside the navigation are rendered one at a time, and only when they changed.

MkDocs keeps every page's HTML in memory until the last one is written, and renders all of them every time. Thousands
of fichas would need gigabytes and minutes. Here such a page is read and rendered when its turn to be written comes,
its HTML is kept by all that it depends on, and taken from there next time. The bytes are those of a plain build.
"""

import hashlib
import os
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import ChoiceLoader, DictLoader, Environment
from mkdocs.commands.build import _build_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from build_site.build.ahead import do_ahead
from build_site.build.appearance import appearance
from build_site.build.atomic import write_atomically
from build_site.build.cache import Cache
from build_site.build.codec import ZSTD

_BLANK = "build_site/blank.html"
_HTML = "-html"
_LASTMOD = re.compile(r"\s*<lastmod>[^<]*</lastmod>")
"""The sitemap's dates would be those of the build; that says nothing of the page."""


class Kept(msgspec.Struct, frozen=True):
    """What MkDocs needs of a rendered page to check links; its HTML is kept beside it.

    `lookups` says for each file that the page's links named whether it was there.
    """

    anchors: list[str]
    links: dict[str, dict[str, str]]
    lookups: dict[str, bool]


class Lookups:
    """MkDocs' files as a page's links see them, noting what was asked for."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.asked: dict[str, bool] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """As `Files.get_file_from_path`."""
        file = self._files.get_file_from_path(path)
        self.asked[path] = file is not None
        return file


class DeferredPage(Page):
    """A page that stays empty until `render_now`."""

    key = ""
    kept = False
    counted = False
    warnings = 0
    lookups: Lookups

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing yet."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing yet."""
        self.content = ""

    def render_now(self, config: MkDocsConfig, files: Files) -> None:
        """What MkDocs does to every page before it writes the first."""
        self.lookups = Lookups(files)
        super().read_source(config)
        self.markdown = config.plugins.on_page_markdown(self.markdown or "", page=self, config=config, files=files)
        super().render(config, self.lookups)  # type: ignore[arg-type]
        self.content = config.plugins.on_page_content(self.content or "", page=self, config=config, files=files)

    def forget(self) -> None:
        """Free what was only needed to write it."""
        self.markdown = self.content = ""
        self.toc = []  # type: ignore[assignment]
        self.meta = {}


class KeptPages(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """The plugin; `folder` holds the rendered pages, `step` is called once for each page.

    `warnings` is where MkDocs' warnings gather.
    """

    def __init__(self, folder: Path, jobs: int, step: Callable[[], None], warnings: Sequence[str]) -> None:
        self._folder = folder
        self._jobs = jobs
        self._step = step
        self._warnings = warnings
        self._ahead = False

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Defer the pages that are declared to stay out of the navigation."""
        self._nav = nav
        self._files = files
        self._present = cache(files.get_file_from_path)
        in_nav = {page.file.src_uri for page in nav.pages}
        for file in files.documentation_pages():
            if file.inclusion is InclusionLevel.NOT_IN_NAV and file.src_uri not in in_nav:
                DeferredPage(None, file, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Now the navigation has its titles: put in place the pages that are kept, and render the others ahead."""
        assert env.loader is not None
        env.loader = ChoiceLoader([DictLoader({_BLANK: ""}), env.loader])
        look = appearance(config, self._nav)
        self._cache = Cache(self._folder, look, ZSTD) if look else None
        documents = files.documentation_pages()
        pages = [page for file in documents if isinstance(page := file.page, DeferredPage)]
        kept = [page for page in pages if self._take(page)]
        do_ahead(self._put_in_place, kept, self._jobs)
        missing = [page for page in pages if not (page.kept and self._put_in_place(page))]
        for page in missing:
            self._leave(page)
        if self._cache:
            do_ahead(lambda page: self._keep_ahead(page, config, documents, env), missing, self._jobs, self._step)
            for page in missing:
                page.counted = _in_place(page) and self._take(page)
        return env

    def _keep_ahead(
        self, page: DeferredPage, config: MkDocsConfig, documents: Sequence[File], env: Environment
    ) -> None:
        """In a copy of this process: what MkDocs will do with the page when its turn comes, for the sake of `_keep`."""
        self._step = lambda: None
        self._ahead = True
        _build_page(page, config, documents, self._nav, env)

    def _take(self, page: DeferredPage) -> bool:
        """Take the page as it was kept, if it can be."""
        if not page.key:
            page.key = hashlib.sha256(page.file.src_uri.encode() + b"\0" + page.file.content_bytes).hexdigest()
        kept = self._kept(page)
        page.kept = kept is not None
        if kept is not None:
            page.meta = {"template": _BLANK}
            page.present_anchor_ids = Anchors(kept.anchors)  # type: ignore[assignment]
            targets = {self._present(path): links for path, links in kept.links.items()}
            page.links_to_anchors = {file: links for file, links in targets.items() if file is not None}
        return page.kept

    def _leave(self, page: DeferredPage) -> None:
        """The page is to be rendered: its head names its template."""
        page.kept = False
        page.meta = meta.get_data(page.file.content_bytes.decode("utf-8-sig"))[1]

    def _kept(self, page: DeferredPage) -> Kept | None:
        """What is kept of the page, unless a file that it links to has come or gone."""
        body = self._cache.get(page.key) if self._cache else None
        if body is None:
            return None
        kept = _decode(body)
        same = all((self._present(path) is not None) == there for path, there in kept.lookups.items())
        return kept if same else None

    def _put_in_place(self, page: DeferredPage) -> bool:
        """Whether the kept page is now in the site."""
        html = self._cache.get(page.key + _HTML) if self._cache and not _in_place(page) else None
        if html is not None:
            _write(page, html)
        return _in_place(page)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Render a deferred page just before its template is."""
        if isinstance(page, DeferredPage) and not page.kept:
            page.warnings = len(self._warnings)
            page.render_now(config, self._files)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """After every other plugin: keep what was rendered; what is in its place is not written again."""
        if not isinstance(page, DeferredPage):
            return output
        if not page.counted:
            self._step()
        if page.kept:
            return ""
        self._keep(page, output)
        page.forget()
        if self._ahead:
            _write(page, _bytes(output))
            return ""
        return output

    def _keep(self, page: DeferredPage, html: str) -> None:
        """A page with a warning is not kept: the warning would be heard only once."""
        anchors = sorted(page.present_anchor_ids or ())
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        page.present_anchor_ids = Anchors(anchors)  # type: ignore[assignment]
        if self._cache and page.warnings == len(self._warnings):
            self._cache.put(page.key + _HTML, _bytes(html))
            self._cache.put(page.key, msgspec.json.encode(Kept(anchors, links, page.lookups.asked)))

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave the day of the build out of the sitemap."""
        return _LASTMOD.sub("", output) if template_name == "sitemap.xml" else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Keep the cache within its bounds."""
        if self._cache:
            self._cache.prune()


def _in_place(page: Page) -> bool:
    """Whether the site, which was empty when the build began, has the page, whole."""
    return os.path.exists(page.file.abs_dest_path)


def _bytes(html: str) -> bytes:
    """As MkDocs encodes a page."""
    return html.encode("utf-8", errors="xmlcharrefreplace")


def _write(page: Page, html: bytes) -> None:
    path = Path(page.file.abs_dest_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, html)


class Anchors:
    """A set of names in one string: a tenth of the memory of a Python set."""

    def __init__(self, names: list[str]) -> None:
        self._joined = "\n" + "\n".join(names) + "\n"

    def __contains__(self, name: str) -> bool:
        return f"\n{name}\n" in self._joined


_decode = msgspec.json.Decoder(Kept).decode
