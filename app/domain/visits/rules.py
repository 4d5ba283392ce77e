"""This is about what a visit needs before it may start, go on, and end.

Only two things stop a visit for good: fewer than two certified officers on an inspection, and no start time.
Everything else passes with a reason (说明原因后继续).
"""

from datetime import date

from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import Officer, is_certified
from app.domain.visits.facts import RecorderRegistered, VisitTimed
from app.domain.visits.visit import Visit


def begin(visit: Visit, at: str, reason: str = "") -> VisitTimed:
    """Decide the start of a visit.

    at: ISO minute with offset.
    reason: why it starts without approval or notice; an urgent one says so beforehand and is made up.
    Raises RuleRefused NO_START_TIME, VISIT_ALREADY_STARTED, NEEDS_TWO_OFFICERS, NOTICE_MISSING,
    APPROVAL_MISSING.
    Source: 行政处罚法 art. 42, 行政强制法 art. 18 (two officers); 国办发〔2024〕54号, domain.md §4.2
    (approval, notice).
    """
    if not at:
        raise RuleRefused(Refusal.NO_START_TIME)
    if visit.turns:
        raise RuleRefused(Refusal.VISIT_ALREADY_STARTED, at=visit.started_at)
    if visit.kind == "inspection":
        _needs_two_officers(visit, date.fromisoformat(at[:10]))
        if not (visit.field("urgent_reason") or reason):
            _needs_its_papers(visit)
    return VisitTimed(visit=visit.id, event="started", turn=1, at=at, reason=reason)


def _needs_its_papers(visit: Visit) -> None:
    """A number may come later (待编号): then the day it was approved, or served, stands for it."""
    if not (visit.field("notice_number") or visit.field("notice_served_on")):
        raise RuleRefused(Refusal.NOTICE_MISSING)
    if not (visit.field("approval_number") or visit.field("approved_on")):
        raise RuleRefused(Refusal.APPROVAL_MISSING)


def is_made_up_later(visit: Visit) -> bool:
    """An urgent inspection that starts without its papers: they are made up within 24 hours.

    Source: domain.md §4.2 (紧急补办), §6.2 K06 (行政强制法 art. 19, for measures; of inspections 原文待核对).
    """
    if visit.kind != "inspection" or not visit.field("urgent_reason"):
        return False
    try:
        _needs_its_papers(visit)
    except RuleRefused:
        return True
    return False


def _needs_two_officers(visit: Visit, on: date) -> None:
    certified = [
        person for person in visit.in_role("officer") if is_certified(person.card, person.card_until, on)
    ]
    if len({person.card for person in certified}) < 2:
        raise RuleRefused(Refusal.NEEDS_TWO_OFFICERS, count=len(certified))


def break_off(visit: Visit, at: str, reason: str) -> VisitTimed:
    """Raises RuleRefused VISIT_NOT_STARTED, END_BEFORE_START, REASON_MISSING."""
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    _must_go_on(visit, at)
    return VisitTimed(visit=visit.id, event="broken_off", turn=len(visit.turns), at=at, reason=reason)


def go_on(visit: Visit, at: str) -> VisitTimed:
    """Decide that a visit broken off goes on (续查); an inspection needs its two officers again.

    Raises RuleRefused VISIT_NOT_STARTED, VISIT_OVER, END_BEFORE_START, NEEDS_TWO_OFFICERS.
    """
    if not visit.turns:
        raise RuleRefused(Refusal.VISIT_NOT_STARTED)
    if visit.turns[-1].ended_by != "broken_off":
        raise RuleRefused(Refusal.VISIT_OVER)
    if at < visit.turns[-1].ended:
        raise RuleRefused(Refusal.END_BEFORE_START, start=visit.turns[-1].ended, end=at)
    if visit.kind == "inspection":
        _needs_two_officers(visit, date.fromisoformat(at[:10]))
    return VisitTimed(visit=visit.id, event="continued", turn=len(visit.turns) + 1, at=at)


def end(visit: Visit, at: str) -> VisitTimed:
    """Raises RuleRefused VISIT_NOT_STARTED, VISIT_OVER, END_BEFORE_START."""
    _must_go_on(visit, at)
    return VisitTimed(visit=visit.id, event="finished", turn=len(visit.turns), at=at)


def _must_go_on(visit: Visit, at: str) -> None:
    if not visit.turns:
        raise RuleRefused(Refusal.VISIT_NOT_STARTED)
    if not visit.is_going_on:
        raise RuleRefused(Refusal.VISIT_OVER)
    if at <= visit.turns[-1].began:
        raise RuleRefused(Refusal.END_BEFORE_START, start=visit.turns[-1].began, end=at)


def film(segment: RecorderRegistered) -> RecorderRegistered:
    """Raises RuleRefused END_BEFORE_START. Source: 国办发〔2018〕118号 (gaps are explained on resumption)."""
    if segment.ended <= segment.started:
        raise RuleRefused(Refusal.END_BEFORE_START, start=segment.started, end=segment.ended)
    return segment


def needs_certificate(officer: Officer | None, on: date) -> None:
    """Steps, seals, problems and papers are for certified officers; a patroller records facts and photos.

    An unknown officer passes: a paper typed up by someone the list has not reached is not lost.
    Raises RuleRefused PATROLLER_ONLY_RECORDS. Source: 国办发〔2024〕54号; users.md (b) 8.
    """
    if officer is not None and officer.role == "patroller" and not officer.is_certified(on):
        raise RuleRefused(Refusal.PATROLLER_ONLY_RECORDS, name=officer.name)
