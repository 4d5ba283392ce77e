"""This is about what lies at the bureau, by its own signed word: which acts and originals receipts cover.

Heads are compared by digest, never by number alone: after a fork a number says nothing.
"""

from collections.abc import Iterable, Iterator

import msgspec

from app.domain.acts.case import Case
from app.exchange.receipt import CaseReceipt, kept_receipt
from app.storage.case_file import CaseFile
from app.storage.tables import Original

RECEIPT = "receipt"
"""Kind of delivery: a receipt, as the signed letter that came."""


class Covered(msgspec.Struct, frozen=True):
    """What receipts cover of one case: digests of acts that are here, SHA-256 of originals.

    Attributes:
        wanted: SHA-256 of originals the bureau asked for again and has not got since.
    """

    acts: frozenset[str] = frozenset()
    originals: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()

    def leaves(self, case: Case, originals: Iterable[Original]) -> bool:
        """Whether anything here is not covered."""
        acts = any(act.digest not in self.acts for act in (*case.acts, *case.strays))
        return acts or any(not each.erased and each.sha256 not in self.originals for each in originals)


def covered_of(case_file: CaseFile) -> Covered:
    """What the receipts kept in a case file cover of it. Raises FileRefused DAMAGED, NEWER_PROGRAM."""
    return covered_by(case_file.load(), tuple(_said_of(case_file)))


def covered_by(case: Case, receipts: Iterable[CaseReceipt]) -> Covered:
    """What these receipts cover, in the order they came: a later one may want an original again."""
    previous = {act.digest: act.previous for act in (*case.acts, *case.strays)}
    chained: set[str] = set()
    beside: set[str] = set()
    originals: set[str] = set()
    wanted: set[str] = set()
    for each in receipts:
        for head in (*(held.head for held in each.acts.values()), *each.whole):
            chained.update(_chain_to(head, previous, chained))
        beside.update(each.beside)
        originals = (originals - set(each.damaged)) | set(each.originals)
        wanted = (wanted | set(each.damaged)) - set(each.originals)
    return Covered(frozenset(chained | beside), frozenset(originals), frozenset(wanted))


def is_safe_at_bureau(case_file: CaseFile) -> bool:
    """Receipts cover every act and original of this case (局端已收妥)."""
    return not covered_of(case_file).leaves(case_file.load(), case_file.originals())


def knows_more(said: CaseReceipt, case: Case, device: str) -> bool:
    """Whether the bureau has an act of this writer that is not here: whoever made it was not this file."""
    held = said.acts.get(device)
    return held is not None and held.head not in {act.digest for act in (*case.acts, *case.strays)}


def _said_of(case_file: CaseFile) -> Iterator[CaseReceipt]:
    for each in case_file.deliveries(RECEIPT):
        for said in kept_receipt(each.bytes).cases:
            if said.case == case_file.case_id:
                yield said


def _chain_to(head: str, previous: dict[str, str], known: set[str]) -> Iterator[str]:
    """An act and all before it that it leads to, as far as they are here and not known yet."""
    while head in previous and head not in known:
        yield head
        head = previous[head]
