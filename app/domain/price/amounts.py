"""This is about what a surcharge amounts to: every month of every account, in exact decimals.

Amount of a month and account = kWh × rate, rounded half up to 分; sums are sums of these amounts. A month
before a decision or after its end counts nothing; a contested figure counts nothing until it is settled.
Source: domain.md §9.6, §10.6 JG04–JG06, JG09.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, Literal

import msgspec

from app.domain.decimals import decimal_of
from app.domain.price.account import Decision, PowerAccount, UsedMonth
from app.domain.price.months import months

ROUNDING: Final = "加价电费按户号逐月计算：用电量×加价标准，四舍五入到分；合计为逐月金额之和。"

CENT: Final = Decimal("0.01")
_WIDE: Final = Context(prec=200)
_FEWEST: Final = 3
_TIMES: Final = 3
"""A month this many times above or below the average of at least `_FEWEST` others is asked about."""

Question = Literal["high", "low", ""]
"""Far above · far below the average of the other months · nothing to ask."""


class MonthLine(msgspec.Struct, frozen=True, kw_only=True):
    """One month of one account.

    Attributes:
        kwh: None where nobody stated it, or records disagree (then `said` has all of them).
        rate: None outside a decision; amount: None where nothing can be reckoned.
        is_missing: the decision holds and nobody stated what was used.
        times: against the average of the other months, where it is asked about.
        collected, paid: None where not stated, or contested.
    """

    month: str
    decision: Decision | None
    kwh: Decimal | None
    said: tuple[str, ...]
    source: str
    photo: str
    rate: Decimal | None
    amount: Decimal | None
    is_missing: bool
    question: Question
    times: Decimal | None
    collected: Decimal | None
    paid: Decimal | None

    @property
    def is_contested(self) -> bool:
        return len(self.said) > 1 or (self.decision is not None and self.decision.is_contested)

    @property
    def is_counted(self) -> bool:
        return self.amount is not None


class PriceSum(msgspec.Struct, frozen=True, kw_only=True):
    """Sums over lines: what is counted, and what is left out of the count.

    Attributes:
        months: how many have an amount. kwh: of these months only.
        missing, contested: months that count nothing for that.
    """

    months: int
    kwh: Decimal
    amount: Decimal
    collected: Decimal
    paid: Decimal
    missing: tuple[str, ...]
    contested: tuple[str, ...]


def surcharge(kwh: Decimal, rate: Decimal) -> Decimal:
    """Yuan, to 分, half up: 1.05 of 0.10 × 10.45."""
    return _WIDE.multiply(kwh, rate).quantize(CENT, ROUND_HALF_UP, _WIDE)


def month_lines(account: PowerAccount, until: str) -> tuple[MonthLine, ...]:
    """Every month something is known or wanted of, in order.

    until: the last month that is over; later ones are wanted of nobody yet.
    """
    wanted = {
        month
        for decision in account.decisions
        for month in months(decision.from_month, min(decision.last or until, until))
    }
    known = {month: decimal_of(used.kwh[0]) for month, used in account.used.items() if len(used.kwh) == 1}
    whole = {month: kwh for month, kwh in known.items() if kwh is not None}
    ran = _until_it_stood(whole)
    return tuple(_line(account, month, (whole, ran)) for month in sorted(wanted | set(account.used)))


def _until_it_stood(known: dict[str, Decimal]) -> dict[str, Decimal]:
    """Without the months at the end in which nothing was used: a plant that stands is no question."""
    last = max((month for month, kwh in known.items() if kwh), default="")
    return {month: kwh for month, kwh in known.items() if month <= last}


def _line(
    account: PowerAccount, month: str, kwh_by_month: tuple[dict[str, Decimal], dict[str, Decimal]]
) -> MonthLine:
    known, ran = kwh_by_month
    used = account.used.get(month, UsedMonth())
    decision = account.decision_in(month)
    kwh, rate = known.get(month), None
    if decision is not None and not decision.is_contested:
        rate = decimal_of(decision.rate)
    question, times = _asked(month, ran)
    return MonthLine(
        month=month,
        decision=decision,
        kwh=kwh,
        said=used.kwh,
        source=used.source,
        photo=used.photo,
        rate=rate,
        amount=surcharge(kwh, rate) if kwh is not None and rate is not None else None,
        is_missing=decision is not None and not used.kwh,
        question=question,
        times=times,
        collected=_single(used.collected),
        paid=_single(used.paid),
    )


def _single(said: tuple[str, ...]) -> Decimal | None:
    return decimal_of(said[0]) if len(said) == 1 else None


def _asked(month: str, known: dict[str, Decimal]) -> tuple[Question, Decimal | None]:
    """Whether a month's kWh are far off the average of the others, compared without dividing."""
    kwh = known.get(month)
    others = [each for other, each in known.items() if other != month]
    if kwh is None or len(others) < _FEWEST:
        return "", None
    total = total_of(others)
    if total <= 0:
        return "", None
    times = _WIDE.divide(_WIDE.multiply(kwh, len(others)), total)
    shown = times.quantize(Decimal("0.1"), ROUND_HALF_UP, _WIDE)
    if times > _TIMES:
        return "high", shown
    if _WIDE.multiply(times, _TIMES) < 1:
        return "low", shown
    return "", None


def price_sum(lines: Iterable[MonthLine]) -> PriceSum:
    """Sums of amounts already rounded: a total is always that of the lines under it."""
    told = list(lines)
    counted = [line for line in told if line.is_counted]
    return PriceSum(
        months=len(counted),
        kwh=total_of(line.kwh for line in counted),
        amount=total_of(line.amount for line in counted),
        collected=total_of(line.collected for line in told),
        paid=total_of(line.paid for line in told),
        missing=tuple(dict.fromkeys(line.month for line in told if line.is_missing)),
        contested=tuple(dict.fromkeys(line.month for line in told if line.is_contested)),
    )


def total_of(numbers: Iterable[Decimal | None]) -> Decimal:
    """The exact sum; None counts nothing."""
    total = Decimal(0)
    for number in numbers:
        if number is not None:
            total = _WIDE.add(total, number)
    return total


def money_text(amount: Decimal | None) -> str:
    """`12345.60`; empty where there is none."""
    return "" if amount is None else f"{amount.quantize(CENT, ROUND_HALF_UP, _WIDE):f}"


def plain_text(number: Decimal | None) -> str:
    """Without an exponent and without noughts at the end that nobody typed."""
    return "" if number is None else f"{number:f}"
