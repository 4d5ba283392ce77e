"""This is about supervision (督办): a slip is sent, its answer noted, the matter closed (销号)."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.supervision.facts import SupervisionAnswered, SupervisionClosed, SupervisionIssued
from app.domain.supervision.supervision import supervisions_of
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def issue_supervision(case_file: CaseFile, looked_at: Case, stamp: Stamp, issued: SupervisionIssued) -> Case:
    """Raises RuleRefused NOT_A_DAY, EQUIPMENT_UNKNOWN."""
    if issued.equipment:
        the_machine(looked_at, issued.equipment)
    days = {"on": day_text(issued.on), "answer_by": day_text(issued.answer_by)}
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(issued, **days),))


def answer_supervision(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, answered: SupervisionAnswered
) -> Case:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY."""
    _must_be_known(looked_at, answered.supervision)
    on = day_text(answered.on)
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(answered, on=on),))


def close_supervision(case_file: CaseFile, looked_at: Case, stamp: Stamp, closed: SupervisionClosed) -> Case:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY."""
    _must_be_known(looked_at, closed.supervision)
    on = day_text(closed.on)
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(closed, on=on),))


def _must_be_known(case: Case, supervision: str) -> None:
    if supervision not in {slip.id for slip in supervisions_of(case)}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=supervision)
