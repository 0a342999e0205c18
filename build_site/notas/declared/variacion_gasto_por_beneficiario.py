"""How did the spending per beneficiary change against the previous year that has a figure?"""

from build_site.model.cotejo import Veredicto
from build_site.notas.changes import change
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.input_years import UltimaAnterior
from build_site.notas.magnitudes import Unidad


def _case(titulo: str, montos: str, estado: Veredicto | None, valor: str | None = None, anio: int = 2021) -> Caso:
    printed = zip((2019, 2020, 2021), montos.split(), strict=True)
    return Caso(
        titulo, {f"poblacion.gasto_por_beneficiario.{year}": texto for year, texto in printed}, estado, valor, anio
    )


NOTA = NotaCalculada(
    id="variacion-gasto-por-beneficiario",
    titulo="Variación del gasto por beneficiario",
    revisa="Cuánto cambió el gasto por beneficiario frente al año anterior que tiene cifra, en pesos del mismo año.",
    fuente="Tabla «Evolución gasto por beneficiario»",
    en_palabras="{despues} ÷ {antes} × 100 − 100",
    formula=change,
    entradas={
        "antes": UltimaAnterior("poblacion.gasto_por_beneficiario.{anio}"),
        "despues": "poblacion.gasto_por_beneficiario.{anio}",
    },
    unidad=Unidad.CAMBIO,
    informativa=(
        "Entre {anterior} y {anio} el gasto por beneficiario {calculado}: de {antes} a {despues}, en pesos{base}."
    ),
    casos=(
        _case("sube, con un año sin cifra entre medio", "5.894,6 N/A 33.293,8", Veredicto.INFORMATIVA, "464.818648"),
        _case("baja", "N/A 80,0 20,0", Veredicto.INFORMATIVA, "-75"),
        _case("partir de 0,0 no tiene porcentaje", "N/A 0,0 20,0", Veredicto.NO_CALCULABLE),
        _case("el año está sin información", "80,0 60,0 S/I", Veredicto.NO_CALCULABLE),
        _case("antes del primer año no hay nada que comparar", "80,0 60,0 50,0", None, anio=2019),
    ),
)
