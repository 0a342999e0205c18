"""The ficha as data: one field per printed section, in the order of the page. Its JSON is a public promise."""

import msgspec

from build_site.model.cifra import Cifra, CifraConUnidad, PorAnio


class Dato(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every piece of a ficha: immutable, written to JSON field by field, defaults left out."""


class Pieza(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the pieces whose every key is always written."""


class Fuente(Dato, frozen=True, kw_only=True, omit_defaults=True):
    """The PDF behind the ficha. `archivo` is the name under which the site hands it out."""

    archivo: str
    paginas: int
    sha256: str = ""
    procedencia: str = ""
    """Said by the keeper of `source_pdfs/` when the file is not the ministry's own (`facsímil`)."""


class Moneda(Pieza, frozen=True, kw_only=True):
    """`unidad` `M$` is thousands of pesos; `anio` is the year of those pesos, None where none is printed."""

    unidad: str
    anio: int | None


class Evaluacion(Pieza, frozen=True, kw_only=True):
    """One line of the programme's evaluation history; `anio` None where the line prints none."""

    anio: int | None
    texto: str


class Antecedentes(Pieza, frozen=True, kw_only=True):
    """Section «Antecedentes del programa»."""

    descripcion: str
    regiones: list[str]
    proposito: str
    anio_inicio: int | None
    anio_termino: int | str | None
    """A year, or the printed word (`Permanente`)."""
    evaluaciones_ex_ante: list[Evaluacion]
    evaluaciones_ex_post: list[Evaluacion]
    otras_evaluaciones: str


class Resultado(Pieza, frozen=True, kw_only=True):
    """One bullet of the evaluator's column «Resultados»; `criterio` is what stands before its colon."""

    criterio: str | None
    texto: str


class Dimension(Pieza, frozen=True, kw_only=True):
    """One row of the table «Análisis de desempeño»."""

    dimension: str
    resultados: list[Resultado]
    observaciones: list[str]


class Presupuesto(Pieza, frozen=True, kw_only=True):
    """Table «Ejecución presupuestaria por año»: two percentages, two amounts in `moneda`."""

    ejecucion_inicial: PorAnio
    ejecucion_final: PorAnio
    ejecutado: PorAnio
    extrapresupuestario: PorAnio


class FilaSubtitulo(Pieza, frozen=True, kw_only=True):
    """One row of «Gasto por subtítulos»: `24 (Transferencias Corrientes)`."""

    codigo: str
    nombre: str
    total: Cifra


class GastoSubtitulos(Pieza, frozen=True, kw_only=True):
    """Table «Gasto por subtítulos»; `total` None where the row is not printed."""

    filas: list[FilaSubtitulo]
    total: Cifra | None


class FilaRegion(Pieza, frozen=True, kw_only=True):
    """One row of «Desagregación regional»."""

    region: str
    total: Cifra


class GastoRegional(Pieza, frozen=True, kw_only=True):
    """Table «Desagregación regional» of the components' spending; `total` None where the row is not printed."""

    filas: list[FilaRegion]
    total: Cifra | None


class Poblacion(Dato, frozen=True, kw_only=True, omit_defaults=True):
    """Section «Población»; the optional fields exist only in the editions that print them."""

    objetivo: CifraConUnidad | None
    cobertura: PorAnio
    gasto_por_beneficiario: PorAnio
    potencial: CifraConUnidad | None = None
    beneficiada: PorAnio = {}


class Componente(Pieza, frozen=True, kw_only=True):
    """One component: `unidad` is the unit of production printed in parentheses after its name."""

    nombre: str
    unidad: str
    gasto: PorAnio
    produccion: PorAnio
    gasto_unitario: PorAnio


class Componentes(Pieza, frozen=True, kw_only=True):
    """Table «Gasto y producción de componentes»."""

    filas: list[Componente]
    gasto_administrativo: PorAnio
    total: PorAnio
    porcentaje_administrativo: PorAnio


class Indicador(Pieza, frozen=True, kw_only=True):
    """One indicator with its formula and the values reached («Efectivo 2021»)."""

    nombre: str
    formula: str
    efectivo: PorAnio


class Indicadores(Pieza, frozen=True, kw_only=True):
    """Section «Indicadores»."""

    proposito: list[Indicador]
    complementarios: list[Indicador]


class Ods(Pieza, frozen=True, kw_only=True):
    """One Sustainable Development Goal that the programme says it contributes to."""

    numero: int
    nombre: str
    texto: str


class Tema(Pieza, frozen=True, kw_only=True):
    """A paragraph with its label (section «Contingencia sanitaria»)."""

    tema: str
    texto: str


class Observacion(Pieza, frozen=True, kw_only=True):
    """What the institution replies: `tema` is the heading (`DISEÑO`), `titulo` what stands before the colon."""

    tema: str
    titulo: str
    texto: str


class NotaTecnica(Pieza, frozen=True, kw_only=True):
    """One of the numbered technical notes that close the ficha."""

    numero: int
    texto: str


class Bloque(Pieza, frozen=True, kw_only=True):
    """Text that no section claimed, with the heading it stands under and its page."""

    titulo: str
    pagina: int
    texto: str


class TextoFijo(Pieza, frozen=True, kw_only=True):
    """Declared boilerplate: `clase` is `rotulo` (heading, label), `nota_de_tabla`, `grafico` or `pie`."""

    clase: str
    pagina: int
    texto: str


class CampoFaltante(Pieza, frozen=True, kw_only=True):
    """A field that could not be read with certainty: what was expected, where, and why it is not given."""

    campo: str
    pagina: int | None
    motivo: str


class Lectura(Pieza, frozen=True, kw_only=True):
    """How the reading went. `palabras` counts the words of the PDF, `palabras_publicadas` those found again here."""

    perfil: int
    """The edition whose profile was used; other than the ficha's `edicion` when no profile knows that one."""
    palabras: int
    palabras_publicadas: int
    campos_faltantes: list[CampoFaltante]


class Ficha(Pieza, frozen=True, kw_only=True):
    """One programme in one edition, as its PDF prints it."""

    id: str
    edicion: int
    titulo: str
    programa: str
    servicio: str
    ministerio: str
    fuente: Fuente
    moneda: Moneda
    anios: list[int]
    antecedentes: Antecedentes
    analisis: list[Dimension]
    presupuesto: Presupuesto
    gasto_subtitulos: GastoSubtitulos
    gasto_regional: GastoRegional
    poblacion: Poblacion
    componentes: Componentes
    indicadores: Indicadores
    ods: list[Ods]
    contingencia: list[Tema]
    observaciones_institucion: list[Observacion]
    notas_tecnicas: list[NotaTecnica]
    otros: list[Bloque]
    texto_fijo: list[TextoFijo] = []
    paginas_de_texto: dict[str, int] = {}
    """The page of every text field, keyed by its clave (`antecedentes.descripcion`, `analisis.1.observaciones.0`)."""
    lectura: Lectura | None = None
