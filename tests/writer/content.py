"""`invent`: a ficha from a seed and an edition, consistent to the last figure unless told to contradict itself."""

import dataclasses
import re
import unicodedata
from random import Random
from typing import Any

from build_site.model.ficha import Ficha, Fuente, GastoRegional, GastoSubtitulos, Indicadores, Moneda
from tests.writer import findings, omissions, plant, prose, tables
from tests.writer.accounts import Accounts, Years, keep_books, split
from tests.writer.editions import edition
from tests.writer.figures import absent
from tests.writer.options import Options
from tests.writer.plant import Planted, Tables
from tests.writer.programmes import Programme, invent_programme
from tests.writer.tables import Holes
from tests.writer.vocabulary import NIVEL_CENTRAL


@dataclasses.dataclass(frozen=True)
class Invented:
    """A ficha and the contradictions that were planted in it. Its figures have no page yet."""

    ficha: Ficha
    planted: tuple[Planted, ...]


def invent(seed: int, edicion: int = 2021, **options: Any) -> Ficha:
    """The ficha of a seed and an edition; `options` are the fields of `Options`.

    The programme (names, description, components, yearly books) depends on the seed alone: its editions fit together.
    Raises `CannotPlantError` when a contradiction is asked for in a ficha without the figures for it.
    """
    return compose(seed, edicion, Options(**options)).ficha


def compose(seed: int, edicion: int, options: Options) -> Invented:
    """As `invent`, with the contradictions planted."""
    rng = Random(f"{seed}/{edicion}")
    options = draw(rng, seed, edicion, options)
    years: Years = (edicion - 2, edicion - 1, edicion)
    programme = _programme(seed, options)
    books = keep_books(seed, years, options)
    touched = _plant_in_books(rng, books, options)
    _divide(rng, books, options)
    printed = _tables(rng, seed, books, programme, options)
    planted = [_named(note, year, component, printed) for note, year, component in touched]
    planted += _plant_in_print(rng, printed, years, options)
    ficha = _assemble(rng, seed, years, programme, printed, options)
    return Invented(omissions.apply(ficha, options), tuple(planted))


def draw(rng: Random, seed: int, edicion: int, asked: Options) -> Options:
    """Every knob that was left None, drawn. With a contradiction asked for, nothing is missing unless asked for too."""
    identity = Random(f"{seed}/opciones")
    whole = bool(asked.contradicciones)
    drawn = Options(
        componentes=identity.choice([1, 2, 2, 3, 3, 4, 5, 6, 7, 8]) if not whole else identity.randint(2, 8),
        regiones=rng.choice([1, 2, 3, 5, 8, 12, 15, 16]),
        subtitulos=rng.choice([1, 1, 2, 2, 3, 4, 6, 8]),
        indicadores_proposito=rng.choice([1, 1, 1, 2, 3, 4]),
        indicadores_complementarios=rng.choice([0, 0, 1, 2, 3, 4]),
        huecos="ninguno" if whole else rng.choice(["ninguno", "algunos", "algunos", "muchos"]),
        sin_ejecucion=() if whole else rng.choice([(), (), (), (edicion - 2,), (edicion - 1,)]),
        sin_secciones=(),
        sin_filas=(),
        componentes_descontinuados=not whole and rng.random() < 0.2,
        observaciones_largas=rng.random() < 0.08,
        textos_dificiles=rng.random() < 0.35,
        nombres_largos=identity.random() < 0.25,
        decimales_porcentaje=rng.choice([0] * 9 + [1]),
        nota_cobertura=edicion <= 2021 and rng.random() < 0.5,
    )
    given = {key: value for key, value in vars(asked).items() if value is not None}
    if "nota-tecnica-contradicha" in asked.contradicciones:
        given["nota_cobertura"] = True
    return dataclasses.replace(drawn, **given)


def slug(name: str) -> str:
    """The name as an address: `Beca Nº 1 (ex Indígena)` is `beca-no-1-ex-indigena`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _programme(seed: int, options: Options) -> Programme:
    drawn = invent_programme(Random(f"{seed}/identidad"))
    given = {key: value for key in ("programa", "servicio", "ministerio") if (value := getattr(options, key))}
    return drawn._replace(**given)


def _plant_in_books(rng: Random, books: Accounts, options: Options) -> list[tuple[str, int, int | None]]:
    touched = []
    for name in options.contradicciones:
        if change := plant.IN_BOOKS.get(name):
            year = rng.choice([year for year in books.years if books.corre(year)])
            touched.append((name, year, change(books, year)))
    return touched


def _named(note: str, year: int, component: int | None, printed: Tables) -> Planted:
    return Planted(note, year, None if component is None else printed["componentes"].filas[component].nombre)


def _divide(rng: Random, books: Accounts, options: Options) -> None:
    """The last year's spending, by budget line and by region."""
    year = books.years[-1]
    if books.ejecutado[year]:
        books.subtitulos = split(rng, books.ejecutado[year], options.subtitulos or 1)
    if books.componentes(year):
        books.regiones = split(rng, books.componentes(year), options.regiones or 1)


