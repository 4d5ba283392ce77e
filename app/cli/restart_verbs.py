"""This is about the verbs of restarted production (复产线索): traces, bills, answers, one list."""

import argparse
from collections.abc import Mapping
from typing import Any, get_args

from app.cli.desk import Desk
from app.cli.finding import equipment_named, photo_named, the_one, visit_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work, in_hand
from app.cli.verbs import Groups, case_verb, group, reason_option, workspace_verb
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.price.facts import PowerUsed
from app.domain.restart.bills import bill_lines
from app.domain.restart.facts import SignalAnswered, SignalOutcome, TraceKind, TraceSeen
from app.domain.restart.signals import OUTCOME_TEXT, TRACE_TEXT, signals_of
from app.domain.restart.told import bill_told, signal_told
from app.domain.standing.facts import StandingStated
from app.domain.standing.standing import CAUSES
from app.operations.list_cases import case_rows
from app.operations.state_standing import state_standing
from app.operations.watch_restart import answer_signal, enter_bill, note_trace
from app.storage.workspace import OFFICE


def add_restart(groups: Groups) -> None:
    verbs = group(groups, "restart")
    trace = case_verb(verbs, "trace", _trace, "A fresh trace on site, or a tip-off (现场痕迹、举报线索)")
    trace.add_argument("kind", type=_keyed(TRACE_TEXT), metavar="KIND", help=_known(TRACE_TEXT))
    trace.add_argument("text", metavar="TEXT", help="what was seen")
    trace.add_argument("--equipment", default="", metavar="EQUIPMENT", help="id or number; else all")
    trace.add_argument("--photo", default="", metavar="PHOTO", help="number or id of the picture")
    trace.add_argument("--visit", default="", metavar="VISIT", help="id or day")
    trace.add_argument("--on", default="", metavar="DAY", help="else today")
    occurred_options(trace)
    bill = case_verb(verbs, "bill", _bill, "What the supplier billed for a month (电费清单)")
    bill.add_argument("account", metavar="ACCOUNT", help="户号")
    bill.add_argument("month", metavar="MONTH", help="like 2025-07")
    bill.add_argument("kwh", metavar="KWH")
    bill.add_argument("--photo", default="", metavar="PHOTO", help="number or id of the picture of the bill")
    occurred_options(bill)
    answer = case_verb(verbs, "answer", _answer, "What a signal turned out to be, with the reason")
    answer.add_argument("signal", metavar="SIGNAL", help="its key, as `restart list` tells it")
    answer.add_argument("outcome", type=_keyed(OUTCOME_TEXT), metavar="OUTCOME", help=_known(OUTCOME_TEXT))
    answer.add_argument("--on", default="", metavar="DAY", help="else today")
    reason_option(answer, "why; needed")
    case_verb(verbs, "list", _list, "Every signal of the enterprise, open ones first")
    case_verb(verbs, "bills", _bills, "The bills beside the months before the cut")
    everywhere = workspace_verb(verbs, "all", _all, "Signals of every enterprise in one list")
    everywhere.add_argument(
        "--open", dest="only_open", action="store_true", help="only those nobody answered"
    )
    standing = case_verb(verbs, "standing", _standing, "Why a closed machine still stands (未拆原因)")
    standing.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    standing.add_argument("--cause", default=None, type=_keyed(CAUSES), metavar="CAUSE", help=_known(CAUSES))
    standing.add_argument("--measures", default=None, metavar="TEXT", help="防恢复措施")


def _known(words: Mapping[Any, str]) -> str:
    return "、".join(f"{key} {word}" for key, word in words.items())


def _keyed(words: Mapping[Any, str]) -> Any:
    """For argparse: a key, or its Chinese word."""

    def one(text: str) -> str:
        found = [key for key, word in words.items() if text in (key, word)]
        if not found:
            raise argparse.ArgumentTypeError(f"write one of: {_known(words)}")
        return str(found[0])

    return one


def _day(text: str, desk: Desk) -> str:
    return day_text(text) if text else desk.now().date().isoformat()


def _photo(work: Work, text: str) -> str:
    return photo_named(work.case, text) if text else ""


def _trace(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        case = work.case
        seen = TraceSeen(
            sign=desk.new_id(),
            kind=_literal(given.kind, TraceKind),
            on=_day(given.on, desk),
            text=given.text,
            equipment=equipment_named(case, given.equipment) if given.equipment else "",
            photo=_photo(work, given.photo),
            visit=visit_named(case, given.visit) if given.visit else "",
            occurred=work.occurred(given),
        )
        work.session.do(note_trace, seen)
        return _told(work)


def _literal(text: str, kind: Any) -> Any:
    """What is none of them, argparse has refused."""
    return next(each for each in get_args(kind) if each == text)


def _bill(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        used = PowerUsed(
            account=desk.new_id(),
            month=given.month,
            kwh=given.kwh,
            photo=_photo(work, given.photo),
            occurred=work.occurred(given),
        )
        work.session.do(enter_bill, given.account, used)
        return _bills_told(work)


def _answer(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        found = the_one(given.signal, {signal.key: () for signal in signals_of(work.case)})
        if not found:
            raise RuleRefused(Refusal.THING_UNKNOWN, thing=given.signal)
        answered = SignalAnswered(
            signal=found,
            outcome=_literal(given.outcome, SignalOutcome),
            on=_day(given.on, desk),
            reason=given.reason,
        )
        work.session.do(answer_signal, answered)
        return _told(work)


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _bills(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _bills_told(work)


def _all(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        rows = case_rows(opened) if opened.has_case(OFFICE) else ()
    return {
        "restart_signals": [
            {"enterprise": row.name, "township": row.township, **signal_told(signal)}
            for row in rows
            for signal in row.signals
            if signal.is_open or not given.only_open
        ]
    }


def _standing(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        equipment = equipment_named(work.case, given.equipment)
        stated = []
        if given.cause is not None:
            stated.append(StandingStated(equipment=equipment, field="standing_cause", value=given.cause))
        if given.measures is not None:
            stated.append(
                StandingStated(equipment=equipment, field="standing_measures", value=given.measures)
            )
        work.session.do(state_standing, stated)
        return {"equipment": given.equipment, "stated": len(stated)}


def _told(work: Work) -> object:
    return {"restart_signals": [signal_told(each) for each in signals_of(work.session.case)]}


def _bills_told(work: Work) -> object:
    return {"electricity_bills": [bill_told(each) for each in bill_lines(work.session.case)]}
