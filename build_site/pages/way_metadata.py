"""The metadata of the pages of entry."""

from build_site.pages.markdown import clean, front_matter


def metadata(title: str, description: str, *, contents: bool = False) -> str:
    """Front matter of a page of entry; `contents` lists its sections beside it."""
    hidden = ["navigation"] if contents else ["navigation", "toc"]
    return front_matter({"title": clean(title), "description": clean(description), "hide": hidden, "pagina": "entrada"})
