"""Addresses that last: of a ficha's page, and of a place on it."""

import os


def permalink(path: str, anchor: str = "") -> str:
    """The address of a file of the site, `path` without leading slash, and of a place in it.

    Absolute where the site's own address is known (`SITE_URL`, as `mkdocs.yml` has it), else from the site's root.
    """
    site = os.environ.get("SITE_URL", "")
    base = f"{site.rstrip('/')}/" if site else ""
    return f"{base}{path}#{anchor}" if anchor else f"{base}{path}"
