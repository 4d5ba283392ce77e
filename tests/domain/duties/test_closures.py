"""K17 over the outcomes on file: the boundaries of 180 days and one year, and what counts as a penalty."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.deadlines.due import months_later
from app.domain.duties.closures import closures_to_propose, firm_closures
from app.domain.duties.row import DutyRow
from tests.domain.duties.made import row, the_list, told

START = date(2025, 1, 10)
TODAY = date(2026, 6, 1)


def penalty(days: int, number: str = "", **more: str) -> DutyRow:
    values = {"enterprise": "示例铸造厂", "kind": "罚款", "law": "安全生产法", "danger": "是"} | more
    values["on"] = (START + timedelta(days=days)).isoformat()
    return row(number or f"p{days}", "outcomes", "", **values)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((0, 90), None),
        ((0, 90, 180), 180),
        ((0, 90, 181), None),
        ((0, 0, 180), 180),
        ((0, 120, 240, 365), 365),
        ((0, 120, 240, 366), None),
        ((0, 185, 190, 195), 195),
    ],
)
def test_the_boundaries_of_the_count(days: tuple[int, ...], expected: int | None) -> None:
    found = firm_closures([penalty(each, f"p{at}") for at, each in enumerate(days)], TODAY)
    assert [each.closure.on - START for each in found] == (
        [timedelta(days=expected)] if expected is not None else []
    )


def test_a_penalty_after_the_day_does_not_count_yet() -> None:
    rows = [penalty(0), penalty(90), penalty(180)]
    assert firm_closures(rows, START + timedelta(days=179)) == ()
    assert len(firm_closures(rows, START + timedelta(days=180))) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"law": "环境保护法"},
        {"kind": "责令限期整改"},
        {"kind": "批复关闭"},
        {"kind": ""},
        {"enterprise": "示例砖厂"},
    ],
)
def test_what_is_no_safety_penalty_of_the_firm_does_not_count(other: dict[str, str]) -> None:
    assert firm_closures([penalty(0), penalty(90), penalty(180, **other)], TODAY) == ()


def test_a_firm_is_one_by_its_case_whatever_it_was_called() -> None:
    rows = [
        row(
            str(at), "outcomes", "case-1", enterprise=name, kind="罚款", law="安全生产法", on=f"2025-0{at}-01"
        )
        for at, name in enumerate(("示例老厂", "示例新厂", "示例新厂"), start=1)
    ]
    (found,) = firm_closures(rows, TODAY)
    assert found.enterprise == "示例新厂"


def test_without_a_danger_on_file_it_is_to_be_looked_at_and_not_proposed() -> None:
    rows = [penalty(each, danger="") for each in (0, 90, 180)]
    figures = told(closures_to_propose(the_list("outcomes"), rows, TODAY))
    assert (figures["可提请关闭"], figures["次数已达、未登记重大隐患"]) == ("0 户", "1 户")


def test_with_a_danger_it_is_listed_with_the_rule_until_it_is_proposed() -> None:
    rows = [penalty(0), penalty(90), penalty(180)]
    ready = next(iter(closures_to_propose(the_list("outcomes"), rows, TODAY)))
    assert (ready.value, ready.tone, set(ready.rows)) == ("1 户", "bad", {"p0", "p90", "p180"})
    assert "安全生产法第113条" in ready.about
    assert "示例铸造厂（180 日内 3 次，2025-07-09 达到）" in ready.about
    proposed = [*rows[:2], penalty(180, proposal="长应急〔2025〕示9号")]
    assert next(iter(closures_to_propose(the_list("outcomes"), proposed, TODAY))).value == "0 户"


@given(days=st.lists(st.integers(0, 500), max_size=7))
def test_it_is_reached_exactly_where_some_window_holds_enough(days: list[int]) -> None:
    """Written anew by looking at every penalty as the first of a window."""
    dates = sorted(START + timedelta(days=each) for each in days)
    reached = any(
        sum(first <= each <= first + timedelta(days=180) for each in dates[at:]) >= 3
        or sum(first <= each <= months_later(first, 12) for each in dates[at:]) >= 4
        for at, first in enumerate(dates)
    )
    rows = [penalty(each, f"p{at}") for at, each in enumerate(days)]
    assert bool(firm_closures(rows, TODAY)) is reached


@given(days=st.lists(st.integers(0, 500), max_size=6), more=st.integers(0, 500))
def test_one_more_penalty_never_takes_it_away(days: list[int], more: int) -> None:
    before = firm_closures([penalty(each, f"p{at}") for at, each in enumerate(days)], TODAY)
    after = firm_closures([penalty(each, f"p{at}") for at, each in enumerate((*days, more))], TODAY)
    assert bool(after) >= bool(before)
