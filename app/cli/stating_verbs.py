"""This is about the verbs on single values of a case: stated, settled, and things set aside."""

import argparse

from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.restating import slot_named
from app.cli.verbs import Groups, case_verb, reason_option
from app.domain.acts.case import Case
from app.domain.errors import Refusal, RuleRefused
from app.domain.restating import stated_again
from app.operations.describe import describe
from app.operations.set_aside import set_aside
from app.operations.settle import settle

NEEDS_CERTIFICATE = ("problem/",)


def add_stating(verbs: Groups) -> None:
    """More verbs of `case`."""
    for name, run, about in (
        (
            "state",
            _state,
            "State a field: enterprise/name, equipment/E-02/dismantle_by, cutoff/D1/meter_number",
        ),
        (
            "settle",
            _settle,
            "Two records disagree (两处记录不一致): state the value that holds, with the reason",
        ),
    ):
        parser = case_verb(verbs, name, run, about)
        parser.add_argument("slot", metavar="SLOT", help="kind/number/field, as `case show` names them")
        parser.add_argument("value", metavar="VALUE")
        reason_option(parser, "why, kept with the value")
        occurred_options(parser)
    aside = case_verb(verbs, "set-aside", _set_aside, "Take a thing out of use, keeping its trace (不予采用)")
    aside.add_argument("thing", metavar="THING", help="like seal/FC2025-0001 or photo/<id>")
    aside.add_argument("--undo", action="store_true", help="take it back in")
    reason_option(aside, "why")


def _state(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=given.slot.startswith(NEEDS_CERTIFICATE)) as work:
        path = slot_named(work.case, given.slot)
        work.session.do(describe, (stated_again(path, given.value, work.occurred(given), given.reason),))
        return _slot_told(work, path)


def _settle(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        path = slot_named(work.case, given.slot)
        work.session.do(settle, stated_again(path, given.value, work.occurred(given), given.reason))
        return _slot_told(work, path)


def _slot_told(work: Work, path: str) -> object:
    slot = work.case.slot(path)
    return {
        "slot": path,
        "values": [str(said.value) for said in slot.current],
        "contested": slot.is_contested,
    }


def _set_aside(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=given.thing.startswith(("seal/", "record/", "problem/"))) as work:
        thing = thing_named(work.case, given.thing)
        work.session.do(set_aside, thing, given.reason, not given.undo)
        return {"thing": thing, "aside": work.case.is_aside(thing)}


def thing_named(case: Case, text: str) -> str:
    """By path, by its beginning, or by kind and number; things set aside count too."""
    named: dict[str, tuple[str, ...]] = {}
    for thing, act in case.things.items():
        kind = thing.partition("/")[0]
        number = getattr(act.stated.fact, "number", "")
        named[thing] = (f"{kind}/{number}",) if number else ()
    found = the_one(text, named)
    if not found:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return found
