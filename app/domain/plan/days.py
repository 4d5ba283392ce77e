"""This is about days as plans write them, and what a term without a day means.

A term is the last moment something may happen, so a month without a day is its last day, a quarter its last
month, `…前` the day named. A day that does not exist is not understood, never corrected.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Final, Literal

import msgspec

from app.domain.plan.codes import squeezed
from app.domain.plan.quantities import whole_of_chinese

DayNote = Literal[
    "", "month_end", "part_of_month", "quarter_end", "half_year_end", "year_end", "serial", "end_of_range",
    "year_of_plan",
]  # fmt: skip

_FIRST_YEAR, _LAST_YEAR = 1990, 2099
_SERIAL_START: Final = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_BEFORE: Final = re.compile(r"(底)?(之前|以前|前|止|截止|以内|内|完成|前完成)+$")
_CHINESE_NUMBER: Final = re.compile(r"[〇零一二两三四五六七八九十]+")
_TIME_OF_DAY: Final = re.compile(r"[T ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_RANGE: Final = re.compile(r"(?:至|到|~|～|——|--|—)")
_YEAR: Final = r"(?P<year>(?:19|20)\d{2}|\d{2})"
_YEAR_OF_MONTH: Final = r"(?P<year>(?:19|20)\d{2}(?=[-./年])|\d{2}(?=年))"


class DayReading(msgspec.Struct, frozen=True):
    """An understood day.

    Attributes:
        day: ISO day.
        note: which reading was needed.
    """

    day: str
    note: DayNote = ""


_Rule = Callable[[re.Match[str], int], DayReading | None]


def read_day(value: object, plan_year: int | None = None, epoch: int = 1900) -> DayReading | None:
    """The day a cell means; None when it cannot be told.

    plan_year: for terms without a year (`10月底`).
    epoch: 1900 or 1904, the workbook's first day for serial numbers.
    """
    if isinstance(value, datetime):
        return _plausible(value.date(), "")
    if isinstance(value, date):
        return _plausible(value, "")
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _day_of_number(float(value), epoch)
    return read_day_text(str(value), plan_year, epoch)


def read_day_text(text: str, plan_year: int | None = None, epoch: int = 1900) -> DayReading | None:
    """`2025.10.31`, `2025年10月底`, `二〇二五年十月`, `20251031`, `45961`, `2025-06~2025-09` (the end)."""
    plain = _TIME_OF_DAY.sub("", text.strip())
    plain = re.sub(r"[(].*[)]$", "", squeezed(plain)).strip("。，,;；.")
    ends = _RANGE.split(plain)
    if len(ends) == 2 and all(ends) and (end := _end_of_range(ends[0], ends[1], plan_year, epoch)):
        return end
    plain = plain.replace("—", "-").replace("–", "-")
    plain = _BEFORE.sub(lambda match: match[1] or "", _CHINESE_NUMBER.sub(_digits, plain))
    plain = re.sub(r"^(?:预计|计划|拟|截至|截止|限|于)+", "", plain)
    if re.fullmatch(r"\d{5}(?:\.\d+)?|\d{6}|\d{8}", plain):
        return _day_of_number(float(plain), epoch)
    return _by_rules(plain, plan_year)


def last_day_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _by_rules(plain: str, plan_year: int | None) -> DayReading | None:
    for pattern, rule in _RULES:
        match = pattern.fullmatch(plain)
        if match is None:
            continue
        year = _year(match.groupdict().get("year"), plan_year)
        reading = rule(match, year) if year else None
        if reading is not None and match.groupdict().get("year") is None and not reading.note:
            return DayReading(reading.day, "year_of_plan")
        return reading
    return None


def _end_of_range(first: str, last: str, plan_year: int | None, epoch: int) -> DayReading | None:
    start = read_day_text(first, plan_year, epoch)
    year = int(start.day[:4]) if start else plan_year
    end = read_day_text(last, year, epoch)
    return DayReading(end.day, "end_of_range") if end else None


def _digits(match: re.Match[str]) -> str:
    value = whole_of_chinese(match[0])
    return match[0] if value is None else str(value)


def _year(text: str | None, plan_year: int | None) -> int | None:
    if text is None:
        return plan_year
    return int(text) + 2000 if len(text) == 2 else int(text)


def _day_of_number(number: float, epoch: int) -> DayReading | None:
    """20251031 and 202510 are days written as numbers; 30000…73050 are serial days (1982…2099)."""
    if not isfinite(number):
        return None
    whole = int(number)
    if 19900101 <= whole <= 20991231:
        return _ymd(whole // 10000, whole // 100 % 100, whole % 100)
    if 199001 <= whole <= 209912:
        return _month_end(whole // 100, whole % 100)
    if 30000 <= whole <= 73050:
        return _plausible(_SERIAL_START[epoch] + timedelta(days=whole), "serial")
    if not _FIRST_YEAR <= whole <= _LAST_YEAR:
        return None
    return _year_end(whole) if number == whole else _month_of_fraction(number)


def _month_of_fraction(number: float) -> DayReading | None:
    """A sheet makes 2025.06 a number; 2025.1 may have been January or October, so it is not understood."""
    year, _, month = str(number).partition(".")
    if not (year.isdigit() and month.isdigit()):
        return None
    return None if month == "1" or len(month) > 2 else _month_end(int(year), int(month))


def _plausible(day: date, note: DayNote) -> DayReading | None:
    return DayReading(day.isoformat(), note) if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _ymd(year: int, month: int, day: int) -> DayReading | None:
    try:
        return _plausible(date(year, month, day), "")
    except ValueError:
        return None


def _month_end(year: int, month: int, note: DayNote = "month_end") -> DayReading | None:
    return _plausible(last_day_of_month(year, month), note) if 1 <= month <= 12 else None


def _year_end(year: int) -> DayReading | None:
    return _plausible(date(year, 12, 31), "year_end")


def _part_of_month(match: re.Match[str], year: int) -> DayReading | None:
    day = {"上旬": 10, "初": 10, "中旬": 20, "中": 20}.get(match["part"])
    month = int(match["month"])
    if day is None:
        return _month_end(year, month, "part_of_month")
    reading = _ymd(year, month, day)
    return DayReading(reading.day, "part_of_month") if reading else None


def _half_year(match: re.Match[str], year: int) -> DayReading | None:
    return _month_end(year, 6 if match["half"] == "上" else 12, "half_year_end")


def _month(match: re.Match[str], year: int) -> DayReading | None:
    return _month_end(year, int(match["month"]))


def _quarter(match: re.Match[str], year: int) -> DayReading | None:
    return _month_end(year, int(match["quarter"]) * 3, "quarter_end")


def _whole_year(_match: re.Match[str], year: int) -> DayReading | None:
    return _year_end(year)


def _day(match: re.Match[str], year: int) -> DayReading | None:
    return _ymd(year, int(match["month"]), int(match["day"]))


_RULES: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (_YEAR + r"[-./年、](?P<month>\d{1,2})[-./月、](?P<day>\d{1,2})[日号]?", _day),
        (r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?", _day),
        (_YEAR_OF_MONTH + r"[-./年](?P<month>\d{1,2})月?(?:份)?(?:底|末|月底|月末)?", _month),
        (r"(?P<month>\d{1,2})月(?:份)?(?:底|末)?", _month),
        (rf"(?:{_YEAR}年)?(?P<month>\d{{1,2}})月(?:份)?(?P<part>上旬|中旬|下旬|初|中)", _part_of_month),
        (rf"(?:{_YEAR}年?)?第?(?P<quarter>[1-4])季度?(?:底|末)?", _quarter),
        (rf"(?:{_YEAR}年?)?[Qq](?P<quarter>[1-4])", _quarter),
        (rf"(?:{_YEAR}年?)?(?P<half>[上下])半年(?:底|末)?", _half_year),
        (_YEAR + r"年(?:度)?(?:底|末|年底|年末)?", _whole_year),
        (r"(?:年底|年末|年内)", _whole_year),
    )
)  # fmt: skip
