"""A MkDocs plugin: generated files that go into the site as they are become second names of the same bytes.

They are most of a site's gigabytes, and the generator never alters a file in place: it puts another one there. Files
that people edit are copied.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from build_site.build.files import generated_files


class LinkedFiles(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """The plugin. Where the disk has no links, or is another, MkDocs copies."""

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Teach the generated files to link themselves."""
        generated = generated_files(Path(config.docs_dir))
        for file in files:
            if file.src_uri in generated and not file.is_documentation_page():
                file.copy_file = partial(_link, file, file.copy_file)  # type: ignore[method-assign]
        return files


def _link(file: File, copy: Callable[[bool], None], dirty: bool = False) -> None:
    target = Path(file.abs_dest_path)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(str(file.abs_src_path), target)
    except OSError:
        copy(dirty)
