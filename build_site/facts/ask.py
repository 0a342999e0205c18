"""Questions in the terminal: the same engine, the same data files, the same answer as the page."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from build_site.facts.engine import Engine

_SOURCES = 10


def answer(question: str, site: Path, contexto: dict[str, Any] | None = None) -> dict[str, Any]:
    """The answer of the site in folder `site`, as `fichas.preguntar` gives it in the browser.

    `contexto` is that of the answer before, for follow-ups.
    Raises `FileNotFoundError` where the folder holds no built site.
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


def spoken(question: str, site: Path) -> str:
    """The answer as text for a terminal: sentence, sources, what else could be asked. Raises as `answer` does."""
    given = answer(question, site)
    lines = [given["texto"]]
    lines += [f"Leí «{each['dicho']}» como «{each['leido']}»." for each in given["correcciones"]]
    lines += [f"  {_source(each)}" for each in given["fuentes"][:_SOURCES]]
    if len(given["fuentes"]) > _SOURCES:
        lines.append(f"  y {len(given['fuentes']) - _SOURCES} fichas más")
    if given["sugerencias"]:
        lines += ["", "Elige una:" if given["clase"] == "aclaracion" else "También puedes preguntar:"]
        lines += [f"  {each}" for each in given["sugerencias"]]
    return "\n".join(lines)


def _source(source: dict[str, Any]) -> str:
    page = f", página {source['pagina']}" if source["pagina"] else ""
    return f"Fuente: {source['programa']}, ficha {source['edicion']}{page} ({source['url']})"
