"""This is about an order to put problems right (整改要求): made, served, its term confirmed."""

from collections.abc import Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.due import Due, due
from app.domain.deadlines.extended import PLAIN
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.energy.telling import plain, weighed_text
from app.domain.energy.weighing import Weighed
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import (
    OrderField,
    OrderLimit,
    OrderStated,
    ProblemFound,
    ProblemStated,
    RectificationOrdered,
)
from app.domain.orders.order import Order, order_of, order_standing, orders_of
from app.domain.orders.problem import problems_found
from app.domain.orders.rules import confirm_term, not_before
from app.domain.orders.sorts import OrderSort
from app.operations.acting import state
from app.operations.confirm_deadline import computed_deadline
from app.operations.read_clocks import ClockTables
from app.storage.case_file import CaseFile


class OrderSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What a person types of a new order.

    Attributes:
        order: its id to be. problems: ids of the problems it covers.
        served_on: ISO day, empty while it is not served.
        due: the day to put things right by; empty for what the clock gives.
        reason: why that day is not the computed one, or why a clock that runs already is started anew.
    """

    order: str
    sort: OrderSort
    problems: tuple[str, ...] = ()
    number: str = ""
    title: str = ""
    agency: str = ""
    visit: str = ""
    issued_on: str
    served_on: str = ""
    due: str = ""
    reason: str = ""


def issue_order(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, said: OrderSaid, tables: ClockTables
) -> Case:
    """State an order and, as far as its clock runs, its term.

    Raises RuleRefused NUMBER_TAKEN, NOTHING_TO_MEND, TERM_MISSING, NOT_A_DAY, DAY_TOO_EARLY, ORDER_STANDS
    (without a reason), REASON_MISSING over a problem that is closed (已销号), and what `confirm_term` raises.
    """
    known = {problem.id for problem in problems_found(looked_at)}
    if not set(said.problems) & known:
        raise RuleRefused(Refusal.NOTHING_TO_MEND)
    return state(case_file, looked_at, stamp, order_facts(looked_at, said, tables))


def issue_limit_order(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, said: OrderSaid, found: "LimitFound"
) -> Case:
    """State an order of route C: the weighing it rests on becomes the problem it covers.

    Raises RuleRefused LIMIT_NOT_PASSED where the weighing is not over the limit, and what `issue_order` does.
    """
    weighed = found.weighed
    if not weighed.is_order_c:
        raise RuleRefused(Refusal.LIMIT_NOT_PASSED, finding=weighed_text(weighed))
    said = replace(said, problems=(found.problem, *said.problems))
    facts = (
        *_problem_of(weighed, found),
        *order_facts(looked_at, said, found.tables, weighed.limit.name),
        _limit(weighed, said.order),
    )
    return state(case_file, looked_at, stamp, facts)


class LimitFound(msgspec.Struct, frozen=True, kw_only=True):
    """A weighing over the limit, and the problem it becomes: id and number."""

    weighed: Weighed
    problem: str
    number: str
    tables: ClockTables


def serve_order(case_file: CaseFile, looked_at: Case, stamp: Stamp, order: str, served: "Served") -> Case:
    """State the day of service; a term that is counted from it is confirmed anew.

    Raises RuleRefused ORDER_UNKNOWN, ORDER_OVER, ORDER_EXTENDED, NOT_A_DAY, DAY_TOO_EARLY, REASON_MISSING
    where another day of service stands, and what `confirm_term` does.
    """
    known = the_order(looked_at, order)
    if known.is_over:
        raise RuleRefused(Refusal.ORDER_OVER, order=known.label)
    if known.granted is not None:
        raise RuleRefused(Refusal.ORDER_EXTENDED, order=known.label)
    on = not_before(served.on, known.issued_on)
    is_again = known.served_on not in ("", on)
    why = served.reason.strip() if is_again else ""
    if is_again and not why:
        raise RuleRefused(Refusal.REASON_MISSING)
    facts: list[Fact] = [OrderStated(order=known.id, field="served_on", value=on, note=why)]
    if served.sort is not None and served.sort.term_from == "service":
        facts.append(
            _term(known.thing, served.sort, on, (served.due, served.reason, known.number), served.tables)
        )
    return state(case_file, looked_at, stamp, facts)


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """The day of service; due as in `OrderSaid`. sort: None where the table has none of it.

    reason: as in `OrderSaid`, or why another day of service was written before.
    """

    on: str
    sort: OrderSort | None
    tables: ClockTables
    due: str = ""
    reason: str = ""


def the_order(case: Case, order: str) -> Order:
    """Raises RuleRefused ORDER_UNKNOWN."""
    known = order_of(case, order)
    if known is None:
        raise RuleRefused(Refusal.ORDER_UNKNOWN, order=order)
    return known


def computed_term(sort: OrderSort, started: str, tables: ClockTables) -> Due | None:
    """What the clock of a sort gives; None for a sort without one. Raises RuleRefused NOT_A_DAY."""
    if not sort.term_rule:
        return None
    return due(tables.clocks[sort.term_rule], date.fromisoformat(day_text(started)), tables.holidays)


def order_facts(case: Case, said: OrderSaid, tables: ClockTables, limit_row: str = "") -> Sequence[Fact]:
    """What `issue_order` states; the same refusals but NOTHING_TO_MEND. limit_row: of a limit order."""
    if said.number and said.number in {order.number for order in orders_of(case)}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=said.number)
    issued = day_text(said.issued_on)
    served = not_before(said.served_on, issued) if said.served_on else ""
    sort = said.sort
    fields: dict[OrderField, str] = {
        "number": said.number.strip(), "title": said.title.strip() or sort.title, "issued_on": issued,
        "served_on": served, "agency": said.agency.strip(),
    }  # fmt: skip
    ordered = RectificationOrdered(
        order=said.order,
        sort=sort.sort,
        rule=sort.term_rule,
        problems=said.problems,
        visit=said.visit,
        note=_why_again(case, said, limit_row),
    )
    stated = [
        OrderStated(order=said.order, field=field, value=value) for field, value in fields.items() if value
    ]
    started = served if sort.term_from == "service" else issued
    term = (said.due, said.reason, fields["number"])
    if not started:
        return (ordered, *stated)
    return (ordered, *stated, _term(f"order/{said.order}", sort, started, term, tables))


def _why_again(case: Case, said: OrderSaid, limit_row: str) -> str:
    """The reason for starting a clock that runs already over the same, or over what is closed; else empty."""
    reason = said.reason.strip()
    standing = order_standing(orders_of(case), said.sort.term_rule, said.problems, limit_row)
    if standing is not None and not reason:
        raise RuleRefused(Refusal.ORDER_STANDS, order=standing.label, day=standing.due or "—")
    is_closed = any(each.is_closed for each in problems_found(case) if each.id in said.problems)
    if is_closed and not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return reason if standing is not None or is_closed else ""


def _term(
    thing: str, sort: OrderSort, started: str, term: tuple[str, str, str], tables: ClockTables
) -> DeadlineConfirmed:
    """term: the day, the reason it is not the computed one, the number of the order."""
    day, reason, number = term
    found = computed_term(sort, started, tables)
    clock: Clock | None = None
    if found is None:
        if not day:
            raise RuleRefused(Refusal.TERM_MISSING)
        stated = DeadlineConfirmed(
            subject=thing, rule=PLAIN, started="", computed="", confirmed=not_before(day, started)
        )
    else:
        clock = found.clock
        stated = computed_deadline(thing, found, started, tables, not_before(day, started) if day else "")
    is_as_computed = stated.confirmed == stated.computed
    return confirm_term(clock, replace(stated, reason="" if is_as_computed else reason, paper=number))


def _problem_of(weighed: Weighed, found: LimitFound) -> Sequence[Fact]:
    limit = weighed.limit
    text = f"{limit.label}：{weighed_text(weighed)}"
    demand = f"采取节能技术改造等措施，使{limit.label}达到{limit.document}限定值"
    return (
        ProblemFound(problem=found.problem, number=found.number, text=text),
        ProblemStated(problem=found.problem, field="demand", value=demand),
        ProblemStated(problem=found.problem, field="basis", value=f"{limit.document}；节约能源法第十六条"),
    )


def _limit(weighed: Weighed, order: str) -> OrderLimit:
    limit = weighed.limit
    return OrderLimit(
        order=order,
        row=limit.name,
        standard=limit.document,
        product=limit.label,
        unit=limit.unit,
        limit=plain(limit.limit),
        measured=plain(weighed.unit_use),
        share=plain(weighed.share),
        on=weighed.on.isoformat(),
        source=limit.source,
    )
