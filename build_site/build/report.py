"""The build report: what became of every PDF (`datos/informe.json`) and the counts of the last line."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec.structs import replace

from build_site.build.published import Address
from build_site.build.readings import Reading
from build_site.build.sources import Source
from build_site.model.ficha import CampoFaltante, Pieza


class Destino(StrEnum):
    """What became of a PDF."""

    PUBLICADA = "publicada"
    DUPLICADA = "duplicada"
    RECHAZADA = "rechazada"


class Renglon(Pieza, frozen=True, kw_only=True):
    """One PDF in the report; None for what is not known of a file that could not be read.

    `segundos` is computing time, rounded up to whole seconds, and that of the reading, also when it comes from the
    cache: so the report of an unchanged collection is the same on every run and, for fichas that take less
    than a second, on every machine.
    """

    archivo: str
    sha256: str | None
    estado: Destino
    motivo: str | None = None
    id: str | None = None
    edicion: int | None = None
    perfil: int | None = None
    """The edition whose format it was read with: another than `edicion` where that has no profile yet."""
    paginas: int | None = None
    palabras: int | None = None
    palabras_publicadas: int | None = None
    campos_faltantes: tuple[CampoFaltante, ...] = ()
    segundos: int | None = None
    avisos: tuple[str, ...] = ()


REPORT = "datos/informe.json"
"""Where the report lies in the site."""


class Informe(msgspec.Struct, frozen=True):
    """The whole report, in the order of the file names."""

    renglones: Sequence[Renglon]

    def to_json(self) -> bytes:
        """The content of `datos/informe.json`: a list with an object for each PDF."""
        return msgspec.json.format(msgspec.json.encode(list(self.renglones)), indent=1) + b"\n"

    def count(self, destino: Destino) -> int:
        """How many PDFs ended so."""
        return Counter(renglon.estado for renglon in self.renglones)[destino]

    def exit_status(self, *, strict: bool) -> int:
        """0 where something was published; 1 where nothing was, or under `strict` where something was rejected."""
        failed = strict and self.count(Destino.RECHAZADA)
        return 0 if self.count(Destino.PUBLICADA) and not failed else 1

    def in_words(self, site: Path) -> str:
        """For the console: what needs the keeper's eye, each on its line, and the counts."""
        lines = [
            f"{renglon.estado} · {renglon.archivo}: {note}"
            for renglon in self.renglones
            for note in (renglon.motivo, *renglon.avisos)
            if note
        ]
        lines += [
            f"edición {edicion}: su formato no está descrito; con el de {perfil}, fichas leídas: {count}"
            for (edicion, perfil), count in sorted(_undescribed(self.renglones).items())
        ]
        counts = " · ".join(f"{destino}s {self.count(destino)}" for destino in Destino).capitalize()
        outcome = f" → {site}/" if self.count(Destino.PUBLICADA) else ": nada que publicar, el sitio queda como estaba"
        return "\n".join([*lines, counts + outcome])


def _undescribed(renglones: Sequence[Renglon]) -> Counter[tuple[int, int]]:
    """Published fichas of an edition without a profile, by it and the one whose profile read them."""
    return Counter(
        (one.edicion, one.perfil)
        for one in renglones
        if one.estado == Destino.PUBLICADA and one.edicion and one.perfil and one.edicion != one.perfil
    )


def read_report(data: bytes) -> Informe:
    """The report of its JSON. Raises `msgspec.MsgspecError` on anything else."""
    return Informe(msgspec.json.decode(data, type=list[Renglon]))


def compose_report(
    sources: Sequence[Source], readings: Mapping[str, Reading], fates: Mapping[str, Address | str]
) -> Informe:
    """`readings` and `fates` are by SHA-256; a fate is the address of a published ficha, or why there is none."""
    firsts: dict[str, str] = {}
    return Informe([_row(source, readings, fates, firsts) for source in sources])


def _row(
    source: Source, readings: Mapping[str, Reading], fates: Mapping[str, Address | str], firsts: dict[str, str]
) -> Renglon:
    if source.sha256 is None:
        return Renglon(archivo=source.archivo, sha256=None, estado=Destino.RECHAZADA, motivo=source.motivo)
    reading = readings[source.sha256]
    row = Renglon(
        archivo=source.archivo,
        sha256=source.sha256,
        estado=Destino.RECHAZADA,
        motivo=reading.motivo,
        edicion=reading.named.edicion if reading.named else None,
        perfil=reading.perfil,
        paginas=reading.paginas,
        palabras=reading.palabras,
        palabras_publicadas=reading.palabras_publicadas,
        campos_faltantes=reading.campos_faltantes,
        segundos=reading.segundos,
    )
    if reading.motivo is not None:
        return row
    fate = fates[source.sha256]
    if isinstance(fate, str):
        return replace(row, motivo=fate)
    first = firsts.setdefault(source.sha256, source.archivo)
    if first != source.archivo:
        return replace(row, estado=Destino.DUPLICADA, motivo=f"idéntica a {first}", id=fate.id)
    return replace(row, estado=Destino.PUBLICADA, id=fate.id, avisos=fate.avisos)
