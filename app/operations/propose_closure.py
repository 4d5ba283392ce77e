"""This is about an order nobody met: proposed to the government, and what that decided (users.md a3)."""

from datetime import date

from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders import rules
from app.domain.orders.facts import ClosureProposed, GovernmentDecided
from app.domain.orders.sorts import OrderSort
from app.domain.photos.photo import photos_of
from app.operations.acting import state
from app.operations.issue_order import the_order
from app.storage.case_file import CaseFile


def propose_closure(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    proposed: ClosureProposed,
    judged: tuple[OrderSort | None, date],
) -> Case:
    """State the proposal. judged: the sort of the order, and today.

    Raises RuleRefused ORDER_UNKNOWN and those of `rules.propose`.
    """
    order = the_order(looked_at, proposed.order)
    return state(case_file, looked_at, stamp, (rules.propose(order, judged[0], proposed, judged[1]),))


def take_decision(case_file: CaseFile, looked_at: Case, stamp: Stamp, decided: GovernmentDecided) -> Case:
    """State a decision that came in; it may come without a proposal of ours.

    Raises RuleRefused ORDER_UNKNOWN, NUMBER_MISSING, PHOTO_UNKNOWN, NOT_A_DAY, DAY_TOO_EARLY.
    """
    order = the_order(looked_at, decided.order)
    if not decided.number.strip():
        raise RuleRefused(Refusal.NUMBER_MISSING)
    if decided.photo and decided.photo not in {photo.id for photo in photos_of(looked_at)}:
        raise RuleRefused(Refusal.PHOTO_UNKNOWN, photo=decided.photo)
    on = rules.not_before(decided.on, order.issued_on)
    return state(case_file, looked_at, stamp, (replace(decided, on=on, number=decided.number.strip()),))
