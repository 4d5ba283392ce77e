"""How a case stands to its archive: what it lacks, and what came after it was archived."""

import pytest

from app.domain.acceptance.facts import Conclusion, ItemConcluded, OpinionGiven
from app.domain.acts.fact import Fact, Occurred, SetAside
from app.domain.archive.archived import archive_state
from app.domain.archive.facts import CaseArchived
from app.domain.archive.gaps import finding_text, gaps_of
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.problems import Finding, FindingKind
from app.domain.supervision.facts import SupervisionClosed, SupervisionIssued
from app.domain.visits.facts import VisitAdded, VisitTimed
from tests.case_making import Writer

FIRM = tuple(
    EnterpriseStated(field=field, value=value)
    for field, value in (("name", "示例公司"), ("code", "91350112MA0DEM0131"), ("township", "金峰镇"))
)
MACHINE = EquipmentAdded(equipment="e", number="E-01", kind="boiler", name="锅炉")


def archived(name: str = "a1") -> CaseArchived:
    return CaseArchived(
        archive=name,
        on="2025-11-14",
        folder="示例公司_20251114",
        digest="1",
        case_digest="2",
        files=3,
        size=4,
    )


def texts(*facts: Fact) -> list[str]:
    writer = Writer()
    return [gap.text for gap in gaps_of(writer.states(*facts))]


def test_an_empty_case_lacks_everything() -> None:
    assert texts() == ["缺少企业名称", "缺少统一社会信用代码", "缺少乡镇（街道）", "未登记设备"]


def test_what_is_open_is_missing_until_it_is_closed() -> None:
    """Out of scope, so that no proof of dismantling is wanted; acceptance isn't either."""
    scope = EquipmentStated(equipment="e", field="scope", value="不予淘汰")
    problem = ProblemFound(problem="p", number="P1", text="未设警示标识")
    slip = SupervisionIssued(
        supervision="s", number="示3号", to="金峰镇", on="2025-11-04", answer_by="2025-11-11"
    )
    closing = (
        ProblemStated(problem="p", field="closed_on", value="2025-06-27"),
        SupervisionClosed(supervision="s", on="2025-11-12"),
    )
    open_ones = texts(*FIRM, MACHINE, scope, problem, slip)
    assert {"问题 P1 未关闭", "督办单 示3号 未销号"} < set(open_ones)
    closed = texts(*FIRM, MACHINE, scope, problem, slip, *closing)
    assert set(open_ones) - set(closed) == {"问题 P1 未关闭", "督办单 示3号 未销号"}


def test_a_machine_is_missing_its_acceptance_until_it_passed() -> None:
    opinion = OpinionGiven(opinion="o", number="示1号", on="2025-10-20", outcome="passed")
    passed = ItemConcluded(equipment="e", conclusion="passed", on="2025-10-16")
    refused = ItemConcluded(equipment="e", conclusion="refused", on="2025-10-16")
    assert "E-01 未通过验收" in texts(*FIRM, MACHINE, refused, opinion)
    assert "缺少验收意见" in texts(*FIRM, MACHINE, passed)
    done = texts(*FIRM, MACHINE, passed, opinion)
    assert not {"E-01 未通过验收", "缺少验收意见"} & set(done)


def test_an_inspection_leaves_a_record_and_ends() -> None:
    visit = VisitAdded(visit="v", kind="inspection", planned_for="2025-06-12")
    began = VisitTimed(visit="v", event="started", turn=1, at="2025-06-12T09:12+08:00")
    found = texts(*FIRM, visit, began)
    assert {"缺少现场检查笔录", "2025-06-12 入企检查未结束"} < set(found)


def test_records_that_disagree_are_listed_once() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(*FIRM, MACHINE)
    other.takes_in(one)
    one.states(EquipmentStated(equipment="e", field="capacity", value="1200"))
    other.states(EquipmentStated(equipment="e", field="capacity", value="1080"))
    one.takes_in(other)
    disagreeing = [gap for gap in gaps_of(one.case) if "不一致" in gap.text]
    assert [(gap.kind, gap.text) for gap in disagreeing] == [("contested", "E-01 产能两处记录不一致")]


@pytest.mark.parametrize("kind", [kind for kind in FindingKind.__args__ if kind != "contested"])
def test_every_finding_has_words(kind: FindingKind) -> None:
    assert "{" not in finding_text(Finding(kind, "E-01", ("1", "2")))


def test_whatever_comes_after_the_archive_is_seen() -> None:
    writer = Writer()
    assert archive_state(writer.states(*FIRM, MACHINE)).name == "gaps"
    state = archive_state(writer.states(archived()))
    assert (state.name, state.last and state.last.folder) == ("archived", "示例公司_20251114")
    writer.states(EquipmentStated(equipment="e", field="model", value="DZL4"))
    changed = archive_state(writer.case)
    assert (changed.name, changed.last and changed.last.changes) == ("changed", 1)
    again = archive_state(writer.states(archived("a2")))
    assert (again.name, again.last and again.last.id) == ("archived", "a2")


def test_what_another_laptop_had_said_before_is_not_in_it() -> None:
    bureau, laptop = Writer("a"), Writer("b")
    bureau.states(*FIRM, MACHINE)
    laptop.takes_in(bureau)
    laptop.states(EquipmentStated(equipment="e", field="model", value="DZL4"))
    bureau.states(archived())
    assert archive_state(bureau.case).name == "archived"
    bureau.takes_in(laptop)
    state = archive_state(bureau.case)
    assert (state.name, state.last and state.last.changes) == ("changed", 1)


def test_an_archive_set_aside_is_none() -> None:
    writer = Writer()
    writer.states(*FIRM, archived())
    assert archive_state(writer.states(SetAside(thing="archive/a1", note="文件夹已损毁"))).last is None


def test_what_is_open_is_told_apart_from_what_will_not_come_any_more() -> None:
    """Accepted without a written opinion: the opinion is missing, nobody has anything open."""
    passed = ItemConcluded(equipment="e", conclusion="passed", on="2025-10-16")
    writer = Writer()
    lacking = archive_state(writer.states(*FIRM, MACHINE, passed, archived()))
    assert "缺少验收意见" in [gap.text for gap in lacking.gaps]
    assert lacking.open == ()
    problem = ProblemFound(problem="p", number="P1", text="未设警示标识")
    assert [gap.text for gap in archive_state(writer.states(problem)).open] == ["问题 P1 未关闭"]


@pytest.mark.parametrize(("source", "conclusion", "is_typed_up"), [
    ("paper", "passed", True), ("on_site", "passed", False), ("paper", "refused", False),
])  # fmt: skip
def test_an_acceptance_from_papers_is_told(source: str, conclusion: Conclusion, is_typed_up: bool) -> None:
    concluded = ItemConcluded(
        equipment="e", conclusion=conclusion, on="2025-10-20", occurred=Occurred(source=source)
    )
    assert archive_state(Writer().states(*FIRM, MACHINE, concluded)).is_typed_up is is_typed_up
