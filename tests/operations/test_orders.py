"""Orders on real case files: what is refused changes nothing, what is stated comes whole."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from app import places
from app.domain.acts.case import Case
from app.domain.duties.facts import DutyRowListed
from app.domain.energy.weighing import weigh_use
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    GovernmentDecided,
    OrderConcluded,
    ProblemFound,
    ProblemRechecked,
    ProblemStated,
    RectificationReported,
)
from app.domain.orders.order import orders_of
from app.domain.problems import problems
from app.operations.extend_order import apply_for_extension, decide_extension
from app.operations.find_problem import close_problem
from app.operations.in_hand import InHand
from app.operations.issue_order import (
    LimitFound,
    OrderSaid,
    Served,
    issue_limit_order,
    issue_order,
    serve_order,
)
from app.operations.look_up import limits_in
from app.operations.propose_closure import Judged, propose_closure, take_decision
from app.operations.read_clocks import read_clocks
from app.operations.read_order_sorts import read_order_sorts
from app.operations.recheck_order import conclude_order, recheck_problems, report_rectification
from tests.case_making import Writer
from tests.operations.bureau_made import FIRM, NAME, stamp, states

TODAY = date(2025, 11, 14)


def does(laptop: InHand, operation: Callable[..., Case], *args: Any) -> Case:
    with laptop.open_case(FIRM) as case_file:
        return operation(case_file, case_file.load(), stamp(laptop), *args)


def refuses(laptop: InHand, code: Refusal, operation: Callable[..., Case], *args: Any) -> None:
    with laptop.open_case(FIRM) as case_file:
        before = case_file.load()
        with pytest.raises(RuleRefused) as refused:
            operation(case_file, before, stamp(laptop), *args)
        assert refused.value.code == code
        assert case_file.load().digest == before.digest


def said(sort: str = "energy", **more: Any) -> OrderSaid:
    given = {
        "problems": ("p1",),
        "number": "示1号",
        "issued_on": "2025-05-09",
        "served_on": "2025-05-12",
        **more,
    }
    return OrderSaid(order="o1", sort=read_order_sorts()[sort], **given)


@pytest.fixture
def ordered(laptop_a: InHand) -> InHand:
    states(laptop_a, ProblemFound(problem="p1", number="P1", text="单位产品能耗超过限定值"))
    does(laptop_a, issue_order, said(), read_clocks())
    return laptop_a


def test_an_order_says_what_by_when_and_under_which_number(ordered: InHand) -> None:
    tables = read_clocks()
    for code, wrong in (
        (Refusal.NUMBER_TAKEN, said()),
        (Refusal.NOTHING_TO_MEND, said(number="示2号", problems=())),
        (Refusal.DAY_TOO_EARLY, said(number="示2号", served_on="2025-05-08")),
        (Refusal.TERM_MISSING, said("safety", number="示2号")),
        (Refusal.DAY_TOO_EARLY, said("safety", number="示2号", due="2025-05-01")),
        (Refusal.REASON_MISSING, said("steel", number="示2号", due="2025-10-12")),
        (Refusal.LIMIT_OF_LAW, said(number="示2号", due="2025-12-12", reason="企业请求")),
    ):
        refuses(ordered, code, issue_order, wrong, tables)


def test_a_limit_order_is_stated_whole_or_not_at_all(laptop_a: InHand) -> None:
    limit = next(each for each in limits_in(places.form_tables()) if each.name == "GB16780-2021-005")
    weighed = weigh_use(limit, Decimal("35.7"), Decimal(1), date(2025, 3, 31))
    found = LimitFound(weighed=weighed, problem="p9", number="P1", tables=read_clocks())
    under = replace(found, weighed=weigh_use(limit, Decimal(30), Decimal(1), date(2025, 3, 31)))
    refuses(laptop_a, Refusal.LIMIT_NOT_PASSED, issue_limit_order, said(problems=()), under)
    (order,) = orders_of(does(laptop_a, issue_limit_order, said(problems=()), found))
    assert order.limit is not None
    assert (order.limit.limit, order.limit.measured, order.limit.share, order.due) == (
        "34", "35.7", "5", "2025-11-12",
    )  # fmt: skip
    assert [problem.number for problem in order.problems] == ["P1"]


def test_service_is_not_moved_once_more_time_was_granted(ordered: InHand) -> None:
    tables = read_clocks()
    why = "首次送达无人签收"
    served = Served(on="2025-05-14", sort=read_order_sorts()["energy"], tables=tables, reason=why)
    refuses(ordered, Refusal.ORDER_UNKNOWN, serve_order, "o9", served)
    (order,) = orders_of(does(ordered, serve_order, "o1", served))
    assert (order.served_on, order.due) == ("2025-05-14", "2025-11-14")
    asked = ExtensionApplied(extension="x1", order="o1", on="2025-10-20", reason="设备到货延后")
    refuses(ordered, Refusal.PHOTO_UNKNOWN, apply_for_extension, replace(asked, photo="无"))
    does(ordered, apply_for_extension, asked)
    granted = ExtensionDecided(extension="x1", outcome="granted", on="2025-10-24", until="2026-02-14")
    refuses(ordered, Refusal.EXTENSION_UNKNOWN, decide_extension, replace(granted, extension="x9"), tables)
    (order,) = orders_of(does(ordered, decide_extension, granted, tables))
    assert order.due == "2026-02-14"
    refuses(ordered, Refusal.ORDER_EXTENDED, serve_order, "o1", served)


def test_a_clock_that_was_read_runs_from_the_report_to_the_verdict(laptop_a: InHand) -> None:
    states(laptop_a, ProblemFound(problem="p1", number="P1", text="锅炉超期未检"))
    tables, sorts = read_clocks(), read_order_sorts()
    does(laptop_a, issue_order, said("special", due="2025-06-12"), tables)
    reported = RectificationReported(report="r1", order="o1", on="2025-05-26", text="已检验")
    refuses(
        laptop_a, Refusal.PHOTO_UNKNOWN, report_rectification, replace(reported, photos=("无",)),
        (sorts["special"], tables),
    )  # fmt: skip
    (order,) = orders_of(does(laptop_a, report_rectification, reported, (sorts["special"], tables)))
    assert [(each.rule, each.confirmed) for each in order.clocks] == [
        ("K15", "2025-06-10"), ("整改期限", "2025-06-12"),
    ]  # fmt: skip
    looked = ProblemRechecked(problem="p1", outcome="done", on="2025-06-05", verdict="")
    refuses(laptop_a, Refusal.THING_UNKNOWN, recheck_problems, (replace(looked, problem="p9"),))
    refuses(laptop_a, Refusal.DAY_TOO_EARLY, recheck_problems, (replace(looked, on="2025-05-01"),))
    does(laptop_a, recheck_problems, (looked,))
    verdict = OrderConcluded(order="o1", verdict="done", on="2025-06-05", follows="cleared")
    (order,) = orders_of(does(laptop_a, conclude_order, verdict))
    assert [each.met_on for each in order.clocks] == ["2025-06-05", "2025-06-05"]
    assert [problem.field("closed_on") for problem in order.problems] == ["2025-06-05"]
    refuses(laptop_a, Refusal.ORDER_OVER, conclude_order, verdict)


def test_what_was_not_put_right_is_closed_for_a_reason_only(ordered: InHand) -> None:
    looked = ProblemRechecked(problem="p1", outcome="not_done", on="2025-11-13", verdict="仍超限")
    does(ordered, recheck_problems, (looked,))
    refuses(ordered, Refusal.REASON_MISSING, close_problem, "p1", "2025-11-13")
    does(ordered, close_problem, "p1", "2025-11-13", "生产线已拆除")


def test_the_government_is_asked_once_and_its_decision_has_a_number(ordered: InHand) -> None:
    def judged(today: date = TODAY) -> Judged:
        return Judged(read_order_sorts()["energy"], today, Writer("z").case)

    proposed = ClosureProposed(proposal="c1", order="o1", kind="closure", on="2025-11-14")
    refuses(ordered, Refusal.PROPOSAL_TOO_EARLY, propose_closure, proposed, judged(date(2025, 11, 12)))
    does(ordered, propose_closure, proposed, judged())
    refuses(ordered, Refusal.PROPOSAL_STANDS, propose_closure, replace(proposed, proposal="c2"), judged())
    decided = GovernmentDecided(decision="d1", order="o1", kind="closure", on="2025-12-01", number=" ")
    refuses(ordered, Refusal.NUMBER_MISSING, take_decision, decided)
    refuses(ordered, Refusal.PHOTO_UNKNOWN, take_decision, replace(decided, number="示1号", photo="无"))
    (order,) = orders_of(does(ordered, take_decision, replace(decided, number="示1号 ")))
    assert [each.number for each in order.decisions] == ["示1号"]


def test_a_clock_that_runs_is_not_started_anew_unasked(ordered: InHand) -> None:
    tables = read_clocks()
    again = replace(said(number="示2号", issued_on="2025-09-01", served_on="2025-09-01"), order="o2")
    with ordered.open_case(FIRM) as case_file, pytest.raises(RuleRefused) as refused:
        issue_order(case_file, case_file.load(), stamp(ordered), again, tables)
    assert refused.value.code is Refusal.ORDER_STANDS
    assert refused.value.details == {"order": "示1号", "day": "2025-11-12"}
    case = does(ordered, issue_order, replace(again, reason="原通知书撤销重作"), tables)
    first, second = orders_of(case)
    assert (first.why, second.why) == ("", "原通知书撤销重作")
    assert second.term is not None
    assert second.term.reason == "", "the day is the computed one"
    assert problems(case) == ()


def test_a_limit_that_is_ordered_already_is_not_ordered_anew_unasked(laptop_a: InHand) -> None:
    limit = next(each for each in limits_in(places.form_tables()) if each.name == "GB16780-2021-005")
    weighed = weigh_use(limit, Decimal("35.7"), Decimal(1), date(2025, 3, 31))
    found = LimitFound(weighed=weighed, problem="p9", number="P1", tables=read_clocks())
    does(laptop_a, issue_limit_order, said(problems=()), found)
    again = replace(said(number="示2号", problems=()), order="o2")
    refuses(laptop_a, Refusal.ORDER_STANDS, issue_limit_order, again, replace(found, problem="p10"))


def penalty(number: int, on: str, **more: str) -> DutyRowListed:
    values = {"enterprise": NAME, "kind": "罚款", "law": "安全生产法", "danger": "是", "on": on, **more}
    return DutyRowListed(row=f"r{number}", list="outcomes", values=values)


def test_a_safety_order_not_met_is_proposed_on_the_count_or_a_ground_somebody_names(laptop_a: InHand) -> None:
    states(laptop_a, ProblemFound(problem="p1", number="P1", text="未设置安全警示标识"))
    does(laptop_a, issue_order, said("safety", due="2025-06-27"), read_clocks())
    proposed = ClosureProposed(proposal="c1", order="o1", kind="closure", on="2025-11-14")

    def judged(*rows: DutyRowListed) -> Judged:
        writer = Writer("z")
        writer.states(*rows)
        return Judged(read_order_sorts()["safety"], TODAY, writer.case)

    days = ("2025-07-01", "2025-08-01", "2025-09-01")
    for rows in (
        [],
        [penalty(at, on) for at, on in enumerate(days[:2])],
        [penalty(at, on, danger="") for at, on in enumerate(days)],
        [penalty(at, on, enterprise="福州市示例铸造有限公司") for at, on in enumerate(days)],
    ):
        refuses(laptop_a, Refusal.PROPOSAL_GROUND_MISSING, propose_closure, proposed, judged(*rows))
    reached = [penalty(at, on) for at, on in enumerate(days)]
    (order,) = orders_of(does(laptop_a, propose_closure, proposed, judged(*reached)))
    assert [each.basis for each in order.proposals] == ["《中华人民共和国安全生产法》第一百一十三条"]


def test_a_second_service_wants_its_reason_and_none_moves_an_order_that_is_over(ordered: InHand) -> None:
    served = Served(on="2025-06-02", sort=read_order_sorts()["energy"], tables=read_clocks())
    refuses(ordered, Refusal.REASON_MISSING, serve_order, "o1", served)
    case = does(ordered, serve_order, "o1", replace(served, reason="首次送达无人签收"))
    (order,) = orders_of(case)
    assert (order.served_on, order.due) == ("2025-06-02", "2025-12-02")
    (said_of,) = case.slot("order/o1/served_on").current
    assert getattr(said_of.act.stated.fact, "note", "") == "首次送达无人签收"
    looked = ProblemRechecked(problem="p1", outcome="done", on="2025-06-10", verdict="")
    does(ordered, recheck_problems, (looked,))
    over = OrderConcluded(order="o1", verdict="done", on="2025-06-10", follows="cleared")
    does(ordered, conclude_order, over)
    later = replace(served, on="2026-01-05", reason="重新送达")
    refuses(ordered, Refusal.ORDER_OVER, serve_order, "o1", later)


def test_an_order_over_a_closed_problem_wants_its_reason(laptop_a: InHand) -> None:
    found = ProblemFound(problem="p1", number="P1", text="锅炉超期未检")
    states(laptop_a, found, ProblemStated(problem="p1", field="closed_on", value="2025-05-01"))
    refuses(laptop_a, Refusal.REASON_MISSING, issue_order, said(), read_clocks())
    (order,) = orders_of(does(laptop_a, issue_order, said(reason="问题反弹"), read_clocks()))
    assert order.why == "问题反弹"
