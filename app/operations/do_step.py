"""This is about the four steps: water cut, power cut, drive removed, main body sealed."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.acts.writing import Stamp
from app.domain.equipment import rules
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.facts import Step
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


class StepDone(msgspec.Struct, frozen=True):
    """When and by whose eyes a step was done; `reason` passes its gates (说明原因后继续)."""

    occurred: Occurred
    reason: str = ""


def do_step(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, equipment: str, step: Step, done: StepDone
) -> Case:
    """State that a step is done.

    Raises RuleRefused EQUIPMENT_UNKNOWN and those of `rules.do_step`.
    """
    machine = the_machine(looked_at, equipment)
    fact = rules.do_step(machine, step, done.occurred, cutoffs_of(looked_at), done.reason)
    return state(case_file, looked_at, stamp, (fact,))


def step_does_not_fit(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, equipment: str, step: Step, reason: str
) -> Case:
    """State that a step does not fit this machine. Raises RuleRefused REASON_MISSING."""
    fact = rules.step_does_not_fit(the_machine(looked_at, equipment), step, reason)
    return state(case_file, looked_at, stamp, (fact,))
