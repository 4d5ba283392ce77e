"""No conclusion passes around what is missing, and the opinion says no more than the items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.acceptance.checklist import FIRM_CHECKS, Check, check_text, checks_of
from app.domain.acceptance.criteria import UPGRADE
from app.domain.acceptance.facts import (
    CheckAnswer,
    CheckAnswered,
    Conclusion,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    ProofWaived,
    StageWaived,
)
from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import items_of, items_text, opinions_of, outcome_of
from app.domain.acceptance.plan_check import compare, planned_values
from app.domain.acceptance.rules import answer_check, conclude, give_opinion, name_member, waive_proof
from app.domain.acts.fact import Fact, Occurred
from app.domain.disposal.facts import DisposalProofAdded, DisposalStated
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentDismantled,
    EquipmentStated,
    StepStated,
)
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import undated_state
from app.domain.errors import Refusal, RuleRefused
from app.domain.lacking import Lacking
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.photos.photo import photos_of
from app.domain.readiness import against, whole_case
from app.domain.visits.facts import VisitAdded
from app.operations.read_criteria import read_criteria
from tests.case_making import Writer, a_cutoff, a_machine, a_reading

CRITERIA = read_criteria()
PLAN = Occurred(source="plan", reference="示例计划")


def pictures(stage: str, count: int = 1) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for number in range(count):
        photo = f"{stage}{number}"
        facts += [
            PhotoKept(photo=photo, sha256=photo * 8, sm3="", size=1, name="示.jpg", claims=Claims()),
            PhotoPlaced(photo=photo, subject="equipment/e-02", stage=stage),  # type: ignore[arg-type]
        ]
    return tuple(facts)


def answer(
    item: str, subject: str = "equipment/e-02", said: CheckAnswer = "yes", text: str = ""
) -> CheckAnswered:
    return CheckAnswered(subject=subject, item=item, answer=said, text=text)


LINKS: dict[str, tuple[Fact, ...]] = {
    "before": pictures("before", 2),
    "during": pictures("during"),
    "after": pictures("after"),
    "slips": (
        DisposalSlipAdded(
            slip="s", equipment="e-02", number="示1", on="2025-07-10", weight="1.5", buyer="示例再生资源公司"
        ),
    ),
    "invoice": (DisposalProofAdded(proof="p", equipment="e-02", kind="invoice", number="示发1"),),
    "destination": (DisposalStated(equipment="e-02", field="destination", value="smelter"),),
    "non_transfer": (DisposalStated(equipment="e-02", field="non_transfer_on", value="2025-07-10"),),
    **{f"check.C{number}": (answer(f"C{number}"),) for number in range(1, 6)},
    **{f"check.{check.key}": (answer(check.key, "enterprise/self"),) for check in FIRM_CHECKS},
}
"""Everything a machine taken down needs, by the key of what is missing without it."""


def taken_down(*keys: str) -> Writer:
    """A machine taken down, with the proofs of these keys."""
    writer = Writer()
    writer.states(*a_machine())
    writer.states(
        EquipmentDismantled(equipment="e-02", started="2025-07-08", finished="2025-07-10", pieces="4")
    )
    for key in keys:
        writer.states(*LINKS[key])
    return writer


def only(writer: Writer) -> Machine:
    (machine,) = machines_of(writer.case)
    return machine


def against_it(writer: Writer) -> tuple[Lacking, ...]:
    return against(writer.case, only(writer), photos_of(writer.case), whole_case(writer.case, CRITERIA))


def lines(writer: Writer) -> tuple[Check, ...]:
    return checks_of(writer.case, only(writer), CRITERIA)


def keys(writer: Writer) -> set[str]:
    return {each.key for each in against_it(writer)}


def concluded(conclusion: Conclusion = "passed", reason: str = "") -> ItemConcluded:
    return ItemConcluded(equipment="e-02", conclusion=conclusion, on="2025-10-16", reason=reason)


def refusal_of(writer: Writer, said: ItemConcluded) -> Refusal | None:
    try:
        writer.states(conclude(only(writer), against_it(writer), said))
    except RuleRefused as refused:
        return refused.code
    return None


def test_a_machine_with_everything_passes() -> None:
    writer = taken_down(*LINKS)
    assert against_it(writer) == ()
    assert refusal_of(writer, concluded()) is None
    assert undated_state(only(writer)) == "accepted"


@pytest.mark.parametrize("left_out", LINKS)
def test_each_proof_left_out_is_missed_by_its_key(left_out: str) -> None:
    writer = taken_down(*(key for key in LINKS if key != left_out))
    assert keys(writer) == {left_out}
    (missing,) = against_it(writer)
    assert missing.rule
    assert missing.place


@given(
    there=st.sets(st.sampled_from(sorted(LINKS))),
    waived=st.sets(st.sampled_from(sorted(LINKS))),
    conclusion=st.sampled_from(["passed", "passed_after_supplement"]),
)
def test_no_way_to_accepted_leads_around_a_missing_proof(
    there: set[str], waived: set[str], conclusion: Conclusion
) -> None:
    writer = taken_down(*sorted(there))
    writer.states(concluded("refused", "资料不全"))
    for key in sorted(waived):
        stage = key if key in ("before", "during", "after") else ""
        reason = "材料遗失，企业书面说明"
        writer.states(
            StageWaived(equipment="e-02", stage=stage, reason=reason)
            if stage
            else ProofWaived(equipment="e-02", proof=key, reason=reason)
        )
    owed = set(LINKS) - there - waived
    assert keys(writer) == owed
    refused = refusal_of(writer, concluded(conclusion))
    assert (refused is Refusal.PROOFS_MISSING) is bool(owed)
    assert (undated_state(only(writer)) == "accepted") is (not owed)


def test_a_machine_that_stands_is_never_accepted_by_any_reason() -> None:
    writer = Writer()
    writer.states(*a_machine(), ProofWaived(equipment="e-02", proof="dismantled", reason="资产抵押"))
    assert "dismantled" in keys(writer)
    with pytest.raises(RuleRefused) as refused:
        waive_proof(against_it(writer), ProofWaived(equipment="e-02", proof="dismantled", reason="资产抵押"))
    assert refused.value.code == Refusal.MUST_BE_PUT_IN_ORDER


def test_contested_values_of_the_machine_and_open_problems_block() -> None:
    writer, other = taken_down(*LINKS), Writer("b")
    other.takes_in(writer)
    other.states(EquipmentStated(equipment="e-02", field="capacity", value="1080"))
    writer.states(EquipmentStated(equipment="e-02", field="capacity", value="1200"))
    writer.takes_in(other)
    assert [(each.key, each.hard) for each in against_it(writer)] == [("contested.capacity", True)]
    writer.states(EquipmentStated(equipment="e-02", field="capacity", value="1200"))
    assert against_it(writer) == ()
    writer.states(ProblemFound(problem="p1", number="P1", text="配电房未设警示标识"))
    assert [(each.place, each.hard) for each in against_it(writer)] == [("problems", True)]
    writer.states(ProblemStated(problem="p1", field="closed_on", value="2025-06-27"))
    assert against_it(writer) == ()


def test_what_is_contested_of_another_machine_is_not_this_one_s_matter() -> None:
    writer, other = taken_down(*LINKS), Writer("b")
    writer.states(*a_machine("E-09"))
    other.takes_in(writer)
    other.states(EquipmentStated(equipment="e-09", field="capacity", value="1"))
    writer.states(EquipmentStated(equipment="e-09", field="capacity", value="2"))
    writer.takes_in(other)
    whole = whole_case(writer.case, CRITERIA)
    assert against(writer.case, machines_of(writer.case)[0], photos_of(writer.case), whole) == ()


def test_use_since_the_cut_needs_its_reason() -> None:
    writer = taken_down(*LINKS)
    writer.states(*a_cutoff(meter_kind="dedicated"), a_reading("100"))
    writer.states(StepStated(equipment="e-02", step="power", cutoff="d1"), *pictures("cutoff"))
    writer.states(ReadingTaken(cutoff="d1", moment="2025-09-16", value="130"))
    (used,) = against_it(writer)
    assert (used.key, used.hard) == ("used_since_cut.D1", False)
    writer.states(waive_proof((used,), ProofWaived(equipment="e-02", proof=used.key, reason="检修照明用电")))
    assert against_it(writer) == ()


def test_two_conclusions_of_two_laptops_are_settled_by_a_third() -> None:
    writer, other = taken_down(*LINKS), Writer("b")
    other.takes_in(writer)
    other.states(concluded("refused", "不同意"))
    writer.states(concluded())
    writer.takes_in(other)
    assert "conclusion" in only(writer).contested
    with pytest.raises(RuleRefused) as refused:
        give_opinion(machines_of(writer.case), (), an_opinion())
    assert refused.value.code == Refusal.MUST_BE_PUT_IN_ORDER
    assert refusal_of(writer, concluded()) is None
    assert only(writer).contested == ()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (concluded("refused"), Refusal.REASON_MISSING),
        (concluded("refused", "  "), Refusal.REASON_MISSING),
        (concluded("refused", "未拆除"), None),
        (concluded("passed_after_supplement"), Refusal.CONCLUSION_DOES_NOT_FIT),
        (ItemConcluded(equipment="e-02", conclusion="passed", on="今天"), Refusal.NOT_A_DAY),
    ],
)
def test_what_a_conclusion_needs(said: ItemConcluded, told: Refusal | None) -> None:
    assert refusal_of(taken_down(*LINKS), said) is told


def planned(**fields: str) -> Writer:
    writer = Writer()
    writer.states(
        EquipmentAdded(equipment="e-02", number="E-02", kind="dyeing", name="溢流染色机", occurred=PLAN),
        *(
            EquipmentStated(equipment="e-02", field=field, value=value, occurred=PLAN)  # type: ignore[arg-type]
            for field, value in fields.items()
        ),
    )
    return writer


@pytest.mark.parametrize(
    ("field", "plan", "found", "agrees"),
    [
        ("model", "HT-250", "ＨＴ－250", True),
        ("model", "HT-250", "HT-260", False),
        ("count", "4", "4.0", True),
        ("count", "4", "3", False),
        ("name", "", "间歇式溢流染色机", False),
    ],
)
def test_plan_against_actual(field: str, plan: str, found: str, agrees: bool) -> None:
    writer = planned(**({field: plan} if plan else {}))
    writer.states(EquipmentStated(equipment="e-02", field=field, value=found))  # type: ignore[arg-type]
    line = next(each for each in compare(only(writer), planned_values(writer.case)) if each.field == field)
    assert (line.planned, line.actual, line.agrees) == (plan or "溢流染色机", found, agrees)
    assert (f"plan.{field}" in keys(writer)) is not agrees


def test_a_machine_the_plan_does_not_know_differs_in_nothing() -> None:
    assert {line.planned for line in compare(only(taken_down()), {})} == {""}


def test_what_must_be_gone_depends_on_the_machine() -> None:
    furnace, upgraded = Writer(), Writer()
    furnace.states(*a_machine(kind="induction_furnace"))
    upgraded.states(*a_machine(route=UPGRADE))
    assert len(lines(furnace)) == 6
    assert "dismantled" not in keys(upgraded)
    assert {"check.C-new", "check.C-old", "check.C-measured"} <= keys(upgraded)
    assert check_text(furnace.case, "equipment/e-02", "C-hood") == "C“除尘罩已拆除”"
    assert check_text(furnace.case, "equipment/e-02", "Z9") == "Z9"


def test_an_answer_that_says_no_blocks_and_says_why() -> None:
    writer = taken_down(*LINKS)
    with pytest.raises(RuleRefused) as refused:
        answer_check(lines(writer), answer("C3", said="no"))
    assert refused.value.code == Refusal.REASON_MISSING
    with pytest.raises(RuleRefused):
        answer_check(lines(writer), answer("E1"))
    with pytest.raises(RuleRefused):
        answer_check(FIRM_CHECKS, answer("C1"))
    writer.states(answer_check(lines(writer), answer("C3", said="no", text="控制柜仍在")))
    assert [each.text for each in against_it(writer)] == ["验收表C“控制系统已拆除”不符合"]


def an_opinion(number: str = "长工信验〔2025〕示1号", opinion: str = "1") -> OpinionGiven:
    return OpinionGiven(opinion=opinion, number=number, on="2025年10月20日", outcome="passed")


def three() -> Writer:
    writer = Writer()
    writer.states(*a_machine("E-01", "boiler"), *a_machine(), *a_machine("E-03", "transformer"))
    return writer


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ((), None),
        (("passed", "passed_after_supplement", "passed"), "passed"),
        (("passed", "refused", "refused"), "partial"),
        (("passed",), "partial"),
        (("refused", "refused", "refused"), "refused"),
        (("refused",), "refused"),
    ],
)
def test_the_outcome_follows_from_the_items(said: tuple[Conclusion, ...], outcome: str | None) -> None:
    writer = three()
    for equipment, conclusion in zip(("e-01", "e-02", "e-03"), said, strict=False):
        writer.states(ItemConcluded(equipment=equipment, conclusion=conclusion, on="2025-10-16"))
    assert outcome_of(machines_of(writer.case)) == outcome


def test_a_machine_that_need_not_go_is_not_in_the_opinion() -> None:
    writer = three()
    writer.states(
        EquipmentStated(equipment="e-02", field="scope", value="不予淘汰"),
        ItemConcluded(equipment="e-01", conclusion="passed", on="2025-10-16"),
        ItemConcluded(equipment="e-03", conclusion="passed", on="2025-10-16"),
    )
    assert outcome_of(machines_of(writer.case)) == "passed"
    assert [item.number for item in items_of(machines_of(writer.case))] == ["E-01", "E-03"]


def test_the_opinions_of_the_story() -> None:
    writer = three()
    with pytest.raises(RuleRefused) as refused:
        give_opinion(machines_of(writer.case), (), an_opinion())
    assert refused.value.code == Refusal.NOTHING_CONCLUDED
    writer.states(
        ItemConcluded(equipment="e-01", conclusion="passed", on="2025-10-16"),
        ItemConcluded(equipment="e-02", conclusion="refused", on="2025-10-16", reason="未拆除"),
    )
    writer.states(*give_opinion(machines_of(writer.case), (), an_opinion()))
    (first,) = opinions_of(writer.case)
    assert (first.outcome, first.on, first.supplements) == ("partial", "2025-10-20", "")
    assert first.text == items_text(first.items) == "E-01 通过；E-02 不予通过（未拆除）；E-03 未验收"
    writer.states(ItemConcluded(equipment="e-03", conclusion="passed_after_supplement", on="2025-10-30"))
    with pytest.raises(RuleRefused) as taken:
        give_opinion(machines_of(writer.case), opinions_of(writer.case), an_opinion())
    assert taken.value.code == Refusal.NUMBER_TAKEN
    second = an_opinion("长工信验〔2025〕示2号", "2")
    writer.states(*give_opinion(machines_of(writer.case), opinions_of(writer.case), second))
    later = next(each for each in opinions_of(writer.case) if each.id == "2")
    assert later.supplements == "1"
    assert items_text(later.items).endswith("E-03 补正后通过")
    assert first in opinions_of(writer.case), "what an opinion said stays as it was"


def test_the_group_is_an_open_list() -> None:
    writer = Writer()
    writer.states(VisitAdded(visit="v", kind="acceptance"))
    writer.states(
        name_member(GroupMember(visit="v", member="1", unit=" 区消防救援大队 ", name="示例员")),
        name_member(GroupMember(visit="v", member="2", unit="金峰镇")),
    )
    writer.states(GroupMember(visit="v", member="2", unit="金峰镇", present=False))
    assert [member.unit for member in group_of(writer.case, "v")] == ["区消防救援大队"]
    with pytest.raises(RuleRefused) as refused:
        name_member(GroupMember(visit="v", member="3", unit=" "))
    assert refused.value.code == Refusal.UNIT_MISSING


def test_another_conclusion_than_an_opinion_bears_says_why() -> None:
    writer = taken_down(*LINKS)
    writer.states(concluded("refused", "资料不全"))
    machine = only(writer)
    conclude(machine, (), concluded(), opinions_of(writer.case))
    writer.states(*give_opinion(machines_of(writer.case), (), an_opinion()))
    known = opinions_of(writer.case)
    with pytest.raises(RuleRefused) as refused:
        conclude(machine, (), concluded(), known)
    assert refused.value.code == Refusal.REASON_MISSING
    assert conclude(machine, (), concluded("passed", "复核后更正"), known).reason == "复核后更正"
    conclude(machine, (), concluded("passed_after_supplement"), known)
