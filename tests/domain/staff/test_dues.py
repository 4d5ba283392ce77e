"""What is due for the staff: K21, K22, the next review, the next contact; told once among the due lines."""

from datetime import date, timedelta

import pytest

from app.domain.ahead.due_lines import due_lines
from app.domain.ahead.listed import line_text
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.staff.dues import MOVING_DAYS, NOTICE_DAYS
from app.domain.staff.facts import ContactAdded, HelpAdded, HelpStated, StaffReviewed, StaffStated
from app.operations.list_due import clock_names
from app.operations.read_clocks import read_clocks
from tests.case_making import Writer
from tests.domain.staff.test_figures import stated


def dues(writer: Writer) -> list[tuple[str, str, str]]:
    return [(line.day, line.number, line.text) for line in due_lines(writer.case) if line.kind == "staff"]


def test_the_days_are_those_of_the_table() -> None:
    clocks = read_clocks().clocks
    notice, moving = clocks["K21"], clocks["K22"]
    assert (notice.amount, notice.unit, notice.counts_back, notice.rolls) == (NOTICE_DAYS, "day", True, False)
    assert (moving.amount, moving.unit, moving.counts_back, moving.rolls) == (
        MOVING_DAYS,
        "day",
        False,
        False,
    )


def test_notice_is_due_30_days_before_lay_offs() -> None:
    writer = Writer()
    writer.states(*stated(layoff_on="2025-07-31", layoff_count="20"))
    assert dues(writer) == [("2025-07-01", "K21", "")]
    (line,) = due_lines(writer.case)
    assert line_text(line, clock_names()) == "裁减人员前向工会或者全体职工说明情况"
    writer.states(*stated(explained_on="2025-06-30"))
    assert dues(writer) == []


def test_a_few_persons_need_no_notice() -> None:
    writer = Writer()
    writer.states(*stated(layoff_on="2025-07-31", layoff_count="2", total="86"))
    assert dues(writer) == []
    writer.states(*stated(layoff_count=""))
    assert dues(writer) == [("2025-07-01", "K21", "")], "how many is not known: rather asked once too often"


def test_files_move_within_15_days() -> None:
    writer = Writer()
    writer.states(*stated(terminated_on="2025-06-30"))
    assert dues(writer) == [("2025-07-15", "K22", "")]
    writer.states(*stated("2025-07-10", moved_on="2025-07-10"))
    assert dues(writer) == []


def test_a_confirmed_clock_is_told_once() -> None:
    writer = Writer()
    confirmed = DeadlineConfirmed(
        subject="staff/self", rule="K22", started="2025-06-30", computed="2025-07-15", confirmed="2025-07-14"
    )
    writer.states(*stated(terminated_on="2025-06-30"), confirmed)
    assert dues(writer) == []
    assert [line.day for line in due_lines(writer.case)] == ["2025-07-14"]


def test_the_last_review_says_when_the_next_is() -> None:
    writer = Writer()
    writer.states(StaffReviewed(review="a", on="2025-06-12", risk="low", next_on="2025-09-10"))
    writer.states(StaffReviewed(review="b", on="2025-09-01", risk="high", next_on="2025-09-08"))
    assert dues(writer) == [("2025-09-08", "", "职工风险研判")]


def test_the_next_contact_of_whoever_is_still_helped() -> None:
    writer = Writer()
    writer.states(
        HelpAdded(help="h", alias="职工01", mode="single", helper="王示帮"),
        ContactAdded(contact="c1", help="h", on="2025-06-12", next="推荐岗位", next_on="2025-06-20"),
        ContactAdded(contact="c2", help="h", on="2025-06-20", next="回访", next_on="2025-07-20"),
    )
    assert dues(writer) == [("2025-07-20", "", "帮扶联系 职工01（王示帮）")]
    writer.states(HelpStated(help="h", field="ended_on", value="2025-07-01"))
    assert dues(writer) == []


@pytest.mark.parametrize("day", [date.min, date.min + timedelta(29), date.max, date.max - timedelta(3)])
def test_no_day_is_beyond_the_calendar(day: date) -> None:
    writer = Writer()
    writer.states(
        StaffStated(on="2025-06-12", field="layoff_on", value=day.isoformat()),
        StaffStated(on="2025-06-12", field="terminated_on", value=day.isoformat()),
    )
    assert all(line.day for line in due_lines(writer.case))
