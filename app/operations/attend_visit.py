"""This is about who is at a visit and what filmed it: people come and leave, films stay in their station."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.visits import rules
from app.domain.visits.facts import RecorderRegistered, VisitPerson
from app.operations.acting import state, the_visit
from app.storage.case_file import CaseFile


def attend_visit(case_file: CaseFile, looked_at: Case, stamp: Stamp, people: Sequence[VisitPerson]) -> Case:
    """State who is there, or left (`present=False`). Raises RuleRefused VISIT_UNKNOWN, PERSON_UNKNOWN."""
    for person in people:
        visit = the_visit(looked_at, person.visit)
        if not person.present and person.person not in {known.id for known in visit.people}:
            raise RuleRefused(Refusal.PERSON_UNKNOWN, name=person.name)
    return state(case_file, looked_at, stamp, people)


def register_recorder(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, segment: RecorderRegistered
) -> Case:
    """Note a film of a body camera (执法记录仪). Raises RuleRefused VISIT_UNKNOWN, END_BEFORE_START."""
    the_visit(looked_at, segment.visit)
    return state(case_file, looked_at, stamp, (rules.film(segment),))
