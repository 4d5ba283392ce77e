"""This is about the verbs of powers: the table, and whether a body may take a measure. No workspace."""

import argparse
from datetime import date

from app.cli.desk import Desk
from app.cli.verbs import Answer, Groups, group, verb
from app.domain.agencies.agency import KIND_TEXT
from app.domain.agencies.table import Body, may, measures
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.powers.told import power_told, verdict_told
from app.operations.read_powers import read_powers

REMARK = "“法律规定的机关”由本区哪个部门承担，以“三定”规定为准（待核对）；可在机关档案的“职责”中写明。"


def add_power(groups: Groups) -> None:
    verbs = group(groups, "power")
    listing = verb(verbs, "list", _list, "The table: measure, body, law, article, who decides")
    listing.add_argument("--measure", default="", metavar="NAME")
    listing.add_argument("--body", default="", metavar="KIND", help=", ".join(KIND_TEXT))
    ask = verb(verbs, "may", _may, "Whether these bodies may take a measure; exit code 1 where not")
    ask.add_argument("measure", metavar="MEASURE", help=", ".join(measures(read_powers())))
    ask.add_argument("bodies", nargs="+", metavar="BODY", help="kind or its Chinese word")
    ask.add_argument("--duty", action="append", default=[], metavar="TEXT", help="in the words of the law")
    ask.add_argument("--on", default="", metavar="DAY", help="else today")


def _list(given: argparse.Namespace, _desk: Desk) -> object:
    rows = [
        row
        for row in read_powers()
        if given.measure in ("", row.measure) and (not given.body or _kind(given.body) in row.bodies)
    ]
    return {"powers": [power_told(row) for row in rows], "remarks": REMARK}


def _may(given: argparse.Namespace, desk: Desk) -> object:
    powers = read_powers()
    if given.measure not in measures(powers):
        known = "、".join(measures(powers))
        raise RuleRefused(Refusal.MEASURE_UNKNOWN, measure=given.measure, known=known)
    on = date.fromisoformat(day_text(given.on)) if given.on else desk.now().date()
    bodies = [Body(_kind(text), tuple(given.duty)) for text in given.bodies]
    verdict = may(powers, given.measure, bodies, on)
    return Answer(verdict_told(verdict), 0 if verdict.is_allowed else 1)


def _kind(text: str) -> str:
    return next((kind for kind, words in KIND_TEXT.items() if text == words), text)
