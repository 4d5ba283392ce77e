"""This is about certificates: the bureau root says whose laptop and which keys belong to the office.

示例 offices are refused by real ones and the reverse, whatever their signatures are worth.
"""

import msgspec

from app.crypto.algorithms import LOCK, SIGNATURE
from app.crypto.letters import open_letter, sign_letter
from app.crypto.locks import is_recipient
from app.crypto.signatures import PublicKey, SigningKey
from app.domain.errors import FileRefused, Refusal

VERSION = 1


class DeviceCertificate(msgspec.Struct, frozen=True, kw_only=True):
    """This laptop belongs to the office.

    Attributes:
        device: the writer's 80 bits in hex, as in its acts.
        label: what people call the laptop.
        signing_key: minisign public key line its bundles are signed with.
        recipient: age recipient its task bundles are locked for.
        issued_at: aware date and time in ISO form, the bureau's claim.
        officer: the office's id for who asked for it; empty where nobody was named.
    """

    version: int = VERSION
    device: str
    label: str
    signing_key: str
    recipient: str
    office: str
    issued_at: str
    sample: bool
    officer: str = ""
    lock_algorithm: str = LOCK
    signature_algorithm: str = SIGNATURE


class OfficeCertificate(msgspec.Struct, frozen=True, kw_only=True):
    """These are the office's own keys: what a laptop locks for, and whose receipts it believes.

    Attributes:
        working_recipient: age recipient that opens hand-ins.
        escrow_recipient: age recipient on paper; everything is locked for it as well.
        working_signing_key: minisign public key line of receipts and task bundles.
    """

    version: int = VERSION
    office: str
    name: str
    working_recipient: str
    escrow_recipient: str
    working_signing_key: str
    issued_at: str
    sample: bool
    lock_algorithm: str = LOCK
    signature_algorithm: str = SIGNATURE


def certify_device(root: SigningKey, certificate: DeviceCertificate) -> bytes:
    _refuse_unusable((certificate.signing_key,), (certificate.recipient,))
    return sign_letter(root, "device-certificate", certificate)


def certify_office(root: SigningKey, certificate: OfficeCertificate) -> bytes:
    _refuse_unusable(
        (certificate.working_signing_key,), (certificate.working_recipient, certificate.escrow_recipient)
    )
    return sign_letter(root, "office-certificate", certificate)


def read_device_certificate(root: PublicKey, text: bytes, *, office: str, sample: bool) -> DeviceCertificate:
    """Raises FileRefused DAMAGED, NEWER_PROGRAM, SIGNER_UNKNOWN, SIGNATURE_WRONG, or a mixed-up office."""
    read, _ = open_letter(text, (root,), "device-certificate", DeviceCertificate, newest=VERSION)
    refuse_other_office(read.office, office)
    refuse_other_kind(read.sample, sample)
    _refuse_unusable((read.signing_key,), (read.recipient,))
    return read


def read_office_certificate(root: PublicKey, text: bytes, *, sample: bool) -> OfficeCertificate:
    """Raises FileRefused DAMAGED, NEWER_PROGRAM, SIGNER_UNKNOWN, SIGNATURE_WRONG, SAMPLE_MIXED."""
    read, _ = open_letter(text, (root,), "office-certificate", OfficeCertificate, newest=VERSION)
    refuse_other_kind(read.sample, sample)
    _refuse_unusable((read.working_signing_key,), (read.working_recipient, read.escrow_recipient))
    return read


def refuse_other_kind(theirs: bool, ours: bool) -> None:
    """示例 and real work never meet. Raises FileRefused SAMPLE_MIXED."""
    if theirs != ours:
        raise FileRefused(Refusal.SAMPLE_MIXED, theirs=theirs)


def refuse_other_office(theirs: str, ours: str) -> None:
    """Raises FileRefused OTHER_OFFICE."""
    if theirs != ours:
        raise FileRefused(Refusal.OTHER_OFFICE, theirs=theirs)


def _refuse_unusable(signing_keys: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    for text in signing_keys:
        PublicKey(text)
    if not all(is_recipient(text) for text in recipients):
        raise FileRefused(Refusal.DAMAGED, what="recipient")
