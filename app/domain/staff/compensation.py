"""This is about what a worker gets on leaving, as a reference (参考): pay by the years, months of benefit.

Whoever pays reckons it; years before 2008-01-01 follow the rules of their time (劳动合同法 art. 97) and are
not told apart here.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Final

import msgspec

from app.domain.errors import FileRefused, Refusal

MOST_YEARS: Final = 12
_TIMES: Final = 3
_HALF: Final = Decimal("0.5")
_CENT: Final = Decimal("0.01")
_YEAR: Final = 12
_HALF_YEAR: Final = 6
_WIDE: Final = Context(prec=60)


class Service(msgspec.Struct, frozen=True):
    """Time worked: whole months, and days left over."""

    months: int
    days: int = 0


class Compensation(msgspec.Struct, frozen=True):
    """What the rule gives.

    Attributes:
        years: months of wage due, in halves. wage: per month, after the cap. amount: 元.
        is_capped: the wage is above three times the local one.
        cap_unknown: no local wage was given, so no cap was looked at.
    """

    years: Decimal
    wage: Decimal
    amount: Decimal
    is_capped: bool
    cap_unknown: bool


class BenefitStep(msgspec.Struct, frozen=True):
    """A row of the benefit table: from so many years paid in, at most so many months."""

    from_years: int
    months: int
    basis: str = ""


def service_between(start: date, end: date) -> Service:
    """Whole months from day to day, and the days after them; nothing where the end lies before."""
    if end < start:
        return Service(0)
    months = (end.year - start.year) * _YEAR + end.month - start.month
    if end.day < start.day:
        months -= 1
    return Service(months, 0 if end.day == start.day else 1)


def pay_years(service: Service) -> Decimal:
    """A month's wage per full year; six months and more count as one, less as a half.

    Source: 劳动合同法 art. 47(1); domain.md §9.7.
    """
    full, rest = divmod(service.months, _YEAR)
    if rest >= _HALF_YEAR:
        return Decimal(full + 1)
    return full + _HALF if rest or service.days else Decimal(full)


def compensation(service: Service, wage: Decimal, local: Decimal | None = None) -> Compensation:
    """Pay for the time worked.

    wage: average of the last 12 months, 元. local: average of the place in the year before, 元 a month.
    Where the wage is above three times the local one it counts as three times, for 12 years at most.
    Source: 劳动合同法 art. 46, 47; domain.md §9.7.
    """
    with localcontext(_WIDE):
        years = pay_years(service)
        is_capped = local is not None and local > 0 and wage > local * _TIMES
        if is_capped and local is not None:
            wage, years = local * _TIMES, min(years, Decimal(MOST_YEARS))
        amount = (years * wage).quantize(_CENT, ROUND_HALF_UP)
    return Compensation(years, wage, amount, is_capped, local is None)


def benefit_months(years: Decimal, steps: Iterable[BenefitStep]) -> int:
    """Months of unemployment benefit at most; 0 below a year.

    years: paid in, full ones count. Source: 失业保险条例 art. 17; domain.md §9.7.
    """
    reached = [step.months for step in steps if years >= step.from_years]
    return max(reached, default=0)


def benefit_table(text: str) -> tuple[BenefitStep, ...]:
    """Raises FileRefused DAMAGED for a row nobody could count by."""
    try:
        return tuple(
            BenefitStep(int(row["from_years"]), int(row["months"]), row["basis"])
            for row in csv.DictReader(io.StringIO(text))
        )
    except (KeyError, TypeError, ValueError):
        raise FileRefused(Refusal.DAMAGED, what="unemployment_benefit.csv") from None


def interval_table(text: str) -> dict[str, int]:
    """Days until the next review, by level of risk. Raises FileRefused DAMAGED."""
    try:
        return {row["risk"]: int(row["days"]) for row in csv.DictReader(io.StringIO(text))}
    except (KeyError, TypeError, ValueError):
        raise FileRefused(Refusal.DAMAGED, what="staff_reviews.csv") from None
