"""This is about the verb of the ledger (进度表): ours, or the city's own form filled."""

import argparse
from datetime import date
from pathlib import Path

import msgspec

from app.cli.bureau_desk import bureau_of
from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.verbs import Groups, target_argument, workspace_verb
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.plan.ledger import enterprises_in, sum_of
from app.domain.staff.ledger import TITLE, sum_of_staff
from app.exchange.ledger_workbook import write_ledger
from app.exchange.staff_ledger_workbook import write_staff_ledger
from app.operations.fill_city_ledger import fill_city_ledger
from app.operations.make_ledger import Ledger, make_ledger, plans_in_force
from app.operations.make_limit_ledger import make_limit_ledger, write_limit_ledger
from app.operations.make_staff_ledger import make_staff_ledger
from app.operations.open_register import Bureau
from app.storage.whole_file import read_whole, write_whole


def add_ledger(verbs: Groups) -> None:
    """One more verb of `register`."""
    ledger = workspace_verb(verbs, "ledger", _ledger, "The ledger of the plan from the register, as .xlsx")
    target_argument(ledger, ".xlsx")
    ledger.add_argument("--as-of", "--today", dest="today", default="", metavar="DAY", help="like 2025-11-14")
    ledger.add_argument("--plan", default="", metavar="PLAN", help="id or title; else every plan in force")
    ledger.add_argument("--title", default="", metavar="TEXT", help="else that of the newest plan")
    ledger.add_argument("--form", default="", metavar="CITY.xlsx", help="fill the city's own form")
    _pairs(ledger, "--column", "HEADER=FIELD", "their header and our field, told once and remembered")
    _pairs(ledger, "--task", "INDUSTRY=NUMBER", "the task (任务) the city set for an industry")


def add_staff_ledger(verbs: Groups) -> None:
    """One more verb of `register`."""
    ledger = workspace_verb(verbs, "staff-ledger", _staff_ledger, "The staff ledger (职工安置表), as .xlsx")
    target_argument(ledger, ".xlsx")
    ledger.add_argument("--as-of", "--today", dest="today", default="", metavar="DAY", help="like 2025-11-14")
    ledger.add_argument("--title", default=TITLE, metavar="TEXT")


def _staff_ledger(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    as_of = date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
    with bureau_of(given, desk) as bureau:
        lines = make_staff_ledger(bureau.register)
    write_whole(target, write_staff_ledger(lines, given.title, as_of))
    affected = sum_of_staff(lines, "affected")
    return {"file": given.target, "today": as_of.isoformat(), "enterprises": len(lines), "affected": affected}


def add_limit_ledger(verbs: Groups) -> None:
    """One more verb of `register`."""
    about = "Energy limit orders (能耗不达标整改表), as .xlsx"
    ledger = workspace_verb(verbs, "limit-ledger", _limit_ledger, about)
    target_argument(ledger, ".xlsx")
    ledger.add_argument("--as-of", "--today", dest="today", default="", metavar="DAY", help="like 2025-11-14")


def _limit_ledger(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    as_of = date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
    with bureau_of(given, desk) as bureau:
        lines = make_limit_ledger(bureau.register)
    write_limit_ledger(lines, as_of, target)
    told = {"lines": msgspec.to_builtins(lines)} if desk.as_json else {}
    return {"file": given.target, "today": as_of.isoformat(), "rows": len(lines)} | told


def _pairs(parser: argparse.ArgumentParser, name: str, metavar: str, about: str) -> None:
    def one(text: str) -> tuple[str, str]:
        left, equals, right = text.rpartition("=")
        if not equals or not left:
            raise argparse.ArgumentTypeError(f"write {metavar}")
        return left, right

    parser.add_argument(name, action="append", default=[], type=one, metavar=metavar, help=about)


def _ledger(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    as_of = date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
    with bureau_of(given, desk) as bureau:
        ledger = make_ledger(bureau.register, as_of, plan_named(bureau, given.plan))
        columns: dict[str, str] = {}
        if given.form:
            form = read_whole(Path(given.form))
            filled = fill_city_ledger(bureau.folder, form, dict(given.column), ledger)
            workbook, columns = filled.workbook, dict(filled.columns)
        else:
            workbook = write_ledger(ledger.rows, given.title or ledger.heading, as_of, dict(given.task))
    write_whole(target, workbook)
    lines = {"lines": msgspec.to_builtins(ledger.rows)} if desk.as_json else {}
    return _told(ledger, given.target) | ({"columns": columns} if columns else {}) | lines


def plan_named(bureau: Bureau, text: str) -> str:
    """Raises RuleRefused PLAN_UNKNOWN."""
    if not text:
        return ""
    found = the_one(text, {plan: (taken.title,) for plan, taken in plans_in_force(bureau.register).items()})
    if not found:
        raise RuleRefused(Refusal.PLAN_UNKNOWN, plan=text)
    return found


def _told(ledger: Ledger, target: str) -> dict[str, object]:
    items = [row for row in ledger.rows if row.is_item]
    completed = [row for row in items if row.is_completed]
    return {
        "file": target,
        "today": ledger.as_of.isoformat(),
        "plans": list(ledger.plans),
        "enterprises": enterprises_in(ledger.rows),
        "rows": len(items),
        "machines": sum_of(items, "count"),
        "completed": sum_of(completed, "count"),
        "zero_reports": [row.township for row in ledger.rows if not row.is_item],
    }
