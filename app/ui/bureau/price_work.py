"""This is about what the lists of electricity prices have the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.price.table import PriceTable
    from app.domain.records.price_letter import LetterWords
    from app.operations.keep_open import KeptOpen
    from app.operations.make_price_table import LetterKind
    from app.ui.background import Progress

TITLE = "差别电价执行表"


def make(as_of: date) -> Callable[[KeptOpen, Progress], PriceTable]:
    def work(opened: KeptOpen, progress: Progress) -> PriceTable:
        from app.operations.make_price_table import make_price_table
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau, progress=progress)
            return make_price_table(bureau.register, as_of)

    return work


def export(table: PriceTable, target: Path) -> Callable[[KeptOpen, Progress], tuple[str, int]]:
    """Name of the workbook that was written, and how many lines."""

    def work(_opened: KeptOpen, _progress: Progress) -> tuple[str, int]:
        from app.operations.make_price_table import export_price_table

        export_price_table(table, target, TITLE)
        return target.name, len(table.rows)

    return work


def write_letter(
    table: PriceTable, kind: LetterKind, words: LetterWords, since: str, target: Path
) -> Callable[[KeptOpen, Progress], tuple[str, int]]:
    """Name of the letter that was written, and how many accounts are on its list."""

    def work(opened: KeptOpen, _progress: Progress) -> tuple[str, int]:
        from app import places
        from app.operations.make_price_table import make_price_letter, write_price_letter
        from app.operations.open_register import at_bureau
        from app.operations.this_machine import this_machine
        from app.printing.fonts import bundled_fonts

        with at_bureau(opened, this_machine()) as bureau:
            letter = make_price_letter(bureau, table, kind, words, since)
        write_price_letter(letter, target, bundled_fonts(places.fonts()))
        return target.name, len(letter.rows)

    return work
