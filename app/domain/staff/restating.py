"""This is about stating a slot of the staff again, as a settlement or a hand correction says it."""

from typing import get_args

from msgspec import convert

from app.domain.acts.fact import Fact, Occurred
from app.domain.errors import Refusal, RuleRefused
from app.domain.staff.facts import (
    ContingencyField,
    ContingencyStated,
    HelpField,
    HelpStated,
    RosterChosen,
    StaffField,
    StaffStated,
)
from app.domain.staff.rules import without_numbers


def figure_again(on: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name not in get_args(StaffField):
        raise _unknown("staff", on, name)
    field = convert(name, StaffField)
    return without_numbers(StaffStated(on=on, field=field, value=value, occurred=occurred, note=note))


def help_again(help: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name not in get_args(HelpField):
        raise _unknown("help", help, name)
    field = convert(name, HelpField)
    return without_numbers(HelpStated(help=help, field=field, value=value, occurred=occurred, note=note))


def contingency_again(thing: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name not in get_args(ContingencyField):
        raise _unknown("contingency", thing, name)
    field = convert(name, ContingencyField)
    return without_numbers(ContingencyStated(field=field, value=value, occurred=occurred, note=note))


def roster_again(thing: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name != "sha256":
        raise _unknown("roster_version", thing, name)
    return RosterChosen(sha256=value, occurred=occurred, note=note)


def _unknown(kind: str, thing: str, name: str) -> RuleRefused:
    return RuleRefused(Refusal.THING_UNKNOWN, thing=f"{kind}/{thing}/{name}")
