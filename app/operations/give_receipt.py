"""This is about the receipt for a bundle: the office's word which acts and originals it holds of each case.

Receipts are numbered without gaps and kept as they were given, and so is the signed manifest of what they
answer. A bundle that brings nothing new gets the same receipt again.
"""

from hashlib import sha256
from pathlib import Path

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import Device
from app.domain.photos.photo import photos_of
from app.exchange.bundle import DATA, MANIFEST, SIGNATURE, Trust
from app.exchange.bundle_checking import MANIFEST_LIMIT, TAGS_LIMIT
from app.exchange.bundle_disk import read_whole
from app.exchange.bundle_reading import Bundle
from app.exchange.receipt import (
    CaseReceipt,
    Receipt,
    acts_held,
    carry_receipt,
    held_whole,
    open_receipt,
    signed_receipt,
)
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau
from app.storage import register_papers as papers
from app.storage import register_tables as tables


class Given(msgspec.Struct, frozen=True):
    """What a take-in found: damaged originals, how much was new, and when (ISO with offset)."""

    damaged: tuple[str, ...]
    new: int
    at: str


class SignedReceipt(msgspec.Struct, frozen=True):
    """A receipt and the letter that says it."""

    receipt: Receipt
    letter: bytes


def keep_manifest(bureau: Bureau, bundle: Bundle, device: Device, at: str) -> None:
    """Keep the signed manifest as it came. Raises FileRefused DAMAGED when it changed meanwhile."""
    locked = read_whole(bundle.path / DATA / MANIFEST, MANIFEST_LIMIT)
    signature = read_whole(bundle.path / SIGNATURE, TAGS_LIMIT).decode()
    if sha256(locked).hexdigest() != bundle.manifest_sha256:
        raise FileRefused(Refusal.DAMAGED, what="manifest")
    papers.keep_bundle(
        bureau.register,
        tables.Bundle(
            digest=bundle.manifest_sha256, device=device.id, at=at, bytes=locked, signature=signature
        ),
    )


def give_receipt(bureau: Bureau, bundle: Bundle, given: Given) -> SignedReceipt:
    """The receipt of a bundle; the one given before where nothing new came."""
    before = papers.receipt_for(bureau.register, bundle.manifest_sha256)
    if before is not None and not given.new:
        return SignedReceipt(open_receipt(before.bytes, _own_trust(bureau.opened)), before.bytes)
    held = tuple(
        _held(bureau, case, bundle, given.damaged)
        for case in dict.fromkeys(each.case for each in bundle.manifest.ranges)
    )
    blank = Receipt(
        receipt=bureau.machine.entropy(16).hex(),
        office=bureau.opened.office_id,
        device=bundle.manifest.device,
        sample=bureau.opened.sample,
        bundles=(bundle.manifest.bundle,),
        cases=held,
        nonce=bureau.machine.entropy(16).hex(),
        at=given.at,
    )
    made: list[SignedReceipt] = []

    def write(number: int) -> tables.Receipt:
        receipt = msgspec.structs.replace(blank, number=number)
        letter = signed_receipt(receipt, bureau.opened.working_key)
        made.append(SignedReceipt(receipt, letter))
        return tables.Receipt(
            digest=sha256(letter).hexdigest(),
            number=number,
            bundle=bundle.manifest_sha256,
            device=bundle.manifest.device,
            at=given.at,
            bytes=letter,
        )

    papers.give_receipt(bureau.register, write)
    return made[-1]


def carry(stick: Path, given: SignedReceipt, device: Device) -> str:
    """Write a receipt to the stick; where it lies, empty when the stick can't be written.

    Everything is taken in by then, and taken in again the same receipt is written.
    """
    try:
        return str(carry_receipt(stick, given.receipt, given.letter, (device.recipient,)))
    except FileRefused as refused:
        if refused.code not in (Refusal.NOT_WRITABLE, Refusal.DISK_FULL, Refusal.STICK_GONE):
            raise
        return ""


def _own_trust(opened: InHand) -> Trust:
    return Trust(signers=(opened.working_key.public,), office=opened.office_id, sample=opened.sample)


def _held(bureau: Bureau, case_id: str, bundle: Bundle, damaged: tuple[str, ...]) -> CaseReceipt:
    case = bureau.register.load(case_id)
    known = bureau.register.originals(case_id)
    held = {each.sha256 for each in known if each.erased or bureau.store.has(each.object)}
    came = {entry.sha256 for entry in bundle.manifest.objects if case_id in entry.cases}
    unreadable = {digest for case, digest in bundle.manifest.unreadable if case == case_id}
    stated = {photo.sha256 for photo in photos_of(case)}
    missing = (came & set(damaged)) | unreadable | stated
    acts, beside = acts_held(case)
    return CaseReceipt(
        case=case_id,
        acts=acts,
        beside=beside,
        whole=held_whole(case, (each.head for each in bundle.manifest.ranges if each.case == case_id)),
        originals=tuple(sorted(held)),
        damaged=tuple(sorted(missing - held)),
    )
