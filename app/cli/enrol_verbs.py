"""This is about the verbs by which a laptop joins an office: it asks, the office grants, it accepts."""

import argparse
from pathlib import Path

from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.language import cleaned
from app.cli.opening import in_hand, stamp_of
from app.cli.verbs import Groups, UsageWrong, group, person_options, reason_option, verb, workspace_verb
from app.domain.people.facts import DeviceRevoked
from app.domain.people.office import devices_of, officers_of
from app.operations.enrol import LaptopAnswers, accept_enrolment, grant_enrolment, request_enrolment
from app.operations.in_hand import InHand
from app.operations.revoke_laptop import revoke_laptop
from app.operations.this_machine import this_machine


def add_enrol(groups: Groups) -> None:
    verbs = group(groups, "enrol")
    request = verb(verbs, "request", _request, "On the laptop: make its workspace and the file that asks")
    request.add_argument("workspace", metavar="DIR", help="folder to be made")
    request.add_argument("target", metavar="REQUEST", help="file to be carried to the office")
    request.add_argument("--label", required=True, metavar="NAME", help="what people call this laptop")
    request.add_argument("--name", default="", metavar="NAME", help="of its officer, as the office lists it")
    request.add_argument("--card", default="", metavar="NUMBER", help="执法证号: the office finds them by it")
    request.add_argument("--sample", action="store_true", help="示例")
    person_options(request)
    grant = workspace_verb(verbs, "grant", _grant, "At the office: certify the laptop, write the answer")
    grant.add_argument("source", metavar="REQUEST")
    grant.add_argument("target", metavar="GRANT", help="file to be carried back")
    grant.add_argument(
        "--as", dest="meant", default="", metavar="OFFICER", help="who asks; else by certificate or name"
    )
    accept = workspace_verb(verbs, "accept", _accept, "On the laptop: take the office's answer")
    accept.add_argument("source", metavar="GRANT")
    revoke = workspace_verb(verbs, "revoke", _revoke, "At the office: a laptop was lost; it hands in no more")
    revoke.add_argument("laptop", metavar="LAPTOP", help="its name or id, as `office show` lists it")
    revoke.add_argument("--undo", action="store_true", help="it was found again")
    reason_option(revoke, "why")


def _request(given: argparse.Namespace, desk: Desk) -> object:
    for said in (given.label, given.name, given.card):
        if cleaned(said) != said:
            raise UsageWrong(
                "A name or number is one line of readable letters.", "名称、姓名和证号应为一行可识别的文字。"
            )
    answers = LaptopAnswers(
        officer=given.officer or "officer-1",
        passphrase=desk.passphrase(given.passphrase_file),
        label=given.label,
        name=given.name,
        card=given.card,
        sample=given.sample,
    )
    with request_enrolment(Path(given.workspace), answers, this_machine(), Path(given.target)) as laptop:
        return {"request": given.target, "label": given.label, "device": laptop.device}


def _grant(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as office:
        source, target = Path(given.source), Path(given.target)
        meant = _meant(given.meant, office)
        request = grant_enrolment(office, source, target, stamp_of(office, desk), desk.entropy, meant)
        return {"grant": given.target, "label": request.label, "device": request.device}


def _meant(named: str, office: InHand) -> str:
    """The id of whoever is named by id, name or certificate."""
    people = {each.id: (each.name, each.card) for each in officers_of(office.read_office())}
    return the_one(named, people) if named else ""


def _accept(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as laptop:
        office = accept_enrolment(laptop, Path(given.source))
        return {"office": office.name, "device": laptop.device, "officer": laptop.officer}


def _revoke(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as office:
        named = {device.id: (device.label,) for device in devices_of(office.read_office())}
        device = the_one(given.laptop, named) or given.laptop
        revoked = DeviceRevoked(device=device, revoked=not given.undo, note=given.reason)
        revoke_laptop(office, revoked, stamp_of(office, desk), desk.entropy)
        return {"device": device, "label": named[device][0], "revoked": not given.undo}
