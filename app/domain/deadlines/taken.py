"""This is about the holiday years an office took in, as its case shows them."""

from datetime import date

import msgspec

from app.domain.acts.case import Case
from app.domain.deadlines.holidays import DayKind, HolidayYear


def holiday_years_of(office: Case) -> tuple[HolidayYear, ...]:
    """By year; a day no calendar has, which only hostile acts hold, is left out."""
    years = []
    for thing, slots in office.slots_of_thing.items():
        kind, _, year = thing.partition("/")
        if kind == "holidays" and "table" in slots and year.isascii() and year.isdigit():
            source, days = msgspec.convert(slots["table"].value, tuple[str, tuple[tuple[str, str, str], ...]])
            years.append(HolidayYear(int(year), source, tuple(filter(None, map(_day, days)))))
    return tuple(sorted(years, key=lambda each: each.year))


def _day(said: tuple[str, str, str]) -> tuple[str, DayKind, str] | None:
    try:
        date.fromisoformat(said[0])
        return said[0], msgspec.convert(said[1], DayKind), said[2]
    except (ValueError, msgspec.ValidationError):
        return None
