"""This is about the verbs of the electricity price (差别电价): accounts, decisions, months, how it ends."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Final, get_args

from app.cli.desk import Desk
from app.cli.finding import equipment_named, photo_named, the_one
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.price_table_verbs import add_price_tables
from app.cli.verbs import (
    Groups,
    UsageWrong,
    case_verb,
    field_option,
    fields_given,
    group,
    reason_option,
    verb,
)
from app.domain.acts.case import Case
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.price.account import accounts_of
from app.domain.price.facts import (
    AccountField,
    MoneyKind,
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    PriceCategory,
    ReleaseReason,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
    UsageSource,
)
from app.domain.price.months import month_text, moved
from app.domain.price.rows import CATEGORY_TEXT, offered
from app.domain.price.telling import prices_told, row_told
from app.operations.price_power import (
    add_account,
    decide_price,
    pay_surcharge,
    release_price,
    state_account,
    take_price_back,
    use_power,
)
from app.operations.read_surcharges import read_surcharges

ALL: Final = "all"
_NONE: Final = "-"
_CATEGORIES: Final = get_args(PriceCategory)
_REASONS: Final = tuple(each for each in get_args(ReleaseReason) if each)


def add_price(groups: Groups) -> None:
    verbs = group(groups, "price")
    rates = verb(verbs, "rates", _rates, "The table of surcharges, each row with what has to be checked")
    rates.add_argument("text", nargs="?", default="", metavar="TEXT", help="words of industry or case")
    rates.add_argument("--category", default="", choices=("", *_CATEGORIES))
    account = case_verb(verbs, "account", _account, "A supply account (户号): added, or said more of")
    account.add_argument("account", metavar="NUMBER", help="户号")
    field_option(account, get_args(AccountField))
    occurred_options(account)
    _add_decide(verbs)
    _add_months(verbs)
    _add_release(verbs)
    listed = case_verb(verbs, "list", _list, "Accounts, decisions, months and sums of an enterprise")
    listed.add_argument("--as-of", "--today", dest="today", default="", metavar="DAY", help="like 2025-11-14")
    add_price_tables(verbs)


def _add_decide(verbs: Groups) -> None:
    decide = case_verb(verbs, "decide", _decide, "What accounts pay more from a month on (定性)")
    decide.add_argument("accounts", nargs="+", metavar="ACCOUNT", help=f"户号, or {ALL}")
    decide.add_argument("--from", dest="from_month", default="", metavar="MONTH", help="like 2025-06")
    decide.add_argument("--until", default="", metavar="MONTH", help="where the document ends it")
    decide.add_argument("--category", choices=_CATEGORIES, help="；".join(CATEGORY_TEXT.values()))
    decide.add_argument("--row", default="", metavar="ROW", help="of `price rates`, like S10")
    decide.add_argument("--rate", default="", metavar="YUAN", help="per kWh; else that of the row")
    for name in ("document", "number", "on", "by"):
        decide.add_argument(f"--{name}", default="", metavar=name.upper(), help="of the basis document")
    decide.add_argument("--equipment", default="", metavar="EQUIPMENT", help="the machine it rests on")
    decide.add_argument("--take-back", action="store_true", help="the decision of --from, or the last")
    reason_option(decide)
    occurred_options(decide)


def _add_months(verbs: Groups) -> None:
    usage = case_verb(verbs, "usage", _usage, "kWh of one month, or of the months that follow it too")
    usage.add_argument("account", metavar="ACCOUNT", help="户号")
    usage.add_argument("month", metavar="MONTH", help="the first, like 2025-01")
    usage.add_argument(
        "kwh", nargs="+", metavar="KWH", help="a number per month; - leaves one out, alone it clears"
    )
    usage.add_argument("--from-source", dest="kwh_source", default="bill", choices=get_args(UsageSource))
    usage.add_argument("--photo", default="", metavar="PHOTO", help="picture of bill or meter")
    occurred_options(usage)
    money = case_verb(verbs, "money", _money, "Surcharge collected, or paid into the treasury")
    money.add_argument("account", metavar="ACCOUNT", help="户号")
    money.add_argument("money", choices=get_args(MoneyKind))
    money.add_argument("month", metavar="MONTH")
    money.add_argument("amount", metavar="YUAN")
    money.add_argument("--on", default="", metavar="DAY")
    reason_option(money)
    occurred_options(money)


def _add_release(verbs: Groups) -> None:
    release = case_verb(verbs, "release", _release, "Decisions end (停止执行)")
    release.add_argument("accounts", nargs="+", metavar="ACCOUNT", help=f"户号, or {ALL}")
    release.add_argument("--from", dest="from_month", default="", metavar="MONTH", help="else the last begun")
    release.add_argument("--last", default="", metavar="MONTH", help="the last month that is paid for")
    release.add_argument("--cause", default="dismantled", choices=_REASONS)
    release.add_argument("--paper", default="", metavar="TEXT", help="opinion or weighing; else what is here")
    release.add_argument("--on", default="", metavar="DAY")
    release.add_argument("--take-back", action="store_true", help="it runs on after all")
    reason_option(release)
    occurred_options(release)


def _rates(given: argparse.Namespace, desk: Desk) -> object:
    rows = offered(read_surcharges(on=desk.now().date()), given.category)
    fitting = [row for row in rows if given.text in f"{row.industry} {row.case} {row.threshold}"]
    return {"surcharge_rows": [row_told(row) for row in fitting]}


def _account(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        known = _found(work.case, given.account)
        account = known or desk.new_id()
        occurred = work.occurred(given)
        stated = [
            PowerAccountStated(account=account, field=field, value=value, occurred=occurred)
            for field, value in fields_given(given).items()
        ]
        if not known:
            added = PowerAccountAdded(account=account, number=given.account, occurred=occurred)
            work.session.do(add_account, added, stated)
        elif stated:
            work.session.do(state_account, stated)
        else:
            raise RuleRefused(Refusal.ACCOUNT_KNOWN, account=given.account)
        return _told(work)


def _decide(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        accounts = _accounts_named(work.case, given.accounts)
        if given.take_back:
            for account in accounts:
                work.session.do(take_price_back, account, given.from_month, given.reason)
            return _told(work)
        if not (given.category and given.from_month):
            raise UsageWrong("Name --category and --from", "须指明 --category 和 --from")
        equipment = equipment_named(work.case, given.equipment) if given.equipment else ""
        occurred = work.occurred(given)
        decided = [
            SurchargeDecided(
                account=account,
                from_month=given.from_month,
                category=given.category,
                rate=given.rate,
                last_month=given.until,
                row=given.row,
                equipment=equipment,
                occurred=occurred,
                note=given.reason,
                **{name: getattr(given, name) for name in ("document", "number", "on", "by")},
            )
            for account in accounts
        ]
        work.session.do(decide_price, decided, read_surcharges(work.office, desk.now().date()))
        return _told(work)


def _usage(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        (account,) = _accounts_named(work.case, [given.account])
        photo = photo_named(work.case, given.photo) if given.photo else ""
        first, occurred = month_text(given.month), work.occurred(given)
        used = [
            PowerUsed(
                account=account,
                month=moved(first, at),
                kwh="" if kwh == _NONE else kwh,
                source=given.kwh_source,
                photo=photo,
                occurred=occurred,
            )
            for at, kwh in enumerate(given.kwh)
            if kwh != _NONE or len(given.kwh) == 1
        ]
        work.session.do(use_power, used)
        return _told(work)


def _money(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        (account,) = _accounts_named(work.case, [given.account])
        paid = SurchargePaid(
            account=account,
            month=given.month,
            kind=given.money,
            amount=given.amount,
            on=given.on,
            occurred=work.occurred(given),
            note=given.reason,
        )
        work.session.do(pay_surcharge, [paid])
        return _told(work)


def _release(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        if not (given.last or given.take_back):
            raise UsageWrong("Name --last, or --take-back", "须指明 --last 或 --take-back")
        released = [
            SurchargeReleased(
                account=account,
                from_month=given.from_month,
                last_month="" if given.take_back else given.last,
                reason="" if given.take_back else given.cause,
                paper=given.paper,
                on=given.on,
                occurred=work.occurred(given),
                note=given.reason,
            )
            for account in _accounts_named(work.case, given.accounts)
        ]
        work.session.do(release_price, released)
        return _told(work)


def _list(given: argparse.Namespace, desk: Desk) -> object:
    day = date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
    with at_work(given, desk) as work:
        return {"prices": prices_told(work.case, day)}


def _told(work: Work) -> object:
    return {"prices": prices_told(work.session.case, work.desk.now().date())}


def _found(case: Case, text: str) -> str:
    """The id of the account meant; empty where there is none."""
    return the_one(text, {account.id: (account.number,) for account in accounts_of(case)})


def _accounts_named(case: Case, texts: Sequence[str]) -> tuple[str, ...]:
    """Raises RuleRefused ACCOUNT_UNKNOWN."""
    known = tuple(account.id for account in accounts_of(case))
    if list(texts) == [ALL] and known:
        return known
    found = {text: _found(case, text) for text in texts}
    for text, account in found.items():
        if not account:
            raise RuleRefused(Refusal.ACCOUNT_UNKNOWN, account=text)
    return tuple(dict.fromkeys(found.values()))
