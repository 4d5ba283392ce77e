"""This is about the verbs of pictures: inspected, taken into the tray, placed, moved, discarded, listed."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import (
    case_named,
    cutoff_named,
    equipment_named,
    photo_named,
    problem_named,
    seal_named,
    the_one,
    visit_named,
)
from app.cli.opening import Work, at_work, in_hand, session_on
from app.cli.verbs import Groups, UsageWrong, case_verb, group, reason_option, verb, workspace_verb
from app.domain.acts.case import Case
from app.domain.case_told import photo_told
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.facts import PhotoSource, Stage
from app.domain.photos.numbering import next_numbers
from app.domain.photos.photo import photos_of
from app.media.inspecting import inspected
from app.media.metadata import MetadataReader
from app.operations.import_photos import claims_of, discard_photos, import_photos, picture_files
from app.operations.move_photo import erase_original, move_photo
from app.operations.place_photos import Placer, Placing, replace_photo, the_photo
from app.operations.sort_photos import visit_on
from app.operations.take_back_photo import take_back_photos
from app.storage.tray import Tray, TrayItem

SUBJECTS = ("equipment", "cutoff", "seal", "site", "problem")


def add_photo(groups: Groups) -> None:
    verbs = group(groups, "photo")
    inspect = verb(
        verbs, "inspect", _inspect, "What files claim of themselves, as JSON lines; no workspace needed"
    )
    inspect.add_argument("files", nargs="+", metavar="FILE", help="files or folders")
    add = workspace_verb(verbs, "add", _add, "Take files or whole folders into the tray (影像暂存)")
    add.add_argument("files", nargs="+", metavar="FILE")
    _add_place(case_verb(verbs, "place", _place, "Place pictures of the tray, or of the case anew"))
    move = case_verb(verbs, "move", _move, "Move pictures to the enterprise they belong to")
    move.add_argument(
        "photos", nargs="+", metavar="PHOTO", help="number, name, or beginning of id or SHA-256"
    )
    move.add_argument("--to", required=True, metavar="CASE")
    reason_option(move, "why they belong there")
    back = case_verb(verbs, "take-back", _take_back, "Undo a placing: the pictures wait in the tray again")
    back.add_argument(
        "photos", nargs="+", metavar="PHOTO", help="number, name, or beginning of id or SHA-256"
    )
    _add_erase(case_verb(verbs, "erase", _erase, "Erase a picture's bytes by law; its trace stays (删除)"))
    discard = workspace_verb(
        verbs, "discard", _discard, "Take private pictures out of the tray, without trace"
    )
    discard.add_argument("photos", nargs="+", metavar="PHOTO", help="name, or beginning of SHA-256")
    listed = workspace_verb(verbs, "list", _list, "Pictures waiting in the tray, or those of a case")
    listed.add_argument("case", nargs="?", default="", metavar="CASE")


def _add_erase(erase: argparse.ArgumentParser) -> None:
    erase.add_argument("photo", metavar="PHOTO", help="number, name, or beginning of id or SHA-256")
    reason_option(erase, "why the law demands it")
    erase.add_argument(
        "--yes", action="store_true", help="it can't be undone: without this nothing is erased, only asked"
    )


def _add_place(place: argparse.ArgumentParser) -> None:
    place.add_argument(
        "photos", nargs="+", metavar="PHOTO", help="name, number, or beginning of id or SHA-256"
    )
    subject = place.add_mutually_exclusive_group(required=True)
    for name in SUBJECTS:
        subject.add_argument(f"--{name}", default="", metavar="ID", help="id or number")
    place.add_argument("--stage", required=True, choices=get_args(Stage))
    place.add_argument(
        "--number", default="", metavar="TEXT", help="on papers, for a single picture; else counted on"
    )
    place.add_argument(
        "--visit",
        default="",
        metavar="VISIT",
        help="id or day; else the one of the day the picture was taken",
    )
    place.add_argument("--source", choices=get_args(PhotoSource), default="phone")


def _inspect(given: argparse.Namespace, desk: Desk) -> object:
    with MetadataReader() as reader:
        for file in picture_files(map(Path, given.files)):
            desk.show_line(inspected(file, reader))
    return None


def _add(given: argparse.Namespace, desk: Desk) -> object:
    files = picture_files(map(Path, given.files))
    with in_hand(given, desk) as opened, opened.open_tray(desk.entropy) as tray, MetadataReader() as reader:
        at = desk.now().isoformat(timespec="seconds")
        with desk.watch("photos") as progress:
            arrived = import_photos(tray, files, reader, at, progress)
    kept = sum(each.outcome == "kept" for each in arrived)
    desk.say(f"已收入 {kept} 张，原件未改动")
    return {
        "kept": kept,
        "files": [{"name": each.name, "outcome": each.outcome, "sha256": each.sha256} for each in arrived],
    }


def _place(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work, work.opened.open_tray(desk.entropy) as tray:
        subject, waiting = _subject(given, work.case), _waiting(tray)
        counted = next_numbers(work.case, [(subject, given.stage)] * len(given.photos))
        placings: list[Placing] = []
        anew: list[Placing] = []
        for text, number in zip(given.photos, counted, strict=True):
            sha256 = the_one(text, waiting)
            photo = desk.new_id() if sha256 else photo_named(work.case, text)
            placing = Placing(
                photo=photo,
                sha256=sha256,
                subject=subject,
                stage=given.stage,
                number=given.number or number,
                visit=_visit_meant(given, work.case, photo, tray.item(sha256) if sha256 else None),
                source=given.source,
            )
            (placings if sha256 else anew).append(placing)
        return _placed(work, tray, placings, anew)


def _visit_meant(given: argparse.Namespace, case: Case, photo: str, waiting: TrayItem | None) -> str:
    """The visit named; else that of the day the picture was taken, or the one it has already."""
    if given.visit:
        return visit_named(case, given.visit)
    if waiting is None:
        return the_photo(case, photo).visit
    return visit_on(case, (claims_of(waiting).taken_at or "")[:10])


def _placed(work: Work, tray: Tray, placings: Sequence[Placing], anew: Sequence[Placing]) -> object:
    same: tuple[str, ...] = ()
    if placings:
        with work.desk.watch("photos") as progress:
            same = work.session.do(Placer(tray).place, placings, progress).same
    for placing in anew:
        work.session.do(replace_photo, placing)
    meant = {placing.photo for placing in (*placings, *anew)}
    return {
        "photos": [photo_told(work.case, photo) for photo in photos_of(work.case) if photo.id in meant],
        "same": list(same),
    }


def _subject(given: argparse.Namespace, case: Case) -> str:
    """The thing named by `--equipment` and its like, as `kind/id`."""
    find = {
        "equipment": equipment_named,
        "cutoff": cutoff_named,
        "seal": seal_named,
        "site": _site_named,
        "problem": problem_named,
    }
    kind = next(name for name in SUBJECTS if getattr(given, name))
    return f"{kind}/{find[kind](case, getattr(given, kind))}"


def _site_named(case: Case, text: str) -> str:
    found = the_one(text, {site.id: (site.name,) for site in enterprise_of(case).sites})
    if not found:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return found


def _waiting(tray: Tray) -> dict[str, tuple[str, ...]]:
    return {item.sha256: (item.name,) for item in tray.items()}


def _move(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        to = case_named(work.opened, given.to)
        photos = [photo_named(work.case, text) for text in given.photos]
        if to == work.case.id:
            raise RuleRefused(Refusal.ALREADY_PLACED)
        with session_on(work.opened, desk, to) as there:
            for photo in photos:
                move_photo(work.session, there, photo, given.reason)
        return {"photos": photos, "to": to}


def _take_back(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work, work.opened.open_tray(desk.entropy) as tray:
        photos = [photo_named(work.case, text) for text in given.photos]
        work.session.do(take_back_photos, tray, photos)
        return {"photos": photos}


def _erase(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work, work.opened.open_tray(desk.entropy) as tray:
        photo = the_photo(work.case, photo_named(work.case, given.photo))
        if not given.yes:
            raise UsageWrong(
                f"The bytes of {photo.number or photo.name} can't be brought back, only the trace stays: "
                "say --yes to erase them",
                "删除后无法恢复影像内容，仅保留留痕，确认删除？确认请加 --yes",
            )
        work.session.do(erase_original, tray, photo.sha256, given.reason)
        return {"photo": photo.id, "sha256": photo.sha256}


def _discard(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened, opened.open_tray(desk.entropy) as tray:
        waiting = _waiting(tray)
        digests = [_in_tray(text, waiting) for text in given.photos]
        discard_photos(tray, digests)
        desk.say(f"已移出暂存 {len(digests)} 张")
        return {"files": [{"name": waiting[digest][0], "sha256": digest} for digest in digests]}


def _in_tray(text: str, waiting: dict[str, tuple[str, ...]]) -> str:
    found = the_one(text, waiting)
    if not found:
        raise RuleRefused(Refusal.PHOTO_UNKNOWN, photo=text)
    return found


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        if given.case:
            with opened.open_case(case_named(opened, given.case)) as case_file:
                case = case_file.load()
                return {"photos": [photo_told(case, photo) for photo in photos_of(case)]}
        with opened.open_tray(desk.entropy) as tray:
            return {"photos": [_tray_told(item) for item in tray.items()]}


def _tray_told(item: TrayItem) -> dict[str, object]:
    return {
        "name": item.name,
        "sha256": item.sha256,
        "size": item.size,
        "media_type": item.media_type,
        "arrived": item.arrived,
        "claims": json.loads(item.claims) if item.claims else {},
    }
