"""This is about supply accounts as the case shows them: what each is, what was decided, used, paid and ended.

Source: domain.md §9.6, §10.6 JG01–JG04, JG09, JG11; 电力供应与使用条例 art. 26 (the meter is authoritative).
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar, get_args

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.acts.slots import EMPTY, Slot, Statement
from app.domain.price.facts import AccountField, PowerAccountAdded, PowerUsed
from app.domain.price.months import is_month, moved

T = TypeVar("T")

FIELD_TEXT: Final[Mapping[str, str]] = {
    "number": "户号",
    "meter": "表号",
    "factor": "倍率",
    "ownership_point": "产权分界点",
    "supplier": "供电企业",
    "place": "用电地址",
    "remark": "备注",
}


class Release(msgspec.Struct, frozen=True, array_like=True):
    """How a decision ended; `last_month` is the last one paid for, empty while it runs."""

    last_month: str = ""
    reason: str = ""
    paper: str = ""
    on: str = ""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What an account pays more, from a month on.

    Attributes:
        rate: as stated; empty where it was taken back. ends: as its document says, or empty.
        last: the last month it holds for, whatever ends it; empty while nothing does.
        is_contested: two decisions of this month, or two releases of it, stand: nothing is counted.
        said: every decision that stands of this month, as category and rate.
    """

    from_month: str
    category: str
    rate: str
    ends: str
    row: str
    document: str
    number: str
    on: str
    by: str
    equipment: str
    link: str
    release: Release = Release()
    last: str = ""
    is_contested: bool = False
    said: tuple[tuple[str, str], ...] = ()

    def holds_in(self, month: str) -> bool:
        return self.from_month <= month and (not self.last or month <= self.last)


class UsedMonth(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of one month; several values where records disagree."""

    kwh: tuple[str, ...] = ()
    source: str = ""
    photo: str = ""
    collected: tuple[str, ...] = ()
    paid: tuple[str, ...] = ()


class PowerAccount(msgspec.Struct, frozen=True, kw_only=True):
    """One account (户号).

    Attributes:
        fields: what was stated of it. contested: slots of it on which records disagree.
        decisions: by their first month.
        used: by month.
    """

    id: str
    number: str
    fields: Mapping[str, str]
    contested: tuple[str, ...]
    decisions: tuple[Decision, ...]
    used: Mapping[str, UsedMonth]

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    def decision_in(self, month: str) -> Decision | None:
        """The decision that holds in a month: of several the latest begun."""
        holding = [decision for decision in self.decisions if decision.holds_in(month)]
        return holding[-1] if holding else None


@read_once
def accounts_of(case: Case) -> tuple[PowerAccount, ...]:
    """Every account of the enterprise, by number."""
    accounts = [
        _account(case, account, fact)
        for account, fact in case.things_of("power_account")
        if isinstance(fact, PowerAccountAdded)
    ]
    return tuple(sorted(accounts, key=lambda account: (account.number, account.id)))


def account_of(case: Case, account: str) -> PowerAccount | None:
    kept = case.kept(f"power_account/{account}").partition("/")[2]
    return next((each for each in accounts_of(case) if each.id == kept), None)


def _account(case: Case, account: str, fact: PowerAccountAdded) -> PowerAccount:
    slots = case.slots_of_thing.get(f"power_account/{account}", {})
    fields = {name: str(slots[name].value) for name in get_args(AccountField) if name in slots}
    return PowerAccount(
        id=account,
        number=fields.get("number") or fact.number,
        fields=fields,
        contested=tuple(sorted(path for path, slot in slots.items() if slot.is_contested)),
        decisions=_decisions(slots),
        used=_used(slots),
    )


def _decisions(slots: Mapping[str, Slot]) -> tuple[Decision, ...]:
    """One after the other: a later one ends the one before it the month before."""
    begun = [_decision(month, slot, slots) for month, slot in _below(slots, "surcharge/")]
    standing = [decision for decision in begun if any(rate for _, rate in decision.said)]
    ends = [moved(decision.from_month, -1) for decision in standing[1:]] + [""] * bool(standing)
    return tuple(
        msgspec.structs.replace(decision, last=_earliest(decision.ends, decision.release.last_month, before))
        for decision, before in zip(standing, ends, strict=True)
    )


_SAID: Final = tuple[str, str, str, str, str, str, str, str, str, str]
"""What one statement says of a decision, in the order of the names below."""


def _decision(month: str, slot: Slot, slots: Mapping[str, Slot]) -> Decision:
    names = (
        "category", "rate", "ends", "row", "document", "number", "on", "by", "equipment", "link",
    )  # fmt: skip
    said = [_convert(statement.value, _SAID) for statement in slot.current]
    released = slots.get(f"released/{month}")
    release = _convert(released.value, Release) if released is not None else Release()
    if released is None or not release.reason:
        release = Release()
    return Decision(
        from_month=month,
        release=release,
        is_contested=slot.is_contested or (released is not None and released.is_contested),
        said=tuple(dict.fromkeys((each[0], each[1]) for each in said)),
        **dict(zip(names, said[0], strict=True)),
    )


def _used(slots: Mapping[str, Slot]) -> Mapping[str, UsedMonth]:
    used, collected, paid = (dict(_below(slots, f"{kind}/")) for kind in ("used", "collected", "paid"))
    return {
        month: _month(used.get(month, EMPTY), collected.get(month, EMPTY), paid.get(month, EMPTY))
        for month in sorted({*used, *collected, *paid})
    }


def _month(used: Slot, collected: Slot, paid: Slot) -> UsedMonth:
    fact = _fact(used.current[0]) if used.current else None
    return UsedMonth(
        kwh=_said(used),
        source=fact.source if isinstance(fact, PowerUsed) else "",
        photo=fact.photo if isinstance(fact, PowerUsed) else "",
        collected=_said(collected),
        paid=_said(paid),
    )


def _said(slot: Slot) -> tuple[str, ...]:
    """Every value that stands; what was cleared is none."""
    return tuple(text for text in dict.fromkeys(str(each.value) for each in slot.current) if text)


def _below(slots: Mapping[str, Slot], beginning: str) -> Iterator[tuple[str, Slot]]:
    """Slots of months, in their order; what is none is not read."""
    for path in sorted(slots):
        month = path.removeprefix(beginning)
        if path.startswith(beginning) and is_month(month):
            yield month, slots[path]


def _fact(statement: Statement) -> object:
    """The fact behind a statement, also of a recovered act."""
    return statement.act.stated.fact


def _convert(value: object, kind: Any) -> Any:
    return msgspec.convert(value, kind)


def _earliest(*months: str) -> str:
    return min((month for month in months if is_month(month)), default="")
