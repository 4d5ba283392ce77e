"""Orders two laptops told differently, and what a second order or a second extension needs."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.domain.acts.fact import SetAside
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    FollowUp,
    OrderConcluded,
    OrderLimit,
    OrderStated,
    ProblemFound,
    Rechecked,
    RectificationOrdered,
)
from app.domain.orders.limit_ledger import limit_lines
from app.domain.orders.order import Order, order_standing, orders_of
from app.domain.orders.rules import decide, last_day_of_extension
from app.domain.orders.state import state_of_order, why_propose
from app.domain.problems import problems
from tests.case_making import Writer
from tests.domain.deadlines.tables import clocks, holidays
from tests.domain.orders.orders_made import an_order, extended, the_order

LATE = date(2026, 3, 1)


def two_of(first: Writer) -> tuple[Writer, Writer]:
    second = Writer("b")
    second.takes_in(first)
    return first, second


def concluded(verdict: Rechecked, follows: FollowUp, number: str = "") -> OrderConcluded:
    return OrderConcluded(order="o1", verdict=verdict, on="2025-11-13", follows=follows, number=number)


def merged(*said: OrderConcluded) -> Order:
    first, second = two_of(an_order())
    first.states(
        OrderLimit(order="o1", row="r", standard="s", product="p", unit="u", limit="1", measured="2")
    )
    second.takes_in(first)
    first.states(said[0])
    second.states(said[1])
    first.takes_in(second)
    (line,) = limit_lines(first.case)
    order = the_order(first)
    assert line.is_closed == order.is_over
    if not order.is_over:
        assert (line.recheck, line.after) == ("两处记录不一致", "")
    return order


@pytest.mark.parametrize("cleared_first", [True, False])
def test_an_order_one_laptop_cleared_and_another_did_not_is_not_over(cleared_first: bool) -> None:
    both = (concluded("done", "cleared"), concluded("not_done", "closure"))
    order = merged(*(both if cleared_first else both[::-1]))
    assert not order.is_over
    assert state_of_order(order, LATE).text == "复查结论两处记录不一致，待核定"
    assert why_propose(order, LATE) == (), "which of the two holds is settled first"


def test_an_order_both_cleared_under_other_numbers_is_over() -> None:
    assert merged(concluded("done", "cleared", "示1号"), concluded("done", "cleared", "示2号")).is_over


def test_what_one_laptop_handed_on_and_another_did_not_is_still_due() -> None:
    assert not merged(concluded("not_done", "penalty"), concluded("not_done", "closure")).is_handed_on


def found(writer: Writer) -> list[tuple[str, str]]:
    return [(each.kind, each.where) for each in problems(writer.case)]


def test_two_extensions_granted_on_two_laptops_are_told_until_one_is_set_aside() -> None:
    first, second = two_of(an_order())
    extended(first, "2025-12-12")
    extended(second, "2025-12-12", "x2")
    first.takes_in(second)
    assert found(first) == [("extended_twice", "示限改1号")]
    first.states(SetAside(thing="order_extension/x2"))
    assert found(first) == []


def test_a_second_extension_with_its_reason_is_no_finding() -> None:
    writer = extended(an_order(), "2025-12-12")
    writer.states(
        ExtensionApplied(extension="x2", order="o1", on="2025-12-01", reason="调试未完"),
        ExtensionDecided(
            extension="x2", outcome="granted", on="2025-12-02", until="2026-01-12", note="设备调试"
        ),
    )
    assert found(writer) == []


def test_an_order_proposed_on_two_laptops_is_told() -> None:
    first, second = two_of(an_order())
    first.states(ClosureProposed(proposal="c1", order="o1", kind="closure", on="2025-11-20"))
    second.states(ClosureProposed(proposal="c2", order="o1", kind="suspension", on="2025-11-21"))
    first.takes_in(second)
    assert found(first) == [("proposed_twice", "示限改1号")]


def a_second_order(note: str = "", rule: str = "K01") -> tuple[RectificationOrdered | OrderStated, ...]:
    return (
        RectificationOrdered(order="o2", sort="energy", rule=rule, problems=("p1",), note=note),
        OrderStated(order="o2", field="number", value="示限改2号"),
        OrderStated(order="o2", field="issued_on", value="2025-09-01"),
    )


@pytest.mark.parametrize(
    ("note", "rule", "told"),
    [
        ("", "K01", [("ordered_twice", "示限改2号")]),
        ("原决定书撤销重作", "K01", []),
        ("", "", []),
    ],
)
def test_a_clock_started_twice_over_one_problem_is_told(
    note: str, rule: str, told: list[tuple[str, str]]
) -> None:
    writer = an_order()
    writer.states(*a_second_order(note, rule))
    assert found(writer) == told


def test_the_order_that_stands_over_a_problem_or_a_limit_is_known_until_it_is_cleared() -> None:
    writer = an_order()
    writer.states(
        ProblemFound(problem="p2", number="P2", text="未配备计量器具"),
        OrderLimit(order="o1", row="r", standard="s", product="p", unit="u", limit="1", measured="2"),
    )

    def standing(rule: str, problems: tuple[str, ...], row: str = "") -> str:
        order = order_standing(orders_of(writer.case), rule, problems, row)
        return order.number if order is not None else ""

    assert standing("K01", ("p1",)) == "示限改1号"
    assert standing("K01", ("p2",), "r") == "示限改1号"
    assert standing("K01", ("p2",), "other") == ""
    assert standing("K03", ("p1",)) == ""
    assert standing("", ("p1",)) == "", "an order that names its day starts no clock"
    writer.states(concluded("done", "cleared"))
    assert standing("K01", ("p1",)) == ""


def test_a_reason_passes_a_late_or_second_extension_but_never_the_three_months() -> None:
    late = an_order()
    late.states(ExtensionApplied(extension="x1", order="o1", on="2025-11-13", reason="设备到货延后"))
    again = extended(an_order(), "2025-12-12")
    again.states(ExtensionApplied(extension="x1b", order="o1", on="2025-12-01", reason="调试未完"))
    for writer, code in ((late, Refusal.EXTENSION_TOO_LATE), (again, Refusal.EXTENSION_ONCE)):
        order = the_order(writer)
        asked = order.asked
        assert asked is not None
        last = last_day_of_extension(order, clocks(), holidays())
        answer = ExtensionDecided(extension=asked.id, outcome="granted", on="2025-12-02", until="2026-02-12")
        with pytest.raises(RuleRefused) as why:
            decide(order, asked, answer, last)
        assert why.value.code is code
        answer = replace(answer, note="原文未见次数和申请时限")
        assert decide(order, asked, answer, last).until == "2026-02-12"
        with pytest.raises(RuleRefused) as why:
            decide(order, asked, replace(answer, until="2026-02-13"), last)
        assert why.value.code is Refusal.LIMIT_OF_LAW
