"""The tables that ship, as the tests of deadlines use them."""

from functools import cache

from app import places
from app.domain.deadlines.clocks import Clocks, clocks_of_table
from app.domain.deadlines.holidays import HolidayTables, holiday_year_of_table, tables_of

RULES = places.rules()


@cache
def clocks() -> Clocks:
    return clocks_of_table((RULES / "clocks.csv").read_text("utf-8"))


@cache
def holidays() -> HolidayTables:
    files = sorted(RULES.glob("holidays_*.csv"))
    return tables_of(holiday_year_of_table(file.read_text("utf-8")) for file in files)
