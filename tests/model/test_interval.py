"""Interval arithmetic encloses everything that the rounding of print allows."""

from decimal import Decimal

import pytest

from build_site.model.interval import Interval, highest, total


def _interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("15", "14.5", "15.5"), ("1071.5", "1071.45", "1071.55"), ("0", "-0.5", "0.5"), ("-3.0", "-3.05", "-2.95")],
)
def test_a_print_stands_for_half_a_unit_of_its_last_decimal_to_either_side(printed: str, low: str, high: str) -> None:
    assert Interval.printed(Decimal(printed)) == _interval(low, high)


def test_operations_enclose_every_result() -> None:
    one, two = _interval("-1", "2"), _interval("3", "4")
    assert one + two == _interval("2", "6")
    assert one - two == _interval("-5", "-1")
    assert one * two == _interval("-4", "8")
    assert two / _interval("-2", "-1") == _interval("-4", "-1.5")
    assert total([one, two, two]) == _interval("5", "10")
    assert total([]) == _interval("0", "0")
    assert highest([one, two, _interval("0", "9")]) == _interval("3", "9")
    assert one.hull(_interval("5", "6")) == _interval("-1", "6")


def test_a_divisor_that_may_be_zero_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        _ = _interval("1", "2") / Interval.printed(Decimal("0.0"))


def test_whole_numbers_inside() -> None:
    assert _interval("7.98", "8.01").whole() == _interval("8", "8")
    assert _interval("80.2", "83.9").whole() == _interval("81", "83")
    assert _interval("30.1", "30.2").whole() == _interval("30.1", "30.2")


def test_touching_ends_overlap() -> None:
    assert _interval("1", "2").overlaps(_interval("2", "3"))
    assert not _interval("1", "2").overlaps(_interval("2.01", "3"))


def test_the_unknown_holds_anything_and_is_not_known() -> None:
    assert Decimal("1e12") in Interval.unknown()
    assert not highest([Interval.unknown(), _interval("85", "86")]).known
