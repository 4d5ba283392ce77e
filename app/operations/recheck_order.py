"""This is about what follows an order: the firm's report, the second look at each problem, the verdict."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.deadlines.due import due
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders import rules
from app.domain.orders.facts import (
    OrderConcluded,
    ProblemRechecked,
    ProblemStated,
    RectificationReported,
)
from app.domain.orders.order import Order, orders_covering, orders_of
from app.domain.orders.problem import problems_found
from app.domain.orders.sorts import OrderSort
from app.domain.orders.state import RECHECKED_TEXT, VERDICT_TEXT
from app.domain.photos.photo import photos_of
from app.operations.acting import state
from app.operations.confirm_deadline import computed_deadline
from app.operations.issue_order import the_order
from app.operations.read_clocks import ClockTables
from app.storage.case_file import CaseFile


def report_rectification(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    reported: RectificationReported,
    clocked: tuple[OrderSort | None, ClockTables],
) -> Case:
    """State the firm's report; a clock of the re-inspection starts with it, where the text was read.

    Raises RuleRefused ORDER_UNKNOWN, PHOTO_UNKNOWN, NOT_A_DAY, DAY_TOO_EARLY.
    """
    order = the_order(looked_at, reported.order)
    _known_pictures(looked_at, reported.photos)
    on = rules.not_before(reported.on, order.issued_on)
    facts: list[Fact] = [replace(reported, on=on)]
    again = recheck_by(order, on, *clocked)
    if again is not None:
        facts.append(again)
    return state(case_file, looked_at, stamp, facts)


def recheck_by(
    order: Order, reported_on: str, sort: OrderSort | None, tables: ClockTables
) -> DeadlineConfirmed | None:
    """The term of the re-inspection; None for a sort without one, or whose text nobody read (a hint)."""
    clock = tables.clocks.get(sort.recheck_rule) if sort is not None else None
    if clock is None or clock.checked == "verify":
        return None
    found = due(clock, date.fromisoformat(reported_on), tables.holidays)
    return replace(computed_deadline(order.thing, found, reported_on, tables), paper=order.number)


def recheck_problems(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, rechecked: Sequence[ProblemRechecked]
) -> Case:
    """State what the second look found of each.

    Raises RuleRefused THING_UNKNOWN, PHOTO_UNKNOWN, NOT_A_DAY, DAY_TOO_EARLY.
    """
    known = {problem.id for problem in problems_found(looked_at)}
    orders = orders_of(looked_at)
    facts = []
    for each in rechecked:
        if each.problem not in known:
            raise RuleRefused(Refusal.THING_UNKNOWN, thing=each.problem)
        _known_pictures(looked_at, (each.before, each.after))
        issued = max((order.issued_on for order in orders_covering(orders, each.problem)), default="")
        on = rules.not_before(each.on, issued)
        facts.append(replace(each, on=on, verdict=each.verdict.strip() or RECHECKED_TEXT[each.outcome]))
    return state(case_file, looked_at, stamp, facts)


def conclude_order(case_file: CaseFile, looked_at: Case, stamp: Stamp, said: OrderConcluded) -> Case:
    """State the verdict over the order: what is done is closed, its deadlines are met.

    Raises RuleRefused ORDER_UNKNOWN, ORDER_OVER and those of `rules.conclude`.
    """
    order = the_order(looked_at, said.order)
    if order.is_over:
        raise RuleRefused(Refusal.ORDER_OVER, order=order.label)
    decided = rules.conclude(order, said)
    closed = [
        ProblemStated(problem=problem.id, field="closed_on", value=decided.on)
        for problem in order.problems
        if order.outcome(problem) == "done" and not problem.is_closed
    ]
    text = VERDICT_TEXT[decided.verdict]
    met = [
        DeadlineMet(subject=order.thing, rule=each.rule, on=decided.on, text=text)
        for each in order.clocks
        if not each.met_on and (decided.verdict == "done" or each is not order.term)
    ]
    return state(case_file, looked_at, stamp, (decided, *closed, *met))


def _known_pictures(case: Case, pictures: Sequence[str]) -> None:
    """Raises RuleRefused PHOTO_UNKNOWN."""
    known = {photo.id for photo in photos_of(case)}
    for picture in pictures:
        if picture and picture not in known:
            raise RuleRefused(Refusal.PHOTO_UNKNOWN, photo=picture)
