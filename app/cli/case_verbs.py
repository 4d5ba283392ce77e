"""This is about the verbs of cases (企业档案): listed, made, shown, checked, restored."""

import argparse
from datetime import date

import msgspec

from app.cli.branch_verbs import add_branches
from app.cli.desk import Desk
from app.cli.finding import case_named
from app.cli.history_told import act_told
from app.cli.joining_verbs import add_joining
from app.cli.language import refusal_sentence
from app.cli.opening import in_hand, office_case, stamp_of
from app.cli.stating_verbs import add_stating
from app.cli.verbs import Answer, Groups, case_verb, group, workspace_verb
from app.domain.case_told import case_told
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused
from app.domain.people.office import officers_of
from app.operations.create_case import Firm, create_case
from app.operations.in_hand import InHand
from app.operations.list_cases import CaseRow, case_rows, refresh_rows
from app.operations.restore_case import restore_case
from app.storage.database import PAGE_BYTES
from app.storage.verification import Verification
from app.storage.workspace import OFFICE


def add_case(groups: Groups) -> None:
    verbs = group(groups, "case")
    listed = workspace_verb(verbs, "list", _list, "Every enterprise, with what is overdue")
    create = workspace_verb(verbs, "create", _create, "Make (or find) the case of an enterprise")
    create.add_argument("--name", required=True, metavar="NAME", help="企业名称")
    create.add_argument("--code", default="", metavar="CODE", help="统一社会信用代码")
    create.add_argument("--township", default="", metavar="NAME", help="乡镇（街道）")
    show = case_verb(verbs, "show", _show, "The whole case as its acts make it")
    for parser in (listed, show):
        parser.add_argument(
            "--today", default="", metavar="DAY", help="what counts as today, like 2025-11-14"
        )
    history = case_verb(verbs, "history", _history, "Every act of the case, in the order of the fold")
    history.add_argument(
        "slot", nargs="?", default="", metavar="SLOT", help="only this, like cutoff/<id>/reading/cut"
    )
    verify = workspace_verb(
        verbs, "verify", _verify, "Read every act and original again; exit 1 when one is damaged"
    )
    verify.add_argument("case", nargs="?", default="", metavar="CASE", help="else all")
    digest = workspace_verb(verbs, "digest", _digest, "Equal acts, equal digest")
    digest.add_argument("case", nargs="?", default="", metavar="CASE", help="else all")
    case_verb(verbs, "restore", _restore, "Make a destroyed case file again from the copies beside it")
    add_stating(verbs)
    add_branches(verbs)
    add_joining(verbs)
    key = group(verbs, "key")
    case_verb(key, "show", _key, "Print the raw key; whoever has it can read the case")


def _list(given: argparse.Namespace, desk: Desk) -> object:
    today = _today(given, desk)
    with in_hand(given, desk) as opened:
        if opened.has_case(OFFICE):
            return {"cases": [_row_told(row, today) for row in case_rows(opened)]}
        return {"cases": [{"case": case} for case in opened.workspace.case_ids()]}


def _row_told(row: CaseRow, today: date) -> dict[str, object]:
    told: dict[str, object] = msgspec.to_builtins(row)
    del told["standing"]  # as dated as the day it was written; `due` and `overdue` say it of today
    told["safe_at_bureau"] = row.safe_digest == row.digest
    told["due"] = dict(row.due)
    told["overdue"] = {line.number or line.text: -line.days_left(today) for line in row.overdue(today)}
    return told


def _today(given: argparse.Namespace, desk: Desk) -> date:
    return date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()


def _create(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        firm = Firm(given.name, given.code, given.township)
        case = create_case(opened, firm, stamp_of(opened, desk), desk.entropy)
        return {"case": case.id, "name": given.name}


def _show(given: argparse.Namespace, desk: Desk) -> object:
    today = _today(given, desk)
    with in_hand(given, desk) as opened, opened.open_case(case_named(opened, given.case)) as case_file:
        return case_told(case_file.load(), today)


def _history(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        # Before the case is opened: the case named may be the office itself.
        names = {officer.id: officer.name for officer in officers_of(office_case(opened))}
        with opened.open_case(case_named(opened, given.case)) as case_file:
            case = case_file.load()
    acts = case.history(given.slot) if given.slot else case.acts
    return [act_told(act, names) for act in acts]


def _verify(given: argparse.Namespace, desk: Desk) -> object:
    """A case named that can't be opened is refused; among all, it is told and the others are read on."""
    with in_hand(given, desk) as opened:
        if given.case:
            told = [_verified_told(opened, case_named(opened, given.case), desk)]
        else:
            told = [_verified_or_why_not(opened, case, desk) for case in _cases_expected(opened)]
    whole = all(each["is_whole"] for each in told)
    return Answer({"is_whole": whole, "cases": told}, 0 if whole else 1)


def _cases_expected(opened: InHand) -> tuple[str, ...]:
    """All that should be here, by files, keys and the list of enterprises: a file that is gone is named."""
    here = _cases_meant(opened, "")
    try:
        listed = [row.case for row in case_rows(opened)] if OFFICE in here else []
    except FileRefused:
        listed = []
    return tuple(dict.fromkeys((*here, *opened.workspace.lost_ids(), *listed)))


def _verified_or_why_not(opened: InHand, case: str, desk: Desk) -> dict[str, object]:
    try:
        return _verified_told(opened, case, desk)
    except FileRefused as refused:
        return {"case": case, "is_whole": False, "reason": refusal_sentence(refused)}


def _verified_told(opened: InHand, case: str, desk: Desk) -> dict[str, object]:
    report = _verified(opened, case, desk)
    return {"case": case, "is_whole": report.is_whole, **msgspec.to_builtins(report)}


def _verified(opened: InHand, case: str, desk: Desk) -> Verification:
    with opened.open_case(case) as case_file, desk.watch(case[:8]) as progress:
        steps = case_file.verify()
        while True:
            try:
                progress(*next(steps))
            except StopIteration as end:
                report: Verification = end.value
                return report


def _cases_meant(opened: InHand, text: str) -> tuple[str, ...]:
    """The case named; without a name all, the office's own among them."""
    if text:
        return (case_named(opened, text),)
    office = (OFFICE,) if opened.has_case(OFFICE) else ()
    return (*opened.workspace.case_ids(), *office)


def _digest(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        return {case: _digest_of(opened, case) for case in _cases_meant(opened, given.case)}


def _digest_of(opened: InHand, case: str) -> str:
    with opened.open_case(case) as case_file:
        return case_file.load().digest


def _restore(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        case_id = case_named(opened, given.case)
        case, wanted = restore_case(opened, case_id, desk.entropy)
        if case_id != OFFICE and opened.has_case(OFFICE):
            refresh_rows(opened, (case,))
        return {
            "case": case.id,
            "acts": len(case.acts),
            "wanted": [
                {"sha256": each.sha256, "media_type": each.media_type, "size": each.size} for each in wanted
            ],
        }


def _key(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        case_id = case_named(opened, given.case)
        path = opened.workspace.case_path(case_id)
        desk.say("凭此钥匙可读出该企业档案的全部内容，请勿外传。")
        key = opened.ring.case_key(path).hex()
        return {
            "case": case_id,
            "file": str(path),
            "key": key,
            "cipher_page_size": PAGE_BYTES,
            "pragmas": [f"PRAGMA key = \"x'{key}'\";", f"PRAGMA cipher_page_size = {PAGE_BYTES};"],
        }
