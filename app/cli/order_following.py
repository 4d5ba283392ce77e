"""This is about the verbs that follow an order: more time, report, second look, verdict, proposal."""

import argparse
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import photo_named, problem_named
from app.cli.opening import Work, at_work
from app.cli.order_finding import clocks_of, order_named, sort_of, today_of, told
from app.cli.verbs import Groups, Run, UsageWrong, case_verb, reason_option
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import (
    ClosureProposed,
    DecisionKind,
    ExtensionApplied,
    ExtensionDecided,
    FollowUp,
    GovernmentDecided,
    OrderConcluded,
    ProblemRechecked,
    ProposalKind,
    Rechecked,
    RectificationReported,
)
from app.domain.orders.state import verdict_of
from app.operations.extend_order import apply_for_extension, decide_extension
from app.operations.propose_closure import Judged, propose_closure, take_decision
from app.operations.recheck_order import conclude_order, recheck_problems, report_rectification


def add_following(verbs: Groups) -> None:
    """Seven more verbs of `order`."""
    extend = _order_verb(verbs, "extend", _extend, "The firm asks for more time (延期申请)")
    extend.add_argument("why", metavar="REASON", help="what the firm says")
    extend.add_argument("--until", default="", metavar="DAY", help="asked for")
    extend.add_argument(
        "--photo", default="", metavar="PHOTO", help="picture of the application or its proof"
    )
    decide = _order_verb(verbs, "decide", _decide, "Answer the application (延期批复)")
    decide.add_argument("answer", metavar="DAY|refused", help="granted until a day, or `refused`")
    _words(decide, "number", "text")
    reason_option(decide)
    report = _order_verb(verbs, "report", _report, "The firm reports what it put right (整改报告)")
    _words(report, "text")
    report.add_argument("--photo", dest="photos", action="append", default=[], metavar="PHOTO")
    recheck = _order_verb(verbs, "recheck", _recheck, "What the second look found, problem by problem")
    recheck.add_argument(
        "found", nargs="+", metavar="PROBLEM=FOUND", help=f"FOUND: {', '.join(get_args(Rechecked))}"
    )
    _words(recheck, "text", "before", "after")
    conclude = _order_verb(verbs, "conclude", _conclude, "The verdict over the order, and what follows")
    conclude.add_argument("follows", choices=get_args(FollowUp))
    conclude.add_argument("--verdict", default="", choices=("", *get_args(Rechecked)), help="else as found")
    _words(conclude, "number", "text")
    reason_option(conclude)
    propose = _order_verb(verbs, "propose", _propose, "Ask the government for suspension or closure (提请)")
    propose.add_argument("kind", choices=get_args(ProposalKind))
    _words(propose, "number", "to", "text")
    reason_option(propose, "law and article, where the table has none")
    decision = _order_verb(verbs, "decision", _decision, "The government's decision came in (政府决定)")
    decision.add_argument("kind", choices=get_args(DecisionKind))
    decision.add_argument("number", metavar="NUMBER")
    _words(decision, "by", "text", "photo")


def _order_verb(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    parser = case_verb(verbs, name, run, about)
    parser.add_argument("order", metavar="ORDER", help="number or id")
    parser.add_argument("--on", default="", metavar="DAY", help="else today")
    return parser


def _words(parser: argparse.ArgumentParser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", default="", metavar=name.upper())


def _day(given: argparse.Namespace, work: Work) -> str:
    return given.on or today_of(work).isoformat()


def _picture(work: Work, text: str) -> str:
    return photo_named(work.case, text) if text else ""


def _extend(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        asked = ExtensionApplied(
            extension=desk.new_id(),
            order=order_named(work.case, given.order).id,
            on=_day(given, work),
            reason=given.why,
            until=given.until,
            photo=_picture(work, given.photo),
        )
        work.session.do(apply_for_extension, asked)
        return told(work)


def _decide(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        asked = order_named(work.case, given.order).asked
        if asked is None:
            raise RuleRefused(Refusal.EXTENSION_UNKNOWN)
        is_refused = given.answer == "refused"
        decided = ExtensionDecided(
            extension=asked.id,
            outcome="refused" if is_refused else "granted",
            on=_day(given, work),
            until="" if is_refused else given.answer,
            number=given.number,
            text=given.text,
            note=given.reason,
        )
        work.session.do(decide_extension, decided, clocks_of(work))
        return told(work)


def _report(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        order = order_named(work.case, given.order)
        reported = RectificationReported(
            report=desk.new_id(),
            order=order.id,
            on=_day(given, work),
            text=given.text,
            photos=tuple(photo_named(work.case, photo) for photo in given.photos),
        )
        work.session.do(report_rectification, reported, (sort_of(work, order), clocks_of(work)))
        return told(work)


def _recheck(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        order_named(work.case, given.order)
        rechecked = [_rechecked(work, given, each) for each in given.found]
        work.session.do(recheck_problems, rechecked)
        return told(work)


def _rechecked(work: Work, given: argparse.Namespace, text: str) -> ProblemRechecked:
    problem, _, outcome = text.partition("=")
    known: dict[str, Rechecked] = {"done": "done", "partly": "partly", "not_done": "not_done"}
    if outcome not in known:
        raise UsageWrong(
            f"write PROBLEM=FOUND, like P1=done; not {text}", f"请写作 问题=结果，如 P1=done；不是“{text}”"
        )
    return ProblemRechecked(
        problem=problem_named(work.case, problem),
        outcome=known[outcome],
        on=_day(given, work),
        verdict=given.text,
        before=_picture(work, given.before),
        after=_picture(work, given.after),
    )


def _conclude(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        order = order_named(work.case, given.order)
        said = OrderConcluded(
            order=order.id,
            verdict=given.verdict or verdict_of(order),
            on=_day(given, work),
            follows=given.follows,
            number=given.number,
            text=given.text,
            note=given.reason,
        )
        work.session.do(conclude_order, said)
        return told(work)


def _propose(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        order = order_named(work.case, given.order)
        proposed = ClosureProposed(
            proposal=desk.new_id(),
            order=order.id,
            kind=given.kind,
            on=_day(given, work),
            number=given.number,
            to=given.to,
            text=given.text,
            note=given.reason,
        )
        judged = Judged(sort_of(work, order), today_of(work), work.office)
        work.session.do(propose_closure, proposed, judged)
        return told(work)


def _decision(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        decided = GovernmentDecided(
            decision=desk.new_id(),
            order=order_named(work.case, given.order).id,
            kind=given.kind,
            on=_day(given, work),
            number=given.number,
            by=given.by,
            text=given.text,
            photo=_picture(work, given.photo),
        )
        work.session.do(take_decision, decided)
        return told(work)
