"""What are the headline amounts in pesos, in words?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.inputs import Impresa, PesosPorUnidad
from build_site.notas.magnitudes import Unidad


def formula(monto: Interval, pesos: Interval) -> Interval:
    """The amount in pesos."""
    return monto * pesos


def _case(titulo: str, monto: str, estado: Veredicto, valor: str | None = None) -> Caso:
    return Caso(titulo, {"presupuesto.ejecutado.2021": monto}, estado, valor, elemento="Presupuesto ejecutado")


NOTA = NotaCalculada(
    id="en-pesos",
    titulo="Monto en pesos",
    revisa="Cuántos pesos son los montos principales, que la ficha imprime en miles de pesos (M$).",
    fuente="Tablas «Ejecución presupuestaria por año» y «Evolución gasto por beneficiario»",
    alcance="El monto impreso está redondeado: los pesos exactos pueden ser hasta media unidad impresa más o menos.",
    en_palabras="{monto} × {pesos}",
    formula=formula,
    entradas={"monto": Impresa("{elemento}.{anio}", "monto impreso"), "pesos": PesosPorUnidad()},
    unidad=Unidad.PESOS,
    para_cada=("presupuesto.ejecutado", "poblacion.gasto_por_beneficiario"),
    informativa="{elemento} de {anio}: {monto} son {calculado}{base}.",
    casos=(
        _case("millones y miles", "266.350", Veredicto.INFORMATIVA, "266350000"),
        _case("un solo millón", "1.000", Veredicto.INFORMATIVA, "1000000"),
        _case("con decimales", "33.293,8", Veredicto.INFORMATIVA, "33293800"),
        _case("cero es una cifra", "0", Veredicto.INFORMATIVA, "0"),
        _case("no aplica", "N/A", Veredicto.NO_CALCULABLE),
    ),
)
