"""This is about settling a contested value (核定): a person who saw all sides states a third."""

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.fields import checked
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.storage.case_file import CaseFile


def settle(case_file: CaseFile, looked_at: Case, stamp: Stamp, fact: Fact) -> Case:
    """State the value that holds, with the reason in the fact's note.

    Raises RuleRefused NOT_CONTESTED, REASON_MISSING and those of `fields.checked`.
    """
    if not fact.note:
        raise RuleRefused(Refusal.REASON_MISSING)
    for path, _ in fact.statements():
        if not looked_at.slot(path).is_contested:
            raise RuleRefused(Refusal.NOT_CONTESTED, slot=path)
    return state(case_file, looked_at, stamp, (checked(fact),))
