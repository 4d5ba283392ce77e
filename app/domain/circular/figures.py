"""This is about the numbers of a circular: each is a count or sum of ledger lines that can be looked at.

Every item of the plan is in exactly one of the groups of `GROUPS`; their sums are the sum of the plan.
Source: domain.md §9.8 (计划；完成；在拆；封存；未动).
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Literal

import msgspec

from app.domain.decimals import decimal_of
from app.domain.equipment.state import StateName, state_said
from app.domain.plan.ledger import IndustryTotal, LedgerRow, enterprises_in, sum_of, total_of

FigureName = Literal["planned", "accepted", "waiting", "dismantling", "sealed", "idle", "out", "overdue"]

FIGURE_TEXT: Final[dict[FigureName, str]] = {
    "planned": "列入计划",
    "accepted": "通过验收",
    "waiting": "已拆除待验收",
    "dismantling": "正在拆除",
    "sealed": "已封存",
    "idle": "未动",
    "out": "不予淘汰",
    "overdue": "逾期未拆",
}
GROUPS: Final[tuple[FigureName, ...]] = ("accepted", "waiting", "dismantling", "sealed", "idle", "out")
"""Each item is in one of them; `overdue` ones are among `sealed` and `idle`."""

_GROUP_OF: Final[dict[StateName, FigureName]] = {
    "accepted": "accepted",
    "waiting": "waiting",
    "reinspect": "waiting",
    "dismantling": "dismantling",
    "sealed": "sealed",
    "not_in_scope": "out",
    "cleared": "out",
}


def group_of(row: LedgerRow) -> FigureName:
    """The one group an item is in; what is overdue stays where it was."""
    state = state_said(row.state)
    if state == "overdue":
        return "sealed" if row.sealed_on else "idle"
    return _GROUP_OF.get(state, "idle") if state is not None else "idle"


def is_overdue(row: LedgerRow) -> bool:
    return row.is_item and state_said(row.state) == "overdue"


def in_figure(name: FigureName) -> Callable[[LedgerRow], bool]:
    """Whether a line counts in a figure."""
    if name == "planned":
        return lambda row: row.is_item
    if name == "overdue":
        return is_overdue
    return lambda row: row.is_item and group_of(row) == name


class Figure(msgspec.Struct, frozen=True):
    """One number of the circular with the lines it counts."""

    name: FigureName
    rows: tuple[LedgerRow, ...]

    @property
    def enterprises(self) -> int:
        return enterprises_in(self.rows)

    @property
    def machines(self) -> str:
        return sum_of(self.rows, "count")


def figures_of(rows: Sequence[LedgerRow]) -> tuple[Figure, ...]:
    """Every figure, in the order the circular names them."""
    return tuple(Figure(name, tuple(filter(in_figure(name), rows))) for name in FIGURE_TEXT)


class TownshipLine(msgspec.Struct, frozen=True):
    """A township in the ranking.

    Attributes:
        rank: equal shares rank alike; 0 for one that reported nothing (零报告).
        total: sums of its lines, as in the ledger's 汇总.
    """

    rank: int
    name: str
    total: IndustryTotal
    figures: tuple[Figure, ...]

    def machines(self, name: FigureName) -> str:
        return next(figure.machines for figure in self.figures if figure.name == name)


def townships_ranked(rows: Sequence[LedgerRow]) -> tuple[TownshipLine, ...]:
    """By share of completed machines, the highest first; those with a zero report last."""
    grouped: dict[str, list[LedgerRow]] = {}
    for row in rows:
        grouped.setdefault(row.township, []).append(row)
    lines = [
        TownshipLine(0, name, total_of([row for row in own if row.is_item], name), figures_of(own))
        for name, own in grouped.items()
    ]
    ranked = sorted(lines, key=lambda line: (not _has_items(line), -_share(line), line.name))
    return tuple(
        msgspec.structs.replace(line, rank=_rank(line, ranked) if _has_items(line) else 0) for line in ranked
    )


def _has_items(line: TownshipLine) -> bool:
    return line.total.enterprises > 0


def _share(line: TownshipLine) -> Decimal:
    planned, done = decimal_of(line.total.count), decimal_of(line.total.completed_count)
    return done / planned if planned and done else Decimal(0)


def _rank(line: TownshipLine, ranked: Sequence[TownshipLine]) -> int:
    return 1 + sum(_has_items(other) and _share(other) > _share(line) for other in ranked)
