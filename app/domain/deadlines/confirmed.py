"""This is about confirmed deadlines as the case shows them, and what may be confirmed.

Computed day, confirmed day and reason are three things; a limit of the authority's power is never confirmed
later than computed. Source: domain.md §6.2 (note), §6.3(1)(2).
"""

from datetime import datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.joins import split_slot
from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.extended import EXTENDED_BY
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused

_Value = tuple[str, str, str, int, str, str, str, int]
"""What a slot holds, in the order of `DeadlineConfirmed.statements`."""

_SLOT: Final = "deadline/"

HARD: Final = frozenset({"K04", "K05", "K06", "K16"})
"""Limits of the authority's own power. Source: domain.md §6.3(2)."""


class Confirmed(msgspec.Struct, frozen=True, kw_only=True):
    """One confirmed deadline; days as ISO text."""

    thing: str
    rule: str
    started: str
    computed: str
    confirmed: str
    extension: int
    reason: str
    paper: str
    tables: str
    left_out: int
    met_on: str

    @property
    def is_hard(self) -> bool:
        return self.rule in HARD


def confirmed_of(case: Case) -> tuple[Confirmed, ...]:
    """Those in force: an extension in the place of what it extends, by thing and rule."""
    found = ever_confirmed(case)
    by_thing: dict[str, set[str]] = {}
    for each in found:
        by_thing.setdefault(each.thing, set()).add(each.rule)
    return tuple(each for each in found if EXTENDED_BY.get(each.rule) not in by_thing[each.thing])


def ever_confirmed(case: Case) -> tuple[Confirmed, ...]:
    """Those that were extended too, by thing and rule.

    Where two records disagree the earlier day counts until a person settles it.
    """
    found: list[Confirmed] = []
    for path, slot in case.joined_slots.items():
        thing, rest = split_slot(path)
        if rest.startswith(_SLOT) and slot.current:
            said = (msgspec.convert(each.value, _Value) for each in slot.current)
            found.append(_confirmed(case, thing, rest.removeprefix(_SLOT), min(said, key=_by_day)))
    return tuple(sorted(found, key=lambda each: (each.thing, each.rule)))


def _by_day(value: _Value) -> tuple[str, str]:
    return value[2][:10], value[2]


def _confirmed(case: Case, thing: str, rule: str, value: _Value) -> Confirmed:
    started, computed, confirmed, extension, reason, paper, tables, left_out = value
    met_on = msgspec.convert(case.value(f"{thing}/deadline_met/{rule}", ("", "")), tuple[str, str])[0]
    return Confirmed(
        thing=thing,
        rule=rule,
        started=started,
        computed=computed,
        confirmed=confirmed,
        extension=extension,
        reason=reason,
        paper=paper,
        tables=tables,
        left_out=left_out,
        met_on=met_on,
    )


def confirm(clock: Clock | None, stated: DeadlineConfirmed) -> DeadlineConfirmed:
    """Decide a confirmed day.

    clock: None for a deadline of no rule of the table, which has no computed day.
    Raises RuleRefused NOT_A_DAY; NUMBER_MISSING where days are left out without a notice; LIMIT_OF_LAW for a
    hard limit confirmed later; REASON_MISSING where the days differ without one.
    """
    if stated.left_out and not stated.paper.strip():
        raise RuleRefused(Refusal.NUMBER_MISSING)
    confirmed = _shown(stated.confirmed)
    decided = replace(stated, confirmed=confirmed, reason=stated.reason.strip())
    if clock is None or confirmed == stated.computed:
        return decided
    if clock.is_hard and _end(confirmed) > _end(stated.computed):
        raise RuleRefused(Refusal.LIMIT_OF_LAW, rule=clock.code, day=stated.computed[:16], basis=clock.basis)
    if not decided.reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return decided


def _shown(text: str) -> str:
    """A day, or a minute with its offset, as ISO text. Raises RuleRefused NOT_A_DAY."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return day_text(text)
    return moment.isoformat(timespec="minutes") if moment.tzinfo else day_text(text)


def _end(text: str) -> str:
    """Comparable: a day ends with its last minute; minutes of one laptop have one offset."""
    return text[:16] if len(text) > 10 else f"{text}T23:59"


def meet(known: tuple[Confirmed, ...], stated: DeadlineMet) -> DeadlineMet:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY."""
    if not any((each.thing, each.rule) == (stated.subject, stated.rule) for each in known):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=stated.rule)
    return replace(stated, on=day_text(stated.on)) if stated.on else stated


def subject_known(case: Case, subject: str) -> bool:
    """A thing of this case, or the enterprise itself."""
    return subject == "enterprise/self" or case.added(subject) is not None
