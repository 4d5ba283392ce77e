"""This is about the electricity price in lines: accounts with their decision, months with their amounts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.acts.case import Case
from app.domain.price.account import Decision, PowerAccount, accounts_of
from app.domain.price.amounts import MonthLine, PriceSum, month_lines, plain_text, price_sum, total_of
from app.domain.price.ending import END_TEXT, Ending, ending_of
from app.domain.price.rows import CATEGORY_TEXT, PRICE_TEXT
from app.domain.price.table import SOURCE_TEXT
from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column

_TONES: dict[str, Tone] = {"running": "going", "may_stop": "waiting", "stopped": "good"}


class AccountRow(NamedTuple):
    """An account with the decision begun last, its months and what they amount to."""

    account: PowerAccount
    decision: Decision | None
    ending: Ending | None
    lines: tuple[MonthLine, ...]
    total: PriceSum


def account_rows(case: Case, until: str) -> tuple[AccountRow, ...]:
    """until: the last month that is over."""
    return tuple(_row(case, account, until) for account in accounts_of(case))


def _row(case: Case, account: PowerAccount, until: str) -> AccountRow:
    decision = account.decisions[-1] if account.decisions else None
    lines = month_lines(account, until)
    ending = ending_of(case, decision) if decision is not None else None
    return AccountRow(account, decision, ending, lines, price_sum(lines))


def state_told(row: AccountRow) -> tuple[str, Tone]:
    if row.ending is None or row.decision is None:
        return QCoreApplication.translate("Price", "nothing decided"), "calm"
    if row.decision.is_contested:
        return QCoreApplication.translate("Price", "records disagree"), "bad"
    return END_TEXT[row.ending.state], _TONES[row.ending.state]


def decision_told(decision: Decision) -> str:
    """`差别电价（淘汰类）　加价 0.30 元/kWh　自 2025-04 起`."""
    category = CATEGORY_TEXT.get(decision.category, decision.category)
    kind = PRICE_TEXT.get(decision.category, "")
    rates = "／".join(dict.fromkeys(rate for _, rate in decision.said if rate))
    told = QCoreApplication.translate("Price", "{kind} ({category}): plus {rate} yuan/kWh from {month}")
    text = told.format(kind=kind, category=category, rate=rates, month=decision.from_month)
    if decision.last:
        text += QCoreApplication.translate("Price", " to {month}").format(month=decision.last)
    return text


def account_columns() -> tuple[Column[AccountRow], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Price", "Account"), lambda row: row.account.number),
        Column(
            translate("Price", "State"),
            lambda row: state_told(row)[0],
            lambda row: state_told(row)[1],
            width=12,
        ),
    )


def month_columns() -> tuple[Column[MonthLine], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Price", "Month"), lambda line: line.month, width=8),
        Column(translate("Price", "Used (kWh)"), _kwh, is_number=True, width=13),
        Column(
            translate("Price", "Plus (yuan)"), lambda line: plain_text(line.rate), is_number=True, width=10
        ),
        Column(translate("Price", "Surcharge (yuan)"), _amount, is_number=True, width=14),
        Column(translate("Price", "To look at"), note_told, note_tone, width=23),
        Column(translate("Price", "Collected"), lambda line: yuan(line.collected), is_number=True, width=13),
        Column(translate("Price", "Paid in"), lambda line: yuan(line.paid), is_number=True, width=13),
        Column(translate("Price", "From"), _source),
    )


def _amount(line: MonthLine) -> str:
    return yuan(line.amount)


def _kwh(line: MonthLine) -> str:
    return grouped(line.kwh) if line.kwh is not None else "／".join(line.said)


def grouped(number: Decimal | None) -> str:
    """With a comma at the thousands, for the eye; empty where there is none."""
    return "" if number is None else f"{number:,f}"


def yuan(amount: Decimal | None) -> str:
    """As `grouped`, to 分: amounts are rounded to it already."""
    return "" if amount is None else f"{amount:,.2f}"


def _source(line: MonthLine) -> str:
    return SOURCE_TEXT.get(line.source, "") if line.said else ""


def note_told(line: MonthLine) -> str:
    """What has to be looked at; empty where nothing has."""
    translate = QCoreApplication.translate
    if line.is_contested:
        return translate("Price", "records disagree")
    if line.is_missing:
        return translate("Price", "not entered")
    if line.question and line.times is not None:
        return translate("Price", "{times} × the average of the others").format(times=line.times)
    return "" if line.decision is not None else translate("Price", "not counted")


def note_tone(line: MonthLine) -> Tone | None:
    if line.is_contested:
        return "bad"
    return "waiting" if line.is_missing or line.question else None


def sums_told(row: AccountRow) -> str:
    """The line under the months."""
    translate, total = QCoreApplication.translate, row.total
    if row.decision is None:
        used = grouped(total_of(line.kwh for line in row.lines))
        return translate("Price", "{kwh} kWh in all; nothing is decided yet").format(kwh=used)
    told = translate(
        "Price",
        "{n} months: {kwh} kWh, surcharge {amount}, collected {collected}, paid in {paid} yuan",
    )
    text = told.format(
        n=total.months,
        kwh=grouped(total.kwh),
        amount=yuan(total.amount),
        collected=yuan(total.collected),
        paid=yuan(total.paid),
    )
    if total.missing:
        missing = len(total.missing)
        text += "　" + QCoreApplication.translate("Price", "%n month(s) not entered", "", missing)
    return text
