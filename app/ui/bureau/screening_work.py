"""This is about what the screening list's screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.domain.plan.townships import Township
    from app.domain.screening.coverage import TownshipCoverage
    from app.domain.screening.firm import ListedFirm
    from app.domain.screening.weighing import WeighedRow
    from app.operations.import_screening import ListPaper, ListTaken
    from app.operations.keep_open import KeptOpen
    from app.storage.case_file import CaseFile
    from app.ui.background import Progress

P = ParamSpec("P")
Entropy = Callable[[int], bytes]


class Listed(NamedTuple):
    """The list as it is shown: every firm, and how far each township is screened."""

    firms: tuple[ListedFirm, ...]
    coverage: tuple[TownshipCoverage, ...]


class Read(NamedTuple):
    """A workbook that was read, its lines against the list, and whether these bytes were taken before."""

    paper: ListPaper
    weighed: tuple[WeighedRow, ...]
    is_known: bool


class Doing(NamedTuple):
    """Who does something to the list, having looked at the office as it was shown."""

    looked_at: Case
    stamp: Stamp
    entropy: Entropy


def listed(_opened: KeptOpen, office: Case) -> Listed:
    """Folding ten thousand firms takes longer than a screen may stand still."""
    from app.domain.screening.firm import firms_of
    from app.operations.report_zero import coverage_in

    return Listed(firms_of(office), coverage_in(office, [town.name for town in _townships()]))


def at_office(
    opened: KeptOpen,
    doing: Doing,
    operation: Callable[Concatenate[CaseFile, Case, Stamp, P], object],
    *args: P.args,
    **kwargs: P.kwargs,
) -> None:
    """An operation on the office's own file."""
    from app.operations.keep_writing import case_to_write
    from app.storage.workspace import OFFICE

    with case_to_write(opened, OFFICE, doing.stamp, doing.entropy) as (office, by):
        operation(office, doing.looked_at, by, *args, **kwargs)


def open_case(opened: KeptOpen, firm: str, stamp: Stamp, entropy: Entropy) -> str:
    """Id of the firm's case."""
    from app.operations.open_firm_case import open_firm_case

    return open_firm_case(opened, firm, stamp, entropy).id


def read(path: Path) -> Callable[[KeptOpen, Progress], Read]:
    """A workbook as it was understood; nothing is kept anywhere yet."""

    def work(opened: KeptOpen, _progress: Progress) -> Read:
        from hashlib import sha256

        from app.exchange.screening_workbook import read_screening_list
        from app.operations.import_screening import ListPaper, lists_taken, weigh_list
        from app.operations.this_machine import this_machine
        from app.storage.whole_file import read_whole

        workbook = read_whole(path)
        reading = read_screening_list(workbook, _townships())
        digest = sha256(workbook).hexdigest()
        is_known = any(taken.sha256 == digest for taken in lists_taken(opened.read_office()))
        return Read(ListPaper(reading, workbook), weigh_list(opened, reading, this_machine()), is_known)

    return work


def confirm(paper: ListPaper, stamp: Stamp) -> Callable[[KeptOpen, Progress], ListTaken]:
    def work(opened: KeptOpen, progress: Progress) -> ListTaken:
        from app.operations.import_screening import confirm_list
        from app.operations.this_machine import this_machine

        return confirm_list(opened, paper, stamp, this_machine(), progress)

    return work


def export(told: Listed, heading: str, made: str, target: Path) -> Callable[[KeptOpen, Progress], str]:
    """Name of the workbook that was written, whole or not at all. made: ISO day."""

    def work(_opened: KeptOpen, _progress: Progress) -> str:
        from datetime import date

        from app.exchange.screening_workbook import write_screening_list
        from app.storage.whole_file import write_whole

        day = date.fromisoformat(made)
        write_whole(target, write_screening_list(told.firms, told.coverage, heading, day))
        return target.name

    return work


def _townships() -> tuple[Township, ...]:
    from app import places
    from app.domain.plan.townships import townships_of_table
    from app.storage.whole_file import read_whole

    return townships_of_table(read_whole(places.resources() / "tables" / "townships.csv").decode())
