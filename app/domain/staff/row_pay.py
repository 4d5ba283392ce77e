"""This is about what a row of the roster comes to (参考), and what it lacks to be reckoned.

Source: 劳动合同法 art. 47, 失业保险条例 art. 17; domain.md §9.7.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

import msgspec

from app.domain.decimals import decimal_of
from app.domain.equipment.state import day
from app.domain.plan.quantities import decimal_text
from app.domain.staff.compensation import (
    BenefitStep,
    Service,
    benefit_months,
    compensation,
    service_between,
)
from app.domain.staff.roster import RosterRow

BY_SERVICE: Final = "失业金月数按工龄推算，以缴费年限为准"
"""The roster has no years paid in, which 失业保险条例 art. 17 counts by."""

_YEAR = 12
_MOST_MONTHS = 1200


class RowPay(msgspec.Struct, frozen=True):
    """Reckoned for one row; texts, empty where it can't be.

    Attributes:
        years: months of wage due. amount: 元. benefit: months of unemployment benefit at most.
        note: what to look at, or what is lacking.
    """

    years: str = ""
    amount: str = ""
    benefit: str = ""
    note: str = ""


def row_pay(row: RosterRow, local: Decimal | None, steps: Sequence[BenefitStep]) -> RowPay:
    """local: 当地上年度职工月平均工资, 元; None where it is not stated."""
    service = _service(row)
    if service is None:
        return RowPay(note="缺工龄，或入职、离岗日期")
    paid_in = Decimal(service.months // _YEAR)
    benefit = str(benefit_months(paid_in, steps))
    wage = decimal_of(row.wage) if row.wage else None
    if wage is None or wage < 0:
        return RowPay(benefit=benefit, note=f"缺前12个月平均工资；{BY_SERVICE}")
    found = compensation(service, wage, local)
    return RowPay(
        years=decimal_text(found.years),
        amount=f"{found.amount:f}",
        benefit=benefit,
        note="；".join(_notes(row, found.amount, found.is_capped, found.cap_unknown)),
    )


def _service(row: RosterRow) -> Service | None:
    """The months written, else from one day to the other."""
    months = decimal_of(row.months) if row.months else None
    if months is not None and 0 <= months <= _MOST_MONTHS:
        whole = int(months)
        return Service(whole, 0 if months == whole else 1)
    start, end = day(row.hired_on), day(row.left_on)
    return service_between(start, end) if start is not None and end is not None and start <= end else None


def _notes(row: RosterRow, amount: Decimal, is_capped: bool, cap_unknown: bool) -> list[str]:
    notes = []
    if is_capped:
        notes.append("按当地月平均工资三倍计，年限最高十二年")
    if cap_unknown:
        notes.append("未填当地月平均工资，未核对三倍封顶")
    given = decimal_of(row.pay) if row.pay else None
    if given is not None and given != amount:
        notes.append(f"名册所列补偿额 {row.pay} 元与参考值不一致")
    if (start := day(row.hired_on)) is not None and start.year < 2008:
        notes.append("2008年以前的年限按当时规定")
    notes.append(BY_SERVICE)
    return notes
