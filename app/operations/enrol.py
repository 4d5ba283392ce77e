"""This is about enrolling a laptop by file: it asks, the office grants, it accepts. No network, no ceremony.

    laptop  --request-->  office  --grant-->  laptop

The request carries public halves only, and who asks: name and certificate number. The office knows that
person by an id of its own; its answer says which, so that nobody types the same id twice. The grant carries
the office's certificate and the district's key, locked for that laptop alone.
"""

import unicodedata
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
from app.crypto.letters import told_in
from app.crypto.locks import lock_bytes, unlock_bytes
from app.crypto.passphrases import STANDARD, Entropy, Strength
from app.crypto.signatures import PublicKey, SigningKey
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal
from app.domain.people.facts import DeviceEnrolled, OfficerListed
from app.domain.people.office import Officer, devices_of, officer_of, officers_of
from app.operations import in_hand
from app.operations.acting import state
from app.operations.create_office import make_device_keys
from app.operations.in_hand import InHand, Machine
from app.operations.keep_writing import case_to_write
from app.storage.key_ring import KeyRing, create_ring
from app.storage.whole_file import refuse_unwritable, refusing, write_whole
from app.storage.workspace import OFFICE, Card, Workspace

VERSION = 1
LARGEST = 1_000_000
"""Bytes of a request or an answer; what is larger is neither."""

Shape = TypeVar("Shape", bound=msgspec.Struct)


class EnrolmentRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A laptop that asks to be enrolled; nothing in it is secret.

    Attributes:
        officer: the id its officer unlocks with until the office names its own.
        name, card: who that is, as on the certificate (执法证).
    """

    fieldseal_request: int = VERSION
    device: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{20}\Z")]
    label: str
    signing_key: str
    recipient: str
    sample: bool
    officer: str = ""
    name: str = ""
    card: str = ""


class Grant(msgspec.Struct, frozen=True, kw_only=True):
    """The office's answer; `district` is the district's key, locked for that laptop."""

    fieldseal_grant: int = VERSION
    root: str
    office: str
    office_letter: str
    device_letter: str
    district: bytes


class LaptopAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """What a person answers on a new laptop; `label` is what people call it (示-A).

    Attributes:
        officer: an id; any will do where `name` or `card` says who it is.
    """

    officer: str
    passphrase: str
    label: str
    name: str = ""
    card: str = ""
    sample: bool = False
    strength: Strength = STANDARD

    def __repr__(self) -> str:
        return f"LaptopAnswers(label={self.label!r})"


def request_enrolment(folder: Path, answers: LaptopAnswers, machine: Machine, target: Path) -> InHand:
    """Make the laptop's workspace and write the file that asks for enrolment.

    Raises FileRefused FILE_EXISTS, NOT_WRITABLE, DISK_FULL.
    """
    opened = prepare_laptop(folder, answers, machine)
    try:
        write_request(opened.ring, target)
    except BaseException:
        opened.close()
        raise
    return opened


def prepare_laptop(folder: Path, answers: LaptopAnswers, machine: Machine) -> InHand:
    """Make the laptop's workspace; its request is kept on the ring and can be written any time.

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
            officer=answers.officer,
            name=answers.name,
            card=answers.card,
        )
        ring.set_public(in_hand.REQUEST, msgspec.json.encode(request).decode())
    except BaseException:
        workspace.close()
        raise
    return opened


def write_request(ring: KeyRing, target: Path) -> None:
    """Write the file that asks, the first time or again: the stick may be lost.

    Raises FileRefused NOT_ENROLLED for a workspace that asked nothing, and what `write_whole` raises.
    """
    request = waiting_request(ring)
    if request is None:
        raise FileRefused(Refusal.NOT_ENROLLED)
    write_whole(target, msgspec.json.format(msgspec.json.encode(request)))


def waiting_request(ring: KeyRing) -> EnrolmentRequest | None:
    """What a laptop asked that has no answer yet; None for one that has, or never asked."""
    asked = ring.public(in_hand.REQUEST)
    if not asked or ring.public(in_hand.DEVICE_LETTER):
        return None
    return _decoded(asked.encode(), EnrolmentRequest)


