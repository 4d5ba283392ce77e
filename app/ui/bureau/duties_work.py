"""This is about what the screen of duty lists has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.domain.duties.due import DutyState, Standing

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.duties.coal_gate import CoalLimit
    from app.domain.duties.figure import Figure
    from app.domain.duties.lists import DutyList
    from app.domain.duties.reading import DutyReading
    from app.domain.duties.row import DutyRow
    from app.domain.duties.weighing import WeighedDuty
    from app.operations.import_duties import DutiesTaken
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress
    from app.ui.bureau.screening_work import Doing


class DutyLine(NamedTuple):
    """A row as the table shows it.

    Attributes:
        against: the limits of the law that stand against it.
        found: what it is found by, folded: made by the worker, so that the first key waits for nothing.
    """

    row: DutyRow
    state: DutyState
    due: str
    text: str
    against: str = ""
    found: str = ""


class ToldList(NamedTuple):
    """A list as it is shown: late rows first, then open ones by their day."""

    duty_list: DutyList
    lines: tuple[DutyLine, ...]
    figures: tuple[Figure, ...]
    standing: Standing


class ReadDuties(NamedTuple):
    """A workbook that was read, and its lines against the list."""

    duty_list: DutyList
    reading: DutyReading
    weighed: tuple[WeighedDuty, ...]


def told(_opened: KeptOpen, office: Case, today: date) -> tuple[ToldList, ...]:
    """Folding ten thousand rows takes longer than a screen may stand still."""
    from app.domain.duties.row import duty_rows_of, rows_by_list
    from app.operations.read_duties import read_coal_limits, read_duties

    listed = rows_by_list(read_duties().lists, duty_rows_of(office))
    limits = read_coal_limits(office, today)
    return tuple(_told(duty_list, rows, today, limits) for duty_list, rows in listed.items())


def _told(duty_list: DutyList, rows: Sequence[DutyRow], today: date, limits: Sequence[CoalLimit]) -> ToldList:
    from app.domain.duties.due import STATES, standing_told
    from app.domain.duties.figures import figures_of

    order = {state: at for at, state in enumerate(STATES)}
    lines = [_line(duty_list, row, today, limits) for row in rows]
    lines.sort(key=lambda line: (order[line.state], line.due or "9999"))
    figures = figures_of(duty_list, rows, today, limits)
    return ToldList(duty_list, tuple(lines), figures, standing_told(line.state for line in lines))


def _line(duty_list: DutyList, row: DutyRow, today: date, limits: Sequence[CoalLimit]) -> DutyLine:
    from app.domain.duties.coal_gate import limit_text, limits_met
    from app.domain.duties.due import due_of, state_by, state_of
    from app.ui.widgets.matching import folded

    due = due_of(duty_list, row)
    against = ""
    if duty_list.figures == "coal_gate":
        against = "；".join(limit_text(limit) for limit in limits_met(row, limits))
    state = state_by(due, today) if due is not None else state_of(duty_list, row, today)
    hidden = [row.value(field.name) for field in duty_list.of_kind("sealed")]
    found = folded("\n".join(value for value in row.values.values() if value not in hidden))
    return DutyLine(row, state, due.isoformat() if due else "", row.text(duty_list), against, found)


def units(_opened: KeptOpen) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Townships and bureaus of the district."""
    from app.domain.acceptance.group import PROPOSED
    from app.operations.read_duties import read_duties

    return tuple(town.name for town in read_duties().townships), PROPOSED


def add(opened: KeptOpen, doing: Doing, duty_list: str, values: Mapping[str, str], reason: str) -> str:
    """Id of the row that was added, the first of several."""
    from app.operations.keep_writing import case_to_write
    from app.operations.list_duty import NewDuty, list_duty
    from app.operations.read_duties import read_duties
    from app.storage.workspace import OFFICE

    with case_to_write(opened, OFFICE, doing.stamp, doing.entropy) as (office, by):
        new = NewDuty(duty_list, values, reason)
        return list_duty(office, doing.looked_at, by, new, read_duties(), doing.entropy)[0]


