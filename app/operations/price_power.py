"""This is about the electricity price of an enterprise: accounts, what was decided, used, paid and ended."""

from collections.abc import Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.disposal.rules import known_photo
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.photo import photos_of
from app.domain.price import rules
from app.domain.price.account import PowerAccount, account_of, accounts_of
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.rows import SurchargeRow
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def add_account(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    added: PowerAccountAdded,
    stated: Sequence[PowerAccountStated] = (),
) -> Case:
    """Raises RuleRefused and as `rules.name_account` and `rules.state_account`."""
    known = accounts_of(looked_at)
    named = msgspec.structs.replace(added, number=rules.name_account(added.number, known))
    return state(case_file, looked_at, stamp, (named, *(rules.state_account(each, known) for each in stated)))


def state_account(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[PowerAccountStated]
) -> Case:
    """Raises RuleRefused ACCOUNT_UNKNOWN and as `rules.state_account`."""
    known = accounts_of(looked_at)
    for each in stated:
        the_account(looked_at, each.account)
    return state(case_file, looked_at, stamp, [rules.state_account(each, known) for each in stated])


def decide_price(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    decided: Sequence[SurchargeDecided],
    rows: Sequence[SurchargeRow],
) -> Case:
    """The same decision for one account or several, in one go.

    Raises RuleRefused ACCOUNT_UNKNOWN, EQUIPMENT_UNKNOWN and as `rules.decide`.
    """
    facts = []
    for each in decided:
        if each.equipment:
            the_machine(looked_at, each.equipment)
        facts.append(rules.decide(looked_at, the_account(looked_at, each.account), each, rows))
    return state(case_file, looked_at, stamp, facts)


def take_price_back(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, account: str, from_month: str, reason: str
) -> Case:
    """A decision that should not have been made. Raises RuleRefused as `rules.take_back`."""
    taken_back = rules.take_back(the_account(looked_at, account), from_month, reason)
    return state(case_file, looked_at, stamp, (taken_back,))


def use_power(case_file: CaseFile, looked_at: Case, stamp: Stamp, used: Sequence[PowerUsed]) -> Case:
    """What an account used, a month or a year of them in one go; nothing is kept where one is refused.

    Raises RuleRefused ACCOUNT_UNKNOWN, PHOTO_UNKNOWN and as `rules.use`.
    """
    for each in used:
        the_account(looked_at, each.account)
        known_photo(each.photo, photos_of(looked_at))
    return state(case_file, looked_at, stamp, [rules.use(each) for each in used])


def pay_surcharge(case_file: CaseFile, looked_at: Case, stamp: Stamp, paid: Sequence[SurchargePaid]) -> Case:
    """What was collected, or paid into the treasury. Raises RuleRefused ACCOUNT_UNKNOWN, `rules.pay`."""
    facts = [rules.pay(the_account(looked_at, each.account), each) for each in paid]
    return state(case_file, looked_at, stamp, facts)


def release_price(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, released: Sequence[SurchargeReleased]
) -> Case:
    """Decisions end (停止执行). Raises RuleRefused ACCOUNT_UNKNOWN and as `rules.release`."""
    facts = [rules.release(looked_at, the_account(looked_at, each.account), each) for each in released]
    return state(case_file, looked_at, stamp, facts)


def the_account(case: Case, account: str) -> PowerAccount:
    """Raises RuleRefused ACCOUNT_UNKNOWN."""
    known = account_of(case, account)
    if known is None:
        raise RuleRefused(Refusal.ACCOUNT_UNKNOWN, account=account)
    return known
