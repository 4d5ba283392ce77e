"""This is about orders as plain values: what `case show` and `order list` print; keys stay the same."""

from datetime import date

import msgspec

from app.domain.acts.case import Case
from app.domain.orders.order import Extension, Order, orders_of
from app.domain.orders.state import state_of_order, why_propose
from app.domain.orders.trail import Trail, trails_of

Told = dict[str, object]


def orders_told(case: Case, today: date) -> list[Told]:
    return [order_told(case, order, today) for order in orders_of(case)]


def order_told(case: Case, order: Order, today: date) -> Told:
    state = state_of_order(order, today)
    return {
        "id": order.id,
        "order_number": order.number,
        "order_title": order.title,
        "order_sort": order.sort,
        "agency": order.agency,
        "issued_on": order.issued_on,
        "served_on": order.served_on,
        "order_state": state.name,
        "state_text": state.text,
        "term_rule": order.rule,
        "term": _term_told(order),
        "order_limit": _limit_told(order),
        "extensions": [_extension_told(each) for each in order.extensions],
        "rectification_reports": [
            {"on": each.on, "text": each.text, "photos": list(each.photos)} for each in order.reports
        ],
        "order_trail": [_trail_told(order, each) for each in trails_of(case, order)],
        "order_conclusion": msgspec.to_builtins(order.conclusion) if order.conclusion is not None else {},
        "may_propose": list(why_propose(order, today)),
        "proposals": [
            {"proposed": each.kind, "on": each.on, "number": each.number, "to": each.to, "basis": each.basis}
            for each in order.proposals
        ],
        "government_decisions": [
            {"decided": each.kind, "on": each.on, "number": each.number, "by": each.by, "photo": each.photo}
            for each in order.decisions
        ],
        "contested": list(order.contested),
    }


def _term_told(order: Order) -> Told:
    """Computed, confirmed, and why they differ: three things."""
    first, term = order.first, order.term
    if first is None or term is None:
        return {}
    return {
        "counted_from": first.started,
        "computed": first.computed,
        "confirmed": first.confirmed,
        "why_differs": first.reason,
        "extended_until": term.confirmed if term.rule != first.rule else "",
    }


def _limit_told(order: Order) -> Told:
    if order.limit is None:
        return {}
    limit = order.limit
    return {
        "standard": limit.standard,
        "product": limit.product,
        "limit_value": limit.limit,
        "unit_use": limit.measured,
        "excess_share": limit.share,
        "energy_unit_of": limit.unit,
        "on": limit.on,
        "source": limit.source,
    }


def _extension_told(each: Extension) -> Told:
    return {
        "on": each.on,
        "reason": each.reason,
        "asked_until": each.asked_until,
        "photo": each.photo,
        "answer_given": each.outcome,
        "answered_on": each.decided_on,
        "extended_until": each.until,
        "number": each.number,
        "text": each.text,
    }


def _trail_told(order: Order, trail: Trail) -> Told:
    problem = trail.problem
    return {
        "number": problem.number,
        "text": problem.text,
        "photo_before": trail.before.number or trail.before.id if trail.before is not None else "",
        "photo_after": trail.after.number or trail.after.id if trail.after is not None else "",
        "recheck": order.outcome(problem),
        "rechecked_on": problem.field("rechecked_on"),
        "verdict": problem.field("verdict"),
        "closed_on": problem.field("closed_on"),
    }
