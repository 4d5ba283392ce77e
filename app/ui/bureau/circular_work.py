"""This is about what the circular's dialog has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.circular.circular import Circular, CircularWords
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress


def make(as_of: date, words: CircularWords) -> Callable[[KeptOpen, Progress], Circular]:
    def work(opened: KeptOpen, progress: Progress) -> Circular:
        from app.operations.make_circular import make_circular
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau, progress=progress)
            return make_circular(bureau, as_of, words)

    return work


def write(circular: Circular, target: Path) -> Callable[[KeptOpen, Progress], str]:
    """Name of the document that was written, whole or not at all: the numbers that were looked at."""

    def work(opened: KeptOpen, progress: Progress) -> str:
        from app.operations.make_circular import write_circular
        from app.operations.open_register import at_bureau
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            write_circular(bureau, circular, target, progress)
        return target.name

    return work
