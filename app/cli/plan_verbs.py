"""This is about the verbs of the exit plan (年度淘汰退出计划): read, confirmed, undone."""

import argparse
from pathlib import Path

from app import places
from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.opening import in_hand, office_case, stamp_of
from app.cli.plan_told import preview_told
from app.cli.verbs import Groups, group, reason_option, workspace_verb
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.townships import Township, townships_of_table
from app.exchange.plan_workbook import read_plan
from app.operations.import_plan import PlanPaper, confirm_plan, plans_of, undo_plan
from app.operations.this_machine import this_machine
from app.storage.whole_file import read_whole


def add_plan(groups: Groups) -> None:
    verbs = group(groups, "plan")
    imported = workspace_verb(verbs, "import", _import, "Read a workbook and show what was understood")
    imported.add_argument("file", metavar="FILE.xlsx")
    imported.add_argument(
        "--confirm", action="store_true", help="take it: a case per enterprise, an item per line"
    )
    workspace_verb(verbs, "list", _list, "Plans in force")
    undo = workspace_verb(verbs, "undo", _undo, "Take a plan back; what was worked on since stays")
    undo.add_argument("plan", nargs="?", default="", metavar="PLAN", help="id or title; else the newest")
    reason_option(undo, "why it is taken back")


def _import(given: argparse.Namespace, desk: Desk) -> object:
    workbook = read_whole(Path(given.file))
    reading = read_plan(workbook, townships())
    if not given.confirm:
        return preview_told(reading, desk.as_json)
    with in_hand(given, desk) as opened, desk.watch("plan") as progress:
        paper, stamp = PlanPaper(reading, workbook), stamp_of(opened, desk)
        taken = confirm_plan(opened, paper, stamp, this_machine(), progress)
    return {
        "confirmed": True,
        "plan": taken.plan,
        "title": taken.title,
        "cases": len(taken.cases),
        "new_cases": taken.new_cases,
        "items": taken.items,
        "case_ids": list(taken.cases),
    }


def townships() -> tuple[Township, ...]:
    """The district's townships, as they ship with the program."""
    return townships_of_table(read_whole(places.resources() / "tables" / "townships.csv").decode())


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        return {
            "plans": [
                {
                    "plan": plan,
                    "title": fact.title,
                    "year": fact.year,
                    "items": fact.items,
                    "enterprises": fact.enterprises,
                }
                for plan, fact in plans_of(office_case(opened))
            ]
        }


def _undo(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        plans = {plan: (fact.title,) for plan, fact in plans_of(office_case(opened))}
        plan = the_one(given.plan, plans) if given.plan else next(reversed(plans), "")
        if not plan:
            raise RuleRefused(Refusal.PLAN_UNKNOWN, plan=given.plan)
        gone = undo_plan(opened, plan, stamp_of(opened, desk), given.reason, desk.entropy)
        return {"plan": plan, "title": plans[plan][0], "gone": gone}
