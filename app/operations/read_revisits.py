"""This is about reading when to look again (回头看、巡查): the table that ships, or a pack's."""

from datetime import date

from app.domain.acts.case import Case
from app.domain.revisit.schedule import RevisitRule, revisit_rules_of_table
from app.operations.read_rules import read_rules

TABLE = "revisits.csv"


def read_revisits(office: Case | None = None, on: date | None = None) -> tuple[RevisitRule, ...]:
    """As it holds on a day. Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    return revisit_rules_of_table(read_rules(office, on).text(TABLE))
