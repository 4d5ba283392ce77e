"""Clocks of the law: the vectors of the guide, every rule of the table, and what must hold of any start."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.deadlines.clocks import Clock, clock_named
from app.domain.deadlines.due import Due, due, months_later
from app.domain.deadlines.holidays import tables_of
from app.domain.errors import Refusal, RuleRefused
from tests.domain.deadlines.tables import clocks, holidays

CHINA = timezone(timedelta(hours=8))
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
COUNTED = [clock for clock in clocks().values() if clock.unit not in ("hour", "count")]


def counted(code: str, start: str, *extensions: int, shorter: int = 0) -> Due:
    return due(clocks()[code], date.fromisoformat(start), holidays(), extensions, shorter)


def kinds(found: Due) -> list[str]:
    return [reason.kind for reason in found.reasons]


# Source: domain.md §6.4
VECTORS = [
    ("K01", "2025-05-12", (), "2025-11-12"),
    ("K01", "2025-05-12", (3,), "2026-02-12"),
    ("K01", "2025-08-31", (), "2026-02-28"),
    ("K01", "2025-08-31", (3,), "2026-05-28"),
    ("K04", "2025-09-10", (), "2025-10-10"),
    ("K04", "2025-09-10", (30,), "2025-11-09"),
    ("K05", "2025-10-10", (), "2025-11-09"),
    ("K07", "2025-09-28", (), "2025-10-14"),
    ("K13", "2025-05-10", (), "2025-07-09"),
    ("K14", "2025-08-31", (), "2026-02-28"),
]

# One start for every other clock, counted by hand on a calendar.
OTHERS = [
    ("K02", "2025-11-12", "2026-02-12"),
    ("K03", "2025-05-12", "2025-11-12"),
    ("K08", "2025-05-12", "2025-08-10"),
    ("K09", "2025-05-12", "2025-05-21"),
    ("K10a", "2025-05-12", "2025-05-19"),
    ("K10b", "2025-05-21", "2025-05-12"),
    ("K11", "2025-05-12", "2025-05-26"),
    ("K12", "2025-05-31", "2025-08-31"),
    ("K15", "2025-09-26", "2025-10-16"),
    ("K18a", "2025-05-12", "2025-05-13"),
    ("K18b", "2025-05-12", "2025-06-11"),
    ("K19a", "2025-05-31", "2025-05-21"),
    ("K19b", "2025-05-12", "2025-05-17"),
    ("K19c", "2025-05-12", "2025-05-22"),
    ("K20", "2025-05-12", "2025-04-30"),
    ("K21", "2025-06-30", "2025-05-31"),
    ("K22", "2025-05-12", "2025-05-27"),
    ("K23", "2025-05-31", "2025-05-16"),
    ("K24", "2025-03-31", "2025-02-28"),
    ("K25", "2025-05-12", "2025-06-11"),
    ("K26", "2024-02-29", "2029-02-28"),
    ("K27", "2025-05-12", "2025-06-11"),
    ("K28a", "2025-05-12", "2027-05-12"),
    ("K28b", "2025-05-12", "2030-05-12"),
    ("K29a", "2025-05-12", "2025-12-31"),
    ("K29b", "2025-05-12", "2025-11-30"),
    ("K30", "2025-05-12", "2035-05-12"),
]


@pytest.mark.parametrize(("code", "start", "extensions", "day"), VECTORS)
def test_the_guides_vectors(code: str, start: str, extensions: tuple[int, ...], day: str) -> None:
    assert counted(code, start, *extensions).day.isoformat() == day


@pytest.mark.parametrize(("code", "start", "day"), OTHERS)
def test_every_other_clock(code: str, start: str, day: str) -> None:
    assert counted(code, start).day.isoformat() == day


def test_every_clock_of_the_guide_has_a_row_and_a_case_here() -> None:
    by_number = {code.rstrip("abc") for code in clocks()}
    assert by_number == {f"K{number:02}" for number in range(1, 31)}
    tried = {code for code, *_ in (*VECTORS, *OTHERS)} | {"K06", "K06b", "K16", "K17"}
    assert tried == set(clocks())


def test_why_a_day_in_february_does_not_roll() -> None:
    """2026-02-28 is a Saturday on which the notice has people work: without it the day would be 03-02."""
    with_notice = counted("K01", "2025-08-31")
    assert "worked_weekend" in kinds(with_notice)
    without = due(clocks()["K01"], date(2025, 8, 31), tables_of(()))
    assert (without.day, without.missing_years) == (date(2026, 3, 2), (2026,))
    assert "rolled" in kinds(without)


def test_an_extension_shows_both_ways_and_takes_the_earlier() -> None:
    found = counted("K01", "2025-08-31", 3)
    other = next(reason.day for reason in found.reasons if reason.kind == "earlier_of_two")
    assert (found.day, other) == (date(2026, 5, 28), date(2026, 5, 31))


def test_a_partys_day_rolls_and_an_authoritys_does_not() -> None:
    assert counted("K13", "2025-08-02").day == date(2025, 10, 9)
    sealed = counted("K04", "2025-09-01")
    assert sealed.day == date(2025, 10, 1)
    assert {"no_roll", "hard"} <= set(kinds(sealed))


def test_hours_go_by_the_minute_and_need_one() -> None:
    at = datetime(2025, 9, 30, 22, 15, tzinfo=CHINA)
    for code in ("K06", "K16"):
        found = due(clocks()[code], at, holidays())
        assert found.moment == datetime(2025, 10, 1, 22, 15, tzinfo=CHINA)
        with pytest.raises(RuleRefused) as refused:
            counted(code, "2025-09-30")
        assert refused.value.code is Refusal.CLOCK_NEEDS_TIME


def test_an_authority_may_set_less_never_more() -> None:
    assert counted("K01", "2025-05-12", shorter=2).day == date(2025, 7, 14)
    for wrong in (7, -1):
        with pytest.raises(RuleRefused) as refused:
            counted("K01", "2025-05-12", shorter=wrong)
        assert refused.value.code is Refusal.LONGER_THAN_ALLOWED


def test_days_of_testing_are_left_out_of_a_sealing_and_of_nothing_else() -> None:
    start = date(2025, 9, 10)
    found = due(clocks()["K04"], start, holidays(), (30,), 0, 5)
    assert (found.day, found.left_out) == (date(2025, 11, 14), 5)
    assert "left_out" in kinds(found)
    for code, days in (("K04", -1), ("K01", 5), ("K06", 5)):
        with pytest.raises(RuleRefused) as refused:
            due(clocks()[code], start, holidays(), (), 0, days)
        assert refused.value.code is Refusal.NOTHING_LEFT_OUT


@pytest.mark.parametrize(
    ("code", "extensions"), [("K01", (4,)), ("K01", (2, 2)), ("K01", (0,)), ("K04", (31,)), ("K13", (1,))]
)
def test_no_extension_beyond_the_law(code: str, extensions: tuple[int, ...]) -> None:
    with pytest.raises(RuleRefused) as refused:
        counted(code, "2025-05-12", *extensions)
    assert refused.value.code is Refusal.EXTENSION_NOT_ALLOWED


def test_a_year_without_its_notice_is_said_only_where_it_matters() -> None:
    assert counted("K07", "2027-03-01").missing_years == (2027,)
    assert counted("K01", "2026-08-01").missing_years == (2027,)
    assert counted("K04", "2027-03-01").missing_years == ()
    assert counted("K07", "2026-12-28").missing_years == (2027,)


def test_what_was_not_read_in_the_law_and_what_was_not_in_force_is_said() -> None:
    assert "verify" in kinds(counted("K19b", "2025-05-12"))
    assert "not_in_force" in kinds(counted("K30", "2020-05-12"))
    assert "not_in_force" not in kinds(counted("K30", "2025-05-12"))


def test_codes_are_found_as_typed_and_others_refused() -> None:
    assert clock_named(clocks(), " k10A ").code == "K10a"
    with pytest.raises(RuleRefused) as refused:
        clock_named(clocks(), "K99")
    assert refused.value.code is Refusal.CLOCK_UNKNOWN


def test_the_end_of_the_calendar_and_a_clock_of_events_are_refused() -> None:
    with pytest.raises(RuleRefused) as beyond:
        due(clocks()["K30"], date(9999, 5, 1), holidays())
    assert beyond.value.code is Refusal.BEYOND_CALENDAR
    with pytest.raises(RuleRefused) as events:
        counted("K17", "2025-05-12")
    assert events.value.code is Refusal.CLOCK_COUNTS_EVENTS


@given(st.sampled_from(COUNTED), DAYS, st.integers(0, 400))
def test_a_later_start_is_never_due_earlier(clock: Clock, start: date, later: int) -> None:
    first = due(clock, start, holidays())
    second = due(clock, start + timedelta(days=later), holidays())
    assert first.day <= second.day


@given(st.sampled_from([clock for clock in COUNTED if clock.unit != "date"]), DAYS)
def test_no_day_is_lost(clock: Clock, start: date) -> None:
    """The start is not counted, and nobody gets fewer days than the law gives."""
    found = due(clock, start, holidays()).day
    gone = (start - found if clock.counts_back else found - start).days
    assert gone >= clock.amount
    if clock.unit == "working_day":
        first, last = sorted((start, found))
        between = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        worked = [day for day in between if day != start and holidays().is_working(day)]
        assert len(worked) == clock.amount


@given(DAYS, st.permutations([1, 1, 1]) | st.permutations([1, 2]))
def test_the_order_of_extensions_does_not_matter(start: date, extensions: list[int]) -> None:
    """However three months are granted: the day of three at once, and not before the order's own end."""
    clock = clocks()["K01"]
    found = due(clock, start, holidays(), extensions)
    assert found.day == due(clock, start, holidays(), (3,)).day
    assert found.day > due(clock, start, holidays()).day
    assert found.day <= holidays().next_working(months_later(start, 9))


@given(DAYS, st.integers(1, 6))
def test_a_partys_last_day_is_a_working_day(start: date, months: int) -> None:
    assert holidays().is_working(due(clocks()["K01"], start, holidays(), (), months).day)


@given(DAYS, st.integers(-600, 600))
def test_months_keep_the_number_or_end_with_the_month(start: date, months: int) -> None:
    found = months_later(start, months)
    assert (found.year * 12 + found.month) - (start.year * 12 + start.month) == months
    is_last = (found + timedelta(days=1)).day == 1
    assert found.day == start.day or (is_last and found.day < start.day)
