"""This is about orders (整改要求) as the case shows them: term, extensions, report, verdict, what came of it.

Source: domain.md §4.9.
"""

from typing import Literal, TypeVar

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.read_once import read_once
from app.domain.deadlines.confirmed import Confirmed, confirmed_of, ever_confirmed
from app.domain.deadlines.extended import EXTENDED_BY, PLAIN
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    FollowUp,
    GovernmentDecided,
    OrderField,
    OrderLimit,
    Rechecked,
    RectificationOrdered,
    RectificationReported,
)
from app.domain.orders.problem import Problem, problems_found

T = TypeVar("T", bound=Fact)
Answer = Literal["granted", "refused", ""]

_Decision = tuple[Answer, str, str, str, str]
_Conclusion = tuple[Rechecked, str, FollowUp, str, str]


class Extension(msgspec.Struct, frozen=True):
    """An application for more time; `outcome` is granted, refused, or empty while nobody answered.

    Attributes:
        why: the reason of an answer the rules let pass only with one.
    """

    id: str
    on: str
    reason: str
    asked_until: str
    photo: str
    outcome: Answer
    decided_on: str
    until: str
    number: str
    text: str
    why: str = ""


class Conclusion(msgspec.Struct, frozen=True):
    """The verdict over the order; see `OrderConcluded`."""

    verdict: Rechecked
    on: str
    follows: FollowUp
    number: str
    text: str


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """One order.

    Attributes:
        rule: what its term is confirmed by, a clock's code or `sorts.PLAIN`.
        problems: those it covers that are not set aside, by number.
        first, term: the term as first confirmed, and as in force (an extension in its place); None before
            it is confirmed.
        conclusion: of several verdicts that stand, the one stated first.
        conclusions: all that stand.
        why: the reason it was made though its clock ran already.
        contested: names of fields where records disagree.
    """

    id: str
    sort: str
    rule: str
    visit: str
    number: str
    title: str
    issued_on: str
    served_on: str
    agency: str
    problems: tuple[Problem, ...]
    limit: OrderLimit | None
    first: Confirmed | None
    term: Confirmed | None
    clocks: tuple[Confirmed, ...]
    extensions: tuple[Extension, ...]
    reports: tuple[RectificationReported, ...]
    conclusion: Conclusion | None
    conclusions: tuple[Conclusion, ...]
    proposals: tuple[ClosureProposed, ...]
    decisions: tuple[GovernmentDecided, ...]
    contested: tuple[str, ...]
    why: str = ""

    @property
    def thing(self) -> str:
        return f"order/{self.id}"

    @property
    def due(self) -> str:
        """ISO day of the end in force; empty before it is confirmed."""
        return self.term.confirmed[:10] if self.term is not None else ""

    @property
    def is_clocked(self) -> bool:
        """Its term is counted by a clock; else it names its day."""
        return self.rule != PLAIN

    @property
    def granted(self) -> Extension | None:
        """The extension granted last."""
        granted = [each for each in self.extensions if each.outcome == "granted"]
        return granted[-1] if granted else None

    @property
    def asked(self) -> Extension | None:
        """The application nobody answered yet."""
        return next((each for each in self.extensions if not each.outcome), None)

    def outcome(self, problem: Problem) -> str:
        """Of its re-inspection since the order was made; empty while there was none."""
        is_since = problem.field("rechecked_on") >= self.issued_on
        return problem.field("outcome") if is_since else ""

    @property
    def unchecked(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if not self.outcome(problem))

    @property
    def is_over(self) -> bool:
        """Everything was put right, by every verdict that stands."""
        return bool(self.conclusions) and all(each.follows == "cleared" for each in self.conclusions)

    @property
    def is_verdict_open(self) -> bool:
        """Two verdicts stand that say otherwise: a person settles it first."""
        return len({(each.verdict, each.follows) for each in self.conclusions}) > 1

    @property
    def is_handed_on(self) -> bool:
        """Its term is nobody's any more: at the government, fined or with another body."""
        handed = all(each.follows in ("penalty", "transfer") for each in self.conclusions)
        return (handed and bool(self.conclusions)) or bool(self.proposals or self.decisions)

    @property
    def label(self) -> str:
        return self.number or self.title


@read_once
def orders_of(case: Case) -> tuple[Order, ...]:
    """Every order of the case, by day of issue; those without one last."""
    told = _Told(case)
    found = [
        _order(told, order, fact)
        for order, fact in case.things_of("order")
        if isinstance(fact, RectificationOrdered)
    ]
    return tuple(sorted(found, key=lambda order: (order.issued_on or "9999", order.number, order.id)))


