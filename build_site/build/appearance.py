"""All that a page's HTML depends on beside its Markdown, as one hash."""

import json
from importlib import metadata
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils.yaml import yaml_load

from build_site.build.cache import code_version

_OF_ITS_OWN = "description"
_RENDERING = ("kept_pages.py", "quick_inline.py")
_READS_OTHER_FILES = "pymdownx.snippets"


def appearance(config: MkDocsConfig, nav: Navigation | None = None) -> str | None:
    """A hash of the configuration, theme, hooks, navigation and installed libraries.

    None where a page may hold text of other files, so that no hash of ours would do.
    """
    if _READS_OTHER_FILES in config.markdown_extensions:
        return None
    with Path(config.config_file_path).open(encoding="utf-8") as file:
        settings = yaml_load(file)
    navigation = [_item(item) for item in nav.items] if nav else None
    texts = (json.dumps(settings, default=_name, sort_keys=True), json.dumps(navigation))
    return code_version(_own_files(config), (), *texts, *installed())


def installed() -> list[str]:
    """Every installed distribution with its version."""
    return sorted({f"{found.name}=={found.version}" for found in metadata.distributions()})


def _own_files(config: MkDocsConfig) -> list[Path]:
    """The theme's own folder, and the hooks with the modules beside them that they may import."""
    hooks = {Path(module.__file__).parent for module in config["hooks"].values()}
    modules = [path for folder in sorted(hooks) for path in sorted(folder.glob("*.py"))]
    theme = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    return [*(Path(__file__).with_name(name) for name in _RENDERING), *modules, *theme]


def _item(item: Any) -> list[Any]:
    """A page, section or link of the navigation, with what the template of another page may show of it.

    Its description is not: it counts fichas, and one more must not change the look of every page.
    """
    meta = {name: value for name, value in (getattr(item, "meta", None) or {}).items() if name != _OF_ITS_OWN}
    about = json.dumps(meta, default=_name, sort_keys=True)
    return [type(item).__name__, item.title, getattr(item, "url", None), about, [_item(x) for x in item.children or ()]]


def _name(value: Any) -> str:
    """A function or class named in the configuration, without its address in memory."""
    return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__qualname__)}"
