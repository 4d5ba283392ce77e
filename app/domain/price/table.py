"""This is about the execution table (差别电价执行表): a line per account and decision, over all enterprises.

Source: domain.md §9.6: 企业 | 户号 | 类别 | 加价 元/kWh | 起止月 | 月用电 | 加价电费 | 依据 | 解除条件.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.price.account import Decision, PowerAccount, accounts_of
from app.domain.price.amounts import (
    MonthLine,
    PriceSum,
    money_text,
    month_lines,
    plain_text,
    price_sum,
    total_of,
)
from app.domain.price.ending import Ending, EndState, ending_of
from app.domain.price.months import month_of, moved
from app.domain.price.rows import CATEGORY_TEXT, PRICE_TEXT

_ASKED: Final[Mapping[str, str]] = {
    "high": "用电量超过其他月份平均的 3 倍",
    "low": "用电量不足其他月份平均的三分之一",
}
SOURCE_TEXT: Final = {"bill": "电费单", "reading": "抄表", "photo": "影像"}


class PricedFirm(msgspec.Struct, frozen=True, kw_only=True):
    """What the table needs of one enterprise, whatever day it is.

    Attributes:
        endings: of each account, how far each of its decisions is from its end.
    """

    case: str
    enterprise: str
    code: str
    township: str
    industry: str
    accounts: tuple[PowerAccount, ...]
    endings: tuple[tuple[Ending, ...], ...]


class PriceRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line: texts as the sheet shows them, numbers as decimals in text.

    Attributes:
        last_month: empty while it runs on. months: how many are counted.
        notes: months that are missing, contested or asked about, in words.
        ended_by: what a release rests on. number: of the basis document, or its name where it has none.
        state: 执行中, 可停止执行, 已停止执行, or 未定性 for an account without a decision.
    """

    sequence: str
    enterprise: str
    code: str
    township: str
    account: str
    category: str
    price: str
    rate: str
    from_month: str
    last_month: str
    months: str
    kwh: str
    amount: str
    collected: str
    paid: str
    basis: str
    condition: str
    state: str
    notes: str
    ended_by: str
    number: str
    end: EndState
    case: str = ""
    account_id: str = ""


class PriceMonthRow(msgspec.Struct, frozen=True, kw_only=True):
    """One month of one account under a decision."""

    enterprise: str
    account: str
    month: str
    kwh: str
    source: str
    rate: str
    amount: str
    collected: str
    paid: str
    note: str


class PriceTable(msgspec.Struct, frozen=True):
    """The table on a day; `amount` is the sum of its lines, `until` the last month that is over."""

    as_of: date
    until: str
    rows: tuple[PriceRow, ...]
    months: tuple[PriceMonthRow, ...]
    amount: Decimal
    kwh: Decimal

    @property
    def firms(self) -> int:
        return len({row.case for row in self.rows})


def priced_firm(case: Case) -> PricedFirm | None:
    """None where the enterprise has no account here."""
    accounts = accounts_of(case)
    if not accounts:
        return None
    firm = enterprise_of(case)
    return PricedFirm(
        case=case.id,
        enterprise=firm.name,
        code=firm.field("code"),
        township=firm.field("township"),
        industry=firm.field("industry"),
        accounts=accounts,
        endings=tuple(tuple(ending_of(case, each) for each in account.decisions) for account in accounts),
    )


def last_month_over(as_of: date) -> str:
    return moved(month_of(as_of), -1)


def price_table(firms: Iterable[PricedFirm], as_of: date) -> PriceTable:
    """firms: in any order; the table has them by township and name, those without any decision left out."""
    until = last_month_over(as_of)
    rows: list[PriceRow] = []
    months: list[PriceMonthRow] = []
    sums: list[PriceSum] = []
    decided = [firm for firm in firms if any(account.decisions for account in firm.accounts)]
    for firm in sorted(decided, key=lambda firm: (firm.township, firm.enterprise, firm.case)):
        for account, endings in zip(firm.accounts, firm.endings, strict=True):
            lines = month_lines(account, until)
            for decision, ending in zip(account.decisions, endings, strict=True):
                of_it = [line for line in lines if _is_of(line, decision)]
                sums.append(price_sum(of_it))
                rows.append(_row(firm, account, (decision, ending), of_it))
                months += [_month_row(firm, account, line) for line in of_it]
            if not account.decisions:
                rows.append(_undecided(firm, account))
    numbered = (msgspec.structs.replace(row, sequence=str(at)) for at, row in enumerate(rows, 1))
    return PriceTable(
        as_of,
        until,
        tuple(numbered),
        tuple(months),
        total_of(each.amount for each in sums),
        total_of(each.kwh for each in sums),
    )


