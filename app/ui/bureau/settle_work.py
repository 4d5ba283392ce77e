"""This is about what the settling screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.fact import Fact
    from app.operations.keep_open import KeptOpen
    from app.operations.settle_at_bureau import Forked, ToSettle
    from app.ui.background import Progress
    from app.ui.pictures.whole import WholePictures

_PIECE = 1 << 20


class LookedAt(NamedTuple):
    """A case as the register has it, and what people and computers of the office are called, by id."""

    case: Case
    people: Mapping[str, str]
    computers: Mapping[str, str]


class Listed(NamedTuple):
    """What waits: values two records disagree on, enterprises one computer wrote two records of."""

    to_settle: tuple[ToSettle, ...]
    forked: tuple[Forked, ...]


def listed(opened: KeptOpen, progress: Progress) -> Listed:
    """What waits over all cases, this computer's own among them."""
    from app.operations.open_register import at_bureau
    from app.operations.settle_at_bureau import forked, to_settle
    from app.operations.take_own import take_own
    from app.operations.this_machine import this_machine

    with at_bureau(opened, this_machine()) as bureau:
        take_own(bureau, progress=progress)
        return Listed(to_settle(bureau), forked(bureau))


def look_at(opened: KeptOpen, case_id: str) -> LookedAt:
    from app.domain.people.office import devices_of, officers_of
    from app.operations.open_register import at_bureau
    from app.operations.this_machine import this_machine

    office = opened.read_office()
    here = {opened.device: opened.workspace.card.label}
    with at_bureau(opened, this_machine()) as bureau:
        return LookedAt(
            bureau.register.load(case_id),
            {each.id: each.name for each in officers_of(office)},
            here | {each.id: each.label for each in devices_of(office)},
        )


def settle(opened: KeptOpen, looked_at: Case, at: str, fact: Fact) -> str:
    """Name of the case's file, for whoever waits."""
    from app.operations.open_register import at_bureau
    from app.operations.settle_at_bureau import Settling, settle_at_bureau
    from app.operations.this_machine import this_machine

    with at_bureau(opened, this_machine()) as bureau:
        return settle_at_bureau(bureau, Settling(looked_at, at), fact).id


def take_both(opened: KeptOpen, case_id: str, at: str) -> str:
    """Take both records one computer wrote; the case's id, for whoever waits."""
    from app.operations.open_register import at_bureau
    from app.operations.settle_at_bureau import Settling, take_both_at_bureau
    from app.operations.this_machine import this_machine

    with at_bureau(opened, this_machine()) as bureau:
        return take_both_at_bureau(bureau, Settling(bureau.register.load(case_id), at)).id


def picture(opened: KeptOpen, whole: WholePictures, case_id: str, sha256: str) -> QImage:
    """A null image where it can't be shown or lies on no disk here."""
    from app.domain.errors import FileRefused
    from app.operations.open_register import at_bureau
    from app.operations.show_original import open_original
    from app.operations.this_machine import this_machine

    try:
        with (
            at_bureau(opened, this_machine()) as bureau,
            open_original(bureau, case_id, sha256) as original,
        ):
            return whole.image(iter(lambda: original.read(_PIECE), b""))
    except FileRefused:
        return QImage()
