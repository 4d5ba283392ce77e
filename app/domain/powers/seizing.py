"""This is about what 查封（扣押）needs: power, the leader's approval, a list, at most 30 days and 30 more.

None of these gates passes with a reason but a late approval: the law leaves nothing else to the officer.
Source: 行政强制法 art. 17–19, 22–25, 27, 28; domain.md §1.2, §4.7.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

import msgspec

from app.domain.acts.case import Case
from app.domain.agencies.agency import Agency, seizing_powers
from app.domain.agencies.table import Powers, Verdict, basis_text, refused_seizure
from app.domain.deadlines.clocks import Clock, Clocks
from app.domain.deadlines.due import due
from app.domain.deadlines.holidays import HolidayTables
from app.domain.equipment.machine import Machine
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import is_certified
from app.domain.powers.facts import (
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureReleased,
    SeizureTested,
    ThingSeized,
)
from app.domain.powers.seizure import Seizure, sealed_elsewhere, seizure_on, seizures_of
from app.domain.visits.visit import Visit


class SeizingLaw(msgspec.Struct, frozen=True):
    """The tables a decision is weighed by."""

    powers: Powers
    clocks: Clocks
    holidays: HolidayTables


def power_for(law: SeizingLaw, agency: Agency | None, power: str, on: date) -> Verdict:
    """The row a body seizes by: the one named (id of the row), or the only one it has.

    Raises RuleRefused NO_POWER_TO_SEAL, and no reason helps; POWER_NOT_NAMED where there are several.
    Source: 行政强制法 art. 17, 22; domain.md §1.2.
    """
    verdicts = seizing_powers(law.powers, agency, on)
    if not verdicts:
        raise no_power(agency)
    named = [each for each in verdicts if each.power is not None and each.power.id == power]
    if named or len(verdicts) == 1:
        return (named or verdicts)[0]
    known = "；".join(
        f"{each.power.id} {basis_text(each.law, each.article)}" for each in verdicts if each.power is not None
    )
    raise RuleRefused(Refusal.POWER_NOT_NAMED, known=known)


def no_power(agency: Agency | None) -> RuleRefused:
    refused = refused_seizure()
    name = agency.name if agency is not None else ""
    return RuleRefused(Refusal.NO_POWER_TO_SEAL, law=refused.law, article=refused.article, agency=name)


def decide(
    law: SeizingLaw, agency: Agency, decided: SeizureDecided, visit: Visit | None, grounds: str
) -> SeizureDecided:
    """Decide a 查封 with its law and article; `until` empty means the longest the law allows.

    Raises RuleRefused NO_POWER_TO_SEAL, POWER_NOT_NAMED, NEEDS_TWO_OFFICERS, GROUNDS_MISSING,
    LEADER_NOT_NAMED, SEIZURE_NOT_APPROVED, NOT_A_DAY, END_BEFORE_START, LIMIT_OF_LAW, which no reason passes;
    APPROVAL_LATE, which a note passes.
    Source: 行政强制法 art. 18, 19, 22, 24, 25.
    """
    since = _moment(decided.since)
    verdict = power_for(law, agency, decided.power, since.date())
    _two_officers(visit, since.date())
    if not grounds.strip():
        raise RuleRefused(Refusal.GROUNDS_MISSING)
    _approved_first(decided, since)
    until = _last_day(law.clocks["K04"], law, since.date(), decided.until)
    return msgspec.structs.replace(
        decided,
        agency=agency.id,
        agency_name=agency.name,
        kind=agency.kind,
        power=verdict.document or (verdict.power.id if verdict.power is not None else ""),
        law=verdict.law,
        article=verdict.article,
        since=since.isoformat(timespec="minutes"),
        until=until,
        approved_at=_moment(decided.approved_at).isoformat(timespec="minutes") if decided.approved_at else "",
    )


def list_things(case: Case, seizure: str, things: Iterable[ThingSeized]) -> tuple[ThingSeized, ...]:
    """Decide the list. Raises RuleRefused LIST_EMPTY, SEALED_BY_ANOTHER; no reason passes them.

    Source: 行政强制法 art. 23 (not sealed again), 24 (the list is handed over on the spot).
    """
    listed = tuple(things)
    if not listed:
        raise RuleRefused(Refusal.LIST_EMPTY)
    for thing in listed:
        if thing.equipment and thing.name:
            _not_sealed_twice(case, seizure, thing)
    return listed


def _not_sealed_twice(case: Case, seizure: str, thing: ThingSeized) -> None:
    other = sealed_elsewhere(case, thing.equipment)
    if other is not None:
        raise RuleRefused(Refusal.SEALED_BY_ANOTHER, thing=thing.name, body=other.body, number=other.number)
    for each in seizures_of(case):
        if each.id != seizure and each.release is None and each.covers(thing.equipment):
            raise RuleRefused(
                Refusal.SEALED_BY_ANOTHER,
                thing=thing.name,
                body=each.decided.agency_name,
                number=each.field("number"),
            )


def may_go(case: Case, machine: Machine, reason: str) -> None:
    """Whether a machine may be taken down: under no seal of an authority. A reason passes it.

    Raises RuleRefused STILL_SEALED. Source: 行政强制法 art. 26; domain.md §12.2.
    """
    if reason.strip():
        return
    other, own = sealed_elsewhere(case, machine.id), seizure_on(case, machine.id)
    if other is not None:
        body, number = other.body, other.number
    elif own is not None:
        body, number = own.decided.agency_name, own.field("number")
    else:
        return
    raise RuleRefused(Refusal.STILL_SEALED, equipment=machine.number, body=body, number=number)


def approve(seizure: Seizure, approved: SeizureApproved) -> SeizureApproved:
    """Decide the approval of an urgent one; a late one needs a reason and stays late.

    Raises RuleRefused APPROVAL_NOT_DUE, LEADER_NOT_NAMED, NOT_A_DAY, APPROVAL_LATE.
    Source: 行政强制法 art. 19 (K06, 24 hours).
    """
    if not seizure.decided.urgent:
        raise RuleRefused(Refusal.APPROVAL_NOT_DUE)
    _named(approved.by, approved.post)
    at = _moment(approved.at)
    _within_a_day(_moment(seizure.decided.since), at, approved.note)
    return msgspec.structs.replace(approved, at=at.isoformat(timespec="minutes"))


def extend(law: SeizingLaw, seizure: Seizure, extended: SeizureExtended) -> SeizureExtended:
    """Decide the one extension, within the term and by the agency's leader in writing.

    Raises RuleRefused SEIZURE_OVER, LEADER_NOT_NAMED, REASON_MISSING, SEIZURE_EXPIRED, END_BEFORE_START,
    LIMIT_OF_LAW, NOT_A_DAY. Source: 行政强制法 art. 25 (K05).
    """
    _stands(seizure)
    _named(extended.by, extended.post)
    if not extended.reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    on = day_text(extended.on)
    base = date.fromisoformat(day_text(seizure.decided.until))
    if on > seizure.own_end:
        raise RuleRefused(Refusal.SEIZURE_EXPIRED, day=seizure.own_end)
    until = _last_day(law.clocks["K05"], law, base, extended.until)
    return msgspec.structs.replace(extended, on=on, until=until)


def note_testing(seizure: Seizure, tested: SeizureTested) -> SeizureTested:
    """Decide a period of testing; without a written notice it is kept and counts on.

    Raises RuleRefused SEIZURE_OVER, NOT_A_DAY, END_BEFORE_START. Source: 行政强制法 art. 25.
    """
    _stands(seizure)
    began, ended = day_text(tested.began), day_text(tested.ended)
    if ended < began or began < seizure.decided.since[:10]:
        raise RuleRefused(Refusal.END_BEFORE_START, start=began, end=ended)
    if began > seizure.end:
        raise RuleRefused(Refusal.SEIZURE_EXPIRED, day=seizure.end)
    return msgspec.structs.replace(tested, began=began, ended=ended, notice=tested.notice.strip())


def release(seizure: Seizure, released: SeizureReleased) -> SeizureReleased:
    """Decide the release; an expired one can still be released, on the fourth ground.

    Raises RuleRefused SEIZURE_OVER, LEADER_NOT_NAMED, NOT_A_DAY, END_BEFORE_START, DAY_TOO_EARLY (expired
    before its last day), REASON_MISSING (the fifth ground in words). Source: 行政强制法 art. 28.
    """
    if not released.on:
        return released
    _stands(seizure)
    _named(released.by, released.post)
    on = day_text(released.on)
    if on < seizure.decided.since[:10]:
        raise RuleRefused(Refusal.END_BEFORE_START, start=seizure.decided.since[:10], end=on)
    if released.ground == "expired" and on < seizure.end:
        raise RuleRefused(Refusal.DAY_TOO_EARLY, day=on, earlier=seizure.end)
    if released.ground == "no_need" and not released.text.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    return msgspec.structs.replace(released, on=on)


def still_stands(seizure: Seizure, today: date) -> None:
    """Whether more may rest on it. Raises RuleRefused SEIZURE_OVER, SEIZURE_EXPIRED."""
    _stands(seizure)
    if today.isoformat() > seizure.end:
        raise RuleRefused(Refusal.SEIZURE_EXPIRED, day=seizure.end)


def printable(law: SeizingLaw, agencies: Sequence[Agency], seizure: Seizure, today: date) -> None:
    """Whether papers of a 查封 may be printed: the body has the power, and the term is not over.

    agencies: as the office's file lists them now: what a case says of a body is no power.
    Raises RuleRefused NO_POWER_TO_SEAL, SEIZURE_EXPIRED; no reason passes them.
    Source: domain.md §1.2, §6.3(2) (no act is based on an expired seal).
    """
    has_power(law.powers, agencies, seizure)
    if today.isoformat() > seizure.end:
        raise RuleRefused(Refusal.SEIZURE_EXPIRED, day=seizure.end)


def has_power(powers: Powers, agencies: Sequence[Agency], seizure: Seizure) -> None:
    """Raises RuleRefused NO_POWER_TO_SEAL."""
    decided = seizure.decided
    agency = next((each for each in agencies if each.id == decided.agency), None)
    began = date.fromisoformat(day_text(decided.since[:10]))
    verdicts = seizing_powers(powers, agency, began)
    if not any(_names(each, decided) for each in verdicts):
        raise no_power(agency)


def _names(verdict: Verdict, decided: SeizureDecided) -> bool:
    row = verdict.power.id if verdict.power is not None else ""
    return decided.power in (row, verdict.document or row)


def _two_officers(visit: Visit | None, on: date) -> None:
    people = visit.in_role("officer") if visit is not None else ()
    cards = {each.card for each in people if is_certified(each.card, each.card_until, on)}
    if len(cards) < 2:
        raise RuleRefused(Refusal.NEEDS_TWO_OFFICERS, count=len(cards))


def _approved_first(decided: SeizureDecided, since: datetime) -> None:
    if decided.urgent and not decided.approved_at:
        return
    _named(decided.approved_by, decided.approved_post)
    if not decided.approved_at or (not decided.urgent and _moment(decided.approved_at) > since):
        raise RuleRefused(Refusal.SEIZURE_NOT_APPROVED)
    if decided.urgent:
        _within_a_day(since, _moment(decided.approved_at), decided.note)


def _within_a_day(since: datetime, approved: datetime, reason: str) -> None:
    """Approval of an urgent one (K06). Raises RuleRefused APPROVAL_LATE. Source: 行政强制法 art. 19."""
    limit = since + timedelta(hours=24)
    if approved > limit and not reason.strip():
        raise RuleRefused(Refusal.APPROVAL_LATE, until=limit.isoformat(timespec="minutes")[:16])


def _named(name: str, post: str) -> None:
    if not (name.strip() and post.strip()):
        raise RuleRefused(Refusal.LEADER_NOT_NAMED)


def _stands(seizure: Seizure) -> None:
    if seizure.release is not None:
        raise RuleRefused(Refusal.SEIZURE_OVER, day=seizure.release.on)


def _last_day(clock: Clock, law: SeizingLaw, start: date, until: str) -> str:
    """The day set, or the longest the clock allows. Raises LIMIT_OF_LAW, END_BEFORE_START, NOT_A_DAY."""
    longest = due(clock, start, law.holidays).day.isoformat()
    if not until:
        return longest
    last = day_text(until)
    if last > longest:
        raise RuleRefused(Refusal.LIMIT_OF_LAW, rule=clock.code, day=longest, basis=clock.basis)
    if last < start.isoformat():
        raise RuleRefused(Refusal.END_BEFORE_START, start=start.isoformat(), end=last)
    return last


def _moment(text: str) -> datetime:
    """Raises RuleRefused NOT_A_DAY, also for a day without its minute and offset: hours are counted."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text) from None
    if moment.tzinfo is None:
        raise RuleRefused(Refusal.CLOCK_NEEDS_TIME, rule="K06")
    return moment
