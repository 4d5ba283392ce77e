"""This is about the zero report (零报告) of a township, resting on its screening list."""

from collections.abc import Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import SetAside
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.facts import ZeroReported
from app.domain.screening.coverage import TownshipCoverage, coverage_of
from app.domain.screening.firm import firms_of
from app.domain.screening.planned import planned_off_list
from app.operations.acting import state
from app.operations.import_plan import items_of, plans_of, zero_reports_of
from app.storage.case_file import CaseFile

USUAL_TEXT = "经排查，本辖区无淘汰类落后产能"


def coverage_in(office: Case, townships: Sequence[str]) -> tuple[TownshipCoverage, ...]:
    """Every township with what is screened there and its zero report. townships: the district's, by name."""
    firms = firms_of(office)
    planned = planned_off_list(firms, items_of(office))
    return coverage_of(firms, townships, zero_reports_of(office), planned)


def report_zero(office: CaseFile, looked_at: Case, stamp: Stamp, report: ZeroReported) -> Case:
    """State that a township has nothing to retire; it goes with the newest plan in force.

    Where the screening is not complete, or found something, its `note` must say why it stands nevertheless.
    Raises RuleRefused TOWNSHIP_NOT_COVERED, ZERO_REPORT_STANDS.
    """
    lines = {line.township: line for line in coverage_in(looked_at, (report.township,))}
    line = lines[report.township] if report.township in lines else TownshipCoverage(township=report.township)
    if line.zero_report:
        raise RuleRefused(Refusal.ZERO_REPORT_STANDS, township=line.township)
    if line.gaps and not report.note:
        raise RuleRefused(
            Refusal.TOWNSHIP_NOT_COVERED,
            township=line.township,
            firms=line.firms,
            screened=line.screened,
            small=line.small_screened,
            found=line.found,
        )
    plan = next((plan for plan, _ in reversed(plans_of(looked_at))), "")
    stated = msgspec.structs.replace(report, plan=plan, text=report.text or USUAL_TEXT)
    return state(office, looked_at, stamp, (stated,))


def take_back_zero(office: CaseFile, looked_at: Case, stamp: Stamp, report: str, reason: str) -> Case:
    """Raises RuleRefused REASON_MISSING, THING_UNKNOWN."""
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    if report not in {each.report for each in zero_reports_of(looked_at)}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=report)
    return state(office, looked_at, stamp, (SetAside(thing=f"zero_report/{report}", note=reason),))
