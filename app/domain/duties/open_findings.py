"""This is about what inspections from above found (上级检查问题): how much of it is put right, by level.

Source: seed plan 三（二） (抓好国家、省、市级检查发现的问题整改落实).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.domain.duties.figure import Figure, ids, share
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow

LEVELS: Final = ("国家级", "省级", "市级")


def findings_per_level(duty_list: DutyList, rows: Sequence[DutyRow], _today: date) -> Iterator[Figure]:
    """Per level closed of found; and those closed without a proof. Source: seed plan 三（二）."""
    for level in LEVELS:
        found = [row for row in rows if row.value("level") == level]
        left = [row for row in found if not row.closed_on(duty_list)]
        if found:
            yield Figure(
                label=level,
                value=share(len(found) - len(left), len(found)),
                rows=ids(left),
                about="已销号/发现问题",
                tone="waiting" if left else "good",
            )
    bare = [row for row in rows if row.closed_on(duty_list) and not (row.files or row.value("proof_text"))]
    if bare:
        yield Figure(
            label="销号缺佐证", value=str(len(bare)), rows=ids(bare), about="补上佐证材料", tone="waiting"
        )
