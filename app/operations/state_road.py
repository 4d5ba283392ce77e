"""This is about stating a machine's road: finding (认定), announcement, reopening, upgrade."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeStated,
)
from app.domain.lifecycle import rules
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def confirm(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, confirmed: Sequence[EquipmentConfirmed]
) -> Case:
    """State findings. Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.confirm`; then none is stated."""
    facts = [rules.confirm(looked_at, the_machine(looked_at, each.equipment), each) for each in confirmed]
    return state(case_file, looked_at, stamp, facts)


def announce(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, announced: Sequence[EquipmentAnnounced]
) -> Case:
    """State announcements. Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.announce`; then none is stated."""
    facts = [rules.announce(looked_at, the_machine(looked_at, each.equipment), each) for each in announced]
    return state(case_file, looked_at, stamp, facts)


def reopen(case_file: CaseFile, looked_at: Case, stamp: Stamp, reopened: EquipmentReopened) -> Case:
    """Take an accepted machine up again. Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.reopen`."""
    machine = the_machine(looked_at, reopened.equipment)
    return state(case_file, looked_at, stamp, (rules.reopen(machine, reopened),))


def state_upgrade(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[UpgradeStated]
) -> Case:
    """State proofs of an upgrade. Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.state_upgrade`."""
    facts = [rules.state_upgrade(looked_at, the_machine(looked_at, each.equipment), each) for each in stated]
    return state(case_file, looked_at, stamp, facts)
