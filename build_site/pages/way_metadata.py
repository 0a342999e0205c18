"""The metadata of the pages of entry."""

from build_site.pages.markdown import clean, front_matter


def metadata(title: str, description: str) -> str:
    """Front matter of a page of entry."""
    return front_matter(
        {"title": clean(title), "description": clean(description), "hide": ["navigation", "toc"], "pagina": "entrada"}
    )
