"""How did the executed budget change against the previous year that has a figure?"""

from build_site.model.cotejo import Veredicto
from build_site.notas.changes import change
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.input_years import UltimaAnterior
from build_site.notas.magnitudes import Unidad


def _case(titulo: str, montos: str, estado: Veredicto | None, valor: str | None = None, anio: int = 2021) -> Caso:
    printed = zip((2019, 2020, 2021), montos.split(), strict=True)
    return Caso(titulo, {f"presupuesto.ejecutado.{year}": texto for year, texto in printed}, estado, valor, anio)


NOTA = NotaCalculada(
    id="variacion-presupuesto",
    titulo="Variación del presupuesto ejecutado",
    revisa="Cuánto cambió el presupuesto ejecutado frente al año anterior que tiene cifra, en pesos del mismo año.",
    fuente="Tabla «Ejecución presupuestaria por año»",
    en_palabras="{despues} ÷ {antes} × 100 − 100",
    formula=change,
    entradas={
        "antes": UltimaAnterior("presupuesto.ejecutado.{anio}"),
        "despues": "presupuesto.ejecutado.{anio}",
    },
    unidad=Unidad.CAMBIO,
    informativa=(
        "Entre {anterior} y {anio} el presupuesto ejecutado {calculado}: de {antes} a {despues}, en pesos{base}."
    ),
    casos=(
        _case("baja", "N/A 1.000 800", Veredicto.INFORMATIVA, "-20"),
        _case("sube", "N/A 1.000 3.500", Veredicto.INFORMATIVA, "250"),
        _case("no cambia", "N/A 1.000 1.000", Veredicto.INFORMATIVA, "0"),
        _case("un año sin cifra se salta", "1.000 N/A 900", Veredicto.INFORMATIVA, "-10"),
        _case("partir de cero no tiene porcentaje", "N/A 0 900", Veredicto.NO_CALCULABLE),
        _case("el año no tiene cifra", "1.000 900 S/I", Veredicto.NO_CALCULABLE),
        _case("ningún año anterior tiene cifra", "N/A N/A 900", Veredicto.NO_CALCULABLE),
        _case("antes del primer año no hay nada que comparar", "1.000 900 800", None, anio=2019),
    ),
)
