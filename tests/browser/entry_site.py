"""A whole site, rendered strictly, of a few invented fichas beside Juntos: every link and anchor in it must resolve."""

import shutil
from pathlib import Path

import msgspec

from build_site.build.render import render
from build_site.collection.published import FichaPublicada
from build_site.datos import site as datos
from build_site.model.ficha import Ficha, Moneda
from build_site.model.json import FichaConNotas, encode
from build_site.notas.evaluate import evaluate
from build_site.pages import method_pages, reading_pages, site
from build_site.pages.listing import WHOLE
from build_site.parsing.assemble import read_ficha
from build_site.search import lunr_index
from tests.collection.summaries import publicada

ROOT = Path(__file__).parents[2]
PDF = ROOT / "source_pdfs" / "2021" / "juntos.pdf"
GENERATED = (ROOT / ".gitignore").read_text(encoding="utf-8").split()


def fichas() -> list[FichaPublicada]:
    """Juntos in two editions, programmes with every kind of absence, and a service with a long table."""
    juntos = msgspec.structs.replace(read_ficha(PDF), id="juntos-2021")
    later = msgspec.structs.replace(juntos, id="juntos-2022", edicion=2022, moneda=Moneda(unidad="M$", anio=2023))
    both = [_evaluated(ficha, programa="programas/juntos/") for ficha in (juntos, later)]
    printed = {"Diez": "10", "Nueve": "9", "Cero": "0", "Nada": "N/A", "Sin dato": "S/I", "Blanco": "", "Mil": "1.000"}
    riego = {"servicio": "Comisión Nacional de Riego", "ministerio": "Ministerio de Agricultura"}
    few = [publicada(name, ejecutado=texto, **riego) for name, texto in printed.items()]
    sag = {"servicio": "Servicio Agrícola y Ganadero", "ministerio": "Ministerio de Agricultura"}
    many = [publicada(f"Campo {number:03}", ejecutado=str(number), **sag) for number in range(WHOLE + 5)]
    return [*both, *few, *many]


def write_site(root: Path) -> None:
    """Renders the site into `root/site`. A link or an anchor that does not resolve is an error."""
    shown = fichas()
    docs = root / "docs"
    ignored = [name.removeprefix("docs/").rstrip("/") for name in GENERATED if name.startswith("docs/")]
    shutil.copytree(ROOT / "docs", docs, ignore=lambda folder, names: _generated(folder, names, ignored))
    rooms = (site.files(shown), method_pages.files(shown), lunr_index.files(shown), reading_pages.files([]))
    written = {name: content for room in rooms for name, content in room}
    written |= dict(datos.files(sorted(shown, key=lambda one: one.ficha.edicion)))
    written |= {"datos/informe.json": b"[]"}
    for one in shown:
        fields = {name: getattr(one.ficha, name) for name in Ficha.__struct_fields__}
        written[f"{one.ruta}ficha.json"] = encode(FichaConNotas(**fields, notas_calculadas=list(one.cotejos)))
        written[f"{one.ruta}ficha.pdf"] = PDF.read_bytes()
    for name, content in written.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(content if isinstance(content, bytes) else b"".join(content))
    render(ROOT / "mkdocs.yml", docs, root / "site", root / "kept", 1, lambda: None)


def _generated(folder: str, names: list[str], ignored: list[str]) -> list[str]:
    inside = Path(folder).relative_to(ROOT / "docs")
    return [name for name in names if (inside / name).as_posix() in ignored]


def _evaluated(ficha: Ficha, **more: str) -> FichaPublicada:
    return FichaPublicada(ficha, tuple(evaluate(ficha)), ficha.id.rpartition("-")[0], **more)
