"""This is about the verbs of a machine being taken down: dismantled, weighed, a stage nobody photographed."""

import argparse
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import equipment_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, reason_option
from app.domain.acceptance.facts import StageWaived
from app.domain.case_told import machine_told
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled
from app.domain.equipment.machine import machine_of
from app.domain.photos.facts import Stage
from app.domain.photos.photo import photos_of
from app.operations.take_down import add_slip, dismantle, waive_stage

DISMANTLED = ("method", "contractor", "pieces")
WEIGHED = ("plate", "buyer", "invoice", "destination")


def add_taking_down(verbs: Groups) -> None:
    """More verbs of `equipment`."""
    down = case_verb(verbs, "dismantle", _dismantle, "Dismantling began, or is finished")
    down.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    down.add_argument("--started", default="", metavar="DAY", help="else as stated before, else today")
    down.add_argument("--finished", default="", metavar="DAY", help="nothing while it goes on")
    for name, about in zip(DISMANTLED, ("like 气割", "who takes it down", "cut into how many"), strict=True):
        down.add_argument(f"--{name}", default="", metavar="TEXT", help=about)
    reason_option(down)
    occurred_options(down)
    slip = case_verb(verbs, "slip", _slip, "A weigh slip (过磅单) of what left the yard")
    slip.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    slip.add_argument("number", metavar="NUMBER", help="on the slip")
    slip.add_argument("weight", metavar="TONNES")
    slip.add_argument("--on", default="", metavar="DAY", help="else the day of --at, else today")
    for name in WEIGHED:
        slip.add_argument(f"--{name}", default="", metavar="TEXT")
    occurred_options(slip)
    waive = case_verb(verbs, "waive", _waive, "Go on without pictures of a stage, for a written reason")
    waive.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    waive.add_argument("stage", choices=get_args(Stage))
    reason_option(waive, "why there are none")


def machine_as_it_is(work: Work, equipment: str) -> object:
    """The machine as the case now shows it."""
    machine = machine_of(work.case, equipment)
    if machine is None:
        return {}
    return machine_told(work.case, machine, photos_of(work.case), work.desk.now().date())


def _dismantle(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        equipment = equipment_named(work.case, given.equipment)
        occurred = work.occurred(given)
        known = machine_of(work.case, equipment)
        before = known.dismantled if known is not None else ("", "", "", "", "")
        dismantled = EquipmentDismantled(
            equipment=equipment,
            started=given.started or before[0] or occurred.at[:10],
            finished=given.finished,
            method=given.method or before[2],
            contractor=given.contractor or before[3],
            pieces=given.pieces or before[4],
            occurred=occurred,
            note=given.reason,
        )
        work.session.do(dismantle, dismantled)
        return machine_as_it_is(work, equipment)


def _slip(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        equipment = equipment_named(work.case, given.equipment)
        occurred = work.occurred(given)
        slip = DisposalSlipAdded(
            slip=desk.new_id(),
            equipment=equipment,
            number=given.number,
            on=given.on or occurred.at[:10],
            weight=given.weight,
            occurred=occurred,
            **{name: getattr(given, name) for name in WEIGHED},
        )
        work.session.do(add_slip, slip)
        return machine_as_it_is(work, equipment)


def _waive(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        equipment = equipment_named(work.case, given.equipment)
        waived = StageWaived(equipment=equipment, stage=given.stage, reason=given.reason)
        work.session.do(waive_stage, waived)
        return machine_as_it_is(work, equipment)
