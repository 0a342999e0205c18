"""The smallest site that search can run on: the site's own assets, its box, its page of results, bare ficha pages."""

import html
import shutil
from collections.abc import Iterable
from pathlib import Path

import jinja2
import markdown
import msgspec

from build_site.collection.published import FichaPublicada
from build_site.collection.sections import sections
from build_site.model.ficha import Ficha
from build_site.model.json import decode_ficha
from build_site.search.lunr_index import files

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "juntos-2021.expected.json"
PARTIALS = ROOT / "build_site" / "pages" / "theme" / "partials"


def juntos() -> Ficha:
    return decode_ficha(GOLDEN.read_bytes())


def ficha(programa: str, edicion: int = 2021, descripcion: str = "", **changes) -> FichaPublicada:
    """An invented ficha that says nothing but its name and its description."""
    real = juntos()
    slug = "-".join(programa.lower().split())
    antecedentes = msgspec.structs.replace(real.antecedentes, descripcion=descripcion, proposito="", regiones=[])
    nothing = type(real.presupuesto)(ejecucion_inicial={}, ejecucion_final={}, ejecutado={}, extrapresupuestario={})
    bare = msgspec.structs.replace(
        real,
        id=f"{slug}-{edicion}",
        edicion=edicion,
        programa=programa,
        servicio="Servicio de Prueba",
        ministerio="Ministerio de Prueba",
        antecedentes=antecedentes,
        analisis=[],
        presupuesto=nothing,
        gasto_subtitulos=type(real.gasto_subtitulos)(filas=[], total=None),
        gasto_regional=type(real.gasto_regional)(filas=[], total=None),
        poblacion=type(real.poblacion)(objetivo=None, cobertura={}, gasto_por_beneficiario={}),
        componentes=type(real.componentes)(filas=[], gasto_administrativo={}, total={}, porcentaje_administrativo={}),
        indicadores=type(real.indicadores)(proposito=[], complementarios=[]),
        ods=[],
        contingencia=[],
        observaciones_institucion=[],
        notas_tecnicas=[],
    )
    return FichaPublicada(msgspec.structs.replace(bare, **changes), (), slug)


def neighbours() -> list[FichaPublicada]:
    """Fichas beside Juntos that share some of its words."""
    return [
        ficha("Crecer Juntos", 2020, "Acompaña a niñas y niños de la Región de Ñuble."),
        ficha("Riego Campesino", 2021, "Subsidios para obras de riego de la agricultura familiar en el Maule."),
        ficha("Riego Campesino", 2020, "Subsidios para obras de riego de la agricultura familiar en el Maule."),
        ficha("Escuelas Abiertas", 2022, "Abre escuelas en vacaciones para jóvenes y mujeres jefas de hogar."),
    ]


def write_site(root: Path, publicadas: Iterable[FichaPublicada] | None = None) -> None:
    """Writes the site for some fichas (Juntos and its neighbours where none are given)."""
    shown = list(publicadas or [FichaPublicada(juntos(), (), "juntos"), *neighbours()])
    shutil.copytree(ROOT / "docs" / "assets", root / "assets")
    for path, content in files(shown):
        _write(root / path, content)
    results = (ROOT / "docs" / "buscar.md").read_text(encoding="utf-8").split("---", 2)[2]
    _write(root / "buscar" / "index.html", _page("../", "Buscar", markdown.markdown(results, extensions=["attr_list"])))
    place = '<div data-fichas-buscador data-variante="portada"><p><a href="fichas/">Todas las fichas</a></p></div>'
    _write(root / "index.html", _page("", "Inicio", f"<h1>Inicio</h1>{place}"))
    _write(root / "fichas" / "index.html", _page("../", "Fichas", "<h1>Fichas</h1>"))
    for publicada in shown:
        _write(root / publicada.ruta / "index.html", _page("../../../", publicada.ficha.programa, _body(publicada)))


def _body(publicada: FichaPublicada) -> str:
    said = [f"<h1>{html.escape(publicada.ficha.programa)}</h1>"]
    for section in sections(publicada.ficha):
        texts = "".join(f"<p>{html.escape(text)}</p>" for text in (*section.textos, *section.texto_fijo))
        said.append(f'<h2 id="{section.anchor}">{html.escape(section.titulo)}</h2>{texts}')
    return "".join(said)


def _page(up: str, title: str, body: str) -> bytes:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(PARTIALS), autoescape=True)
    environment.filters["url"] = lambda path: up + path
    box = environment.get_template("search.html").render()
    return f"""<!doctype html><html lang="es"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="{up}assets/stylesheets/search.css">
<script type="module" src="{up}assets/javascripts/fichas.js"></script></head>
<body><header>{box}</header><main class="md-typeset">{body}</main></body></html>""".encode()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
