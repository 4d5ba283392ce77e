"""This is about adding a cut-off point (断开点) and the machines it feeds: stated once for all of them."""

from collections.abc import Mapping, Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, CutoffField, CutoffStated
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.fields import checked
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state, the_machine, the_point
from app.storage.case_file import CaseFile


def add_cutoff(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    added: CutoffAdded,
    fields: Mapping[CutoffField, str],
    feeds: Sequence[str],
) -> Case:
    """Add a cut-off point.

    feeds: equipment ids. Raises RuleRefused NUMBER_TAKEN, EQUIPMENT_UNKNOWN and those of `fields.checked`.
    """
    if added.number in {point.number for point in cutoffs_of(looked_at)}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=added.number)
    machines = [the_machine(looked_at, equipment) for equipment in feeds]
    facts: list[Fact] = [added]
    facts += [
        checked(CutoffStated(cutoff=added.cutoff, field=field, value=value, occurred=added.occurred))
        for field, value in fields.items()
        if value
    ]
    facts += [CutoffFeeds(cutoff=added.cutoff, equipment=machine.id) for machine in machines]
    return state(case_file, looked_at, stamp, facts)


def feed_machines(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    cutoff: str,
    equipment: Sequence[str],
    feeds: bool = True,
) -> Case:
    """State that a point feeds these machines too, or does not. Raises CUTOFF_UNKNOWN, EQUIPMENT_UNKNOWN."""
    point = the_point(looked_at, cutoff)
    machines = [the_machine(looked_at, each) for each in equipment]
    facts = [CutoffFeeds(cutoff=point.id, equipment=machine.id, feeds=feeds) for machine in machines]
    return state(case_file, looked_at, stamp, facts)
