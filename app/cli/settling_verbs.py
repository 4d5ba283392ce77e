"""This is about the verbs by which a clerk settles (核定): what is contested, what shows it, what holds."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from app.cli.bureau_desk import bureau_of, case_in_register
from app.cli.desk import Desk
from app.cli.finding import photo_named
from app.cli.occurring import occurred_given, occurred_options
from app.cli.restating import slot_named
from app.cli.verbs import Groups, UsageWrong, reason_option, workspace_verb
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.people.office import devices_of, officers_of
from app.domain.photos.photo import photos_of
from app.domain.restating import stated_again
from app.domain.slot_text import value_text
from app.operations.open_register import Bureau
from app.operations.settle_at_bureau import Settling, ToSettle, one_of, settle_at_bureau, to_settle
from app.operations.show_original import write_original


def add_settling(verbs: Groups) -> None:
    """More verbs of `register`."""
    settle = workspace_verb(
        verbs, "settle", _settle, "Without CASE: what is contested (待核定); with one: state what holds"
    )
    settle.add_argument("case", nargs="?", default="", metavar="CASE")
    settle.add_argument(
        "slot", nargs="?", default="", metavar="SLOT", help="as listed, or cutoff/D1/reading/cut"
    )
    settle.add_argument("value", nargs="?", default="", metavar="VALUE")
    settle.add_argument("--take", type=int, default=0, metavar="N", help="the Nth of the values listed")
    reason_option(settle, "why this one holds, kept with the value")
    occurred_options(settle)
    picture = workspace_verb(verbs, "picture", _picture, "Write a picture held here to a file")
    picture.add_argument("case", metavar="CASE")
    picture.add_argument("photo", metavar="PHOTO", help="id, number, or digest")
    picture.add_argument("target", metavar="FILE")


def _settle(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau:
        if not given.case:
            return {"to_settle": [_told(each, *_names(bureau)) for each in to_settle(bureau)]}
        case = bureau.register.load(case_in_register(bureau, given.case))
        slot = _slot(case, given.slot)
        settling = Settling(case, desk.now().isoformat(timespec="seconds"))
        after = settle_at_bureau(bureau, settling, _fact(given, desk, bureau, case, slot))
    return {
        "case": case.id,
        "slot": slot,
        "values": [value_text(said.value) for said in after.slot(slot).current],
        "contested": after.slot(slot).is_contested,
    }


def _slot(case: Case, text: str) -> str:
    if not text:
        raise UsageWrong("Say which value: SLOT", "请写明是哪一项（数据项）")
    return text if case.slot(text).is_contested else slot_named(case, text)


def _fact(given: argparse.Namespace, desk: Desk, bureau: Bureau, case: Case, slot: str) -> Fact:
    occurred = occurred_given(given, desk.now(), bureau.opened.officer)
    if given.take:
        return one_of(case, slot, given.take, occurred, given.reason)
    if not given.value:
        raise UsageWrong("Say which value holds: VALUE, or --take N", "请写明以哪个值为准")
    return stated_again(slot, given.value, occurred, given.reason)


def _names(bureau: Bureau) -> tuple[Mapping[str, str], Mapping[str, str]]:
    office = bureau.opened.read_office()
    people = {officer.id: officer.name for officer in officers_of(office)}
    return people, {device.id: device.label for device in devices_of(office)}


def _told(each: ToSettle, people: Mapping[str, str], devices: Mapping[str, str]) -> dict[str, object]:
    return {
        "case": each.case,
        "name": each.name,
        "value_of": each.contested.label,
        "slot": each.contested.slot,
        "number": each.contested.number,
        "values": [
            {
                "recorded": said.value,
                "by": people.get(said.by, said.by),
                "device": devices.get(said.device, said.device),
                "at": said.at,
                "occurred": said.occurred,
                "observer": people.get(said.observer, said.observer),
                "source": said.source,
                "reference": said.reference,
                "note": said.note,
            }
            for said in each.contested.said
        ],
        "pictures": [
            {
                "photo": picture.photo,
                "number": picture.number,
                "name": picture.name,
                "stage": picture.stage,
                "sha256": picture.sha256,
            }
            for picture in each.contested.pictures
        ],
    }


def _picture(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau:
        case = bureau.register.load(case_in_register(bureau, given.case))
        photo = photo_named(case, given.photo)
        sha256 = next(each.sha256 for each in photos_of(case) if each.id == photo)
        size = write_original(bureau, case.id, sha256, Path(given.target))
        return {"file": given.target, "size": size, "sha256": sha256}
