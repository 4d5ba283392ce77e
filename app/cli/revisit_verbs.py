"""This is about the verbs of looking again (回头看): planned, what was found, pictures, what is due."""

import argparse
from typing import Final

from app.cli.desk import Desk
from app.cli.finding import equipment_named, photo_named, visit_named
from app.cli.opening import Work, at_work, in_hand, office_case
from app.cli.verbs import Groups, case_verb, group, workspace_verb
from app.domain.ahead.listed import DUE_TEXT
from app.domain.equipment.rules import day_text
from app.domain.revisit.facts import RevisitField, RevisitStated, ViewpointPaired
from app.domain.revisit.revisit import FOUND_TEXT, pairs_of, use_lines, use_words
from app.domain.revisit.schedule import watch_lines
from app.domain.visits.facts import VisitAdded, VisitKind
from app.domain.visits.visit import visit_of
from app.operations.list_cases import case_rows
from app.operations.look_again import pair_viewpoints, plan_revisit, state_revisit
from app.operations.read_revisits import read_revisits
from app.storage.workspace import OFFICE

_TEXTS: Final[tuple[tuple[RevisitField, str], ...]] = (
    ("site_state", "现场现状"),
    ("restarted_text", "words to --restarted"),
    ("new_equipment_text", "words to --new-equipment"),
    ("power_use", "用电量同比; else as the bills tell"),
    ("seals_text", "封条"),
)


def add_revisit(groups: Groups) -> None:
    verbs = group(groups, "revisit")
    plan = case_verb(verbs, "plan", _plan, "A revisit or patrol for a day ahead")
    plan.add_argument("day", metavar="DAY")
    plan.add_argument("--patrol", action="store_true", help="a patrol of seals (封存巡查)")
    found = case_verb(verbs, "found", _found, "What a revisit found")
    found.add_argument("--visit", default="", metavar="VISIT", help="else the one that goes on")
    for field, about in _TEXTS:
        found.add_argument(
            f"--{field.replace('_', '-')}", dest=field, default=None, metavar="TEXT", help=about
        )
    for field in ("restarted", "new_equipment"):
        found.add_argument(
            f"--{field.replace('_', '-')}", dest=field, default=None, choices=tuple(FOUND_TEXT)
        )
    pair = case_verb(verbs, "pair", _pair, "Two pictures of one machine from one viewpoint (同机位)")
    pair.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    pair.add_argument("before", metavar="PHOTO", help="number or id")
    pair.add_argument("now", metavar="PHOTO", help="number or id")
    pair.add_argument("--visit", default="", metavar="VISIT", help="else the one that goes on")
    show = case_verb(verbs, "show", _show, "A revisit as its record tells it")
    show.add_argument("--visit", default="", metavar="VISIT", help="id or day")
    due = workspace_verb(verbs, "due", _due, "When to look again, of every enterprise (建议)")
    due.add_argument("--today", default="", metavar="DAY", help="what counts as today")


def _plan(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        kind: VisitKind = "patrol" if given.patrol else "revisit"
        planned = VisitAdded(visit=desk.new_id(), kind=kind, planned_for=given.day)
        work.session.do(plan_revisit, planned)
        return {"visit": planned.visit, "kind": kind, "planned_for": day_text(given.day)}


def _found(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        fields: tuple[RevisitField, ...] = (*(field for field, _ in _TEXTS), "restarted", "new_equipment")
        stated = [
            RevisitStated(visit=visit, field=field, value=getattr(given, field))
            for field in fields
            if getattr(given, field) is not None
        ]
        work.session.do(state_revisit, stated)
        return _told(work, visit)


def _pair(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        case = work.case
        paired = ViewpointPaired(
            visit=visit_named(case, given.visit),
            equipment=equipment_named(case, given.equipment),
            before=photo_named(case, given.before),
            now=photo_named(case, given.now),
        )
        work.session.do(pair_viewpoints, paired)
        return _told(work, paired.visit)


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work, visit_named(work.case, given.visit))


def _told(work: Work, visit: str) -> object:
    case = work.session.case
    known = visit_of(case, visit)
    if known is None:
        return {}
    return {
        "visit": visit,
        "day": known.day,
        "revisit_found": {
            name: known.field(name) for name in sorted(known.fields) if name.startswith("revisit_")
        },
        "use_compared": use_words(use_lines(case, known.day)),
        "pairs": [
            {
                "equipment": pair.machine.number,
                "photo_before": pair.before.number or pair.before.name,
                "photo_now": pair.now.number or pair.now.name,
                "is_stated": pair.is_stated,
            }
            for pair in pairs_of(case, known)
        ],
    }


def _due(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        rows = case_rows(opened) if opened.has_case(OFFICE) else ()
        today = desk.now().date()
        rules = read_revisits(office_case(opened), today)
    lines = [(row, line) for row in rows for line in watch_lines(row.watched, rules)]
    lines.sort(key=lambda each: each[1].day)
    return {
        "due_lines": [
            {
                "last_day": line.day,
                "enterprise": row.name,
                "township": row.township,
                "about": f"{DUE_TEXT[line.kind]} {line.text}",
            }
            for row, line in lines
        ],
        "revisit_rules": [
            {"rule_code": rule.code, "basis": rule.basis, "source_of_rule": rule.source} for rule in rules
        ],
    }  # fmt: skip
