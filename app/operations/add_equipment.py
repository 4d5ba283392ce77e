"""This is about adding a machine, or a batch of one model, to the enterprise."""

from collections.abc import Mapping

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import EquipmentAdded, EquipmentField, EquipmentStated
from app.domain.equipment.fields import checked
from app.domain.equipment.machine import machines_of
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.storage.case_file import CaseFile


def add_equipment(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    added: EquipmentAdded,
    fields: Mapping[EquipmentField, str],
) -> Case:
    """Add a machine with what its nameplate says.

    Raises RuleRefused NUMBER_TAKEN and those of `fields.checked`.
    """
    if added.number in {machine.number for machine in machines_of(looked_at)}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=added.number)
    occurred: Occurred | None = added.occurred
    stated = [
        checked(EquipmentStated(equipment=added.equipment, field=field, value=value, occurred=occurred))
        for field, value in fields.items()
        if value
    ]
    return state(case_file, looked_at, stamp, (added, *stated))
