"""This is about the ledger (进度表) that answers a plan: its lines, its columns, its sums per industry.

Source: domain.md §9.2, §9.3.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal

import msgspec

from app.domain.decimals import decimal_of
from app.domain.plan.plan import name_key
from app.domain.plan.quantities import decimal_text

PASSED: Final = frozenset({"通过", "补正后通过", "整改后通过"})
"""Conclusions of acceptance that close an item."""


class LedgerRow(msgspec.Struct, frozen=True, kw_only=True):
    """One item of the plan and how far it is; every value is the text the sheet shows.

    Days are ISO days, numbers decimals without thousands marks; "" where nothing is known, and a contested
    value may name both (`4871.36／4817.36`): it is shown, and counts in no sum.

    Attributes:
        state: as on screen (`封存`, `逾期未拆 14 天`).
        standing_cause, standing_measures, last_look_on: of what still stands (未拆原因, 防恢复措施,
            最近巡查日).
        case, item: ids for finding the line again; not shown.
    """

    sequence: str
    township: str
    enterprise: str
    code: str
    industry: str
    name: str
    model: str
    count: str
    count_unit: str = ""
    capacity: str = ""
    capacity_unit: str = ""
    basis: str = ""
    route: str = ""
    dismantle_by: str = ""
    territory: str = ""
    bureau: str = ""
    company: str = ""
    state: str = ""
    stopped_on: str = ""
    water_cut_on: str = ""
    water_reading: str = ""
    power_cut_on: str = ""
    power_reading: str = ""
    drive_removed_on: str = ""
    sealed_on: str = ""
    seals: str = ""
    dismantling_from: str = ""
    dismantled_on: str = ""
    photos_before: str = ""
    photos_during: str = ""
    photos_after: str = ""
    disposed_to: str = ""
    disposed_weight: str = ""
    applied_on: str = ""
    accepted_on: str = ""
    conclusion: str = ""
    published_on: str = ""
    published_at: str = ""
    standing_cause: str = ""
    standing_measures: str = ""
    last_look_on: str = ""
    staff_to_settle: str = ""
    staff_settled: str = ""
    problems: str = ""
    next_steps: str = ""
    case: str = ""
    item: str = ""

    @property
    def is_item(self) -> bool:
        """False for the line of a township that reported nothing (零报告): it counts in no sum."""
        return bool(self.enterprise)

    @property
    def is_closed(self) -> bool:
        """Closed, and not wholly dismantled (已关停未彻底拆除)."""
        begun = (self.stopped_on, self.water_cut_on, self.power_cut_on, self.sealed_on, self.dismantling_from)
        return any(begun) and not self.dismantled_on and not self.is_completed

    @property
    def is_completed(self) -> bool:
        return self.conclusion in PASSED


ColumnKind = Literal["text", "code", "number", "sum", "day"]
"""`sum` is a number that has a total."""


class LedgerColumn(msgspec.Struct, frozen=True):
    """A column: field, upper and lower header (one of them for both rows where lower is empty), look."""

    field: str
    upper: str
    lower: str
    kind: ColumnKind
    width: float


def _columns(table: str) -> tuple[LedgerColumn, ...]:
    lines = [line.split() for line in table.strip().splitlines()]
    kinds: dict[str, ColumnKind] = {
        "text": "text",
        "code": "code",
        "number": "number",
        "sum": "sum",
        "day": "day",
    }
    return tuple(
        LedgerColumn(field, upper, "" if lower == "-" else lower, kinds[kind], float(width))
        for field, upper, lower, kind, width in lines
    )


COLUMNS: Final = _columns(
    """
    sequence          序号            -          number  5
    township          乡镇（街道）    -          text    9
    enterprise        企业名称        -          text    18
    code              统一社会信用代码 -         code    20
    industry          行业            -          text    12
    name              淘汰生产线（设备） 名称    text    14
    model             淘汰生产线（设备） 规格型号 text   13
    count             淘汰生产线（设备） 数量    sum     6
    count_unit        淘汰生产线（设备） 单位    text    5
    capacity          产能            数值       number  8
    capacity_unit     产能            单位       text    8
    route             处置方式        -          text    9
    dismantle_by      拆除时限        -          day     10.5
    territory         责任人          属地       text    11
    bureau            责任人          部门       text    11
    company           责任人          企业       text    11
    state             当前状态        -          text    11
    stopped_on        停产            日期       day     10.5
    water_cut_on      断水            日期       day     10.5
    water_reading     断水            止码       number  9
    power_cut_on      断电            日期       day     10.5
    power_reading     断电            止码       number  9
    drive_removed_on  拆除动力装置    日期       day     10.5
    sealed_on         封存            日期       day     10.5
    seals             封存            封条数     sum     6
    dismantling_from  拆除            开始       day     10.5
    dismantled_on     拆除            完成       day     10.5
    photos_before     影像（张）      前         sum     5
    photos_during     影像（张）      中         sum     5
    photos_after      影像（张）      后         sum     5
    disposed_to       处置            去向       text    14
    disposed_weight   处置            重量（吨） sum     8
    applied_on        验收申请        日期       day     10.5
    accepted_on       验收            日期       day     10.5
    conclusion        验收            结论       text    9
    published_on      公告            日期       day     10.5
    published_at      公告            网址       text    12
    staff_to_settle   职工（人）      需安置     sum     7
    staff_settled     职工（人）      已安置     sum     7
    problems          存在问题        -          text    18
    next_steps        下步措施        -          text    18
    """
)

FIELDS: Final = frozenset(LedgerRow.__struct_fields__)
SUMMED: Final = frozenset(column.field for column in COLUMNS if column.kind == "sum")
DAYS: Final = frozenset(column.field for column in COLUMNS if column.kind == "day")
NUMBERS: Final = SUMMED | frozenset(column.field for column in COLUMNS if column.kind == "number")


class IndustryTotal(msgspec.Struct, frozen=True):
    """任务 | 计划 | 完成 | 完成率 of one industry.

    Attributes:
        task: as given from above; "" when nobody said.
        enterprises, completed_enterprises: an enterprise is completed when all its items here are.
        capacity, completed_capacity: a sum per unit (`1200 万米；4 t/h`): 吨 is never added to 米.
        share: completed machines of planned ones, per cent with one decimal.
    """

    industry: str
    task: str
    enterprises: int
    count: str
    capacity: str
    completed_enterprises: int
    completed_count: str
    completed_capacity: str
    share: str


def sum_of(rows: Iterable[LedgerRow], field: str) -> str:
    """Sum of a column; texts that are no number count for nothing."""
    numbers = [decimal_of(getattr(row, field)) for row in rows]
    return decimal_text(sum((number for number in numbers if number is not None), Decimal(0)))


def enterprises_in(rows: Iterable[LedgerRow]) -> int:
    return len({_enterprise(row) for row in rows if row.is_item})


def industry_totals(rows: Sequence[LedgerRow], tasks: Mapping[str, str]) -> tuple[IndustryTotal, ...]:
    """A line per industry in order of first appearance.

    tasks: task per industry; an industry with a task and no plan has a line too.
    """
    grouped: dict[str, list[LedgerRow]] = {}
    for row in rows:
        if row.is_item:
            grouped.setdefault(row.industry, []).append(row)
    for industry in tasks:
        grouped.setdefault(industry, [])
    return tuple(
        total_of(members, industry, tasks.get(industry, "")) for industry, members in grouped.items()
    )


def total_of(rows: Sequence[LedgerRow], industry: str, task: str = "") -> IndustryTotal:
    """The sums of these lines."""
    completed = [row for row in rows if row.is_completed]
    open_enterprises = {_enterprise(row) for row in rows if not row.is_completed}
    planned, done = sum_of(rows, "count"), sum_of(completed, "count")
    return IndustryTotal(
        industry=industry,
        task=task,
        enterprises=enterprises_in(rows),
        count=planned,
        capacity=_capacities(rows),
        completed_enterprises=len({_enterprise(row) for row in completed} - open_enterprises),
        completed_count=done,
        completed_capacity=_capacities(completed),
        share=_share(Decimal(done), Decimal(planned)),
    )


def _capacities(rows: Sequence[LedgerRow]) -> str:
    by_unit: dict[str, list[LedgerRow]] = {}
    for row in rows:
        if decimal_of(row.capacity) is not None:
            by_unit.setdefault(row.capacity_unit, []).append(row)
    return "；".join(f"{sum_of(members, 'capacity')} {unit}".strip() for unit, members in by_unit.items())


def _share(done: Decimal, planned: Decimal) -> str:
    return f"{done / planned * 100:.1f}%" if planned else ""


def _enterprise(row: LedgerRow) -> str:
    return row.code or name_key(row.enterprise)
