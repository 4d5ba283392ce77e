"""This is about the verbs of publication (公示、公告): shown, objections, announced, the public list."""

import argparse
from datetime import date
from pathlib import Path
from typing import get_args

from app.cli.bureau_desk import bureau_of
from app.cli.desk import Desk
from app.cli.finding import photo_named, the_one
from app.cli.ledger_verbs import plan_named
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, group, reason_option, target_argument, workspace_verb
from app.domain.acceptance.opinion import opinions_of
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.people.office import office_of
from app.domain.publication.facts import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionReceived,
    PublicationMade,
)
from app.domain.publication.publication import publication_of
from app.domain.restart.told import publication_told
from app.operations.make_ledger import make_ledger
from app.operations.publish import answer_objection, publish, receive_objection
from app.operations.write_public_list import write_public_list, write_standing_table


def add_publication(groups: Groups) -> None:
    verbs = group(groups, "publication")
    show = case_verb(verbs, "notice", _notice, "An opinion is shown to the public (公示)")
    show.add_argument("first", metavar="FROM", help="first day")
    show.add_argument("last", metavar="UNTIL", help="last day")
    announce = case_verb(verbs, "announce", _announce, "It is announced (公告)")
    announce.add_argument("number", metavar="NUMBER", help="of the announcement")
    announce.add_argument("--on", default="", metavar="DAY", help="else today")
    reason_option(announce, "why it was not shown before, or not as long")
    for parser in (show, announce):
        parser.add_argument("--where", default="", metavar="URL|MEDIUM", help="web address or medium")
        parser.add_argument(
            "--opinion", action="append", default=[], metavar="NUMBER", help="else every opinion"
        )
        parser.add_argument("--text", default="", metavar="TEXT")
        parser.add_argument("--photo", default="", metavar="PHOTO", help="number or id of the screenshot")
    objection = case_verb(verbs, "objection", _objection, "Somebody objected")
    objection.add_argument("text", metavar="TEXT")
    objection.add_argument("--by", default="", metavar="NAME", help="stays in the file, never published")
    objection.add_argument("--on", default="", metavar="DAY", help="else today")
    answer = case_verb(verbs, "answer", _answer, "How an objection was answered")
    answer.add_argument("objection", metavar="OBJECTION", help="id or its text")
    answer.add_argument("outcome", choices=get_args(ObjectionOutcome))
    answer.add_argument("text", metavar="TEXT")
    answer.add_argument("--on", default="", metavar="DAY", help="else today")
    case_verb(verbs, "show", _show, "Everything that was published of the enterprise")
    public = workspace_verb(verbs, "list", _list, "The public list of what finished (完成企业名单公告)")
    public.add_argument("--year", type=int, default=0, metavar="YEAR", help="else this one")
    public.add_argument("--number", default="", metavar="NUMBER", help="of the announcement, in a .docx")
    standing = workspace_verb(verbs, "standing", _standing, "已关停未彻底拆除企业表, as .xlsx")
    for parser, endings in ((public, (".docx", ".xlsx")), (standing, (".xlsx",))):
        target_argument(parser, *endings)
        parser.add_argument("--as-of", "--today", dest="today", default="", metavar="DAY")
        parser.add_argument(
            "--plan", default="", metavar="PLAN", help="id or title; else every plan in force"
        )


def _day(text: str, desk: Desk) -> str:
    return day_text(text) if text else desk.now().date().isoformat()


def _opinions(work: Work, numbers: list[str]) -> tuple[str, ...]:
    """Raises RuleRefused THING_UNKNOWN."""
    known = {opinion.id: (opinion.number,) for opinion in opinions_of(work.case)}
    found = [the_one(number, known) for number in numbers] if numbers else list(known)
    if not all(found):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing="、".join(numbers))
    return tuple(found)


def _notice(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        made = PublicationMade(
            publication=desk.new_id(),
            stage="shown",
            opinions=_opinions(work, given.opinion),
            on=given.first,
            until=given.last,
            place=given.where,
            text=given.text,
            photo=photo_named(work.case, given.photo) if given.photo else "",
        )
        work.session.do(publish, made)
        return _told(work)


def _announce(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        made = PublicationMade(
            publication=desk.new_id(),
            stage="announced",
            opinions=_opinions(work, given.opinion),
            on=_day(given.on, desk),
            place=given.where,
            number=given.number,
            text=given.text,
            photo=photo_named(work.case, given.photo) if given.photo else "",
            note=given.reason,
        )
        work.session.do(publish, made)
        return _told(work)


def _objection(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        shown = publication_of(work.case).shown
        if not shown:
            raise RuleRefused(Refusal.NOT_SHOWN_YET)
        received = ObjectionReceived(
            objection=desk.new_id(),
            publication=shown[-1].id,
            on=_day(given.on, desk),
            by=given.by,
            text=given.text,
        )
        work.session.do(receive_objection, received)
        return _told(work)


def _answer(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        known = {each.id: (each.text,) for each in publication_of(work.case).open_objections}
        found = the_one(given.objection, known)
        if not found:
            raise RuleRefused(Refusal.THING_UNKNOWN, thing=given.objection)
        answered = ObjectionAnswered(
            objection=found, outcome=given.outcome, on=_day(given.on, desk), text=given.text
        )
        work.session.do(answer_objection, answered)
        return _told(work)


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _told(work: Work) -> object:
    return {"publication": publication_told(publication_of(work.session.case), work.desk.now().date())}


def _list(given: argparse.Namespace, desk: Desk) -> object:
    target, as_of = _target(given, desk)
    year = given.year or as_of.year
    with bureau_of(given, desk) as bureau:
        ledger = make_ledger(bureau.register, as_of, plan_named(bureau, given.plan))
        office = office_of(bureau.opened.read_office())
    return {
        "file": given.target,
        "year": year,
        "rows": write_public_list(ledger, year, office, target, given.number),
    }


def _standing(given: argparse.Namespace, desk: Desk) -> object:
    target, as_of = _target(given, desk)
    with bureau_of(given, desk) as bureau:
        ledger = make_ledger(bureau.register, as_of, plan_named(bureau, given.plan))
    return {"file": given.target, "rows": write_standing_table(ledger, target)}


def _target(given: argparse.Namespace, desk: Desk) -> tuple[Path, date]:
    """Raises FileRefused FILE_EXISTS, RuleRefused NOT_A_DAY."""
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    return target, date.fromisoformat(_day(given.today, desk))
