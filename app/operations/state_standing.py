"""This is about stating why a machine that is closed still stands, and what keeps it from running."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.standing.facts import StandingStated
from app.domain.standing.standing import CAUSES
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def state_standing(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[StandingStated]
) -> Case:
    """Raises RuleRefused EQUIPMENT_UNKNOWN, CAUSE_UNKNOWN."""
    for each in stated:
        the_machine(looked_at, each.equipment)
        if each.field == "standing_cause" and each.value not in ("", *CAUSES):
            raise RuleRefused(Refusal.CAUSE_UNKNOWN, text=each.value, known="、".join(CAUSES.values()))
    return state(case_file, looked_at, stamp, stated)