def _tables(rng: Random, seed: int, books: Accounts, programme: Programme, options: Options) -> Tables:
    holes = Holes(rng, options.huecos or "ninguno")
    decimals = options.decimales_porcentaje or 0
    identity = Random(f"{seed}/componentes")
    names = tables.component_names(identity, programme.area, len(books.lines), long=bool(options.nombres_largos))
    poblacion = tables.poblacion(books, edition(books.years[-1]), programme.area, identity, holes, decimals)
    printed = {
        "presupuesto": tables.presupuesto(books, holes, decimals),
        "gasto_subtitulos": tables.gasto_subtitulos(books, rng, holes),
        "gasto_regional": tables.gasto_regional(books, tables.region_names(rng, len(books.regiones)), holes),
        "poblacion": poblacion,
        "componentes": tables.componentes(books, names, holes),
        "indicadores": _indicadores(rng, programme, books.years, holes, options),
    }
    if options.nota_cobertura and "nota-tecnica-contradicha" not in options.contradicciones:
        hidden = absent(rng.choice(["", "N/A"]))
        for row in (poblacion.cobertura, poblacion.beneficiada):
            row.update({str(books.years[0]): hidden} if row else {})
    return printed


def _indicadores(rng: Random, programme: Programme, years: Years, holes: Holes, options: Options) -> Indicadores:
    def some(count: int | None) -> list[Any]:
        return [tables.indicador(rng, programme.area, years, holes) for _ in range(count or 0)]

    return Indicadores(
        proposito=some(options.indicadores_proposito), complementarios=some(options.indicadores_complementarios)
    )


def _plant_in_print(rng: Random, printed: Tables, years: Years, options: Options) -> list[Planted]:
    planted = []
    for name in options.contradicciones:
        if change := plant.IN_PRINT.get(name):
            year = rng.choice(years) if name in plant.ANY_YEAR else years[-1]
            planted.append(change(printed, rng, str(year)))
        elif name in plant.HALLAZGOS:
            planted.append(Planted(name, years[-1]))
        elif name == "nota-tecnica-contradicha":
            planted.append(Planted(name, years[0]))
        elif name not in plant.IN_BOOKS:
            raise plant.CannotPlantError(f"{name}: no such contradiction")
    return planted


def _assemble(rng: Random, seed: int, years: Years, programme: Programme, printed: Tables, options: Options) -> Ficha:
    edicion, form = years[-1], edition(years[-1])
    subtitulos: GastoSubtitulos = printed["gasto_subtitulos"]
    regional: GastoRegional = printed["gasto_regional"]
    regiones = [fila.region for fila in regional.filas if fila.region != NIVEL_CENTRAL]
    return Ficha(
        id=f"{slug(programme.programa)}-{edicion}",
        edicion=edicion,
        titulo=form.titulo.format(edicion=edicion),
        programa=programme.programa,
        servicio=programme.servicio,
        ministerio=programme.ministerio,
        fuente=Fuente(archivo=f"{slug(programme.programa)}-{edicion}.pdf", paginas=4),
        moneda=Moneda(unidad="M$", anio=edicion + 1),
        anios=list(years),
        antecedentes=prose.antecedentes(seed, programme, edicion, regiones, options),
        analisis=findings.analisis(
            rng, years, printed["presupuesto"], printed["poblacion"], printed["indicadores"].proposito, options
        ),
        presupuesto=printed["presupuesto"],
        gasto_subtitulos=subtitulos,
        gasto_regional=regional,
        poblacion=printed["poblacion"],
        componentes=printed["componentes"],
        indicadores=printed["indicadores"],
        ods=prose.ods(Random(f"{seed}/ods")),
        contingencia=prose.contingencia(rng) if form.contingencia else [],
        observaciones_institucion=prose.observaciones(rng, options),
        notas_tecnicas=prose.notas_tecnicas(edicion, years, coverage_hidden=bool(options.nota_cobertura)),
        otros=[],
    )
