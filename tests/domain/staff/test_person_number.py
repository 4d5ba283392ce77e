"""ID numbers: checked by their check digit, masked 6+8, found in texts where they don't belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.staff.person_number import has_number, masked, masked_within, number_doubt, tidy_number
from tests.domain.staff.persons import number_of

RIGHT = number_of("19800101", 1)
WRONG = RIGHT[:-1] + ("0" if RIGHT[-1] != "0" else "1")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (RIGHT, ""),
        (f" {RIGHT[:6]} {RIGHT[6:14]}-{RIGHT[14:]} ", ""),
        ("".join(chr(ord(sign) + 0xFEE0) for sign in RIGHT), ""),
        (WRONG, "check_digit"),
        ("", "missing"),
        (RIGHT[:15], "length"),
        (number_of("19800230", 1), "day"),
        (RIGHT[:17] + "Y", "symbol"),
        (RIGHT[:3] + "A" + RIGHT[4:], "symbol"),
    ],
)
def test_a_number_is_weighed(text: str, doubt: str) -> None:
    assert number_doubt(text) == doubt


def test_a_small_x_is_a_capital_one() -> None:
    with_x = next(each for n in range(1, 99) if (each := number_of("19900615", n)).endswith("X"))
    assert number_doubt(with_x.lower()) == ""
    assert tidy_number(with_x.lower()) == with_x


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("000000198001010013", "000000********0013"),
        ("000000800101001", "000000********1"),
        ("E12345678", "E1*******"),
        ("A", "A"),
        ("", ""),
    ],
)
def test_six_signs_are_shown_and_eight_are_not(text: str, shown: str) -> None:
    assert masked(text) == shown


@given(st.dates(), st.integers(1, 999))
def test_no_day_of_birth_is_left_in_what_is_shown(born: object, sequence: int) -> None:
    number = number_of(f"{born:%Y%m%d}".zfill(8), sequence)
    assert number not in masked(number)
    assert masked(number)[6:14] == "*" * 8


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        f"身份证{RIGHT}已核",
        f"{RIGHT[:6]} {RIGHT[6:14]} {RIGHT[14:]}",
        f"{RIGHT[:6]}-{RIGHT[6:14]}-{RIGHT[14:]}",
        "".join(chr(ord(sign) + 0xFEE0) for sign in RIGHT),
        WRONG,
        "000000800101001",
    ],
)
def test_a_number_in_a_text_is_found_and_hidden(text: str) -> None:
    assert has_number(text)
    assert not has_number(masked_within(text))
    assert "198001010" not in masked_within(text)


@pytest.mark.parametrize(
    "text",
    ["", "电话 13800000000", "91350112MA0DEM0131", "2025-06-12 至 2025-09-30", "示DZ2009117",
     "3502 7788 9900", "6222021234567890123", "推荐岗位 3 个"],
)  # fmt: skip
def test_other_numbers_are_none(text: str) -> None:
    assert not has_number(text)
    assert masked_within(text) == text
