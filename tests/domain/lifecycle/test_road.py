"""Where a machine stands, what is missing by which rule, what comes next: computed from its acts."""

from collections.abc import Sequence
from datetime import date

import pytest

from app.domain.acceptance.facts import (
    AcceptanceApplied,
    ItemConcluded,
    OpinionCovers,
    OpinionGiven,
    OpinionItem,
    StageWaived,
)
from app.domain.acts.fact import Fact, Occurred, SetAside
from app.domain.archive.facts import CaseArchived
from app.domain.deadlines.extended import PLAIN
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentDismantled,
    EquipmentStated,
    StepStated,
)
from app.domain.equipment.machine import machines_of
from app.domain.equipment.road_facts import EquipmentAnnounced, EquipmentConfirmed, UpgradeStated
from app.domain.equipment.state import due_day, state_of
from app.domain.lifecycle.road import MachineRoad, roads_of
from app.domain.lifecycle.state import state_in
from app.domain.orders.facts import (
    ClosureProposed,
    OrderConcluded,
    OrderLimit,
    OrderStated,
    ProblemFound,
    RectificationOrdered,
)
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.publication.facts import ObjectionReceived, PublicationMade
from app.domain.visits.facts import VisitAdded, VisitTimed
from tests.case_making import Writer, a_machine

FOUND = EquipmentAdded(equipment="e-02", number="E-02", kind="dyeing", name="染色机")
CONFIRMED = EquipmentConfirmed(equipment="e-02", finding="listed", on="2025-01-10", basis="目录2024 三-1")
BELOW = EquipmentConfirmed(equipment="e-02", finding="below_limit", on="2025-01-10", basis="GB 21256")
ANNOUNCED = EquipmentAnnounced(equipment="e-02", on="2025-03-20", place="区政府网站（示例）")
DOWN = EquipmentDismantled(equipment="e-02", started="2025-07-08", finished="2025-07-10", pieces="9")
SLIP = DisposalSlipAdded(slip="s", equipment="e-02", number="示1", on="2025-07-11", weight="1.5")
APPLIED = AcceptanceApplied(equipment="e-02", on="2025-10-09")
PASSED = ItemConcluded(equipment="e-02", conclusion="passed", on="2025-10-16")
OPINION = (
    OpinionGiven(opinion="o", number="示1号", on="2025-10-20", outcome="passed"),
    OpinionCovers(opinion="o", items=(OpinionItem("e-02", "E-02", "passed"),)),
)
PUBLISHED = PublicationMade(
    publication="p", stage="announced", opinions=("o",), on="2025-11-01", place="区政府网站（示例）"
)
ARCHIVED = CaseArchived(
    archive="a", on="2025-11-10", folder="示例", digest="0" * 64, case_digest="0" * 64, files=1, size=1
)
ORDER = (
    ProblemFound(problem="p1", number="P1", text="单位产品能耗高于限定值", equipment="e-02"),
    RectificationOrdered(order="r", sort="energy", rule="K01", problems=("p1",)),
    OrderStated(order="r", field="issued_on", value="2025-02-01"),
    DeadlineConfirmed(subject="order/r", rule="K01", started="2025-02-01", computed="2025-08-01",
                      confirmed="2025-08-01"),
)  # fmt: skip


def revisit(number: int, on: str) -> tuple[Fact, ...]:
    visit = f"v{number}"
    return (
        VisitAdded(visit=visit, kind="revisit"),
        VisitTimed(visit=visit, event="started", turn=1, at=f"{on}T09:00+08:00"),
    )


def steps(*names: str) -> tuple[Fact, ...]:
    return tuple(
        StepStated(equipment="e-02", step=name, occurred=Occurred(at="2025-06-12"))  # type: ignore[arg-type]
        for name in names
    )


def road(*facts: Fact) -> MachineRoad:
    writer = Writer()
    writer.states(*facts)
    return roads_of(writer.case)[0]


ALL_STEPS = steps("water", "power", "drive", "sealing")
ACCEPTED = (*a_machine(), DOWN, SLIP, APPLIED, PASSED)