def order_of(case: Case, order: str) -> Order | None:
    """By its id."""
    kept = case.kept(f"order/{order}")
    return next((each for each in orders_of(case) if each.thing == kept), None)


def orders_covering(orders: tuple[Order, ...], problem: str) -> tuple[Order, ...]:
    return tuple(order for order in orders if any(each.id == problem for each in order.problems))


def order_standing(
    orders: tuple[Order, ...], rule: str, problems: tuple[str, ...], limit_row: str = ""
) -> Order | None:
    """The first one by this clock over one of these problems, or over this limit, that is not over.

    rule: empty for an order that names its day: it starts no clock anew.
    """
    for order in orders:
        is_same = any(each.id in problems for each in order.problems)
        is_same |= bool(limit_row) and order.limit is not None and order.limit.row == limit_row
        if rule and order.rule == rule and is_same and not order.is_over:
            return order
    return None


class _Told:
    """What of the case every order needs."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.problems = problems_found(case)
        self.in_force = confirmed_of(case)
        self.ever = ever_confirmed(case)

    def of(self, kind: str, order: str) -> list[tuple[str, Fact]]:
        """Things of a kind that name this order."""
        return [
            (thing, fact)
            for thing, fact in self.case.things_of(kind)
            if self.case.kept(f"order/{getattr(fact, 'order', '')}") == order
        ]


def _order(told: _Told, order: str, fact: RectificationOrdered) -> Order:
    case, thing = told.case, f"order/{order}"
    rule = fact.rule or PLAIN
    of_term = (rule, EXTENDED_BY.get(rule, rule))
    clocks = tuple(each for each in told.in_force if each.thing == thing)
    covered = {case.kept(f"problem/{problem}") for problem in fact.problems}
    slots = case.slots_of_thing.get(thing, {})
    conclusions = _conclusions(case, thing)

    def text(field: OrderField) -> str:
        return case.text(f"{thing}/{field}")

    return Order(
        id=order,
        sort=fact.sort,
        rule=rule,
        visit=fact.visit,
        number=text("number"),
        title=text("title"),
        issued_on=text("issued_on"),
        served_on=text("served_on"),
        agency=text("agency"),
        problems=tuple(each for each in told.problems if f"problem/{each.id}" in covered),
        limit=_limit(case, order),
        first=next((each for each in told.ever if (each.thing, each.rule) == (thing, rule)), None),
        term=next((each for each in clocks if each.rule in of_term), None),
        clocks=clocks,
        extensions=_extensions(told, thing),
        reports=_facts(told, "order_report", thing, RectificationReported),
        conclusion=next(iter(conclusions), None),
        conclusions=conclusions,
        why=fact.note,
        proposals=_facts(told, "closure_proposal", thing, ClosureProposed),
        decisions=_facts(told, "government_decision", thing, GovernmentDecided),
        contested=tuple(name for name, slot in slots.items() if slot.is_contested),
    )


def _facts(told: _Told, kind: str, order: str, known: type[T]) -> tuple[T, ...]:
    return tuple(fact for _, fact in told.of(kind, order) if isinstance(fact, known))


def _extensions(told: _Told, order: str) -> tuple[Extension, ...]:
    found = [
        _extension(told.case, extension, fact)
        for extension, fact in told.of("order_extension", order)
        if isinstance(fact, ExtensionApplied)
    ]
    return tuple(sorted(found, key=lambda each: each.on))


def _extension(case: Case, extension: str, fact: ExtensionApplied) -> Extension:
    path = f"order_extension/{extension}/decision"
    said, slot = case.value(path, ("", "", "", "", "")), case.slot(path)
    outcome, on, until, number, text = msgspec.convert(said, _Decision)
    why = str(getattr(slot.act.stated.fact, "note", "")) if slot.current else ""
    return Extension(
        extension, fact.on, fact.reason, fact.until, fact.photo, outcome, on, until, number, text, why
    )


def _limit(case: Case, order: str) -> OrderLimit | None:
    value = case.value(f"order/{order}/limit")
    if value is None:
        return None
    row, standard, product, unit, limit, measured, share, on, source = msgspec.convert(value, _Limit)
    return OrderLimit(
        order=order, row=row, standard=standard, product=product, unit=unit, limit=limit, measured=measured,
        share=share, on=on, source=source,
    )  # fmt: skip


_Limit = tuple[str, str, str, str, str, str, str, str, str]


def _conclusions(case: Case, thing: str) -> tuple[Conclusion, ...]:
    said = (statement.value for statement in case.slot(f"{thing}/conclusion").current)
    return tuple(Conclusion(*msgspec.convert(value, _Conclusion)) for value in said)