def read_request(source: Path) -> EnrolmentRequest:
    """What a file asks. Raises FileRefused NOT_A_REQUEST, and what reading raises."""
    try:
        return _decoded(_read(source), EnrolmentRequest)
    except FileRefused as refused:
        raise _other_than(refused, Refusal.NOT_A_REQUEST, source) from refused


def officer_who_asks(office: Case, request: EnrolmentRequest) -> Officer | None:
    """Whom of the office a request means: the one with that certificate number, else the only one so named.

    A name alone means nobody whose number is known to be another. A request that names nobody (made by hand)
    means its id.
    """
    people = officers_of(office)
    card, name = _plain(request.card), _plain(request.name)
    if not card and not name:
        return officer_of(office, request.officer)
    by_card = [each for each in people if card and _plain(each.card) == card]
    if by_card:
        return by_card[0]
    by_name = [each for each in people if _plain(each.name) == name]
    is_he = len(by_name) == 1 and not (card and by_name[0].card)
    return by_name[0] if is_he else None


def grant_enrolment(
    office: InHand,
    source: Path,
    target: Path,
    stamp: Stamp,
    entropy: Entropy,
    officer: str | OfficerListed = "",
) -> EnrolmentRequest:
    """Certify the laptop of a request, list it in the office file, write the file that answers.

    officer: the office's id for whoever asks, where a person said so, or who is listed with the laptop; else
        the one the request means.
    Raises FileRefused NOT_THE_BUREAU, NOT_A_REQUEST, SAMPLE_MIXED, FILE_MISSING; ENROLMENT_WRONG for a
    request in the name of another laptop; OFFICER_UNKNOWN where it names somebody who is not listed.
    """
    if not office.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    request = read_request(source)
    refuse_other_kind(request.sample, office.sample)
    known = office.read_office()
    _refuse_anothers_name(known, request)
    new = (officer,) if isinstance(officer, OfficerListed) else ()
    person = officer.officer if isinstance(officer, OfficerListed) else officer
    grant = _granted(office, request, person or _known_id(known, request), stamp.at)
    refuse_unwritable(target)
    with case_to_write(office, OFFICE, stamp, entropy) as (office_file, by):
        state(office_file, office_file.load(), by, (*new, _device_of(request)))
    write_whole(target, msgspec.json.format(msgspec.json.encode(grant)))
    return request


def _known_id(office: Case, request: EnrolmentRequest) -> str:
    """The office's id for whoever asks; a request without a name keeps the id it has."""
    meant = officer_who_asks(office, request)
    if meant is not None:
        return meant.id
    if request.name or request.card:
        raise FileRefused(Refusal.OFFICER_UNKNOWN, name=request.name, card=request.card)
    return request.officer


def _granted(office: InHand, request: EnrolmentRequest, officer: str, at: str) -> Grant:
    root = SigningKey(office.ring.secret(in_hand.ROOT_SIGNING))
    certificate = DeviceCertificate(
        device=request.device,
        label=request.label,
        signing_key=request.signing_key,
        recipient=request.recipient,
        office=office.office_id,
        issued_at=at,
        sample=office.sample,
        officer=officer,
    )
    return Grant(
        root=root.public.text,
        office=office.office_id,
        office_letter=office.ring.public(in_hand.OFFICE_LETTER),
        device_letter=certify_device(root, certificate).decode(),
        district=lock_bytes(office.district_key, (request.recipient,)),
    )


