"""This is about the verbs of 查封（扣押）: decided by a body with the power, listed, extended, released."""

import argparse
from datetime import date
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import equipment_named, the_one, visit_named
from app.cli.occurring import minute_text, moment_text, occurred_options
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, Run, case_verb, field_option, fields_given, group, reason_option
from app.domain.agencies.agency import SELF, Agency, agencies_of, agency_named
from app.domain.equipment.machine import machine_of, machines_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.powers.facts import (
    ReleaseGround,
    SealedElsewhere,
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureField,
    SeizureReleased,
    SeizureStated,
    SeizureTested,
    ThingSeized,
)
from app.domain.powers.seizing import no_power
from app.domain.powers.seizure import seizures_of
from app.domain.powers.told import powers_told
from app.operations import seize
from app.operations.read_powers import read_seizing_law

GROUNDS = get_args(ReleaseGround)


def add_seizure(groups: Groups) -> None:
    verbs = group(groups, "seizure")
    _add_decide(case_verb(verbs, "decide", _decide, "Decide and carry out a 查封 by a body with the power"))
    case_verb(verbs, "list", _list, "Every 查封 of the enterprise, and what others sealed")
    thing = _of_one(verbs, "thing", _thing, "Add to the list, or take off it")
    thing.add_argument("things", nargs="+", metavar="THING", help="machine by id or number, else a name")
    thing.add_argument("--count", default="", metavar="TEXT", help="like 1台")
    thing.add_argument("--condition", default="", metavar="TEXT", help="as found")
    field_option(
        _of_one(verbs, "state", _state, "Say number, grounds, place, custody"), get_args(SeizureField)
    )
    approve = _of_one(verbs, "approve", _approve, "The approval of an urgent one, made up within 24 hours")
    _leader(approve)
    approve.add_argument("--at", default="", metavar="TIME", help="else now")
    reason_option(approve, "why it is late")
    extend = _of_one(verbs, "extend", _extend, "Extended in writing, by 30 days at most")
    _leader(extend)
    extend.add_argument("--until", default="", metavar="DAY", help="else as long as the law allows")
    extend.add_argument("--number", default="", metavar="TEXT", help="文号")
    extend.add_argument("--on", default="", metavar="DAY", help="else today")
    reason_option(extend, "the written reason")
    _add_testing(_of_one(verbs, "testing", _testing, "Testing told in writing: its days are not counted"))
    release = _of_one(verbs, "release", _release, "Released on a ground of 行政强制法 art. 28")
    release.add_argument("ground", choices=GROUNDS)
    _leader(release)
    release.add_argument("--number", default="", metavar="TEXT", help="文号")
    release.add_argument("--on", default="", metavar="DAY", help="else today")
    release.add_argument("--text", default="", metavar="TEXT", help="the fifth ground in words")
    other = case_verb(verbs, "elsewhere", _elsewhere, "A court or another body sealed a machine already")
    other.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    other.add_argument("body", metavar="BODY", help="empty takes it back")
    other.add_argument("--number", default="", metavar="TEXT")
    other.add_argument("--on", default="", metavar="DAY")


