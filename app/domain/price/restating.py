"""This is about stating a slot of a supply account again by its path, where records disagree."""

from typing import get_args

from msgspec import convert

from app.domain.acts.fact import Fact, Occurred
from app.domain.errors import Refusal, RuleRefused
from app.domain.price.facts import AccountField, MoneyKind, PowerAccountStated, PowerUsed, SurchargePaid
from app.domain.price.months import is_month
from app.domain.price.rules import not_negative


def account_again(account: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    """A field of an account, or what was used or paid in a month; a decision is made again instead.

    Raises RuleRefused THING_UNKNOWN, NOT_A_DECIMAL, NOT_NEGATIVE.
    """
    if name in get_args(AccountField):
        field = convert(name, AccountField)
        return PowerAccountStated(account=account, field=field, value=value, occurred=occurred, note=note)
    what, _, month = name.partition("/")
    if what == "used" and is_month(month):
        kwh = not_negative(value)
        return PowerUsed(account=account, month=month, kwh=kwh, occurred=occurred, note=note)
    if what not in get_args(MoneyKind) or not is_month(month):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=f"power_account/{account}/{name}")
    kind = convert(what, MoneyKind)
    amount = not_negative(value)
    return SurchargePaid(account=account, month=month, kind=kind, amount=amount, occurred=occurred, note=note)
