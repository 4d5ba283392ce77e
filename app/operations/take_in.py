"""This is about taking a bundle in at the bureau: verified, united with what is there, answered by a receipt.

Taking the same bundle in twice changes nothing; damaged originals are set apart, the rest comes in.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.crypto.digests import keyed_name
from app.crypto.locks import lock_bytes
from app.crypto.signatures import PublicKey
from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import devices_of
from app.domain.problems import problems
from app.exchange.bundle import ObjectEntry, Trust
from app.exchange.bundle_reading import Bundle, read_bundle
from app.exchange.receipt import ActsHeld, CaseReceipt, Receipt, write_receipt
from app.operations import in_hand
from app.operations.in_hand import InHand, Machine
from app.operations.list_cases import row_of
from app.storage.object_store import FolderStore
from app.storage.register import Register
from app.storage.register_tables import Projection, RegisteredOriginal


class Taken(msgspec.Struct, frozen=True):
    """What a bundle brought (已接收 n 户 m 份原件).

    Attributes:
        new_acts: how many acts were not here before; 0 when it was taken in already.
        damaged: digests of originals that came damaged; the laptop hands them in again.
    """

    bundle: str
    cases: tuple[str, ...]
    new_acts: int
    originals: int
    damaged: tuple[str, ...]
    receipt: Receipt


@contextmanager
def open_register(opened: InHand, machine: Machine) -> Iterator[tuple[Register, FolderStore]]:
    """The bureau's register and object store; made at their first use."""
    path = opened.workspace.folder / "register" / "register.case"
    path.parent.mkdir(exist_ok=True)
    known = path.exists()
    key = opened.ring.case_key(path) if known else opened.ring.new_case_key(path, machine.entropy)
    with Register.open_file(path, key) as register:
        yield register, FolderStore(path.parent / "objects")


def take_in(opened: InHand, folder: Path, stick: Path, machine: Machine, at: str) -> Taken:
    """Take one bundle in and write the receipt beside it on the stick.

    Raises FileRefused SIGNER_UNKNOWN for a laptop that is not enrolled or was revoked, and as `read_bundle`.
    """
    office = opened.read_office()
    devices = {device.id: device for device in devices_of(office) if not device.revoked}
    signers = tuple(PublicKey(device.signing_public) for device in devices.values())
    trust = Trust(signers=signers, office=opened.office_id, sample=opened.sample)
    bundle = read_bundle(folder, trust, (opened.working_identity,))
    device = devices.get(bundle.manifest.device)
    if device is None or PublicKey(device.signing_public).key_id != bundle.signer:
        raise FileRefused(Refusal.SIGNER_UNKNOWN)
    by_case: dict[str, list[bytes]] = {}
    for case_id, stored in bundle.acts():
        by_case.setdefault(case_id, []).append(stored)
    with open_register(opened, machine) as (register, store):
        new = sum(len(register.take_in(case, acts, project).new) for case, acts in by_case.items())
        damaged = tuple(
            entry.sha256
            for entry in bundle.manifest.objects
            if not _keep(opened, bundle, entry, register, store)
        )
        receipt = _receipt(opened, bundle, register, damaged, machine, at)
    write_receipt(stick, receipt, opened.working_key, (device.recipient,))
    count = len(bundle.manifest.objects) - len(damaged)
    return Taken(bundle.manifest.bundle, tuple(by_case), new, count, damaged, receipt)


def project(case: Case) -> Projection:
    """The rows of one case that lists and ledgers read: a function of the case alone."""
    row = row_of(case)
    state = "to_settle" if problems(case) else ""
    return Projection(name=row.name, state=state, columns=msgspec.json.encode(row).decode(), items=())


def _keep(opened: InHand, bundle: Bundle, entry: ObjectEntry, register: Register, store: FolderStore) -> bool:
    """Keep one original, locked for the office and the escrow; False when it came damaged."""
    name = keyed_name(opened.ring.secret(in_hand.DEVICE_NAMING), entry.sha256)
    try:
        with bundle.open_object(entry.sha256) as reader:
            plain = b"".join(iter(lambda: reader.read(1 << 20), b""))
    except FileRefused as refused:
        if refused.code not in (Refusal.DAMAGED, Refusal.FILE_MISSING):
            raise
        return False
    recipients = (opened.working_identity.recipient, opened.ring.public(in_hand.ESCROW_RECIPIENT))
    store.put(name, io.BytesIO(lock_bytes(plain, recipients)))
    for case in entry.cases:
        about = RegisteredOriginal(
            case_id=case,
            sha256=entry.sha256,
            sm3=entry.sm3,
            size=entry.size,
            media_type=entry.media_type,
            object=name,
        )
        register.keep_original(about)
    return True


def _receipt(
    opened: InHand,
    bundle: Bundle,
    register: Register,
    damaged: tuple[str, ...],
    machine: Machine,
    at: str,
) -> Receipt:
    cases = tuple(dict.fromkeys(each.case for each in bundle.manifest.ranges))
    return Receipt(
        receipt=machine.entropy(16).hex(),
        office=opened.office_id,
        device=bundle.manifest.device,
        sample=opened.sample,
        bundles=(bundle.manifest.bundle,),
        cases=tuple(_held(register, case, damaged) for case in cases),
        nonce=machine.entropy(16).hex(),
        at=at,
    )


def _held(register: Register, case_id: str, damaged: tuple[str, ...]) -> CaseReceipt:
    heads = register.load(case_id).heads
    return CaseReceipt(
        case=case_id,
        acts={device: ActsHeld(number=head.number, head=head.digest) for device, head in heads.items()},
        originals=tuple(each.sha256 for each in register.originals(case_id)),
        damaged=damaged,
    )
