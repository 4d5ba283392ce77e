"""This is about who is at a visit and what films it: the verbs and options of people and body cameras."""

import argparse
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import the_one, visit_named
from app.cli.occurring import minute_text
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, UsageWrong, case_verb
from app.domain.acts.case import Case
from app.domain.case_told import visit_told
from app.domain.people.office import Officer, officers_of
from app.domain.preparation_told import preparation_told
from app.domain.visits.facts import PersonRole, RecorderRegistered, VisitPerson
from app.domain.visits.visit import Person, visit_of
from app.operations.acting import the_visit
from app.operations.attend_visit import attend_visit, register_recorder

OUR_ROLES: dict[str, PersonRole] = {"officer": "officer", "patroller": "patroller", "clerk": "recorder"}


def add_attending(verbs: Groups) -> None:
    """More verbs of `visit`."""
    people = case_verb(verbs, "people", _people, "Who comes later, or leaves before the end")
    which = "id or day; else the one not over"
    people.add_argument("visit", nargs="?", default="", metavar="VISIT", help=which)
    people_options(people)
    people.add_argument("--left", action="append", default=[], metavar="PERSON", help="id or name")
    film = case_verb(verbs, "recorder", _film, "A film of a body camera (执法记录仪) kept in its station")
    film.add_argument("recorder", metavar="RECORDER", help="number of the camera")
    film.add_argument("wearer", metavar="NAME")
    film.add_argument("began", metavar="FROM", help="2025-06-12T09:12")
    film.add_argument("ended", metavar="TO")
    film.add_argument("--visit", default="", metavar="VISIT", help=which)
    film.add_argument("--file", default="", metavar="NAME", help="name of the film in the station")
    film.add_argument("--kept-at", default="", metavar="PLACE", help="where the station is")
    film.add_argument("--gap", default="", metavar="TEXT", help="why filming was interrupted before it")


def people_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--with", dest="companions", action="append", default=[], metavar="OFFICER", help="id or name"
    )
    parser.add_argument(
        "--person",
        dest="people",
        action="append",
        default=[],
        type=_person,
        metavar="ROLE=NAME,UNIT,POST,CARD",
        help=f"others who are there; ROLE is one of: {', '.join(get_args(PersonRole))}",
    )


def people_given(given: argparse.Namespace, work: Work, visit: str) -> list[VisitPerson]:
    """Raises UsageWrong for an officer nobody listed."""
    ours = [_ours(visit, _officer_meant(work.office, text)) for text in given.companions]
    return ours + [_other(visit, work.desk.new_id(), role, text) for role, text in given.people]


def _person(text: str) -> tuple[PersonRole, str]:
    role, equals, rest = text.partition("=")
    for known in get_args(PersonRole):
        if equals and role == known:
            return known, rest
    raise argparse.ArgumentTypeError(f"write ROLE=NAME with ROLE one of: {', '.join(get_args(PersonRole))}")


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


def _people(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        here = the_visit(work.case, visit).people
        people = people_given(given, work, visit)
        people += [_person_meant(here, text).stated(visit, present=False) for text in given.left]
        work.session.do(attend_visit, people)
        return visit_now(work.case, visit)


def _person_meant(here: tuple[Person, ...], text: str) -> Person:
    people = {person.id: person for person in here}
    found = the_one(text, {person.id: (person.name, person.card) for person in here})
    if not found:
        raise UsageWrong(f"{text} is not at this visit", f"“{text}”不在本次现场工作人员中")
    return people[found]


def _film(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        segment = RecorderRegistered(
            segment=desk.new_id(),
            visit=visit,
            recorder=given.recorder,
            wearer=given.wearer,
            started=minute_text(given.began, desk.now()),
            ended=minute_text(given.ended, desk.now()),
            file_name=given.file,
            kept_at=given.kept_at,
            gap=given.gap,
        )
        work.session.do(register_recorder, segment)
        return visit_now(work.case, visit)


def visit_now(case: Case, visit: str) -> object:
    known = visit_of(case, visit)
    told = {**visit_told(known), **preparation_told(case, visit)} if known is not None else {}
    return {"visit": visit, **told}
