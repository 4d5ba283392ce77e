"""This is about the tables of staff matters: months of unemployment benefit, days between two reviews."""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from app.domain.acts.case import Case
from app.domain.equipment.rules import day_text
from app.domain.staff.compensation import BenefitStep, benefit_table, interval_table
from app.operations.read_rules import read_rules


class StaffTables(msgspec.Struct, frozen=True):
    """Benefit steps; days until the next review by level of risk (advice, 建议)."""

    benefits: tuple[BenefitStep, ...]
    intervals: Mapping[str, int]

    def next_review(self, on: str, risk: str) -> str:
        """The advised ISO day after a review; empty where the table has none. Raises NOT_A_DAY."""
        days = self.intervals.get(risk)
        start = date.fromisoformat(day_text(on))
        if days is None or (date.max - start).days < days:
            return ""
        return (start + timedelta(days)).isoformat()


def read_staff_rules(office: Case | None = None, on: date | None = None) -> StaffTables:
    """As the tables hold on a day, the office's rule packs among them.

    Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED.
    """
    tables = read_rules(office, on)
    return StaffTables(
        benefit_table(tables.text("unemployment_benefit.csv")),
        interval_table(tables.text("staff_reviews.csv")),
    )
