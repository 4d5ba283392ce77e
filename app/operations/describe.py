"""This is about stating fields: of the enterprise, a machine, cut-off point, visit, problem or picture."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.fields import checked
from app.domain.equipment.machine import machine_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.lifecycle.rules import deed_of_field, may
from app.operations.acting import state
from app.storage.case_file import CaseFile

WITHOUT_ADDING = ("enterprise/self", "seal_number", "device", "original", "office/self")
"""Things that need no adding fact before something is stated of them."""


def describe(case_file: CaseFile, looked_at: Case, stamp: Stamp, facts: Sequence[Fact]) -> Case:
    """State what the person changed, nothing else.

    Raises RuleRefused THING_UNKNOWN where a fact speaks of a thing this case does not have, and those of
    `fields.checked` and `lifecycle.rules.may`.
    """
    known = {case.kept(thing) for case in (case_file.load(),) for thing in case.things}
    for fact in facts:
        for path, _ in fact.statements():
            thing = "/".join(path.split("/")[:2])
            if not thing.startswith(WITHOUT_ADDING) and looked_at.kept(thing) not in known:
                raise RuleRefused(Refusal.THING_UNKNOWN, thing=thing)
    decided = [checked(fact) for fact in facts]
    for fact in decided:
        _may_be_stated(looked_at, fact)
    return state(case_file, looked_at, stamp, decided)


def _may_be_stated(case: Case, fact: Fact) -> None:
    """Raises RuleRefused as `lifecycle.rules.may` for a field of a machine; the note is the reason."""
    machine = machine_of(case, fact.equipment) if isinstance(fact, EquipmentStated) else None
    if machine is not None and isinstance(fact, EquipmentStated):
        may(case, machine, deed_of_field(machine, fact), reason=fact.note)
