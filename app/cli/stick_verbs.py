"""This is about the verbs of the stick: tasks to laptops, hand-ins to the bureau, receipts back."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.cli.bureau_desk import bureau_of, case_in_register
from app.cli.desk import Desk
from app.cli.finding import case_named, the_one
from app.cli.language import either, refusal_sentence
from app.cli.opening import in_hand, office_case, stamp_of
from app.cli.verbs import Answer, Groups, group, person_options, verb, workspace_verb
from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import Device, devices_of
from app.exchange.bag import TAG_MANIFEST
from app.exchange.bundle import Packed
from app.operations.at_bureau import is_safe_at_bureau
from app.operations.check_bundle import BundleChecked, bundles_in, check_bundle, check_form
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows
from app.operations.open_register import Bureau
from app.operations.take_receipts import ReceiptsTaken, take_receipts
from app.operations.take_task import TaskTaken, take_tasks
from app.operations.write_task import Task, write_task
from app.storage.workspace import OFFICE

GOES_ON_ANEW = "局端已有本机的更多记录；此后的留痕以新的电脑编号继续，已有内容不受影响"


def add_task(groups: Groups) -> None:
    verbs = group(groups, "task")
    write = workspace_verb(verbs, "write", _write, "At the office: write what a laptop needs onto a stick")
    write.add_argument("stick", metavar="OUTDIR", help="folder of the stick")
    write.add_argument("cases", nargs="*", metavar="CASE", help="else all")
    write.add_argument("--to", required=True, metavar="LAPTOP", help="what people call it, or its id")
    take = workspace_verb(verbs, "take", _take, "On the laptop: take the tasks of a stick")
    take.add_argument("place", metavar="DIR", help="a stick, or one task on it")


def add_bundle(groups: Groups) -> None:
    verbs = group(groups, "bundle")
    export = workspace_verb(
        verbs, "export", _export, "Hand in onto a stick what the bureau has not confirmed yet"
    )
    export.add_argument("stick", metavar="OUTDIR", help="folder of the stick")
    export.add_argument("cases", nargs="*", metavar="CASE", help="else all, the office's own acts too")
    about = "Check what lies on a stick; with --workspace also who signed it and what is in it"
    verify = verb(verbs, "verify", _verify, about)
    verify.add_argument("place", metavar="DIR", help="a stick, or one bundle on it")
    verify.add_argument("--workspace", default="", metavar="WORKSPACE", help="whose keys to check it with")
    person_options(verify)


def add_receipt(groups: Groups) -> None:
    verbs = group(groups, "receipt")
    take = workspace_verb(verbs, "take", _take_receipts, "Take the bureau's receipts of a stick")
    take.add_argument("place", metavar="DIR", help="the stick")


def _write(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau:
        opened = bureau.opened
        laptop = _laptop_named(devices_of(office_case(opened)), given.to)
        cases = _cases_to_send(bureau, given.cases)
        task = Task(desk.new_id(), laptop.id, cases)
        registered = (bureau.register, bureau.store)
        with desk.watch("task") as progress:
            packed = write_task(opened, Path(given.stick), task, stamp_of(opened, desk), registered, progress)
    desk.say(f"已写入移交盘：{laptop.label} 的任务，企业档案 {len(cases)} 户")
    return _packed(packed, {"device": laptop.label, "cases": len(cases), "case_ids": list(cases)})


def _laptop_named(devices: Sequence[Device], text: str) -> Device:
    """By label or id; one in use before one that was revoked and called the same.

    Raises FileRefused LAPTOP_UNKNOWN; UsageWrong where several fit.
    """
    for revoked in (False, True):
        known = {each.id: each for each in devices if each.revoked is revoked}
        found = the_one(text, {name: (each.label,) for name, each in known.items()})
        if found:
            return known[found]
    raise FileRefused(Refusal.LAPTOP_UNKNOWN, laptop=text)


def _cases_to_send(bureau: Bureau, texts: Sequence[str]) -> tuple[str, ...]:
    if texts:
        return tuple(dict.fromkeys(case_in_register(bureau, text) for text in texts))
    return tuple(case for case in bureau.register.case_ids() if case != OFFICE)


def _take(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        with desk.watch("task") as progress:
            taken, refused = take_tasks(opened, Path(given.place), desk.entropy, progress)
        names = _names(opened)
    if any(each.new_writer for each in taken):
        desk.say(GOES_ON_ANEW)
    damaged = any(each.damaged for each in taken)
    if damaged:
        desk.complain(refusal_sentence(FileRefused(Refusal.DAMAGED, what=_count(taken))))
    for why in refused:
        desk.complain(f"{why.folder}: {refusal_sentence(FileRefused(why.reason, what=why.folder))}")
    told = {
        "tasks": [_taken_told(each, names) for each in taken],
        "refused_files": [each.folder for each in refused],
    }
    return Answer(told, 1 if damaged or refused else 0)


def _count(taken: Sequence[TaskTaken]) -> str:
    count = sum(len(each.damaged) for each in taken)
    return either(f"{count} originals", f"{count} 份原件")


def _taken_told(taken: TaskTaken, names: dict[str, str]) -> dict[str, object]:
    return {
        "bundle": taken.bundle,
        "cases": [names.get(case, case) for case in taken.cases],
        "case_ids": list(taken.cases),
        "new_cases": taken.new_cases,
        "new_acts": taken.new_acts,
        "originals": taken.originals,
        "damaged": list(taken.damaged),
        "forms": list(taken.forms),
        "new_writer": taken.new_writer,
    }


def _export(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        cases = _cases_to_hand_in(opened, given.cases)
        wanted = HandIn(desk.new_id(), cases)
        with desk.watch("bundle") as progress:
            packed = hand_in(opened, Path(given.stick), wanted, stamp_of(opened, desk), progress)
        names = _names(opened)
    desk.say("已写入移交盘；收到局端回执前请勿清理本机数据")
    unreadable = [f"{names.get(case, case)} {digest}" for case, digest in packed.unreadable]
    for each in unreadable:
        desk.complain(refusal_sentence(FileRefused(Refusal.ORIGINAL_DAMAGED, file=each)))
    return Answer(_packed(packed, {"unreadable": unreadable}), 1 if unreadable else 0)


def _cases_to_hand_in(opened: InHand, texts: Sequence[str]) -> tuple[str, ...]:
    """Those named; else every enterprise, and the office's own acts."""
    if texts:
        return tuple(dict.fromkeys(case_named(opened, text) for text in texts))
    return (*((OFFICE,) if opened.has_case(OFFICE) else ()), *opened.workspace.case_ids())


