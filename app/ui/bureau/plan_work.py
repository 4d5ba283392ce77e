"""This is about what the plan's screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.acts.writing import Stamp
    from app.operations.import_plan import PlanConfirmed, PlanPaper
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress

Entropy = Callable[[int], bytes]


def read(path: Path) -> Callable[[KeptOpen, Progress], PlanPaper]:
    """A workbook as it was understood; nothing is kept anywhere yet."""

    def work(_opened: KeptOpen, _progress: Progress) -> PlanPaper:
        from app import places
        from app.domain.plan.townships import townships_of_table
        from app.exchange.plan_workbook import read_plan
        from app.operations.import_plan import PlanPaper
        from app.storage.whole_file import read_whole

        table = read_whole(places.resources() / "tables" / "townships.csv").decode()
        workbook = read_whole(path)
        return PlanPaper(read_plan(workbook, townships_of_table(table)), workbook)

    return work


def confirm(paper: PlanPaper, stamp: Stamp) -> Callable[[KeptOpen, Progress], PlanConfirmed]:
    def work(opened: KeptOpen, progress: Progress) -> PlanConfirmed:
        from app.operations.import_plan import confirm_plan
        from app.operations.this_machine import this_machine

        return confirm_plan(opened, paper, stamp, this_machine(), progress)

    return work


def undo(plan: str, stamp: Stamp, reason: str, entropy: Entropy) -> Callable[[KeptOpen, Progress], int]:
    """How many machines went out of sight."""

    def work(opened: KeptOpen, _progress: Progress) -> int:
        from app.operations.import_plan import undo_plan

        return undo_plan(opened, plan, stamp, reason, entropy)

    return work
