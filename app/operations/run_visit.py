"""This is about the course of a visit: started, broken off (中止), gone on with (续查), finished."""

from datetime import date, datetime
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.deadlines.clocks import clock_named
from app.domain.deadlines.due import due
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.deadlines.made_up import MADE_UP
from app.domain.rule_packs.facts import RulesUsed
from app.domain.visits import rules
from app.domain.visits.inspection_cap import times_of, within_cap
from app.domain.visits.preparation import preparation_of
from app.domain.visits.visit import Visit
from app.operations.acting import state, the_visit
from app.operations.read_clocks import read_clocks
from app.operations.read_rules import read_rules
from app.storage.case_file import CaseFile


class Starting(msgspec.Struct, frozen=True):
    """With what a visit starts.

    Attributes:
        office: the office's case, with its caps and rule packs; None where nobody looked.
        reason: why it goes on past a gate.
    """

    office: Case | None = None
    reason: str = ""


PLAINLY: Final = Starting()


def start_visit(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    visit: str,
    at: str,
    how: Starting = PLAINLY,
) -> Case:
    """State the start, the rule tables it goes by, and the clock of an urgent one.

    at: ISO minute with offset.
    Raises RuleRefused as `rules.begin`, OVER_YEARLY_CAP; FileRefused where a rule table can't be read.
    """
    known = the_visit(looked_at, visit)
    begun = rules.begin(known, at, how.reason)
    office = how.office if how.office is not None else Case("office")
    times = times_of(looked_at, office, msgspec.structs.replace(known, planned_for=at))
    within_cap(times, preparation_of(looked_at, visit).passed)
    on = date.fromisoformat(at[:10])
    used = RulesUsed(visit=visit, tables=read_rules(office, on).versions())
    return state(case_file, looked_at, stamp, (begun, used, *_to_be_made_up(known, at, office)))


def _to_be_made_up(visit: Visit, at: str, office: Case) -> tuple[Fact, ...]:
    """The day approval and notice must follow by, where they did not come first."""
    if not rules.is_made_up_later(visit):
        return ()
    tables = read_clocks(office, on=date.fromisoformat(at[:10]))
    start = datetime.fromisoformat(at)
    found = due(clock_named(tables.clocks, MADE_UP), start, tables.holidays)
    end = found.moment.isoformat(timespec="minutes") if found.moment is not None else found.day.isoformat()
    return (
        DeadlineConfirmed(subject=f"visit/{visit.id}", rule=MADE_UP, started=at, computed=end, confirmed=end),
    )


def break_off_visit(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str, reason: str
) -> Case:
    """Raises RuleRefused as `rules.break_off`."""
    return state(case_file, looked_at, stamp, (rules.break_off(the_visit(looked_at, visit), at, reason),))


def continue_visit(case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str) -> Case:
    """Raises RuleRefused as `rules.go_on`."""
    return state(case_file, looked_at, stamp, (rules.go_on(the_visit(looked_at, visit), at),))


def finish_visit(case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str) -> Case:
    """Raises RuleRefused as `rules.end`."""
    return state(case_file, looked_at, stamp, (rules.end(the_visit(looked_at, visit), at),))
