"""The papers of acceptance and disposal: what stands on them, what the pen is left, what was said then."""

import pytest

from app.domain.acceptance.checklist import FIRM_CHECKS
from app.domain.acceptance.facts import (
    CheckAnswered,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    ProofWaived,
)
from app.domain.acceptance.opinion import opinions_of
from app.domain.acceptance.rules import give_opinion
from app.domain.acts.fact import Fact, Occurred
from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, DisposalStated, SlipStated
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentDismantled,
    EquipmentStated,
)
from app.domain.equipment.machine import machines_of
from app.domain.people.office import Office
from app.domain.records.kinds import compose, shows
from app.domain.records.record import Paragraph, Record, Table, missing
from app.domain.records.request import RecordRequest
from app.domain.visits.facts import VisitAdded, VisitTimed
from app.operations.read_criteria import read_criteria
from tests.case_making import Writer, a_machine
from tests.domain.records.test_composing import fields, flat, said

OFFICE = Office("示例区工业和信息化局", "长乐区", sample=True, review_body="", court="")
PLAN = Occurred(source="plan", reference="示例计划")


def accepted() -> Writer:
    """E-01 is gone and passed, E-02 stands and was refused."""
    writer = Writer()
    writer.states(
        EnterpriseStated(field="name", value="示例染整有限公司"),
        EnterpriseStated(field="plan_number", value="2025年度淘汰退出计划（示例）"),
        VisitAdded(visit="v", kind="acceptance", planned_for="2025-10-16"),
        VisitTimed(visit="v", event="started", turn=1, at="2025-10-16T14:00+08:00"),
        EquipmentAdded(equipment="e-01", number="E-01", kind="boiler", name="燃煤链条锅炉", occurred=PLAN),
        EquipmentStated(equipment="e-01", field="model", value="DZL4", occurred=PLAN),
        EquipmentStated(equipment="e-01", field="model", value="DZL6"),
        EquipmentStated(equipment="e-01", field="design_weight", value="15.60"),
        *a_machine(),
        EquipmentDismantled(
            equipment="e-01", started="2025-07-08", finished="2025-07-10", method="气割", pieces="9"
        ),
    )
    writer.states(*chain())
    writer.states(
        GroupMember(visit="v", member="1", unit="区工业和信息化局", name="林示川", post="节能科"),
        GroupMember(visit="v", member="2", unit="金峰镇"),
        CheckAnswered(subject="equipment/e-01", item="C1", answer="yes", text="九段"),
        *(CheckAnswered(subject="enterprise/self", item=check.key, answer="yes") for check in FIRM_CHECKS),
        ProofWaived(equipment="e-01", proof="plan.model", reason="铭牌经核对为DZL6"),
        ItemConcluded(equipment="e-01", conclusion="passed", on="2025-10-16"),
        ItemConcluded(equipment="e-02", conclusion="refused", on="2025-10-16", reason="未拆除"),
    )
    return writer


def chain() -> tuple[Fact, ...]:
    slip = DisposalSlipAdded(
        slip="s", equipment="e-01", number="示0710-1", on="2025-07-10", weight="14.84", plate="闽A示001",
        buyer="示例再生资源公司",
    )  # fmt: skip
    return (
        slip,
        SlipStated(slip="s", field="gross", value="25.24"),
        SlipStated(slip="s", field="tare", value="10.40"),
        BuyerStated(buyer="示例再生资源公司", code="示例信用代码", qualification="示备08号"),
        DisposalProofAdded(proof="p", equipment="e-01", kind="invoice", number="示例发票0710"),
        DisposalStated(equipment="e-01", field="destination", value="smelter"),
        DisposalStated(equipment="e-01", field="deregistered_on", value="2025-07-22"),
        DisposalStated(equipment="e-01", field="non_transfer_on", value="2025-07-10"),
    )


def paper(writer: Writer, kind: str, number: str = "") -> Record:
    return compose(
        kind,
        RecordRequest(
            record="r", case=writer.case, office=OFFICE, visit="v", number=number, criteria=read_criteria()
        ),
    )


def rows(record: Record, title: str) -> tuple[tuple[str, ...], ...]:
    """Of the first table with a column of this title."""
    tables = (block for block in flat(record.blocks) if isinstance(block, Table))
    return next(table.rows for table in tables if title in {column.title for column in table.columns})


def test_the_disposal_record_has_every_link() -> None:
    record = paper(accepted(), "disposal_record", "示1号")
    told = fields(record, "E-01")
    assert told["重量核对"] == "过磅合计14.84吨，设计重量15.60吨，相差-4.9%"
    assert told["收购单位"] == "示例再生资源公司，示例信用代码，示备08号"
    assert told["使用登记注销"] == "2025年7月22日"
    assert told["发票及其他材料"] == "发票示例发票0710"
    assert rows(record, "车牌") == (
        ("示0710-1", "2025-07-10", "25.24", "10.40", "14.84", "闽A示001", "示例再生资源公司"),
    )
    assert missing(record) == ()
    assert "E-02" not in {block.text for block in flat(record.blocks) if hasattr(block, "text")}


