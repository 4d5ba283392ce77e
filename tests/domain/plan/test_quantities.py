from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plan.quantities import Quantity, decimal_text, read_quantity, says_nothing, total


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("6台", "6", "台"),
        (" 6 台 ", "6", "台"),
        ("６台", "6", "台"),
        ("1,200", "1200", ""),
        ("1，200.50万米/年", "1200.5", "万米/年"),
        ("4t/h", "4", "t/h"),
        ("十二台", "12", "台"),
        ("两套", "2", "套"),
        ("3（台）", "3", "台"),
        ("300m³", "300", "m³"),
        ("15.490", "15.49", ""),
    ],
)
def test_a_number_and_its_unit_are_told_apart(text: str, number: str, unit: str) -> None:
    assert read_quantity(text) == Quantity(number, unit)


def test_about_is_remembered() -> None:
    assert read_quantity("约1.5万吨") == Quantity("1.5", "万吨", is_about=True)


@pytest.mark.parametrize("text", ["若干", "6-8台", "3+2", "1,20", "1.2.3", "台", "6~8", "2×3", "", "9" * 40])
def test_what_is_no_single_number_is_not_understood(text: str) -> None:
    assert read_quantity(text) is None


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["", "台", "万吨", " 条"]), st.booleans())
def test_numbers_come_back_as_they_were_written(number: Decimal, unit: str, thousands: bool) -> None:
    written = format(number, ",f") if thousands else format(number, "f")
    read = read_quantity(written + unit)
    assert read is not None
    assert read.value == number
    assert read.unit == unit.strip()


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    read = read_quantity(text)
    assert read is None or decimal_text(read.value) == read.number


def test_sums_are_exact() -> None:
    assert total(["0.1", "0.2", "", "1200"]) == "1200.3"


def test_dashes_and_none_say_nothing() -> None:
    assert all(says_nothing(text) for text in ("", "/", "—", " 无 ", "－"))
    assert not says_nothing("0")
