"""No order of allowed operations leads to `accepted` around a missing proof; more acts never lose a stage."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.acceptance.checklist import FIRM_CHECKS, checks_of
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    Conclusion,
    ItemConcluded,
    ProofWaived,
    StageWaived,
)
from app.domain.acceptance.rules import answer_check, conclude, waive_proof
from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.fold import fold
from app.domain.disposal.facts import DisposalProofAdded, DisposalStated
from app.domain.equipment import rules as equipment_rules
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentAdded, EquipmentStated, StepStated
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeStated,
)
from app.domain.errors import RuleRefused
from app.domain.lifecycle import rules
from app.domain.lifecycle.reached import reached_in
from app.domain.lifecycle.road import roads_of
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.photos.photo import photos_of
from app.domain.readiness import against, whole_case
from app.operations.read_criteria import read_criteria
from tests.case_making import CASE, Writer, on_the_day
from tests.domain.lifecycle.test_road import ANNOUNCED, BELOW, CONFIRMED, DOWN, FOUND, SLIP

CRITERIA = read_criteria()
E = "equipment/e-02"
Deed = Callable[[Case, Machine, str], Iterator[Fact]]


def lacking(case: Case, machine: Machine) -> Iterator[str]:
    """What is still missing and not made up for, by its key, hard ones marked."""
    for each in against(case, machine, photos_of(case), whole_case(case, CRITERIA)):
        yield each.key


def picture(stage: str) -> Deed:
    def placed(case: Case, _machine: Machine, _reason: str) -> Iterator[Fact]:
        for number in range(2):
            photo = f"{stage}{number}-{len(case.acts)}"
            yield PhotoKept(
                photo=photo, sha256=photo.ljust(64, "0"), sm3="", size=1, name="示", claims=Claims()
            )
            yield PhotoPlaced(photo=photo, subject=E, stage=stage)  # type: ignore[arg-type]

    return placed


def step(name: str) -> Deed:
    def done(case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
        rules.may(case, machine, "step", "2025-06-12", reason)
        yield equipment_rules.do_step(machine, name, on_the_day(), (), reason)  # type: ignore[arg-type]

    return done


def down(case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
    rules.may(case, machine, "dismantle", "2025-07-10", reason)
    yield equipment_rules.dismantle(machine, DOWN)


def field(name: str, value: str) -> Deed:
    def stated(case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
        fact = EquipmentStated(equipment="e-02", field=name, value=value, note=reason)  # type: ignore[arg-type]
        rules.may(case, machine, rules.deed_of_field(machine, fact), reason=reason)
        yield fact

    return stated


def plainly(*facts: Fact) -> Deed:
    return lambda _case, _machine, _reason: iter(facts)


def dispose(case: Case, _machine: Machine, _reason: str) -> Iterator[Fact]:
    number = len(case.acts)
    yield DisposalSlipAdded(
        slip=f"s{number}",
        equipment="e-02",
        number=f"示{number}",
        on="2025-07-11",
        weight="1",
        buyer="示例公司",
    )
    yield DisposalProofAdded(proof=f"p{number}", equipment="e-02", kind="invoice", number="示发1")
    yield DisposalStated(equipment="e-02", field="destination", value="smelter")
    yield DisposalStated(equipment="e-02", field="non_transfer_on", value="2025-07-10")


def answer(case: Case, machine: Machine, _reason: str) -> Iterator[Fact]:
    known = checks_of(case, machine, CRITERIA)
    for check in known:
        yield answer_check(known, CheckAnswered(subject=E, item=check.key, answer="yes"))
    for check in FIRM_CHECKS:
        yield CheckAnswered(subject="enterprise/self", item=check.key, answer="yes")


def waive(case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
    """The first thing that stands against it, for a reason or none."""
    standing = against(case, machine, photos_of(case), whole_case(case, CRITERIA))
    for each in standing[:1]:
        yield waive_proof(standing, ProofWaived(equipment="e-02", proof=each.key, reason=reason))


def accept(conclusion: Conclusion) -> Deed:
    def concluded(case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
        standing = against(case, machine, photos_of(case), whole_case(case, CRITERIA))
        said = ItemConcluded(equipment="e-02", conclusion=conclusion, on="2025-10-16", reason=reason)
        yield conclude(machine, standing, said)

    return concluded


def reopen(_case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
    yield rules.reopen(machine, EquipmentReopened(equipment="e-02", on="2025-11-20", reason=reason))


def apply_for(case: Case, machine: Machine, reason: str) -> Iterator[Fact]:
    rules.may(case, machine, "apply", "2025-10-09", reason)
    yield AcceptanceApplied(equipment="e-02", on="2025-10-09", note=reason)


DEEDS: Mapping[str, Deed] = {
    "confirm": lambda case, machine, _reason: iter((rules.confirm(case, machine, CONFIRMED),)),
    "announce": lambda case, machine, _reason: iter((rules.announce(case, machine, ANNOUNCED),)),
    **{f"picture {stage}": picture(stage) for stage in ("before", "during", "after", "sealing", "cutoff")},
    **{name: step(name) for name in ("water", "power", "drive", "sealing")},
    "down": down,
    "upgrade route": field("route", "技改达标"),
    "other route": field("route", "立即拆除"),
    "not in scope": field("scope", "不予淘汰"),
    "in scope": field("scope", ""),
    "due": field("dismantle_by", "2025-10-31"),
    "dispose": dispose,
    "answer": answer,
    "waive": waive,
    "apply": apply_for,
    "pass": accept("passed"),
    "pass later": accept("passed_after_supplement"),
    "refuse": accept("refused"),
    "reopen": reopen,
}
REASONS = st.sampled_from(["", "  ", "附说明（示例）"])


def proven(case: Case, machine: Machine) -> bool:
    """Read straight off the acts: it is down, or an upgrade; what else is missing has a written reason."""
    facts = [act.stated.fact for act in case.acts]
    stages = {fact.stage for fact in facts if isinstance(fact, PhotoPlaced)}
    waived = {fact.stage for fact in facts if isinstance(fact, StageWaived) and fact.reason.strip()}
    excused = {fact.proof for fact in facts if isinstance(fact, ProofWaived) and fact.reason.strip()}
    is_found = any(isinstance(fact, EquipmentConfirmed) for fact in facts)
    wanted = [("before", "before" in stages or "before" in waived), ("confirmed", is_found)]
    wanted += [
        (f"check.{check.key}", any(isinstance(f, CheckAnswered) and f.item == check.key for f in facts))
        for check in checks_of(case, machine, CRITERIA)
    ]
    if machine.field("route") != "技改达标":
        wanted += [(stage, stage in stages or stage in waived) for stage in ("during", "after")]
        wanted.append(("slips", bool(machine.slips)))
        if not machine.dismantled[1]:
            return False
    return machine.field("scope") != "不予淘汰" and all(ok or key in excused for key, ok in wanted)


PREPARED = ("confirm", "picture before", "picture during", "picture after", "down", "dispose", "answer")
LEFT_OUT = st.lists(st.sampled_from(PREPARED), max_size=2)
MORE = st.lists(
    st.tuples(st.sampled_from([*DEEDS, *("waive",) * 8, *("pass",) * 4]), REASONS), min_size=1, max_size=30
)


@settings(deadline=None, max_examples=80)
@given(LEFT_OUT, MORE)
def test_no_order_of_operations_leads_around_a_missing_proof(
    left_out: list[str], more: list[tuple[str, str]]
) -> None:
    writer = Writer()
    writer.states(FOUND)
    for name, reason in (*((name, "") for name in PREPARED if name not in left_out), *more):
        case = writer.case
        (machine,) = machines_of(case)
        try:
            facts = tuple(DEEDS[name](case, machine, reason))
        except RuleRefused:
            continue
        if any(isinstance(fact, ItemConcluded) and fact.conclusion != "refused" for fact in facts):
            assert proven(case, machine)
            assert not set(lacking(case, machine))
        writer.states(*facts)


def test_the_operations_do_lead_to_accepted_where_nothing_is_missing() -> None:
    writer = Writer()
    writer.states(FOUND)
    for name in PREPARED:
        writer.states(*DEEDS[name](writer.case, machines_of(writer.case)[0], ""))
    while list(lacking(writer.case, machines_of(writer.case)[0])):
        writer.states(*waive(writer.case, machines_of(writer.case)[0], "附说明（示例）"))
    assert proven(writer.case, machines_of(writer.case)[0])
    writer.states(*DEEDS["pass"](writer.case, machines_of(writer.case)[0], ""))
    assert roads_of(writer.case)[0].stage == "inspected"


ANY_FACT: list[Fact] = [
    FOUND,
    EquipmentAdded(equipment="e-02", number="E-02", kind="dyeing", name="染色机", plan_item="i"),
    CONFIRMED,
    BELOW,
    EquipmentConfirmed(equipment="e-02", finding="withdrawn", on="2025-02-01", basis="", note="误认"),
    ANNOUNCED,
    EquipmentAnnounced(equipment="e-02", on="", place="", note="撤回"),
    *(
        StepStated(equipment="e-02", step=name, outcome=outcome)  # type: ignore[arg-type]
        for name in ("water", "power", "sealing")
        for outcome in ("done", "undone")
    ),
    EquipmentStated(equipment="e-02", field="stopped_on", value="2025-06-01"),
    EquipmentStated(equipment="e-02", field="stopped_on", value=""),
    DOWN,
    SLIP,
    AcceptanceApplied(equipment="e-02", on="2025-10-09"),
    ItemConcluded(equipment="e-02", conclusion="passed", on="2025-10-16"),
    ItemConcluded(equipment="e-02", conclusion="refused", on="2025-10-17", reason="未拆除"),
    UpgradeStated(equipment="e-02", field="new_since", value="2025-05-01"),
]


@st.composite
def two_laptops(draw: st.DrawFn) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    one, other = Writer("a"), Writer("b")
    one.states(FOUND)
    other.takes_in(one)
    for fact in draw(st.lists(st.sampled_from(ANY_FACT), max_size=14)):
        writer, reads = (one, other) if draw(st.booleans()) else (other, one)
        if draw(st.booleans()):
            writer.takes_in(reads)
        writer.states(fact)
    return one.acts, other.acts


@settings(deadline=None, max_examples=60)
@given(two_laptops())
def test_more_acts_never_lose_a_stage_that_was_reached(acts: tuple[tuple[Act, ...], tuple[Act, ...]]) -> None:
    both = fold(CASE, {act.digest: act for part in acts for act in part}.values())
    for part in acts:
        for equipment, stages in reached_in(fold(CASE, part)).items():
            assert set(stages) <= set(reached_in(both)[equipment])
    for road in roads_of(both):
        done = {stop.name for stop in road.stops if stop.state == "done"}
        assert done <= set(reached_in(both)[road.equipment])


@pytest.mark.parametrize("name", ["pass", "pass later"])
def test_a_machine_that_stands_is_refused_whatever_is_waived(name: str) -> None:
    writer = Writer()
    writer.states(FOUND)
    for _ in range(30):
        machine = machines_of(writer.case)[0]
        standing = against(writer.case, machine, (), whole_case(writer.case, CRITERIA))
        soft = next((each for each in standing if not each.hard), None)
        if soft is None:
            break
        writer.states(ProofWaived(equipment="e-02", proof=soft.key, reason="附说明（示例）"))
    machine = machines_of(writer.case)[0]
    assert list(lacking(writer.case, machine)) == ["dismantled"]
    with pytest.raises(RuleRefused):
        tuple(DEEDS[name](writer.case, machine, "附说明（示例）"))
