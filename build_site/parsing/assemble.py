"""From a PDF to its ficha: the sections read one after another, and every word accounted for."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from build_site.editions.profile import Profile, known_editions, profile
from build_site.errors import Rechazo
from build_site.model.ficha import (
    Bloque,
    Ficha,
    Fuente,
    GastoRegional,
    GastoSubtitulos,
    Indicadores,
    Lectura,
    Moneda,
    Poblacion,
    Presupuesto,
)
from build_site.model.slugs import slug
from build_site.parsing import (
    analisis,
    antecedentes,
    componentes,
    gasto,
    indicadores,
    parrafos,
    poblacion,
    portada,
    presupuesto,
)
from build_site.parsing.flow import Flow, Line, Token, flow
from build_site.parsing.ledger import Ledger
from build_site.parsing.outline import CLOSED, UNKNOWN, Area, outline
from build_site.parsing.palabras import published
from build_site.parsing.table import is_value, split_footnotes
from build_site.parsing.text import join, tokens_of
from build_site.parsing.years import find_header, years_of
from build_site.reading import read
from build_site.reading.sheet import Sheet

_MIN_KNOWN = 3
"""Headings of a ficha without which a document is not one."""
_BASE_YEAR = re.compile(r"(?:M\$|[Mm]iles\s+de\s+(?:\$|pesos))\s*(?:de\s+)?\(?\s*(20\d\d)")


def read_ficha(path: Path, *, engine: str = "pdfium") -> Ficha:
    """The ficha of a PDF. Raises `Rechazo`, with the reason in Spanish, for what is not a readable ficha."""
    return parse(read.sheet(path, engine))


def parse(sheet: Sheet) -> Ficha:
    """The ficha on a sheet. Raises `Rechazo` when the sheet is not one."""
    return _Assembly(sheet).ficha()


class _Assembly:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        newest = profile(max(known_editions()))
        first = flow(sheet, newest.is_table_header)
        self._edicion = portada.edition_of(first.lines, newest)
        self._profile: Profile = profile(self._edicion)
        self._flow: Flow = first
        self._ledger = Ledger()
        self._areas = _joined(outline(self._flow, self._flow.lines, self._profile))
        known = {title.key for area in self._areas for title in area.titles if title.key != UNKNOWN}
        if len(known) < _MIN_KNOWN:
            raise Rechazo("no es una ficha: no se reconocen sus secciones")
        self._anios = years_of(self._areas, self._profile)
        self._done: set[str] = set()

    def ficha(self) -> Ficha:
        """Reads every section, then leaves what nobody claimed in `otros`."""
        for line in self._flow.furniture:
            self._ledger.label(line.tokens, "pie")
        cover = portada.read(self._areas[0].lines, self._profile, self._flow, self._ledger)
        for area in self._areas:
            for title in area.titles:
                if title.key != UNKNOWN:
                    self._ledger.label(title.tokens)
        edition_slug = slug(cover.programa)
        ficha_id = f"{edition_slug}-{cover.edicion}"
        fields = {
            "antecedentes": antecedentes.read(
                self._lines("descripcion"),
                self._lines("proposito"),
                self._lines("historial"),
                self._profile,
                self._ledger,
            ),
            "analisis": analisis.read(
                [*self._lines("analisis"), *self._lines("resultados")], self._profile, self._flow, self._ledger
            ),
            "presupuesto": self._presupuesto(),
            "gasto_subtitulos": self._table(gasto.read_subtitulos, "subtitulos", GastoSubtitulos(filas=[], total=None)),
            "gasto_regional": self._table(gasto.read_regional, "regional", GastoRegional(filas=[], total=None)),
            "poblacion": self._poblacion(),
            "componentes": self._componentes(),
            "indicadores": Indicadores(
                proposito=self._indicadores("indicadores_proposito", "indicadores.proposito"),
                complementarios=self._indicadores("indicadores_complementarios", "indicadores.complementarios"),
            ),
            "ods": parrafos.read_ods(self._lines("ods"), self._ledger),
            "contingencia": parrafos.read_contingencia(self._lines("contingencia"), self._flow, self._ledger),
            "observaciones_institucion": parrafos.read_observaciones(self._lines("observaciones"), self._ledger),
            "notas_tecnicas": parrafos.read_notas(self._lines("notas_tecnicas"), self._ledger),
        }
        ficha = Ficha(
            id=ficha_id,
            edicion=cover.edicion,
            titulo=cover.titulo,
            programa=cover.programa,
            servicio=cover.servicio,
            ministerio=cover.ministerio,
            fuente=Fuente(archivo=f"{ficha_id}.pdf", paginas=len(self._sheet.pages)),
            moneda=self._moneda(),
            anios=self._anios,
            otros=self._otros(),
            texto_fijo=self._ledger.texto_fijo,
            paginas_de_texto=self._ledger.paginas,
            **fields,
        )
        return self._with_account(ficha)

    def _lines(self, key: str) -> list[Line]:
        area = next((area for area in self._areas if area.key == key), None)
        return area.lines if area else []

    def _area(self, *keys: str) -> list[Area]:
        return [area for area in self._areas if any(title.key in keys for title in area.titles)]

    def _presupuesto(self) -> Presupuesto:
        rows: dict[str, dict] = {}
        for area in self._area("ejecucion_por_anio", "presupuesto", "desempeno"):
            rows = presupuesto.read(area, self._anios, self._profile, self._flow, self._ledger)
            if rows:
                break
        else:
            self._ledger.missing("presupuesto", None, "no se encontró la tabla")
        self._extra_rows = rows
        return Presupuesto(
            **{
                key: rows.get(key, {})
                for key in ("ejecucion_inicial", "ejecucion_final", "ejecutado", "extrapresupuestario")
            }
        )

    def _table(self, reader, key: str, empty):  # type: ignore[no-untyped-def]
        areas = self._area(key)
        if not areas:
            self._ledger.missing(f"gasto_{key}", None, "no se encontró la tabla")
            return empty
        return reader(areas[0].lines, self._profile, self._flow, self._ledger)

    def _poblacion(self) -> Poblacion:
        tables = self._population_areas()
        objetivo = poblacion.read_population(
            "poblacion.objetivo", self._lines("poblacion_objetivo"), self._ledger
        )
        potencial = poblacion.read_population(
            "poblacion.potencial", self._lines("poblacion_potencial"), self._ledger
        )
        groups: dict[str, dict] = {}
        for area in tables:
            groups.update(poblacion.read_groups(area, self._anios, self._profile, self._flow, self._ledger))
        for key in ("cobertura", "gasto_por_beneficiario"):
            if key not in groups:
                self._ledger.missing(f"poblacion.{key}", None, "no se encontró la tabla")
        return Poblacion(
            objetivo=objetivo,
            cobertura=groups.get("cobertura", {}),
            gasto_por_beneficiario=groups.get("gasto_por_beneficiario", {}),
            potencial=potencial,
            beneficiada=groups.get("beneficiada", {}),
        )

    def _population_areas(self) -> list[Area]:
        """Areas under the titles of population tables, and tables without one that follow the target population."""
        untitled = []
        for key in ("poblacion_objetivo", "poblacion_potencial", "poblacion"):
            for area in self._area(key):
                header = find_header(area, area.lines, self._anios, self._profile)
                if header:
                    area.lines = header.before
                    untitled.append(Area(area.titles, [*header.lines, *header.body], area.section))
        return untitled + self._area(*poblacion.GROUPS)

    def _componentes(self):  # type: ignore[no-untyped-def]
        areas = [area for area in self._area("tabla_componentes", "componentes", "gasto_componentes") if area.lines]
        chosen = next((area for area in areas if years_of([area], self._profile)), None)
        if chosen is None:
            self._ledger.missing("componentes", None, "no se encontró la tabla")
            chosen = Area([])
        return componentes.read(chosen, self._anios, self._profile, self._flow, self._ledger)

    def _indicadores(self, key: str, campo: str) -> list:
        areas = self._area(key)
        if not areas and key == "indicadores_proposito":
            areas = [area for area in self._area("indicadores") if area.lines]
        if not areas:
            return []
        return indicadores.read(areas[0], campo, self._anios, self._profile, self._flow, self._ledger)

    def _moneda(self) -> Moneda:
        """The base year that the tables' titles print; none when they disagree."""
        texts = " ".join(fixed.texto for fixed in self._ledger.texto_fijo)
        years = Counter(_BASE_YEAR.findall(texts))
        if len(years) == 1:
            return Moneda(unidad="M$", anio=int(next(iter(years))))
        reason = f"los títulos imprimen {', '.join(sorted(years))}" if years else "ningún título imprime «M$ año»"
        self._ledger.missing("moneda.anio", None, reason)
        return Moneda(unidad="M$", anio=None)

    def _otros(self) -> list[Bloque]:
        blocks: list[Bloque] = []
        for area in self._areas:
            self._take_fixed(area)
            free = self._ledger.free(tokens_of(area.lines))
            unknown = [title for title in area.titles if title.key == UNKNOWN]
            titulo = " / ".join(title.text for title in area.titles)
            if unknown:
                self._ledger.free(unknown[0].tokens)
            if free or unknown:
                blocks.extend(_by_page(titulo, free, unknown))
        return blocks

    def _take_fixed(self, area: Area) -> None:
        """Takes what is left under a title of tables and says nothing of its own: footnotes, a chart's figures."""
        if area.section in CLOSED:
            return
        lines, footnotes = split_footnotes(area.lines)
        self._ledger.footnotes(footnotes)
        if area.title("grafico"):
            free = self._ledger.free(tokens_of(lines))
            self._ledger.label([token for token in free if is_value([token])], "grafico")

    def _with_account(self, ficha: Ficha) -> Ficha:
        import msgspec

        words = [token.text for line in (*self._flow.lines, *self._flow.furniture) for token in line.tokens]
        total, found = published(words, ficha)
        lectura = Lectura(
            perfil=self._profile.edicion,
            palabras=total,
            palabras_publicadas=found,
            campos_faltantes=self._ledger.faltantes,
        )
        return msgspec.structs.replace(ficha, lectura=lectura)


def _joined(areas: Sequence[Area]) -> list[Area]:
    """Areas whose title a page break made the printer repeat are one."""
    result: list[Area] = []
    for area in areas:
        twin = next((other for other in result if area.key and other.key == area.key and area.key != UNKNOWN), None)
        if twin is None:
            result.append(area)
        else:
            twin.titles.extend(area.titles)
            twin.lines.extend(area.lines)
    return result


def _by_page(titulo: str, tokens: Sequence[Token], unknown: Sequence) -> list[Bloque]:  # type: ignore[type-arg]
    pages = sorted({token.page for token in tokens}) or [unknown[0].tokens[0].page]
    return [
        Bloque(titulo=titulo, pagina=page, texto=join([token for token in tokens if token.page == page]))
        for page in pages
    ]
