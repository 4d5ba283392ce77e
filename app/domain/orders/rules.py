"""This is about what the law lets be done with an order: its term, more time, the verdict, the proposal.

Sources: 工信部联产业〔2017〕30号 (six months, three more on application), 国发〔2016〕6号 (no more time
for quality and safety), 节约能源法 art. 72 (proposal when the term is over or not met); domain.md §4.9, §6.2.
"""

from datetime import date
from typing import Final

from msgspec.structs import replace

from app.domain.deadlines.clocks import Clock, Clocks, clock_named
from app.domain.deadlines.confirmed import confirm
from app.domain.deadlines.due import Due, due, months_later
from app.domain.deadlines.extended import EXTENDED_BY, PLAIN_EXTENDED
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.deadlines.holidays import HolidayTables
from app.domain.equipment.rules import day_text
from app.domain.equipment.state import day
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    OrderConcluded,
)
from app.domain.orders.order import Extension, Order
from app.domain.orders.sorts import OrderSort
from app.domain.orders.state import verdict_of, why_propose

_ENERGY: Final = "K01"


def confirm_term(clock: Clock | None, stated: DeadlineConfirmed) -> DeadlineConfirmed:
    """Decide the term of an order: as computed, or another day for a reason, never past what the clock gives.

    Raises RuleRefused LIMIT_OF_LAW, and what `confirm` raises.
    Source: 工信部联产业〔2017〕30号 (不超过6个月); 国发〔2016〕6号; domain.md §6.2 (note).
    """
    decided = confirm(clock, stated)
    if clock is not None and decided.confirmed > decided.computed:
        raise RuleRefused(Refusal.LIMIT_OF_LAW, rule=clock.code, day=decided.computed, basis=clock.basis)
    return decided


def not_before(on: str, earlier: str) -> str:
    """The day, as ISO text. Raises RuleRefused NOT_A_DAY; DAY_TOO_EARLY where it lies before the other."""
    said = day_text(on)
    if earlier and said < earlier[:10]:
        raise RuleRefused(Refusal.DAY_TOO_EARLY, day=said, earlier=earlier[:10])
    return said


def apply(order: Order, asked: ExtensionApplied) -> ExtensionApplied:
    """Whatever the firm asks may be written down; one application waits at a time.

    Raises RuleRefused ORDER_NOT_SERVED, ORDER_OVER, EXTENSION_ASKED, NOT_A_DAY, DAY_TOO_EARLY,
    REASON_MISSING.
    """
    if order.is_over:
        raise RuleRefused(Refusal.ORDER_OVER, order=order.label)
    if order.term is None:
        raise RuleRefused(Refusal.ORDER_NOT_SERVED, order=order.label)
    if order.asked is not None:
        raise RuleRefused(Refusal.EXTENSION_ASKED, day=order.asked.on)
    if not asked.reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    until = day_text(asked.until) if asked.until else ""
    return replace(asked, on=not_before(asked.on, order.issued_on), until=until, reason=asked.reason.strip())


def last_day_of_extension(order: Order, clocks: Clocks, tables: HolidayTables) -> Due | None:
    """The latest day an extension may reach; None for an order that counts by no clock.

    Counted from the confirmed end and from the start event; the earlier holds. Source: domain.md §6.3(4).
    Raises RuleRefused EXTENSION_NOT_ALLOWED for a clock that has none, ORDER_NOT_SERVED.
    """
    if order.rule == _ENERGY:
        return _energy_extended(order, clocks, tables, clocks[_ENERGY].longest_extension)
    if order.rule in EXTENDED_BY:
        return None
    clock = clock_named(clocks, order.rule)
    raise RuleRefused(
        Refusal.EXTENSION_NOT_ALLOWED,
        rule=clock.code,
        asked=1,
        most=clock.longest_extension,
        basis=clock.basis,
    )


def _energy_extended(order: Order, clocks: Clocks, tables: HolidayTables, months: int) -> Due:
    first = order.first
    started = day(first.started) if first is not None else None
    ends = day(first.confirmed) if first is not None else None
    if first is None or started is None or ends is None:
        raise RuleRefused(Refusal.ORDER_NOT_SERVED, order=order.label)
    whole = due(clocks[_ENERGY], started, tables, (months,))
    if first.confirmed[:10] >= first.computed[:10]:
        return whole
    # The authority set a shorter term: three months from where it ends.
    shorter = due(clocks["K02"], ends, tables, (), months)
    return min(whole, shorter, key=lambda found: found.day)


def decide(order: Order, asked: Extension, decided: ExtensionDecided, last: Due | None) -> ExtensionDecided:
    """Decide on an application. last: of `last_day_of_extension`.

    Raises RuleRefused EXTENSION_DECIDED, NOT_A_DAY, DAY_TOO_EARLY; of one that is granted
    EXTENSION_NOT_LATER, LIMIT_OF_LAW, ORDER_NOT_SERVED; without a reason EXTENSION_ONCE, EXTENSION_TOO_LATE
    (asked after the term), REASON_MISSING (a second or late one of an order by no clock).
    """
    if asked.outcome:
        raise RuleRefused(Refusal.EXTENSION_DECIDED, day=asked.decided_on)
    on = not_before(decided.on, asked.on)
    if decided.outcome == "refused":
        return replace(decided, on=on, until="")
    if order.term is None:
        raise RuleRefused(Refusal.ORDER_NOT_SERVED, order=order.label)
    end = order.term.confirmed[:10]
    _may_be_granted(order, asked, end, decided.note)
    until = day_text(decided.until)
    if until <= end:
        raise RuleRefused(Refusal.EXTENSION_NOT_LATER, end=end)
    if last is not None and until > last.day.isoformat():
        raise RuleRefused(Refusal.LIMIT_OF_LAW, rule="K02", day=last.day.isoformat(), basis=last.clock.basis)
    return replace(decided, on=on, until=until)


