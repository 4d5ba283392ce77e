"""This is about new projects: reviewed and filed or not, short of the benchmark of efficiency or not.

Source: seed plan 二（一） (对照能效国内标杆水平或先进水平建设实施), 二（五） (项目备案事中事后监管).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.domain.duties.figure import Figure, FigureTone, ids
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow

_REACHED: Final = ("", "达到标杆（先进）水平", "不适用")
_AGAINST: Final = ("限制类", "淘汰类")


def projects_looked_at(duty_list: DutyList, rows: Sequence[DutyRow], _today: date) -> Iterator[Figure]:
    """Not reviewed or filed, below the benchmark, against policy. Source: seed plan 二（一）, （五）."""
    unfiled = [row for row in rows if not (row.value("filing") and row.value("review"))]
    short = [row for row in rows if row.value("level") not in _REACHED]
    against = [row for row in rows if row.value("policy") in _AGAINST]
    yield _figure("缺备案或节能审查文号", unfiled, "两个文号都应有")
    yield _figure("未达标杆（先进）水平", short, "对照能效国内标杆水平或先进水平建设（工作方案二（一））")
    yield Figure(
        label="限制类、淘汰类",
        value=str(len(against)),
        rows=ids(against),
        tone="bad" if against else "calm",
    )


def _figure(label: str, rows: Sequence[DutyRow], about: str) -> Figure:
    tone: FigureTone = "waiting" if rows else "calm"
    return Figure(label=label, value=str(len(rows)), rows=ids(rows), about=about, tone=tone)
