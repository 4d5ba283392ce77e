"""This is about the verbs of seals (封条/封存标识): placed, checked, lifted, written off."""

import argparse

from app.cli.desk import Desk
from app.cli.finding import equipment_named, seal_named, visit_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, group, reason_option
from app.domain.case_told import seal_told
from app.domain.equipment.machine import machines_of
from app.domain.equipment.rules import day_text
from app.domain.equipment.seal_facts import SealChecked, SealLifted, SealPlaced, SealSpoiled
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.people.office import seal_numbers
from app.operations.list_cases import case_rows
from app.operations.place_seal import check_seal, lift_seal, place_seal, spoil_seal
from app.storage.workspace import OFFICE

FOUND = ("intact", "broken", "missing")


def add_seal(groups: Groups) -> None:
    verbs = group(groups, "seal")
    place = case_verb(verbs, "place", _place, "Put a strip on a part of a machine")
    place.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    place.add_argument("number", metavar="NUMBER", help="on the strip, like FC2025-0001")
    place.add_argument("part", metavar="PART", help="like 电源柜")
    place.add_argument("--visit", default="", metavar="VISIT")
    place.add_argument("--replaces", default="", metavar="NUMBER", help="the strip it takes the place of")
    place.add_argument("--statutory", action="store_true", help="查封, by a body named by law only")
    reason_option(place)
    occurred_options(place)
    check = case_verb(verbs, "check", _check, "What a later visit found")
    check.add_argument("seal", metavar="SEAL", help="number or id")
    check.add_argument("condition", choices=FOUND)
    check.add_argument("--on", default="", metavar="DAY", help="else today")
    check.add_argument("--cause", default="", metavar="TEXT")
    occurred_options(check)
    lift = case_verb(verbs, "lift", _lift, "Take a strip off, for a reason")
    lift.add_argument("seal", metavar="SEAL", help="number or id")
    lift.add_argument("--on", default="", metavar="DAY", help="else today")
    reason_option(lift, "why it is taken off")
    occurred_options(lift)
    spoil = case_verb(verbs, "spoil", _spoil, "Write off a strip that was never used (作废)")
    spoil.add_argument("number", metavar="NUMBER")
    reason_option(spoil, "what happened to it")


def _place(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        placed = SealPlaced(
            seal=desk.new_id(),
            number=given.number,
            equipment=equipment_named(work.case, given.equipment),
            part=given.part,
            visit=visit_named(work.case, given.visit) if given.visit else "",
            sealing="statutory" if given.statutory else "company",
            replaces=given.replaces,
            occurred=work.occurred(given),
            note=given.reason,
        )
        ours = seal_numbers(work.office, work.opened.enrolled_as)
        work.session.do(place_seal, placed, ours, _elsewhere(work))
        return _told(work, placed.seal)


def _check(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        seal = seal_named(work.case, given.seal)
        checked = SealChecked(
            seal=seal,
            on=_day(given, work),
            condition=given.condition,
            cause=given.cause,
            occurred=work.occurred(given),
        )
        work.session.do(check_seal, checked)
        return _told(work, seal)


def _lift(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        seal = seal_named(work.case, given.seal)
        occurred = work.occurred(given)
        lifted = SealLifted(seal=seal, on=_day(given, work), reason=given.reason, occurred=occurred)
        work.session.do(lift_seal, lifted)
        return _told(work, seal)


def _spoil(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        spoiled = SealSpoiled(number=given.number, reason=given.reason)
        work.session.do(spoil_seal, spoiled, _elsewhere(work))
        return {"spoiled_seals": list(spoiled_numbers(work.case))}


def _elsewhere(work: Work) -> tuple[str, ...]:
    """Strips that other enterprises' cases speak of."""
    if not work.opened.has_case(OFFICE):
        return ()
    return tuple(strip for row in case_rows(work.opened) if row.case != work.case.id for strip in row.strips)


def _day(given: argparse.Namespace, work: Work) -> str:
    """The day named, else the day it happened, which is today unless `--at` says another."""
    return day_text(given.on) if given.on else work.occurred(given).at[:10]


def _told(work: Work, seal: str) -> object:
    numbers = {machine.id: machine.number for machine in machines_of(work.case)}
    return next(seal_told(each, numbers) for each in seals_of(work.case) if each.id == seal)
