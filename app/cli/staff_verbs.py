"""This is about the verbs of the staff (职工安置): figures, helpers, events, the situation judged."""

import argparse
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import photo_named, the_one
from app.cli.opening import Work, at_work
from app.cli.roster_verbs import add_roster
from app.cli.verbs import Groups, at_least_one, case_verb, field_option, fields_given, group
from app.domain.errors import Refusal, RuleRefused
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyField,
    ContingencyStated,
    HelpAdded,
    HelpField,
    HelpMode,
    HelpStated,
    StaffEventAdded,
    StaffEventKind,
    StaffField,
    StaffReviewed,
    StaffStated,
)
from app.domain.staff.helping import helps_of
from app.domain.staff.rules import risk_named
from app.domain.staff.told import staff_told
from app.operations.help_staff import add_helps, hold_event, log_contact, review_staff, state_help
from app.operations.read_staff_rules import read_staff_rules
from app.operations.state_staff import state_contingency, state_staff


def add_staff(groups: Groups) -> None:
    verbs = group(groups, "staff")
    case_verb(verbs, "show", _show, "Figures, helpers, events, and what does not add up")
    state = case_verb(verbs, "state", _state, "Figures as they were on a day; other days stay")
    state.add_argument("--on", default="", metavar="DAY", help="else today")
    field_option(state, get_args(StaffField))
    _add_helping(verbs)
    _add_events(verbs)
    add_roster(verbs)


def _add_helping(verbs: Groups) -> None:
    helped = case_verb(verbs, "help", _help, "Who helps whom (一对一、一对多); persons by an alias")
    helped.add_argument("helper", metavar="HELPER")
    helped.add_argument("alias", nargs="+", metavar="ALIAS", help="never a name or an ID number")
    helped.add_argument("--mode", choices=get_args(HelpMode), default="", help="else by how many are helped")
    helped.add_argument("--unit", default="", metavar="TEXT")
    helped.add_argument("--phone", default="", metavar="TEXT")
    stated = case_verb(verbs, "help-state", _help_state, "A later word on a helper; how the help ended")
    stated.add_argument("help", metavar="HELP", help=_HELP)
    field_option(stated, get_args(HelpField))
    contact = case_verb(verbs, "contact", _contact, "A contact between helper and helped")
    contact.add_argument("help", metavar="HELP", help=_HELP)
    contact.add_argument("--on", default="", metavar="DAY", help="else today")
    for name in ("how", "content", "next"):
        contact.add_argument(f"--{name}", default="", metavar="TEXT")
    contact.add_argument("--next-on", default="", metavar="DAY")


_HELP = "id, or alias of the person helped"


def _add_events(verbs: Groups) -> None:
    event = case_verb(verbs, "event", _event, "Training, job fair, casual work platform, labour brand, …")
    event.add_argument("kind", choices=get_args(StaffEventKind))
    event.add_argument("--on", default="", metavar="DAY", help="else today")
    event.add_argument("--persons", type=at_least_one, default=0, metavar="N")
    for name in ("place", "text", "photo"):
        event.add_argument(f"--{name}", default="", metavar=name.upper())
    review = case_verb(verbs, "review", _review, "The situation judged (研判记录)")
    review.add_argument("risk", metavar="RISK", help="low 低, medium 中, high 高")
    review.add_argument("--on", default="", metavar="DAY", help="else today")
    for name in ("participants", "situation", "measures"):
        review.add_argument(f"--{name}", default="", metavar="TEXT")
    review.add_argument("--next-on", default="", metavar="DAY", help="else as advised for the risk")
    plan = case_verb(verbs, "contingency", _contingency, "The plan for the worst: whom to call, its document")
    field_option(plan, get_args(ContingencyField))


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _state(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        on = _day(given.on, desk)
        fields = fields_given(given)
        work.session.do(state_staff, [StaffStated(on=on, field=name, value=fields[name]) for name in fields])
        return _told(work, "figures", "placed", "staff_doubts")


def _help(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        mode: HelpMode = given.mode or ("group" if len(given.alias) > 1 else "single")
        added = [
            HelpAdded(
                help=desk.new_id(),
                alias=alias,
                mode=mode,
                helper=given.helper,
                unit=given.unit,
                phone=given.phone,
            )
            for alias in given.alias
        ]
        work.session.do(add_helps, added)
        return _told(work, "helpers")


def _help_state(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        help, fields = _help_named(work, given.help), fields_given(given)
        work.session.do(
            state_help, [HelpStated(help=help, field=name, value=value) for name, value in fields.items()]
        )
        return _told(work, "helpers")


def _contact(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        added = ContactAdded(
            contact=desk.new_id(),
            help=_help_named(work, given.help),
            on=_day(given.on, desk),
            how=given.how,
            content=given.content,
            next=given.next,
            next_on=given.next_on,
        )
        work.session.do(log_contact, added)
        return _told(work, "helpers")


def _event(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        added = StaffEventAdded(
            event=desk.new_id(),
            kind=given.kind,
            on=_day(given.on, desk),
            place=given.place,
            persons=given.persons,
            text=given.text,
            photo=photo_named(work.case, given.photo) if given.photo else "",
        )
        work.session.do(hold_event, added)
        return _told(work, "staff_events")


def _review(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        on, risk = _day(given.on, desk), risk_named(given.risk)
        added = StaffReviewed(
            review=desk.new_id(),
            on=on,
            risk="low" if risk == "low" else "medium" if risk == "medium" else "high",
            participants=given.participants,
            situation=given.situation,
            measures=given.measures,
            next_on=given.next_on or read_staff_rules(work.office, desk.now().date()).next_review(on, risk),
        )
        work.session.do(review_staff, added)
        return _told(work, "reviews")


def _contingency(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        fields = dict(fields_given(given))
        if fields.get("photo"):
            fields["photo"] = photo_named(work.case, fields["photo"])
        work.session.do(
            state_contingency, [ContingencyStated(field=name, value=value) for name, value in fields.items()]
        )
        return _told(work, "contingency")


def _day(text: str, desk: Desk) -> str:
    return text or desk.now().date().isoformat()


def _help_named(work: Work, text: str) -> str:
    found = the_one(text, {each.id: (each.alias,) for each in helps_of(work.case)})
    if not found:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return found


def _told(work: Work, *parts: str) -> object:
    """All of it, or the parts a verb changed."""
    told = staff_told(work.session.case) or {"figures": {}}
    return {name: told[name] for name in parts or told}
