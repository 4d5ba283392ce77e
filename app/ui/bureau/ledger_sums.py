"""This is about the numbers of the ledger: each a count or sum of lines that can be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from app.domain.plan.ledger import IndustryTotal, LedgerRow, enterprises_in, sum_of, total_of
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.theme.colours import Tone

Shown = Callable[[LedgerRow], bool]

OVERDUE: Final = "逾期"
"""How the state of a machine begins whose day has passed; the ledger's own word."""


class Figure(NamedTuple):
    """A number over the ledger and the lines behind it."""

    name: str
    tone: Tone
    shows: Shown


FIGURES: Final[tuple[Figure, ...]] = (
    Figure(QT_TRANSLATE_NOOP("LedgerSums", "Lines"), "calm", lambda row: row.is_item),
    Figure(
        QT_TRANSLATE_NOOP("LedgerSums", "Completed"), "good", lambda row: row.is_item and row.is_completed
    ),
    Figure(
        QT_TRANSLATE_NOOP("LedgerSums", "Not completed"),
        "going",
        lambda row: row.is_item and not row.is_completed,
    ),
    Figure(
        QT_TRANSLATE_NOOP("LedgerSums", "Overdue lines"), "bad", lambda row: row.state.startswith(OVERDUE)
    ),
    Figure(QT_TRANSLATE_NOOP("LedgerSums", "Zero reports"), "calm", lambda row: not row.is_item),
)


def totals_by(rows: Sequence[LedgerRow], field: str) -> tuple[IndustryTotal, ...]:
    """A line of sums per township or industry, in order of first appearance; as in the workbook's 汇总."""
    grouped: dict[str, list[LedgerRow]] = {}
    for row in rows:
        if row.is_item:
            grouped.setdefault(getattr(row, field), []).append(row)
    return tuple(total_of(members, name) for name, members in grouped.items())


def sums_of(rows: Sequence[LedgerRow]) -> dict[str, str]:
    """What stands under the columns: how many lines, enterprises, machines, pictures, what weight."""
    items = [row for row in rows if row.is_item]
    photos = [sum_of(items, f"photos_{stage}") for stage in ("before", "during", "after")]
    return {
        "items": str(len(items)),
        "zero": str(len(rows) - len(items)),
        "firms": str(enterprises_in(items)),
        "machines": sum_of(items, "count"),
        "completed": sum_of([row for row in items if row.is_completed], "count"),
        "seals": sum_of(items, "seals"),
        "photos": "/".join(photos),
        "weight": sum_of(items, "disposed_weight"),
    }
