"""This is about the verbs of a machine's road: confirmed, announced, taken up again, upgraded, shown."""

import argparse
from typing import get_args

from app.cli.acceptance_verbs import criteria_now
from app.cli.desk import Desk
from app.cli.finding import equipment_named
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, field_option, fields_given, reason_option
from app.domain.acceptance.checklist import checks_of, criterion_of
from app.domain.acceptance.facts import CriteriaChosen
from app.domain.equipment.machine import machines_of
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    Finding,
    UpgradeField,
    UpgradeStated,
)
from app.domain.lifecycle.told import road_told
from app.operations.accept import choose_criteria
from app.operations.state_road import announce, confirm, reopen, state_upgrade


def add_road(verbs: Groups) -> None:
    """More verbs of `equipment`."""
    found = case_verb(verbs, "confirm", _confirm, "A finding (认定): listed, below a limit, or withdrawn")
    _machines_and_day(found)
    found.add_argument("--finding", choices=get_args(Finding), default="listed")
    found.add_argument("--basis", default="", metavar="TEXT", help="item, standard or decision it rests on")
    found.add_argument("--by", default="", metavar="WHO", help="whose finding")
    found.add_argument("--number", default="", metavar="NUMBER", help="of its paper")
    reason_option(found, "why, where it is withdrawn")
    told = case_verb(verbs, "announce", _announce, "Named in an announcement of the list (公告)")
    _machines_and_day(told)
    told.add_argument("--place", default="", metavar="WHERE", help="web address, paper or board")
    told.add_argument("--number", default="", metavar="NUMBER", help="of the announcement")
    told.add_argument("--take-back", action="store_true", help="it was not announced; needs --reason")
    reason_option(told)
    again = case_verb(verbs, "reopen", _reopen, "Take an accepted machine up again, for a written reason")
    again.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    again.add_argument("--on", default="", metavar="DAY", help="else today")
    reason_option(again, "why")
    upgrade = case_verb(verbs, "upgrade", _upgrade, "Proofs of an exit by technical upgrade (技改达标)")
    upgrade.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    field_option(upgrade, get_args(UpgradeField))
    reason_option(upgrade)
    row = case_verb(verbs, "criteria", _criteria, "What counts as dismantled: its row, or another chosen")
    row.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    row.add_argument("row", nargs="?", default="", metavar="ROW", help="else only told")
    reason_option(row)
    road = case_verb(
        verbs, "road", _road, "Where machines stand, what is missing by which rule, what is next"
    )
    road.add_argument("equipment", metavar="EQUIPMENT", nargs="*", help="id or number; else all")


def _machines_and_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("equipment", metavar="EQUIPMENT", nargs="+", help="id or number")
    parser.add_argument("--on", default="", metavar="DAY", help="else today")


def _named(work: Work, given: argparse.Namespace) -> tuple[str, ...]:
    names = given.equipment if isinstance(given.equipment, list) else [given.equipment]
    return tuple(equipment_named(work.case, name) for name in names)


def _day(given: argparse.Namespace, desk: Desk) -> str:
    return given.on or desk.now().date().isoformat()


def _confirm(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        confirmed = [
            EquipmentConfirmed(
                equipment=each,
                finding=given.finding,
                on=_day(given, desk),
                basis=given.basis,
                by=given.by,
                number=given.number,
                note=given.reason,
            )
            for each in _named(work, given)
        ]
        work.session.do(confirm, confirmed)
        return _told(work, _named(work, given))


def _announce(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        on = "" if given.take_back else _day(given, desk)
        announced = [
            EquipmentAnnounced(
                equipment=each, on=on, place=given.place, number=given.number, note=given.reason
            )
            for each in _named(work, given)
        ]
        work.session.do(announce, announced)
        return _told(work, _named(work, given))


def _reopen(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        (equipment,) = _named(work, given)
        fact = EquipmentReopened(equipment=equipment, on=_day(given, desk), reason=given.reason)
        work.session.do(reopen, fact)
        return _told(work, (equipment,))


def _upgrade(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        (equipment,) = _named(work, given)
        stated = [
            UpgradeStated(equipment=equipment, field=field, value=value, note=given.reason)
            for field, value in fields_given(given).items()
        ]
        work.session.do(state_upgrade, stated)
        return _told(work, (equipment,))


def _criteria(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        (equipment,) = _named(work, given)
        criteria = criteria_now(work)
        if given.row:
            chosen = CriteriaChosen(equipment=equipment, row=given.row, note=given.reason)
            work.session.do(choose_criteria, chosen, criteria)
        case = work.session.case
        machine = next(machine for machine in machines_of(case) if machine.id == equipment)
        found = criterion_of(case, machine, criteria)
        return {
            "number": machine.number,
            "criteria_row": found.row if found is not None else "",
            "industry": found.industry if found is not None else "",
            "wanted_by": found.wanted_by if found is not None else "",
            "criteria_lines": [check.text for check in checks_of(case, machine, criteria)],
            "criteria_rows": [f"{each.row} {each.industry}" for each in criteria.rows],
        }


def _road(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        wanted = _named(work, given) or tuple(machine.id for machine in machines_of(work.case))
        return _told(work, wanted)


def _told(work: Work, equipment: tuple[str, ...]) -> object:
    case = work.session.case
    return {
        "equipment": [
            {"number": machine.number, "name": machine.name, **road_told(case, machine)}
            for machine in machines_of(case)
            if machine.id in equipment
        ]
    }
