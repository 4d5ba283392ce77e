"""This is about what was stated of a machine's road, as its case shows it."""

from datetime import date
from decimal import Decimal

import msgspec

from app.domain.acts.case import Case
from app.domain.decimals import decimal_of
from app.domain.equipment.machine import Machine


class Confirmed(msgspec.Struct, frozen=True, array_like=True):
    """A finding (认定); `finding` is empty where there is none."""

    finding: str = ""
    on: str = ""
    basis: str = ""
    by: str = ""
    number: str = ""

    @property
    def stands(self) -> bool:
        return self.finding in ("listed", "below_limit")


class Announced(msgspec.Struct, frozen=True, array_like=True):
    """An announcement (公告); all empty where there is none."""

    on: str = ""
    place: str = ""
    number: str = ""


class Reopened(msgspec.Struct, frozen=True, array_like=True):
    on: str = ""
    reason: str = ""


def confirmed_of(case: Case, equipment: str) -> Confirmed:
    return msgspec.convert(case.value(f"equipment/{equipment}/confirmed", ()), Confirmed)


def announced_of(case: Case, equipment: str) -> Announced:
    return msgspec.convert(case.value(f"equipment/{equipment}/announced", ()), Announced)


def reopened_of(case: Case, equipment: str) -> Reopened:
    return msgspec.convert(case.value(f"equipment/{equipment}/reopened", ()), Reopened)


def over_limit(machine: Machine) -> tuple[Decimal, Decimal] | None:
    """Measured and limit where the upgraded machine is still above it; None where it is not, or unknown."""
    measured = decimal_of(machine.field("upgrade_measured_value"))
    limit = decimal_of(machine.field("upgrade_limit_value"))
    if measured is None or limit is None or measured <= limit:
        return None
    return measured, limit


def later(one: str, other: str) -> bool:
    """Whether a day is on or after another; False where either can't be read."""
    try:
        return date.fromisoformat(one[:10]) >= date.fromisoformat(other[:10])
    except ValueError:
        return False
