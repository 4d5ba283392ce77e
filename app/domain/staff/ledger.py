"""This is about the staff ledger (职工安置表): a line per enterprise, enterprise-level figures only.

Source: domain.md §9.7 (企业级).
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.decimals import decimal_of
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.plan.quantities import decimal_text
from app.domain.staff.facts import StaffField
from app.domain.staff.figures import FIELDS, figures_of
from app.domain.staff.roster import standing_roster

LEDGER_FIELDS: Final[tuple[StaffField, ...]] = (
    "total", "affected", "transferred", "retired", "terminated", "self_employed", "public_post", "unemployed",
    "helped_single", "helped_group", "pay_due", "pay_paid", "wages_owed", "insurance_owed", "plan_heard_on",
    "risk",
)  # fmt: skip

TITLE: Final = "淘汰落后产能职工安置表"

SUMMED: Final = frozenset(field for field in LEDGER_FIELDS if FIELDS[field].kind in ("count", "money"))


class StaffLine(msgspec.Struct, frozen=True, kw_only=True):
    """One enterprise; `figures` in the order of `LEDGER_FIELDS`, a contested one with both its values."""

    case: str
    township: str
    enterprise: str
    code: str
    figures: tuple[str, ...]

    def figure(self, field: StaffField) -> str:
        return self.figures[LEDGER_FIELDS.index(field)]


def staff_line(case: Case) -> StaffLine | None:
    """None where nobody stated a figure and no roster came."""
    figures = figures_of(case)
    if not figures.is_stated and standing_roster(case) is None:
        return None
    firm = enterprise_of(case)
    return StaffLine(
        case=case.id,
        township=firm.field("township"),
        enterprise=firm.name,
        code=firm.field("code"),
        figures=tuple(figures.shown(field) for field in LEDGER_FIELDS),
    )


def sum_of_staff(lines: Iterable[StaffLine], field: StaffField) -> str:
    """The sum of a column; what is no number (a contested value) counts in none. Empty without a number."""
    numbers = [decimal_of(line.figure(field)) for line in lines]
    known = [number for number in numbers if number is not None]
    return decimal_text(sum(known, Decimal(0))) if known else ""
