"""Which rooms make the site: the one place that names them all."""

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.order import Rooms

_EVALUATE = "build_site.notas.evaluate:evaluate"
_ANSWER = "build_site.facts.ask:answer"
_FILES = (
    "build_site.pages.site:files",
    "build_site.pages.method_pages:files",
    "build_site.search.lunr_index:files",
)
_REPORT = ("build_site.pages.reading_pages:files",)


def all_rooms() -> Rooms:
    """Loaded only when a site is built: `extract` and `ask` do without most of them."""
    return Rooms(evaluate(), [_load(name) for name in _FILES], [_load(name) for name in _REPORT])


def evaluate() -> Callable[[Ficha], Sequence[Cotejo]]:
    """A ficha to its computed notes."""
    function: Callable[[Ficha], Sequence[Cotejo]] = _load(_EVALUATE)
    return function


def answer() -> Callable[[str, Path], str]:
    """A question and the folder of a site to the answer as text."""
    function: Callable[[str, Path], str] = _load(_ANSWER)
    return function


def _load(name: str) -> Any:
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)
