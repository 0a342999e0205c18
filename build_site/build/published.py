"""The fichas of one build, on disk: read again one by one whenever they are gone through."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.model.ficha import Ficha
from build_site.model.json import FichaConNotas

FICHA = "ficha.json"
PDF = "ficha.pdf"

_decode = msgspec.json.Decoder(FichaConNotas).decode


@dataclass(frozen=True, slots=True)
class Address:
    """Where a ficha is published, and the notices that its readers should see."""

    edicion: int
    slug: str
    avisos: tuple[str, ...] = ()
    programa: str = ""
    """As `FichaPublicada.programa`."""

    @property
    def id(self) -> str:
        """As `Ficha.id`."""
        return f"{self.slug}-{self.edicion}"

    @property
    def ruta(self) -> str:
        """As `FichaPublicada.ruta`."""
        return f"fichas/{self.edicion}/{self.slug}/"


class Publicadas:
    """Thousands of fichas that never are in memory together; can be gone through any number of times.

    `folder` holds a `ficha.json` under each address; the order is that of `addresses`.
    """

    def __init__(self, folder: Path, addresses: Sequence[Address]) -> None:
        self._folder = folder
        self.addresses = addresses

    def __len__(self) -> int:
        return len(self.addresses)

    def __iter__(self) -> Iterator[FichaPublicada]:
        return map(self.load, self.addresses)

    def content(self, address: Address) -> bytes:
        """The `ficha.json` at an address."""
        return (self._folder / address.ruta / FICHA).read_bytes()

    def huella(self, address: Address) -> str:
        """As `FichaPublicada.huella`."""
        return _huella(address, self.content(address))

    def load(self, address: Address) -> FichaPublicada:
        """The ficha at an address."""
        content = self.content(address)
        full = _decode(content)
        ficha = Ficha(**{name: getattr(full, name) for name in Ficha.__struct_fields__})
        about = address.slug, address.avisos, address.programa
        return FichaPublicada(ficha, tuple(full.notas_calculadas), *about, _huella(address, content))


def _huella(address: Address, content: bytes) -> str:
    about = msgspec.json.encode([address.slug, address.avisos, address.programa])
    return hashlib.sha256(about + content).hexdigest()
