"""This is about the take-in receipt: the bureau's signed word which acts and originals it holds.

Only a receipt makes anything "safe at the bureau". It lies locked on the stick, for the laptop it
answers, because it names the digests of originals.
"""

from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from app.crypto.algorithms import CARRIED
from app.crypto.certificates import refuse_other_kind, refuse_other_office
from app.crypto.letters import open_letter, sign_letter
from app.crypto.locks import Identity, lock_bytes, unlock_bytes
from app.crypto.signatures import SigningKey
from app.exchange.bundle import TOP, Trust
from app.exchange.bundle_disk import make_folders, read_whole, write_whole

VERSION = 1
_KIND = "receipt"
_LIMIT = 64 * 1024 * 1024


class ActsHeld(msgspec.Struct, frozen=True, kw_only=True):
    """All acts of one writer up to a number, and the digest of that one."""

    number: int
    head: str


class CaseReceipt(msgspec.Struct, frozen=True, kw_only=True):
    """What the bureau holds of one case.

    Attributes:
        acts: by device.
        originals: SHA-256 of each original held.
        damaged: SHA-256 of those that came damaged or not at all: hand them in again.
    """

    case: str
    acts: dict[str, ActsHeld]
    originals: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to bundles of one laptop.

    Attributes:
        receipt: random id.
        bundles: ids taken in.
        nonce: goes into the laptop's next bundle.
        at: aware date and time in ISO form, the bureau's claim.
    """

    version: int = VERSION
    receipt: str
    office: str
    device: str
    sample: bool
    bundles: tuple[str, ...]
    cases: tuple[CaseReceipt, ...]
    nonce: str
    at: str
    algorithms: dict[str, str] = msgspec.field(default_factory=lambda: dict(CARRIED))


def write_receipt(stick: Path, receipt: Receipt, key: SigningKey, recipients: Collection[str]) -> Path:
    """Write a receipt beside the bundles of its laptop, locked for it.

    Raises FileRefused DISK_FULL, STICK_GONE or NOT_WRITABLE.
    """
    folder = stick / TOP / receipt.office / receipt.device
    make_folders(folder, stick)
    path = folder / f"receipt-{receipt.receipt}.age"
    write_whole(path, lock_bytes(sign_letter(key, _KIND, receipt), tuple(recipients)))
    return path


def find_receipts(stick: Path, device: str) -> tuple[Path, ...]:
    """Every receipt on a stick for one laptop."""
    return tuple(sorted(stick.glob(f"{TOP}/*/{device}/receipt-*.age")))


def read_receipt(path: Path, trust: Trust, identities: Sequence[Identity]) -> Receipt:
    """Read a receipt.

    Raises FileRefused SIGNER_UNKNOWN, SIGNATURE_WRONG, NOT_FOR_US, DAMAGED, FILE_MISSING,
    NEWER_PROGRAM, OTHER_OFFICE, SAMPLE_MIXED.
    """
    letter = unlock_bytes(read_whole(path, _LIMIT), identities)
    receipt, _ = open_letter(letter, trust.signers, _KIND, Receipt, newest=VERSION)
    refuse_other_kind(receipt.sample, trust.sample)
    refuse_other_office(receipt.office, trust.office)
    return receipt
