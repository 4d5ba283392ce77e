"""This is about the approval and the notice of an inspection: what stands on them, what is left open."""

from app.domain.acts.fact import Fact
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.people.office import Office
from app.domain.records.inspection_approval import compose_inspection_approval
from app.domain.records.inspection_notice import compose_inspection_notice
from app.domain.records.inspection_record import compose_inspection_record
from app.domain.records.kinds import BEFORE, KINDS
from app.domain.records.record import CheckBoxes, Paragraph, Record, Table, missing
from app.domain.records.request import RecordRequest
from app.domain.rule_packs.facts import RulesUsed
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitPerson, VisitStated
from app.domain.visits.preparation_facts import (
    BureauJoined,
    CapPassed,
    EntryScanned,
    InspectionCapStated,
    VisitPrepared,
)
from tests.case_making import Writer

OFFICE = Office("福州市长乐区工业和信息化局", "", True, "", "")
AT = "2025-06-12T09:05+08:00"


def said(field: str, value: str) -> VisitStated:
    return VisitStated(visit="v", field=field, value=value)  # type: ignore[arg-type]


FACTS: tuple[Fact, ...] = (
    EnterpriseStated(field="name", value="福州市长乐区示例染整有限公司"),
    VisitAdded(visit="v", kind="inspection", planned_for="2025-06-12"),
    VisitPerson(visit="v", person="lin", role="officer", name="林示川", card="示1"),
    MatterChosen(visit="v", matter="CY01"),
    MatterChosen(visit="v", matter="HJ01"),
    BureauJoined(visit="v", bureau="生态环境局", matters=("HJ01",)),
    VisitPrepared(visit="v", field="check_type", value="special"),
    VisitPrepared(visit="v", field="task_from", value="plan"),
    VisitPrepared(visit="v", field="legal_basis", value="《节约能源法》第十二条"),
    VisitPrepared(visit="v", field="served_how", value="direct"),
    said("site", "金峰主厂区"),
    said("approval_number", "示1号"),
    said("notice_number", "长工信检通〔2025〕示1号"),
    InspectionCapStated(year=2025, category="本企业", cap=2, source="示例〔2025〕6号"),
)


def request(*more: Fact) -> RecordRequest:
    return RecordRequest(record="r", case=Writer().states(*FACTS, *more), office=OFFICE, visit="v")


def words(record: Record) -> str:
    return str([block for block in record.blocks if isinstance(block, Paragraph)])


def ticked(record: Record) -> list[str]:
    boxes = [block for block in record.blocks if isinstance(block, CheckBoxes)]
    return [option.text for box in boxes for option in box.options if option.ticked]


def test_both_carry_their_own_number_and_the_same_kind_and_matters() -> None:
    approval, notice = compose_inspection_approval(request()), compose_inspection_notice(request())
    assert (approval.number, notice.number) == ("示1号", "长工信检通〔2025〕示1号")
    for paper in (approval, notice):
        assert ticked(paper) == ["专项检查", "联合检查", "计划"]
        (table,) = [block for block in paper.blocks if isinstance(block, Table)]
        assert table.rows == (
            ("福州市长乐区工业和信息化局", "CY01 设备型号、参数、出厂年月与登记一致"),
            ("生态环境局", "HJ01 排污许可证或登记"),
        )
        assert "本年度第1次（上限2次）" in str(paper.blocks)
        assert missing(paper) == ()


def test_what_nobody_said_is_left_to_the_pen() -> None:
    empty = Writer().states(VisitAdded(visit="v", kind="inspection"))
    for kind in BEFORE:
        paper = KINDS[kind](RecordRequest(record="r", case=empty, office=OFFICE, visit="v"))
        assert "文号" in missing(paper)
        assert {"法律依据", "检查类型", "任务来源"} <= set(missing(paper))


def test_over_the_cap_and_urgent_stand_on_the_approval() -> None:
    passed = CapPassed(visit="v", approver="王示", reason="群众投诉", times=3, cap=2)
    paper = compose_inspection_approval(request(passed, said("urgent_reason", "正在转移设备")))
    assert "第3次，上限2次）" in words(paper)
    assert "王示，理由：群众投诉" in words(paper)
    assert "紧急情况：正在转移设备" in words(paper)


def test_the_record_says_the_scan_and_the_rules_the_visit_went_by() -> None:
    used = RulesUsed(visit="v", tables=(("clocks.csv", "2025-06-01", "ab"), ("orders.csv", "随程序", "cd")))
    paper = compose_inspection_record(request(EntryScanned(visit="v", queued_at=AT), used))
    assert "2025-06-01（1 张表）；随程序（1 张表）" in words(paper)
    assert "现场无网络，已排队待补" in str(paper.blocks)
    read = compose_inspection_record(request(EntryScanned(visit="v", read_at=AT, number="示7")))
    assert "2025年6月12日9时05分 示7" in str(read.blocks)
