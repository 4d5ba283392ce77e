"""This is about handing in: every act and original of the cases that no receipt covers yet, onto a stick.

A lost bundle heals itself, because the next one carries all of it again; a pulled stick is gone on with.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import msgspec

from app.crypto.certificates import OfficeCertificate
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.exchange.bundle import HAND_IN, Packed, PackOrder
from app.exchange.bundle_writing import PackKeys
from app.exchange.receipt import kept_receipt
from app.operations import in_hand
from app.operations.at_bureau import RECEIPT, covered_of
from app.operations.carrying import Carrying, FromFile
from app.operations.enrol import office_certificate
from app.operations.in_hand import InHand
from app.operations.next_bundle import Draft, pack_next
from app.operations.progress import Progress, silent
from app.storage.case_file import CaseFile
from app.storage.workspace import OFFICE


class HandIn(msgspec.Struct, frozen=True):
    """One hand-in: of which cases, and a fresh random id for the bundle if a new one is begun."""

    bundle: str
    cases: tuple[str, ...]


def hand_in(opened: InHand, stick: Path, wanted: HandIn, stamp: Stamp, progress: Progress = silent) -> Packed:
    """Pack what the bureau has not confirmed, of whichever laptop it is.

    Raises as `pack`; NOT_ENROLLED; NOTHING_TO_HAND_IN when receipts cover all of it.
    """
    certificate = office_certificate(opened)
    with ExitStack() as held:
        office = held.enter_context(opened.open_office()) if opened.has_case(OFFICE) else None
        uncovered = tuple(_uncovered(held, opened, office, wanted.cases))
        if not uncovered:
            raise RuleRefused(Refusal.NOTHING_TO_HAND_IN)
        keys = PackKeys(signing=opened.signing_key, naming=opened.ring.secret(in_hand.DEVICE_NAMING))
        order = _order(opened, certificate, office, wanted, stamp)
        return pack_next(office, stick, Draft(order, keys), Carrying(uncovered), progress)


def _uncovered(
    held: ExitStack, opened: InHand, office: CaseFile | None, cases: Sequence[str]
) -> Iterator[FromFile]:
    """The cases with anything no receipt covers; only those stay open."""
    for case in dict.fromkeys(cases):
        with ExitStack() as looked_at:
            own = office if case == OFFICE else None
            file = own if own is not None else looked_at.enter_context(opened.open_case(case))
            covered = covered_of(file)
            if covered.leaves(file.load(), file.originals()):
                held.push(looked_at.pop_all())
                yield FromFile(file, covered)


def _order(
    opened: InHand, certificate: OfficeCertificate, office: CaseFile | None, wanted: HandIn, stamp: Stamp
) -> PackOrder:
    return PackOrder(
        office=certificate.office,
        device=opened.enrolled_as,
        sequence=1,
        bundle=wanted.bundle,
        purpose=HAND_IN,
        sample=opened.sample,
        at=stamp.at,
        recipients=(certificate.working_recipient, certificate.escrow_recipient),
        nonce=_last_nonce(office),
    )


def _last_nonce(office: CaseFile | None) -> str:
    """Proves to the bureau that this was packed after its last receipt."""
    receipts = office.deliveries(RECEIPT) if office is not None else ()
    return kept_receipt(receipts[-1].bytes).nonce if receipts else ""
