"""This is about what may be stated of an electricity price: who decides what, for which months.

Source: 发改价格〔2016〕2803号 (list of the price authority and 工信 to the grid company; read in reports);
domain.md §9.6, §10.6 JG01–JG13; 节约能源法 art. 66.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import convert
from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.decimals import decimal_of
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.price.account import Decision, PowerAccount
from app.domain.price.amounts import CENT, plain_text
from app.domain.price.ending import ending_of
from app.domain.price.facts import (
    PowerAccountStated,
    PowerUsed,
    PriceCategory,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.links import needs_tie, ties
from app.domain.price.months import month_text
from app.domain.price.rows import CATEGORY_TEXT, SurchargeRow, row_named

_HIGHEST_RATE: Final = Decimal(10)
"""Yuan per kWh. No document goes near it: more is a slip of the finger, and a reason passes it."""


def name_account(number: str, known: Iterable[PowerAccount], account: str = "") -> str:
    """The number of an account as it is kept. Raises RuleRefused NUMBER_MISSING, ACCOUNT_KNOWN.

    account: id of the one it is for; empty for a new one.
    """
    plain = "".join(number.split())
    if not plain:
        raise RuleRefused(Refusal.NUMBER_MISSING)
    if any(each.number == plain and each.id != account for each in known):
        raise RuleRefused(Refusal.ACCOUNT_KNOWN, account=plain)
    return plain


def state_account(stated: PowerAccountStated, known: Iterable[PowerAccount]) -> PowerAccountStated:
    """An empty text clears all but the number.

    Raises RuleRefused NOT_A_DECIMAL, NOT_POSITIVE, and as `name_account`.
    """
    value = stated.value.strip()
    if stated.field == "number":
        value = name_account(value, known, stated.account)
    if stated.field == "factor" and value:
        value = decimal_text(value)
        if Decimal(value) <= 0:
            raise RuleRefused(Refusal.NOT_POSITIVE, text=stated.value)
    return replace(stated, value=value)


def decide(
    case: Case, account: PowerAccount, decided: SurchargeDecided, rows: Iterable[SurchargeRow]
) -> SurchargeDecided:
    """Decide what an account pays more from a month on; its note is the reason for what does not fit.

    Raises RuleRefused MONTH_UNREADABLE, NOT_A_DAY, NOT_A_DECIMAL, RATE_MISSING, NOT_NEGATIVE; and, where no
    reason is given, SURCHARGE_ROW_UNKNOWN, RATE_DIFFERS, ROW_NOT_IN_FORCE, DECISION_OVERLAPS, BASIS_MISSING,
    LINK_MISSING.
    """
    decided = _readable(decided)
    row = _row(decided, rows)
    decided = replace(decided, rate=_rate(decided, row), row=row.key if row is not None else "")
    if not decided.note:
        _fits_row(decided, row)
        _overlaps_none(account, decided)
        _has_basis(decided)
    found = ties(case, decided.category, decided.equipment)
    if needs_tie(decided.category) and not found and not decided.note:
        raise RuleRefused(Refusal.LINK_MISSING, category=CATEGORY_TEXT[decided.category])
    return replace(decided, link=decided.link or "；".join(found))


def take_back(account: PowerAccount, from_month: str, reason: str) -> SurchargeDecided:
    """A decision that should not have been made. Raises RuleRefused NOTHING_DECIDED, REASON_MISSING."""
    decision = decision_named(account, from_month)
    if not reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    return SurchargeDecided(
        account=account.id,
        from_month=decision.from_month,
        category=convert(decision.category, PriceCategory),
        rate="",
        note=reason.strip(),
    )


def use(used: PowerUsed) -> PowerUsed:
    """Raises RuleRefused MONTH_UNREADABLE, NOT_A_DECIMAL, NOT_NEGATIVE."""
    return replace(used, month=month_text(used.month), kwh=not_negative(used.kwh))


def pay(account: PowerAccount, paid: SurchargePaid) -> SurchargePaid:
    """Raises RuleRefused MONTH_UNREADABLE, NOT_A_DECIMAL, NOT_NEGATIVE, NOT_A_DAY, NOTHING_DECIDED.

    An amount is kept to 分; NOT_A_DECIMAL where it has more places than that.
    """
    month, amount = month_text(paid.month), not_negative(paid.amount)
    if amount and Decimal(amount) != Decimal(amount).quantize(CENT):
        raise RuleRefused(Refusal.NOT_A_DECIMAL, text=paid.amount)
    if account.decision_in(month) is None and not paid.note:
        raise RuleRefused(Refusal.NOTHING_DECIDED, account=account.number, month=month)
    return replace(paid, month=month, amount=amount, on=day_text(paid.on) if paid.on else "")


def release(case: Case, account: PowerAccount, released: SurchargeReleased) -> SurchargeReleased:
    """Decide that a decision ends; the note is the reason that passes what stands against it.

    Without a paper, the one that shows the condition is met is taken. Raises RuleRefused MONTH_UNREADABLE,
    NOT_A_DAY, NOTHING_DECIDED, RELEASE_BEFORE_START; and, where no reason is given, RELEASE_EARLY,
    BASIS_MISSING.
    """
    decision = decision_named(account, released.from_month)
    if not released.last_month:
        if not released.note:
            raise RuleRefused(Refusal.REASON_MISSING)
        return replace(released, from_month=decision.from_month, reason="", paper="", on="")
    last = month_text(released.last_month)
    if last < decision.from_month:
        raise RuleRefused(Refusal.RELEASE_BEFORE_START, month=last, start=decision.from_month)
    ending = ending_of(case, replace(decision, release=type(decision.release)(), ends="", last=""))
    paper = released.paper.strip() or ending.paper
    if not released.note:
        if ending.state != "may_stop":
            raise RuleRefused(Refusal.RELEASE_EARLY, condition=ending.condition, told=ending.told)
        if not paper:
            raise RuleRefused(Refusal.BASIS_MISSING)
    return replace(
        released,
        from_month=decision.from_month,
        last_month=last,
        paper=paper,
        on=day_text(released.on) if released.on else "",
    )


def decision_named(account: PowerAccount, from_month: str) -> Decision:
    """The decision of this first month; without one the last. Raises RuleRefused NOTHING_DECIDED."""
    month = month_text(from_month) if from_month else ""
    fitting = [each for each in account.decisions if month in ("", each.from_month)]
    if not fitting:
        raise RuleRefused(Refusal.NOTHING_DECIDED, account=account.number, month=month or "—")
    return fitting[-1]


def _readable(decided: SurchargeDecided) -> SurchargeDecided:
    last = month_text(decided.last_month) if decided.last_month else ""
    first = month_text(decided.from_month)
    if last and last < first:
        raise RuleRefused(Refusal.RELEASE_BEFORE_START, month=last, start=first)
    return replace(
        decided,
        from_month=first,
        last_month=last,
        on=day_text(decided.on) if decided.on else "",
        document=decided.document.strip(),
        number=decided.number.strip(),
        by=decided.by.strip(),
        note=decided.note.strip(),
    )


def _row(decided: SurchargeDecided, rows: Iterable[SurchargeRow]) -> SurchargeRow | None:
    """Raises RuleRefused SURCHARGE_ROW_UNKNOWN: not in the table, or only there to compare with."""
    if not decided.row:
        return None
    row = row_named(rows, decided.row)
    if row is None:
        raise RuleRefused(Refusal.SURCHARGE_ROW_UNKNOWN, row=decided.row)
    return row


def _rate(decided: SurchargeDecided, row: SurchargeRow | None) -> str:
    """As typed, else the row's. Raises RuleRefused RATE_MISSING where the row names no single one."""
    if not decided.rate.strip():
        if row is None or row.rate is None:
            raise RuleRefused(Refusal.RATE_MISSING, said=row.said if row is not None else "—")
        return plain_text(row.rate)
    rate = decimal_of(decimal_text(decided.rate))
    if rate is None or rate < 0:
        raise RuleRefused(Refusal.NOT_NEGATIVE, text=decided.rate)
    if rate > _HIGHEST_RATE and not decided.note:
        raise RuleRefused(Refusal.RATE_DIFFERS, rate=decided.rate, said=f"0～{_HIGHEST_RATE}")
    return decimal_text(decided.rate)


