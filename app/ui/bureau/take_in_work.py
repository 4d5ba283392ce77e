"""This is about what the take-in screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.domain.acts.writing import Stamp
    from app.exchange.bundle import Packed
    from app.operations.in_hand import InHand
    from app.operations.keep_open import KeptOpen
    from app.operations.open_register import Bureau
    from app.operations.set_apart import SetApart
    from app.operations.take_in import Taken
    from app.ui.background import Progress


class OnStick(NamedTuple):
    """A hand-in on a stick; label of the computer by its folder, not proved yet."""

    label: str
    sequence: int
    is_finished: bool


class Line(NamedTuple):
    """What came of one enterprise; `case` is `office` for the office's own.

    Attributes:
        originals: SHA-256 of those held now.
        damaged: SHA-256 of those that came damaged.
        receipt: number of the receipt.
        is_new: the bundle brought something.
    """

    case: str
    name: str
    label: str
    originals: tuple[str, ...]
    damaged: tuple[str, ...]
    receipt: int
    is_new: bool


class Report(NamedTuple):
    """What a stick brought.

    Attributes:
        apart: what was set apart now.
        not_carried: numbers of receipts that couldn't be written onto the stick.
        unreadable: names of this computer's own files that can't be read.
    """

    lines: tuple[Line, ...]
    apart: tuple[SetApart, ...] = ()
    not_carried: tuple[int, ...] = ()
    unreadable: tuple[str, ...] = ()


def look_at_stick(opened: KeptOpen, stick: Path) -> tuple[OnStick, ...]:
    """Hand-ins on it, tasks of our own left out."""
    from app.exchange.bundle import find_bundles

    labels = _labels(opened)
    return tuple(
        OnStick(labels.get(each.device, each.device[:8]), each.sequence, each.finished)
        for each in find_bundles(stick)
        if not each.is_task
    )


def take_in(stick: Path, at: str) -> Callable[[KeptOpen, Progress], Report]:
    def work(opened: KeptOpen, progress: Progress) -> Report:
        from app.operations.open_register import at_bureau
        from app.operations.take_in import receive
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            own = take_own(bureau)
            received = receive(bureau, stick, at, progress)
            return _report(bureau, received.taken, received.apart, own.damaged)

    return work


def waiting(opened: KeptOpen) -> tuple[SetApart, ...]:
    from app.operations.open_register import at_bureau, has_register
    from app.operations.set_apart import waiting as all_waiting
    from app.operations.this_machine import this_machine

    if not (opened.is_bureau and has_register(opened)):
        return ()
    with at_bureau(opened, this_machine()) as bureau:
        return all_waiting(bureau)


def release(digest: str, stick: Path | None, at: str) -> Callable[[KeptOpen, Progress], Report]:
    """Take in what was set apart. stick: where the receipt goes."""

    def work(opened: KeptOpen, progress: Progress) -> Report:
        from app.operations.open_register import at_bureau
        from app.operations.take_in import take_released
        from app.operations.this_machine import this_machine

        with at_bureau(opened, this_machine()) as bureau:
            taken = take_released(bureau, digest, stick, at, progress)
            return _report(bureau, (taken,), (), ())

    return work


def let_go(opened: KeptOpen, digest: str, at: str) -> None:
    from app.operations.open_register import at_bureau
    from app.operations.set_apart import let_go as go
    from app.operations.this_machine import this_machine

    with at_bureau(opened, this_machine()) as bureau:
        go(bureau, digest, at)


def laptops(opened: KeptOpen) -> tuple[tuple[str, str], ...]:
    """Id and label of every computer a task can go to."""
    from app.domain.people.office import devices_of

    here = opened.enrolled_as
    known = devices_of(opened.read_office())
    return tuple((each.id, each.label) for each in known if not each.revoked and each.id != here)


def write_task(
    stick: Path, laptop: str, cases: Sequence[str], stamp: Stamp, bundle: str
) -> Callable[[KeptOpen, Progress], Packed]:
    """bundle: a fresh id."""

    def work(opened: KeptOpen, progress: Progress) -> Packed:
        from app.operations.open_register import at_bureau
        from app.operations.take_own import take_own
        from app.operations.this_machine import this_machine
        from app.operations.write_task import Task, write_task

        with at_bureau(opened, this_machine()) as bureau:
            take_own(bureau)
            registered = (bureau.register, bureau.store)
            return write_task(opened, stick, Task(bundle, laptop, tuple(cases)), stamp, registered, progress)

    return work


def _report(
    bureau: Bureau, taken: Sequence[Taken], apart: Sequence[SetApart], unreadable: Sequence[str]
) -> Report:
    from app.storage.workspace import OFFICE

    names = {row.case_id: row.name for row in bureau.register.cases() if row.case_id != OFFICE}
    labels = _labels(bureau.opened)
    lines = [
        Line(
            said.case,
            names.get(said.case, ""),
            labels.get(each.receipt.device, each.receipt.device[:8]),
            said.originals,
            said.damaged,
            each.receipt.number,
            bool(each.new_acts),
        )
        for each in taken
        for said in each.receipt.cases
    ]
    lost = tuple(each.receipt.number for each in taken if not each.carried)
    return Report(tuple(lines), tuple(apart), lost, tuple(unreadable))


def _labels(opened: InHand) -> dict[str, str]:
    from app.domain.people.office import devices_of

    return {each.id: each.label for each in devices_of(opened.read_office())}
