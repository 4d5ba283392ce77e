"""This is about preparing a visit: its kind, its notice, what is to be checked, who goes."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitPerson, VisitStated
from app.domain.visits.preparation_facts import BureauJoined, VisitPrepared
from app.operations.acting import state
from app.storage.case_file import CaseFile

Detail = VisitStated | VisitPrepared | MatterChosen | VisitPerson | BureauJoined


def prepare_visit(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    added: VisitAdded,
    details: Sequence[Detail],
) -> Case:
    """Add a visit; nothing of it is checked before it starts."""
    return state(case_file, looked_at, stamp, (added, *details))
