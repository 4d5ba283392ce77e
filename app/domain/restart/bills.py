"""This is about electricity bills by month, compared with the time before the cut (电费清单).

A bill counts the whole account. Where only what was cut off hangs on it, anything billed after the cut
speaks; where others use electricity too, only a jump does. The month of the cut is part before, part
after: it says nothing. Source: domain.md §3.1 (电费清单 as proof, 财建〔2011〕180号), §3.4(8) (last 12
months, for later comparison), CY20; the size of a jump is advice of this program (建议), no rule of law.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.decimals import decimal_of
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.price.account import PowerAccount, UsedMonth, accounts_of
from app.domain.price.months import moved

JUMP: Final = Decimal("1.5")
"""Of a month against the mean of the months since the cut: half as much again. Advice (建议)."""
LEAST_MONTHS: Final = 2
"""Whole months since the cut that make a mean. Advice (建议)."""
MUCH: Final = Decimal("0.1")
"""Of the monthly mean before the cut: what an own account is billed above it is no idle loss. Advice."""
_MONTHS_BEFORE: Final = 12
_MONTH: Final = 7

BillSign = Literal["", "used", "idle", "jump"]
"""Used after the cut on an account of its own · a little of it, as an idle transformer takes · a jump."""


class Bill(msgspec.Struct, frozen=True):
    """One month of one account.

    Attributes:
        account: its number (户号).
        kwh: more than one where records disagree, earliest first.
        by, at: who stated it, and when. source: `bill`, `reading`, `photo`.
    """

    account: str
    month: str
    kwh: tuple[str, ...]
    by: str
    at: str
    source: str
    photo: str

    @property
    def amount(self) -> Decimal | None:
        """None while two records disagree, or where it is no number."""
        return decimal_of(self.kwh[0]) if len(self.kwh) == 1 else None


class BillLine(msgspec.Struct, frozen=True):
    """A bill beside the time before.

    Attributes:
        cut_month: of the cut, empty where none is known.
        is_own: nothing but what was cut off hangs on the account.
        before: mean of up to twelve months before the cut; since: of the whole months since, before this one.
        year_before: the same month a year earlier. change: per cent against it (同比), one place.
    """

    bill: Bill
    cut_month: str
    is_own: bool
    before: Decimal | None
    since: Decimal | None
    year_before: Decimal | None
    change: Decimal | None
    sign: BillSign
    equipment: tuple[str, ...] = ()


def bills_of(case: Case) -> tuple[Bill, ...]:
    """Every bill, by account and month."""
    found = [
        _bill(case, account, month, used)
        for account in accounts_of(case)
        for month, used in account.used.items()
        if used.kwh
    ]
    return tuple(sorted(found, key=lambda bill: (bill.account, bill.month)))


@read_once
def bill_lines(case: Case) -> tuple[BillLine, ...]:
    """Every bill with what it is compared with."""
    bills = bills_of(case)
    if not bills:
        return ()
    points, machines = cutoffs_of(case), machines_of(case)
    by_account: dict[str, list[Bill]] = {}
    for bill in bills:
        by_account.setdefault(bill.account, []).append(bill)
    return tuple(
        _line(bill, told, _Account(account, points, machines))
        for account, told in by_account.items()
        for bill in told
    )


class _Account:
    """What hangs on an account: whose cut, and whether others use it too."""

    def __init__(self, number: str, points: Iterable[CutoffPoint], machines: Sequence[Machine]) -> None:
        own = [point for point in points if point.utility == "power" and point.field("account") == number]
        self.equipment = tuple(dict.fromkeys(each for point in own for each in point.feeds))
        self.is_own = bool(own) and all(point.field("meter_kind") == "dedicated" for point in own)
        fed = [each for each in machines if each.id in self.equipment] if own else list(machines)
        # The last of them: until then what was still running may be billed.
        cuts = [machine.step("power").on for machine in fed if machine.step("power").on]
        self.cut_month = max(cuts)[:_MONTH] if cuts else ""


def _line(bill: Bill, told: Sequence[Bill], account: _Account) -> BillLine:
    amounts = {each.month: each.amount for each in told if each.amount is not None}
    cut = account.cut_month
    before = _mean([amounts[month] for month in sorted(amounts) if month < cut][-_MONTHS_BEFORE:])
    whole = [amounts[month] for month in sorted(amounts) if cut and cut < month < bill.month]
    since = _mean(whole) if len(whole) >= LEAST_MONTHS else None
    last_year = amounts.get(moved(bill.month, -12))
    return BillLine(
        bill, cut, account.is_own, before, since, last_year, _change(bill.amount, last_year),
        _sign(bill, account, before, since), account.equipment,
    )  # fmt: skip


def _sign(bill: Bill, account: _Account, before: Decimal | None, since: Decimal | None) -> BillSign:
    amount = bill.amount
    if amount is None or amount <= 0 or not account.cut_month or bill.month <= account.cut_month:
        return ""
    if account.is_own:
        return "idle" if before is not None and amount < before * MUCH else "used"
    return "jump" if since is not None and amount > since * JUMP else ""


def _mean(amounts: Sequence[Decimal]) -> Decimal | None:
    return sum(amounts, Decimal(0)) / len(amounts) if amounts else None


def _change(amount: Decimal | None, before: Decimal | None) -> Decimal | None:
    if amount is None or before is None or before <= 0:
        return None
    return round((amount - before) * 100 / before, 1)


def _bill(case: Case, account: PowerAccount, month: str, used: UsedMonth) -> Bill:
    act = case.slot(f"power_account/{account.id}/used/{month}").act
    return Bill(account.number, month, used.kwh, act.by, act.at, used.source, used.photo)


SIGN_TEXT: Final[Mapping[BillSign, str]] = {
    "": "", "used": "断电后仍有用电", "idle": "断电后有少量用电", "jump": "断电后用电突增",
}  # fmt: skip
