"""From what was read to what is published: duplicates, addresses, computed notes, and the report."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from build_site.cache import Cache
from build_site.collection.slugs import Named, assign_slugs, identity
from build_site.errors import Rechazo
from build_site.extraction import load
from build_site.files import safe_path
from build_site.model.ficha import Ficha
from build_site.model.json import FichaConNotas, encode
from build_site.notes import Notes
from build_site.published import FICHA, PDF, Address, Publicadas
from build_site.readings import Reading
from build_site.report import Informe, compose_report
from build_site.sources import Source, sha256_of


@dataclass(frozen=True, slots=True)
class Publisher:
    """Writes fichas into `folder`: extractions come from `cache`, computed notes from `notes`.

    `provenance` is what the keeper says of a file, by SHA-256.
    """

    folder: Path
    cache: Cache
    notes: Notes
    provenance: Mapping[str, str]

    def publish(
        self, sources: Sequence[Source], readings: Mapping[str, Reading], step: Callable[[], None]
    ) -> tuple[Publicadas, Informe]:
        """Each distinct ficha with its JSON and PDF in `folder`, and what became of every source.

        `step` is called for each ficha.
        """
        firsts = _firsts(sources, readings)
        fates: dict[str, Address | str] = {}
        for (source, named), address in zip(firsts, _addresses(firsts), strict=True):
            try:
                self._write(source, named.sha256, address)
                fates[named.sha256] = address
            except Rechazo as rechazo:
                fates[named.sha256] = rechazo.motivo
            step()
        addresses = [fate for fate in fates.values() if isinstance(fate, Address)]
        addresses.sort(key=lambda address: (address.edicion, address.slug))
        return Publicadas(self.folder, addresses), compose_report(sources, readings, fates)

    def _write(self, source: Source, sha256: str, address: Address) -> None:
        """Raises `Rechazo` where the PDF is no longer the one that was read, or its notes cannot be computed."""
        extraction = load(self.cache, sha256)
        if extraction is None or extraction.ficha is None:
            raise Rechazo("su lectura guardada se dañó; vuelva a construir el sitio")
        folder = safe_path(self.folder, address.ruta.rstrip("/"))
        folder.mkdir(parents=True)
        try:
            _copy(source, folder / PDF)
            (folder / FICHA).write_bytes(self._finish(extraction.ficha, sha256, address))
        except Rechazo:
            shutil.rmtree(folder)
            raise

    def _finish(self, ficha: Ficha, sha256: str, address: Address) -> bytes:
        procedencia = self.provenance.get(sha256, "")
        fuente = msgspec.structs.replace(
            ficha.fuente, archivo=f"{address.id}.pdf", sha256=sha256, procedencia=procedencia
        )
        ficha = msgspec.structs.replace(ficha, id=address.id, fuente=fuente)
        try:
            notes = list(self.notes.of(ficha))
        except (OSError, MemoryError):
            raise
        except Exception as error:  # a defect of ours must not cost the other fichas
            raise Rechazo(f"error interno al calcular sus notas ({type(error).__name__}: {error})") from error
        fields = {name: getattr(ficha, name) for name in Ficha.__struct_fields__}
        return encode(FichaConNotas(**fields, notas_calculadas=notes))


def _copy(source: Source, target: Path) -> None:
    try:
        origin = source.path.open("rb")
    except OSError as error:
        raise Rechazo(f"dejó de poder leerse: {error.strerror}") from error
    with origin, target.open("xb") as copy:
        shutil.copyfileobj(origin, copy)
    if sha256_of(target) != source.sha256:
        raise Rechazo("cambió mientras se construía el sitio; vuelva a construirlo")


def _firsts(sources: Sequence[Source], readings: Mapping[str, Reading]) -> list[tuple[Source, Named]]:
    """The first source of each distinct ficha."""
    firsts: dict[str, tuple[Source, Named]] = {}
    for source in sources:
        named = readings[source.sha256].named if source.sha256 is not None else None
        if named is not None:
            firsts.setdefault(named.sha256, (source, named))
    return list(firsts.values())


def _addresses(firsts: Sequence[tuple[Source, Named]]) -> list[Address]:
    rivals: dict[tuple[int, tuple[str, str]], list[str]] = defaultdict(list)
    for source, named in firsts:
        rivals[named.edicion, identity(named)].append(source.archivo)
    slugs = assign_slugs([named for _, named in firsts])
    return [
        Address(named.edicion, slug, _notices(source.archivo, rivals[named.edicion, identity(named)]))
        for (source, named), slug in zip(firsts, slugs, strict=True)
    ]


def _notices(archivo: str, rivals: Sequence[str]) -> tuple[str, ...]:
    others = ", ".join(rival for rival in rivals if rival != archivo)
    return (_CONFLICT.format(others=others),) if others else ()


_CONFLICT = "hay otro PDF, de distinto contenido, del mismo programa, servicio y edición ({others}); se publican todos"
