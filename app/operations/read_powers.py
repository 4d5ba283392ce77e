"""This is about the tables that powers, 查封 and cuts of supply are weighed by, as they hold on a day."""

from datetime import date
from functools import lru_cache

from app.domain.acts.case import Case
from app.domain.agencies.table import Powers, powers_of_table
from app.domain.powers.seizing import SeizingLaw
from app.domain.powers.supply import Limit, SupplyLaw, limit_of_table
from app.operations.read_clocks import read_clocks
from app.operations.read_rules import RuleTables, read_rules


def read_powers(office: Case | None = None, on: date | None = None) -> Powers:
    """Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    return _powers(read_rules(office, on))


def read_seizing_law(office: Case | None = None, on: date | None = None) -> SeizingLaw:
    """Raises as `read_powers`."""
    tables = read_clocks(office, on=on)
    return SeizingLaw(read_powers(office, on), tables.clocks, tables.holidays)


def read_supply_law(office: Case | None = None, on: date | None = None) -> SupplyLaw:
    """Raises as `read_powers`."""
    rules = read_rules(office, on)
    return SupplyLaw(_powers(rules), read_clocks(office, on=on).holidays, _limit(rules))


@lru_cache(maxsize=2)
def _powers(rules: RuleTables) -> Powers:
    return powers_of_table(rules.text("powers.csv"))


@lru_cache(maxsize=2)
def _limit(rules: RuleTables) -> Limit:
    return limit_of_table(rules.text("execution_limits.csv"))
