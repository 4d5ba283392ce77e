"""This is about what the list of energy limit orders has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.orders.limit_ledger import LimitLine
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress

Lines = tuple["LimitLine", ...]


def make() -> Callable[[KeptOpen, Progress], Lines]:
    def work(opened: KeptOpen, progress: Progress) -> Lines:
        from app.operations.make_limit_ledger import make_limit_ledger
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau, progress=progress)
            return make_limit_ledger(bureau.register)

    return work


def export(lines: Lines, as_of: date, target: Path) -> Callable[[KeptOpen, Progress], tuple[str, int]]:
    """Name of the workbook that was written, and how many lines."""

    def work(_opened: KeptOpen, _progress: Progress) -> tuple[str, int]:
        from app.operations.make_limit_ledger import write_limit_ledger

        write_limit_ledger(lines, as_of, target)
        return target.name, len(lines)

    return work
