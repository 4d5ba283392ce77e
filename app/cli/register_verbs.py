"""This is about the verbs of the bureau register: made, filled from sticks, looked at, made anew."""

import argparse
from pathlib import Path

import msgspec

from app.cli.archive_verbs import add_archive
from app.cli.bureau_desk import bureau_of
from app.cli.circular_verbs import add_circular
from app.cli.desk import Desk
from app.cli.language import refusal_sentence
from app.cli.ledger_verbs import add_ledger, add_limit_ledger, add_staff_ledger
from app.cli.opening import in_hand
from app.cli.settling_verbs import add_settling
from app.cli.verbs import Answer, Groups, UsageWrong, group, workspace_verb
from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import devices_of
from app.operations.list_cases import CaseRow
from app.operations.open_register import Bureau, RegisterPlace, at_bureau, create_register
from app.operations.projecting import project
from app.operations.set_apart import SetApart, let_go, waiting
from app.operations.take_in import Taken, receive, take_released
from app.operations.take_own import take_own
from app.operations.this_machine import this_machine
from app.operations.verify_register import verify_register
from app.storage.workspace import OFFICE


def add_register(groups: Groups) -> None:
    verbs = group(groups, "register")
    create = workspace_verb(
        verbs, "create", _create, "Make the register elsewhere; without it, it lies in the workspace"
    )
    create.add_argument("url", nargs="?", default="", metavar="URL", help="postgresql+psycopg://…")
    create.add_argument("--objects", default="", metavar="PLACE", help="folder for the originals")
    take = workspace_verb(verbs, "take-in", _take_in, "Take in sticks, and what was written on this computer")
    take.add_argument("places", nargs="*", metavar="STICK", help="a stick, or one bundle on it")
    listed = workspace_verb(verbs, "list", _list, "Every enterprise the register knows")
    listed.add_argument("--to-settle", action="store_true", help="only where records disagree (待核定)")
    apart = workspace_verb(verbs, "quarantine", _quarantine, "What is set apart (隔离待查); exit 0")
    apart.add_argument("digest", nargs="?", default="", metavar="DIGEST", help="one of them")
    apart.add_argument("--release", action="store_true", help="take it in now, e.g. the laptop was enrolled")
    apart.add_argument("--let-go", action="store_true", help="looked at; it waits no longer, its bytes stay")
    apart.add_argument("--receipt-to", default="", metavar="STICK", help="where the receipt goes")
    workspace_verb(verbs, "digest", _digest, "Equal acts and originals, equal digest")
    workspace_verb(verbs, "rebuild", _rebuild, "Make all rows again from the acts")
    workspace_verb(
        verbs, "verify", _verify, "Read every original held here again; exit 1 when one is damaged or gone"
    )
    add_settling(verbs)
    add_ledger(verbs)
    add_staff_ledger(verbs)
    add_limit_ledger(verbs)
    add_archive(verbs)
    add_circular(verbs)


def _create(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        place = RegisterPlace(given.url, str(Path(given.objects).absolute()) if given.objects else "")
        create_register(opened, place, this_machine())
        with at_bureau(opened, this_machine()) as bureau:
            return {"cases": len(bureau.register.case_ids()), "objects": given.objects}


def _take_in(given: argparse.Namespace, desk: Desk) -> object:
    at = _at(desk)
    taken: list[Taken] = []
    apart: list[SetApart] = []
    with (
        in_hand(given, desk) as opened,
        at_bureau(opened, this_machine()) as bureau,
        desk.watch("take-in") as progress,
    ):
        own = take_own(bureau, thorough=True, progress=progress)
        for place in given.places:
            received = receive(bureau, Path(place), at, progress)
            taken += received.taken
            apart += received.apart
        labels = _labels(bureau)
    not_carried = [each for each in taken if not each.carried]
    for each in apart:
        desk.complain(refusal_sentence(FileRefused(Refusal(each.reason), what=each.source)))
    for lost in not_carried:
        desk.complain(refusal_sentence(FileRefused(Refusal.RECEIPT_NOT_CARRIED, file=lost.bundle)))
    for name in own.damaged:
        desk.complain(refusal_sentence(FileRefused(Refusal.FILE_DAMAGED, file=name)))
    answer = {
        "own": own.new_acts,
        "taken": [_taken_told(each, labels) for each in taken],
        "apart": [msgspec.to_builtins(each) for each in apart],
    }
    wrong = apart or not_carried or own.damaged or any(each.damaged for each in taken)
    return Answer(answer, 1 if wrong else 0)


def _at(desk: Desk) -> str:
    return desk.now().isoformat(timespec="seconds")


def _labels(bureau: Bureau) -> dict[str, str]:
    return {device.id: device.label for device in devices_of(bureau.opened.read_office())}


def _taken_told(taken: Taken, labels: dict[str, str]) -> dict[str, object]:
    device = taken.receipt.device
    return {
        "bundle": taken.bundle,
        "device": labels.get(device, device),
        "cases": len(taken.cases),
        "case_ids": list(taken.cases),
        "new_acts": taken.new_acts,
        "originals": taken.originals,
        "damaged": list(taken.damaged),
        "receipt_number": taken.receipt.number,
        "receipt": taken.carried,
    }


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau:
        cases = [row for row in bureau.register.cases() if row.case_id != OFFICE]
    told = []
    for row in cases:
        if given.to_settle and row.state != "to_settle":
            continue
        shown = msgspec.json.decode(row.columns, type=CaseRow)
        told.append(
            {
                "case": row.case_id,
                "name": row.name,
                "code": shown.code,
                "township": shown.township,
                "register_state": row.state,
                "machines": shown.machines,
                "accepted": shown.accepted,
                "photos": shown.photos,
                "findings": shown.findings,
            }
        )
    return {"cases": sorted(told, key=lambda each: (str(each["name"]), str(each["case"])))}


def _quarantine(given: argparse.Namespace, desk: Desk) -> object:
    if (given.release or given.let_go) and not given.digest:
        raise UsageWrong("Say which: DIGEST of `register quarantine`", "请写明是哪一份（校验值）")
    with bureau_of(given, desk) as bureau:
        if given.release:
            stick = Path(given.receipt_to) if given.receipt_to else None
            with desk.watch("take-in") as progress:
                taken = take_released(bureau, given.digest, stick, _at(desk), progress)
            return Answer(_taken_told(taken, _labels(bureau)), 1 if taken.damaged else 0)
        if given.let_go:
            let_go(bureau, given.digest, _at(desk))
        found = [each for each in waiting(bureau) if given.let_go or each.digest.startswith(given.digest)]
        return {"apart": [msgspec.to_builtins(each) for each in found]}


def _digest(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau:
        return {"digest": bureau.register.digest()}


def _rebuild(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau, desk.watch("rebuild") as progress:
        done = 0
        for done, total in bureau.register.rebuild(project):
            progress(done, total)
        return {"cases": done, "digest": bureau.register.digest()}


def _verify(given: argparse.Namespace, desk: Desk) -> Answer:
    with bureau_of(given, desk) as bureau, desk.watch("verify") as progress:
        found = verify_register(bureau, progress)
    return Answer(
        {"originals": found.originals, "damaged": msgspec.to_builtins(found.lost)}, 1 if found.lost else 0
    )
