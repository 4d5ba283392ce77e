"""This is about making an office by one question (单位名称): complete at once, keys and all.

The PC it is made on has both faces; laptops may be enrolled later. The escrow sheet is offered for printing:
with it a forgotten passphrase is mended in minutes, and without it nobody can.
"""

from pathlib import Path
from typing import Literal

import msgspec

from app.crypto.certificates import DeviceCertificate, OfficeCertificate, certify_device, certify_office
from app.crypto.locks import new_identity
from app.crypto.passphrases import STANDARD, Strength
from app.crypto.signatures import SigningKey
from app.domain.acts.writing import Stamp
from app.domain.people.facts import DeviceEnrolled, OfficeNamed, OfficerListed
from app.operations import in_hand
from app.operations.in_hand import InHand, Machine
from app.storage.key_ring import OpenRing, create_ring
from app.storage.workspace import OFFICE, Card, Workspace


class OfficeAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """What a person answers to make an office.

    Attributes:
        name: 单位名称, the one question.
        officer: who makes it, and opens it from now on.
        sample: 示例; never mixed with real ones.
        label: what people call this computer.
    """

    name: str
    officer: OfficerListed
    passphrase: str
    sample: bool = False
    label: str = "本机"
    district: str = ""
    kind: Literal["bureau", "single"] = "single"
    strength: Strength = STANDARD

    def __repr__(self) -> str:
        return f"OfficeAnswers(name={self.name!r})"


class EscrowSheet(msgspec.Struct, frozen=True):
    """What is printed once and put into an envelope; it is kept nowhere."""

    office: str
    recipient: str
    secret: str

    def __repr__(self) -> str:
        return f"EscrowSheet(office={self.office!r})"


def create_office(
    folder: Path, answers: OfficeAnswers, machine: Machine, at: str
) -> tuple[InHand, EscrowSheet]:
    """Make an office with its keys, its office file and this computer as its first.

    at: the laptop's clock, ISO with offset. Raises FileRefused FILE_EXISTS, NOT_WRITABLE, DISK_FULL.
    """
    device = machine.entropy(10).hex()
    card = Card(
        kind=answers.kind, device=device, machine=machine.mark, label=answers.label, sample=answers.sample
    )
    workspace = Workspace.create(folder, card)
    try:
        ring = create_ring(
            workspace.ring_path,
            answers.officer.officer,
            answers.passphrase,
            machine.entropy,
            answers.strength,
        )
        escrow = new_identity()
        ring.set_escrow((escrow.recipient,))
        _make_office_keys(ring, answers, machine, at, escrow.recipient)
        make_device_keys(ring, machine)
        opened = InHand(workspace, ring, answers.officer.officer)
        _certify_itself(opened, answers.label, at)
        _write_office_file(opened, answers, machine, at)
    except BaseException:
        workspace.close()
        raise
    return opened, EscrowSheet(answers.name, escrow.recipient, escrow.secret)


def make_device_keys(ring: OpenRing, machine: Machine) -> None:
    """What a computer signs with, and what makes its object names."""
    ring.keep_secret(in_hand.DEVICE_SIGNING, SigningKey.generate(machine.entropy).seed)
    ring.keep_secret(in_hand.DEVICE_NAMING, machine.entropy(32))


def _make_office_keys(ring: OpenRing, answers: OfficeAnswers, machine: Machine, at: str, escrow: str) -> None:
    root, working = SigningKey.generate(machine.entropy), SigningKey.generate(machine.entropy)
    identity = new_identity()
    office_id = machine.entropy(8).hex()
    ring.keep_secret(in_hand.ROOT_SIGNING, root.seed)
    ring.keep_secret(in_hand.WORKING_SIGNING, working.seed)
    ring.keep_secret(in_hand.WORKING_IDENTITY, identity.secret.encode())
    ring.keep_secret(in_hand.DISTRICT_KEY, machine.entropy(32))
    ring.set_public(in_hand.OFFICE_ID, office_id)
    ring.set_public(in_hand.ROOT_PUBLIC, root.public.text)
    ring.set_public(in_hand.ESCROW_RECIPIENT, escrow)
    certificate = OfficeCertificate(
        office=office_id,
        name=answers.name,
        working_recipient=identity.recipient,
        escrow_recipient=escrow,
        working_signing_key=working.public.text,
        issued_at=at,
        sample=answers.sample,
    )
    ring.set_public(in_hand.OFFICE_LETTER, certify_office(root, certificate).decode())


def _certify_itself(opened: InHand, label: str, at: str) -> None:
    root = SigningKey(opened.ring.secret(in_hand.ROOT_SIGNING))
    certificate = DeviceCertificate(
        device=opened.device,
        label=label,
        signing_key=opened.signing_key.public.text,
        recipient=opened.ring.identity.recipient,
        office=opened.office_id,
        issued_at=at,
        sample=opened.sample,
    )
    opened.ring.set_public(in_hand.DEVICE_LETTER, certify_device(root, certificate).decode())


def _write_office_file(opened: InHand, answers: OfficeAnswers, machine: Machine, at: str) -> None:
    facts = (
        OfficeNamed(name=answers.name, district=answers.district, sample=answers.sample),
        answers.officer,
        DeviceEnrolled(
            device=opened.device,
            label=answers.label,
            signing_public=opened.signing_key.public.text,
            recipient=opened.ring.identity.recipient,
        ),
    )
    stamp = Stamp(answers.officer.officer, at, opened.device)
    made = opened.create_case(OFFICE, machine.entropy, lambda writer: writer.append(stamp, {}, facts))
    made.close()
