"""This is about the verbs of the screening list (排查底册): read, listed, marked, covered, reported."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.opening import in_hand, office_case, session_on, stamp_of
from app.cli.plan_verbs import townships
from app.cli.screening_told import coverage_told, firm_told, preview_told
from app.cli.verbs import Groups, UsageWrong, group, reason_option, target_argument, workspace_verb
from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.plan.facts import ZeroReported
from app.domain.plan.townships import township_named
from app.domain.screening.facts import FirmListed, FirmScale, FirmScreened, ScreeningResult
from app.domain.screening.firm import RESULT_TEXT, ListedFirm, firms_of, on_the_list
from app.exchange.screening_workbook import read_screening_list, write_screening_list
from app.operations.import_screening import ListPaper, confirm_list, weigh_list
from app.operations.list_firm import list_firm
from app.operations.mark_screened import mark_screened
from app.operations.open_firm_case import open_firm_case
from app.operations.report_zero import coverage_in, report_zero, take_back_zero
from app.operations.take_off_list import put_back_on_list, take_off_list
from app.operations.this_machine import this_machine
from app.storage.whole_file import read_whole, write_whole
from app.storage.workspace import OFFICE

_RESULTS = tuple(result for result in get_args(ScreeningResult) if result)
_NONE = "none"
HEADING = "落后产能排查底册"


def add_screening(groups: Groups) -> None:
    verbs = group(groups, "screening")
    imported = workspace_verb(verbs, "import", _import, "Read a workbook of firms, show what it would add")
    imported.add_argument("file", metavar="FILE.xlsx")
    imported.add_argument("--confirm", action="store_true", help="take it: what the list has stays as it is")
    listed = workspace_verb(verbs, "list", _list, "Firms on the list")
    listed.add_argument("--township", default="", metavar="NAME")
    listed.add_argument("--unscreened", action="store_true", help="only those nobody has screened yet")
    listed.add_argument("--taken-off", action="store_true", help="those taken off, with the reason")
    _add_one(workspace_verb(verbs, "add", _add, "Put one firm on the list"))
    _add_mark(workspace_verb(verbs, "mark", _mark, "Firms were screened: what was found, by whom, when"))
    opened = workspace_verb(verbs, "open", _open, "Open a case for a firm")
    opened.add_argument("firm", metavar="FIRM", help=_FIRM)
    off = workspace_verb(verbs, "take-off", _take_off, "Firms do not belong on the list; their trace stays")
    off.add_argument("firms", nargs="+", metavar="FIRM", help=_FIRM)
    reason_option(off, "why they are taken off")
    back = workspace_verb(verbs, "put-back", _put_back, "Firms taken off belong on the list after all")
    back.add_argument("firms", nargs="+", metavar="FIRM", help=_FIRM)
    workspace_verb(verbs, "coverage", _coverage, "How far each township is screened, small firms too")
    zero = workspace_verb(verbs, "zero", _zero, "A township has nothing to retire (零报告)")
    zero.add_argument("township", metavar="TOWNSHIP")
    zero.add_argument("--text", default="", metavar="TEXT", help="what it says, else the usual sentence")
    zero.add_argument("--take-back", action="store_true", help="it was wrong; needs --reason")
    reason_option(zero)
    export = workspace_verb(verbs, "export", _export, "The list and its coverage as a workbook")
    target_argument(export, ".xlsx")


_FIRM = "id, 统一社会信用代码 or name of a firm on the list"


def _add_one(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME")
    for option in ("code", "township", "industry", "note"):
        parser.add_argument(f"--{option}", default="", metavar="TEXT")
    parser.add_argument("--scale", default="", choices=get_args(FirmScale)[1:], help="above 规上, below 规下")


def _add_mark(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("firms", nargs="+", metavar="FIRM", help=_FIRM)
    told = ", ".join(f"{result} {RESULT_TEXT[result]}" for result in _RESULTS)
    parser.add_argument(
        "--result", required=True, choices=(*_RESULTS, _NONE), help=f"{told}; {_NONE} takes a mark back"
    )
    parser.add_argument("--on", default="", metavar="DAY", help="else today")
    parser.add_argument("--by", default="", metavar="NAMES", help="who screened, else the officer")
    parser.add_argument("--note", default="", metavar="TEXT", help="needed with --result none")


def _import(given: argparse.Namespace, desk: Desk) -> object:
    workbook = read_whole(Path(given.file))
    reading = read_screening_list(workbook, townships())
    with in_hand(given, desk) as opened, desk.watch("screening") as progress:
        if not given.confirm:
            return preview_told(reading, weigh_list(opened, reading, this_machine()), desk.as_json)
        paper, stamp = ListPaper(reading, workbook), stamp_of(opened, desk)
        taken = confirm_list(opened, paper, stamp, this_machine(), progress)
    return {
        "confirmed": True,
        "title": taken.title,
        "added": taken.added,
        "changed": taken.changed,
        "results": taken.results,
    }


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        firms = firms_of(office_case(opened))
    town = _town(given.township)
    return {
        "firms": [
            firm_told(firm, is_brief=not desk.as_json)
            for firm in firms
            if firm.is_off is given.taken_off
            and town in ("", firm.township)
            and not (given.unscreened and firm.is_screened)
        ]
    }


def _add(given: argparse.Namespace, desk: Desk) -> object:
    listed = FirmListed(
        firm=desk.new_id(),
        name=given.name,
        code=given.code,
        township=_town(given.township),
        industry=given.industry,
        scale=given.scale,
        note=given.note,
    )
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        session.do(list_firm, listed)
        return _told(session.case, [listed.firm])


def _mark(given: argparse.Namespace, desk: Desk) -> object:
    on = day_text(given.on) if given.on else desk.now().date().isoformat()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        firms = _meant(session.case, given.firms)
        by = given.by or opened.officer
        occurred = Occurred(at=on, observer=by)
        result: ScreeningResult = "" if given.result == _NONE else given.result
        marks = [
            FirmScreened(firm=firm, result=result, by=by, occurred=occurred, note=given.note)
            for firm in firms
        ]
        session.do(mark_screened, marks)
        return _told(session.case, firms)


def _open(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        (firm,) = _meant(office_case(opened), [given.firm])
        case = open_firm_case(opened, firm, stamp_of(opened, desk), desk.entropy)
        return {"case": case.id, **_told(office_case(opened), [firm])}


def _take_off(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        firms = _meant(session.case, given.firms)
        session.do(take_off_list, firms, given.reason)
        return _told(session.case, firms)


def _put_back(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        firms = _meant(session.case, given.firms, is_off=True)
        session.do(put_back_on_list, firms)
        return _told(session.case, firms)


def _coverage(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        return coverage_told(coverage_in(office_case(opened), _names()))


def _zero(given: argparse.Namespace, desk: Desk) -> object:
    town = _town(given.township)
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        if given.take_back:
            lines = {line.township: line for line in coverage_in(session.case, _names())}
            report = lines[town].zero_report if town in lines else ""
            session.do(take_back_zero, report, given.reason)
        else:
            stated = ZeroReported(
                report=desk.new_id(), plan="", township=town, text=given.text, note=given.reason
            )
            session.do(report_zero, stated)
        told = [line for line in coverage_in(session.case, _names()) if line.township == town]
    return {"coverage": coverage_told(told)["coverage"]}


def _export(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    with in_hand(given, desk) as opened:
        office = office_case(opened)
    firms, made = firms_of(office), desk.now().date()
    write_whole(target, write_screening_list(firms, coverage_in(office, _names()), HEADING, made))
    return {"file": given.target, "rows": len(on_the_list(firms))}


def _names() -> list[str]:
    return [town.name for town in townships()]


def _town(text: str) -> str:
    """The township a person means, by its whole name; as written where the district has none like it."""
    town = township_named(text, townships())
    return town.name if town is not None else text.strip()


def _meant(office: Case, texts: Sequence[str], is_off: bool = False) -> list[str]:
    """Ids of the firms a person means. Raises RuleRefused THING_UNKNOWN; UsageWrong where several fit."""
    named = {firm.id: (firm.name, firm.code) for firm in firms_of(office) if firm.is_off is is_off}
    found = []
    for text in texts:
        firm = the_one(text, named)
        if not firm:
            raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
        found.append(firm)
    if len(set(found)) != len(found):
        raise UsageWrong("A firm is named twice.", "同一企业写了两次。")
    return found


def _told(office: Case, firms: Sequence[str]) -> dict[str, object]:
    known: dict[str, ListedFirm] = {firm.id: firm for firm in firms_of(office)}
    return {"firms": [firm_told(known[firm]) for firm in firms]}
