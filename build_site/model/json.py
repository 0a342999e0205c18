"""A ficha to and from JSON, amounts as exact decimal numbers."""

from typing import Any

import msgspec

from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha

_encoder = msgspec.json.Encoder(decimal_format="number")
_decoder = msgspec.json.Decoder(Ficha)


class FichaConNotas(Ficha, frozen=True, kw_only=True):
    """What `ficha.json` holds: the ficha and its computed notes."""

    notas_calculadas: list[Cotejo] = []  # noqa: RUF012 - msgspec gives each its own


def encode(value: Any) -> bytes:
    """JSON of a ficha, a cotejo or any structure of them, compact, UTF-8."""
    return _encoder.encode(value)


def decode_ficha(data: bytes) -> Ficha:
    """The ficha of its JSON. Raises `msgspec.ValidationError`, naming the field, on anything else."""
    return _decoder.decode(data)
