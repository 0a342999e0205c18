"""Markdown to HTML: one strict MkDocs build, the same bytes on any day and machine."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from build_site.build.appearance import appearance
from build_site.build.kept_pages import KeptPages
from build_site.build.linked_files import LinkedFiles
from build_site.build.quick_inline import QuickInline
from build_site.errors import RenderError

_SHOWN = 20
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def render(config_file: Path, docs: Path, site: Path, kept: Path, jobs: int, step: Callable[[], None]) -> None:
    """Build `docs` into `site` with the settings of `config_file`; pages that did not change come from `kept`.

    In `jobs` processes; `step` is called for each page outside the navigation. Raises `RenderError` with what
    MkDocs says, its warnings included.
    """
    with _mkdocs() as warnings:
        config = _load(config_file, docs_dir=str(docs), site_dir=str(site))
        config.markdown_extensions.append(QuickInline())
        config.plugins["build_site/linked_files"] = LinkedFiles()
        config.plugins["build_site/kept_pages"] = KeptPages(kept, jobs, step, warnings)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()


def settings_version(config_file: Path) -> str | None:
    """A hash of MkDocs' settings, theme and hooks and the installed libraries, or None where that is not all.

    Raises `RenderError`.
    """
    with _mkdocs():
        return appearance(_load(config_file))


def _load(config_file: Path, **settings: str) -> MkDocsConfig:
    return load_config(str(config_file), strict=True, **settings)


@contextmanager
def _mkdocs() -> Iterator[list[str]]:
    """MkDocs' failures as ours, with the warnings that it logs, which gather in the list."""
    with _fixed_date(), _complaints() as complaints:
        try:
            yield complaints
        except (MkDocsException, SystemExit) as error:
            raise RenderError("\n".join(["MkDocs no aceptó las páginas:", *_some(complaints), str(error)])) from error


def _some(complaints: list[str]) -> list[str]:
    more = len(complaints) - _SHOWN
    return complaints if more <= 0 else [*complaints[:_SHOWN], f"… y {more} advertencias más."]


@contextmanager
def _fixed_date() -> Iterator[None]:
    """MkDocs stamps its output with the day of the build unless told a date."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = before or "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What MkDocs logs from warnings up, instead of on the console."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
