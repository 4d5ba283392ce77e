"""This is about the verbs of acceptance (验收): application, group, checklist, conclusions, opinion."""

import argparse
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import equipment_named, the_one, visit_named
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, UsageWrong, case_verb, group, reason_option
from app.domain.acceptance.checklist import Answered, answers_of, firm_answers
from app.domain.acceptance.criteria import Criteria
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswer,
    CheckAnswered,
    Conclusion,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    ProofWaived,
)
from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import in_scope, items_text, opinions_of, outcome_of
from app.domain.acceptance.plan_check import compare
from app.domain.acceptance.proofs import waived_reasons
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.lacking import key_text
from app.domain.photos.photo import photos_of
from app.domain.readiness import against, whole_case
from app.domain.staff.figures import figures_of, summary
from app.domain.visits.visit import visits_of
from app.operations.accept import (
    answer_checks,
    apply_for,
    conclude,
    give_opinion,
    name_group,
    waive_proof,
)
from app.operations.read_criteria import read_criteria


def add_acceptance(groups: Groups) -> None:
    verbs = group(groups, "acceptance")
    apply = case_verb(verbs, "apply", _apply, "The firm applies for machines (验收申请)")
    apply.add_argument("equipment", metavar="EQUIPMENT", nargs="+", help="id or number")
    _day_option(apply)
    member = case_verb(verbs, "group", _group, "People of the acceptance group (验收组)")
    member.add_argument("--visit", default="", metavar="VISIT", help="else the newest acceptance visit")
    member.add_argument(
        "--member", action="append", default=[], metavar="UNIT[,NAME[,POST]]", help="repeat for more"
    )
    member.add_argument("--left", action="append", default=[], metavar="UNIT|NAME", help="take out again")
    check = case_verb(verbs, "check", _check, "Answer lines of the checklist A–I")
    check.add_argument("equipment", metavar="EQUIPMENT", help="id or number; - for the enterprise")
    check.add_argument("item", metavar="ITEM", nargs="+", help="like C1; `acceptance show` lists them")
    check.add_argument("--answer", choices=get_args(CheckAnswer), default="yes")
    check.add_argument("--text", default="", metavar="TEXT", help="what was seen")
    waive = case_verb(verbs, "waive", _waive, "Go on without a proof, for a written reason")
    waive.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    waive.add_argument("proof", metavar="KEY", help="as `acceptance show` names what stands against")
    reason_option(waive, "why it is missing")
    item = case_verb(verbs, "conclude", _conclude, "Conclude on one machine (逐台结论)")
    item.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    item.add_argument("conclusion", choices=get_args(Conclusion))
    item.add_argument("--visit", default="", metavar="VISIT", help="else the newest acceptance visit")
    _day_option(item)
    reason_option(item, "why; needed for a refusal")
    opinion = case_verb(verbs, "opinion", _opinion, "Give the opinion per enterprise, as the items stand")
    opinion.add_argument("number", metavar="NUMBER", help="like 长工信验〔2025〕1号")
    opinion.add_argument("--text", default="", metavar="TEXT", help="else the items")
    _day_option(opinion)
    case_verb(verbs, "show", _show, "Per machine what stands against it; group, opinions")


def _day_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", default="", metavar="DAY", help="else today")


