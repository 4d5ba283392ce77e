"""This is about what is due for the staff: notice before lay-offs, files moved after, reviews, contacts.

A function of the case alone. The days are those of K21 and K22 in `resources/rules/clocks.csv`; a test holds
the two together.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.equipment.state import day
from app.domain.staff.events import reviews_of
from app.domain.staff.figures import figures_of, needs_notice
from app.domain.staff.helping import helps_of

NOTICE_DAYS: Final = 30
MOVING_DAYS: Final = 15

STAFF: Final = "staff/self"


class StaffDue(msgspec.Struct, frozen=True):
    """One thing due for the staff.

    Attributes:
        rule: code of the clock, or empty.
        text: what is due, like `职工风险研判`.
    """

    day: date
    thing: str
    rule: str
    text: str


def staff_dues(case: Case) -> tuple[StaffDue, ...]:
    found = (due for find in (_notice, _moving, _review, _contacts) for due in find(case))
    return tuple(found)


def _notice(case: Case) -> Iterator[StaffDue]:
    """K21: the union or all staff told 30 days before; the starting day is not counted, nothing rolls.

    Below 20 persons and a tenth of the staff nothing is asked. Source: 劳动合同法 art. 41; domain.md §6.2.
    """
    figures = figures_of(case)
    leaving = figures.day("layoff_on")
    if leaving is None or figures.text("explained_on") or needs_notice(figures) is False:
        return
    if leaving - date.min > timedelta(NOTICE_DAYS):
        yield StaffDue(leaving - timedelta(NOTICE_DAYS), STAFF, "K21", "")


def _moving(case: Case) -> Iterator[StaffDue]:
    """K22: files and social insurance moved within 15 days of the end.

    Source: 劳动合同法 art. 50; domain.md §6.2 (失业保险条例 art. 16 says 7 days: older, not counted here).
    """
    figures = figures_of(case)
    ended = figures.day("terminated_on")
    if ended is None or figures.text("moved_on") or date.max - ended < timedelta(MOVING_DAYS):
        return
    yield StaffDue(ended + timedelta(MOVING_DAYS), STAFF, "K22", "")


def _review(case: Case) -> Iterator[StaffDue]:
    """The next review, as the last one says. Source: seed 二(七) (定期分析研判)."""
    last = next(iter(reviews_of(case)), None)
    due = day(last.next_on) if last is not None else None
    if last is not None and due is not None:
        yield StaffDue(due, f"staff_review/{last.id}", "", "职工风险研判")


def _contacts(case: Case) -> Iterator[StaffDue]:
    """The next contact of everyone still helped."""
    for each in helps_of(case):
        last = each.last
        due = day(last.next_on) if last is not None and each.is_open else None
        if due is not None:
            yield StaffDue(due, f"help/{each.id}", "", f"帮扶联系 {each.alias}（{each.helper}）")
