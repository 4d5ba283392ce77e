"""This is about where an order stands on a day, and when it may go to the government.

Source: domain.md §2 (route C), §4.9; 节约能源法 art. 72 (逾期不治理或者没有达到治理要求的); the seed, 一.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

import msgspec

from app.domain.equipment.state import day
from app.domain.orders.facts import DecisionKind, FollowUp, ProposalKind, Rechecked
from app.domain.orders.order import Order

OrderStateName = Literal[
    "unserved", "running", "asked", "overdue", "reported", "rechecked", "cleared", "failed", "proposed",
    "decided",
]  # fmt: skip

RECHECKED_TEXT: Final[Mapping[Rechecked, str]] = {
    "done": "已整改", "partly": "部分整改", "not_done": "未整改",
}  # fmt: skip
VERDICT_TEXT: Final[Mapping[Rechecked, str]] = {
    "done": "全部完成", "partly": "部分完成", "not_done": "未完成",
}  # fmt: skip
FOLLOWS_TEXT: Final[Mapping[FollowUp, str]] = {
    "cleared": "达标销号", "penalty": "依法处罚", "suspension": "停产停业整顿", "closure": "提请关闭",
    "transfer": "移送",
}  # fmt: skip
VERDICT_OPEN: Final = "复查结论两处记录不一致，待核定"
PROPOSAL_TEXT: Final[Mapping[ProposalKind, str]] = {"suspension": "停业整顿", "closure": "关闭"}
DECISION_TEXT: Final[Mapping[DecisionKind, str]] = {
    "suspension": "责令停业整顿", "closure": "责令关闭", "power_cut": "停电决定", "not_agreed": "不予同意",
    "other": "其他批复",
}  # fmt: skip


class OrderState(msgspec.Struct, frozen=True):
    """Where it stands; `days` left (late where `overdue`)."""

    name: OrderStateName
    text: str
    days: int = 0


def state_of_order(order: Order, today: date) -> OrderState:
    """What came last; before the verdict, what the term says."""
    if order.decisions:
        newest = max(order.decisions, key=lambda each: each.on)
        return OrderState("decided", f"政府已决定：{DECISION_TEXT[newest.kind]}")
    if order.is_over:
        return OrderState("cleared", f"已销号 {order.conclusion.on if order.conclusion else ''}".strip())
    if order.is_verdict_open:
        return OrderState("rechecked", VERDICT_OPEN)
    if order.proposals:
        return OrderState("proposed", f"已提请{PROPOSAL_TEXT[order.proposals[-1].kind]}，待政府决定")
    if order.conclusion is not None:
        verdict, follows = VERDICT_TEXT[order.conclusion.verdict], FOLLOWS_TEXT[order.conclusion.follows]
        return OrderState("failed", f"复查{verdict}：{follows}")
    return _before_verdict(order, today)


def _before_verdict(order: Order, today: date) -> OrderState:
    due = day(order.due)
    if order.problems and not order.unchecked:
        return OrderState("rechecked", "已逐项复查，待下结论")
    if order.reports:
        return OrderState("reported", "企业已报整改，待复查")
    if due is None:
        return OrderState("unserved", "未送达，期限未起算" if not order.served_on else "期限未确认")
    left = (due - today).days
    if left < 0:
        return OrderState("overdue", f"逾期 {-left} 天", -left)
    if order.asked is not None:
        return OrderState("asked", f"已申请延期，待批复，还有 {left} 天", left)
    extended = "已延期，" if order.granted is not None else ""
    return OrderState("running", f"{extended}还有 {left} 天", left)


def why_propose(order: Order, today: date) -> tuple[str, ...]:
    """Why it may go to the government (可提请), in words; nothing while it may not.

    The term is over and nothing shows that it was met: a re-inspection that failed before the end leaves the
    firm the rest of its term. Source: 节约能源法 art. 72 (逾期不治理或者没有达到治理要求的).
    """
    due = day(order.due)
    if order.is_over or order.decisions or order.proposals or order.is_verdict_open:
        return ()
    verdict = order.conclusion.verdict if order.conclusion is not None else None
    if due is None or due >= today or verdict == "done":
        return ()
    reasons = [f"复查结论：{VERDICT_TEXT[verdict]}"] if verdict is not None else []
    reasons.append(f"整改期限已于 {order.due} 届满，未见整改到位的复查结论")
    if any(each.outcome == "refused" for each in order.extensions):
        reasons.append("延期申请未予批准")
    return tuple(reasons)


def verdict_of(order: Order) -> Rechecked:
    """The whole from its problems: all done, none done, else partly; without any, as not done."""
    found = {order.outcome(each) for each in order.problems}
    if found == {"done"}:
        return "done"
    return "partly" if found & {"done", "partly"} else "not_done"
