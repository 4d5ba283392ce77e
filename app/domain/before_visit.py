"""This is about what a visit still needs before it begins, step by step, and whether the notice came in time.

Nothing here stops anybody: what does stand in the way is in `rules.py` and `inspection_cap.py`. Source:
国办发〔2024〕54号; domain.md §4.2, §4.6, §6.2 K20, §12.1 steps 1–3.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.due import due
from app.domain.deadlines.holidays import HolidayTables
from app.domain.equipment.state import day
from app.domain.people.office import is_certified
from app.domain.visits.inspection_cap import Times
from app.domain.visits.preparation import DEPARTURE_TEXT, Preparation, joint_words, task_words
from app.domain.visits.visit import Visit

LEAD: Final = "K20"
"""The clock of the notice before an energy supervision on site."""
ENERGY: Final = "JN"
"""What codes of matters of energy supervision begin with."""
YES: Final = "是"

StepName = Literal["kind", "people", "matters", "cap", "approval", "notice", "bureaus", "checks", "gate"]
StepState = Literal["done", "open", "look"]
"""`look`: nothing is missing, but somebody should look at it."""

Lacking = Literal[
    "check_type", "task_source", "people", "cards", "matters", "cap_unknown", "over_cap",
    "approval_number", "approved_by", "approved_on", "notice_number", "notice_served_on", "notice_late",
    "urgent", "own_matters", "not_checked", "poor", "scan", "scan_open", "disciplines", "recusal",
]  # fmt: skip


class Step(msgspec.Struct, frozen=True):
    """lacking: in the order a person would do it."""

    name: StepName
    state: StepState
    lacking: tuple[Lacking, ...] = ()


class Lead(msgspec.Struct, frozen=True):
    """The day a notice had to be served by (待核对), and whether it was."""

    by: date
    is_late: bool
    checked: str


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the steps are told from."""

    visit: Visit
    prepared: Preparation
    times: Times | None = None
    lead: Lead | None = None


def notice_lead(visit: Visit, prepared: Preparation, clock: Clock, tables: HolidayTables) -> Lead | None:
    """None where no notice has to come so early: no energy supervision, an exception, or no day known.

    Source: domain.md §4.6, §6.2 K20 (5 working days, exceptions: suspected violation, complaint, spot check;
    原文待核对).
    """
    matters = (*visit.matters, *(matter for each in prepared.joint for matter in each.matters))
    if visit.kind != "inspection" or not any(matter.startswith(ENERGY) for matter in matters):
        return None
    spared = visit.field("notice_exception") or visit.field("task_from") == "complaint"
    on = day(visit.day)
    if spared or visit.field("urgent_reason") or on is None or on - date.min < timedelta(days=60):
        return None
    by = due(clock, on, tables).day
    served = day(visit.field("notice_served_on")[:10])
    return Lead(by, served is not None and served > by, clock.checked)


def steps_of(known: Known) -> tuple[Step, ...]:
    """An inspection needs all of them; any other kind only people, checks and the gate."""
    is_inspection = known.visit.kind == "inspection"
    find = _OF_INSPECTION if is_inspection else _OF_OTHERS
    steps = []
    for name in find:
        lacking = tuple(_LACKING[name](known))
        only_looked_at = bool(lacking) and set(lacking) <= _ONLY_LOOKED_AT
        steps.append(Step(name, "done" if not lacking else "look" if only_looked_at else "open", lacking))
    return tuple(steps)


def next_step(steps: tuple[Step, ...]) -> Step | None:
    """The first with something missing, else the first to look at."""
    return next((step for state in ("open", "look") for step in steps if step.state == state), None)


_ONLY_LOOKED_AT: Final = frozenset(
    {"cap_unknown", "notice_late", "urgent", "own_matters", "not_checked", "poor", "scan", "disciplines",
     "recusal"}
)  # fmt: skip


def _kind(known: Known) -> Iterator[Lacking]:
    if not known.visit.field("check_type"):
        yield "check_type"
    if not task_words(known.visit):
        yield "task_source"


def _people(known: Known) -> Iterator[Lacking]:
    visit = known.visit
    if not visit.in_role("officer", "patroller"):
        yield "people"
    elif visit.kind == "inspection" and not _has_two(visit):
        yield "cards"


def _has_two(visit: Visit) -> bool:
    on = day(visit.day)
    officers = visit.in_role("officer")
    if on is None:
        return len({person.card for person in officers if person.card}) > 1
    valid = {person.card for person in officers if is_certified(person.card, person.card_until, on)}
    return len(valid) > 1


def _matters(known: Known) -> Iterator[Lacking]:
    if not known.visit.matters and not any(each.matters for each in known.prepared.joint):
        yield "matters"


def _cap(known: Known) -> Iterator[Lacking]:
    if known.times is None or known.times.cap is None:
        yield "cap_unknown"
    elif known.times.is_over and known.prepared.passed is None:
        yield "over_cap"


def _approval(known: Known) -> Iterator[Lacking]:
    visit = known.visit
    if visit.field("urgent_reason") and not visit.field("approved_on"):
        yield "urgent"
        return
    if not visit.field("approval_number") and visit.field("numbering") != "later":
        yield "approval_number"
    for field in ("approved_by", "approved_on"):
        if not visit.field(field):
            yield msgspec.convert(field, Lacking)


def _notice(known: Known) -> Iterator[Lacking]:
    visit = known.visit
    if visit.field("urgent_reason") and not visit.field("notice_number"):
        yield "urgent"
        return
    if not visit.field("notice_number") and visit.field("numbering") != "later":
        yield "notice_number"
    if not visit.field("notice_served_on"):
        yield "notice_served_on"
    if known.lead is not None and known.lead.is_late:
        yield "notice_late"


def _bureaus(known: Known) -> Iterator[Lacking]:
    if joint_words(known.visit, known.prepared.joint) and not all(
        each.matters for each in known.prepared.joint
    ):
        yield "own_matters"


def _checks(known: Known) -> Iterator[Lacking]:
    made = {each.item: each.state for each in known.prepared.departures}
    if len(made) < len(DEPARTURE_TEXT):
        yield "not_checked"
    if "poor" in made.values():
        yield "poor"


def _gate(known: Known) -> Iterator[Lacking]:
    visit, prepared = known.visit, known.prepared
    if prepared.scan_is_open:
        yield "scan_open"
    elif prepared.scan is None and not visit.field("scan_in"):
        yield "scan"
    if visit.field("disciplines_told") != YES:
        yield "disciplines"
    if not visit.field("recusal"):
        yield "recusal"


_LACKING: Final = {
    "kind": _kind,
    "people": _people,
    "matters": _matters,
    "cap": _cap,
    "approval": _approval,
    "notice": _notice,
    "bureaus": _bureaus,
    "checks": _checks,
    "gate": _gate,
}
_OF_INSPECTION: Final[tuple[StepName, ...]] = (
    "kind", "people", "matters", "cap", "approval", "notice", "bureaus", "checks", "gate",
)  # fmt: skip
_OF_OTHERS: Final[tuple[StepName, ...]] = ("people", "checks")
