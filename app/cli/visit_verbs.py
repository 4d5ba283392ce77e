"""This is about the verbs of on-site work (现场工作): prepared, started, broken off, finished."""

import argparse
from typing import get_args

from app.cli.attending_verbs import add_attending, people_given, people_options, visit_now
from app.cli.desk import Desk
from app.cli.finding import visit_named
from app.cli.occurring import minute_text
from app.cli.opening import Work, at_work
from app.cli.preparing_verbs import add_preparing, prepared_given, preparing_options
from app.cli.verbs import Groups, case_verb, field_option, fields_given, group, reason_option
from app.domain.equipment.rules import day_text
from app.domain.visits.facts import (
    MatterChosen,
    VisitAdded,
    VisitField,
    VisitKind,
    VisitStated,
)
from app.operations.prepare_visit import Detail, prepare_visit
from app.operations.run_visit import (
    Starting,
    break_off_visit,
    continue_visit,
    finish_visit,
    start_visit,
)


def add_visit(groups: Groups) -> None:
    verbs = group(groups, "visit")
    prepare = case_verb(verbs, "prepare", _prepare, "Kind, notice, matters to check, who goes")
    prepare.add_argument("kind", choices=get_args(VisitKind))
    prepare.add_argument("--planned-for", default="", metavar="DAY")
    prepare.add_argument(
        "--matter", action="append", default=[], metavar="CODE", help="检查事项; repeat for more"
    )
    people_options(prepare)
    field_option(prepare, get_args(VisitField))
    preparing_options(prepare)
    add_preparing(verbs)
    add_attending(verbs)
    for name, run, about in (
        ("start", _start, "The visit starts; an inspection needs two certified officers"),
        ("break-off", _break_off, "中止: broken off for a reason"),
        ("continue", _continue, "续查: goes on after a break-off"),
        ("finish", _finish, "The visit ends"),
    ):
        parser = case_verb(verbs, name, run, about)
        parser.add_argument(
            "visit", nargs="?", default="", metavar="VISIT", help="id or day; else the one not over"
        )
        parser.add_argument("--at", default="", metavar="TIME", help="2025-06-12T09:12; else now")
        reason_option(parser)


def _prepare(given: argparse.Namespace, desk: Desk) -> object:
    planned = day_text(given.planned_for) if given.planned_for else ""
    with at_work(given, desk) as work:
        visit = desk.new_id()
        details: list[Detail] = [
            VisitStated(visit=visit, field=field, value=value) for field, value in fields_given(given).items()
        ]
        details += [MatterChosen(visit=visit, matter=matter) for matter in given.matter]
        details += people_given(given, work, visit)
        details += prepared_given(given, visit)
        work.session.do(prepare_visit, VisitAdded(visit=visit, kind=given.kind, planned_for=planned), details)
        return visit_now(work.case, visit)


def _start(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(start_visit, visit, at, Starting(work.office, given.reason))
        return visit_now(work.case, visit)


def _break_off(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(break_off_visit, visit, at, given.reason)
        return visit_now(work.case, visit)


def _continue(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(continue_visit, visit, at)
        return visit_now(work.case, visit)


def _finish(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(finish_visit, visit, at)
        return visit_now(work.case, visit)


def _which(given: argparse.Namespace, work: Work) -> tuple[str, str]:
    return visit_named(work.case, given.visit), minute_text(given.at, work.desk.now())
