"""This is about what the worker does for the preparation of a visit: looks, measures, states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.domain.visits.preparation import preparation_of
from app.domain.visits.preparation_facts import DepartureChecked
from app.operations.check_departure import measured
from app.operations.describe import describe
from app.operations.look_before_visit import known_before_visit
from app.operations.make_up_visit import clock_of
from app.operations.scan_in import scan_in

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.acts.case import Case
    from app.domain.acts.fact import Fact
    from app.domain.acts.writing import Stamp
    from app.domain.before_visit import Known
    from app.domain.visits.preparation_facts import EntryScanned
    from app.domain.visits.visit import Visit
    from app.storage.case_file import CaseFile


class Gate(NamedTuple):
    """What was said at the gate."""

    facts: tuple[Fact, ...]
    scanned: EntryScanned | None


class Looked(NamedTuple):
    """The preparation as it stands; `until` is the ISO minute an urgent one is to be made up by."""

    known: Known
    until: str


def look(_case_file: CaseFile, case: Case, office: Case, visit: Visit, today: date) -> Looked:
    clock = clock_of(case, visit.id)
    until = clock.confirmed if clock is not None and not clock.met_on else ""
    return Looked(known_before_visit(case, office, visit, today), until)


def pass_gate(case_file: CaseFile, looked_at: Case, stamp: Stamp, gate: Gate) -> Case:
    """Raises RuleRefused VISIT_UNKNOWN, THING_UNKNOWN."""
    case = describe(case_file, looked_at, stamp, gate.facts) if gate.facts else looked_at
    return scan_in(case_file, case, stamp, gate.scanned) if gate.scanned is not None else case


def checks_now(
    _case_file: CaseFile, case: Case, visit: str, folder: Path, strips: tuple[Case, str, tuple[str, ...]]
) -> tuple[DepartureChecked, ...]:
    """What was stated of the list, over it what the computer measures just now."""
    stated = {
        each.item: DepartureChecked(
            visit=visit, item=each.item, state=each.state, value=each.value, text=each.text
        )
        for each in preparation_of(case, visit).departures
    }
    return tuple({**stated, **{each.item: each for each in measured(visit, folder, strips)}}.values())
