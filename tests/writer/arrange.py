"""From a ficha and a form to the document to print: the sections in the order and with the titles of the edition."""

from collections.abc import Callable, Iterable

from build_site.model.ficha import Ficha
from tests.writer import component_tables, figure_tables, sections
from tests.writer.document import Block, Document, Section
from tests.writer.form import Form, headings, order


def arrange(ficha: Ficha, form: Form) -> Document:
    """The document of a ficha; sections without content are left out and the rest numbered on."""
    titles = {name: title.replace("{edicion}", str(ficha.edicion)) for name, title in headings(ficha.edicion).items()}
    printed = [Section("portada", "", tuple(sections.portada(ficha, form)))]
    bodies = _bodies(ficha, form, titles)
    for name in order(ficha.edicion):
        if body := tuple(bodies[name]()):
            printed.append(Section(name, titles[name], body))
    words = {"edicion": ficha.edicion, "programa": ficha.programa, "programa_mayusculas": ficha.programa.upper()}
    return Document(
        sections=tuple(printed),
        numerals=form.numerals,
        footer=form.footer.format(**words),
        header=form.header.format(**words),
        title=f"Ficha inventada para pruebas / {ficha.programa}",
    )


def _bodies(ficha: Ficha, form: Form, titles: dict[str, str]) -> dict[str, Callable[[], Iterable[Block]]]:
    return {
        "antecedentes": lambda: sections.antecedentes(ficha, titles),
        "analisis": lambda: sections.analisis(ficha, titles) if ficha.analisis else (),
        "desempeno": lambda: _desempeno(ficha, form, titles),
        "otros_atributos": lambda: sections.ods(ficha, titles) if ficha.ods else (),
        "contingencia": lambda: sections.contingencia(ficha),
        "observaciones": lambda: sections.observaciones(ficha, form),
        "notas": lambda: sections.notas(ficha),
    }


def _desempeno(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterable[Block]:
    for part in (
        figure_tables.presupuesto,
        figure_tables.gasto_subtitulos,
        figure_tables.gasto_regional,
        figure_tables.poblacion,
        component_tables.componentes,
        component_tables.indicadores,
    ):
        yield from part(ficha, form, titles)
