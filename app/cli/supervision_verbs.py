"""This is about the verbs of supervision slips (督办单): sent, answered, closed, listed."""

import argparse

import msgspec

from app.cli.desk import Desk
from app.cli.finding import equipment_named, the_one
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, group
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.supervision.facts import SupervisionAnswered, SupervisionClosed, SupervisionIssued
from app.domain.supervision.supervision import supervisions_of
from app.operations.supervise import answer_supervision, close_supervision, issue_supervision


def add_supervision(groups: Groups) -> None:
    verbs = group(groups, "supervision")
    issue = case_verb(verbs, "issue", _issue, "A slip was sent (督办单)")
    issue.add_argument("number", metavar="NUMBER", help="like 示3号")
    issue.add_argument("to", metavar="UNIT", help="who must answer, like 金峰镇")
    issue.add_argument("answer_by", metavar="DAY", help="by when")
    issue.add_argument("--text", default="", metavar="TEXT", help="what is asked")
    issue.add_argument("--equipment", default="", metavar="EQUIPMENT", help="id or number")
    issue.add_argument("--on", default="", metavar="DAY", help="else today")
    answer = case_verb(verbs, "answer", _answer, "What came back (回复)")
    answer.add_argument("slip", metavar="SLIP", help="number or id")
    answer.add_argument("text", metavar="TEXT")
    answer.add_argument("--on", default="", metavar="DAY", help="else today")
    close = case_verb(verbs, "close", _close, "The matter is settled (销号)")
    close.add_argument("slip", metavar="SLIP", help="number or id")
    close.add_argument("--on", default="", metavar="DAY", help="else today")
    case_verb(verbs, "list", _list, "Every slip of the enterprise")


def _issue(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        issued = SupervisionIssued(
            supervision=desk.new_id(),
            number=given.number,
            to=given.to,
            on=_day(given, desk),
            answer_by=day_text(given.answer_by),
            text=given.text,
            equipment=equipment_named(work.case, given.equipment) if given.equipment else "",
        )
        work.session.do(issue_supervision, issued)
        return _told(work)


def _answer(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        answered = SupervisionAnswered(
            supervision=_slip(work, given.slip), on=_day(given, desk), text=given.text
        )
        work.session.do(answer_supervision, answered)
        return _told(work)


def _close(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        closed = SupervisionClosed(supervision=_slip(work, given.slip), on=_day(given, desk))
        work.session.do(close_supervision, closed)
        return _told(work)


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _slip(work: Work, text: str) -> str:
    found = the_one(text, {slip.id: (slip.number,) for slip in supervisions_of(work.case)})
    if not found:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return found


def _day(given: argparse.Namespace, desk: Desk) -> str:
    return day_text(given.on) if given.on else desk.now().date().isoformat()


def _told(work: Work) -> object:
    today = work.desk.now().date()
    return {
        "supervisions": [
            {**msgspec.to_builtins(slip), "late": slip.is_late(today)}
            for slip in supervisions_of(work.session.case)
        ]
    }
