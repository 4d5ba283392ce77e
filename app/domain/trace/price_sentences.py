"""This is about what is said of an electricity price, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.price.account import FIELD_TEXT
from app.domain.price.ending import REASON_TEXT
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.rows import CATEGORY_TEXT, PRICE_TEXT
from app.domain.price.table import SOURCE_TEXT
from app.domain.trace.things import thing_text

_MONEY: Final = {"collected": "已收加价电费", "paid": "已缴加价电费"}


def _account(case: Case, account: str) -> str:
    return thing_text(case, f"power_account/{account}")


def _added(_case: Case, fact: PowerAccountAdded) -> str:
    return f"登记用电户号 {fact.number}"


def _stated(case: Case, fact: PowerAccountStated) -> str:
    return f"{_account(case, fact.account)} {FIELD_TEXT[fact.field]}：{fact.value or '（清空）'}"


def _decided(case: Case, fact: SurchargeDecided) -> str:
    about = f"{_account(case, fact.account)} 自 {fact.from_month} 起"
    if not fact.rate:
        return f"{_account(case, fact.account)} 撤回自 {fact.from_month} 起的电价定性"
    last = f"至 {fact.last_month} " if fact.last_month else ""
    basis = "，依据 " + f"{fact.document} {fact.number}".strip() if fact.document or fact.number else ""
    by = f"，{fact.by}" if fact.by else ""
    category = f"{PRICE_TEXT[fact.category]}（{CATEGORY_TEXT[fact.category]}）"
    return f"{about}{last}执行{category}，每千瓦时加价 {fact.rate} 元{basis}{by}"


def _used(case: Case, fact: PowerUsed) -> str:
    amount = f"{fact.kwh} kWh（{SOURCE_TEXT[fact.source]}）" if fact.kwh else "（清空）"
    return f"{_account(case, fact.account)} {fact.month} 用电量：{amount}"


def _paid(case: Case, fact: SurchargePaid) -> str:
    amount = f"{fact.amount} 元" if fact.amount else "（清空）"
    on = f"，{fact.on}" if fact.on else ""
    return f"{_account(case, fact.account)} {fact.month} {_MONEY[fact.kind]}：{amount}{on}"


def _released(case: Case, fact: SurchargeReleased) -> str:
    account = _account(case, fact.account)
    if not fact.last_month:
        return f"{account} 撤销停止执行（自 {fact.from_month} 起的加价）"
    reason = REASON_TEXT.get(fact.reason, "")
    told = "，".join(part for part in (reason, fact.paper, fact.on) if part)
    return f"{account} 停止执行自 {fact.from_month} 起的加价，末月 {fact.last_month}" + (
        f"，{told}" if told else ""
    )


PRICE_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    PowerAccountAdded: _added,
    PowerAccountStated: _stated,
    SurchargeDecided: _decided,
    PowerUsed: _used,
    SurchargePaid: _paid,
    SurchargeReleased: _released,
}
