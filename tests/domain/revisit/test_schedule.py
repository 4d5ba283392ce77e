"""When to look again: the interval after the last look, for as many years, as the table has it."""

from datetime import date

import pytest

from app import places
from app.domain.acts.fact import Fact, Occurred
from app.domain.deadlines.due_line import group_of
from app.domain.equipment.facts import StepStated
from app.domain.errors import FileRefused, Refusal
from app.domain.revisit.schedule import (
    RevisitRule,
    Watched,
    WatchedFirm,
    next_look,
    revisit_rules_of_table,
    rule_for,
    watch_lines,
    watched_firm,
)
from app.domain.visits.facts import VisitAdded, VisitTimed
from app.operations.check_rule_table import check_rule_table
from app.operations.read_revisits import read_revisits
from tests.case_making import Writer, a_machine

RULES = read_revisits()
BOILER = Watched("accepted", "boiler", "E-01", "2025-10-16")
FURNACE = Watched("accepted", "induction_furnace", "E-09", "2025-10-16")
SEALED = Watched("sealed", "dyeing", "E-02", "2025-06-12")


def by_code(code: str) -> RevisitRule:
    return next(rule for rule in RULES if rule.code == code)


def test_the_table_that_ships_is_advice_with_its_source() -> None:
    assert {rule.checked for rule in RULES} == {"advice"}
    assert all("建议" in rule.basis and rule.source for rule in RULES)
    assert (places.rules() / "revisits.csv").exists()


@pytest.mark.parametrize(
    ("machine", "looks", "due"),
    [
        (BOILER, {}, date(2026, 10, 16)),
        (BOILER, {"revisit": ("2026-03-01",)}, date(2027, 3, 1)),
        (BOILER, {"revisit": ("2025-09-16",)}, date(2026, 10, 16)),
        (BOILER, {"patrol": ("2026-03-01",)}, date(2026, 10, 16)),
        (BOILER, {"revisit": ("2030-01-01",)}, None),
        (FURNACE, {}, date(2026, 4, 16)),
        (SEALED, {}, date(2025, 7, 12)),
        (SEALED, {"patrol": ("2025-07-03",), "acceptance": ("2025-10-16",)}, date(2025, 11, 16)),
        (Watched("accepted", "boiler", "E-01", "someday"), {}, None),
    ],
)
def test_the_next_look(machine: Watched, looks: dict[str, tuple[str, ...]], due: date | None) -> None:
    rule = rule_for(machine, RULES)
    assert rule is not None
    assert next_look(machine, rule, looks) == due


def test_a_kind_with_a_rule_of_its_own_goes_by_that() -> None:
    assert rule_for(FURNACE, RULES) == by_code("HTK2")
    assert rule_for(BOILER, RULES) == by_code("HTK1")
    assert rule_for(SEALED, ()) is None


def test_one_line_per_kind_of_look_and_none_for_what_is_planned() -> None:
    firm = WatchedFirm((BOILER, Watched("accepted", "transformer", "E-03", "2025-10-30"), SEALED))
    lines = {line.kind: (line.day, line.text) for line in watch_lines(firm, RULES)}
    assert lines == {"revisit": ("2026-10-16", "E-01、E-03"), "patrol": ("2025-07-12", "E-02")}
    planned = WatchedFirm(firm.machines, planned=("patrol",))
    assert [line.kind for line in watch_lines(planned, RULES)] == ["revisit"]


def test_a_look_that_is_late_is_the_office_s_work_not_the_enterprise_s_default() -> None:
    (line,) = watch_lines(WatchedFirm((SEALED,)), RULES)
    assert group_of(line, date(2025, 11, 14)) == "ours"


def test_a_case_tells_what_is_watched_and_who_looked() -> None:
    visit: tuple[Fact, ...] = (
        VisitAdded(visit="v1", kind="revisit"),
        VisitTimed(visit="v1", event="started", turn=1, at="2025-09-16T09:50+08:00"),
        VisitAdded(visit="v2", kind="patrol", planned_for="2025-12-01"),
    )
    done = Occurred(at="2025-06-12", observer="lin")
    steps = [
        StepStated(equipment="e-02", step=step, occurred=done)
        for step in ("water", "power", "drive", "sealing")
    ]  # type: ignore[list-item]
    firm = watched_firm(Writer().states(*a_machine(), *steps, *visit))
    assert [(each.watch, each.number, each.since) for each in firm.machines] == [
        ("sealed", "E-02", "2025-06-12")
    ]
    assert firm.looks == (("revisit", ("2025-09-16",)),)
    assert firm.planned == ("patrol",)


@pytest.mark.parametrize(
    "row",
    [
        "X1,accepted,,0,0,5,revisit,b,s,advice",
        "X1,lost,,1,0,5,revisit,b,s,advice",
        "X1,accepted,,one,0,5,revisit,b,s,advice",
        "X1,accepted",
    ],
)
def test_a_row_nobody_could_count_by_is_refused(row: str) -> None:
    head = "code,watch,kinds,months,days,years,counts,basis,source,checked"
    with pytest.raises(FileRefused) as why:
        revisit_rules_of_table(f"{head}\n{row}\n")
    assert why.value.code is Refusal.DAMAGED


def test_the_table_can_be_replaced_by_a_pack_that_reads() -> None:
    shipped = (places.rules() / "revisits.csv").read_text(encoding="utf-8")
    check_rule_table("revisits.csv", shipped)
    with pytest.raises(FileRefused) as why:
        check_rule_table("revisits.csv", shipped.replace("accepted", "lost"))
    assert why.value.code is Refusal.RULE_TABLE_UNREADABLE
