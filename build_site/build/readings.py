"""Every PDF of the source folder read once: from the cache, or by a worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_site.build.cache import Cache
from build_site.build.extraction import Extraction, Reader, load, read_all
from build_site.build.progress import Progress
from build_site.build.sources import Source
from build_site.collection.slugs import Named
from build_site.model.ficha import CampoFaltante


@dataclass(frozen=True, slots=True)
class Reading:
    """What the build keeps in memory of a PDF: why it has no ficha, or what tells its ficha from others."""

    motivo: str | None
    named: Named | None = None
    perfil: int | None = None
    paginas: int | None = None
    palabras: int | None = None
    palabras_publicadas: int | None = None
    campos_faltantes: tuple[CampoFaltante, ...] = ()
    segundos: int | None = None


def read_sources(
    sources: Sequence[Source], reader: Reader, cache: Cache, progress: Progress, *, use_cache: bool = True
) -> dict[str, Reading]:
    """The reading of each distinct content, by SHA-256; the extractions themselves stay in `cache`."""
    paths: dict[str, Path] = {}
    for source in sources:
        if source.sha256 is not None:
            paths.setdefault(source.sha256, source.path)
    readings: dict[str, Reading] = {}
    progress.stage("Buscando lecturas anteriores", len(paths))
    for sha256 in paths if use_cache else ():
        if (extraction := load(cache, sha256)) is not None:
            readings[sha256] = _summary(sha256, extraction)
        progress.step()
    unread = [(paths[sha256], sha256) for sha256 in paths if sha256 not in readings]
    if unread:
        progress.stage("Leyendo fichas", len(unread))
        for sha256, extraction in read_all(unread, reader, cache):
            readings[sha256] = _summary(sha256, extraction)
            progress.step()
        cache.prune()
    return readings


def _summary(sha256: str, extraction: Extraction) -> Reading:
    ficha = extraction.ficha
    if ficha is None:
        return Reading(extraction.motivo, segundos=extraction.segundos)
    lectura = ficha.lectura
    return Reading(
        motivo=None,
        named=Named(ficha.edicion, ficha.programa, ficha.servicio, sha256, ficha.ministerio),
        perfil=lectura.perfil if lectura else None,
        paginas=ficha.fuente.paginas,
        palabras=lectura.palabras if lectura else None,
        palabras_publicadas=lectura.palabras_publicadas if lectura else None,
        campos_faltantes=tuple(lectura.campos_faltantes) if lectura else (),
        segundos=extraction.segundos,
    )