def accept_enrolment(laptop: InHand, source: Path) -> OfficeCertificate:
    """Take the office's answer: from here on the laptop belongs to it, its officer has the office's id.

    Cut short, it is taken again: the laptop counts as enrolled when the last word stands.
    Raises FileRefused NOT_A_GRANT, SIGNATURE_WRONG, SAMPLE_MIXED, NOT_FOR_US, ENROLMENT_WRONG; OTHER_OFFICE
    for a laptop that belongs to one already.
    """
    grant = read_grant(source)
    if laptop.ring.public(in_hand.ROOT_PUBLIC) not in ("", grant.root):
        raise FileRefused(Refusal.OTHER_OFFICE)
    office, device = _proved(grant, sample=laptop.sample)
    if (device.device, device.signing_key) != (laptop.device, laptop.signing_key.public.text):
        raise FileRefused(Refusal.ENROLMENT_WRONG, label=device.label)
    district = unlock_bytes(grant.district, (laptop.ring.identity,))
    laptop.ring.set_escrow(
        (office.escrow_recipient,), [laptop.workspace.case_path(case) for case in laptop.workspace.case_ids()]
    )
    laptop.ring.keep_secret(in_hand.DISTRICT_KEY, district)
    laptop.officer = _take_id(laptop, device.officer)
    for name, text in (
        (in_hand.ROOT_PUBLIC, grant.root),
        (in_hand.OFFICE_ID, office.office),
        (in_hand.OFFICE_LETTER, grant.office_letter),
        (in_hand.ESCROW_RECIPIENT, office.escrow_recipient),
        (in_hand.DEVICE_LETTER, grant.device_letter),
    ):
        laptop.ring.set_public(name, text)
    return office


def _proved(grant: Grant, *, sample: bool) -> tuple[OfficeCertificate, DeviceCertificate]:
    root = PublicKey(grant.root)
    office = read_office_certificate(root, grant.office_letter.encode(), sample=sample)
    device = read_device_certificate(root, grant.device_letter.encode(), office=office.office, sample=sample)
    return office, device


def _take_id(laptop: InHand, officer: str) -> str:
    """The office's id for the officer who asked, from now on the one to unlock with.

    Only before anything was stated here: later, what stands under the old id would be somebody else's.
    """
    request = waiting_request(laptop.ring)
    if request is None or not officer or officer in laptop.ring.officers:
        return laptop.officer
    laptop.ring.rename_officer(request.officer, officer)
    return officer


def enrolled_person(ring: KeyRing) -> dict[str, str]:
    """Name by id of the officer who had this laptop enrolled; none where no name was asked."""
    asked, letter = ring.public(in_hand.REQUEST), ring.public(in_hand.DEVICE_LETTER)
    if not asked or not letter:
        return {}
    name = _decoded(asked.encode(), EnrolmentRequest).name
    officer = told_in(letter.encode(), DeviceCertificate).officer
    return {officer: name} if name and officer else {}


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


def _device_of(request: EnrolmentRequest) -> DeviceEnrolled:
    return DeviceEnrolled(
        device=request.device,
        label=request.label,
        signing_public=request.signing_key,
        recipient=request.recipient,
    )


def read_grant(source: Path) -> Grant:
    """What a file answers, unproved. Raises FileRefused NOT_A_GRANT, and what reading raises."""
    try:
        return _decoded(_read(source), Grant)
    except FileRefused as refused:
        raise _other_than(refused, Refusal.NOT_A_GRANT, source) from refused


def _read(source: Path) -> bytes:
    """A request or an answer is small: whoever points at a film is told so before it is read."""
    with refusing(source), source.open("rb") as file:
        stored = file.read(LARGEST + 1)
    if len(stored) > LARGEST:
        raise FileRefused(Refusal.DAMAGED, what="enrolment")
    return stored


def _decoded(stored: bytes, shape: type[Shape]) -> Shape:
    try:
        return msgspec.json.decode(stored, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FileRefused(Refusal.DAMAGED, what="enrolment") from error


def _other_than(refused: FileRefused, wanted: Refusal, source: Path) -> FileRefused:
    """What a person who chose a file hears: that it is not the one, by its name."""
    return FileRefused(wanted, file=source.name) if refused.code is Refusal.DAMAGED else refused


def _plain(text: str) -> str:
    """A name or number as typed by one or another: full-width letters, blanks, capitals."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
