"""This is about the verbs of duty lists (任务清单): listed, changed, done, from workbooks and into them."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from app.cli.desk import Desk
from app.cli.duty_told import duties_told, lists_told, preview_told, row_told
from app.cli.finding import case_named, the_one
from app.cli.opening import in_hand, office_case, session_on
from app.cli.verbs import Groups, UsageWrong, group, reason_option, target_argument, workspace_verb
from app.domain.acts.case import Case
from app.domain.duties.due import state_of
from app.domain.duties.figures import figures_of
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow, duty_rows_of, rows_by_list
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.exchange.duty_workbook import read_duty_workbook, write_duty_workbook
from app.operations.destroy_kept import destroy_kept
from app.operations.import_duties import confirm_duties, weigh_workbook
from app.operations.keep_duty_file import keep_duty_file, write_duty_file
from app.operations.keep_sealed import reveal_sealed
from app.operations.list_duty import EACH_BUREAU, EACH_TOWNSHIP, NewDuty, list_duty
from app.operations.read_duties import DutyTables, duty_list_named, read_coal_limits, read_duties
from app.operations.state_duty import list_of, place_duty, state_duty, the_duty
from app.operations.take_off_duty import put_back_duty, take_off_duty
from app.storage.whole_file import read_whole, write_whole
from app.storage.workspace import OFFICE

_LIST = "name or title of a list, as `duty lists` tells them"
_ROW = "id of a row, its beginning, or what it is about"
_SHOWN = ("all", "open", "overdue", "closed", "taken-off")


def add_duty(groups: Groups) -> None:
    verbs = group(groups, "duty")
    workspace_verb(verbs, "lists", _lists, "Every list: rows, open, overdue, and its fields")
    shown = workspace_verb(verbs, "show", _show, "The rows of a list and what is counted of them")
    shown.add_argument("list", metavar="LIST", help=_LIST)
    shown.add_argument("--only", default="all", choices=_SHOWN)
    added = workspace_verb(verbs, "add", _add, "Put a row on a list")
    added.add_argument("list", metavar="LIST", help=_LIST)
    _values(added, f"fields as `duty lists` tells them; a unit may be {EACH_TOWNSHIP} or {EACH_BUREAU}")
    reason_option(added)
    stated = workspace_verb(verbs, "state", _state, "Say more of a row, or something else; NAME= clears")
    stated.add_argument("row", metavar="ROW", help=_ROW)
    _values(stated, "fields of its list")
    closed = workspace_verb(verbs, "close", _close, "A row is done (办结)")
    closed.add_argument("row", metavar="ROW", help=_ROW)
    closed.add_argument("--on", default="", metavar="DAY", help="else today")
    closed.add_argument("--again", action="store_true", help="it is open again after all")
    closed.add_argument(
        "--also",
        dest="values",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="what else is to be said, like its result",
    )
    _add_leading(verbs)
    _add_files(verbs)
    imported = workspace_verb(verbs, "import", _import, "Read a workbook of rows, show what it would add")
    imported.add_argument("file", metavar="FILE.xlsx")
    imported.add_argument("--list", default="", metavar="LIST", help="else the one whose columns fit best")
    imported.add_argument("--confirm", action="store_true", help="take it: what the list has stays as it is")
    exported = workspace_verb(verbs, "export", _export, "A list and its figures as a workbook")
    exported.add_argument("list", metavar="LIST", help=_LIST)
    target_argument(exported, ".xlsx")


def _add_leading(verbs: Groups) -> None:
    placed = workspace_verb(verbs, "place", _place, "Lead a row to the file of an enterprise")
    placed.add_argument("row", metavar="ROW", help=_ROW)
    placed.add_argument("case", nargs="?", default="", metavar="CASE", help="without one it is taken away")
    off = workspace_verb(verbs, "take-off", _take_off, "Rows do not belong on the list; their trace stays")
    off.add_argument("rows", nargs="+", metavar="ROW", help=_ROW)
    reason_option(off, "why they are taken off")
    back = workspace_verb(verbs, "put-back", _put_back, "Rows taken off belong on the list after all")
    back.add_argument("rows", nargs="+", metavar="ROW", help=_ROW)


def _add_files(verbs: Groups) -> None:
    attached = workspace_verb(verbs, "attach", _attach, "Keep files that go with a row, as they came")
    attached.add_argument("row", metavar="ROW", help=_ROW)
    attached.add_argument("files", nargs="+", metavar="FILE")
    saved = workspace_verb(verbs, "save-file", _save_file, "Write a kept file out again, its digest checked")
    saved.add_argument("row", metavar="ROW", help=_ROW)
    saved.add_argument("file", metavar="FILE", help="its id or name, as `duty show` tells it")
    saved.add_argument("target", metavar="OUT")
    erased = workspace_verb(verbs, "erase", _erase, "Destroy by law what is kept apart, or a file of a row")
    erased.add_argument("row", metavar="ROW", help=_ROW)
    erased.add_argument(
        "file", nargs="?", default="", metavar="FILE", help="else what is kept apart (举报人)"
    )
    reason_option(erased, "why; it stays with the trace, what is destroyed can't be brought back")
    revealed = workspace_verb(verbs, "reveal", _reveal, "Read what is kept apart of a row (举报人)")
    revealed.add_argument("row", metavar="ROW", help=_ROW)
    reason_option(revealed, "why; who looked and why stays with the trace")


def _values(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("values", nargs="+", metavar="NAME=VALUE", help=about)


def _lists(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        office = office_case(opened)
    return lists_told(rows_by_list(read_duties().lists, duty_rows_of(office)), desk.now().date())


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        office = office_case(opened)
    tables, today = read_duties(), desk.now().date()
    duty_list = duty_list_named(tables.lists, given.list)
    rows = _rows(office, duty_list)
    wanted = [row for row in rows if _is_wanted(state_of(duty_list, row, today), given.only)]
    figures = figures_of(duty_list, rows, today, read_coal_limits(office, today))
    return duties_told(duty_list, wanted, figures, today)


def _is_wanted(state: str, only: str) -> bool:
    if only == "taken-off":
        return state == "off"
    if state == "off":
        return False
    return only == "all" or state == only or (only == "open" and state != "closed")


def _add(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    duty_list = duty_list_named(tables.lists, given.list)
    new = NewDuty(duty_list.name, _given(duty_list, given.values), given.reason)
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        ids = session.do(list_duty, new, tables, desk.entropy)
        return {"rows": [_told(session.case, tables, row, desk) for row in ids]}


def _state(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        row = _meant(session.case, tables, given.row)
        said = _given(list_of(tables, row), given.values)
        session.do(state_duty, (row.id, said), tables, desk.entropy)
        return _told(session.case, tables, row.id, desk)


def _close(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    on = day_text(given.on) if given.on else desk.now().date().isoformat()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        row = _meant(session.case, tables, given.row)
        duty_list = list_of(tables, row)
        closing = duty_list.role("closes")
        if closing is None:
            raise RuleRefused(Refusal.DUTY_LIST_UNKNOWN, text=row.list, known="、".join(tables.lists))
        said = {**_given(duty_list, given.values), closing.name: "" if given.again else on}
        session.do(state_duty, (row.id, said), tables, desk.entropy)
        return _told(session.case, tables, row.id, desk)


def _place(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened:
        case = case_named(opened, given.case) if given.case else ""
        with session_on(opened, desk, OFFICE) as session:
            row = _meant(session.case, tables, given.row)
            session.do(place_duty, row.id, case)
            return _told(session.case, tables, row.id, desk)


def _attach(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        row = _meant(session.case, tables, given.row)
        with desk.watch("files") as progress:
            kept = session.do(
                keep_duty_file, (row.id, [Path(file) for file in given.files]), desk.entropy, progress
            )
        told = _told(session.case, tables, row.id, desk)
    return {**told, "kept": len(kept)}


def _save_file(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    with in_hand(given, desk) as opened, opened.open_office() as office:
        case = office.load()
        row = _meant(case, read_duties(), given.row)
        file = _file(row, given.file)
        return {"file": given.target, "size": write_duty_file(office, case, row.id, file, target)}


def _erase(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        row = _meant(session.case, tables, given.row)
        file = _file(row, given.file) if given.file else ""
        session.do(destroy_kept, (row.id, file), given.reason, tables)
        return _told(session.case, tables, row.id, desk)


def _file(row: DutyRow, text: str) -> str:
    """Raises RuleRefused THING_UNKNOWN."""
    file = the_one(text, {each.id: (each.name,) for each in row.files})
    if not file:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return file


def _reveal(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        row = _meant(session.case, tables, given.row)
        sealed = list_of(tables, row).of_kind("sealed")
        if not sealed:
            raise RuleRefused(Refusal.DUTY_NOTHING_SEALED)
        return {sealed[0].label: session.do(reveal_sealed, row, sealed[0].name, given.reason)}


def _take_off(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        rows = [_meant(session.case, tables, row).id for row in given.rows]
        session.do(take_off_duty, rows, given.reason)
        return {"rows": [_told(session.case, tables, row, desk) for row in rows]}


def _put_back(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        rows = [_meant(session.case, tables, row, is_off=True).id for row in given.rows]
        session.do(put_back_duty, rows)
        return {"rows": [_told(session.case, tables, row, desk) for row in rows]}


def _import(given: argparse.Namespace, desk: Desk) -> object:
    tables = read_duties()
    wanted = duty_list_named(tables.lists, given.list).name if given.list else ""
    reading = read_duty_workbook(read_whole(Path(given.file)), tables.lists, wanted, tables.townships)
    duty_list = tables.lists[reading.list]
    with in_hand(given, desk) as opened:
        if not given.confirm:
            weighed = weigh_workbook(office_case(opened), reading, tables, desk.entropy)
            return preview_told(duty_list, reading, weighed)
        with session_on(opened, desk, OFFICE) as session:
            taken = session.do(confirm_duties, reading, tables, desk.entropy)
    return {
        "confirmed": True,
        "duty_list": duty_list.title,
        "added": taken.added,
        "changed": taken.changed,
    }


def _export(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    with in_hand(given, desk) as opened:
        office = office_case(opened)
    tables, today = read_duties(), desk.now().date()
    duty_list = duty_list_named(tables.lists, given.list)
    rows = _rows(office, duty_list)
    figures = figures_of(duty_list, rows, today, read_coal_limits(office, today))
    write_whole(target, write_duty_workbook(duty_list, rows, figures, today))
    return {"file": given.target, "rows": sum(not row.is_off for row in rows)}


def _rows(office: Case, duty_list: DutyList) -> list[DutyRow]:
    return [row for row in duty_rows_of(office) if row.list == duty_list.name]


def _given(duty_list: DutyList, texts: list[str]) -> Mapping[str, str]:
    """By field name; a field may be called by its label. Raises UsageWrong where no `=` stands."""
    labels = {field.label: field.name for field in duty_list.fields}
    said = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            raise UsageWrong(f"Write NAME=VALUE, not {text}.", f"请写成 名称=内容：{text}")
        said[labels.get(name, name)] = value
    return said


def _meant(office: Case, tables: DutyTables, text: str, *, is_off: bool = False) -> DutyRow:
    """Raises RuleRefused THING_UNKNOWN; UsageWrong where several fit."""
    rows = {row.id: row for row in duty_rows_of(office) if row.is_off is is_off}
    found = the_one(text, {row.id: (row.text(list_of(tables, row)),) for row in rows.values()})
    if not found:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return rows[found]


def _told(office: Case, tables: DutyTables, row: str, desk: Desk) -> dict[str, object]:
    is_off = office.is_aside(f"duty/{row}")
    found = the_duty(office, row, is_off=is_off)
    return row_told(list_of(tables, found), found, desk.now().date())