def state(opened: KeptOpen, doing: Doing, row: str, values: Mapping[str, str]) -> None:
    from app.operations.keep_writing import case_to_write
    from app.operations.read_duties import read_duties
    from app.operations.state_duty import state_duty
    from app.storage.workspace import OFFICE

    with case_to_write(opened, OFFICE, doing.stamp, doing.entropy) as (office, by):
        state_duty(office, doing.looked_at, by, (row, values), read_duties(), doing.entropy)


def keep_files(doing: Doing, row: str, files: Sequence[Path]) -> Callable[[KeptOpen, Progress], int]:
    """How many were kept now."""

    def work(opened: KeptOpen, progress: Progress) -> int:
        from app.operations.keep_duty_file import keep_duty_file
        from app.operations.keep_writing import case_to_write
        from app.storage.workspace import OFFICE

        with case_to_write(opened, OFFICE, doing.stamp, doing.entropy) as (office, by):
            # The row may be newer than what the screen looked at: dropped files begin one.
            kept = keep_duty_file(office, office.load(), by, (row, files), doing.entropy, progress)
        return len(kept)

    return work


def save_file(looked_at: Case, row: str, file: str, target: Path) -> Callable[[KeptOpen, Progress], str]:
    """Name of the file that was written, its digest checked."""

    def work(opened: KeptOpen, _progress: Progress) -> str:
        from app.operations.keep_duty_file import write_duty_file

        with opened.open_office() as office:
            write_duty_file(office, looked_at, row, file, target)
        return target.name

    return work


def reveal(opened: KeptOpen, doing: Doing, row: DutyRow, field: str, reason: str) -> str:
    """What is kept apart of a row, after it is stated who looked and why."""
    from app.operations.keep_sealed import reveal_sealed
    from app.operations.keep_writing import case_to_write
    from app.storage.workspace import OFFICE

    with case_to_write(opened, OFFICE, doing.stamp, doing.entropy) as (office, by):
        return reveal_sealed(office, doing.looked_at, by, row, field, reason)


def read(
    path: Path, wanted: str, entropy: Callable[[int], bytes]
) -> Callable[[KeptOpen, Progress], ReadDuties]:
    """A workbook as it was understood; nothing is kept anywhere yet."""

    def work(opened: KeptOpen, _progress: Progress) -> ReadDuties:
        from app.exchange.duty_workbook import read_duty_workbook
        from app.operations.import_duties import weigh_workbook
        from app.operations.read_duties import read_duties
        from app.storage.whole_file import read_whole

        tables = read_duties()
        reading = read_duty_workbook(read_whole(path), tables.lists, wanted, tables.townships)
        weighed = weigh_workbook(opened.read_office(), reading, tables, entropy)
        return ReadDuties(tables.lists[reading.list], reading, weighed)

    return work


def confirm(doing: Doing, reading: DutyReading) -> Callable[[KeptOpen, Progress], DutiesTaken]:
    def work(opened: KeptOpen, _progress: Progress) -> DutiesTaken:
        from app.operations.import_duties import confirm_duties
        from app.operations.keep_writing import case_to_write
        from app.operations.read_duties import read_duties
        from app.storage.workspace import OFFICE

        with case_to_write(opened, OFFICE, doing.stamp, doing.entropy) as (office, by):
            looked_at = office.load()
            return confirm_duties(office, looked_at, by, reading, read_duties(), doing.entropy)

    return work


def export(shown: ToldList, today: date, target: Path) -> Callable[[KeptOpen, Progress], str]:
    """Name of the workbook that was written, whole or not at all."""

    def work(_opened: KeptOpen, _progress: Progress) -> str:
        from app.exchange.duty_workbook import write_duty_workbook
        from app.storage.whole_file import write_whole

        rows = [line.row for line in shown.lines]
        write_whole(target, write_duty_workbook(shown.duty_list, rows, shown.figures, today))
        return target.name

    return work
