"""From what was read to what is published: addresses, computed notes, each ficha's JSON and PDF, and the report."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from build_site.build.ahead import do_ahead
from build_site.build.cache import Cache
from build_site.build.extraction import load
from build_site.build.notes import Notes
from build_site.build.published import FICHA, PDF, Address, Publicadas
from build_site.build.readings import Reading
from build_site.build.report import Informe, compose_report
from build_site.build.sources import Source
from build_site.collection.programmes import join
from build_site.collection.slugs import Named, assign_slugs, identity
from build_site.errors import Rechazo, said
from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.model.json import FichaConNotas, encode


class Publisher:
    """The distinct fichas among `sources`, whose extractions are in `cache`.

    `provenance` is what the keeper says of a file, by SHA-256.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        readings: Mapping[str, Reading],
        cache: Cache,
        notes: Notes,
        provenance: Mapping[str, str],
    ) -> None:
        self._sources = sources
        self._readings = readings
        self._cache = cache
        self._notes = notes
        self._provenance = provenance
        self._firsts = _firsts(sources, readings)
        self._fates: dict[str, Address | str] = {}

    @property
    def total(self) -> int:
        """How many fichas there are to publish."""
        return len(self._firsts)

    def compute_notes(self, jobs: int, step: Callable[[], None]) -> None:
        """A head start for `files`, in `jobs` processes; `step` is called for each ficha that needs it."""
        missing = [named.sha256 for _, named in self._firsts if not self._notes.known(named.sha256)]
        do_ahead(lambda sha256: self._notes_of(sha256, self._extracted(sha256)), missing, jobs, step)

    def files(self, step: Callable[[], None]) -> Iterator[tuple[str, bytes]]:
        """The JSON and the PDF of each ficha, with their paths in the site; `step` is called for each ficha."""
        for (source, named), address in zip(self._firsts, _addresses(self._firsts), strict=True):
            try:
                pdf = _content(source, named.sha256)
                ficha = self._finish(named.sha256, address)
            except Rechazo as rechazo:
                self._fates[named.sha256] = rechazo.motivo
            else:
                yield address.ruta + PDF, pdf
                yield address.ruta + FICHA, ficha
                self._fates[named.sha256] = address
            step()

    def publicadas(self, folder: Path) -> Publicadas:
        """The fichas whose `files` were written under `folder`, by edition and slug."""
        found = [
            (named, fate) for _, named in self._firsts if isinstance(fate := self._fates.get(named.sha256), Address)
        ]
        return Publicadas(folder, sorted(with_programmes(found), key=lambda address: (address.edicion, address.slug)))

    def report(self) -> Informe:
        """What became of every source; complete once `files` has ended."""
        return compose_report(self._sources, self._readings, self._fates)

    def _finish(self, sha256: str, address: Address) -> bytes:
        """Raises `Rechazo` where the extraction is no longer there, or its notes cannot be computed."""
        ficha = self._extracted(sha256)
        notes = self._notes_of(sha256, ficha)
        fuente = msgspec.structs.replace(
            ficha.fuente, archivo=f"{address.id}.pdf", sha256=sha256, procedencia=self._provenance.get(sha256, "")
        )
        return complete(msgspec.structs.replace(ficha, id=address.id, fuente=fuente), notes)

    def _extracted(self, sha256: str) -> Ficha:
        extraction = load(self._cache, sha256)
        if extraction is None or extraction.ficha is None:
            raise Rechazo("su lectura guardada se dañó; vuelva a construir el sitio")
        return extraction.ficha

    def _notes_of(self, sha256: str, ficha: Ficha) -> Sequence[Cotejo]:
        try:
            return self._notes.of(sha256, ficha)
        except (OSError, MemoryError):
            raise
        except Exception as error:  # a defect of ours must not cost the other fichas
            raise Rechazo(f"error interno al calcular sus notas ({type(error).__name__}: {error})") from error


def complete(ficha: Ficha, notes: Sequence[Cotejo]) -> bytes:
    """The JSON of a ficha with its computed notes."""
    fields = {name: getattr(ficha, name) for name in Ficha.__struct_fields__}
    return encode(FichaConNotas(**fields, notas_calculadas=list(notes)))


def _content(source: Source, sha256: str) -> bytes:
    """The PDF that was read, and no other that took its place since."""
    try:
        content = source.path.read_bytes()
    except OSError as error:
        raise Rechazo(f"dejó de poder leerse: {said(error)}") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Rechazo("cambió mientras se construía el sitio; vuelva a construirlo")
    return content


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


@dataclass(frozen=True, slots=True)
class _Edition:
    """A published ficha, for joining it with the other editions of its programme."""

    named: Named
    address: Address

    @property
    def id(self) -> str:
        return self.address.id

    @property
    def edicion(self) -> int:
        return self.address.edicion

    @property
    def ruta(self) -> str:
        return self.address.ruta

    @property
    def programa(self) -> str:
        return self.named.programa

    @property
    def servicio(self) -> str:
        return self.named.servicio

    @property
    def ministerio(self) -> str:
        return self.named.ministerio


def with_programmes(found: Sequence[tuple[Named, Address]]) -> list[Address]:
    """The addresses, each with that of its programme's page where there is one."""
    programas = join(_Edition(named, address) for named, address in found)
    pages = {one.id: programa.pagina for programa in programas for one in programa.fichas}
    return [replace(address, programa=pages[address.id]) for _, address in found]


def _notices(archivo: str, rivals: Sequence[str]) -> tuple[str, ...]:
    others = [rival for rival in rivals if rival != archivo]
    if not others:
        return ()
    rest = f" y {len(others) - _NAMED} más" if len(others) > _NAMED else ""
    return (_CONFLICT.format(others=", ".join(others[:_NAMED]) + rest),)


_NAMED = 5
"""How many of the other PDFs a notice names; the build report lists all."""
_CONFLICT = "hay otro PDF, de distinto contenido, del mismo programa, servicio y edición ({others}); se publican todos"
