"""This is about writing a task (任务) for one enrolled laptop: the office's acts, and the cases to work on.

What laptops handed in before travels along from the register, earlier photos too: the walk sheet shows them.
The office's own originals (the plan's workbook) stay at the office.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import msgspec

from app.crypto.locks import Identity
from app.domain.acts.act import decode_act
from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal
from app.domain.facts import decode_fact
from app.domain.people.office import Device, devices_of
from app.exchange.bundle import TASK, Packed, PackOrder, task_id
from app.exchange.bundle_writing import PackKeys
from app.operations import in_hand
from app.operations.at_bureau import Covered
from app.operations.carrying import Carrying, FromFile, FromRegister, Holder, gone_from
from app.operations.in_hand import InHand
from app.operations.next_bundle import Draft, pack_next
from app.operations.progress import Progress, silent
from app.storage.case_file import CaseFile
from app.storage.object_store import ObjectStore
from app.storage.register import Register
from app.storage.workspace import OFFICE

Registered = tuple[Register, ObjectStore]


class Task(msgspec.Struct, frozen=True):
    """One task: for which laptop (its id as enrolled), of which cases, with a fresh random id."""

    bundle: str
    laptop: str
    cases: tuple[str, ...]


def write_task(
    opened: InHand,
    stick: Path,
    task: Task,
    stamp: Stamp,
    registered: Registered | None = None,
    progress: Progress = silent,
) -> Packed:
    """Pack a task, signed by the office, locked for that laptop and the escrow alone.

    registered: the register, held open, where laptops handed in to this office.
    Raises as `pack`; FileRefused NOT_THE_BUREAU, LAPTOP_UNKNOWN, LAPTOP_REVOKED, FILE_MISSING for a case that
    is neither here nor in the register.
    """
    if not opened.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    with ExitStack() as held:
        office = held.enter_context(opened.open_office())
        laptop = laptop_for(office.load(), task.laptop)
        holders = list(_of_the_office(opened, office, registered))
        for case in dict.fromkeys(each for each in task.cases if each != OFFICE):
            holders += _holders(held, opened, case, registered)
        keys = PackKeys(signing=opened.working_key, naming=opened.ring.secret(in_hand.DEVICE_NAMING))
        order = _order(opened, laptop, task, stamp)
        return pack_next(office, stick, Draft(order, keys), Carrying(holders), progress)


def laptop_for(office: Case, laptop: str) -> Device:
    """Raises FileRefused LAPTOP_UNKNOWN, LAPTOP_REVOKED."""
    device = next((each for each in devices_of(office) if each.id == laptop), None)
    if device is None:
        raise FileRefused(Refusal.LAPTOP_UNKNOWN, laptop=laptop)
    if device.revoked:
        raise FileRefused(Refusal.LAPTOP_REVOKED, laptop=device.label)
    return device


def _order(opened: InHand, laptop: Device, task: Task, stamp: Stamp) -> PackOrder:
    return PackOrder(
        office=opened.office_id,
        device=laptop.id,
        sequence=1,
        bundle=task_id(task.bundle),
        purpose=TASK,
        sample=opened.sample,
        at=stamp.at,
        recipients=(laptop.recipient, opened.ring.public(in_hand.ESCROW_RECIPIENT)),
    )


def _of_the_office(opened: InHand, office: CaseFile, registered: Registered | None) -> Iterator[Holder]:
    """Its acts, and those laptops stated of it; none of its originals."""
    kept = {each.sha256 for each in office.originals()}
    yield FromFile(office, Covered(originals=frozenset(kept)))
    if registered is not None:
        kept |= {each.sha256 for each in registered[0].originals(OFFICE)}
        known = kept | {each.digest for each in office.stored_acts()}
        yield FromRegister(*registered, _identities(opened), OFFICE, known)


def _holders(
    held: ExitStack, opened: InHand, case_id: str, registered: Registered | None
) -> Iterator[Holder]:
    """The case file, and beside it what only the register has."""
    file = held.enter_context(opened.open_case(case_id)) if opened.has_case(case_id) else None
    stored = registered[0].stored_acts(case_id) if registered is not None else ()
    if file is None and not stored:
        raise FileRefused(Refusal.FILE_MISSING, file=case_id)
    gone = gone_from(_united(case_id, file, [each.bytes for each in stored]))
    known: set[str] = set(gone)
    if file is not None:
        yield FromFile(file, Covered(originals=gone))
        known |= {each.digest for each in file.stored_acts()} | {each.sha256 for each in file.originals()}
    if registered is not None and stored:
        yield FromRegister(*registered, _identities(opened), case_id, known)


def _united(case_id: str, file: CaseFile | None, stored: Sequence[bytes]) -> Case:
    here = file.load() if file is not None else Case(case_id)
    acts = (decode_act(each, decode_fact) for each in stored)
    return fold(case_id, (*here.acts, *here.strays, *acts))


def _identities(opened: InHand) -> tuple[Identity, ...]:
    return (opened.working_identity,)
