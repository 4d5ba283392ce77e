"""This is about confirming the day of a deadline, and noting that it was kept."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.confirmed import confirm, confirmed_of, meet, subject_known
from app.domain.deadlines.due import Due, due
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.moments import moment_text
from app.operations.acting import state
from app.operations.read_clocks import ClockTables
from app.storage.case_file import CaseFile


class Added(NamedTuple):
    """Units granted on application; days of testing notified in writing."""

    extension: int = 0
    left_out: int = 0


def count_deadline(tables: ClockTables, clock: Clock, started: str, added: Added, zone: tzinfo) -> Due:
    """Count a clock from what a person typed.

    zone: of a minute typed without one.
    Raises what `due` raises, and RuleRefused NOT_A_DAY.
    """
    extensions = (added.extension,) if added.extension else ()
    if clock.unit != "hour":
        start = date.fromisoformat(day_text(moment_text(started, zone)[:10]))
        return due(clock, start, tables.holidays, extensions, 0, added.left_out)
    moment = datetime.fromisoformat(moment_text(started, zone))
    return due(clock, moment, tables.holidays, extensions, 0, added.left_out)


def computed_deadline(
    subject: str, found: Due, started: str, tables: ClockTables, confirmed: str = ""
) -> DeadlineConfirmed:
    """What is to be confirmed of a counted deadline; as computed where nobody says another day."""
    day = found.day if found.moment is None else found.moment
    computed = day.isoformat() if found.moment is None else found.moment.isoformat(timespec="minutes")
    years = {found.start.year, found.day.year}
    sources = (tables.holidays.years[year].source for year in sorted(years) if year in tables.holidays.years)
    return DeadlineConfirmed(
        subject=subject,
        rule=found.clock.code,
        started=started,
        computed=computed,
        confirmed=confirmed or computed,
        extension=found.extension,
        left_out=found.left_out,
        tables="；".join(dict.fromkeys(sources)),
    )


def confirm_deadline(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: DeadlineConfirmed, tables: ClockTables
) -> Case:
    """State a confirmed day; a rule that is in no table is a deadline of somebody's own (其他期限).

    Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, LIMIT_OF_LAW, REASON_MISSING.
    """
    if not subject_known(looked_at, stated.subject):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=stated.subject)
    clock = tables.clocks.get(stated.rule)
    decided = confirm(clock, stated)
    if clock is None:
        decided = replace(decided, started="", computed="", extension=0, left_out=0, tables="")
    return state(case_file, looked_at, stamp, (decided,))


def meet_deadline(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: DeadlineMet) -> Case:
    """State that it was kept; an empty day takes that back. Raises RuleRefused THING_UNKNOWN, NOT_A_DAY."""
    return state(case_file, looked_at, stamp, (meet(confirmed_of(looked_at), stated),))
