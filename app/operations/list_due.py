"""This is about what is due in all enterprises: one list from their rows, and a calendar file of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from app.domain.acts.case import Case
from app.domain.ahead.listed import DueRow, line_text
from app.domain.deadlines.due_line import DueLine
from app.domain.duties.due_rows import duty_due_rows
from app.domain.duties.row import duty_rows_of, rows_by_list
from app.domain.revisit.schedule import RevisitRule, watch_lines
from app.exchange.due_calendar import Event, calendar_bytes
from app.operations.list_cases import CaseRow
from app.operations.read_clocks import read_clocks
from app.operations.read_duties import read_duties
from app.storage.whole_file import write_whole

CALENDAR: Final = "期限提醒"
_ALARMS: Final = (7, 1)
_HARD_ALARMS: Final = (7, 3, 1)
"""Source: domain.md §6.3(2)."""
_PARTIES: Final = {"territory": "属地", "bureau": "部门", "company": "企业"}


def due_rows(rows: Iterable[CaseRow], revisits: Sequence[RevisitRule] = ()) -> tuple[DueRow, ...]:
    """Every line of every enterprise; no case file is opened.

    revisits: when to look again, as `read_revisits` reads it; without, nothing is listed of that.
    """
    return tuple(
        DueRow(row.case, row.name, row.township, line)
        for row in rows
        for line in (*row.ahead, *watch_lines(row.watched, revisits))
    )


def duty_rows(office: Case) -> tuple[DueRow, ...]:
    """What the office's duty lists (任务清单) have due. Raises what `read_duties` raises."""
    return tuple(duty_due_rows(rows_by_list(read_duties().lists, duty_rows_of(office))))


def clock_names() -> Mapping[str, str]:
    """What the rules are called, by code. Raises what `read_clocks` raises."""
    return {code: clock.name for code, clock in read_clocks().clocks.items()}


def write_due_calendar(rows: Sequence[DueRow], target: Path, now: datetime) -> int:
    """A calendar of these; how many events. Raises FileRefused; the old file is then as it was.

    now: aware. No number of a phone, card or person goes into it.
    """
    names = clock_names()
    events = [_event(row, names) for row in rows]
    write_whole(target, calendar_bytes(CALENDAR, events, now))
    return len(events)


def _event(row: DueRow, names: Mapping[str, str]) -> Event:
    line = row.line
    people = "；".join(f"{_PARTIES[each.party]} {each.name}" for each in line.people)
    about = "\n".join(part for part in (row.township, line.to, people) if part)
    return Event(
        id=_id(row.case, line),
        day=date.fromisoformat(line.day),
        title=f"{row.enterprise}：{line_text(line, names)}",
        about=about,
        alarms=_HARD_ALARMS if line.is_hard else _ALARMS,
    )


def _id(case: str, line: DueLine) -> str:
    """Of the thing, not of the day: a day put off moves the event."""
    rule = line.number if line.kind in ("clock", "staff") else ""
    return sha256("\n".join((case, line.kind, line.thing, rule)).encode()).hexdigest()[:32]
