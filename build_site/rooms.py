"""Which rooms make the site: the one place that names them all."""

import importlib
from typing import Any

from build_site.order import Rooms

_EVALUATE = "build_site.notas.evaluate:evaluate"
_DOCS = ("build_site.pages.site_pages:files", "build_site.pages.method_pages:files")
_SITE = ("build_site.search.lunr_index:files",)


def all_rooms() -> Rooms:
    """Loaded only when a site is built: `extract` and `ask` do without most of them."""
    return Rooms(_load(_EVALUATE), [_load(name) for name in _DOCS], [_load(name) for name in _SITE])


def _load(name: str) -> Any:
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)
