"""This is about what the worker does for the screen of due dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.domain.ahead.listed import DueRow
    from app.domain.revisit.schedule import RevisitRule
    from app.operations.keep_open import KeptOpen
    from app.operations.read_clocks import ClockTables


def read_clock_names(_opened: KeptOpen) -> Mapping[str, str]:
    from app.operations.list_due import clock_names

    return clock_names()


def read_revisit_rules(_opened: KeptOpen, office: Case, on: date) -> tuple[RevisitRule, ...]:
    """When to look again (建议), the office's packs among them."""
    from app.operations.read_revisits import read_revisits

    return read_revisits(office, on)


def read_duty_rows(_opened: KeptOpen, office: Case) -> tuple[DueRow, ...]:
    """What the office's duty lists have due."""
    from app.operations.list_due import duty_rows

    return duty_rows(office)


def late_duties(_opened: KeptOpen, office: Case, today: date) -> int:
    """How many rows of the duty lists are past their day."""
    from app.domain.duties.due import late_rows
    from app.domain.duties.row import duty_rows_of, rows_by_list
    from app.operations.read_duties import read_duties

    return sum(1 for _ in late_rows(rows_by_list(read_duties().lists, duty_rows_of(office)), today))


def write_calendar(_opened: KeptOpen, rows: tuple[DueRow, ...], target: Path, now: datetime) -> int:
    from app.operations.list_due import write_due_calendar

    return write_due_calendar(rows, target, now)


def read_tables(_opened: KeptOpen, office: Case, on: date | None = None) -> ClockTables:
    """The rules and working days as they hold on a day, the office's packs and years among them."""
    from app.operations.read_clocks import read_clocks

    return read_clocks(office, on=on)


def take_year(
    opened: KeptOpen, file: Path, looked_at: Case, stamp: Stamp, entropy: Callable[[int], bytes]
) -> int:
    """A year's holidays into the office's file; the year."""
    from app.domain.deadlines.holidays import holiday_year_of_bytes
    from app.operations.keep_writing import case_to_write
    from app.operations.take_holidays import take_holidays
    from app.storage.whole_file import read_whole
    from app.storage.workspace import OFFICE

    year = holiday_year_of_bytes(read_whole(file))
    with case_to_write(opened, OFFICE, stamp, entropy) as (office, by):
        take_holidays(office, looked_at, by, year)
    return year.year
