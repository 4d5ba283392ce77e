"""This is about one line of what is due: what it is, by which day, whose it is, and which group it is in.

A line is compared with today only when shown. Source: domain.md §6.3.
"""

from datetime import date, datetime
from typing import Final, Literal

import msgspec

from app.domain.enterprise.facts import Party

DueKind = Literal["stop", "dismantle", "rectify", "accept", "visit", "answer", "clock", "staff",
                  "publish", "revisit", "patrol", "make_up", "scan_in", "seizure", "approval",
                  "duty"]  # fmt: skip
"""停产 · 拆除 · 整改 · 验收现场检查 · 计划的现场工作 · 督办回复 · 已确认的期限 · 职工安置 ·
公示期满 · 回头看 · 封存巡查 · 补办审批和通知 · 补扫码入企 · 查封期限 · 补办查封批准 · 任务清单."""

DueGroup = Literal["overdue", "unanswered", "ours", "week", "month", "later"]

GROUPS: Final[tuple[DueGroup, ...]] = ("overdue", "unanswered", "ours", "week", "month", "later")
OURS: Final = frozenset({"publish", "revisit", "patrol", "make_up", "scan_in", "duty"})
"""What the office itself has to do: once its day is past it is work of ours, no default of the enterprise."""
WARNINGS: Final = (7, 3, 1)
"""Days ahead of a hard limit. Source: domain.md §6.3(2)."""
_WEEK: Final = 7
_MONTH: Final = 30


class DuePerson(msgspec.Struct, frozen=True):
    """Who answers: 属地, 部门 or 企业."""

    party: Party
    name: str
    unit: str = ""


class DueLine(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to be done by a day.

    Attributes:
        day: ISO day, the last one.
        thing: `equipment/…`, `problem/…`, `visit/…`, `supervision/…`, `enterprise/self`,
            `duty/…`.
        number: of that thing, `E-02`, `P1`; of `clock` the code of the rule, of
            `duty` the title of its list.
        text: its name; of `visit` the kind.
        to: whoever must act, where that is written (督办单).
        is_hard: a limit of the authority's power.
        until: ISO minute with offset, where hours are counted.
    """

    kind: DueKind
    day: str
    thing: str
    number: str = ""
    text: str = ""
    to: str = ""
    is_hard: bool = False
    people: tuple[DuePerson, ...] = ()
    until: str = ""

    def days_left(self, today: date) -> int:
        """Negative where it is late; hours run out within their day where `today` is an aware moment."""
        if not isinstance(today, datetime):
            return (date.fromisoformat(self.day) - today).days
        if self.until and today > datetime.fromisoformat(self.until):
            return min(self.days_left(today.date()), -1)
        return self.days_left(today.date())


def group_of(line: DueLine, today: date) -> DueGroup:
    """The one group a line is in: what is counted at home and listed under 期限提醒.

    today: a day, or an aware moment: then a clock that counts hours is late from its minute on.
    """
    left = line.days_left(today)
    if left < 0:
        if line.kind in OURS:
            return "ours"
        return "unanswered" if line.kind == "answer" else "overdue"
    if left <= _WEEK:
        return "week"
    return "month" if left <= _MONTH else "later"


def warning_of(line: DueLine, today: date) -> int | None:
    """Which warning of a hard limit has come: 7, 3, 1 days before, 0 when over. Source: domain.md §6.3."""
    left = line.days_left(today)
    if not line.is_hard or left > max(WARNINGS):
        return None
    return 0 if left < 0 else min(each for each in WARNINGS if left <= each)
