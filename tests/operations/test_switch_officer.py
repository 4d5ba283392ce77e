"""This is about who goes on: a short number of today, five tries, gone tomorrow; else the passphrase."""

from datetime import date

import pytest

from app.domain.errors import FileRefused, Refusal
from app.operations.change_passphrase import change_passphrase
from app.operations.in_hand import InHand
from app.operations.switch_officer import TRIES, DayUnlock, switch_officer
from tests.operations.bureau_made import MACHINE, PASSPHRASE, WEAK

TODAY, TOMORROW = date(2025, 11, 14), date(2025, 11, 15)


@pytest.fixture
def numbers() -> DayUnlock:
    made = DayUnlock(MACHINE.entropy)
    made.set_number("lin", "1234", TODAY)
    return made


def test_the_number_of_today_lets_its_officer_in(numbers: DayUnlock) -> None:
    assert numbers.lets_in("lin", "1234", TODAY)
    assert not numbers.lets_in("chen", "1234", TODAY)
    assert not numbers.has_number("chen", TODAY)


def test_it_ends_with_the_day(numbers: DayUnlock) -> None:
    assert not numbers.has_number("lin", TOMORROW)
    assert not numbers.lets_in("lin", "1234", TOMORROW)


def test_five_wrong_ones_end_it_and_a_right_one_forgives(numbers: DayUnlock) -> None:
    for _ in range(TRIES - 1):
        assert not numbers.lets_in("lin", "0000", TODAY)
    assert numbers.lets_in("lin", "1234", TODAY)
    for _ in range(TRIES):
        assert not numbers.lets_in("lin", "0000", TODAY)
    assert not numbers.lets_in("lin", "1234", TODAY)
    assert not numbers.has_number("lin", TODAY)


@pytest.mark.parametrize("number", ["", "123", "12a4"])
def test_a_number_is_four_digits_or_more(numbers: DayUnlock, number: str) -> None:
    with pytest.raises(FileRefused):
        numbers.set_number("lin", number, TODAY)


def test_the_passphrase_lets_another_officer_go_on(laptop_a: InHand) -> None:
    laptop_a.ring.set_passphrase("chen", "另一个口令 678", MACHINE.entropy, WEAK)
    with pytest.raises(FileRefused) as refused:
        switch_officer(laptop_a, "chen", PASSPHRASE)
    assert refused.value.code is Refusal.WRONG_PASSPHRASE
    assert laptop_a.officer == "lin"
    assert switch_officer(laptop_a, "chen", "另一个口令 678") == "chen"
    assert laptop_a.officer == "chen"


def test_who_knows_the_old_passphrase_sets_a_new_one(laptop_a: InHand) -> None:
    with pytest.raises(FileRefused) as refused:
        change_passphrase(laptop_a, "不对", "新口令 12345", MACHINE.entropy, WEAK)
    assert refused.value.code is Refusal.WRONG_PASSPHRASE
    assert change_passphrase(laptop_a, PASSPHRASE, "新口令 12345", MACHINE.entropy, WEAK) == "lin"
    with pytest.raises(FileRefused):
        switch_officer(laptop_a, "lin", PASSPHRASE)
    assert switch_officer(laptop_a, "lin", "新口令 12345") == "lin"
