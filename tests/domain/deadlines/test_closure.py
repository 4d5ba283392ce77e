"""Clock K17: penalties that lead to a proposal for closure."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.deadlines.clocks import clocks_of_table
from app.domain.deadlines.closure import closure_reached
from app.domain.errors import FileRefused, Refusal

START = date(2025, 1, 10)


def days(*after: int) -> list[date]:
    return [START + timedelta(days=step) for step in after]


@pytest.mark.parametrize(
    ("after", "trigger", "on"),
    [
        ((0, 100, 180), "three_in_180_days", 180),
        ((180, 0, 100), "three_in_180_days", 180),
        ((0, 100, 181, 365), "four_in_a_year", 365),
        ((0, 150, 300, 340), "four_in_a_year", 340),
        ((0, 150, 300, 330), "three_in_180_days", 330),
    ],
)
def test_it_is_reached(after: tuple[int, ...], trigger: str, on: int) -> None:
    found = closure_reached(days(*after))
    assert found is not None
    assert (found.trigger, found.on) == (trigger, days(on)[0])


@pytest.mark.parametrize("after", [(), (0,), (0, 1), (0, 100, 181), (0, 120, 240, 366)])
def test_it_is_not_reached(after: tuple[int, ...]) -> None:
    assert closure_reached(days(*after)) is None


@given(st.lists(st.integers(0, 900), max_size=8), st.integers(0, 900))
def test_another_penalty_never_puts_it_off(after: list[int], more: int) -> None:
    before = closure_reached(days(*after))
    found = closure_reached(days(*after, more))
    assert before is None or (found is not None and found.on <= before.on)


def test_a_table_nobody_could_count_by_is_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        clocks_of_table("code,name,amount,unit\nK01,x,six,month\n")
    assert refused.value.code is Refusal.DAMAGED
