"""This is about the table of what counts as dismantled: as it ships, or of the bureau's rule pack."""

from datetime import date
from functools import lru_cache

from app.domain.acceptance.criteria import Criteria, criteria_of_table
from app.domain.acts.case import Case
from app.operations.read_rules import read_rules, read_rules_of_visit

TABLE = "dismantled_when.csv"


def read_criteria(office: Case | None = None, on: date | None = None) -> Criteria:
    """As it holds on a day. Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    return _criteria(read_rules(office, on).text(TABLE))


def read_criteria_of_visit(office: Case, case: Case, visit: str, on: date) -> Criteria:
    """As the visit went by it. Raises as `read_criteria`."""
    return _criteria(read_rules_of_visit(office, case, visit, on).text(TABLE))


@lru_cache(maxsize=4)
def _criteria(text: str) -> Criteria:
    return criteria_of_table(text)
