"""This is about the electricity price as plain values: what `case show` prints, keys for ever."""

from datetime import date

from app.domain.acts.case import Case
from app.domain.price.account import Decision, PowerAccount, accounts_of
from app.domain.price.amounts import MonthLine, PriceSum, money_text, month_lines, plain_text, price_sum
from app.domain.price.ending import ending_of
from app.domain.price.rows import SurchargeRow
from app.domain.price.table import basis_text, last_month_over, question_text

Told = dict[str, object]


def prices_told(case: Case, today: date) -> list[Told]:
    """Every account with its decisions, its months and its sums; months up to the last that is over."""
    until = last_month_over(today)
    return [_account_told(case, account, until) for account in accounts_of(case)]


def sum_told(told: PriceSum) -> Told:
    return {
        "months_counted": told.months,
        "kwh": plain_text(told.kwh),
        "surcharge": money_text(told.amount),
        "collected": money_text(told.collected),
        "paid": money_text(told.paid),
        "missing_months": list(told.missing),
        "contested_months": list(told.contested),
    }


def row_told(row: SurchargeRow) -> Told:
    return {
        "row_id": row.key,
        "industry": row.industry,
        "price_case": row.case,
        "threshold": row.threshold,
        "price_category": row.category,
        "surcharge_said": row.said,
        "rate": plain_text(row.rate),
        "from_month": row.from_month,
        "last_month": row.until_month,
        "check_validity": row.check,
        "source": row.source,
    }


def _account_told(case: Case, account: PowerAccount, until: str) -> Told:
    lines = month_lines(account, until)
    return {
        "id": account.id,
        "account": account.number,
        "account_fields": dict(account.fields),
        "contested": list(account.contested),
        "decisions": [_decision_told(case, decision) for decision in account.decisions],
        "months": [_month_told(line) for line in lines],
        "price_sum": sum_told(price_sum(lines)),
    }


def _decision_told(case: Case, decision: Decision) -> Told:
    ending = ending_of(case, decision)
    return {
        "from_month": decision.from_month,
        "last_month": decision.last,
        "price_category": decision.category,
        "rate": decision.rate,
        "price_row": decision.row,
        "basis_document": basis_text(decision),
        "link": decision.link,
        "price_contested": decision.is_contested,
        "end_condition": ending.condition,
        "end_state": ending.state,
        "end_told": ending.told,
        "may_stop_after": ending.last_month,
        "end_paper": ending.paper,
    }


def _month_told(line: MonthLine) -> Told:
    return {
        "used_month": line.month,
        "kwh": "／".join(line.said),
        "usage_source": line.source if line.said else "",
        "rate": plain_text(line.rate),
        "surcharge": money_text(line.amount),
        "collected": money_text(line.collected),
        "paid": money_text(line.paid),
        "missing_month": line.is_missing,
        "price_contested": line.is_contested,
        "month_question": question_text(line),
    }
