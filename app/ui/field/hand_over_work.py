"""This is about what the hand-over screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.domain.acts.writing import Stamp
    from app.exchange.bundle import Packed
    from app.operations.keep_open import KeptOpen
    from app.operations.take_task import TaskRefused, TaskTaken
    from app.operations.weigh_hand_in import Weighed
    from app.ui.background import Progress, Steps

Entropy = Callable[[int], bytes]
Tasks = tuple[tuple["TaskTaken", ...], tuple["TaskRefused", ...]]


class StickSeen(NamedTuple):
    """What lies on a stick for this computer.

    Attributes:
        tasks: folders of the finished ones; another task never has the same.
        unfinished: a hand-in of ours was broken off there and is gone on with.
        receipts: how many lie there, taken before or not.
    """

    tasks: frozenset[Path] = frozenset()
    unfinished: bool = False
    receipts: int = 0


class Receipts(NamedTuple):
    """What the receipts of a stick brought.

    Attributes:
        numbers: of those not known before.
        refused: how many can't be believed.
        new_writer: this computer goes on under a new number.
    """

    numbers: tuple[int, ...]
    refused: int
    new_writer: bool


def weigh(opened: KeptOpen, _progress: Progress) -> Steps[tuple[Weighed, ...]]:
    from app.operations.weigh_hand_in import weigh_hand_in

    return weigh_hand_in(opened)


def look_at_stick(opened: KeptOpen, stick: Path) -> StickSeen:
    from app.exchange.bundle import find_bundles
    from app.exchange.receipt import find_receipts

    ours = [each for each in find_bundles(stick) if each.device == opened.enrolled_as]
    return StickSeen(
        tasks=frozenset(each.path for each in ours if each.is_task and each.finished),
        unfinished=any(not each.is_task and not each.finished for each in ours),
        receipts=len(find_receipts(stick, opened.enrolled_as)),
    )


def take_receipts(opened: KeptOpen, stick: Path, entropy: Entropy) -> Receipts:
    from app.exchange.receipt import kept_receipt
    from app.operations.at_bureau import RECEIPT
    from app.operations.take_receipts import take_receipts as take

    known: set[str] = set()
    if opened.has_case("office"):
        with opened.open_office() as office:
            known = {kept_receipt(each.bytes).receipt for each in office.deliveries(RECEIPT)}
    taken = take(opened, stick, entropy)
    new = tuple(each.number for each in taken.receipts if each.receipt not in known)
    return Receipts(new, len(taken.refused), taken.new_writer)


def free_tray(entropy: Entropy) -> Callable[[KeptOpen, Progress], Steps[int]]:
    """What lies in its case and on a stick or at the bureau besides need not lie in the tray too."""

    def work(opened: KeptOpen, _progress: Progress) -> Steps[int]:
        from app.operations.free_tray import free_tray

        if not opened.workspace.tray_path.exists():
            return 0
        with opened.open_tray(entropy) as tray:
            return (yield from free_tray(opened, tray))

    return work


def write(stick: Path, stamp: Stamp, bundle: str) -> Callable[[KeptOpen, Progress], Packed]:
    """Everything no receipt covers, the office's own acts too. bundle: a fresh id, for a new one."""

    def work(opened: KeptOpen, progress: Progress) -> Packed:
        from app.operations.hand_in import HandIn
        from app.operations.weigh_hand_in import hand_in_and_note

        own = ("office",) if opened.has_case("office") else ()
        wanted = HandIn(bundle, (*own, *opened.workspace.case_ids()))
        return hand_in_and_note(opened, stick, wanted, stamp, progress)

    return work


def take(stick: Path, entropy: Entropy) -> Callable[[KeptOpen, Progress], Tasks]:
    def work(opened: KeptOpen, progress: Progress) -> Tasks:
        from app.operations.take_task import take_tasks

        return take_tasks(opened, stick, entropy, progress)

    return work
