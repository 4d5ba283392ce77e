"""Acceptance and disposal on real case files: what is refused changes nothing, unseen values block too."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from app.domain.acceptance.checklist import FIRM_CHECKS, checks_of
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    CheckAsked,
    CriteriaChosen,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    ProofWaived,
    StageWaived,
)
from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, DisposalStated, SlipStated
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, EquipmentStated
from app.domain.equipment.machine import machine_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.visits.facts import VisitAdded
from app.operations.accept import (
    answer_checks,
    apply_for,
    choose_criteria,
    conclude,
    give_opinion,
    name_group,
    standing_against,
    waive_proof,
)
from app.operations.acting import state
from app.operations.dispose import add_proof, name_buyer, state_disposal, state_slip, weigh
from app.operations.in_hand import InHand
from app.operations.read_criteria import read_criteria
from app.operations.take_down import dismantle, waive_stage
from tests.operations.bureau_made import FIRM, stamp, states, unites

SLIP = DisposalSlipAdded(
    slip="s", equipment="e-03", number="示0620-1", on="2025-06-20", weight="1.52", buyer="示例再生资源公司"
)


def does(laptop: InHand, operation: Callable[..., Case], *args: Any) -> Case:
    with laptop.open_case(FIRM) as case_file:
        return operation(case_file, case_file.load(), stamp(laptop), *args)


def refuses(laptop: InHand, code: Refusal, operation: Callable[..., Case], *args: Any) -> None:
    with laptop.open_case(FIRM) as case_file:
        before = case_file.load()
        with pytest.raises(RuleRefused) as refused:
            operation(case_file, before, stamp(laptop), *args)
        assert refused.value.code == code
        assert case_file.load().digest == before.digest


def proves(laptop: InHand) -> Case:
    """Everything the transformer needs; stages without pictures by a written reason."""
    does(laptop, state, (VisitAdded(visit="v", kind="acceptance", planned_for="2025-10-16"),))
    gone = EquipmentDismantled(equipment="e-03", started="2025-06-20", finished="2025-06-20", pieces="1")
    does(laptop, dismantle, gone)
    does(laptop, weigh, SLIP)
    paper = DisposalProofAdded(proof="p", equipment="e-03", kind="invoice", number="示例发票0620")
    does(laptop, add_proof, paper)
    ended = [
        DisposalStated(equipment="e-03", field="destination", value="recycler"),
        DisposalStated(equipment="e-03", field="non_transfer_on", value="2025-06-20"),
    ]
    case = does(laptop, state_disposal, ended)
    for stage in ("before", "during", "after"):
        waived = StageWaived(equipment="e-03", stage=stage, reason="吊离过程未拍摄")
        does(laptop, waive_stage, waived)
    machine = machine_of(case, "e-03")
    assert machine is not None
    answers = [
        *(
            CheckAnswered(subject="equipment/e-03", item=each.key, answer="yes")
            for each in checks_of(case, machine, read_criteria())
        ),
        *(CheckAnswered(subject="enterprise/self", item=each.key, answer="yes") for each in FIRM_CHECKS),
    ]
    return does(laptop, answer_checks, answers)


def passed(visit: str = "v") -> ItemConcluded:
    return ItemConcluded(equipment="e-03", conclusion="passed", on="2025-10-16", visit=visit)


def test_a_machine_is_accepted_once_all_is_there(laptop_a: InHand) -> None:
    refuses(laptop_a, Refusal.PROOFS_MISSING, conclude, passed(""))
    assert standing_against(proves(laptop_a), "e-03") == ()
    refuses(laptop_a, Refusal.VISIT_UNKNOWN, conclude, passed("nowhere"))
    does(laptop_a, apply_for, [AcceptanceApplied(equipment="e-03", on="2025年10月9日")])
    case = does(laptop_a, conclude, passed())
    machine = machine_of(case, "e-03")
    assert machine is not None
    assert (machine.conclusion[0], machine.applied_on) == ("passed", "2025-10-09")
    opinion = OpinionGiven(opinion="o", number="示1号", on="2025-10-20", outcome="passed")
    (given,) = opinions_of(does(laptop_a, give_opinion, opinion))
    assert (given.outcome, [item.conclusion for item in given.items]) == ("partial", ["", "passed"])
    refuses(laptop_a, Refusal.NUMBER_TAKEN, give_opinion, opinion)


def test_the_wording_of_the_table_stays_with_the_answers(laptop_a: InHand) -> None:
    case = proves(laptop_a)
    asked = [act.fact for act in case.acts if isinstance(act.fact, CheckAsked)]
    assert [fact.item for fact in asked] == ["C1", "C2", "C3", "C4", "C5"]
    assert (asked[0].row, asked[0].text) == ("electromechanical", "主体设备已拆除：整机")
    assert asked[0].rule.startswith("建议（待专家确认）")
    again = CheckAnswered(subject="equipment/e-03", item="C1", answer="not_applicable")
    case = does(laptop_a, answer_checks, [again])
    assert sum(isinstance(act.fact, CheckAsked) for act in case.acts) == len(asked)


def test_another_row_of_the_table_is_chosen_before_acceptance_or_for_a_reason(laptop_a: InHand) -> None:
    unknown = CriteriaChosen(equipment="e-03", row="nothing")
    refuses(laptop_a, Refusal.CRITERIA_UNKNOWN, choose_criteria, unknown)
    proves(laptop_a)
    does(laptop_a, conclude, passed())
    general = CriteriaChosen(equipment="e-03", row="general")
    refuses(laptop_a, Refusal.ACCEPTED_STANDS, choose_criteria, general)
    does(laptop_a, choose_criteria, CriteriaChosen(equipment="e-03", row="general", note="专家意见（示例）"))


def test_what_came_in_meanwhile_stands_against_it(laptop_a: InHand, laptop_b: InHand) -> None:
    looked_at = proves(laptop_a)
    for laptop, capacity in ((laptop_a, "315"), (laptop_b, "200")):
        states(laptop, EquipmentStated(equipment="e-03", field="capacity", value=capacity))
    unites(laptop_a, laptop_b)
    with laptop_a.open_case(FIRM) as case_file:
        assert standing_against(looked_at, "e-03") == ()
        with pytest.raises(RuleRefused) as refused:
            conclude(case_file, looked_at, stamp(laptop_a), passed())
        assert refused.value.code == Refusal.PROOFS_MISSING


def test_a_reason_is_kept_for_what_is_missing_and_nothing_else(laptop_a: InHand) -> None:
    gone = EquipmentDismantled(equipment="e-03", started="2025-06-20", finished="2025-06-20")
    does(laptop_a, dismantle, gone)
    waived = ProofWaived(equipment="e-03", proof="pieces", reason="整机吊离，未切割")
    assert "pieces" not in {
        each.key for each in standing_against(does(laptop_a, waive_proof, waived), "e-03")
    }
    refuses(laptop_a, Refusal.THING_UNKNOWN, waive_proof, waived)
    standing = ProofWaived(equipment="e-02", proof="dismantled", reason="资产抵押")
    refuses(laptop_a, Refusal.MUST_BE_PUT_IN_ORDER, waive_proof, standing)
    unknown = ProofWaived(equipment="e-09", proof="pieces", reason="x")
    refuses(laptop_a, Refusal.EQUIPMENT_UNKNOWN, waive_proof, unknown)


def test_slips_buyers_and_papers_are_of_this_case(laptop_a: InHand) -> None:
    does(laptop_a, weigh, SLIP, (SlipStated(slip="s", field="gross", value="12.02"),))
    refuses(laptop_a, Refusal.NUMBER_TAKEN, weigh, SLIP)
    tare = SlipStated(slip="s", field="tare", value="10.50")
    refuses(laptop_a, Refusal.THING_UNKNOWN, state_slip, "x", (tare,))
    refuses(laptop_a, Refusal.WEIGHTS_DIFFER, state_slip, "s", (replace(tare, value="10.00"),))
    case = does(laptop_a, state_slip, "s", (tare,))
    assert case.text("slip/s/tare") == "10.50"
    picture = SlipStated(slip="s", field="photo", value="x")
    refuses(laptop_a, Refusal.PHOTO_UNKNOWN, state_slip, "s", (picture,))
    refuses(laptop_a, Refusal.PHOTO_UNKNOWN, weigh, SLIP, (SlipStated(slip="s", field="photo", value="x"),))
    case = does(laptop_a, state_slip, "s", (replace(tare, value=""),))
    assert case.text("slip/s/tare") == ""
    refuses(laptop_a, Refusal.THING_UNKNOWN, name_buyer, BuyerStated(buyer="别家"))
    does(laptop_a, name_buyer, BuyerStated(buyer="示例再生资源公司", code="示例信用代码"))
    unknown = DisposalProofAdded(proof="p", equipment="e-09", kind="invoice", number="1")
    refuses(laptop_a, Refusal.EQUIPMENT_UNKNOWN, add_proof, unknown)


def test_the_group_belongs_to_a_visit(laptop_a: InHand) -> None:
    member = GroupMember(visit="v", member="1", unit="金峰镇", name="李示工")
    refuses(laptop_a, Refusal.VISIT_UNKNOWN, name_group, [member])
    does(laptop_a, state, (VisitAdded(visit="v", kind="acceptance"),))
    case = does(laptop_a, name_group, [member])
    assert [each.name for each in group_of(case, "v")] == ["李示工"]


def test_a_stage_without_pictures_needs_words(laptop_a: InHand) -> None:
    blank = StageWaived(equipment="e-03", stage="during", reason="  ")
    refuses(laptop_a, Refusal.REASON_MISSING, waive_stage, blank)
