"""This is about making up the approval and notice of an inspection that was urgent (紧急补办)."""

from datetime import datetime

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.deadlines.confirmed import Confirmed, confirmed_of
from app.domain.deadlines.facts import DeadlineMet
from app.domain.deadlines.made_up import MADE_UP
from app.domain.errors import Refusal, RuleRefused
from app.domain.moments import moment_shown
from app.domain.visits.preparation_facts import VisitPrepared
from app.operations.acting import state
from app.operations.approve_visit import Approval, Notice, approval_facts, notice_facts
from app.storage.case_file import CaseFile


def make_up_visit(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    visit: str,
    papers: tuple[Approval, Notice],
    reason: str = "",
) -> Case:
    """State what was made up; that closes the clock. `on` of the approval is an ISO minute with offset.

    reason: why it came late; needed only then.
    Raises RuleRefused NOTHING_TO_MAKE_UP, APPROVAL_MISSING, REASON_MISSING.
    """
    approval, notice = papers
    clock = clock_of(looked_at, visit)
    if clock is None:
        raise RuleRefused(Refusal.NOTHING_TO_MAKE_UP)
    if not approval.by or not approval.on:
        raise RuleRefused(Refusal.APPROVAL_MISSING)
    is_late = datetime.fromisoformat(approval.on) > datetime.fromisoformat(clock.confirmed)
    if is_late and not reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    text = " ".join(part for part in (approval.by, moment_shown(approval.on)) if part)
    facts: list[Fact] = [
        *approval_facts(visit, approval),
        *notice_facts(visit, notice),
        VisitPrepared(visit=visit, field="made_up_on", value=approval.on),
        DeadlineMet(
            subject=f"visit/{visit}",
            rule=MADE_UP,
            on=approval.on[:10],
            text=f"{text}，逾期补办：{reason.strip()}" if is_late else text,
        ),
    ]
    return state(case_file, looked_at, stamp, facts)


def clock_of(case: Case, visit: str) -> Confirmed | None:
    """The clock of an urgent start, whether or not it was made up; None where it was none."""
    return next(
        (each for each in confirmed_of(case) if (each.thing, each.rule) == (f"visit/{visit}", MADE_UP)), None
    )