def _apply(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        applied = [
            AcceptanceApplied(equipment=equipment_named(work.case, name), on=_day(given, desk))
            for name in given.equipment
        ]
        work.session.do(apply_for, applied)
        return _told(work)


def _group(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit = _visit(work.case, given.visit)
        members = []
        for text in given.member:
            unit, name, post = (*text.split(",", 2), "", "")[:3]
            members.append(GroupMember(visit=visit, member=desk.new_id(), unit=unit, name=name, post=post))
        members += [_gone(work.case, visit, text) for text in given.left]
        work.session.do(name_group, members)
        return _told(work)


def _gone(case: Case, visit: str, text: str) -> GroupMember:
    """Raises UsageWrong for somebody who is not in the group."""
    members = {member.id: member for member in group_of(case, visit)}
    found = the_one(text, {key: (member.unit, member.name) for key, member in members.items()})
    if not found:
        raise UsageWrong(f"Nobody in the group is called {text}", f"验收组中没有“{text}”")
    member = members[found]
    return GroupMember(
        visit=visit, member=found, unit=member.unit, name=member.name, post=member.post, present=False
    )


def _check(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        subject = "enterprise/self"
        if given.equipment != "-":
            subject = f"equipment/{equipment_named(work.case, given.equipment)}"
        answers = [
            CheckAnswered(subject=subject, item=item, answer=given.answer, text=given.text)
            for item in given.item
        ]
        work.session.do(answer_checks, answers, criteria_now(work))
        return _told(work)


def _waive(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        equipment = equipment_named(work.case, given.equipment)
        waived = ProofWaived(equipment=equipment, proof=given.proof, reason=given.reason)
        work.session.do(waive_proof, waived, criteria_now(work))
        return _told(work)


def _conclude(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        concluded = ItemConcluded(
            equipment=equipment_named(work.case, given.equipment),
            conclusion=given.conclusion,
            on=_day(given, desk),
            reason=given.reason,
            visit=_visit(work.case, given.visit, is_needed=False),
        )
        work.session.do(conclude, concluded, criteria_now(work))
        return _told(work)


def _opinion(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        opinion = OpinionGiven(
            opinion=desk.new_id(),
            number=given.number,
            on=_day(given, desk),
            outcome="partial",
            text=given.text,
        )
        work.session.do(give_opinion, opinion)
        return _told(work)


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _day(given: argparse.Namespace, desk: Desk) -> str:
    return given.on or desk.now().date().isoformat()


def _visit(case: Case, text: str, is_needed: bool = True) -> str:
    """The visit named, else the newest acceptance visit. Raises RuleRefused VISIT_UNKNOWN, UsageWrong."""
    if text:
        return visit_named(case, text)
    visits = [visit.id for visit in visits_of(case) if visit.kind == "acceptance"]
    if not visits and is_needed:
        raise UsageWrong(
            "There is no acceptance visit yet; prepare one", "尚无验收，请先准备一次现场工作（验收）"
        )
    return visits[-1] if visits else ""


def criteria_now(work: Work) -> Criteria:
    """What counts as dismantled: the table as the office's rule packs hold today."""
    return read_criteria(work.office, work.desk.now().date())


def _told(work: Work) -> object:
    case = work.session.case
    machines, photos = in_scope(machines_of(case)), photos_of(case)
    whole = whole_case(case, criteria_now(work))
    visit = _visit(case, "", is_needed=False)
    return {
        "whole": outcome_of(machines) or "",
        "equipment": [
            {
                **_item_told(case, machine, whole.criteria),
                "compared": [
                    {
                        "label": line.label,
                        "planned": line.planned,
                        "actual": line.actual,
                        "agrees": line.agrees,
                    }
                    for line in compare(machine, whole.planned)
                ],
                "against": [
                    {"proof": each.key, "text": each.text, "rule": each.rule, "hard": each.hard}
                    for each in against(case, machine, photos, whole)
                ],
            }
            for machine in machines
        ],
        "checks_answered": [_answer_told(answered) for answered in firm_answers(case)],
        "staff_summary": summary(figures_of(case)),
        "group": [
            {"unit": member.unit, "name": member.name, "post": member.post}
            for member in group_of(case, visit)
        ],
        "opinions": _opinions_told(case),
    }


def _opinions_told(case: Case) -> list[dict[str, str]]:
    opinions = opinions_of(case)
    numbers = {opinion.id: opinion.number for opinion in opinions}
    return [
        {
            "number": opinion.number,
            "on": opinion.on,
            "opinion_outcome": opinion.outcome,
            "text": opinion.text or items_text(opinion.items),
            "supplements": numbers.get(opinion.supplements, ""),
        }
        for opinion in opinions
    ]


def _item_told(case: Case, machine: Machine, criteria: Criteria) -> dict[str, object]:
    conclusion, on, reason = machine.conclusion
    return {
        "number": machine.number,
        "name": machine.name,
        "applied_on": machine.applied_on,
        "conclusion": {"conclusion": conclusion, "on": on, "reason": reason} if conclusion else {},
        "reasons": [
            {"proof": key, "text": key_text(key), "reason": reason}
            for key, reason in waived_reasons(case, machine).items()
        ],
        "checks_answered": [_answer_told(answered) for answered in answers_of(case, machine, criteria)],
    }


def _answer_told(answered: Answered) -> dict[str, str]:
    check = answered.check
    return {"check": check.key, "text": check.text, "check_answer": answered.answer, "note": answered.text}