def _of_one(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    parser = case_verb(verbs, name, run, about)
    parser.add_argument("--seizure", default="", metavar="ID", help="id or 文号; else the only one standing")
    return parser


def _add_decide(decide: argparse.ArgumentParser) -> None:
    decide.add_argument("things", nargs="+", metavar="THING", help="machine by id or number, else a name")
    decide.add_argument("--agency", default=SELF, metavar="NAME", help="the acting body; else this office")
    decide.add_argument("--power", default="", metavar="ROW", help="of the table, like P06")
    decide.add_argument("--grounds", default="", metavar="TEXT")
    for name in ("place", "custody", "custodian", "number"):
        decide.add_argument(f"--{name}", default="", metavar="TEXT")
    decide.add_argument("--since", default="", metavar="TIME", help="2025-06-12T10:42; else now")
    decide.add_argument("--until", default="", metavar="DAY", help="else 30 days, the longest")
    decide.add_argument("--visit", default="", metavar="VISIT")
    _leader(decide, needed=False)
    decide.add_argument("--approved-at", default="", metavar="TIME", help="before it began")
    decide.add_argument("--urgent", action="store_true", help="the approval is made up within 24 hours")
    decide.add_argument("--count", default="", metavar="TEXT", help="of each thing, like 1台")
    decide.add_argument("--condition", default="", metavar="TEXT", help="as found")
    reason_option(decide, "why an urgent one was approved late")
    occurred_options(decide)


def _leader(parser: argparse.ArgumentParser, needed: bool = True) -> None:
    parser.add_argument("--by", default="", required=needed, metavar="NAME", help="leader of the agency")
    parser.add_argument("--post", default="", required=needed, metavar="TEXT")


def _add_testing(testing: argparse.ArgumentParser) -> None:
    testing.add_argument("began", metavar="DAY")
    testing.add_argument("ended", metavar="DAY")
    testing.add_argument("--notice", default="", metavar="NUMBER", help="of the written notice")
    testing.add_argument("--text", default="", metavar="TEXT", help="what was tested")


def _decide(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        agency = _acting(work, given.agency)
        seizure, now = desk.new_id(), desk.now()
        decided = SeizureDecided(
            seizure=seizure,
            agency=agency.id,
            agency_name=agency.name,
            kind=agency.kind,
            power=given.power,
            law="",
            article="",
            since=minute_text(given.since, now),
            until=given.until,
            visit=visit_named(work.case, given.visit),
            urgent=given.urgent,
            approved_by=given.by,
            approved_post=given.post,
            approved_at=moment_text(given.approved_at) if given.approved_at else "",
            note=given.reason,
            occurred=work.occurred(given),
        )
        said = tuple(
            SeizureStated(seizure=seizure, field=field, value=getattr(given, field))
            for field in get_args(SeizureField)
            if getattr(given, field, "")
        )
        things = tuple(_thing_named(work, desk, seizure, text, given) for text in given.things)
        decision = seize.Decision(agency, decided, said, things)
        work.session.do(seize.decide_seizure, decision, read_seizing_law(work.office, now.date()))
        return _told(work)


def _acting(work: Work, name: str) -> Agency:
    """A body without a profile has no power. Raises NO_POWER_TO_SEAL, AGENCY_UNKNOWN."""
    agencies = agencies_of(work.office)
    if name == SELF and not any(each.id == SELF for each in agencies):
        raise no_power(None)
    return agency_named(agencies, name)


def _thing_named(work: Work, desk: Desk, seizure: str, text: str, given: argparse.Namespace) -> ThingSeized:
    known = {machine.id: (machine.number,) for machine in machines_of(work.case)}
    equipment = the_one(text, known)
    machine = machine_of(work.case, equipment) if equipment else None
    return ThingSeized(
        seizure=seizure,
        thing=desk.new_id(),
        name=machine.name if machine is not None else text,
        equipment=equipment,
        count=given.count,
        condition=given.condition,
    )


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _thing(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        seizure = _the_one(work, given.seizure)
        things = [_thing_named(work, desk, seizure, text, given) for text in given.things]
        work.session.do(seize.list_seized, seizure, things)
        return _told(work)


def _state(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        seizure = _the_one(work, given.seizure)
        said = [
            SeizureStated(seizure=seizure, field=field, value=value)
            for field, value in fields_given(given).items()
        ]
        work.session.do(seize.say_of_seizure, said)
        return _told(work)


def _approve(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        approved = SeizureApproved(
            seizure=_the_one(work, given.seizure),
            by=given.by,
            post=given.post,
            at=minute_text(given.at, desk.now()),
            note=given.reason,
        )
        work.session.do(seize.approve_seizure, approved)
        return _told(work)


def _extend(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        extended = SeizureExtended(
            seizure=_the_one(work, given.seizure),
            number=given.number,
            until=given.until,
            by=given.by,
            post=given.post,
            on=given.on or _today(desk).isoformat(),
            reason=given.reason,
        )
        work.session.do(seize.extend_seizure, extended, read_seizing_law(work.office, _today(desk)))
        return _told(work)


def _testing(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        tested = SeizureTested(
            seizure=_the_one(work, given.seizure),
            testing=desk.new_id(),
            began=given.began,
            ended=given.ended,
            notice=given.notice,
            text=given.text,
        )
        work.session.do(seize.note_testing, tested)
        return _told(work)


def _release(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        released = SeizureReleased(
            seizure=_the_one(work, given.seizure),
            number=given.number,
            on=given.on or _today(desk).isoformat(),
            ground=given.ground,
            by=given.by,
            post=given.post,
            text=given.text,
        )
        work.session.do(seize.release_seizure, released)
        return _told(work)


def _elsewhere(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        noted = SealedElsewhere(
            equipment=equipment_named(work.case, given.equipment),
            body=given.body,
            number=given.number,
            on=given.on,
        )
        work.session.do(seize.note_sealed_elsewhere, noted)
        return _told(work)


def _the_one(work: Work, text: str) -> str:
    """Raises RuleRefused SEIZURE_UNKNOWN; UsageWrong where several fit."""
    standing = [each for each in seizures_of(work.case) if text or each.release is None]
    if not text and len(standing) == 1:
        return standing[0].id
    found = the_one(text, {each.id: (each.field("number"),) for each in standing}) if text else ""
    if not found:
        raise RuleRefused(Refusal.SEIZURE_UNKNOWN, seizure=text)
    return found


def _today(desk: Desk) -> date:
    return desk.now().date()


def _told(work: Work) -> object:
    told = powers_told(work.session.case, _today(work.desk))
    return {name: told[name] for name in ("seizures", "sealed_elsewhere")}
