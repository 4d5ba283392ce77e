"""This is about taking both records one computer wrote (clone, old image): nothing of either is lost.

The acts of the branch that is not folded are stated again, with what their author had seen then; where the
two disagree, the value is contested and settled like any other.
"""

from app.domain.acts import writing
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.storage.case_file import CaseFile


def take_both(case_file: CaseFile, looked_at: Case, stamp: Stamp) -> Case:
    """Raises RuleRefused NO_SECOND_BRANCH where there is nothing to take."""
    stored = {act.digest: case_file.act_bytes(act.digest) for act in looked_at.open_strays()}
    facts = writing.take_both(looked_at, stored)
    if not facts:
        raise RuleRefused(Refusal.NO_SECOND_BRANCH)
    return state(case_file, looked_at, stamp, facts)
