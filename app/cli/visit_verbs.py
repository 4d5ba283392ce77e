"""This is about the verbs of on-site work (现场工作): prepared, started, broken off, finished."""

import argparse
from typing import get_args

from app.cli.case_told import visit_told
from app.cli.desk import Desk
from app.cli.finding import the_one, visit_named
from app.cli.occurring import minute_text
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, UsageWrong, case_verb, field_option, fields_given, group, reason_option
from app.domain.acts.case import Case
from app.domain.equipment.rules import day_text
from app.domain.people.office import Officer, officers_of
from app.domain.visits.facts import (
    MatterChosen,
    PersonRole,
    VisitAdded,
    VisitField,
    VisitKind,
    VisitPerson,
    VisitStated,
)
from app.domain.visits.visit import visit_of
from app.operations.prepare_visit import prepare_visit
from app.operations.run_visit import break_off_visit, continue_visit, finish_visit, start_visit

OUR_ROLES: dict[str, PersonRole] = {"officer": "officer", "patroller": "patroller", "clerk": "recorder"}


def add_visit(groups: Groups) -> None:
    verbs = group(groups, "visit")
    prepare = case_verb(verbs, "prepare", _prepare, "Kind, notice, matters to check, who goes")
    prepare.add_argument("kind", choices=get_args(VisitKind))
    prepare.add_argument("--planned-for", default="", metavar="DAY")
    prepare.add_argument(
        "--matter", action="append", default=[], metavar="CODE", help="检查事项; repeat for more"
    )
    prepare.add_argument(
        "--with", dest="companions", action="append", default=[], metavar="OFFICER", help="id or name"
    )
    prepare.add_argument(
        "--person",
        dest="people",
        action="append",
        default=[],
        type=_person,
        metavar="ROLE=NAME,UNIT,POST,CARD",
        help=f"others who are there; ROLE is one of: {', '.join(get_args(PersonRole))}",
    )
    field_option(prepare, get_args(VisitField))
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


def _person(text: str) -> tuple[PersonRole, str]:
    role, equals, rest = text.partition("=")
    for known in get_args(PersonRole):
        if equals and role == known:
            return known, rest
    raise argparse.ArgumentTypeError(f"write ROLE=NAME with ROLE one of: {', '.join(get_args(PersonRole))}")


def _prepare(given: argparse.Namespace, desk: Desk) -> object:
    planned = day_text(given.planned_for) if given.planned_for else ""
    with at_work(given, desk) as work:
        visit = desk.new_id()
        details: list[VisitStated | MatterChosen | VisitPerson] = [
            VisitStated(visit=visit, field=field, value=value) for field, value in fields_given(given).items()
        ]
        details += [MatterChosen(visit=visit, matter=matter) for matter in given.matter]
        details += [_ours(visit, _officer_meant(work.office, text)) for text in given.companions]
        details += [_other(visit, desk.new_id(), role, text) for role, text in given.people]
        work.session.do(prepare_visit, VisitAdded(visit=visit, kind=given.kind, planned_for=planned), details)
        return _told(work.case, visit)


def _officer_meant(office: Case, text: str) -> Officer:
    officers = {officer.id: officer for officer in officers_of(office)}
    found = the_one(text, {officer.id: (officer.name, officer.card) for officer in officers.values()})
    if not found:
        raise UsageWrong(f"{text} is not listed as an officer", f"人员名单中没有“{text}”")
    return officers[found]


def _ours(visit: str, officer: Officer) -> VisitPerson:
    return VisitPerson(
        visit=visit,
        person=officer.id,
        role=OUR_ROLES[officer.role],
        name=officer.name,
        unit=officer.unit,
        card=officer.card,
        card_until=officer.card_until,
    )


def _other(visit: str, person: str, role: PersonRole, text: str) -> VisitPerson:
    name, unit, post, card = (part.strip() for part in f"{text},,,".split(",")[:4])
    return VisitPerson(visit=visit, person=person, role=role, name=name, unit=unit, post=post, card=card)


def _start(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(start_visit, visit, at, given.reason)
        return _told(work.case, visit)


def _break_off(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(break_off_visit, visit, at, given.reason)
        return _told(work.case, visit)


def _continue(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(continue_visit, visit, at)
        return _told(work.case, visit)


def _finish(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit, at = _which(given, work)
        work.session.do(finish_visit, visit, at)
        return _told(work.case, visit)


def _which(given: argparse.Namespace, work: Work) -> tuple[str, str]:
    return visit_named(work.case, given.visit), minute_text(given.at, work.desk.now())


def _told(case: Case, visit: str) -> object:
    known = visit_of(case, visit)
    return {"visit": visit, **(visit_told(known) if known is not None else {})}