def basis_text(decision: Decision) -> str:
    """`《…》长发改价〔2025〕示1号（2025-03-20，区发改局、区工信局）`."""
    about = "，".join(part for part in (decision.on, decision.by) if part)
    named = f"{decision.document} {decision.number}".strip()
    return named + (f"（{about}）" if about else "")


def notes_of(told: PriceSum, lines: Sequence[MonthLine]) -> str:
    """What has to be looked at, in words."""
    said = []
    if told.missing:
        said.append(f"缺 {'、'.join(told.missing)} 用电量")
    if told.contested:
        said.append(f"{'、'.join(told.contested)} 两处记录不一致，待核定，未计入")
    for question, words in _ASKED.items():
        months = [line.month for line in lines if line.question == question]
        if months:
            said.append(f"{'、'.join(months)} {words}，请核对")
    return "；".join(said)


def question_text(line: MonthLine) -> str:
    """`用电量为其他月份平均的 3.4 倍，请核对`; empty where nothing is asked."""
    if not line.question or line.times is None:
        return ""
    return f"用电量为其他月份平均的 {line.times} 倍，请核对"


def _is_of(line: MonthLine, decision: Decision) -> bool:
    return line.decision is not None and line.decision.from_month == decision.from_month


def _row(
    firm: PricedFirm, account: PowerAccount, decided: tuple[Decision, Ending], lines: Sequence[MonthLine]
) -> PriceRow:
    decision, ending = decided
    told = price_sum(lines)
    is_followed = bool(decision.last) and ending.state != "stopped"
    return PriceRow(
        sequence="",
        enterprise=firm.enterprise,
        code=firm.code,
        township=firm.township,
        account=account.number,
        category="／".join(dict.fromkeys(CATEGORY_TEXT.get(each, each) for each, _ in decision.said)),
        price=PRICE_TEXT.get(decision.category, ""),
        rate="／".join(dict.fromkeys(rate or "撤回" for _, rate in decision.said)),
        from_month=decision.from_month,
        last_month=decision.last,
        months=str(told.months),
        kwh=plain_text(told.kwh),
        amount=money_text(told.amount),
        collected=_stated(line.collected for line in lines),
        paid=_stated(line.paid for line in lines),
        basis=basis_text(decision),
        condition=ending.condition,
        state="已调整加价" if is_followed else ending.text,
        notes=notes_of(told, lines),
        ended_by="，".join(part for part in (ending.told, ending.paper) if part),
        number=decision.number or decision.document,
        end="stopped" if is_followed else ending.state,
        case=firm.case,
        account_id=account.id,
    )


def _stated(amounts: Iterable[Decimal | None]) -> str:
    """Their sum; empty where nobody stated any: nought would say that nothing came in."""
    known = [amount for amount in amounts if amount is not None]
    return money_text(total_of(known)) if known else ""


def _undecided(firm: PricedFirm, account: PowerAccount) -> PriceRow:
    said = {name: "" for name in PriceRow.__struct_fields__ if name not in ("end", "case", "account_id")}
    about = {
        "enterprise": firm.enterprise,
        "code": firm.code,
        "township": firm.township,
        "account": account.number,
        "state": "未定性",
    }
    return PriceRow(**{**said, **about}, end="stopped", case=firm.case, account_id=account.id)


def _month_row(firm: PricedFirm, account: PowerAccount, line: MonthLine) -> PriceMonthRow:
    note = "缺用电量" if line.is_missing else "两处记录不一致，未计入" if line.is_contested else ""
    return PriceMonthRow(
        enterprise=firm.enterprise,
        account=account.number,
        month=line.month,
        kwh="／".join(line.said),
        source=SOURCE_TEXT.get(line.source, "") if line.said else "",
        rate=plain_text(line.rate),
        amount=money_text(line.amount),
        collected=money_text(line.collected),
        paid=money_text(line.paid),
        note="；".join(part for part in (note, question_text(line)) if part),
    )


def running(table: PriceTable) -> Iterator[PriceRow]:
    """Lines the grid company goes on with (执行名单)."""
    return (row for row in table.rows if row.rate and row.end != "stopped")


def stopped(table: PriceTable) -> Iterator[PriceRow]:
    """Lines that ended by a release (停止执行名单)."""
    return (row for row in table.rows if row.rate and row.state.startswith("已停止执行"))