def test_what_nobody_stated_is_left_to_the_pen() -> None:
    writer = Writer()
    writer.states(
        VisitAdded(visit="v", kind="acceptance", planned_for="2025-10-16"),
        *a_machine(kind="boiler"),
        EquipmentDismantled(equipment="e-02", started="2025-07-08", finished="2025-07-10"),
    )
    left = missing(paper(writer, "disposal_record"))
    assert {
        "切割（解体）件数",
        "处置去向",
        "收购单位",
        "发票及其他材料",
        "使用登记注销",
        "不转移声明",
    } <= set(left)


def test_papers_name_the_row_a_machine_was_matched_with() -> None:
    writer = accepted()
    assert "A　目录比对" not in fields(paper(writer, "acceptance_form"), "E-01")
    writer.states(
        CatalogueRowMatched(
            equipment="e-01", row="elimination-0012", document="示例目录", item="3",
            text="燃煤锅炉", standing="open", conditions="蒸发量：未答",
        )
    )  # fmt: skip
    words = "示例目录 条目3“燃煤锅炉”（条件待核）"
    assert fields(paper(writer, "acceptance_form"), "E-01")["A　目录比对"] == words
    walk = fields(paper(writer, "walk_sheet"), "1．E-01")
    assert walk["目录比对"] == f"{words}；蒸发量：未答"
    assert shows("acceptance_form", "v", "equipment/e-01/catalogue")


def test_the_form_lays_plan_beside_actual_and_names_written_reasons() -> None:
    record = paper(accepted(), "acceptance_form")
    assert ("E-01", "型号", "DZL4", "DZL6", "不一致") in rows(record, "计划")
    told = fields(record, "E-01")
    assert told["C　主体设备已拆除：锅筒（锅壳）、炉排"] == "符合（九段）"
    assert told["缺项书面原因"] == "与计划不一致：铭牌经核对为DZL6"
    assert [row[2] for row in rows(record, "结论")] == ["通过", "不予通过"]
    assert rows(record, "签字")[1] == ("金峰镇", "", "", "")
    assert fields(record, "E-02")["C　拆除完成"] == "未拆除"
    left = missing(record)
    assert "C　动力装置（公用）已拆除：鼓、引风机，给水泵" in left
    assert len([label for label in left if label == "C　主体设备已拆除"]) == 0, (
        "E-02 stands: nothing to answer"
    )


def given(writer: Writer, opinion: str, number: str, on: str) -> None:
    asked = OpinionGiven(opinion=opinion, number=number, on=on, outcome="passed")
    writer.states(*give_opinion(machines_of(writer.case), opinions_of(writer.case), asked))


def test_an_opinion_says_what_stood_when_it_was_given() -> None:
    writer = accepted()
    given(writer, "1", "示1号", "2025-10-20")
    writer.states(ItemConcluded(equipment="e-02", conclusion="passed_after_supplement", on="2025-11-01"))
    given(writer, "2", "示2号", "2025-11-03")
    first, second = paper(writer, "acceptance_opinion", "示1号"), paper(writer, "acceptance_opinion")
    assert "不予通过：未拆除" in said(first)
    assert "全户验收意见：部分通过" in said(first)
    assert "E-02应按期拆除或补正材料" in said(first)
    assert (first.title, second.title) == ("淘汰落后产能项目验收意见", "淘汰落后产能项目验收补充意见")
    assert "本意见补充示1号验收意见" in said(second)
    assert "全户验收意见：通过" in said(second)
    assert second.number == "示2号"
    assert "区工业和信息化局、金峰镇组成验收组" in said(first)


def test_an_opinion_nobody_gave_yet_is_a_draft() -> None:
    record = paper(accepted(), "acceptance_opinion")
    assert record.number == ""
    assert "文号" in missing(record)
    assert "部分通过" in said(record)


@pytest.mark.parametrize("kind", ["disposal_record", "acceptance_form", "acceptance_opinion"])
def test_papers_are_composed_of_nothing(kind: str) -> None:
    writer = Writer()
    writer.states(VisitAdded(visit="v", kind="acceptance", planned_for="2025-10-16"))
    record = paper(writer, kind)
    assert missing(record)
    assert any(isinstance(block, Paragraph | Table) for block in flat(record.blocks))


def test_a_later_difference_of_a_printed_value_is_noticed() -> None:
    assert shows("disposal_record", "v", "equipment/e/destination")
    assert shows("disposal_record", "v", "slip/s/gross")
    assert shows("acceptance_form", "v", "equipment/e/waived_proof/slips")
    assert not shows("acceptance_opinion", "v", "equipment/e/destination")
