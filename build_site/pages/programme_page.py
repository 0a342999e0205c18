"""The page of a programme over its editions: what each one prints, side by side, each amount in its own pesos."""

from collections.abc import Iterator

from build_site.collection.programmes import Programa
from build_site.collection.resumen import Resumen
from build_site.collection.revisions import printed, revisions
from build_site.model.cifra import PorAnio
from build_site.pages.addresses import ficha_link, figure_cell, ministry_link, service_link
from build_site.pages.line_chart import Line, line_chart
from build_site.pages.markdown import blocks, escape, front_matter, heading, link
from build_site.pages.revision_texts import revision_lines
from build_site.pages.tables import Row, table
from build_site.pages.words import of_year, unit

_UP = "../../"
_COMPARED = 4
"""Most fichas that one comparison takes."""
_MONEY = {
    "presupuesto.ejecutado": "Presupuesto ejecutado",
    "poblacion.gasto_por_beneficiario": "Gasto por beneficiario",
}
_PLAIN = {
    "presupuesto.ejecucion_inicial": "Ejecución presupuestaria inicial",
    "presupuesto.ejecucion_final": "Ejecución presupuestaria final",
    "poblacion.beneficiada": "Población beneficiada",
    "poblacion.cobertura": "Cobertura",
    "componentes.porcentaje_administrativo": "Porcentaje de gasto administrativo",
}
_PESOS = (
    "Cada edición lleva todos sus montos a los pesos de un mismo año. Entre ediciones ese año cambia: el mismo gasto "
    "del mismo año aparece con otro número. Aquí no se convierte ningún monto.\n{ .entrada }"
)


def path(programa: Programa[Resumen]) -> str:
    """Where the page lies under `docs/`."""
    return f"programas/{programa.slug}/index.md"


def render(programa: Programa[Resumen]) -> str:
    """The page of a programme with two or more editions."""
    page = blocks(
        _metadata(programa),
        f"{link('Programas', '../index.md')}\n{{ .migas }}",
        f"# {escape(programa.nombre)} {{ #programa }}",
        _owner(programa),
        _editions(programa),
        _charts(programa),
        heading(2, "Qué imprime cada edición", "cifras"),
        _PESOS,
        *(_year_table(programa, clave, label, money=True) for clave, label in _MONEY.items()),
        *(_year_table(programa, clave, label, money=False) for clave, label in _PLAIN.items()),
        _differences(programa),
        _names(programa),
    )
    return f"{page}\n"


def _metadata(programa: Programa[Resumen]) -> str:
    years = ", ".join(map(str, programa.ediciones))
    about = f"{programa.nombre}, {programa.ultima.servicio}: qué dice su ficha en las ediciones {years}."
    return front_matter(
        {"title": programa.nombre, "description": about, "hide": ["navigation"], "pagina": "programa"},
    )


def _owner(programa: Programa[Resumen]) -> str:
    owners = [text for text in (service_link(programa.ultima, _UP), ministry_link(programa.ultima, _UP)) if text]
    return f"{' · '.join(owners)}\n{{ .organismo }}" if owners else ""


def _editions(programa: Programa[Resumen]) -> str:
    links = ", ".join(ficha_link(ficha, _UP, str(ficha.edicion)) for ficha in programa.fichas)
    newest = [ficha.id for ficha in programa.fichas][-_COMPARED:]
    compare = link("Comparar sus ediciones lado a lado", f"{_UP}comparar.md?f={','.join(newest)}")
    return f"Sus fichas, por edición: {links}. {compare}."


def _charts(programa: Programa[Resumen]) -> str:
    unit_name = programa.ultima.moneda.unidad
    drawn = []
    for clave, label in _MONEY.items():
        lines = [
            Line(f"Edición {ficha.edicion}, {unit(ficha.moneda)}", ficha.series[clave])
            for ficha in programa.fichas
            if ficha.moneda.unidad == unit_name and clave in ficha.series
        ]
        drawn.append(line_chart(clave.rpartition(".")[2].replace("_", "-"), label, lines))
    return "\n".join(['<div class="graficos">', *filter(None, drawn), "</div>"]) if any(drawn) else ""


def _year_table(programa: Programa[Resumen], clave: str, label: str, *, money: bool) -> str:
    """Years down, editions across; a year that an edition does not print stays blank."""
    fichas = [ficha for ficha in programa.fichas if clave in ficha.series]
    years = printed(fichas, clave)
    rows = []
    for year in years:
        cells = [_cell(ficha, f"{clave}.{year}", ficha.series[clave], year) for ficha in fichas]
        rows.append(Row(escape(year), cells))
    head = [f"Edición {ficha.edicion}" + (_money(ficha) if money else "") for ficha in fichas]
    blank = " En blanco, los años que una edición no trae." if len(fichas) > 1 else ""
    return table(f"{label}, según cada edición.{blank}", ["Año", *head], rows)


def _money(ficha: Resumen) -> str:
    return f", {ficha.moneda.unidad}{of_year(ficha.moneda)}"


def _cell(ficha: Resumen, clave: str, figures: PorAnio, year: str) -> str:
    return figure_cell(ficha, clave, figures[year], _UP) if year in figures else ""


def _differences(programa: Programa[Resumen]) -> str:
    lines = [
        line
        for rows, money in ((_MONEY, True), (_PLAIN, False))
        for clave, label in rows.items()
        for revision in revisions(programa.fichas, clave)
        for line in revision_lines(revision, label, clave, _UP, money=money)
    ]
    return blocks(heading(2, "Un mismo año en dos ediciones", "diferencias"), "\n".join(lines)) if lines else ""


def _names(programa: Programa[Resumen]) -> str:
    rows = [
        Row(
            ficha_link(ficha, _UP, str(ficha.edicion)), [escape(ficha.programa), escape(ficha.servicio), _checks(ficha)]
        )
        for ficha in programa.fichas
    ]
    caption = "Con qué nombre y servicio aparece en cada edición, y cuántas de sus cuentas no cuadran."
    listed = table(caption, ["Edición", "Nombre", "Servicio", "No cuadran"], rows, words=3)
    return blocks(heading(2, "Por qué se muestran juntas", "union"), "\n".join(_reasons(programa)), listed)


def _reasons(programa: Programa[Resumen]) -> Iterator[str]:
    """The rules that joined these fichas, as far as each was needed."""
    same = len({ficha.servicio for ficha in programa.fichas}) == 1
    yield "- El servicio es el mismo." if same else f"- El servicio es el mismo: hoy, {_today(programa)}."
    if not programa.nombres_anteriores:
        yield "- El nombre es el mismo, sin contar mayúsculas, tildes, puntuación ni la aclaración «(Ex …)»."
    for former in programa.nombres_anteriores:
        yield f"- Una ficha posterior declara, con la aclaración «(Ex …)», que antes se llamaba «{escape(former)}»."


def _today(programa: Programa[Resumen]) -> str:
    return service_link(programa.ultima, _UP)


def _checks(ficha: Resumen) -> str:
    if ficha.difieren:
        made = f"{ficha.difieren} de {ficha.difieren + ficha.coinciden}"
        return ficha_link(ficha, _UP, made, "no-cuadra")
    return "ninguna" if ficha.coinciden else "no hay cuentas"
