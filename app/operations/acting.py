"""This is about the one way a case changes: facts appended as acts, in one transaction."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import Machine, machine_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.visits.visit import Visit, visit_of
from app.storage.case_file import CaseFile


def state(case_file: CaseFile, looked_at: Case, stamp: Stamp, facts: Sequence[Fact]) -> Case:
    """Append what a person states, having looked at this case; the case as it now is.

    Raises FileRefused; then nothing was written.
    """
    with case_file.writing() as writer:
        writer.append(stamp, looked_at.seen, facts)
    return case_file.load()


def the_machine(case: Case, equipment: str) -> Machine:
    """Raises RuleRefused EQUIPMENT_UNKNOWN."""
    machine = machine_of(case, equipment)
    if machine is None:
        raise RuleRefused(Refusal.EQUIPMENT_UNKNOWN, equipment=equipment)
    return machine


def the_point(case: Case, cutoff: str) -> CutoffPoint:
    """Raises RuleRefused CUTOFF_UNKNOWN."""
    point = next((point for point in cutoffs_of(case) if point.id == cutoff), None)
    if point is None:
        raise RuleRefused(Refusal.CUTOFF_UNKNOWN, cutoff=cutoff)
    return point


def the_visit(case: Case, visit: str) -> Visit:
    """Raises RuleRefused VISIT_UNKNOWN."""
    known = visit_of(case, visit)
    if known is None:
        raise RuleRefused(Refusal.VISIT_UNKNOWN, visit=visit)
    return known
