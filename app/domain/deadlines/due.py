"""This is about counting: from a start event to the day the law gives, with every reason on the way.

Counting in days, months and years leaves the start day out; a month ends on the day of the same number, or
on its last day where there is none. Source: 民法典 art. 201–203, 民事诉讼法 art. 85, 行政处罚法 art. 85,
行政强制法 art. 69; domain.md §6.1, §6.3, vectors §6.4.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Final, Literal

import msgspec

from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.holidays import HolidayTables
from app.domain.errors import Refusal, RuleRefused

ReasonKind = Literal[
    "counted", "extended", "left_out", "earlier_of_two", "rolled", "no_roll", "worked_weekend", "hard",
    "years_missing", "verify", "not_in_force",
]  # fmt: skip

_MONTHS: Final = {"month": 1, "year": 12}
_SATURDAY: Final = 5


class Reason(msgspec.Struct, frozen=True):
    """One thing that led to the day.

    Attributes:
        day: the day this step led to; of `earlier_of_two` and `rolled` the one that was left.
        amount: units counted or added; of `years_missing` the year.
    """

    kind: ReasonKind
    day: date
    amount: int = 0


class Due(msgspec.Struct, frozen=True):
    """A computed date: the day, and why.

    Attributes:
        day: the last day (or the first one, where the clock says so).
        moment: of a clock that counts hours.
        extension: units added in all.
    """

    clock: Clock
    start: date
    day: date
    extension: int = 0
    moment: datetime | None = None
    reasons: tuple[Reason, ...] = ()
    left_out: int = 0

    @property
    def missing_years(self) -> tuple[int, ...]:
        """Years counted without their holiday notice: the day is to be checked (暂按周六、周日休息推算)."""
        return tuple(reason.amount for reason in self.reasons if reason.kind == "years_missing")


def due(
    clock: Clock,
    start: date | datetime,
    tables: HolidayTables,
    extensions: Sequence[int] = (),
    shorter: int = 0,
    left_out: int = 0,
) -> Due:
    """Count one clock.

    extensions: units granted, in whatever order; only their sum matters.
    shorter: units the authority set, where fewer than the law allows; 0 for all of them.
    left_out: days of testing or appraisal that were notified in writing (行政强制法 art. 25).
    Raises RuleRefused EXTENSION_NOT_ALLOWED, LONGER_THAN_ALLOWED, NOTHING_LEFT_OUT,
    CLOCK_NEEDS_TIME (hours need one), BEYOND_CALENDAR, CLOCK_COUNTS_EVENTS (K17).
    """
    if clock.unit == "count":
        raise RuleRefused(Refusal.CLOCK_COUNTS_EVENTS, rule=clock.code)
    amount = _allowed_amount(clock, shorter)
    extension = _allowed_extension(clock, extensions)
    if left_out and not (clock.may_leave_out and left_out > 0):
        raise RuleRefused(Refusal.NOTHING_LEFT_OUT, rule=clock.code)
    try:
        if clock.unit == "hour":
            return _hours(clock, start, amount + extension, extension)
        first = start.date() if isinstance(start, datetime) else start
        counted = _Counting(clock, first, tables)
        counted.count(amount, extension)
        counted.leave_out(left_out)
        counted.roll()
        counted.warn()
    except (OverflowError, ValueError):
        raise RuleRefused(Refusal.BEYOND_CALENDAR, text=str(start)[:10]) from None
    return Due(clock, first, counted.day, extension, None, tuple(counted.reasons), left_out)


def months_later(day: date, months: int) -> date:
    """The day of the same number, or the month's last. Source: 民法典 art. 202."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class _Counting:
    """One count under way: the day reached, and the reasons so far."""

    def __init__(self, clock: Clock, start: date, tables: HolidayTables) -> None:
        self.clock = clock
        self.start = start
        self.tables = tables
        self.day = self.unrolled = start
        self.reasons: list[Reason] = []

    def count(self, amount: int, extension: int) -> None:
        self.day = self._reach(self.start, amount)
        self.reasons.append(Reason("counted", self.day, amount))
        if not extension:
            return
        from_end = self._reach(self.day, extension)
        from_start = self._reach(self.start, amount + extension)
        self.day = min(from_end, from_start)
        self.reasons.append(Reason("extended", self.day, extension))
        if from_end != from_start:
            self.reasons.append(Reason("earlier_of_two", max(from_end, from_start)))

    def leave_out(self, days: int) -> None:
        if days:
            self.day += timedelta(days=days)
            self.reasons.append(Reason("left_out", self.day, days))

    def roll(self) -> None:
        """The party's last day moves off a rest day; an authority's own never does."""
        unrolled = self.unrolled = self.day
        if self.clock.rolls:
            self.day = self.tables.next_working(unrolled)
            if self.day != unrolled:
                self.reasons.append(Reason("rolled", unrolled))
            elif unrolled.weekday() >= _SATURDAY:
                self.reasons.append(Reason("worked_weekend", unrolled))
        elif self.clock.unit != "working_day" and not self.tables.is_working(unrolled):
            self.reasons.append(Reason("no_roll", unrolled))

    def warn(self) -> None:
        clock, start = self.clock, self.start.isoformat()
        if clock.is_hard:
            self.reasons.append(Reason("hard", self.day))
        self.reasons.extend(Reason("years_missing", self.day, year) for year in self._missing_years())
        if clock.checked == "verify":
            self.reasons.append(Reason("verify", self.day))
        too_early = clock.in_force_from and start < clock.in_force_from
        if too_early or (clock.in_force_until and start > clock.in_force_until):
            self.reasons.append(Reason("not_in_force", self.start))

    def _reach(self, start: date, amount: int) -> date:
        """`amount` units on, without rolling."""
        clock = self.clock
        sign = -1 if clock.counts_back else 1
        if clock.unit == "date":
            return date.fromisoformat(f"{start.year:04}-{clock.calendar_day}")
        if clock.unit == "working_day":
            days = self.tables.working_days_from(start, clock.counts_back)
            return next(islice(days, amount - 1, None))
        if clock.unit == "day":
            return start + timedelta(days=sign * amount)
        return months_later(start, sign * amount * _MONTHS[clock.unit])

    def _missing_years(self) -> tuple[int, ...]:
        """Only years whose rest days decided anything."""
        if self.clock.unit == "working_day":
            return self.tables.missing((self.start, self.day))
        return self.tables.missing((self.unrolled, self.day)) if self.clock.rolls else ()


def _hours(clock: Clock, start: date | datetime, hours: int, extension: int) -> Due:
    """Source: domain.md §6.3(6): by the time of the laptop with its offset."""
    if not isinstance(start, datetime) or start.tzinfo is None:
        raise RuleRefused(Refusal.CLOCK_NEEDS_TIME, rule=clock.code)
    moment = start + timedelta(hours=hours)
    reasons = (Reason("counted", moment.date(), hours), Reason("hard", moment.date()))
    return Due(clock, start.date(), moment.date(), extension, moment, reasons)


def _allowed_amount(clock: Clock, shorter: int) -> int:
    if shorter < 0 or shorter > clock.amount:
        raise RuleRefused(Refusal.LONGER_THAN_ALLOWED, rule=clock.code, most=clock.amount, basis=clock.basis)
    return shorter or clock.amount


def _allowed_extension(clock: Clock, extensions: Sequence[int]) -> int:
    total = sum(extensions)
    if any(each <= 0 for each in extensions) or total > clock.longest_extension:
        raise RuleRefused(
            Refusal.EXTENSION_NOT_ALLOWED,
            rule=clock.code,
            asked=total,
            most=clock.longest_extension,
            basis=clock.basis,
        )
    return total
