"""This is about taking the bureau's receipts off a stick: from then on what they cover is 局端已收妥."""

from pathlib import Path

import msgspec

from app.crypto.passphrases import Entropy
from app.crypto.signatures import PublicKey
from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import Trust
from app.exchange.receipt import CaseReceipt, Receipt, find_receipts, open_receipt, unlock_receipt
from app.operations.at_bureau import RECEIPT, knows_more
from app.operations.enrol import office_certificate
from app.operations.in_hand import InHand
from app.operations.keep_writing import fit_writer
from app.operations.list_cases import note_safety
from app.storage.workspace import OFFICE


class ReceiptsTaken(msgspec.Struct, frozen=True):
    """What the receipts of a stick said.

    Attributes:
        refused: file name and reason of those nothing was taken from.
        new_writer: the bureau knows more of this computer than it knows itself: it goes on as another.
    """

    receipts: tuple[Receipt, ...]
    refused: tuple[tuple[str, Refusal], ...] = ()
    new_writer: bool = False

    @property
    def cases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.case for receipt in self.receipts for each in receipt.cases))


def take_receipts(opened: InHand, stick: Path, entropy: Entropy) -> ReceiptsTaken:
    """Keep every receipt for this laptop in the cases it speaks of; the same one again changes nothing.

    Raises FileRefused NOT_ENROLLED; RECEIPT_MISSING where there is none; what stands against the only
    ones there are, else those are told in `refused`.
    """
    letters, refused = _letters(opened, stick)
    if not letters:
        raise FileRefused(*(refused[0][1:] if refused else (Refusal.RECEIPT_MISSING,)))
    writer = opened.device
    for letter, receipt in letters:
        for said in receipt.cases:
            _keep(opened, letter, said, entropy)
        if opened.has_case(OFFICE) and OFFICE not in {said.case for said in receipt.cases}:
            _keep_letter(opened, OFFICE, letter)
    taken = ReceiptsTaken(tuple(receipt for _, receipt in letters), refused, opened.device != writer)
    for case in taken.cases:
        if case != OFFICE and opened.has_case(case) and opened.has_case(OFFICE):
            note_safety(opened, case)
    return taken


def _letters(
    opened: InHand, stick: Path
) -> tuple[list[tuple[bytes, Receipt]], tuple[tuple[str, Refusal], ...]]:
    """The letters that hold, oldest first, and the others by name."""
    office = office_certificate(opened)
    signers = (PublicKey(office.working_signing_key),)
    trust = Trust(signers=signers, office=office.office, sample=opened.sample)
    letters: list[tuple[bytes, Receipt]] = []
    refused: list[tuple[str, Refusal]] = []
    for path in find_receipts(stick, opened.enrolled_as):
        try:
            letter = unlock_receipt(path, (opened.ring.identity,))
            letters.append((letter, open_receipt(letter, trust)))
        except FileRefused as error:
            if error.code is Refusal.STICK_GONE:
                raise
            refused.append((path.name, error.code))
    return sorted(letters, key=lambda each: (each[1].at, each[1].receipt)), tuple(refused)


def _keep(opened: InHand, letter: bytes, said: CaseReceipt, entropy: Entropy) -> None:
    """The new writer comes first: cut off in between, the receipt is simply taken again."""
    if not opened.has_case(said.case):
        if knows_more(said, Case(said.case), opened.device):
            opened.workspace.take_new_writer(entropy(10).hex())
        return
    with opened.open_case(said.case) as case_file:
        fit_writer(opened, case_file, entropy)
        if knows_more(said, case_file.load(), opened.device):
            opened.workspace.take_new_writer(entropy(10).hex())
        with case_file.writing() as writer:
            writer.keep_delivery(RECEIPT, letter)


def _keep_letter(opened: InHand, case_id: str, letter: bytes) -> None:
    with opened.open_case(case_id) as case_file, case_file.writing() as writer:
        writer.keep_delivery(RECEIPT, letter)
