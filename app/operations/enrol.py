"""This is about enrolling a laptop by file: it asks, the office grants, it accepts. No network, no ceremony.

    laptop  --request-->  office  --grant-->  laptop

The request carries public halves only. The grant carries the office's certificate and the district's key,
locked for that laptop alone.
"""

from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from app.crypto.certificates import (
    DeviceCertificate,
    OfficeCertificate,
    certify_device,
    read_device_certificate,
    read_office_certificate,
    refuse_other_kind,
)
from app.crypto.locks import lock_bytes, unlock_bytes
from app.crypto.passphrases import STANDARD, Entropy, Strength
from app.crypto.signatures import PublicKey, SigningKey
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal
from app.domain.people.facts import DeviceEnrolled
from app.domain.people.office import devices_of
from app.operations import in_hand
from app.operations.acting import state
from app.operations.create_office import make_device_keys
from app.operations.in_hand import InHand, Machine
from app.operations.keep_writing import case_to_write
from app.storage.case_file import CaseFile
from app.storage.key_ring import create_ring
from app.storage.whole_file import read_whole, write_whole
from app.storage.workspace import OFFICE, Card, Workspace

VERSION = 1
Shape = TypeVar("Shape", bound=msgspec.Struct)


class EnrolmentRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A laptop that asks to be enrolled; nothing in it is secret."""

    fieldseal_request: int = VERSION
    device: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{20}\Z")]
    label: str
    signing_key: str
    recipient: str
    sample: bool


class _Grant(msgspec.Struct, frozen=True, kw_only=True):
    fieldseal_grant: int = VERSION
    root: str
    office: str
    office_letter: str
    device_letter: str
    district: bytes


class LaptopAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """What a person answers on a new laptop; `label` is what people call it (示-A)."""

    officer: str
    passphrase: str
    label: str
    sample: bool = False
    strength: Strength = STANDARD

    def __repr__(self) -> str:
        return f"LaptopAnswers(label={self.label!r})"


def request_enrolment(folder: Path, answers: LaptopAnswers, machine: Machine, target: Path) -> InHand:
    """Make the laptop's workspace and write the file that asks for enrolment.

    Raises FileRefused FILE_EXISTS, NOT_WRITABLE, DISK_FULL.
    """
    device = machine.entropy(10).hex()
    card = Card(kind="field", device=device, machine=machine.mark, label=answers.label, sample=answers.sample)
    workspace = Workspace.create(folder, card)
    try:
        ring = create_ring(
            workspace.ring_path, answers.officer, answers.passphrase, machine.entropy, answers.strength
        )
        make_device_keys(ring, machine)
        opened = InHand(workspace, ring, answers.officer)
        request = EnrolmentRequest(
            device=device,
            label=answers.label,
            signing_key=opened.signing_key.public.text,
            recipient=ring.identity.recipient,
            sample=answers.sample,
        )
        write_whole(target, msgspec.json.format(msgspec.json.encode(request)))
    except BaseException:
        workspace.close()
        raise
    return opened


def grant_enrolment(
    office: InHand, source: Path, target: Path, stamp: Stamp, entropy: Entropy
) -> EnrolmentRequest:
    """Certify the laptop of a request, list it in the office file, write the file that answers.

    Raises FileRefused NOT_THE_BUREAU, DAMAGED, SAMPLE_MIXED, FILE_MISSING; ENROLMENT_WRONG for a request in
    the name of another laptop.
    """
    if not office.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    request = _read(read_whole(source), EnrolmentRequest)
    refuse_other_kind(request.sample, office.sample)
    _refuse_anothers_name(office.read_office(), request)
    root = SigningKey(office.ring.secret(in_hand.ROOT_SIGNING))
    certificate = DeviceCertificate(
        device=request.device,
        label=request.label,
        signing_key=request.signing_key,
        recipient=request.recipient,
        office=office.office_id,
        issued_at=stamp.at,
        sample=office.sample,
    )
    grant = _Grant(
        root=root.public.text,
        office=office.office_id,
        office_letter=office.ring.public(in_hand.OFFICE_LETTER),
        device_letter=certify_device(root, certificate).decode(),
        district=lock_bytes(office.district_key, (request.recipient,)),
    )
    with case_to_write(office, OFFICE, stamp, entropy) as (office_file, by):
        _list_device(office_file, office_file.load(), by, request)
    write_whole(target, msgspec.json.format(msgspec.json.encode(grant)))
    return request


def accept_enrolment(laptop: InHand, source: Path) -> OfficeCertificate:
    """Take the office's answer: from here on the laptop belongs to it.

    Raises FileRefused DAMAGED, SIGNATURE_WRONG, SAMPLE_MIXED, NOT_FOR_US, ENROLMENT_WRONG; OTHER_OFFICE for
    a laptop that belongs to one already.
    """
    grant = _read(read_whole(source), _Grant)
    if laptop.ring.public(in_hand.ROOT_PUBLIC) not in ("", grant.root):
        raise FileRefused(Refusal.OTHER_OFFICE)
    root = PublicKey(grant.root)
    office = read_office_certificate(root, grant.office_letter.encode(), sample=laptop.sample)
    device = read_device_certificate(
        root, grant.device_letter.encode(), office=office.office, sample=laptop.sample
    )
    if (device.device, device.signing_key) != (laptop.device, laptop.signing_key.public.text):
        raise FileRefused(Refusal.ENROLMENT_WRONG, label=device.label)
    district = unlock_bytes(grant.district, (laptop.ring.identity,))
    laptop.ring.set_escrow(
        (office.escrow_recipient,), [laptop.workspace.case_path(case) for case in laptop.workspace.case_ids()]
    )
    laptop.ring.keep_secret(in_hand.DISTRICT_KEY, district)
    for name, text in (
        (in_hand.ROOT_PUBLIC, grant.root),
        (in_hand.OFFICE_ID, office.office),
        (in_hand.OFFICE_LETTER, grant.office_letter),
        (in_hand.DEVICE_LETTER, grant.device_letter),
        (in_hand.ESCROW_RECIPIENT, office.escrow_recipient),
    ):
        laptop.ring.set_public(name, text)
    return office


def office_certificate(opened: InHand) -> OfficeCertificate:
    """The office this workspace belongs to. Raises FileRefused NOT_ENROLLED."""
    letter = opened.ring.public(in_hand.OFFICE_LETTER)
    if not letter:
        raise FileRefused(Refusal.NOT_ENROLLED)
    return read_office_certificate(opened.root_public, letter.encode(), sample=opened.sample)


def _refuse_anothers_name(office: Case, request: EnrolmentRequest) -> None:
    """A laptop that asks again asks with its own key."""
    known = next((each for each in devices_of(office) if each.id == request.device), None)
    if known is not None and known.signing_public != request.signing_key:
        raise FileRefused(Refusal.ENROLMENT_WRONG, label=known.label)


def _list_device(office_file: CaseFile, looked_at: Case, stamp: Stamp, request: EnrolmentRequest) -> None:
    fact = DeviceEnrolled(
        device=request.device,
        label=request.label,
        signing_public=request.signing_key,
        recipient=request.recipient,
    )
    state(office_file, looked_at, stamp, (fact,))


def _read(stored: bytes, shape: type[Shape]) -> Shape:
    try:
        return msgspec.json.decode(stored, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FileRefused(Refusal.DAMAGED, what="enrolment") from error
