"""This is about what the roster's page has the worker do; everything here runs there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.domain.acts.case import Case
from app.domain.staff.figures import figures_of
from app.domain.staff.roster import RosterRow
from app.domain.staff.row_pay import RowPay, row_pay

if TYPE_CHECKING:
    from app.domain.acts.writing import Stamp
    from app.domain.staff.roster_reading import RosterReading
    from app.storage.case_file import CaseFile


class MaskedRow(NamedTuple):
    """A row without a whole number, and what it comes to (参考)."""

    line: int
    row: RosterRow
    pay: RowPay


def read_masked(case_file: CaseFile, case: Case, office: Case, on: date) -> tuple[MaskedRow, ...]:
    """Raises FileRefused ORIGINAL_MISSING where it lies on another computer."""
    from app.operations.read_staff_rules import read_staff_rules
    from app.operations.show_roster import masked_rows

    local, steps = figures_of(case).money("local_wage"), read_staff_rules(office, on).benefits
    rows = enumerate(masked_rows(case_file, case), start=1)
    return tuple(MaskedRow(line, row, row_pay(row, local, steps)) for line, row in rows)


def read_workbook(_case_file: CaseFile, file: Path) -> RosterReading:
    """Raises FileRefused NO_ROSTER_FOUND, NOT_A_WORKBOOK."""
    from app.exchange.roster_workbook import read_roster_workbook
    from app.storage.whole_file import read_whole

    return read_roster_workbook(read_whole(file))


def written(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, exported: str, target: Path, reason: str
) -> Case:
    """Over what stands there: the person chose that file. Raises what `export_roster` raises."""
    from app.operations.export_roster import RosterOrder, export_roster

    on = date.fromisoformat(stamp.at[:10])
    order = RosterOrder(exported=exported, target=target, on=on, reason=reason, may_replace=True)
    return export_roster(case_file, looked_at, stamp, order)
