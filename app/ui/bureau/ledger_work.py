"""This is about what the ledger's screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen
    from app.operations.make_ledger import Ledger
    from app.ui.background import Progress


class Made(NamedTuple):
    """A ledger, and id and title of every plan in force, newest first."""

    ledger: Ledger
    plans: tuple[tuple[str, str], ...]


class CityForm(NamedTuple):
    """The city's own form: its headers, and our field for each that is plain or was told once."""

    file: Path
    headers: tuple[str, ...]
    columns: Mapping[str, str]


def make(as_of: date, plan: str) -> Callable[[KeptOpen, Progress], Made]:
    """plan: id; empty for every plan in force, and where it is in force no longer."""

    def work(opened: KeptOpen, progress: Progress) -> Made:
        from app.operations.make_ledger import make_ledger, plans_in_force
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau, progress=progress)
            plans = plans_in_force(bureau.register)
            ledger = make_ledger(bureau.register, as_of, plan if plan in plans else "")
        return Made(ledger, tuple((each, taken.title) for each, taken in reversed(plans.items())))

    return work


def export(ledger: Ledger, target: Path) -> Callable[[KeptOpen, Progress], str]:
    """Name of the workbook that was written, whole or not at all."""

    def work(_opened: KeptOpen, _progress: Progress) -> str:
        from app.exchange.ledger_workbook import write_ledger
        from app.storage.whole_file import write_whole

        write_whole(target, write_ledger(ledger.rows, ledger.heading, ledger.as_of))
        return target.name

    return work


def read_form(file: Path) -> Callable[[KeptOpen, Progress], CityForm]:
    def work(opened: KeptOpen, _progress: Progress) -> CityForm:
        from app.exchange.ledger_filling import form_headers, has_headers, proposed_columns
        from app.operations.fill_city_ledger import kept_columns
        from app.operations.open_register import at_bureau
        from app.operations.this_machine import this_machine
        from app.storage.whole_file import read_whole

        form = read_whole(file)
        with at_bureau(opened, this_machine()) as bureau:
            before = kept_columns(bureau.folder)
        known = {header: before[header] for header in has_headers(form, before)}
        return CityForm(file, form_headers(form), proposed_columns(form) | known)

    return work


def fill_form(
    form: CityForm, told: Mapping[str, str], ledger: Ledger, target: Path
) -> Callable[[KeptOpen, Progress], str]:
    """Name of the workbook that was written. told: every header, with our field or none; it is kept."""

    def work(opened: KeptOpen, _progress: Progress) -> str:
        from app.operations.fill_city_ledger import fill_city_ledger
        from app.operations.open_register import at_bureau
        from app.operations.this_machine import this_machine
        from app.storage.whole_file import read_whole, write_whole

        template = read_whole(form.file)
        with at_bureau(opened, this_machine()) as bureau:
            filled = fill_city_ledger(bureau.folder, template, told, ledger)
        write_whole(target, filled.workbook)
        return target.name

    return work


def write_standing(ledger: Ledger, target: Path) -> Callable[[KeptOpen, Progress], tuple[str, int]]:
    """Name of the workbook and how many lines."""

    def work(_opened: KeptOpen, _progress: Progress) -> tuple[str, int]:
        from app.operations.write_public_list import write_standing_table

        return target.name, write_standing_table(ledger, target)

    return work


def write_staff(as_of: date, target: Path) -> Callable[[KeptOpen, Progress], tuple[str, int]]:
    """Name of the staff ledger and how many lines."""

    def work(opened: KeptOpen, progress: Progress) -> tuple[str, int]:
        from app.domain.staff.ledger import TITLE
        from app.exchange.staff_ledger_workbook import write_staff_ledger
        from app.operations.make_staff_ledger import make_staff_ledger
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine
        from app.storage.whole_file import write_whole

        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau, progress=progress)
            lines = make_staff_ledger(bureau.register)
        write_whole(target, write_staff_ledger(lines, TITLE, as_of))
        return target.name, len(lines)

    return work


def write_public(ledger: Ledger, year: int, target: Path) -> Callable[[KeptOpen, Progress], tuple[str, int]]:
    """Name of the public list and how many lines."""

    def work(opened: KeptOpen, _progress: Progress) -> tuple[str, int]:
        from app.domain.people.office import office_of
        from app.operations.write_public_list import write_public_list

        return target.name, write_public_list(ledger, year, office_of(opened.read_office()), target)

    return work