def _may_be_granted(order: Order, asked: Extension, end: str, reason: str) -> None:
    """Once and asked in time, else for a reason: what was read of 30号文 gives three months, no more."""
    is_late = asked.on > end
    if reason.strip() or not (is_late or order.granted is not None):
        return
    if order.rule == _ENERGY and order.granted is not None:
        raise RuleRefused(Refusal.EXTENSION_ONCE, day=order.granted.until)
    if order.rule == _ENERGY:
        raise RuleRefused(Refusal.EXTENSION_TOO_LATE, day=asked.on, end=end)
    raise RuleRefused(Refusal.REASON_MISSING)


def extended_term(order: Order, decided: ExtensionDecided, last: Due | None) -> DeadlineConfirmed:
    """The term in place of the first one, for an extension granted. Raises RuleRefused ORDER_NOT_SERVED."""
    first = order.first or order.term
    if first is None:
        raise RuleRefused(Refusal.ORDER_NOT_SERVED, order=order.label)
    # What the law gives at the most is what is computed; the day granted is what is confirmed.
    computed = last.day.isoformat() if last is not None else ""
    return DeadlineConfirmed(
        subject=order.thing,
        rule=EXTENDED_BY.get(order.rule, PLAIN_EXTENDED),
        started=first.confirmed[:10],
        computed=computed,
        confirmed=decided.until,
        reason="" if computed in ("", decided.until) else f"批准延期至 {decided.until}",
        paper=decided.number or first.paper,
        tables=first.tables,
    )


def conclude(order: Order, said: OrderConcluded) -> OrderConcluded:
    """Decide the verdict over an order; the note is the reason that passes what is missing.

    Raises RuleRefused NOT_A_DAY, DAY_TOO_EARLY; without a reason ORDER_NOT_RECHECKED (problems nobody looked
    at again) and VERDICT_DOES_NOT_FIT (销号 though not all was done, or another verdict than its problems').
    """
    on = not_before(said.on, order.issued_on)
    if not said.note and order.unchecked:
        numbers = "、".join(problem.number for problem in order.unchecked)
        raise RuleRefused(Refusal.ORDER_NOT_RECHECKED, numbers=numbers)
    is_whole = said.verdict == "done"
    if not said.note and (said.verdict != verdict_of(order) or is_whole != (said.follows == "cleared")):
        raise RuleRefused(Refusal.VERDICT_DOES_NOT_FIT)
    return replace(said, on=on)


def propose(
    order: Order, sort: OrderSort | None, said: ClosureProposed, today: date, count_reached: bool = False
) -> ClosureProposed:
    """Decide whether suspension or closure may be proposed; the note names a law or ground not on file.

    count_reached: the count the sort wants (`propose_needs`) is on file.
    Raises RuleRefused NOT_A_DAY, PROPOSAL_TOO_EARLY (law: no reason passes it), PROPOSAL_STANDS; without a
    note PROPOSAL_WITHOUT_LAW, PROPOSAL_GROUND_MISSING. Source: 节约能源法 art. 72, 环境保护法 art. 60,
    安全生产法 art. 113; domain.md §1.2.
    """
    on = not_before(said.on, order.issued_on)
    if order.proposals or order.decisions:
        raise RuleRefused(Refusal.PROPOSAL_STANDS, order=order.label)
    if not why_propose(order, min(today, day(on) or today)):
        law = sort.propose_basis if sort is not None else ""
        raise RuleRefused(
            Refusal.PROPOSAL_TOO_EARLY, order=order.label, day=order.due or "—", basis=law or "—"
        )
    law = sort.propose_basis if sort is not None and said.kind in sort.propose_kinds else ""
    if not law and not said.note:
        raise RuleRefused(Refusal.PROPOSAL_WITHOUT_LAW)
    if law and sort is not None and sort.propose_needs and not count_reached and not said.note.strip():
        raise RuleRefused(Refusal.PROPOSAL_GROUND_MISSING, basis=law)
    return replace(said, on=on, basis=said.basis or law or said.note)


def apply_by(order: Order, sort: OrderSort | None) -> str:
    """The day an extension should be asked for by (建议: practice elsewhere, text not read), or empty."""
    end = day(order.due)
    if end is None or sort is None or not sort.apply_days_before or order.granted is not None:
        return ""
    return date.fromordinal(end.toordinal() - sort.apply_days_before).isoformat()


def months_of_extension(order: Order, until: str) -> int:
    """Whole months an extension reaches past the first term, begun ones counted; for the paper."""
    first = day(order.first.confirmed) if order.first is not None else None
    end = day(until)
    if first is None or end is None or end <= first:
        return 0
    months = 1
    while months_later(first, months) < end:
        months += 1
    return months
