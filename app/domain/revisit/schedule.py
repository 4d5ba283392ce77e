"""This is about when to look again: every machine accepted or sealed, and the interval that holds for it.

The intervals are advice (建议), data of `resources/rules/revisits.csv`; no law that was read sets one.
Source: domain.md §2 (after acceptance 回头看 for years: 2017 checks S29, 2018, 2021 back to 2016 S28), §3.5.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.deadlines.due import months_later
from app.domain.deadlines.due_line import DueLine, DuePerson
from app.domain.enterprise.responsible import responsible_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import day, undated_state
from app.domain.errors import FileRefused, Refusal
from app.domain.visits.visit import visits_of

Watch = Literal["accepted", "sealed"]


class RevisitRule(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table.

    Attributes:
        kinds: kinds of machines it holds for; empty for all.
        months, days: between two looks. years: how long; 0 for as long as it is so.
        counts: kinds of visits that are such a look.
    """

    code: str
    watch: Watch
    kinds: tuple[str, ...]
    months: int
    days: int
    years: int
    counts: tuple[str, ...]
    basis: str
    source: str
    checked: str


class Watched(msgspec.Struct, frozen=True):
    """A machine to look at again. since: ISO day it was accepted or sealed."""

    watch: Watch
    kind: str
    number: str
    since: str


class WatchedFirm(msgspec.Struct, frozen=True):
    """What a case says of looking again.

    Attributes:
        looks: per kind of visit the days it was made.
    """

    machines: tuple[Watched, ...] = ()
    looks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    planned: tuple[str, ...] = ()
    people: tuple[DuePerson, ...] = ()


def revisit_rules_of_table(text: str) -> tuple[RevisitRule, ...]:
    """Raises FileRefused DAMAGED for a row nobody could count by."""
    return tuple(_rule(row) for row in csv.DictReader(io.StringIO(text)))


def _rule(row: Mapping[str, str]) -> RevisitRule:
    try:
        rule = RevisitRule(
            code=row["code"],
            watch=msgspec.convert(row["watch"], Watch),
            kinds=tuple(row["kinds"].split()),
            months=int(row["months"] or 0),
            days=int(row["days"] or 0),
            years=int(row["years"] or 0),
            counts=tuple(row["counts"].split()),
            basis=row["basis"],
            source=row["source"],
            checked=row["checked"],
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise FileRefused(Refusal.DAMAGED, what=f"revisits.csv {row.get('code', '')}") from None
    if rule.months <= 0 and rule.days <= 0:
        raise FileRefused(Refusal.DAMAGED, what=f"revisits.csv {rule.code}")
    return rule


def watched_firm(case: Case) -> WatchedFirm:
    """As it stands in the enterprise's row, so that no list opens the case."""
    machines = tuple(each for machine in machines_of(case) for each in _watched(machine))
    if not machines:
        return WatchedFirm()
    looks: dict[str, list[str]] = {}
    planned = []
    for visit in visits_of(case):
        if visit.turns:
            looks.setdefault(visit.kind, []).append(visit.day)
        elif visit.planned_for:
            planned.append(visit.kind)
    people = dict.fromkeys(DuePerson(each.party, each.name, each.unit) for each in responsible_of(case))
    return WatchedFirm(
        machines,
        tuple((kind, tuple(days)) for kind, days in sorted(looks.items())),
        tuple(sorted(set(planned))),
        tuple(people),
    )


def _watched(machine: Machine) -> Iterator[Watched]:
    state = undated_state(machine)
    since = {"accepted": machine.conclusion[1], "sealed": machine.step("sealing").on}.get(state, "")
    if since:
        watch: Watch = "accepted" if state == "accepted" else "sealed"
        yield Watched(watch, machine.kind, machine.number, since[:10])


def watch_lines(firm: WatchedFirm, rules: Iterable[RevisitRule]) -> tuple[DueLine, ...]:
    """One line per kind of look and enterprise: the machines it is due for, by the earliest of their days.

    One that is planned already stands in the list as that visit.
    """
    rules = tuple(rules)
    looks = dict(firm.looks)
    due: dict[Watch, list[tuple[date, str]]] = {}
    for machine in firm.machines:
        rule = rule_for(machine, rules)
        on = next_look(machine, rule, looks) if rule is not None else None
        if on is not None:
            due.setdefault(machine.watch, []).append((on, machine.number))
    return tuple(
        DueLine(
            kind="revisit" if watch == "accepted" else "patrol",
            day=min(told)[0].isoformat(),
            thing="enterprise/self",
            text="、".join(sorted(number for _, number in told)),
            people=firm.people,
        )
        for watch, told in due.items()
        if ("revisit" if watch == "accepted" else "patrol") not in firm.planned
    )


def rule_for(machine: Watched, rules: Iterable[RevisitRule]) -> RevisitRule | None:
    """The one that names its kind, else the one for all."""
    fitting = [rule for rule in rules if rule.watch == machine.watch]
    named = [rule for rule in fitting if machine.kind in rule.kinds]
    return next(iter(named or [rule for rule in fitting if not rule.kinds]), None)


def next_look(machine: Watched, rule: RevisitRule, looks: Mapping[str, tuple[str, ...]]) -> date | None:
    """The interval after the last look that counts, else after the machine was accepted or sealed.

    None once the years are over, or where a day can't be read.
    """
    since = day(machine.since)
    if since is None:
        return None
    days = [day(each) for kind in rule.counts for each in looks.get(kind, ())]
    last = max([since, *(each for each in days if each is not None and each >= since)])
    try:
        due = months_later(last, rule.months) + timedelta(days=rule.days)
        return None if rule.years and due > months_later(since, rule.years * 12) else due
    except (ValueError, OverflowError):
        return None
