"""This is about the acceptance of the story: item by item on 10-16, the supplement on 11-03.

E-01 passes, E-02 still stands, E-03 lacks a picture of its dismantling and the invoice until 10-30.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.acceptance.checklist import FIRM_CHECKS, checks_of
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswer,
    CheckAnswered,
    Conclusion,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    StageWaived,
)
from app.domain.acts.fact import Occurred
from app.domain.disposal.facts import DisposalProofAdded, DisposalProofKind
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.machine import machines_of
from app.domain.visits.visit import visits_of
from app.operations.accept import answer_checks, apply_for, conclude, give_opinion, name_group
from app.operations.demo import firm
from app.operations.demo.afterwards import a_visit
from app.operations.demo.papers import print_of_visit
from app.operations.demo.stage import Stage, Told
from app.operations.demo.visit import equipment_id
from app.operations.dispose import add_proof, weigh
from app.operations.read_criteria import read_criteria
from app.operations.session import Session
from app.operations.take_down import waive_stage

FIRST: Final = "长工信验〔2025〕示1号"
SECOND: Final = "长工信验〔2025〕示2号"
CAME_LATER: Final = "补正材料（2025-10-30 收到）"
"""Papers of the summer that came with the supplement."""

_FIRM_SAID: Final = {
    "E1": "排污许可已变更，无其他许可",
    "F1": "86人，涉及岗位6人内部转岗，无欠薪欠保",
    "G1": "",
    "G2": "",
    "H1": "",
}


def accept(stage: Stage) -> Iterator[Told]:
    """Six bureaus and the township on 10-16."""
    stage.clock.turn_to("2025-10-16", "16:00")
    with stage.session(stage.laptop_a) as session:
        visit = a_visit(session, stage, "acceptance", "2025-10-16T14:00", "2025-10-16T15:40")
        boiler, dyeing, transformer = (
            equipment_id(session.case, number) for number in ("E-01", "E-02", "E-03")
        )
        applied = [AcceptanceApplied(equipment=each, on="2025-10-09") for each in (boiler, transformer)]
        session.do(apply_for, applied)
        members = [
            GroupMember(visit=visit, member=next(stage.ids), unit=unit, name=name, post=post)
            for unit, name, post in firm.GROUP
        ]
        session.do(name_group, members)
        session.do(answer_checks, [*_machine_answers(session, boiler, transformer), *_firm_answers()])
        items: tuple[tuple[str, Conclusion, str], ...] = (
            (boiler, "passed", ""),
            (dyeing, "refused", "未拆除"),
            (transformer, "refused", "缺少“拆除中”影像和报废发票，限期补正"),
        )
        for equipment, conclusion, reason in items:
            concluded = ItemConcluded(
                equipment=equipment, conclusion=conclusion, on="2025-10-16", reason=reason, visit=visit
            )
            session.do(conclude, concluded)
        stage.clock.turn_to("2025-10-20", "10:00")
        session.do(give_opinion, _opinion(stage, FIRST, "2025-10-20"))
        yield print_of_visit(stage, session, "acceptance_form", visit)
        yield print_of_visit(stage, session, "acceptance_opinion", visit, FIRST)
    yield Told(7, "验收 10-16：E-01 通过，E-02 不予通过（未拆除），E-03 补正；全户部分通过")


def supplement(stage: Stage) -> Iterator[Told]:
    """What E-03 was short of came on 10-30: the invoice, and why nobody photographed the lifting."""
    stage.clock.turn_to("2025-11-03", "09:30")
    with stage.session(stage.laptop_a) as session:
        transformer = equipment_id(session.case, "E-03")
        reason = "吊离过程未拍摄，附吊车租用单和说明"
        session.do(waive_stage, StageWaived(equipment=transformer, stage="during", reason=reason))
        weighed = Occurred(at="2025-06-20", observer=firm.LIN, source="paper", reference=CAME_LATER)
        slip = DisposalSlipAdded(
            slip=next(stage.ids),
            equipment=transformer,
            number="示0620-1",
            on="2025-06-20",
            weight="1.52",
            buyer=firm.BUYER,
            occurred=weighed,
        )
        session.do(weigh, slip)
        papers: tuple[tuple[DisposalProofKind, str, str], ...] = (
            ("invoice", "示例发票0620", ""),
            ("other", "示吊0620", "吊车租用单"),
        )
        for kind, number, text in papers:
            paper = DisposalProofAdded(
                proof=next(stage.ids),
                equipment=transformer,
                kind=kind,
                number=number,
                on="2025-06-20",
                text=text,
                occurred=weighed,
            )
            session.do(add_proof, paper)
        passed = ItemConcluded(equipment=transformer, conclusion="passed_after_supplement", on="2025-10-30")
        session.do(conclude, passed)
        session.do(give_opinion, _opinion(stage, SECOND, "2025-11-03"))
        visit = next(each.id for each in visits_of(session.case) if each.kind == "acceptance")
        yield print_of_visit(stage, session, "acceptance_opinion", visit, SECOND)
        yield print_of_visit(stage, session, "disposal_record", visit, "示核1号")
    yield Told(7, "E-03 补正材料 10-30 收到，补正后通过；补充意见 示2号")


def _machine_answers(session: Session, *gone: str) -> Iterator[CheckAnswered]:
    """What was seen of the two machines that are gone; a transformer has no drive."""
    for machine in machines_of(session.case):
        if machine.id not in gone:
            continue
        for check in checks_of(session.case, machine, read_criteria()):
            answer: CheckAnswer = "yes"
            if (machine.kind, check.key) == ("transformer", "C2"):
                answer = "not_applicable"
            yield CheckAnswered(subject=f"equipment/{machine.id}", item=check.key, answer=answer)


def _firm_answers() -> Iterator[CheckAnswered]:
    for check in FIRM_CHECKS:
        yield CheckAnswered(
            subject="enterprise/self", item=check.key, answer="yes", text=_FIRM_SAID[check.key]
        )


def _opinion(stage: Stage, number: str, on: str) -> OpinionGiven:
    return OpinionGiven(opinion=next(stage.ids), number=number, on=on, outcome="partial")
