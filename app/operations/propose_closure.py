"""This is about an order nobody met: proposed to the government, and what that decided (users.md a3)."""

from datetime import date
from typing import Final

import msgspec
from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.duties.closures import firm_closures
from app.domain.duties.row import duty_rows_of
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders import rules
from app.domain.orders.facts import ClosureProposed, GovernmentDecided
from app.domain.orders.sorts import OrderSort
from app.domain.photos.photo import photos_of
from app.domain.plan.plan import name_key
from app.operations.acting import state
from app.operations.issue_order import the_order
from app.storage.case_file import CaseFile

_PENALTIES: Final = "K17"
_OUTCOMES: Final = "outcomes"
"""The list of penalties and what came of them (执法结果)."""


class Judged(msgspec.Struct, frozen=True):
    """What a proposal is judged by: the sort of the order, today, and the acts of the office."""

    sort: OrderSort | None
    today: date
    office: Case


def propose_closure(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, proposed: ClosureProposed, judged: Judged
) -> Case:
    """State the proposal.

    Raises RuleRefused ORDER_UNKNOWN and those of `rules.propose`.
    """
    order = the_order(looked_at, proposed.order)
    needs = judged.sort.propose_needs if judged.sort is not None else ""
    is_reached = needs == _PENALTIES and _count_reached(looked_at, judged)
    decided = rules.propose(order, judged.sort, proposed, judged.today, is_reached)
    return state(case_file, looked_at, stamp, (decided,))


def _count_reached(case: Case, judged: Judged) -> bool:
    """Enough safety penalties of this firm, one with a major danger, are on file.

    Source: 安全生产法 art. 113(一).
    """
    name = name_key(enterprise_of(case).name)
    rows = [
        replace(row, case=case.id)
        for row in duty_rows_of(judged.office)
        if row.list == _OUTCOMES
        and (row.case == case.id or (not row.case and name_key(row.value("enterprise")) == name))
    ]
    return any(each.has_danger for each in firm_closures(rows, judged.today))


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