def _fits_row(decided: SurchargeDecided, row: SurchargeRow | None) -> None:
    if row is None:
        return
    rate = Decimal(decided.rate)
    if (row.rate is not None and rate != row.rate) or row.category != decided.category:
        raise RuleRefused(Refusal.RATE_DIFFERS, rate=decided.rate, said=f"{row.title} {row.said}")
    if not row.in_force(decided.from_month):
        until = row.until_month or "—"
        raise RuleRefused(Refusal.ROW_NOT_IN_FORCE, row=row.title, begins=row.from_month, ends=until)


def _overlaps_none(account: PowerAccount, decided: SurchargeDecided) -> None:
    """A later decision follows an earlier one; one put on or before another that stands is asked about."""
    for decision in account.decisions:
        if decision.from_month >= decided.from_month and (
            not decided.last_month or decision.from_month <= decided.last_month
        ):
            raise RuleRefused(
                Refusal.DECISION_OVERLAPS,
                account=account.number,
                month=decision.from_month,
                category=CATEGORY_TEXT.get(decision.category, decision.category),
            )


def _has_basis(decided: SurchargeDecided) -> None:
    if not (decided.document and decided.number):
        raise RuleRefused(Refusal.BASIS_MISSING)


def not_negative(text: str) -> str:
    """As typed, or empty. Raises RuleRefused NOT_A_DECIMAL, NOT_NEGATIVE."""
    if not text.strip():
        return ""
    plain = decimal_text(text)
    number = decimal_of(plain)
    if number is None:
        raise RuleRefused(Refusal.NOT_A_DECIMAL, text=text)
    if number < 0:
        raise RuleRefused(Refusal.NOT_NEGATIVE, text=text)
    return plain
