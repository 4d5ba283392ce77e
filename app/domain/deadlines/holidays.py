"""This is about working days: rest days and make-up working days of each year's notice (放假调休).

A year is known when its notice was taken in; in a year that is not, Saturdays and Sundays are rest days, and
whoever counts says so. Source: domain.md §6.1; 全国年节及纪念日放假办法.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal, RuleRefused

HEADER: Final = ("日期", "休或班", "节日", "来源")
ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_MOST_DAYS: Final = 366
LONGEST_SOURCE: Final = 200

DayKind = Literal["休", "班"]


class HolidayYear(msgspec.Struct, frozen=True):
    """What one year's notice says.

    Attributes:
        days: ISO day, 休 or 班, name of the holiday; by day.
        source: number of the notice.
    """

    year: int
    source: str
    days: tuple[tuple[str, DayKind, str], ...]


class HolidayTables(msgspec.Struct, frozen=True, dict=True):
    """The years whose notices are known.

    Attributes:
        kinds: of every day a notice names.
    """

    years: Mapping[int, HolidayYear]
    kinds: Mapping[date, DayKind]

    def is_working(self, day: date) -> bool:
        kind = self.kinds.get(day)
        return kind == "班" if kind is not None else day.weekday() < _SATURDAY

    def knows(self, day: date) -> bool:
        return day.year in self.years

    def next_working(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def working_days_from(self, start: date, backwards: bool = False) -> Iterator[date]:
        """Working days after (or before) a day that is not counted itself."""
        step = -ONE_DAY if backwards else ONE_DAY
        day = start + step
        while True:
            if self.is_working(day):
                yield day
            day += step

    def missing(self, days: Iterable[date]) -> tuple[int, ...]:
        """Years among these days whose notice is not here."""
        return tuple(sorted({day.year for day in days} - set(self.years)))


def tables_of(years: Iterable[HolidayYear]) -> HolidayTables:
    """Of two tables of one year the later one holds."""
    by_year = {table.year: table for table in years}
    kinds = {date.fromisoformat(day): kind for table in by_year.values() for day, kind, _ in table.days}
    return HolidayTables(by_year, kinds)


def holiday_year_of_bytes(table: bytes) -> HolidayYear:
    """As UTF-8, or as Excel on a Chinese Windows saves it. Raises FileRefused HOLIDAYS_NOT_READABLE."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return holiday_year_of_table(table.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=1)


def holiday_year_of_table(text: str) -> HolidayYear:
    """One year from a table with the columns of HEADER.

    Raises FileRefused HOLIDAYS_NOT_READABLE with the line that is wrong: a year is taken whole or not at all.
    """
    rows = _rows_of(text.removeprefix("\ufeff"))
    if not rows or tuple(cell.strip() for cell in rows[0][:4]) != HEADER:
        raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=1)
    found: dict[str, tuple[str, DayKind, str]] = {}
    sources: set[str] = set()
    for line, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            day, source = _day_of(row, line)
            if day[0] in found:
                raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=line)
            found[day[0]] = day
            sources.add(source)
    years = {day[:4] for day in found}
    if len(years) != 1 or len(sources) != 1 or len(found) > _MOST_DAYS:
        raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=len(rows))
    return HolidayYear(int(years.pop()), sources.pop(), tuple(found[day] for day in sorted(found)))


def _rows_of(text: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(text)))
    except csv.Error:  # a cell too long for any table people write
        raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=len(rows) + 1) from None
    return rows


def _day_of(row: list[str], line: int) -> tuple[tuple[str, DayKind, str], str]:
    cells = [cell.strip() for cell in row]
    if len(cells) < len(HEADER) or not cells[3] or len(cells[3]) > LONGEST_SOURCE:
        raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=line)
    try:
        kind = msgspec.convert(cells[1], DayKind)
        return (day_text(cells[0]), kind, cells[2]), cells[3]
    except (msgspec.ValidationError, RuleRefused):
        raise FileRefused(Refusal.HOLIDAYS_NOT_READABLE, line=line) from None
