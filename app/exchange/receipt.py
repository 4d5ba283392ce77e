"""This is about the take-in receipt: the bureau's signed word which acts and originals it holds.

Only a receipt makes anything "safe at the bureau". It lies locked on the stick, for the laptop it
answers, because it names the digests of originals.
"""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from app.crypto.algorithms import CARRIED
from app.crypto.certificates import refuse_other_kind, refuse_other_office
from app.crypto.letters import open_letter, sign_letter, told_in
from app.crypto.locks import Identity, lock_bytes, unlock_bytes
from app.crypto.signatures import SigningKey
from app.domain.acts.case import Case
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
        beside: digests of acts held besides: of another branch after a fork, or beyond a gap.
        whole: of what was handed in now, last acts that are held with all before them: the laptop knows
            these, also where the bureau's own last act of that writer is not there.
        originals: SHA-256 of each original held.
        damaged: SHA-256 of those that came damaged or not at all: hand them in again.
    """

    case: str
    acts: dict[str, ActsHeld]
    originals: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to bundles of one laptop.

    Attributes:
        receipt: random id; number: the office's running number of its receipts.
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
    number: int = 0
    algorithms: dict[str, str] = msgspec.field(default_factory=lambda: dict(CARRIED))


def signed_receipt(receipt: Receipt, key: SigningKey) -> bytes:
    """The letter that says it, to be kept as it was given."""
    return sign_letter(key, _KIND, receipt)


def carry_receipt(stick: Path, receipt: Receipt, letter: bytes, recipients: Collection[str]) -> Path:
    """Lay a signed receipt beside the bundles of its laptop, locked for it; laid twice it is one file.

    Raises FileRefused DISK_FULL, STICK_GONE or NOT_WRITABLE.
    """
    folder = stick / TOP / receipt.office / receipt.device
    make_folders(folder, stick)
    path = folder / f"receipt-{receipt.receipt}.age"
    write_whole(path, lock_bytes(letter, tuple(recipients)))
    return path


def write_receipt(stick: Path, receipt: Receipt, key: SigningKey, recipients: Collection[str]) -> Path:
    """Sign a receipt and lay it on the stick; raises as `carry_receipt`."""
    return carry_receipt(stick, receipt, signed_receipt(receipt, key), recipients)


def find_receipts(stick: Path, device: str) -> tuple[Path, ...]:
    """Every receipt on a stick for one laptop."""
    return tuple(sorted(stick.glob(f"{TOP}/*/{device}/receipt-*.age")))


def acts_held(case: Case) -> tuple[dict[str, ActsHeld], tuple[str, ...]]:
    """What a receipt says of the acts of a case: unbroken from the first, and those held besides."""
    unbroken = {
        device: ActsHeld(number=stretches[0].last, head=stretches[0].digest)
        for device, stretches in case.seen.items()
        if stretches and stretches[0].first == 1
    }
    beyond = (
        act.digest
        for act in case.acts
        if act.device not in unbroken or act.number > unbroken[act.device].number
    )
    return unbroken, (*beyond, *sorted(act.digest for act in case.strays))


def held_whole(case: Case, heads: Iterable[str]) -> tuple[str, ...]:
    """Those of these acts that are held with all before them, of whichever branch."""
    previous = {act.digest: act.previous for act in (*case.acts, *case.strays)}

    def is_whole(digest: str) -> bool:
        while digest in previous:
            digest = previous[digest]
        return not digest

    return tuple(sorted(head for head in set(heads) if head in previous and is_whole(head)))


def read_receipt(path: Path, trust: Trust, identities: Sequence[Identity]) -> Receipt:
    """Read a receipt.

    Raises FileRefused SIGNER_UNKNOWN, SIGNATURE_WRONG, NOT_FOR_US, DAMAGED, FILE_MISSING,
    NEWER_PROGRAM, OTHER_OFFICE, SAMPLE_MIXED.
    """
    return open_receipt(unlock_receipt(path, identities), trust)


def unlock_receipt(path: Path, identities: Sequence[Identity]) -> bytes:
    """The signed letter as it came. Raises FileRefused NOT_FOR_US, DAMAGED, FILE_MISSING."""
    return unlock_bytes(read_whole(path, _LIMIT), identities)


def open_receipt(letter: bytes, trust: Trust) -> Receipt:
    """What the letter says, once it is proved. Raises as `read_receipt`."""
    receipt, _ = open_letter(letter, trust.signers, _KIND, Receipt, newest=VERSION)
    refuse_other_kind(receipt.sample, trust.sample)
    refuse_other_office(receipt.office, trust.office)
    return receipt


def kept_receipt(letter: bytes) -> Receipt:
    """What a letter says that was proved before it was kept. Raises FileRefused DAMAGED, NEWER_PROGRAM."""
    return told_in(letter, Receipt, newest=VERSION)