@pytest.mark.parametrize(
    ("facts", "route", "stage", "ahead"),
    [
        ((FOUND,), "", "candidate", "confirmed"),
        ((FOUND, CONFIRMED), "", "confirmed", "planned"),
        (a_machine(), "", "planned", "water"),
        ((*a_machine(), ANNOUNCED), "", "announced", "water"),
        ((*a_machine(route="封存限拆"), *ALL_STEPS[:2]), "sealed", "power", "drive"),
        ((*a_machine(), *ALL_STEPS), "sealed", "sealing", "dismantled"),
        ((*a_machine(route="立即拆除"), *ALL_STEPS[:3]), "at_once", "drive", "dismantled"),
        ((*a_machine(route="整体关停"), *ALL_STEPS[:3]), "at_once", "drive", "sealing"),
        ((*a_machine(), *ALL_STEPS, DOWN), "sealed", "dismantled", "disposal"),
        ((*a_machine(), DOWN, SLIP), "at_once", "disposal", "applied"),
        ((*a_machine(), DOWN, SLIP, APPLIED), "at_once", "applied", "inspected"),
        (ACCEPTED, "at_once", "inspected", "opinion"),
        ((*ACCEPTED, *OPINION), "at_once", "opinion", "published"),
        ((*ACCEPTED, *OPINION, PUBLISHED), "at_once", "published", "archived"),
        ((*ACCEPTED, *OPINION, PUBLISHED, ARCHIVED), "at_once", "archived", "revisit"),
        (
            (*ACCEPTED, *OPINION, PUBLISHED, ARCHIVED, *revisit(1, "2026-05-01")),
            "at_once",
            "revisit",
            "revisit",
        ),
        ((FOUND, BELOW), "order", "confirmed", "ordered"),
        ((FOUND, BELOW, *ORDER), "order", "ordered", "rechecked"),
        (
            (
                FOUND,
                BELOW,
                *ORDER,
                OrderConcluded(order="r", verdict="done", on="2025-07-20", follows="cleared"),
            ),
            "order",
            "cleared",
            None,
        ),
        (
            (
                FOUND,
                BELOW,
                *ORDER,
                OrderConcluded(order="r", verdict="not_done", on="2025-08-02", follows="closure"),
            ),
            "order",
            "rechecked",
            "cleared",
        ),
        (
            (
                FOUND,
                BELOW,
                *ORDER,
                ClosureProposed(proposal="c", order="r", kind="closure", on="2025-08-10"),
            ),
            "",
            "proposed",
            "planned",
        ),
        (a_machine(route="技改达标"), "upgrade", "planned", "upgrade_new"),
        (
            (
                *a_machine(route="技改达标"),
                UpgradeStated(equipment="e-02", field="new_since", value="2025-05-01"),
                UpgradeStated(equipment="e-02", field="old_gone_on", value="2025-05-03"),
            ),
            "upgrade",
            "upgrade_old",
            "upgrade_measured",
        ),
        (
            (*a_machine(), EquipmentStated(equipment="e-02", field="scope", value="不予淘汰")),
            "",
            "planned",
            None,
        ),
    ],
)
def test_where_a_machine_stands_and_what_comes_next(
    facts: Sequence[Fact], route: str, stage: str, ahead: str | None
) -> None:
    found = road(*facts)
    assert (found.route, found.stage, found.next) == (route, stage, ahead)


def test_an_order_about_a_missing_sign_is_no_stage_of_the_way_out() -> None:
    closed = OrderConcluded(order="r", verdict="done", on="2025-07-20", follows="cleared")
    found = road(*ACCEPTED, *ORDER, closed)
    assert (found.stage, found.next) == ("inspected", "opinion")


def test_an_order_about_something_else_clears_no_machine_below_its_limit() -> None:
    sign = (
        ProblemFound(problem="p2", number="P2", text="缺少警示标识", equipment="e-02"),
        RectificationOrdered(order="r2", sort="other", rule=PLAIN, problems=("p2",)),
        OrderStated(order="r2", field="issued_on", value="2025-03-01"),
        OrderConcluded(order="r2", verdict="done", on="2025-03-10", follows="cleared"),
    )
    found = road(FOUND, BELOW, *ORDER, *sign)
    assert (found.stage, found.next) == ("ordered", "rechecked")
    weighed = OrderLimit(
        order="r2", row="示1", standard="示例标准", product="染色布", unit="kgce/t", limit="30", measured="32"
    )
    assert road(FOUND, BELOW, *sign, weighed).stage == "cleared"


def test_what_the_publication_says_is_what_the_road_says() -> None:
    facts = (*ACCEPTED, *OPINION, PUBLISHED)
    withdrawn = road(*facts, SetAside(thing="publication/p", note="重复"))
    assert (withdrawn.stage, withdrawn.next) == ("opinion", "published")
    objected = ObjectionReceived(objection="x", publication="p", on="2025-11-02", by="示例", text="型号不符")
    assert road(*facts, objected).next == "published"


