"""This is about the verbs of the office: made by one question, its people, its strips of seals."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from app.cli.agency_verbs import add_agency
from app.cli.desk import Desk, passphrase_in
from app.cli.finding import the_one
from app.cli.opening import in_hand, office_case, session_on
from app.cli.preparing_verbs import add_office_cap
from app.cli.rule_pack_verbs import add_rule_packs
from app.cli.verbs import Groups, UsageWrong, group, person_options, verb, workspace_verb
from app.domain.acts.case import Case
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal
from app.domain.people.facts import OfficerListed, OfficerRole, SealBlockGiven
from app.domain.people.office import (
    BlockUse,
    Officer,
    block_uses,
    devices_of,
    office_of,
    officer_of,
    officers_of,
)
from app.operations.acting import state
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.give_strips import give_strips
from app.operations.in_hand import InHand
from app.operations.keep_escrow_sheet import sheet_identity, written_once
from app.operations.list_cases import case_rows
from app.operations.recover_workspace import recover_workspace
from app.operations.this_machine import this_machine
from app.storage.workspace import OFFICE

ROLES = get_args(OfficerRole)
FIRST_OFFICER = "officer-1"


def add_office(groups: Groups) -> None:
    verbs = group(groups, "office")
    create = verb(verbs, "create", _create, "Make an office by its name; complete at once")
    create.add_argument("workspace", metavar="DIR", help="folder to be made")
    create.add_argument("--name", required=True, metavar="NAME", help="单位名称")
    create.add_argument("--person", default="", metavar="NAME", help="name of the officer who makes it")
    person_options(create)
    _officer_fields(create)
    create.add_argument("--district", default="", metavar="NAME", help="行政区划")
    create.add_argument("--label", default="本机", metavar="NAME", help="what people call this computer")
    create.add_argument("--kind", choices=("single", "bureau"), default="single")
    create.add_argument("--sample", action="store_true", help="示例; never mixed with real offices")
    create.add_argument(
        "--escrow",
        default="",
        metavar="FILE",
        help="where the escrow sheet (代管钥匙单) goes; else beside DIR",
    )
    workspace_verb(verbs, "show", _show, "Name, people and computers of the office")
    _add_officer(
        workspace_verb(verbs, "officer", _officer, "List the people; with --name, add or change one")
    )
    _add_seals(workspace_verb(verbs, "seals", _seals, "List the blocks of strips; with --last, give one out"))
    add_rule_packs(verbs)
    add_office_cap(verbs)
    add_agency(verbs)
    recover = verb(
        verbs, "recover", _recover, "A forgotten passphrase: open with the escrow sheet, set a new one"
    )
    recover.add_argument("workspace", metavar="DIR")
    recover.add_argument("--sheet", required=True, metavar="FILE", help="the escrow sheet (代管钥匙单)")
    recover.add_argument("--new-passphrase-file", required=True, metavar="FILE")
    recover.add_argument("--officer", default=FIRST_OFFICER, metavar="ID", help="who gets the new passphrase")


def _officer_fields(parser: argparse.ArgumentParser) -> None:
    """None where nothing is said: of a known person it stays as it is; an empty text clears it."""
    parser.add_argument("--unit", metavar="NAME", help="单位; else the office")
    parser.add_argument("--role", choices=ROLES, help="patroller 巡查人员: without certificate")
    parser.add_argument("--card", metavar="NUMBER", help="执法证号")
    parser.add_argument("--card-until", metavar="DAY", help="执法证有效期至, like 2027-12-31")


def _add_officer(officer: argparse.ArgumentParser) -> None:
    officer.add_argument("--name", dest="person", default="", metavar="NAME", help="name of the person")
    officer.add_argument("--id", default="", metavar="ID", help="who is changed, or the id of a new one")
    _officer_fields(officer)
    about = "lets the person open this workspace"
    officer.add_argument("--new-passphrase-file", default="", metavar="FILE", help=about)


def _add_seals(seals: argparse.ArgumentParser) -> None:
    about = "computer it goes to, by id or label; else this one"
    seals.add_argument("--device", default="", metavar="ID", help=about)
    seals.add_argument("--prefix", default="", metavar="TEXT", help="like FC2025-")
    seals.add_argument("--first", type=int, default=1, metavar="N")
    seals.add_argument("--last", type=int, default=0, metavar="N")


def _create(given: argparse.Namespace, desk: Desk) -> object:
    folder = Path(given.workspace)
    answers = OfficeAnswers(
        name=given.name,
        officer=_listed(given, _nobody(given.officer or FIRST_OFFICER, given.name), given.person or "经办人"),
        passphrase=desk.passphrase(given.passphrase_file),
        sample=given.sample,
        label=given.label,
        district=given.district,
        kind=given.kind,
    )
    target = Path(given.escrow) if given.escrow else folder.with_name(f"{folder.name}.代管钥匙单.txt")
    with written_once(target) as write:
        at = desk.now().isoformat(timespec="seconds")
        opened, sheet = create_office(folder, answers, this_machine(), at)
        opened.close()
        write(sheet)
    desk.say("代管钥匙单请打印后装入信封封存，再删除该文件。遗忘口令时只能凭此单找回。")
    return {"office": given.name, "officer": answers.officer.officer, "escrow_sheet": str(target)}


def _recover(given: argparse.Namespace, _desk: Desk) -> object:
    passphrase = passphrase_in(Path(given.new_passphrase_file))
    escrow = sheet_identity(Path(given.sheet))
    recover_workspace(Path(given.workspace), escrow, given.officer, passphrase, this_machine()).close()
    return {"officer": given.officer, "workspace": given.workspace}


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        office = office_case(opened)
        named = office_of(office)
        return {
            "name": named.name,
            "district": named.district,
            "sample": named.sample,
            "device": opened.device,
            "bureau": opened.is_bureau,
            "officers": _people(opened, office),
            "devices": [
                {"id": device.id, "label": device.label, "revoked": device.revoked}
                for device in devices_of(office)
            ],
        }


def _officer(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        if given.person or given.id:
            listed = _person_meant(given, session.case, desk)
            session.do(state, (listed,))
            if given.new_passphrase_file:
                words = passphrase_in(Path(given.new_passphrase_file))
                opened.ring.set_passphrase(listed.officer, words, desk.entropy)
        return {"officers": _people(opened, session.case)}


def _person_meant(given: argparse.Namespace, office: Case, desk: Desk) -> OfficerListed:
    """A new person, or a known one with what is said of them now."""
    known = officer_of(office, given.id) if given.id else None
    name = given.person or (known.name if known else "")
    if not name:
        raise UsageWrong(
            f"{given.id} is not listed; a new person needs --name", f"{given.id} 未登记，请用 --name 写明姓名"
        )
    nobody = _nobody(given.id or desk.new_id(), office_of(office).name)
    return _listed(given, known or nobody, name)


def _nobody(officer: str, unit: str) -> Officer:
    """Whom nothing is known of yet."""
    return Officer(officer, name="", unit=unit, role="officer", card="", card_until="")


def _listed(given: argparse.Namespace, known: Officer, name: str) -> OfficerListed:
    """What is said now, and what was known for the rest. Raises RuleRefused NOT_A_DAY."""
    until = day_text(given.card_until) if given.card_until else given.card_until
    return OfficerListed(
        officer=known.id,
        name=name,
        unit=given.unit or known.unit,
        role=given.role or known.role,
        card=known.card if given.card is None else given.card,
        card_until=known.card_until if until is None else until,
    )


def _people(opened: InHand, office: Case) -> list[dict[str, object]]:
    can_open = set(opened.ring.officers)
    return [_told(officer, officer.id in can_open) for officer in officers_of(office)]


def _told(officer: Officer, can_open: bool) -> dict[str, object]:
    return {
        "officer": officer.id,
        "name": officer.name,
        "unit": officer.unit,
        "role": officer.role,
        "card": officer.card,
        "card_until": officer.card_until,
        "can_open": can_open,
    }


def _seals(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        strips = [strip for row in case_rows(opened) for strip in row.strips]
        with session_on(opened, desk, OFFICE) as session:
            labels = {device.id: (device.label,) for device in devices_of(session.case)}
            if given.last:
                session.do(give_strips, _block_meant(given, desk, opened.enrolled_as, labels))
            blocks = block_uses(session.case, strips)
    return {"seals": [_block_told(block, labels) for block in blocks]}


def _block_meant(
    given: argparse.Namespace, desk: Desk, this: str, labels: Mapping[str, tuple[str]]
) -> SealBlockGiven:
    """Raises FileRefused FILE_MISSING for a computer nobody enrolled; UsageWrong."""
    device = the_one(given.device, labels) if given.device else this
    if not device:
        raise FileRefused(Refusal.FILE_MISSING, file=given.device)
    if not 0 < given.first <= given.last:
        raise UsageWrong("--first and --last are not a run of numbers", "--first 与 --last 不成号段")
    return SealBlockGiven(
        block=desk.new_id(), device=device, prefix=given.prefix, first=given.first, last=given.last
    )


def _block_told(block: BlockUse, labels: Mapping[str, tuple[str]]) -> dict[str, object]:
    return {
        "prefix": block.prefix,
        "first": f"{block.first:04d}",
        "last": f"{block.last:04d}",
        "device": block.device,
        "label": labels.get(block.device, ("",))[0],
        "used": list(block.used),
        "missing_numbers": list(block.missing),
        "free": block.free,
    }
