"""This is about what the worker does for the screen of due dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.deadlines.listed import DueRow
    from app.operations.keep_open import KeptOpen
    from app.operations.read_clocks import ClockTables


def read_clock_names(_opened: KeptOpen) -> Mapping[str, str]:
    from app.operations.list_due import clock_names

    return clock_names()


def write_calendar(_opened: KeptOpen, rows: tuple[DueRow, ...], target: Path, now: datetime) -> int:
    from app.operations.list_due import write_due_calendar

    return write_due_calendar(rows, target, now)


def read_tables(_opened: KeptOpen, office: Case) -> ClockTables:
    """The rules and working days, the office's own years among them."""
    from app.operations.read_clocks import read_clocks

    return read_clocks(office)
