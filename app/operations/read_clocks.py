"""This is about the tables deadlines are counted by: what ships, and the years the office took in."""

from datetime import date
from functools import lru_cache

import msgspec

from app.domain.acts.case import Case
from app.domain.deadlines.clocks import Clocks, clocks_of_table
from app.domain.deadlines.holidays import HolidayTables, HolidayYear, holiday_year_of_table, tables_of
from app.domain.deadlines.taken import holiday_years_of
from app.operations.read_rules import RuleTables, read_rules


class ClockTables(msgspec.Struct, frozen=True):
    """Rules and working days."""

    clocks: Clocks
    holidays: HolidayTables


def read_clocks(
    office: Case | None = None, also: tuple[HolidayYear, ...] = (), on: date | None = None
) -> ClockTables:
    """As the tables hold on a day; the office's own years hold over those, `also` over both.

    on: without it no rule pack is looked at.
    Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED.
    """
    clocks, years = _read(read_rules(office, on))
    taken = holiday_years_of(office) if office is not None else ()
    return ClockTables(clocks, tables_of((*years, *taken, *also)))


@lru_cache(maxsize=2)
def _read(rules: RuleTables) -> tuple[Clocks, tuple[HolidayYear, ...]]:
    years = (rules.text(name) for name in rules.names("holidays_"))
    return clocks_of_table(rules.text("clocks.csv")), tuple(holiday_year_of_table(year) for year in years)
