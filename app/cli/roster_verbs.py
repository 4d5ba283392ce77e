"""This is about the verbs of the roster (职工名册): taken in, masked, revealed, written out, destroyed."""

import argparse
from datetime import date
from pathlib import Path

from app.cli.desk import Desk
from app.cli.opening import at_work
from app.cli.verbs import Groups, UsageWrong, at_least_one, case_verb, reason_option, target_argument
from app.domain.staff.figures import figures_of
from app.domain.staff.person_number import masked_within
from app.domain.staff.roster import RosterRow
from app.domain.staff.roster_reading import RosterReading, RosterTold
from app.domain.staff.row_pay import row_pay
from app.domain.staff.told import staff_told
from app.exchange.roster_workbook import read_roster_workbook
from app.operations.destroy_roster import destroy_rosters
from app.operations.export_roster import RosterOrder, export_roster
from app.operations.read_staff_rules import read_staff_rules
from app.operations.show_roster import masked_rows, reveal
from app.operations.take_roster import take_roster
from app.storage.whole_file import read_whole


def add_roster(verbs: Groups) -> None:
    case_verb(verbs, "roster", _roster, "The roster, ID numbers masked")
    taken = case_verb(verbs, "import", _import, "Read a roster, show what it would be; --confirm takes it")
    taken.add_argument("file", metavar="FILE.xlsx")
    taken.add_argument("--confirm", action="store_true", help="keep it sealed; all rows or none")
    reason_option(taken, "why rows with hidden numbers take the place of a roster that stands")
    whole = case_verb(verbs, "reveal", _reveal, "Whole ID numbers for a named reason; it is traced")
    whole.add_argument("lines", nargs="*", type=at_least_one, metavar="LINE", help="of the roster; else all")
    reason_option(whole, "why they are needed; stands in the trace")
    export = case_verb(verbs, "export", _export, "The roster as a workbook: masked, or whole for a reason")
    target_argument(export, ".xlsx")
    reason_option(export, "why whole numbers are needed; stands in the trace with the file's digest")
    destroy = case_verb(verbs, "destroy", _destroy, "Destroy the roster by law; its trace stays")
    reason_option(destroy, "why the law demands it")
    destroy.add_argument("--yes", action="store_true", help="it can't be undone: without this it only asks")
    case_verb(verbs, "pay", _pay, "What each row comes to by the law, as a reference (参考)")


def _roster(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        rows = masked_rows(work.session.case_file, work.case)
        return {"roster": [_row_told(line, row, "masked") for line, row in enumerate(rows, start=1)]}


def _import(given: argparse.Namespace, desk: Desk) -> object:
    reading = read_roster_workbook(read_whole(Path(given.file)))
    with at_work(given, desk, certified=True) as work:
        if not given.confirm:
            return _preview(reading)
        work.session.do(take_roster, reading, desk.entropy, given.reason)
        return {"confirmed": True, "persons": len(reading.rows), **_doubts(reading)}


def _preview(reading: RosterReading) -> dict[str, object]:
    return {
        "persons": len(reading.rows),
        "roster_columns": [
            f"{letter} {masked_within(header)} → {ours or '按原栏目保存'}"
            for letter, header, ours in reading.columns
        ],
        "roster_refused": [_words(each) for each in reading.refused],
        **_doubts(reading),
    }


def _doubts(reading: RosterReading) -> dict[str, object]:
    return {"roster_doubts": [_words(each) for each in reading.doubts]}


def _words(told: RosterTold) -> str:
    return f"{told.sheet} {told.column}{told.row} {told.text}"


def _reveal(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        rows = work.session.do(reveal, desk.new_id(), given.lines, given.reason)
        lines = given.lines or range(1, len(rows) + 1)
        told = zip(lines, rows, strict=True)
        return {"roster": [_row_told(line, row, "person_number") for line, row in told]}


def _row_told(line: int, row: RosterRow, how: str) -> dict[str, object]:
    return {
        "roster_line": line,
        "alias": row.alias,
        "person": row.name,
        how: row.number,
        "post_held": row.post,
        "gone_to": row.destination,
        "helper": row.helper,
    }


def _export(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        today: date = desk.now().date()
        order = RosterOrder(exported=desk.new_id(), target=Path(given.target), on=today, reason=given.reason)
        work.session.do(export_roster, order)
        return {"file": given.target}


def _destroy(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        if not given.yes:
            raise UsageWrong(
                "The rows can't be brought back, only the trace stays: say --yes to destroy them",
                "销毁后无法恢复名册内容，仅保留留痕，确认销毁？确认请加 --yes",
            )
        work.session.do(destroy_rosters, given.reason)
        return {"rosters": staff_told(work.session.case).get("rosters", [])}


def _pay(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        local = figures_of(work.case).money("local_wage")
        tables = read_staff_rules(work.office, desk.now().date())
        rows = masked_rows(work.session.case_file, work.case)
        told = []
        for line, row in enumerate(rows, start=1):
            pay = row_pay(row, local, tables.benefits)
            told.append(
                {
                    "roster_line": line,
                    "alias": row.alias,
                    "reference_years": pay.years,
                    "reference_amount": pay.amount,
                    "benefit_months": pay.benefit,
                    "reference_note": pay.note,
                }
            )
        return {"pay_reference": told}
