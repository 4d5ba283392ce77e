"""This is about a machine being taken down: the dismantling, its weigh slips, a stage nobody photographed."""

from app.domain.acceptance.facts import StageWaived
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment import rules
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled
from app.domain.equipment.machine import machines_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.lifecycle.rules import may
from app.domain.powers.seizing import may_go
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def dismantle(case_file: CaseFile, looked_at: Case, stamp: Stamp, dismantled: EquipmentDismantled) -> Case:
    """State how far the dismantling is. Raises as `rules.dismantle`, `may`, `may_go`."""
    machine = the_machine(looked_at, dismantled.equipment)
    decided = rules.dismantle(machine, dismantled)
    may_go(looked_at, machine, decided.note)
    may(looked_at, machine, "dismantle", decided.finished or decided.started, decided.note)
    return state(case_file, looked_at, stamp, (decided,))


def add_slip(case_file: CaseFile, looked_at: Case, stamp: Stamp, slip: DisposalSlipAdded) -> Case:
    """Add a weigh slip (过磅单). Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.add_slip`."""
    the_machine(looked_at, slip.equipment)
    known = [each.number for machine in machines_of(looked_at) for each in machine.slips]
    return state(case_file, looked_at, stamp, (rules.add_slip(slip, known),))


def waive_stage(case_file: CaseFile, looked_at: Case, stamp: Stamp, waived: StageWaived) -> Case:
    """Go on without pictures of a stage, for a written reason. Raises EQUIPMENT_UNKNOWN, REASON_MISSING."""
    the_machine(looked_at, waived.equipment)
    if not waived.reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    return state(case_file, looked_at, stamp, (waived,))
