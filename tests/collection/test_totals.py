"""Sums say what they leave out and never mix units or base years."""

from decimal import Decimal

import pytest

from build_site.collection.totals import Motivo, only_money, split, totals
from tests.collection.summaries import resumen


def pairs(*fichas):
    return [(ficha, ficha.propia("presupuesto.ejecutado")) for ficha in fichas]


def test_absences_are_counted_by_reason_and_a_zero_is_added():
    printed = {"A": "10", "B": "0", "C": "N/A", "D": "S/I", "E": "", "F": "-", "G": "2,5"}
    [total] = totals(pairs(*(resumen(name, ejecutado=texto) for name, texto in printed.items())))
    assert [(suma.valor, suma.sumadas) for suma in total.sumas] == [(Decimal("12.5"), 3)]
    reasons = (Motivo.NO_APLICA, Motivo.SIN_INFORMACION, Motivo.VACIO, Motivo.NO_IMPRESA)
    assert total.fuera == dict.fromkeys(reasons, 1)
    assert total.fichas == 7


def test_editions_and_base_years_stay_apart():
    found = totals(pairs(resumen("A", 2021), resumen("B", 2021, base=2021), resumen("C", 2022)))
    assert [(total.edicion, [suma.moneda.anio for suma in total.sumas]) for total in found] == [
        (2022, [2023]),
        (2021, [2021, 2022]),
    ]


@pytest.mark.parametrize(("other", "kept", "left"), [("10", 1, 1), ("11", 0, 2)])
def test_two_pdfs_of_one_ficha_count_once_where_they_agree_and_not_at_all_where_they_differ(other, kept, left):
    rivals = pairs(resumen("A", avisos=("hay otro",)), resumen("A", ejecutado=other, avisos=("hay otro",)))
    counted, out = split(rivals)
    assert (len(counted), [why for _, why in out]) == (kept, [Motivo.REPETIDA] * left)


def test_money_is_one_only_where_all_share_it():
    assert only_money([resumen("A"), resumen("B")]) is not None
    assert only_money([resumen("A"), resumen("B", base=2020)]) is None
    assert only_money([resumen("A"), resumen("B", unidad="$")]) is None
