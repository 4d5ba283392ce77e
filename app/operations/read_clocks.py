"""This is about the tables deadlines are counted by: what ships, and the years the office took in."""

from functools import cache

import msgspec

from app import places
from app.domain.acts.case import Case
from app.domain.deadlines.clocks import Clocks, clocks_of_table
from app.domain.deadlines.holidays import HolidayTables, HolidayYear, holiday_year_of_table, tables_of
from app.domain.deadlines.taken import holiday_years_of
from app.storage.whole_file import read_whole


class ClockTables(msgspec.Struct, frozen=True):
    """Rules and working days."""

    clocks: Clocks
    holidays: HolidayTables


def read_clocks(office: Case | None = None, also: tuple[HolidayYear, ...] = ()) -> ClockTables:
    """The office's own years hold over those that ship, `also` over both.

    Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED.
    """
    clocks, shipped = _shipped()
    taken = holiday_years_of(office) if office is not None else ()
    return ClockTables(clocks, tables_of((*shipped, *taken, *also)))


@cache
def _shipped() -> tuple[Clocks, tuple[HolidayYear, ...]]:
    folder = places.rules()
    clocks = clocks_of_table(read_whole(folder / "clocks.csv").decode())
    years = (read_whole(file).decode() for file in sorted(folder.glob("holidays_*.csv")))
    return clocks, tuple(holiday_year_of_table(year) for year in years)