def test_an_opinion_taken_back_is_given_anew() -> None:
    found = road(*ACCEPTED, *OPINION, PUBLISHED, SetAside(thing="opinion/o", note="文号有误"))
    assert (found.stage, found.next) == ("inspected", "opinion")


def test_pictures_moved_elsewhere_are_evidence_of_that_machine_no_longer() -> None:
    other = EquipmentAdded(equipment="e-03", number="E-03", kind="dyeing", name="染色机")
    kept = PhotoKept(photo="f", sha256="0" * 64, sm3="", size=1, name="示", claims=Claims())
    placed, moved = (
        PhotoPlaced(photo="f", subject=f"equipment/{machine}", stage="before") for machine in ("e-02", "e-03")
    )

    def before(found: MachineRoad) -> str:
        return next(stop.state for stop in found.stops if stop.name == "before")

    assert before(road(*a_machine(), kept, placed)) == "done"
    assert before(road(*a_machine(), other, kept, placed, moved)) == "undone"
    waived = StageWaived(equipment="e-02", stage="before", reason="早已拆除")
    assert before(road(*a_machine(), waived)) == "done"


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ((FOUND,), "待认定"),
        ((FOUND, CONFIRMED), "已认定"),
        ((FOUND, BELOW), "已认定"),
        ((FOUND, BELOW, *ORDER), "限期整改中"),
        ((*a_machine(dismantle_by="2025-10-31"), BELOW, *ORDER), "逾期未拆 14 天"),
        (
            (
                *a_machine(dismantle_by="2025-10-31"),
                BELOW,
                *ORDER,
                OrderConcluded(order="r", verdict="done", on="2025-07-20", follows="cleared"),
            ),
            "达标销号",
        ),
        ((FOUND, BELOW, *ORDER, *ALL_STEPS[:2]), "限期整改中"),
        ((FOUND, BELOW, *ORDER, *ALL_STEPS), "已封存，距限拆日期还有 47 天"),
        (a_machine(), "已列入计划"),
    ],
)
def test_the_state_counts_the_order_a_machine_is_under(facts: Sequence[Fact], text: str) -> None:
    writer = Writer()
    writer.states(*facts)
    assert state_in(writer.case, machines_of(writer.case)[0], date(2025, 11, 14)).text == text


def test_what_is_missing_is_told_with_the_rule_that_wants_it() -> None:
    found = road(*a_machine(dismantle_by="2025-10-31"), *ALL_STEPS)
    assert [each.text for each in found.missing] == ["未公告", "未拆除，限 2025-10-31 前"]
    assert found.ahead_text == "拆除（未拆除，限 2025-10-31 前）"
    assert road(*ACCEPTED).ahead_text == "出具验收意见"
    assert all("〔" in each.rule or "《" in each.rule for each in found.missing)
    assert [stop.on for stop in found.stops if stop.name == "sealing"] == ["2025-06-12"]


def test_a_step_taken_back_is_neither_done_nor_forgotten() -> None:
    undone = StepStated(equipment="e-02", step="power", outcome="undone", note="恢复供电")
    found = road(*a_machine(), *ALL_STEPS, undone)
    assert {stop.name: stop.state for stop in found.stops}["power"] == "undone"
    assert found.next == "power"


def test_a_sealed_machine_always_has_its_due_day_and_turns_overdue_by_itself() -> None:
    writer = Writer()
    writer.states(*a_machine(), *ALL_STEPS)
    (machine,) = machines_of(writer.case)
    assert due_day(machine) == "2025-12-31"
    assert state_of(machine, date(2025, 12, 31)).text == "已封存，距限拆日期还有 0 天"
    assert state_of(machine, date(2026, 1, 2)).text == "逾期未拆 2 天"


def test_looking_again_goes_on_for_years_after_the_archive() -> None:
    facts = [*ACCEPTED, *OPINION, PUBLISHED, ARCHIVED]
    for number, on in enumerate(("2026-05-01", "2027-05-01", "2031-05-01")):
        facts += revisit(number, on)
        found = road(*facts)
        assert (found.stage, found.next) == ("revisit", "revisit")
    assert [stop.on for stop in found.stops if stop.name == "revisit"] == ["2026-05-01"]
    early = road(*ACCEPTED, *revisit(1, "2025-09-16"))
    assert early.stage == "inspected"
