"""A project of its own for every test: settings, hand-written pages, PDFs, rooms."""

import io
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from build_site.build.extraction import Reader
from build_site.build.flow import build
from build_site.build.limits import Limits
from build_site.build.order import Order, Rooms
from build_site.build.progress import Progress
from build_site.model.cotejo import Cotejo, Veredicto
from tests.build.fake_reader import READER

MKDOCS = """
site_name: Prueba
site_url: https://example.org/fichas/
theme: {name: null, custom_dir: theme}
plugins: []
nav: [{Inicio: index.md}]
not_in_nav: /fichas/
markdown_extensions: [attr_list, tables, toc]
validation: {links: {anchors: warn}}
"""
TEMPLATE = """<title>{{ page.title }} · {{ config.site_name }}</title>{{ page.meta.clase }}<nav>{% for item in nav %}
{{ item.title }}{% endfor %}</nav>{{ page.content }}<a href="{{ page.canonical_url }}">enlace</a>"""
SITEMAP = """{% for file in pages %}{{ file.page.canonical_url }} <lastmod>{{ file.page.update_date }}</lastmod>
{% endfor %}"""


def evaluate(ficha):
    return [
        Cotejo(
            id="en-pesos",
            anio=ficha.edicion,
            estado=Veredicto.INFORMATIVA,
            texto=f"Nota de {ficha.programa}.",
            valor=None,
            esperado=None,
            formula="",
            entradas=[],
        )
    ]


def page(publicada):
    head = f"---\nclase: ficha\n---\n# {publicada.ficha.programa}\n\n"
    text = f"{head}{publicada.cotejos[0].texto}\n\n{publicada.avisos}\n\n[lista](../index.md)\n"
    yield f"{publicada.ruta.rstrip('/')}.md", text.encode()


def lists(publicadas):
    names = "".join(
        f"- [{publicada.ficha.programa}]({publicada.ruta.removeprefix('fichas/').rstrip('/')}.md)\n"
        for publicada in publicadas
    )
    yield "fichas/index.md", f"# Fichas\n\n{names}".encode()


def index(publicadas):
    yield "busqueda/indice.json", ("[" + ",".join(f'"{p.ficha.id}"' for p in publicadas) + "]").encode()


ROOMS = Rooms(evaluate, [page], [lists, index])


@dataclass
class Project:
    root: Path
    limits: Limits = field(default_factory=lambda: Limits(seconds=20))
    jobs: int = 2
    rooms: Rooms = ROOMS

    def __post_init__(self):
        self.source = self.root / "source_pdfs"
        self.site = self.root / "site"
        self.docs = self.root / "docs"
        for folder in (self.source, self.docs, self.root / "theme"):
            folder.mkdir(parents=True)
        (self.root / "mkdocs.yml").write_text(MKDOCS)
        (self.root / "theme" / "main.html").write_text(TEMPLATE)
        (self.root / "theme" / "sitemap.xml").write_text(SITEMAP)
        (self.root / "theme" / "mkdocs_theme.yml").write_text("static_templates: [sitemap.xml]\n")
        (self.docs / "index.md").write_text("# Inicio\n\n[fichas](fichas/index.md)\n")

    def put(self, name, content):
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def order(self, **changes):
        reader = Reader(READER, jobs=self.jobs, limits=self.limits)
        return replace(Order(self.root, self.source, self.site, reader), **changes)

    def build(self, **changes):
        informe = build(self.order(**changes), self.rooms, Progress(io.StringIO()))
        return {row.archivo: row for row in informe.renglones}


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path / "project")


def tree(folder):
    """Every file's bytes by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
