"""This is about the yearly energy-supervision plan: how much of each quarter is done.

Source: seed plan 二（一） (年度节能监察计划), users.md (a) a1.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.domain.duties.figure import Figure, FigureTone, ids, share
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow

QUARTERS: Final = ("第一季度", "第二季度", "第三季度", "第四季度")


def completion_per_quarter(duty_list: DutyList, rows: Sequence[DutyRow], today: date) -> Iterator[Figure]:
    """The year, then every quarter with rows; the figure leads to what is not done. Source: users.md a1.

    A quarter that is over and not done is told as late.
    """
    yield _figure(duty_list, "全年", rows, is_over=False)
    for at, quarter in enumerate(QUARTERS):
        listed = [row for row in rows if row.value("quarter") == quarter]
        if listed:
            years = {row.value("year") for row in listed}
            is_over = any(_is_over(year, at, today) for year in years)
            yield _figure(duty_list, quarter, listed, is_over)


def _figure(duty_list: DutyList, label: str, rows: Sequence[DutyRow], is_over: bool) -> Figure:
    missing = [row for row in rows if not row.closed_on(duty_list)]
    tone: FigureTone = "good" if rows and not missing else "bad" if is_over else "calm"
    value = share(len(rows) - len(missing), len(rows))
    return Figure(label=label, value=value, rows=ids(missing), about="已完成/计划", tone=tone)


def _is_over(year: str, quarter: int, today: date) -> bool:
    """Without a year the quarter is of this one."""
    of = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else today.year
    return (of, quarter) < (today.year, (today.month - 1) // 3)
