"""This is about taking a bundle in at the bureau: verified, united with what is there, answered by a receipt.

Taking the same bundle in twice changes nothing. Of damaged originals the rest comes in, and the receipt says
so; a bundle that can't be believed is set apart (`set_apart`). Killed in between and done again, it ends in
the same state: acts of a case come in whole, originals one by one, the receipt last.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from app.crypto.signatures import PublicKey
from app.domain.acts.act import NotAnAct, decode_act
from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import Device, devices_of
from app.exchange.bundle import BundleFolder, Trust, find_bundles
from app.exchange.bundle_checking import check_signature
from app.exchange.bundle_reading import Bundle, read_bundle
from app.exchange.receipt import Receipt
from app.operations.forget_erased import forget_erased_at_bureau
from app.operations.give_receipt import Given, carry, give_receipt, keep_manifest
from app.operations.in_hand import InHand, Machine
from app.operations.keep_originals import keep_originals
from app.operations.open_register import Bureau, at_bureau
from app.operations.progress import Progress, silent
from app.operations.projecting import project
from app.operations.set_apart import REASONS, SetApart, kept_folder, let_go, set_apart
from app.storage import register_papers as papers

HAND_IN = "hand-in"


class Taken(msgspec.Struct, frozen=True):
    """What a bundle brought (已接收 n 户 m 份原件).

    Attributes:
        new_acts: how many acts were not here before; 0 when it was taken in already.
        originals: how many of its originals are held now.
        damaged: digests of originals that came damaged; the laptop hands them in again.
        carried: where the receipt was written; empty when the stick couldn't be written.
    """

    bundle: str
    cases: tuple[str, ...]
    new_acts: int
    originals: int
    damaged: tuple[str, ...]
    receipt: Receipt
    carried: str = ""


class Received(msgspec.Struct, frozen=True):
    """What a stick brought."""

    taken: tuple[Taken, ...]
    apart: tuple[SetApart, ...]


def take_in(
    opened: InHand, folder: Path, stick: Path, machine: Machine, at: str, progress: Progress = silent
) -> Taken:
    """Take one bundle in and write the receipt beside it on the stick.

    Raises what `read_bundle` raises, SIGNER_REVOKED, and NOT_THE_BUREAU. A bundle refused for one of
    `set_apart.REASONS` was kept before. Progress counts bytes of acts and originals.
    """
    with at_bureau(opened, machine) as bureau:
        return take_bundle(bureau, folder, stick, at, progress)


def receive(bureau: Bureau, place: Path, at: str, progress: Progress = silent) -> Received:
    """Take in every finished hand-in of a stick, or the one bundle the folder is.

    What can't be believed is set apart, and the next one is gone on with. The office's own task bundles are
    left alone. Raises FileRefused NO_BUNDLE_FOUND, FILE_MISSING, STICK_GONE, and what our own disk says.
    """
    if not place.is_dir():
        raise FileRefused(Refusal.FILE_MISSING, file=place.name)
    found = [each.path for each in find_bundles(place) if each.finished and not _is_ours(bureau, each)]
    folders = found or ([place] if (place / "data").is_dir() else [])
    if not folders:
        raise FileRefused(Refusal.NO_BUNDLE_FOUND, file=place.name)
    taken: list[Taken] = []
    apart: list[SetApart] = []
    for folder in folders:
        stick = place if found else _stick_of(folder)
        try:
            taken.append(take_bundle(bureau, folder, stick, at, progress))
        except FileRefused as refused:
            kept = refused.details.get("apart")
            if not isinstance(kept, SetApart):
                raise
            apart.append(kept)
    return Received(tuple(taken), tuple(apart))


def take_released(
    bureau: Bureau, digest: str, stick: Path | None, at: str, progress: Progress = silent
) -> Taken:
    """Take in what was set apart, from the copy kept here; it waits no longer.

    stick: where the receipt goes; None keeps it here until the bundle comes again. Raises as `take_in`, and
    NOT_SET_APART; what is still refused waits on.
    """
    folder = kept_folder(bureau, digest)
    taken = take_bundle(bureau, folder, stick, at, progress)
    let_go(bureau, folder.name, at)
    return taken


def take_bundle(bureau: Bureau, folder: Path, stick: Path | None, at: str, progress: Progress) -> Taken:
    """As `take_in`, at an open bureau; the kept copy of a refused bundle is told in `apart`."""
    try:
        bundle, device = _believed(bureau, folder)
        acts = _acts_by_case(bureau, bundle)
    except FileRefused as refused:
        if refused.code not in REASONS or not folder.is_dir() or folder.is_symlink():
            raise
        kept = set_apart(bureau, folder, refused, at, progress)
        raise FileRefused(refused.code, **refused.details, apart=kept) from refused
    new = sum(len(bureau.register.take_in(case, each, project).new) for case, each in acts.items())
    if new or papers.receipt_for(bureau.register, bundle.manifest_sha256) is None:
        for case in acts:
            forget_erased_at_bureau(bureau.register, bureau.store, bureau.register.load(case))
    originals = keep_originals(bureau, bundle, progress)
    keep_manifest(bureau, bundle, device, at)
    given = give_receipt(bureau, bundle, Given(originals.damaged, new + originals.new, at))
    return Taken(
        bundle=bundle.manifest.bundle,
        cases=tuple(acts),
        new_acts=new,
        originals=len(bundle.manifest.objects) - len(originals.damaged),
        damaged=originals.damaged,
        receipt=given.receipt,
        carried=carry(stick, given, device) if stick is not None else "",
    )


def _believed(bureau: Bureau, folder: Path) -> tuple[Bundle, Device]:
    """The bundle and the enrolled laptop that signed it.

    A laptop is known by its key: it takes a new writer after a restore. It can't speak for another laptop.
    """
    opened = bureau.opened
    known = devices_of(opened.read_office())
    trusted = [device for device in known if not device.revoked]
    signers = tuple(PublicKey(device.signing_public) for device in trusted)
    trust = Trust(signers=signers, office=opened.office_id, sample=opened.sample)
    try:
        bundle = read_bundle(folder, trust, (opened.working_identity,))
    except FileRefused as refused:
        if refused.code is Refusal.SIGNER_UNKNOWN and refused.details.get("signer") in _keys(known):
            raise FileRefused(Refusal.SIGNER_REVOKED, **refused.details) from refused
        raise
    device = next(each for each in trusted if PublicKey(each.signing_public).key_id == bundle.signer)
    if any(other.id == bundle.manifest.device for other in known if other.id != device.id):
        raise FileRefused(Refusal.SIGNER_UNKNOWN, signer=bundle.signer)
    if bundle.manifest.purpose != HAND_IN:
        raise FileRefused(Refusal.NOT_FOR_US)
    return bundle, device


def _keys(devices: Sequence[Device]) -> set[str]:
    return {PublicKey(device.signing_public).key_id for device in devices}


def _acts_by_case(bureau: Bureau, bundle: Bundle) -> dict[str, list[bytes]]:
    """Every act looked at before the first is taken: a bundle comes in whole, or not at all.

    Raises FileRefused DAMAGED, OTHER_CASE, FILE_MISSING; PATH_ESCAPES for a case no file here could keep.
    """
    by_case: dict[str, list[bytes]] = {each.case: [] for each in bundle.manifest.ranges}
    for case, stored in bundle.acts():
        try:
            act = decode_act(stored, lambda _: None)
        except NotAnAct as error:
            raise FileRefused(Refusal.DAMAGED, what="act") from error
        if act.case != case:
            raise FileRefused(Refusal.OTHER_CASE, case=act.case)
        by_case.setdefault(case, []).append(stored)
    for case in {*by_case, *(case for each in bundle.manifest.objects for case in each.cases)}:
        bureau.opened.workspace.case_path(case)
    return by_case


def _is_ours(bureau: Bureau, found: BundleFolder) -> bool:
    """Signed by the office itself: a task for a laptop."""
    try:
        check_signature(found.path, (bureau.opened.working_key.public,))
    except FileRefused as refused:
        if refused.code is Refusal.STICK_GONE:
            raise
        return False
    return True


def _stick_of(folder: Path) -> Path | None:
    """The stick a bundle folder lies on; None for a folder that lies somewhere else."""
    above: Iterator[Path] = iter(folder.resolve().parents)
    return next((path.parent for path in above if path.name == "INSPECT"), None)
