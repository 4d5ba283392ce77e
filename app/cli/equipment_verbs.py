"""This is about the verbs of machines: added, fed by cut-off points, taken through the four steps."""

import argparse
from typing import get_args

from app.cli.case_told import cutoff_told, machine_told
from app.cli.desk import Desk
from app.cli.finding import cutoff_named, equipment_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, field_option, fields_given, group, reason_option
from app.domain.acts.case import Case
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffField, ReadingTaken, Utility
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.facts import EquipmentAdded, EquipmentField, Step
from app.domain.equipment.kinds import KINDS, kind_of_name
from app.domain.equipment.machine import machine_of, machines_of
from app.domain.equipment.rules import day_text
from app.domain.photos.photo import photos_of
from app.operations.acting import the_point
from app.operations.add_cutoff import add_cutoff as add_cutoff_point
from app.operations.add_equipment import add_equipment as add_machine
from app.operations.do_step import StepDone, do_step, step_does_not_fit
from app.operations.take_reading import take_reading


def add_equipment(groups: Groups) -> None:
    verbs = group(groups, "equipment")
    add = case_verb(verbs, "add", _add, "Add a machine with what its nameplate says")
    add.add_argument("number", metavar="NUMBER", help="on walk sheet and papers, like E-01")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", choices=KINDS, default="", help="else by the name; decides which steps fit")
    add.add_argument("--batch", action="store_true", help="several machines of one model")
    field_option(add, get_args(EquipmentField))
    occurred_options(add)


def add_cutoff(groups: Groups) -> None:
    verbs = group(groups, "cutoff")
    add = case_verb(verbs, "add", _add_cutoff, "Add a switch or valve, stated once for all machines it feeds")
    add.add_argument("number", metavar="NUMBER", help="like D1")
    add.add_argument("utility", choices=get_args(Utility))
    add.add_argument("place", metavar="PLACE")
    add.add_argument("--feeds", action="append", default=[], metavar="EQUIPMENT", help="repeat for more")
    field_option(add, get_args(CutoffField))
    occurred_options(add)
    read = case_verb(verbs, "read", _read, "Type in what the meter showed, factor not applied")
    read.add_argument("cutoff", metavar="CUTOFF", help="id or number")
    read.add_argument("value", metavar="VALUE")
    about = "cut (止码) or a day; else cut where there is none yet, and the day of --at after that"
    read.add_argument("--moment", default="", metavar="WHEN", help=about)
    read.add_argument("--register", default="", metavar="NAME", help="of a meter with several")
    occurred_options(read)


def add_step(groups: Groups) -> None:
    verbs = group(groups, "step")
    do = case_verb(verbs, "do", _step, "State that a step is done")
    do.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    do.add_argument("step", choices=get_args(Step))
    do.add_argument(
        "--not-applicable", action="store_true", help="it does not fit this machine (reason needed)"
    )
    reason_option(do)
    occurred_options(do)


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
        return _machine(work, added.equipment)


def _machine(work: Work, equipment: str) -> object:
    machine = machine_of(work.case, equipment)
    if machine is None:
        return {}
    return machine_told(work.case, machine, photos_of(work.case), work.desk.now().date())


def _add_cutoff(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        added = CutoffAdded(
            cutoff=desk.new_id(),
            number=given.number,
            utility=given.utility,
            place=given.place,
            occurred=work.occurred(given),
        )
        feeds = [equipment_named(work.case, text) for text in given.feeds]
        work.session.do(add_cutoff_point, added, fields_given(given), feeds)
        return _point(work.case, added.cutoff)


def _point(case: Case, cutoff: str) -> object:
    return cutoff_told(the_point(case, cutoff), {m.id: m.number for m in machines_of(case)})


def _read(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        cutoff = cutoff_named(work.case, given.cutoff)
        occurred = work.occurred(given)
        moment = _moment(given.moment, work.case, cutoff, occurred.at[:10])
        reading = ReadingTaken(
            cutoff=cutoff, moment=moment, value=given.value, register=given.register, occurred=occurred
        )
        work.session.do(take_reading, reading)
        return _point(work.case, cutoff)


def _moment(text: str, case: Case, cutoff: str, on: str) -> str:
    """A later reading must not fall on the slot of the reading at cut-off by an omission."""
    if text:
        return text if text == "cut" else day_text(text)
    points = {point.id: point for point in cutoffs_of(case)}
    return "cut" if points[cutoff].at_cut is None else on


def _step(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        equipment = equipment_named(work.case, given.equipment)
        if given.not_applicable:
            work.session.do(step_does_not_fit, equipment, given.step, given.reason)
        else:
            work.session.do(do_step, equipment, given.step, StepDone(work.occurred(given), given.reason))
        return _machine(work, equipment)
