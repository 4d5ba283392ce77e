"""This is about looking again (回头看): planned, what was found, the pair of pictures from one viewpoint."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.revisit.facts import RevisitStated, ViewpointPaired
from app.domain.revisit.revisit import FOUND_TEXT
from app.domain.visits.facts import VisitAdded
from app.operations.acting import state, the_machine, the_visit
from app.operations.place_photos import the_photo
from app.storage.case_file import CaseFile

_CHOSEN = ("restarted", "new_equipment")


def plan_revisit(case_file: CaseFile, looked_at: Case, stamp: Stamp, planned: VisitAdded) -> Case:
    """A visit for a day ahead; nothing of it is checked before it starts. Raises RuleRefused NOT_A_DAY."""
    day = VisitAdded(visit=planned.visit, kind=planned.kind, planned_for=day_text(planned.planned_for))
    return state(case_file, looked_at, stamp, (day,))


def state_revisit(case_file: CaseFile, looked_at: Case, stamp: Stamp, found: Sequence[RevisitStated]) -> Case:
    """What a visit found. Raises RuleRefused VISIT_UNKNOWN, FINDING_UNKNOWN."""
    for each in found:
        the_visit(looked_at, each.visit)
        if each.field in _CHOSEN and each.value not in ("", *FOUND_TEXT):
            raise RuleRefused(Refusal.FINDING_UNKNOWN, text=each.value)
    return state(case_file, looked_at, stamp, found)


def pair_viewpoints(case_file: CaseFile, looked_at: Case, stamp: Stamp, paired: ViewpointPaired) -> Case:
    """Raises RuleRefused VISIT_UNKNOWN, EQUIPMENT_UNKNOWN, PHOTO_UNKNOWN."""
    the_visit(looked_at, paired.visit)
    the_machine(looked_at, paired.equipment)
    for photo in (paired.before, paired.now):
        if photo:
            the_photo(looked_at, photo)
    return state(case_file, looked_at, stamp, (paired,))
