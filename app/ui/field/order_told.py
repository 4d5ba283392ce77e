"""This is about an order in the words of the screen: its line in the list, and its story so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.orders.order import Order
from app.domain.orders.state import (
    DECISION_TEXT,
    FOLLOWS_TEXT,
    PROPOSAL_TEXT,
    VERDICT_TEXT,
    OrderStateName,
    state_of_order,
)
from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column

_TONES: Final[dict[OrderStateName, Tone]] = {
    "unserved": "calm",
    "running": "waiting",
    "asked": "waiting",
    "overdue": "bad",
    "reported": "waiting",
    "rechecked": "waiting",
    "cleared": "good",
    "failed": "bad",
    "proposed": "waiting",
    "decided": "calm",
}


def tone_of(state: OrderStateName) -> Tone:
    return _TONES[state]


def order_columns(today: Callable[[], date]) -> tuple[Column[Order], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Orders", "Order"), lambda order: order.label, hint=lambda order: order.title),
        Column(
            translate("Orders", "State"),
            lambda order: state_of_order(order, today()).text,
            lambda order: tone_of(state_of_order(order, today()).name),
            width=19,
        ),
    )


def papers_that_fit(order: Order) -> tuple[str, ...]:
    """Kinds of paper there is something to print of."""
    found = ["rectification_order"]
    if order.extensions:
        found.append("extension_reply")
    found.append("recheck_opinion")
    if order.proposals:
        found.append("closure_proposal")
    return tuple(found)


def story_of(order: Order) -> tuple[str, ...]:
    """A line per thing that happened, in their order; three things of the term apart."""
    return tuple(line for line in (*_made(order), *_time(order), *_after(order)) if line)


def _say(pattern: str, /, **values: object) -> str:
    return pattern.format(**values)


def _made(order: Order) -> Iterator[str]:
    translate = QCoreApplication.translate
    served = order.served_on or translate("Orders", "not yet")
    yield _say(
        translate("Orders", "Issued {issued}, served {served}"), issued=order.issued_on or "—", served=served
    )
    limit = order.limit
    if limit is not None:
        text = translate(
            "Orders", "{standard} {product}: measured {measured}, limit {limit} {unit}, over {share}%"
        )
        yield _say(
            text,
            standard=limit.standard,
            product=limit.product,
            measured=limit.measured,
            limit=limit.limit,
            unit=limit.unit,
            share=limit.share or "—",
        )
    first = order.first
    if first is None:
        return
    if not first.computed:
        yield _say(translate("Orders", "Term: {confirmed}"), confirmed=first.confirmed)
        return
    text = translate("Orders", "Term: computed {computed} ({rule}), confirmed {confirmed}")
    rule = f"{translate('DeadlineSheet', 'Rule')} {first.rule}"
    line = _say(text, computed=first.computed, rule=rule, confirmed=first.confirmed)
    yield f"{line}，{first.reason}" if first.reason else line


def _time(order: Order) -> Iterator[str]:
    translate = QCoreApplication.translate
    answers = {
        "granted": translate("Orders", "granted until {until}"),
        "refused": translate("Orders", "not granted"),
        "": translate("Orders", "not answered yet"),
    }
    for each in order.extensions:
        answer = _say(answers[each.outcome], until=each.until)
        text = translate("Orders", "More time asked for on {on} ({reason}): {answer}")
        line = _say(text, on=each.on, reason=each.reason, answer=answer)
        yield f"{line}　{each.number}".strip()


def _after(order: Order) -> Iterator[str]:
    translate = QCoreApplication.translate
    for report in order.reports:
        yield _say(translate("Orders", "The firm reported on {on}: {text}"), on=report.on, text=report.text)
    said = order.conclusion
    if said is not None:
        text = translate("Orders", "Second look {on}: {verdict}, {follows}")
        line = _say(text, on=said.on, verdict=VERDICT_TEXT[said.verdict], follows=FOLLOWS_TEXT[said.follows])
        yield f"{line}　{said.number}".strip()
    for proposal in order.proposals:
        text = translate("Orders", "Proposed {on}: {kind}, to {to}")
        line = _say(text, on=proposal.on, kind=PROPOSAL_TEXT[proposal.kind], to=proposal.to or "—")
        yield f"{line}　{proposal.number}".strip()
    for decision in order.decisions:
        text = translate("Orders", "Government {on}: {kind} ({number})")
        yield _say(text, on=decision.on, kind=DECISION_TEXT[decision.kind], number=decision.number)
