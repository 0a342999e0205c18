"""Evaluates a note that sees something in the printed cells themselves, and what several such notes look for."""

from collections.abc import Iterator

from build_site.model.cifra import Cifra, Estado
from build_site.model.cotejo import Cotejo, Entrada, Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.context import rows
from build_site.notas.declaration import NotaObservada, Observado
from build_site.notas.values import entrada


def evaluate_observed(nota: NotaObservada, ficha: Ficha) -> Iterator[Cotejo]:
    """One outcome for each thing that the note sees."""
    for seen in nota.busca(ficha):
        template = nota.difiere if seen.estado is Veredicto.DIFIERE else nota.coincide
        texts = [Entrada(clave=clave, texto=texto, pagina=page) for clave, (texto, page) in seen.textos.items()]
        yield Cotejo(
            id=nota.id,
            anio=seen.anio,
            estado=seen.estado,
            texto=template.format_map({**seen.palabras, "anio": seen.anio, "elemento": seen.elemento}),
            valor=seen.valor,
            esperado=None,
            formula=nota.en_palabras.format_map(seen.palabras),
            entradas=texts + [entrada(clave, cifra) for clave, cifra in seen.cifras.items()],
            elemento=seen.elemento,
        )


def one_without_other(ficha: Ficha, present: str, absent: str) -> Iterator[Observado]:
    """Components and years with one row (`gasto`, `produccion`) above zero and the other printed as zero or left empty.

    N/A and S/I are neither: there the ficha says that it does not know.
    """
    for index, (clave, nombre) in enumerate(rows(ficha, "componentes.filas")):
        componente = ficha.componentes.filas[index]
        for anio in sorted(set(ficha.anios)):
            some, none = (getattr(componente, row).get(str(anio)) for row in (present, absent))
            if some and none and some.valor is not None and some.valor > 0 and _nothing(none):
                yield Observado(
                    anio=anio,
                    elemento=nombre,
                    estado=Veredicto.DIFIERE,
                    cifras={f"{clave}.{present}.{anio}": some, f"{clave}.{absent}.{anio}": none},
                    palabras={present: _said(present, some, ficha), absent: _said(absent, none, ficha)},
                    valor=some.valor,
                )


def _said(row: str, cifra: Cifra, ficha: Ficha) -> str:
    """`producción de 8`, `gasto de M$ 0`, `gasto en blanco`."""
    name, unit = ("gasto", f"{ficha.moneda.unidad} ") if row == "gasto" else ("producción", "")
    return f"{name} de {unit}{cifra.texto}" if cifra.valor is not None else f"{name} en blanco"


def _nothing(cifra: Cifra) -> bool:
    return cifra.valor == 0 if cifra.valor is not None else cifra.estado is Estado.VACIO
