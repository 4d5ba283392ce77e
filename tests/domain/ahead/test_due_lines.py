"""What an enterprise has to do by a day: one line per thing that is not done, in the group of the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.acceptance.facts import AcceptanceApplied, ItemConcluded
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.ahead.due_lines import due_lines
from app.domain.ahead.listed import DueRow, grouped, line_text, narrowed, people_among
from app.domain.deadlines.due_line import GROUPS, DueLine, group_of
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.enterprise.facts import ResponsibleStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentDismantled, EquipmentStated, StepStated
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.supervision.facts import SupervisionAnswered, SupervisionIssued
from app.domain.visits.facts import VisitAdded, VisitTimed
from tests.case_making import Writer

TODAY = date(2025, 11, 14)
MACHINE = EquipmentAdded(equipment="e2", number="E-02", kind="dyeing", name="染色机")
BY = EquipmentStated(equipment="e2", field="dismantle_by", value="2025-10-31")


def said(case: Case) -> list[tuple[str, str, str]]:
    return [(line.kind, line.day, line.number) for line in due_lines(case)]


def lines_after(*facts: Fact) -> list[tuple[str, str, str]]:
    return said(Writer().states(*facts))


def test_a_machine_is_due_until_it_is_gone() -> None:
    stop = EquipmentStated(equipment="e2", field="stop_by", value="2025-09-30")
    assert lines_after(MACHINE, BY, stop) == [
        ("stop", "2025-09-30", "E-02"),
        ("dismantle", "2025-10-31", "E-02"),
    ]
    stopped = EquipmentStated(equipment="e2", field="stopped_on", value="2025-09-29")
    assert lines_after(MACHINE, BY, stop, stopped) == [("dismantle", "2025-10-31", "E-02")]
    assert lines_after(MACHINE, BY, stop, StepStated(equipment="e2", step="drive")) == [
        ("dismantle", "2025-10-31", "E-02")
    ]
    begun = EquipmentDismantled(equipment="e2", started="2025-11-01")
    assert lines_after(MACHINE, BY, begun) == [("dismantle", "2025-10-31", "E-02")]
    gone = EquipmentDismantled(equipment="e2", started="2025-11-01", finished="2025-11-03")
    assert lines_after(MACHINE, BY, gone) == []
    out = EquipmentStated(equipment="e2", field="scope", value="不予淘汰")
    assert lines_after(MACHINE, BY, out) == []
    assert lines_after(MACHINE, EquipmentStated(equipment="e2", field="dismantle_by", value="年底前")) == []


def test_an_application_waits_for_the_inspection_until_march() -> None:
    gone = EquipmentDismantled(equipment="e2", started="2025-11-01", finished="2025-11-03")
    applied = AcceptanceApplied(equipment="e2", on="2025-11-10")
    assert lines_after(MACHINE, BY, gone, applied) == [("accept", "2026-03-31", "E-02")]
    passed = ItemConcluded(equipment="e2", conclusion="passed", on="2026-01-10")
    assert lines_after(MACHINE, BY, gone, applied, passed) == []


def test_a_problem_is_due_until_it_is_closed() -> None:
    found = ProblemFound(problem="p1", number="P1", text="未设警示标识", equipment="e2")
    due = ProblemStated(problem="p1", field="due", value="2025-06-27")
    closed = ProblemStated(problem="p1", field="closed_on", value="2025-06-27")
    assert lines_after(found, due) == [("rectify", "2025-06-27", "P1")]
    assert lines_after(found, due, closed) == []


def confirmed(rule: str, day: str, subject: str = "problem/p1") -> DeadlineConfirmed:
    return DeadlineConfirmed(subject=subject, rule=rule, started="2025-05-12", computed=day, confirmed=day)


def test_a_confirmed_deadline_stands_for_the_problems_own_day_and_an_extension_for_both() -> None:
    found = ProblemFound(problem="p1", number="P1", text="能耗超限额")
    due = ProblemStated(problem="p1", field="due", value="2025-06-27")
    first, second = confirmed("K01", "2025-11-12"), confirmed("K02", "2026-02-12")
    assert lines_after(found, due, first) == [("clock", "2025-11-12", "K01")]
    assert lines_after(found, due, first, second) == [("clock", "2026-02-12", "K02")]
    met = DeadlineMet(subject="problem/p1", rule="K01", on="2025-11-01")
    assert lines_after(found, due, first, met) == []
    back = DeadlineMet(subject="problem/p1", rule="K01", on="")
    assert lines_after(found, due, first, met, back) == [("clock", "2025-11-12", "K01")]
    closed = ProblemStated(problem="p1", field="closed_on", value="2025-11-01")
    assert lines_after(found, due, first, closed) == []


def test_a_limit_of_power_is_marked() -> None:
    lines = due_lines(Writer().states(confirmed("K04", "2025-10-10", "enterprise/self")))
    assert [(line.number, line.is_hard) for line in lines] == [("K04", True)]


def test_slips_and_visits_are_due_until_answered_and_begun() -> None:
    slip = SupervisionIssued(
        supervision="s", number="示3号", to="金峰镇", on="2025-11-04", answer_by="2025-11-11"
    )
    visit = VisitAdded(visit="v", kind="revisit", planned_for="2026-03-02")
    case = Writer().states(slip, visit)
    assert said(case) == [("answer", "2025-11-11", "示3号"), ("visit", "2026-03-02", "")]
    assert group_of(due_lines(case)[0], TODAY) == "unanswered"
    answer = SupervisionAnswered(supervision="s", on="2025-11-12", text="已约谈")
    begun = VisitTimed(visit="v", turn=1, event="started", at="2026-03-02T09:00+08:00")
    assert lines_after(slip, visit, answer, begun) == []


def test_who_answers_for_a_machine_answers_for_its_lines() -> None:
    people = [
        ResponsibleStated(equipment="e2", party="territory", name="李示工", unit="金峰镇"),
        ResponsibleStated(equipment="e2", party="company", name="黄示琳"),
    ]
    other = EquipmentAdded(equipment="e1", number="E-01", kind="boiler", name="锅炉")
    problem = ProblemFound(problem="p1", number="P1", text="无", equipment="e1")
    due = ProblemStated(problem="p1", field="due", value="2025-12-01")
    lines = due_lines(Writer().states(MACHINE, BY, *people, other, problem, due))
    assert [[(each.party, each.name) for each in line.people] for line in lines] == [
        [("territory", "李示工"), ("company", "黄示琳")],
        [],
    ]


@pytest.mark.parametrize(
    ("day", "group"),
    [
        ("2025-11-13", "overdue"),
        ("2025-11-14", "week"),
        ("2025-11-21", "week"),
        ("2025-11-22", "month"),
        ("2025-12-14", "month"),
        ("2025-12-15", "later"),
    ],
)
def test_groups_begin_and_end_with_their_day(day: str, group: str) -> None:
    assert group_of(DueLine(kind="dismantle", day=day, thing="equipment/e"), TODAY) == group


ROW = st.builds(
    lambda after, kind, town: DueRow(
        "c",
        "示例厂",
        town,
        DueLine(kind=kind, day=(TODAY + timedelta(after)).isoformat(), thing="equipment/e"),
    ),
    st.integers(-400, 400),
    st.sampled_from(["dismantle", "answer", "clock"]),
    st.sampled_from(["金峰镇", "湖南镇"]),
)


@given(st.lists(ROW, max_size=30))
def test_every_line_is_in_one_group_and_under_one_township(rows: list[DueRow]) -> None:
    found = grouped(narrowed(rows), TODAY)
    assert tuple(found) == GROUPS
    assert sum(len(each) for each in found.values()) == len(rows)
    assert sum(len(narrowed(rows, town)) for town in ("金峰镇", "湖南镇")) == len(rows)
    days = [row.line.day for row in narrowed(rows)]
    assert days == sorted(days)


def test_lists_are_narrowed_to_a_person_whatever_they_answer_as() -> None:
    case = Writer().states(MACHINE, BY, ResponsibleStated(equipment="e2", party="bureau", name="林示川"))
    rows = [DueRow("c", "示例厂", "金峰镇", line) for line in due_lines(case)]
    assert narrowed(rows, person="林示川") == tuple(rows)
    assert narrowed(rows, person="李示工") == ()
    assert [each.name for each in people_among(rows)] == ["林示川"]
    assert line_text(rows[0].line, {}) == "E-02 染色机 拆除"


def test_lines_read_as_the_office_says_it() -> None:
    clock = DueLine(kind="clock", day="2025-11-12", thing="problem/p", number="K01", text="示1号")
    visit = DueLine(kind="visit", day="2025-11-12", thing="visit/v", text="revisit")
    assert line_text(clock, {"K01": "能耗超限额限期整改"}) == "能耗超限额限期整改 示1号"
    assert (line_text(clock, {}), line_text(visit, {})) == ("K01 示1号", "回头看")
