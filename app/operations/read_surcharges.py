"""This is about the table of surcharges on the price of electricity, as it holds on a day."""

from datetime import date
from functools import lru_cache

from app.domain.acts.case import Case
from app.domain.price.rows import SurchargeRow, surcharge_rows
from app.operations.read_rules import RuleTables, read_rules

TABLE = "electricity_surcharges.csv"


def read_surcharges(office: Case | None = None, on: date | None = None) -> tuple[SurchargeRow, ...]:
    """on: without it no rule pack is looked at. Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    return _rows(read_rules(office, on))


@lru_cache(maxsize=2)
def _rows(rules: RuleTables) -> tuple[SurchargeRow, ...]:
    return surcharge_rows(rules.text(TABLE))
