"""This is about what a visit still needs, and the day its notice had to be served by."""

from datetime import date

import pytest

from app.domain.acts.fact import Fact
from app.domain.before_visit import Known, Step, next_step, notice_lead, steps_of
from app.domain.people.facts import OfficerRole
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitKind, VisitPerson, VisitStated
from app.domain.visits.inspection_cap import Cap, Times
from app.domain.visits.preparation import DEPARTURE_TEXT, preparation_of
from app.domain.visits.preparation_facts import (
    BureauJoined,
    DepartureChecked,
    EntryScanned,
    VisitPrepared,
)
from app.domain.visits.visit import visit_of
from app.operations.read_clocks import read_clocks
from tests.case_making import Writer

DAY = "2025-06-12"
ROLE: OfficerRole = "officer"


def said(field: str, value: str = "是") -> VisitStated:
    return VisitStated(visit="v", field=field, value=value)  # type: ignore[arg-type]


def prepared(field: str, value: str) -> VisitPrepared:
    return VisitPrepared(visit="v", field=field, value=value)  # type: ignore[arg-type]


def goes(card: str, until: str = "") -> VisitPerson:
    return VisitPerson(visit="v", person=card, role="officer", name=card, card=card, card_until=until)


ALL: tuple[Fact, ...] = (
    goes("示1"),
    goes("示2", "2027-12-31"),
    prepared("check_type", "routine"),
    prepared("task_from", "plan"),
    MatterChosen(visit="v", matter="CY01"),
    said("approval_number", "示1号"),
    said("approved_by", "王示"),
    said("approved_on", "2025-06-09"),
    said("notice_number", "示1号"),
    said("notice_served_on", "2025-06-10"),
    EntryScanned(visit="v", read_at=f"{DAY}T09:10+08:00", number="示7"),
    prepared("disciplines_told", "是"),
    said("recusal", "否"),
    *(DepartureChecked(visit="v", item=item, state="good") for item in DEPARTURE_TEXT),
)
ONCE = Times(2025, 1, 0, (), Cap("全部企业", 2, "示"))


def steps(*facts: Fact, kind: VisitKind = "inspection", times: Times | None = ONCE) -> dict[str, Step]:
    known = known_of(*facts, kind=kind, times=times)
    return {step.name: step for step in steps_of(known)}


def known_of(*facts: Fact, kind: VisitKind = "inspection", times: Times | None = ONCE) -> Known:
    case = Writer().states(VisitAdded(visit="v", kind=kind, planned_for=DAY), *facts)
    visit = visit_of(case, "v")
    assert visit is not None
    found = preparation_of(case, "v")
    tables = read_clocks()
    lead = notice_lead(visit, found, tables.clocks["K20"], tables.holidays)
    return Known(visit=visit, prepared=found, times=times, lead=lead)


def test_prepared_in_full_nothing_is_left() -> None:
    assert {name: step.state for name, step in steps(*ALL).items()} == dict.fromkeys(steps(), "done")
    assert next_step(tuple(steps(*ALL).values())) is None


@pytest.mark.parametrize(
    ("changed", "step", "state", "lacking"),
    [
        (goes("示2", "2025-06-11"), "people", "open", ("cards",)),
        (prepared("check_type", ""), "kind", "open", ("check_type",)),
        (said("approved_by", ""), "approval", "open", ("approved_by",)),
        (said("approval_number", ""), "approval", "open", ("approval_number",)),
        (said("notice_served_on", ""), "notice", "open", ("notice_served_on",)),
        (MatterChosen(visit="v", matter="CY01", chosen=False), "matters", "open", ("matters",)),
        (BureauJoined(visit="v", bureau="生态环境局"), "bureaus", "look", ("own_matters",)),
        (BureauJoined(visit="v", bureau="生态环境局", matters=("HJ01",)), "bureaus", "done", ()),
        (EntryScanned(visit="v", queued_at=f"{DAY}T09:00+08:00"), "gate", "open", ("scan_open",)),
        (DepartureChecked(visit="v", item="battery", state="poor"), "checks", "look", ("poor",)),
        (said("recusal", ""), "gate", "look", ("recusal",)),
    ],
)
def test_what_is_missing_is_said_at_its_step(
    changed: Fact, step: str, state: str, lacking: tuple[str, ...]
) -> None:
    found = steps(*ALL, changed)[step]
    assert (found.state, found.lacking) == (state, lacking)


def test_a_number_that_comes_later_is_not_missed() -> None:
    later = (said("notice_number", ""), said("approval_number", ""), prepared("numbering", "later"))
    found = steps(*ALL, *later)
    assert found["approval"].state == found["notice"].state == "done"


def test_an_urgent_one_is_looked_at_and_holds_nobody_up() -> None:
    found = steps(said("urgent_reason", "有转移隐匿迹象"))
    assert found["approval"].lacking == found["notice"].lacking == ("urgent",)
    assert found["approval"].state == "look"


def test_the_cap_is_its_own_step() -> None:
    assert steps(*ALL, times=None)["cap"].lacking == ("cap_unknown",)
    over = Times(2025, 3, 2, (), Cap("全部企业", 2, "示"))
    assert steps(*ALL, times=over)["cap"].lacking == ("over_cap",)


def test_a_patrol_needs_people_and_checks_only() -> None:
    assert tuple(steps(kind="patrol")) == ("people", "checks")


@pytest.mark.parametrize(
    ("facts", "by", "is_late"),
    [
        ((MatterChosen(visit="v", matter="JN01"),), date(2025, 6, 5), True),
        (
            (MatterChosen(visit="v", matter="JN01"), said("notice_served_on", "2025-06-05")),
            date(2025, 6, 5),
            False,
        ),
        ((BureauJoined(visit="v", bureau="工信局", matters=("JN04",)),), date(2025, 6, 5), True),
    ],
)
def test_energy_supervision_wants_its_notice_five_working_days_before(
    facts: tuple[Fact, ...], by: date, is_late: bool
) -> None:
    lead = known_of(*ALL, *facts).lead
    assert lead is not None
    assert (lead.by, lead.is_late, lead.checked) == (by, is_late, "verify")


@pytest.mark.parametrize(
    "spared",
    [
        prepared("notice_exception", "spot_check"),
        prepared("task_from", "complaint"),
        said("urgent_reason", "举报"),
    ],
)
def test_an_exception_needs_no_early_notice(spared: Fact) -> None:
    assert known_of(*ALL, MatterChosen(visit="v", matter="JN01"), spared).lead is None
    assert known_of(*ALL).lead is None
