"""This is about the verbs of cut-off points (断开点): added, read, cut for all they feed, meters changed."""

import argparse
from typing import get_args

from app.cli.cutting import add_supply, cut_options, done_given, state_production_only
from app.cli.desk import Desk
from app.cli.finding import cutoff_named, equipment_named
from app.cli.occurring import occurred_options
from app.cli.opening import at_work
from app.cli.verbs import Groups, case_verb, field_option, fields_given, group, reason_option
from app.domain.acts.case import Case
from app.domain.case_told import cutoff_told
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffField, MeterReplaced, ReadingTaken, Utility
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.rules import day_text
from app.operations.acting import the_point
from app.operations.add_cutoff import add_cutoff as add_cutoff_point
from app.operations.add_cutoff import feed_machines
from app.operations.do_step import cut_at_point
from app.operations.take_reading import replace_meter, take_reading


def add_cutoff(groups: Groups) -> None:
    verbs = group(groups, "cutoff")
    add = case_verb(verbs, "add", _add_cutoff, "Add a switch or valve, stated once for all machines it feeds")
    add.add_argument("number", metavar="NUMBER", help="like D1")
    add.add_argument("utility", choices=get_args(Utility))
    add.add_argument("place", metavar="PLACE")
    add.add_argument("--feeds", action="append", default=[], metavar="EQUIPMENT", help="repeat for more")
    field_option(add, get_args(CutoffField))
    occurred_options(add)
    feed = case_verb(verbs, "feed", _feed, "Say that a point feeds further machines, or does not")
    feed.add_argument("cutoff", metavar="CUTOFF", help="id or number")
    feed.add_argument("equipment", nargs="+", metavar="EQUIPMENT", help="id or number")
    feed.add_argument("--not", dest="feeds", action="store_false", help="it does not feed them after all")
    cut = case_verb(verbs, "cut", _cut, "Water or power is cut here, for every machine it feeds at once")
    cut.add_argument("cutoff", metavar="CUTOFF", help="id or number")
    reason_option(cut)
    cut_options(cut)
    occurred_options(cut)
    add_supply(verbs)
    read = case_verb(verbs, "read", _read, "Type in what the meter showed, factor not applied")
    read.add_argument("cutoff", metavar="CUTOFF", help="id or number")
    read.add_argument("value", metavar="VALUE")
    about = "cut (止码) or a day; else cut where there is none yet, and the day of --at after that"
    read.add_argument("--moment", default="", metavar="WHEN", help=about)
    read.add_argument("--register", default="", metavar="NAME", help="of a meter with several")
    occurred_options(read)
    _replacing(verbs)


def _replacing(verbs: Groups) -> None:
    change = case_verb(verbs, "replace-meter", _replace, "The supplier changed the meter (换表)")
    change.add_argument("cutoff", metavar="CUTOFF", help="id or number")
    change.add_argument("old_stop", metavar="OLD", help="what the old meter showed last")
    change.add_argument("new_number", metavar="NUMBER", help="factory number of the new meter")
    change.add_argument("new_start", metavar="NEW", help="what the new meter showed first")
    change.add_argument("--on", default="", metavar="DAY", help="else the day of --at, else today")
    change.add_argument("--register", default="", metavar="NAME", help="of a meter with several")
    change.add_argument("--factor", default="", metavar="N", help="of the new meter, where it differs")
    reason_option(change)
    occurred_options(change)


def _add_cutoff(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        added = CutoffAdded(
            cutoff=desk.new_id(),
            number=given.number,
            utility=given.utility,
            place=given.place,
            occurred=work.occurred(given),
        )
        feeds = [equipment_named(work.case, text) for text in given.feeds]
        work.session.do(add_cutoff_point, added, fields_given(given), feeds)
        return _point(work.case, added.cutoff)


def _point(case: Case, cutoff: str) -> object:
    return cutoff_told(the_point(case, cutoff), {m.id: m.number for m in machines_of(case)})


def _read(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        cutoff = cutoff_named(work.case, given.cutoff)
        occurred = work.occurred(given)
        moment = _moment(given.moment, work.case, cutoff, occurred.at[:10])
        reading = ReadingTaken(
            cutoff=cutoff, moment=moment, value=given.value, register=given.register, occurred=occurred
        )
        work.session.do(take_reading, reading)
        return _point(work.case, cutoff)


def _moment(text: str, case: Case, cutoff: str, on: str) -> str:
    """A later reading must not fall on the slot of the reading at cut-off by an omission."""
    if text:
        return text if text == "cut" else day_text(text)
    points = {point.id: point for point in cutoffs_of(case)}
    return "cut" if points[cutoff].at_cut is None else on


def _feed(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        cutoff = cutoff_named(work.case, given.cutoff)
        machines = [equipment_named(work.case, text) for text in given.equipment]
        work.session.do(feed_machines, cutoff, machines, given.feeds)
        return _point(work.case, cutoff)


def _cut(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        cutoff = cutoff_named(work.case, given.cutoff)
        state_production_only(given, work, (the_point(work.case, cutoff),))
        work.session.do(cut_at_point, cutoff, done_given(given, work))
        return _point(work.case, cutoff)


def _replace(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        cutoff = cutoff_named(work.case, given.cutoff)
        occurred = work.occurred(given)
        replaced = MeterReplaced(
            cutoff=cutoff,
            on=given.on or occurred.at[:10],
            old_stop=given.old_stop,
            new_number=given.new_number,
            new_start=given.new_start,
            register=given.register,
            factor=given.factor,
            occurred=occurred,
            note=given.reason,
        )
        work.session.do(replace_meter, replaced)
        return _point(work.case, cutoff)
