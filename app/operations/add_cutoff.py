"""This is about adding a cut-off point (断开点) and the machines it feeds: stated once for all of them."""

from collections.abc import Mapping, Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, CutoffField, CutoffStated
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state, the_machine
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

    feeds: equipment ids. Raises RuleRefused NUMBER_TAKEN, EQUIPMENT_UNKNOWN.
    """
    if added.number in {point.number for point in cutoffs_of(looked_at)}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=added.number)
    machines = [the_machine(looked_at, equipment) for equipment in feeds]
    facts: list[Fact] = [added]
    facts += [
        CutoffStated(cutoff=added.cutoff, field=field, value=value, occurred=added.occurred)
        for field, value in fields.items()
        if value
    ]
    facts += [CutoffFeeds(cutoff=added.cutoff, equipment=machine.id) for machine in machines]
    return state(case_file, looked_at, stamp, facts)
