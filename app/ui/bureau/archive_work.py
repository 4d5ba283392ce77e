"""This is about what the archive's screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.exchange.archive_checking import ArchiveChecked
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress

_SHARES = 10_000
"""Steps of the bar per enterprise: how many bytes the next one has is not known yet."""


class Wanted(NamedTuple):
    """Which enterprises go where.

    Attributes:
        cases: with a fresh id for the archive of each.
        at: ISO with offset.
    """

    cases: Sequence[tuple[str, str]]
    place: Path
    at: str
    number: str = ""
    retention: str = ""
    reason: str = ""


class Done(NamedTuple):
    """What was written: names of the folders, files in all, what is missing in them."""

    folders: tuple[str, ...]
    files: int
    missing: int


def archive(wanted: Wanted) -> Callable[[KeptOpen, Progress], Done]:
    def work(opened: KeptOpen, progress: Progress) -> Done:
        from app import places
        from app.operations.archive_case import ArchiveOrder, archive_case
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine
        from app.printing.fonts import bundled_fonts, machine_fangsong

        written = []
        fonts = bundled_fonts(places.fonts(), machine_fangsong())
        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau)
            for place, (case, archive_id) in enumerate(wanted.cases):
                order = ArchiveOrder(
                    archive=archive_id,
                    place=wanted.place,
                    at=wanted.at,
                    fonts=fonts,
                    number=wanted.number,
                    retention=wanted.retention,
                    reason=wanted.reason,
                )
                told = _share_of(progress, place, len(wanted.cases))
                written.append(archive_case(bureau, case, order, told))
        return Done(
            tuple(each.folder.name for each in written),
            sum(each.files for each in written),
            sum(len(each.missing) for each in written),
        )

    return work


def _share_of(progress: Progress, place: int, count: int) -> Progress:
    """How far all of it is, each enterprise counting alike."""

    def told(done: int, total: int) -> None:
        own = done * _SHARES // total if total else 0
        progress(place * _SHARES + own, count * _SHARES)

    return told


def check(folder: Path) -> Callable[[KeptOpen, Progress], ArchiveChecked]:
    """Against this office's own key."""

    def work(opened: KeptOpen, progress: Progress) -> ArchiveChecked:
        from app.exchange.archive_checking import check_archive

        return check_archive(folder, opened.root_public.text, progress)

    return work
