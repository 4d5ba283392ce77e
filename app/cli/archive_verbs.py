"""This is about the verbs of the archive (归档): enterprises written out as plain folders, checked again."""

import argparse
from pathlib import Path

import msgspec

from app import places
from app.cli.bureau_desk import bureau_of, case_in_register
from app.cli.desk import Desk
from app.cli.opening import in_hand
from app.cli.verbs import Answer, Groups, person_options, reason_option, verb, workspace_verb
from app.domain.archive.archived import ArchiveState
from app.exchange.archive_checking import check_archive
from app.operations.archive_case import ArchiveOrder, ArchiveWritten, archive_case
from app.operations.list_cases import CaseRow
from app.operations.open_register import Bureau
from app.printing.fonts import bundled_fonts, machine_fangsong
from app.storage.workspace import OFFICE

PLAIN = "归档文件夹不加密，请按档案和保密规定保管"


def add_archive(verbs: Groups) -> None:
    """More verbs of `register`."""
    about = "Write enterprises as plain folders (归档); without OUT: how far each is"
    archive = workspace_verb(verbs, "archive", _archive, about)
    archive.add_argument("place", nargs="?", default="", metavar="OUT", help="folder the archives go into")
    archive.add_argument("cases", nargs="*", metavar="CASE", help="else all that lack nothing")
    archive.add_argument("--number", default="", metavar="TEXT", help="档号; else left to the pen")
    archive.add_argument("--retention", default="", metavar="TEXT", help="保管期限, like 永久")
    archive.add_argument("--machine-fonts", action="store_true", help="use this computer's FangSong")
    reason_option(archive, "why it is archived although something is missing (说明原因后继续)")
    check = verb(verbs, "archive-verify", _verify, "Check an archive without its case; exit 1 when wrong")
    check.add_argument("place", metavar="DIR", help="the archive's folder")
    check.add_argument("--workspace", default="", metavar="WORKSPACE", help="whose office must have signed")
    person_options(check)


def _archive(given: argparse.Namespace, desk: Desk) -> object:
    with bureau_of(given, desk) as bureau:
        rows = _rows(bureau)
        if not given.place:
            return {"cases": [_state_told(row) for row in rows.values()]}
        wanted = [case_in_register(bureau, text) for text in given.cases] or [
            case for case, row in rows.items() if _wants(row.archive)
        ]
        desk.say(PLAIN)
        written = [_write(given, desk, bureau, case) for case in wanted]
        left = [] if given.cases else _left(bureau, wanted)
    return {"archived": [_told(each) for each in written]} | ({"not_archived": left} if left else {})


def _left(bureau: Bureau, wanted: list[str]) -> list[dict[str, object]]:
    """Those nobody named and that were not archived, with what they lack."""
    return [_state_told(row) for case, row in _rows(bureau).items() if case not in wanted]


def _wants(archive: ArchiveState) -> bool:
    """Complete, and no archive holds it as it is."""
    return not archive.gaps and archive.name != "archived"


def _rows(bureau: Bureau) -> dict[str, CaseRow]:
    rows = [row for row in bureau.register.cases() if row.case_id != OFFICE]
    return {row.case_id: msgspec.json.decode(row.columns, type=CaseRow) for row in rows}


def _write(given: argparse.Namespace, desk: Desk, bureau: Bureau, case: str) -> ArchiveWritten:
    order = ArchiveOrder(
        archive=desk.new_id(),
        place=Path(given.place).absolute(),
        at=desk.now().isoformat(timespec="seconds"),
        fonts=bundled_fonts(places.fonts(), machine_fangsong() if given.machine_fonts else None),
        number=given.number,
        retention=given.retention,
        reason=given.reason,
    )
    with desk.watch("archive") as progress:
        return archive_case(bureau, case, order, progress)


def _state_told(row: CaseRow) -> dict[str, object]:
    archive = row.archive
    told: dict[str, object] = {
        "case": row.case,
        "name": row.name,
        "code": row.code,
        "archive_state": archive.name,
        "gaps": [gap.text for gap in archive.gaps],
    }
    if archive.last is not None:
        told |= {
            "archived_on": archive.last.on,
            "archive_folder": archive.last.folder,
            "changes": archive.last.changes,
        }
    return told


def _told(written: ArchiveWritten) -> dict[str, object]:
    return {
        "case": written.case.id,
        "archive_folder": str(written.folder),
        "files": written.files,
        "size": written.size,
        "digest": written.digest,
        "gaps": list(written.missing),
    }


def _verify(given: argparse.Namespace, desk: Desk) -> Answer:
    root = ""
    if given.workspace:
        with in_hand(given, desk) as opened:
            root = opened.root_public.text
    with desk.watch("archive-verify") as progress:
        found = check_archive(Path(given.place), root, progress)
    told: dict[str, object] = {
        "name": found.enterprise,
        "issuer": found.office,
        "fingerprint": found.fingerprint,
        "files": found.files,
        "size": found.size,
        "acts": found.acts,
        "absent": found.absent,
        "digest": found.digest,
        "wrong": [msgspec.to_builtins(each) for each in found.wrong],
    }
    if root:
        told["is_known"] = found.is_known
    return Answer(told, 1 if found.wrong else 0)
