"""This is about the approval (行政检查审批) of a visit, and the notice it is announced by."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.visits.facts import VisitField, VisitStated
from app.domain.visits.inspection_cap import Times, times_of, within_cap
from app.domain.visits.preparation import preparation_of
from app.domain.visits.preparation_facts import CapPassed, NoticeException, ServedHow, VisitPrepared
from app.domain.visits.visit import Visit
from app.operations.acting import state, the_visit
from app.storage.case_file import CaseFile


class Approval(msgspec.Struct, frozen=True, kw_only=True):
    """Who approved, when (ISO day or minute), under which number; empty says nothing.

    Attributes:
        is_later: the number comes later (待编号).
        over_cap: why it goes ahead over the yearly cap; `by` is then who allowed it.
    """

    number: str = ""
    by: str = ""
    on: str = ""
    is_later: bool = False
    over_cap: str = ""


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """How the notice was served, when, under which number; empty says nothing."""

    number: str = ""
    served_on: str = ""
    how: ServedHow | str = ""
    exception: NoticeException | str = ""
    is_later: bool = False


def approve_visit(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, approval: Approval, office: Case
) -> Case:
    """Raises RuleRefused VISIT_UNKNOWN, OVER_YEARLY_CAP; then nothing was stated."""
    known = the_visit(looked_at, visit)
    times = times_of(looked_at, office, known)
    facts = approval_facts(visit, approval)
    passed = preparation_of(looked_at, visit).passed
    if times is not None and times.cap is not None and times.is_over and approval.over_cap.strip():
        passed = CapPassed(
            visit=visit,
            approver=approval.by or known.field("approved_by"),
            reason=approval.over_cap.strip(),
            times=times.nth,
            cap=times.cap.cap,
        )
        facts.append(passed)
    within_cap(times, passed)
    return state(case_file, looked_at, stamp, [*facts, *_told_how_often(known, times)])


def _told_how_often(visit: Visit, times: Times | None) -> list[Fact]:
    """What approval and notice tell the firm; what somebody wrote already stays."""
    if times is None:
        return []
    counted: dict[VisitField, str] = {"times_this_year": str(times.nth)}
    if times.cap is not None:
        counted["yearly_cap"] = str(times.cap.cap)
    return _stated(visit.id, {field: value for field, value in counted.items() if not visit.field(field)})


def serve_notice(case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, notice: Notice) -> Case:
    """Raises RuleRefused VISIT_UNKNOWN."""
    the_visit(looked_at, visit)
    return state(case_file, looked_at, stamp, notice_facts(visit, notice))


def approval_facts(visit: str, approval: Approval) -> list[Fact]:
    """Only what was said."""
    facts = _stated(
        visit,
        {"approval_number": approval.number, "approved_by": approval.by, "approved_on": approval.on},
    )
    return facts + _later(visit, approval.is_later)


def notice_facts(visit: str, notice: Notice) -> list[Fact]:
    """Only what was said."""
    facts = _stated(visit, {"notice_number": notice.number, "notice_served_on": notice.served_on})
    if notice.how:
        facts.append(VisitPrepared(visit=visit, field="served_how", value=notice.how))
    if notice.exception:
        facts.append(VisitPrepared(visit=visit, field="notice_exception", value=notice.exception))
    return facts + _later(visit, notice.is_later)


def _stated(visit: str, fields: dict[VisitField, str]) -> list[Fact]:
    return [
        VisitStated(visit=visit, field=field, value=value.strip())
        for field, value in fields.items()
        if value.strip()
    ]


def _later(visit: str, is_later: bool) -> list[Fact]:
    return [VisitPrepared(visit=visit, field="numbering", value="later")] if is_later else []
