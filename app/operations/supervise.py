"""This is about supervision (督办): a slip is sent, its answer noted, the matter closed (销号)."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.supervision.facts import SupervisionAnswered, SupervisionClosed, SupervisionIssued
from app.domain.supervision.supervision import Supervision, supervisions_of
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def issue_supervision(case_file: CaseFile, looked_at: Case, stamp: Stamp, issued: SupervisionIssued) -> Case:
    """Raises RuleRefused NOT_A_DAY, EQUIPMENT_UNKNOWN, NUMBER_TAKEN, DAY_TOO_EARLY (due before sent)."""
    if issued.equipment:
        the_machine(looked_at, issued.equipment)
    if issued.number and issued.number in {slip.number for slip in supervisions_of(looked_at)}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=issued.number)
    days = {"on": day_text(issued.on), "answer_by": day_text(issued.answer_by)}
    _not_before(days["answer_by"], days["on"])
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(issued, **days),))


def answer_supervision(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, answered: SupervisionAnswered
) -> Case:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, DAY_TOO_EARLY."""
    slip = _the_slip(looked_at, answered.supervision)
    on = day_text(answered.on)
    _not_before(on, slip.on)
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(answered, on=on),))


def close_supervision(case_file: CaseFile, looked_at: Case, stamp: Stamp, closed: SupervisionClosed) -> Case:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, DAY_TOO_EARLY."""
    slip = _the_slip(looked_at, closed.supervision)
    on = day_text(closed.on)
    _not_before(on, slip.on)
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(closed, on=on),))


def _the_slip(case: Case, supervision: str) -> Supervision:
    found = next((slip for slip in supervisions_of(case) if slip.id == supervision), None)
    if found is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=supervision)
    return found


def _not_before(day: str, earlier: str) -> None:
    if day < earlier:
        raise RuleRefused(Refusal.DAY_TOO_EARLY, day=day, earlier=earlier)
