"""This is about the table 已关停未彻底拆除企业表: the ledger's lines of what is closed and still stands.

Source: domain.md §9.4, S17.
"""

from collections.abc import Iterable
from typing import Final

from app.domain.plan.ledger import LedgerRow

TITLE: Final = "已关停未彻底拆除企业表"
HEADERS: Final = (
    "序号", "乡镇（街道）", "企业名称", "统一社会信用代码", "生产线（设备）", "型号", "数量", "产能",
    "当前状态", "停产日期", "断电日期", "封存日期", "未拆原因", "防恢复措施", "计划拆除日", "责任人",
    "最近巡查日",
)  # fmt: skip
WIDTHS: Final = (
    5.0, 10.0, 24.0, 20.0, 18.0, 13.0, 8.0, 12.0, 14.0, 11.0, 11.0, 11.0, 18.0, 26.0, 11.0, 18.0, 11.0,
)  # fmt: skip


def standing_rows(rows: Iterable[LedgerRow]) -> tuple[LedgerRow, ...]:
    return tuple(row for row in rows if row.is_item and row.is_closed)


def standing_cells(rows: Iterable[LedgerRow]) -> tuple[tuple[str, ...], ...]:
    """In the order of `HEADERS`, numbered anew."""
    return tuple(_cells(str(place), row) for place, row in enumerate(standing_rows(rows), start=1))


def _cells(place: str, row: LedgerRow) -> tuple[str, ...]:
    people = dict.fromkeys(name for name in (row.territory, row.bureau, row.company) if name)
    return (
        place, row.township, row.enterprise, row.code, row.name, row.model, f"{row.count}{row.count_unit}",
        f"{row.capacity}{row.capacity_unit}" if row.capacity else "", row.state, row.stopped_on,
        row.power_cut_on, row.sealed_on, row.standing_cause, row.standing_measures, row.dismantle_by,
        "、".join(people), row.last_look_on,
    )  # fmt: skip
