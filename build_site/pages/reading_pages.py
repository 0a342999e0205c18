"""What became of every PDF: published, duplicate or rejected, with the reason, and what could not be read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from build_site.model.ficha import CampoFaltante
from build_site.pages.counts import number
from build_site.pages.markdown import blocks, escape, heading, link
from build_site.pages.tables import Row, table
from build_site.pages.way_metadata import metadata

LISTED = 500
"""Most files that a table names; the report for download has them all."""
_INTRO = "Qué pasó con cada PDF que se entregó a este sitio. Ninguno se descarta en silencio."
_REPORT = "../datos/informe.json"


class Archivo(Protocol):
    """A PDF in the report of the build."""

    @property
    def archivo(self) -> str:
        """Its name in the folder."""

    @property
    def estado(self) -> str:
        """`publicada`, `duplicada` or `rechazada`."""

    @property
    def motivo(self) -> str | None:
        """Why it is not published."""

    @property
    def id(self) -> str | None:
        """The ficha it gave."""

    @property
    def edicion(self) -> int | None:
        """The edition that its cover names."""

    @property
    def perfil(self) -> int | None:
        """The edition whose format it was read with."""

    @property
    def palabras(self) -> int | None:
        """Words of the PDF."""

    @property
    def palabras_publicadas(self) -> int | None:
        """Those found again on the page."""

    @property
    def campos_faltantes(self) -> Sequence[CampoFaltante]:
        """What could not be read with certainty."""


def files(archivos: Sequence[Archivo]) -> Iterator[tuple[str, bytes]]:
    """The page, as `(path under docs/, content)`."""
    counts = Counter(str(one.estado) for one in archivos)
    page = blocks(
        metadata("Qué pasó con cada PDF", _INTRO),
        f"{link('Calidad de los datos', 'index.md')}\n{{ .migas }}",
        "# Qué pasó con cada PDF",
        f"{_INTRO}\n{{ .entrada }}",
        "\n".join(f"- {name}: {number(counts[state])}" for state, name in _STATES.items()),
        f"El informe completo, archivo por archivo: {link('informe.json', _REPORT)}.",
        *_rejected(archivos),
        *_duplicates(archivos),
        *_undescribed(archivos),
        *_unread(archivos),
        *_incomplete(archivos),
    )
    yield "calidad/archivos.md", f"{page}\n".encode()


_STATES = {
    "publicada": "Con su ficha publicada",
    "duplicada": "Idénticos a otro, que se publica una sola vez",
    "rechazada": "Rechazados",
}


def _rejected(archivos: Sequence[Archivo]) -> Iterator[str]:
    found = [one for one in archivos if one.estado == "rechazada"]
    yield heading(2, "Rechazados", "rechazados")
    if not found:
        yield "Ninguno."
        return
    reasons = Counter(one.motivo or "sin motivo" for one in found)
    yield "\n".join(f"- {number(count)}: {escape(why)}" for why, count in reasons.most_common(20))
    yield _listed("PDF rechazados y por qué.", ["Archivo", "Motivo"], [_named(one, one.motivo or "") for one in found])


def _duplicates(archivos: Sequence[Archivo]) -> Iterator[str]:
    found = [one for one in archivos if one.estado == "duplicada"]
    if found:
        yield heading(2, "Duplicados", "duplicados")
        yield _listed("PDF idénticos a otro.", ["Archivo", "Por qué"], [_named(one, one.motivo or "") for one in found])


def _undescribed(archivos: Sequence[Archivo]) -> Iterator[str]:
    """Editions that no profile knows: their fichas are read with the format of another."""
    published = [one for one in archivos if one.estado == "publicada"]
    found = Counter(
        (one.edicion, one.perfil) for one in published if one.edicion and one.perfil and one.edicion != one.perfil
    )
    if found:
        yield heading(2, "Ediciones cuyo formato no está descrito", "formatos")
        yield "Lo que cambió de nombre no se reconoce: queda sin leer, o como texto, en la página de cada ficha."
        yield "\n".join(
            f"- Edición {edicion}, leída con el formato de la edición {perfil}: {number(count)}"
            for (edicion, perfil), count in sorted(found.items())
        )


def _unread(archivos: Sequence[Archivo]) -> Iterator[str]:
    """Published fichas with fields that could not be read."""
    found = [one for one in archivos if one.estado == "publicada" and one.campos_faltantes]
    yield heading(2, "Campos que no se pudieron leer con certeza", "campos")
    if not found:
        yield "Ninguno."
        return
    fields = Counter(field.campo for one in found for field in one.campos_faltantes)
    yield "\n".join(f"- {number(count)}: {escape(field)}" for field, count in fields.most_common(30))
    rows = [Row(_page_link(one), [escape("; ".join(field.campo for field in one.campos_faltantes))]) for one in found]
    yield _listed("Fichas con algún campo sin leer.", ["Ficha", "Campos"], rows)


def _incomplete(archivos: Sequence[Archivo]) -> Iterator[str]:
    """Published fichas some of whose words are not on their page."""
    found = [
        one for one in archivos if one.estado == "publicada" and (one.palabras or 0) > (one.palabras_publicadas or 0)
    ]
    yield heading(2, "Palabras del PDF que no están en la página", "palabras")
    if not found:
        yield "Ninguna: todas las palabras de cada PDF están en la página de su ficha."
        return
    rows = [Row(_page_link(one), [number((one.palabras or 0) - (one.palabras_publicadas or 0))]) for one in found]
    yield _listed("Fichas con palabras que faltan.", ["Ficha", "Palabras"], rows, words=1)


def _listed(caption: str, head: Sequence[str], rows: Sequence[Row], words: int = 2) -> str:
    more = f"Y {number(len(rows) - LISTED)} más, en el informe." if len(rows) > LISTED else ""
    return blocks(table(caption, head, rows[:LISTED], words=words), more)


def _named(one: Archivo, why: str) -> Row:
    return Row(escape(one.archivo), [escape(why)])


def _page_link(one: Archivo) -> str:
    slug, _, edicion = (one.id or "").rpartition("-")
    return link(one.id or one.archivo, f"../fichas/{edicion}/{slug}/index.md") if slug else escape(one.archivo)