def _packed(packed: Packed, more: dict[str, object]) -> dict[str, object]:
    sequence, _, bundle = packed.path.name.partition("-")
    return {
        "saved": str(packed.path),
        "bundle": bundle,
        "sequence": int(sequence),
        "written": packed.written,
        "kept_before": packed.kept,
        **more,
    }


def _verify(given: argparse.Namespace, desk: Desk) -> object:
    folders = bundles_in(Path(given.place))
    if not given.workspace:
        with desk.watch("bundle") as progress:
            found = [(folder, check_form(folder, progress)) for folder in folders]
        return _checked(found)
    with in_hand(given, desk) as opened, desk.watch("bundle") as progress:
        found = [(folder, check_bundle(opened, folder, progress)) for folder in folders]
    return _checked(found)


def _checked(found: Sequence[tuple[Path, BundleChecked]]) -> Answer:
    good = all(each.is_good for _, each in found)
    told = [_checked_told(folder, each) for folder, each in found]
    return Answer({"is_whole": good, "bundles": told}, 0 if good else 1)


def _checked_told(folder: Path, checked: BundleChecked) -> dict[str, object]:
    report, manifest = checked.report, checked.manifest
    told: dict[str, object] = {
        "bundle": folder.name,
        "is_whole": checked.is_good,
        "standing": report.standing.value,
        "signer": report.signer,
        "by_office": checked.by_office,
        "signed_by": checked.signed_by,
        "files": len(report.good),
        "damaged_files": [*report.damaged, *(() if checked.fits or not checked.claims else (TAG_MANIFEST,))],
        "missing_files": list(report.missing),
        "unexpected_files": list(report.unexpected),
        "unsafe_files": list(report.unsafe),
        "damaged": list(report.broken),
        "claims_of_signature": dict(checked.claims),
    }
    if manifest is not None:
        told["content"] = {
            "purpose": manifest.purpose,
            "at": manifest.at,
            "cases": len({each.case for each in manifest.ranges}),
            "acts": manifest.acts.count,
            "originals": len(manifest.objects),
            "unreadable": len(manifest.unreadable),
        }
    return told


def _take_receipts(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        with desk.watch("receipts"):
            taken = take_receipts(opened, Path(given.place), desk.entropy)
        names = _names(opened)
        cases = [_state_told(opened, case, names) for case in taken.cases if opened.has_case(case)]
    if taken.new_writer:
        desk.say(GOES_ON_ANEW)
    for name, code in taken.refused:
        desk.complain(f"{name}: {refusal_sentence(FileRefused(code, what=name))}")
    return Answer(_receipts_told(taken, cases), 1 if taken.refused else 0)


def _receipts_told(taken: ReceiptsTaken, cases: list[dict[str, object]]) -> dict[str, object]:
    return {
        "receipts": [
            {"receipt_number": each.number, "at": each.at, "bundles": list(each.bundles)}
            for each in taken.receipts
        ],
        "cases": cases,
        "refused_files": [name for name, _ in taken.refused],
        "new_writer": taken.new_writer,
    }


def _state_told(opened: InHand, case: str, names: dict[str, str]) -> dict[str, object]:
    with opened.open_case(case) as case_file:
        safe = is_safe_at_bureau(case_file)
    return {"case": case, "name": names.get(case, case), "at_bureau": "safe" if safe else "only_here"}


def _names(opened: InHand) -> dict[str, str]:
    """What people call each case that is listed here."""
    if not opened.has_case(OFFICE):
        return {}
    office = either("The office's own", "单位事项")
    return {OFFICE: office, **{row.case: row.name for row in case_rows(opened)}}
