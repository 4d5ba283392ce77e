"""This is about the table of energy limit orders (能耗不达标整改表): a line per order that has a weighing.

Source: domain.md §9.5.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.state import day
from app.domain.orders.order import Order, orders_of
from app.domain.orders.state import DECISION_TEXT, FOLLOWS_TEXT, PROPOSAL_TEXT, VERDICT_TEXT

TITLE: Final = "能耗不达标整改表"
HEADERS: Final = (
    "序号", "乡镇（街道）", "企业名称", "工序/产品", "标准号", "限定值", "实测值", "单位", "超限比例",
    "决定文号", "到期", "延期到期", "复查结果", "后续",
)  # fmt: skip
WIDTHS: Final = (5.0, 10.0, 24.0, 24.0, 16.0, 9.0, 9.0, 11.0, 9.0, 24.0, 11.0, 11.0, 12.0, 24.0)
NOTE: Final = "注：限定值取自本程序所附表格，请与标准原文核对；超限比例＝（实测值－限定值）÷限定值。"


class LimitLine(msgspec.Struct, frozen=True, kw_only=True):
    """One order; days as ISO text, `after` what became of it so far, in words.

    Attributes:
        is_closed: nothing is due any more.
    """

    case: str
    order: str
    township: str
    enterprise: str
    product: str
    standard: str
    limit: str
    measured: str
    unit: str
    share: str
    number: str
    due: str
    extended: str
    recheck: str
    after: str
    is_closed: bool

    def after_on(self, as_of: date) -> str:
        """What became of it; of a term that is over and was not met, by how many days (可提请)."""
        end = day(self.extended or self.due)
        if self.is_closed or end is None or end >= as_of:
            return self.after
        late = f"逾期 {(as_of - end).days} 天，可提请"
        return f"{self.after}；{late}" if self.after else late


def limit_lines(case: Case) -> Iterator[LimitLine]:
    firm = enterprise_of(case)
    for order in orders_of(case):
        if order.limit is not None:
            yield _line(case, order, firm.name, firm.field("township"))


def limit_cells(lines: Iterable[LimitLine], as_of: date) -> tuple[tuple[str, ...], ...]:
    """In the order of `HEADERS`, numbered anew."""
    return tuple(
        (
            str(place), line.township, line.enterprise, line.product, line.standard, line.limit,
            line.measured, line.unit, f"{line.share}%" if line.share else "", line.number, line.due,
            line.extended, line.recheck, line.after_on(as_of),
        )
        for place, line in enumerate(lines, start=1)
    )  # fmt: skip


def _line(case: Case, order: Order, enterprise: str, township: str) -> LimitLine:
    limit, first, term = order.limit, order.first, order.term
    assert limit is not None
    due = first.confirmed if first is not None else ""
    is_extended = term is not None and first is not None and term.rule != first.rule
    return LimitLine(
        case=case.id,
        order=order.id,
        township=township,
        enterprise=enterprise,
        product=limit.product,
        standard=limit.standard,
        limit=limit.limit,
        measured=limit.measured,
        unit=limit.unit,
        share=limit.share,
        number=order.number,
        due=due,
        extended=term.confirmed if term is not None and is_extended else "",
        recheck=_recheck(order),
        after=_after(order),
        is_closed=order.is_over or order.is_handed_on,
    )


def _recheck(order: Order) -> str:
    if order.is_verdict_open:
        return "两处记录不一致"
    return VERDICT_TEXT[order.conclusion.verdict] if order.conclusion is not None else ""


def _after(order: Order) -> str:
    """The latest of what followed."""
    if order.decisions:
        decided = order.decisions[-1]
        return f"{DECISION_TEXT[decided.kind]}（{decided.number}）"
    if order.proposals:
        return f"已提请{PROPOSAL_TEXT[order.proposals[-1].kind]}"
    if order.conclusion is not None and not order.is_verdict_open:
        return FOLLOWS_TEXT[order.conclusion.follows]
    if any(each.outcome == "refused" for each in order.extensions):
        return "延期未批准"
    return "延期待批复" if order.asked is not None else ""
