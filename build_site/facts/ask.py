"""Questions in the terminal: the same engine, the same data files, the same answer as the page."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from build_site.facts.engine import Engine


def answer(question: str, site: Path, contexto: dict[str, Any] | None = None) -> dict[str, Any]:
    """The answer of the site in folder `site`, as `fichas.preguntar` gives it in the browser.

    `contexto` is that of the answer before, for follow-ups. Raises `FileNotFoundError` where the folder holds no built site.
    """
    if not (site / "datos" / "hechos" / "catalogo.json").is_file():
        raise FileNotFoundError(f"{site}: no hay un sitio construido aquí (falta datos/hechos/catalogo.json)")
    return _engine(site.resolve()).ask(question, contexto)


@lru_cache(maxsize=2)
def _engine(site: Path) -> Engine:
    def read(path: str) -> bytes | None:
        file = (site / path).resolve()
        return file.read_bytes() if file.is_relative_to(site) and file.is_file() else None

    return Engine(read)
