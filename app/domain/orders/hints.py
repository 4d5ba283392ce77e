"""This is about days of an order that are no law (建议): practice elsewhere, clocks whose text nobody read.

Source: domain.md §4.6 (Tianjin: apply 15 days before), §6.2 K18b, K19; §15.
"""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from app.domain.deadlines.clocks import Clocks
from app.domain.deadlines.due import due
from app.domain.deadlines.holidays import HolidayTables
from app.domain.equipment.state import day
from app.domain.orders.order import Order
from app.domain.orders.rules import apply_by
from app.domain.orders.sorts import OrderSort

HintKind = Literal["apply", "answer", "recheck"]

TEXT: Final[Mapping[HintKind, str]] = {
    "apply": "如需延期，宜于 {day} 前申请（外地做法，待核对）",
    "answer": "延期申请宜于 {day} 前答复（原文待核对）",
    "recheck": "宜于 {day} 前复查（原文待核对）",
}


class Hint(msgspec.Struct, frozen=True):
    """A day it would be well to keep."""

    kind: HintKind
    day: str

    @property
    def text(self) -> str:
        return TEXT[self.kind].format(day=self.day)


def hints_of(order: Order, sort: OrderSort | None, clocks: Clocks, tables: HolidayTables) -> tuple[Hint, ...]:
    """Nothing for an order that is over or handed on, or of a sort the table does not have."""
    if sort is None or order.is_over or order.is_handed_on:
        return ()
    found: dict[HintKind, str] = {"apply": "" if order.extensions else apply_by(order, sort)}
    if order.asked is not None:
        found["answer"] = _counted(clocks, sort.answer_rule, order.asked.on, tables)
    if order.unchecked and (order.reports or sort.recheck_rule == "K18b"):
        started = order.issued_on if sort.recheck_rule == "K18b" else order.reports[-1].on
        found["recheck"] = _counted(clocks, sort.recheck_rule, started, tables)
    return tuple(Hint(kind, on) for kind, on in found.items() if on)


def _counted(clocks: Clocks, rule: str, started: str, tables: HolidayTables) -> str:
    """Only by a clock whose text was not read: of the others a deadline is confirmed."""
    clock, start = clocks.get(rule), day(started)
    if clock is None or clock.checked != "verify" or start is None:
        return ""
    return due(clock, start, tables).day.isoformat()
