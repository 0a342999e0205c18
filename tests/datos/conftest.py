"""A collection that the tests of the downloads share, and the files made of it."""

import csv
import io
import zipfile
from collections.abc import Iterable

import msgspec
import pytest

from build_site.collection.published import FichaPublicada
from build_site.datos.site import files
from build_site.model.ficha import Ficha
from build_site.model.json import decode_ficha
from build_site.notas.evaluate import evaluate
from tests.pages.fichas import bare, hostile, juntos
from tests.writer.corpus import plan
from tests.writer.expected import expected, typical_place


def publish(ficha: Ficha, slug: str) -> FichaPublicada:
    ficha = msgspec.structs.replace(ficha, id=f"{slug}-{ficha.edicion}")
    return FichaPublicada(ficha, tuple(evaluate(ficha)), slug)


def collect() -> list[FichaPublicada]:
    """Invented fichas of four editions, the real one, one of hostile texts and one of which nothing could be read."""
    orders = plan(16, 5, [2020, 2021, 2022, 2023], ["json"])
    invented = [decode_ficha(msgspec.json.encode(expected(o.invented().ficha, typical_place))) for o in orders]
    fichas = [publish(ficha, f"programa-{number}") for number, ficha in enumerate(invented)]
    fichas += [publish(juntos(), "juntos"), publish(hostile(juntos()), "hostil"), publish(formulas(), "formulas")]
    fichas.append(publish(bare(), "vacia"))
    return sorted(fichas, key=lambda publicada: (publicada.ficha.edicion, publicada.slug))


def formulas() -> Ficha:
    """Juntos with texts that a spreadsheet would run."""
    ficha = juntos()
    antecedentes = msgspec.structs.replace(
        ficha.antecedentes, descripcion='=HYPERLINK("http://x";"y")', proposito="@SUM(1;2)", otras_evaluaciones="-2+3"
    )
    return msgspec.structs.replace(ficha, programa="+56 2 2345", servicio="=1+1", antecedentes=antecedentes)


def write(publicadas: Iterable[FichaPublicada]) -> dict[str, bytes]:
    return {path: content if isinstance(content, bytes) else b"".join(content) for path, content in files(publicadas)}


def rows(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def tables(written: dict[str, bytes], name: str) -> list[dict[str, str]]:
    """The rows of a table, of all its editions, from its CSV for programs."""
    found = [path for path in sorted(written) if path.startswith(f"datos/{name}") and path.endswith(".csv")]
    assert found
    return [row for path in found for row in rows(written[path])]


def excel_tables(written: dict[str, bytes], name: str) -> list[dict[str, str]]:
    """The same, from what is offered for Excel."""
    found = [path for path in sorted(written) if path.startswith(f"datos/excel/{name}")]
    assert found
    return [row for path in found for row in rows(_unzipped(written[path]), ";")]


def _unzipped(content: bytes) -> bytes:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (name,) = archive.namelist()
        return archive.read(name)


@pytest.fixture(scope="session")
def publicadas() -> list[FichaPublicada]:
    return collect()


@pytest.fixture(scope="session")
def written(publicadas: list[FichaPublicada]) -> dict[str, bytes]:
    return write(publicadas)
