"""This is about the verbs of machines: added, taken through the four steps, taken down."""

import argparse
from typing import get_args

from app.cli.cutting import cut_options, done_given, state_production_only
from app.cli.desk import Desk
from app.cli.finding import equipment_named
from app.cli.matching_verbs import add_matching
from app.cli.occurring import occurred_options
from app.cli.opening import at_work
from app.cli.road_verbs import add_road
from app.cli.taking_down_verbs import add_taking_down, machine_as_it_is
from app.cli.verbs import Groups, case_verb, field_option, fields_given, group, reason_option
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.facts import EquipmentAdded, EquipmentField, Step
from app.domain.equipment.kinds import KINDS, kind_of_name
from app.operations.add_equipment import add_equipment as add_machine
from app.operations.do_step import StepDone, do_step, step_does_not_fit, undo_step


def add_equipment(groups: Groups) -> None:
    verbs = group(groups, "equipment")
    add = case_verb(verbs, "add", _add, "Add a machine with what its nameplate says")
    add.add_argument("number", metavar="NUMBER", help="on walk sheet and papers, like E-01")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", choices=KINDS, default="", help="else by the name; decides which steps fit")
    add.add_argument("--batch", action="store_true", help="several machines of one model")
    field_option(add, get_args(EquipmentField))
    occurred_options(add)
    add_taking_down(verbs)
    add_matching(verbs)
    add_road(verbs)


def add_step(groups: Groups) -> None:
    verbs = group(groups, "step")
    do = case_verb(verbs, "do", _step, "State that a step is done")
    do.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    do.add_argument("step", choices=get_args(Step))
    do.add_argument(
        "--not-applicable", action="store_true", help="it does not fit this machine (reason needed)"
    )
    reason_option(do)
    cut_options(do)
    occurred_options(do)
    undo = case_verb(verbs, "undo", _undo, "A step was taken back: supply restored, unsealed")
    undo.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    undo.add_argument("step", choices=get_args(Step))
    reason_option(undo, "by whose decision")
    occurred_options(undo)


def _add(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        added = EquipmentAdded(
            equipment=desk.new_id(),
            number=given.number,
            kind=given.kind or kind_of_name(given.name),
            name=given.name,
            batch=given.batch,
            occurred=work.occurred(given),
        )
        work.session.do(add_machine, added, fields_given(given))
        return machine_as_it_is(work, added.equipment)


def _step(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        equipment = equipment_named(work.case, given.equipment)
        if given.not_applicable:
            work.session.do(step_does_not_fit, equipment, given.step, given.reason)
        else:
            points = (each for each in cutoffs_of(work.case) if each.utility == given.step)
            state_production_only(given, work, [each for each in points if equipment in each.feeds])
            work.session.do(do_step, equipment, given.step, done_given(given, work))
        return machine_as_it_is(work, equipment)


def _undo(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        equipment = equipment_named(work.case, given.equipment)
        done = StepDone(work.occurred(given), given.reason)
        work.session.do(undo_step, equipment, given.step, done)
        return machine_as_it_is(work, equipment)
