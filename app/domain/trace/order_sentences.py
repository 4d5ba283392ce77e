"""This is about what is said of orders, more time for them and what came of them, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    GovernmentDecided,
    OrderConcluded,
    OrderLimit,
    OrderStated,
    ProblemRechecked,
    RectificationOrdered,
    RectificationReported,
)
from app.domain.orders.state import (
    DECISION_TEXT,
    FOLLOWS_TEXT,
    PROPOSAL_TEXT,
    RECHECKED_TEXT,
    VERDICT_TEXT,
)
from app.domain.slot_text import slot_text
from app.domain.trace.machine_sentences import joined
from app.domain.trace.things import name_of


def _of(case: Case, order: str) -> str:
    """What an order is called: its number, else its title."""
    thing = f"order/{order}"
    return case.text(f"{thing}/number") or case.text(f"{thing}/title") or "整改要求"


def _ordered(case: Case, fact: RectificationOrdered) -> str:
    problems = "、".join(name_of(case, f"problem/{problem}") or problem for problem in fact.problems)
    return f"出具整改要求 {_of(case, fact.order)}，涉及问题 {problems or '无'}"


def _stated(case: Case, fact: OrderStated) -> str:
    (path, value), *_ = fact.statements()
    return f"整改要求 {slot_text(case, path)}：{value or '（清空）'}"


def _limit(case: Case, fact: OrderLimit) -> str:
    over = f"，超限比例 {fact.share}%" if fact.share else ""
    return (
        f"{_of(case, fact.order)} 限额核算：{fact.standard} {fact.product}，"
        f"限定值 {fact.limit}，实测值 {fact.measured} {fact.unit}{over}"
    )


def _applied(case: Case, fact: ExtensionApplied) -> str:
    until = f"，申请延至 {fact.until}" if fact.until else ""
    return f"企业 {fact.on} 申请延期：{_of(case, fact.order)}{until}，理由：{fact.reason}"


def _decided(_case: Case, fact: ExtensionDecided) -> str:
    outcome = f"同意延期至 {fact.until}" if fact.outcome == "granted" else "不予延期"
    return joined(f"延期批复 {fact.number}：{fact.on} {outcome}".replace(" ：", "："), fact.text)


def _reported(case: Case, fact: RectificationReported) -> str:
    pictures = f"，影像 {len(fact.photos)} 张" if fact.photos else ""
    return joined(f"企业 {fact.on} 报送整改报告：{_of(case, fact.order)}{pictures}", fact.text)


def _rechecked(case: Case, fact: ProblemRechecked) -> str:
    number = name_of(case, f"problem/{fact.problem}")
    return joined(f"复查问题 {number}，{fact.on}：{RECHECKED_TEXT[fact.outcome]}", fact.verdict)


def _concluded(case: Case, fact: OrderConcluded) -> str:
    verdict, follows = VERDICT_TEXT[fact.verdict], FOLLOWS_TEXT[fact.follows]
    return joined(f"复查结论：{_of(case, fact.order)}，{fact.on} {verdict}，{follows}", fact.text)


def _proposed(case: Case, fact: ClosureProposed) -> str:
    number = f" {fact.number}" if fact.number else ""
    kind, to = PROPOSAL_TEXT[fact.kind], fact.to or "本级人民政府"
    return f"提请{kind}{number}：{_of(case, fact.order)}，{fact.on}，报{to}"


def _government(case: Case, fact: GovernmentDecided) -> str:
    decided = f"{fact.by or '人民政府'} {fact.on} {DECISION_TEXT[fact.kind]}（{fact.number}）"
    return joined(f"收到政府决定：{decided}，{_of(case, fact.order)}", fact.text)


ORDER_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    RectificationOrdered: _ordered,
    OrderStated: _stated,
    OrderLimit: _limit,
    ExtensionApplied: _applied,
    ExtensionDecided: _decided,
    RectificationReported: _reported,
    ProblemRechecked: _rechecked,
    OrderConcluded: _concluded,
    ClosureProposed: _proposed,
    GovernmentDecided: _government,
}
