"""Orders: the term, more time for it (vectors of K02), when a proposal is allowed; what holds of any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.deadlines.due import due
from app.domain.deadlines.extended import PLAIN
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    GovernmentDecided,
    OrderConcluded,
    ProblemRechecked,
    ProblemStated,
    RectificationReported,
)
from app.domain.orders.hints import hints_of
from app.domain.orders.order import orders_of
from app.domain.orders.rules import (
    apply,
    apply_by,
    conclude,
    confirm_term,
    decide,
    extended_term,
    last_day_of_extension,
    propose,
)
from app.domain.orders.state import state_of_order, verdict_of, why_propose
from app.domain.orders.trail import trails_of
from tests.case_making import Writer
from tests.domain.deadlines.tables import clocks, holidays
from tests.domain.orders.orders_made import an_order, extended, sorts, the_order

TODAY = date(2025, 11, 14)
DAYS = st.dates(date(2017, 3, 1), date(2050, 12, 31))


def served_on(day: str, due_day: str = "") -> Writer:
    """An energy order served on a day; its term as computed, or a shorter one."""
    found = due(clocks()["K01"], date.fromisoformat(day), holidays()).day.isoformat()
    return an_order(served=day, due=due_day or found, computed=found if due_day else "")


def last_of(writer: Writer) -> str:
    last = last_day_of_extension(the_order(writer), clocks(), holidays())
    assert last is not None
    return last.day.isoformat()


def asking(on: str = "2025-10-20", until: str = "") -> ExtensionApplied:
    return ExtensionApplied(extension="x1", order="o1", on=on, reason="设备到货延后", until=until)


def granted(until: str, on: str = "2025-10-24", outcome: str = "granted") -> ExtensionDecided:
    return ExtensionDecided(extension="x1", outcome=outcome, on=on, until=until, number="示延1号")  # type: ignore[arg-type]


def decided(writer: Writer, answer: ExtensionDecided, asked_on: str = "2025-10-20") -> ExtensionDecided:
    writer.states(asking(asked_on))
    order = the_order(writer)
    is_granted = answer.outcome == "granted"
    last = last_day_of_extension(order, clocks(), holidays()) if is_granted else None
    assert order.asked is not None
    return decide(order, order.asked, answer, last)


def refusal(writer: Writer, answer: ExtensionDecided, asked_on: str = "2025-10-20") -> Refusal:
    with pytest.raises(RuleRefused) as why:
        decided(writer, answer, asked_on)
    return why.value.code


@pytest.mark.parametrize(
    ("served", "end", "last"),
    [
        ("2025-05-12", "2025-11-12", "2026-02-12"),
        # Source: domain.md §6.4: +3 M from 02-28 and start + 9 M differ, the earlier holds.
        ("2025-08-31", "2026-02-28", "2026-05-28"),
    ],
)
def test_the_vectors_of_more_time(served: str, end: str, last: str) -> None:
    writer = served_on(served)
    assert the_order(writer).due == end
    assert last_of(writer) == last


def test_a_shorter_term_is_extended_from_where_it_ends() -> None:
    assert last_of(served_on("2025-05-12", "2025-08-12")) == "2025-11-12"


def test_the_term_may_be_shorter_for_a_reason_and_never_longer() -> None:
    clock = clocks()["K01"]
    said = DeadlineConfirmed(
        subject="order/o1", rule="K01", started="2025-05-12", computed="2025-11-12", confirmed="2025-08-12"
    )
    with pytest.raises(RuleRefused) as why:
        confirm_term(clock, said)
    assert why.value.code is Refusal.REASON_MISSING
    assert confirm_term(clock, replace(said, reason="整改量小")).confirmed == "2025-08-12"
    with pytest.raises(RuleRefused) as why:
        confirm_term(clock, replace(said, confirmed="2025-11-13", reason="企业请求"))
    assert why.value.code is Refusal.LIMIT_OF_LAW


def test_more_time_is_granted_once_in_time_and_for_three_months_at_the_most() -> None:
    assert decided(served_on("2025-05-12"), granted("2026-02-12")).until == "2026-02-12"
    assert refusal(served_on("2025-05-12"), granted("2026-02-13")) is Refusal.LIMIT_OF_LAW
    assert refusal(served_on("2025-05-12"), granted("2025-11-12")) is Refusal.EXTENSION_NOT_LATER
    assert refusal(served_on("2025-05-12"), granted("2026-02-12", "2025-11-20"), "2025-11-13") is (
        Refusal.EXTENSION_TOO_LATE
    )
    again = extended(served_on("2025-05-12"), "2025-12-12")
    again.states(replace(asking(), extension="x2"))
    order = the_order(again)
    assert order.asked is not None
    with pytest.raises(RuleRefused) as why:
        decide(
            order,
            order.asked,
            granted("2026-01-12"),
            last_day_of_extension(order, clocks(), holidays()),
        )
    assert why.value.code is Refusal.EXTENSION_ONCE


def test_a_late_or_second_application_can_still_be_refused() -> None:
    late = decided(served_on("2025-05-12"), granted("", "2025-11-20", "refused"), "2025-11-13")
    assert (late.outcome, late.until) == ("refused", "")


def test_quality_and_safety_of_steel_get_no_more_time() -> None:
    assert refusal(an_order("K03", sort="steel"), granted("2025-12-12")) is Refusal.EXTENSION_NOT_ALLOWED


def test_an_order_by_no_clock_gets_as_much_time_as_the_office_grants_and_a_second_time_for_a_reason() -> None:
    writer = an_order(PLAIN, "2025-06-12", "2025-06-27", sort="other")
    writer.states(asking("2025-06-20"))
    order = the_order(writer)
    answer = decide(order, order.extensions[0], granted("2025-09-30", "2025-06-21"), None)
    term = extended_term(order, answer, None)
    writer.states(answer, term)
    order = the_order(writer)
    assert (order.first and order.first.confirmed, order.due) == ("2025-06-27", "2025-09-30")
    writer.states(replace(asking("2025-09-20"), extension="x2"))
    order = the_order(writer)
    with pytest.raises(RuleRefused) as why:
        decide(order, order.extensions[1], granted("2025-10-30", "2025-09-21"), None)
    assert why.value.code is Refusal.REASON_MISSING
    second = decide(
        order, order.extensions[1], replace(granted("2025-10-30", "2025-09-21"), note="汛期停工"), None
    )
    assert second.until == "2025-10-30"


def test_an_order_by_no_clock_is_extended_late_for_a_reason_only() -> None:
    writer = an_order(PLAIN, "2025-06-12", "2025-06-27", sort="other")
    writer.states(asking("2025-06-30"))
    order = the_order(writer)
    late = granted("2025-09-30", "2025-07-01")
    with pytest.raises(RuleRefused) as why:
        decide(order, order.extensions[0], late, None)
    assert why.value.code is Refusal.REASON_MISSING
    assert decide(order, order.extensions[0], replace(late, note="汛期停工"), None).until == "2025-09-30"


def test_an_order_without_a_term_is_not_extended() -> None:
    writer = served_on("2025-05-12")
    writer.states(asking())
    order = replace(the_order(writer), term=None, first=None)
    for refused in (
        lambda: decide(order, order.extensions[0], granted("2026-02-12"), None),
        lambda: last_day_of_extension(order, clocks(), holidays()),
        lambda: extended_term(order, granted("2026-02-12"), None),
    ):
        with pytest.raises(RuleRefused) as why:
            refused()
        assert why.value.code is Refusal.ORDER_NOT_SERVED


def test_an_application_is_answered_once_and_not_before_it_came() -> None:
    writer = served_on("2025-05-12")
    assert refusal(writer, granted("2026-02-12", "2025-10-19")) is Refusal.DAY_TOO_EARLY
    writer.states(granted("", outcome="refused"))
    order = the_order(writer)
    with pytest.raises(RuleRefused) as why:
        decide(order, order.extensions[0], granted("2026-02-12"), None)
    assert why.value.code is Refusal.EXTENSION_DECIDED


def test_an_application_needs_a_term_and_a_reason_and_waits_alone() -> None:
    writer = served_on("2025-05-12")
    order = the_order(writer)
    assert apply(order, asking(until="2026年2月12日")).until == "2026-02-12"
    for asked, code in (
        (replace(asking(), reason=" "), Refusal.REASON_MISSING),
        (asking("2025-05-11"), Refusal.DAY_TOO_EARLY),
    ):
        with pytest.raises(RuleRefused) as why:
            apply(order, asked)
        assert why.value.code is code
    with pytest.raises(RuleRefused) as why:
        apply(replace(order, term=None), asking())
    assert why.value.code is Refusal.ORDER_NOT_SERVED
    writer.states(asking())
    with pytest.raises(RuleRefused) as why:
        apply(the_order(writer), asking())
    assert why.value.code is Refusal.EXTENSION_ASKED


def test_when_to_ask_is_a_hint_and_only_where_the_table_has_one() -> None:
    order = the_order(served_on("2025-05-12"))
    assert apply_by(order, sorts()["energy"]) == "2025-10-28"
    assert apply_by(order, sorts()["steel"]) == ""
    assert apply_by(the_order(extended(served_on("2025-05-12"), "2026-02-12")), sorts()["energy"]) == ""


def test_days_that_are_no_law_are_hints_and_a_clock_that_was_read_is_none() -> None:
    def told(writer: Writer, sort: str) -> list[tuple[str, str]]:
        hints = hints_of(the_order(writer), sorts()[sort], clocks(), holidays())
        return [(hint.kind, hint.day) for hint in hints]

    writer = an_order(PLAIN, "2025-06-12", "2025-06-27", sort="safety")
    assert told(writer, "safety") == [("apply", "2025-06-17")]
    writer.states(asking("2025-06-20"))
    assert told(writer, "safety") == [("answer", "2025-06-25")]
    writer.states(RectificationReported(report="r", order="o1", on="2025-06-26"))
    assert told(writer, "safety") == [("answer", "2025-06-25"), ("recheck", "2025-07-06")]
    assert told(writer, "special") == [], "K15 was read: its day is confirmed, not advised"
    assert told(writer, "environment") == [("recheck", "2025-07-12")]
    writer.states(ClosureProposed(proposal="c1", order="o1", kind="closure", on="2025-07-01"))
    assert told(writer, "safety") == []


# Held for every day the law could start on.
@given(DAYS, st.integers(0, 200))
def test_an_extension_never_ends_before_the_order_and_no_day_is_lost(served: date, later: int) -> None:
    one, two = served_on(served.isoformat()), served_on((served + timedelta(days=later)).isoformat())
    order, last = the_order(one), last_of(one)
    assert order.due < last, "more time is more time"
    assert last <= last_of(two), "who was served later never ends earlier"
    assert order.due <= the_order(two).due
    gap = date.fromisoformat(last) - served
    assert gap <= timedelta(days=9 * 31 + 15), "nine months and what holidays add"


@given(DAYS, st.integers(1, 180))
def test_a_shorter_term_extended_stays_under_nine_months(served: date, days: int) -> None:
    full = due(clocks()["K01"], served, holidays()).day
    shorter = min(served + timedelta(days=days), full)
    writer = served_on(served.isoformat(), shorter.isoformat() if shorter < full else "")
    assert the_order(writer).due < last_of(writer) <= last_of(served_on(served.isoformat()))


def test_the_verdict_is_that_of_the_problems_and_what_does_not_fit_needs_a_reason() -> None:
    writer = served_on("2025-05-12")
    said = OrderConcluded(order="o1", verdict="done", on="2025-11-10", follows="cleared")
    with pytest.raises(RuleRefused) as why:
        conclude(the_order(writer), said)
    assert why.value.code is Refusal.ORDER_NOT_RECHECKED
    assert conclude(the_order(writer), replace(said, note="企业已停产"))
    writer.states(ProblemRechecked(problem="p1", outcome="partly", on="2025-11-10", verdict="仍超 2%"))
    order = the_order(writer)
    assert verdict_of(order) == "partly"
    with pytest.raises(RuleRefused) as why:
        conclude(order, said)
    assert why.value.code is Refusal.VERDICT_DOES_NOT_FIT
    assert conclude(order, replace(said, verdict="partly", follows="closure")).follows == "closure"
    with pytest.raises(RuleRefused):
        conclude(order, replace(said, verdict="partly"))


def test_a_look_from_before_the_order_is_no_look() -> None:
    writer = served_on("2025-05-12")
    writer.states(ProblemRechecked(problem="p1", outcome="done", on="2025-05-01", verdict="已整改"))
    assert [problem.number for problem in the_order(writer).unchecked] == ["P1"]


def proposal(kind: str = "closure", note: str = "") -> ClosureProposed:
    return ClosureProposed(proposal="c1", order="o1", kind=kind, on="2025-11-14", note=note)  # type: ignore[arg-type]


def test_a_proposal_appears_by_itself_once_the_term_is_over_and_was_not_met() -> None:
    running = the_order(served_on("2025-05-15"))
    assert why_propose(running, TODAY) == ()
    with pytest.raises(RuleRefused) as why:
        propose(running, sorts()["energy"], replace(proposal(), note="急"), TODAY)
    assert why.value.code is Refusal.PROPOSAL_TOO_EARLY, "no reason passes what the law forbids"
    late = served_on("2025-05-12")
    assert why_propose(the_order(late), TODAY) == ("整改期限已于 2025-11-12 届满，未见整改到位的复查结论",)
    late.states(asking(), granted("", outcome="refused"))
    assert "延期申请未予批准" in why_propose(the_order(late), TODAY)
    failed = served_on("2025-05-13")
    failed.states(OrderConcluded(order="o1", verdict="not_done", on="2025-07-02", follows="closure"))
    assert why_propose(the_order(failed), date(2025, 11, 13)) == (), "the firm still has time"
    assert why_propose(the_order(failed), TODAY)[0] == "复查结论：未完成"
    said = propose(the_order(failed), sorts()["energy"], proposal(), TODAY)
    assert said.basis == "《中华人民共和国节约能源法》第七十二条"
    failed.states(said)
    assert state_of_order(the_order(failed), TODAY).name == "proposed"
    with pytest.raises(RuleRefused) as why:
        propose(the_order(failed), sorts()["energy"], proposal(), TODAY)
    assert why.value.code is Refusal.PROPOSAL_STANDS


def test_a_proposal_without_a_law_in_the_table_names_its_own() -> None:
    order = the_order(an_order(PLAIN, "2025-06-12", "2025-06-27", sort="other"))
    with pytest.raises(RuleRefused) as why:
        propose(order, sorts()["other"], proposal(), TODAY)
    assert why.value.code is Refusal.PROPOSAL_WITHOUT_LAW
    assert propose(order, sorts()["other"], proposal(note="水污染防治法第八十三条"), TODAY).basis == (
        "水污染防治法第八十三条"
    )


@pytest.mark.parametrize(("sort", "basis"), [("energy", "节约能源法"), ("environment", "环境保护法")])
def test_a_proposal_before_its_time_names_the_law_of_its_sort(sort: str, basis: str) -> None:
    with pytest.raises(RuleRefused) as why:
        propose(the_order(an_order(sort=sort)), sorts()[sort], proposal(), date(2025, 7, 2))
    assert basis in str(why.value.details["basis"])


def test_a_safety_order_not_met_is_no_ground_by_itself() -> None:
    order, safety = the_order(an_order(PLAIN, "2025-06-12", "2025-06-27", sort="safety")), sorts()["safety"]
    with pytest.raises(RuleRefused) as why:
        propose(order, safety, proposal(), TODAY)
    assert why.value.code is Refusal.PROPOSAL_GROUND_MISSING
    assert propose(order, safety, proposal(), TODAY, count_reached=True).basis == safety.propose_basis
    named = propose(order, safety, proposal(note="经停产停业整顿仍不具备安全生产条件"), TODAY)
    assert (named.basis, named.note) == (safety.propose_basis, "经停产停业整顿仍不具备安全生产条件")


def test_an_order_goes_from_service_to_the_decision_of_the_government() -> None:
    writer = served_on("2025-05-12")
    names = [state_of_order(the_order(writer), date(2025, 6, 1)).name]
    writer.states(asking())
    names.append(state_of_order(the_order(writer), date(2025, 10, 21)).name)
    names.append(state_of_order(the_order(writer), TODAY).name)
    writer.states(ProblemRechecked(problem="p1", outcome="not_done", on="2025-11-13", verdict=""))
    names.append(state_of_order(the_order(writer), TODAY).name)
    writer.states(OrderConcluded(order="o1", verdict="not_done", on="2025-11-13", follows="closure"))
    names.append(state_of_order(the_order(writer), TODAY).name)
    writer.states(proposal())
    writer.states(
        GovernmentDecided(decision="d1", order="o1", kind="closure", on="2025-12-01", number="示1号")
    )
    assert state_of_order(the_order(writer), TODAY).text == "政府已决定：责令关闭"
    assert names == ["running", "asked", "overdue", "rechecked", "failed"]


def test_two_answers_to_one_application_are_both_there() -> None:
    first, second = served_on("2025-05-12"), Writer("b")
    first.states(asking())
    second.takes_in(first)
    first.states(granted("2026-02-12"))
    second.states(granted("", outcome="refused"))
    first.takes_in(second)
    assert [path for path, _ in first.case.contested()] == ["order_extension/x1/decision"]
    assert len(orders_of(first.case)) == 1


def test_the_trail_is_one_line_per_problem() -> None:
    writer = served_on("2025-05-12")
    (trail,) = trails_of(writer.case, the_order(writer))
    assert (trail.verdict, trail.is_whole) == ("", False)
    writer.states(
        ProblemRechecked(problem="p1", outcome="done", on="2025-11-10", verdict="已更换电机"),
        ProblemStated(problem="p1", field="closed_on", value="2025-11-10"),
    )
    (trail,) = trails_of(writer.case, the_order(writer))
    assert trail.verdict == "已整改：已更换电机"
    assert not trail.is_whole, "nobody took a picture"
