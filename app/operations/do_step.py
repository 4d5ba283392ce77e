"""This is about the four steps: water cut, power cut, drive removed, main body sealed."""

from collections.abc import Iterable

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.writing import Stamp
from app.domain.equipment import rules
from app.domain.equipment.cutoff_facts import CutoffStated
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.facts import Step
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import day
from app.domain.lifecycle.rules import may
from app.domain.powers.supply import Leader, cut_lawfully
from app.operations.acting import state, the_machine, the_point
from app.operations.read_powers import read_supply_law
from app.storage.case_file import CaseFile


class StepDone(msgspec.Struct, frozen=True):
    """When and by whose eyes a step was done; `reason` passes its gates (说明原因后继续).

    Attributes:
        leader: who of the agency lets pass what the law leaves to them alone.
        office: `office.case`, whose rule packs and holidays the cut is weighed by; None for those that ship.
    """

    occurred: Occurred
    reason: str = ""
    leader: Leader | None = None
    office: Case | None = None


def do_step(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, equipment: str, step: Step, done: StepDone
) -> Case:
    """State that a step is done.

    Raises RuleRefused EQUIPMENT_UNKNOWN, those of `rules.do_step` and, of a cut, of `supply.cut_lawfully`.
    """
    machine = the_machine(looked_at, equipment)
    may(looked_at, machine, "step", done.occurred.at, done.reason)
    points = cutoffs_of(looked_at)
    fact = rules.do_step(machine, step, done.occurred, points, done.reason)
    cut = [point for point in points if point.utility == step and machine.id in point.feeds]
    return state(case_file, looked_at, stamp, (fact, *_weighed(cut, done)))


def step_does_not_fit(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, equipment: str, step: Step, reason: str
) -> Case:
    """State that a step does not fit this machine. Raises RuleRefused REASON_MISSING."""
    fact = rules.step_does_not_fit(the_machine(looked_at, equipment), step, reason)
    return state(case_file, looked_at, stamp, (fact,))


def cut_at_point(case_file: CaseFile, looked_at: Case, stamp: Stamp, cutoff: str, done: StepDone) -> Case:
    """State the cut at one point once for every machine it feeds, and its time where none is stated yet.

    Raises RuleRefused CUTOFF_UNKNOWN and those of `rules.cut_at` and `supply.cut_lawfully`.
    """
    point, machines = the_point(looked_at, cutoff), machines_of(looked_at)
    steps = rules.cut_at(point, machines, done.occurred, done.reason)
    for step in steps:
        may(looked_at, the_machine(looked_at, step.equipment), "step", done.occurred.at, done.reason)
    cut = {(fact.equipment, fact.step) for fact in steps}
    is_again = any(
        (machine.id, step.step) in cut and step.outcome == "undone"
        for machine in machines
        for step in machine.steps
    )
    facts: list[Fact] = [*steps, *_weighed([point], done)]
    if done.occurred.at and (is_again or not point.field("cut_at")):
        at = done.occurred.at
        facts.append(CutoffStated(cutoff=cutoff, field="cut_at", value=at, occurred=done.occurred))
    return state(case_file, looked_at, stamp, facts)


def undo_step(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, equipment: str, step: Step, done: StepDone
) -> Case:
    """State that a step was taken back (恢复). Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.undo_step`."""
    fact = rules.undo_step(the_machine(looked_at, equipment), step, done.occurred, done.reason)
    return state(case_file, looked_at, stamp, (fact,))


def _weighed(points: Iterable[CutoffPoint], done: StepDone) -> list[Fact]:
    """What leaders let pass at these points. Raises as `supply.cut_lawfully`."""
    at = done.occurred.at
    on = day(at)
    law = read_supply_law(done.office, on)
    return [passed for point in points for passed in cut_lawfully(law, point, at, done.reason, done.leader)]
