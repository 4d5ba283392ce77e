"""The table of limit orders: what followed so far, and that a met or handed-on order is never called late."""

from datetime import date

import pytest

from app.domain.acts.fact import Fact
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    GovernmentDecided,
    OrderConcluded,
    OrderLimit,
)
from app.domain.orders.limit_ledger import HEADERS, WIDTHS, limit_cells, limit_lines
from tests.case_making import Writer
from tests.domain.orders.orders_made import an_order, extended

LATE = date(2025, 11, 14)
LIMIT = OrderLimit(
    order="o1", row="r", standard="GB 16780-2021", product="水泥熟料", unit="kgce/t", limit="117",
    measured="128.7", share="10",
)  # fmt: skip
ASKED = ExtensionApplied(extension="x1", order="o1", on="2025-10-20", reason="设备到货延后")
FAILED = OrderConcluded(order="o1", verdict="not_done", on="2025-11-13", follows="closure")
PROPOSED = ClosureProposed(proposal="c1", order="o1", kind="suspension", on="2025-11-14")
DECIDED = GovernmentDecided(decision="d1", order="o1", kind="closure", on="2025-11-14", number="示1号")


def limited() -> Writer:
    writer = an_order()
    writer.states(EnterpriseStated(field="name", value="示例水泥有限公司"), LIMIT)
    return writer


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ((), "逾期 2 天，可提请"),
        ((ASKED,), "延期待批复；逾期 2 天，可提请"),
        (
            (ASKED, ExtensionDecided(extension="x1", outcome="refused", on="2025-10-24")),
            "延期未批准；逾期 2 天，可提请",
        ),
        ((FAILED,), "提请关闭；逾期 2 天，可提请"),
        ((PROPOSED,), "已提请停业整顿"),
        (
            (PROPOSED, DECIDED),
            "责令关闭（示1号）",
        ),
        ((OrderConcluded(order="o1", verdict="done", on="2025-11-12", follows="cleared"),), "达标销号"),
        ((OrderConcluded(order="o1", verdict="partly", on="2025-11-12", follows="penalty"),), "依法处罚"),
    ],
)  # fmt: skip
def test_what_followed(facts: tuple[Fact, ...], told: str) -> None:
    writer = limited()
    if facts:
        writer.states(*facts)
    (line,) = limit_lines(writer.case)
    assert line.after_on(LATE) == told


def test_the_extended_end_stands_in_a_column_of_its_own() -> None:
    (cells,) = limit_cells(limit_lines(extended(limited(), "2026-02-12").case), LATE)
    row = dict(zip(HEADERS, cells, strict=True))
    assert (row["到期"], row["延期到期"], row["后续"]) == ("2025-11-12", "2026-02-12", "")
    assert (row["序号"], row["超限比例"], row["企业名称"]) == ("1", "10%", "示例水泥有限公司")
    assert len(WIDTHS) == len(HEADERS)


def test_an_order_without_a_weighing_has_no_line() -> None:
    assert list(limit_lines(an_order().case)) == []
