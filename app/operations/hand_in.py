"""This is about handing in: every act and original of the cases that no receipt covers yet, onto a stick.

A lost bundle heals itself, because the next one carries all of it again; a pulled stick is gone on with.
"""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.crypto.locks import Reads
from app.crypto.signatures import PublicKey
from app.domain.acts.writing import Stamp
from app.exchange.bundle import OriginalInfo, Packed, PackOrder, Trust
from app.exchange.bundle_writing import PackKeys, pack_at_once
from app.exchange.receipt import Receipt, find_receipts, read_receipt
from app.operations import in_hand
from app.operations.enrol import office_certificate
from app.operations.in_hand import InHand
from app.operations.progress import Progress, silent
from app.storage.case_file import CaseFile
from app.storage.tables import StoredAct

RECEIPT = "receipt"


class HandIn(msgspec.Struct, frozen=True):
    """One hand-in: which cases, under which number; packing again under the same id goes on."""

    bundle: str
    sequence: int
    cases: tuple[str, ...]


def hand_in(opened: InHand, stick: Path, wanted: HandIn, stamp: Stamp, progress: Progress = silent) -> Packed:
    """Pack the cases for the bureau. Raises as `pack`, and NOT_ENROLLED."""
    office = office_certificate(opened)
    order = PackOrder(
        office=office.office,
        device=opened.device,
        sequence=wanted.sequence,
        bundle=wanted.bundle,
        purpose="hand-in",
        sample=opened.sample,
        at=stamp.at,
        recipients=(office.working_recipient, office.escrow_recipient),
    )
    keys = PackKeys(signing=opened.signing_key, naming=opened.ring.secret(in_hand.DEVICE_NAMING))
    with _held(opened, wanted.cases) as source:
        return pack_at_once(stick, order, keys, source, progress)


def take_receipts(opened: InHand, stick: Path) -> tuple[Receipt, ...]:
    """Keep every receipt for this laptop in the cases it speaks of: from then on they are 局端已收妥."""
    office = office_certificate(opened)
    trust = Trust(
        signers=(PublicKey(office.working_signing_key),), office=office.office, sample=opened.sample
    )
    taken = []
    for path in find_receipts(stick, opened.device):
        receipt = read_receipt(path, trust, (opened.ring.identity,))
        for each in receipt.cases:
            if opened.has_case(each.case):
                with opened.open_case(each.case) as case_file, case_file.writing() as writer:
                    writer.keep_delivery(RECEIPT, msgspec.json.encode(receipt))
        taken.append(receipt)
    return tuple(taken)


def is_safe_at_bureau(case_file: CaseFile) -> bool:
    """Receipts cover every act and original of this case."""
    receipts = [msgspec.json.decode(each.bytes, type=Receipt) for each in case_file.deliveries(RECEIPT)]
    held = [each for receipt in receipts for each in receipt.cases if each.case == case_file.case_id]
    acts: dict[str, int] = {}
    originals: set[str] = set()
    for each in held:
        originals.update(each.originals)
        for device, covered in each.acts.items():
            acts[device] = max(acts.get(device, 0), covered.number)
    here = case_file.load()
    acts_safe = all(acts.get(device, 0) >= head.number for device, head in here.heads.items())
    return acts_safe and all(each.erased or each.sha256 in originals for each in case_file.originals())


@contextmanager
def _held(opened: InHand, cases: Iterable[str]) -> Iterator["_Cases"]:
    files: list[CaseFile] = []
    try:
        files.extend(opened.open_case(case) for case in cases)
        yield _Cases(files)
    finally:
        for file in files:
            file.close()


class _Cases:
    """Open case files as one source of a bundle."""

    def __init__(self, files: list[CaseFile]) -> None:
        self._files = files

    def acts(self) -> Iterator[tuple[str, bytes]]:
        for file in self._files:
            stored: tuple[StoredAct, ...] = file.stored_acts()
            yield from ((file.case_id, each.bytes) for each in stored)

    def originals(self) -> Iterator[OriginalInfo]:
        for file in self._files:
            for each in file.originals():
                if not each.erased:
                    yield OriginalInfo(
                        case=file.case_id,
                        sha256=each.sha256,
                        sm3=each.sm3,
                        size=each.size,
                        media_type=each.media_type,
                    )

    @contextmanager
    def open_original(self, sha256: str) -> Iterator[Reads]:
        file = next(file for file in self._files if file.original(sha256) is not None)
        yield io.BytesIO(b"".join(file.read_original(sha256)))
