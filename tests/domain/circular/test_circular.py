"""The numbers of a circular are those of its lines, and its sentences say them."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.domain.circular.circular import (
    Circular,
    CircularWords,
    OverdueItem,
    ShownPicture,
    before_and_now,
    late_slips,
)
from app.domain.circular.figures import GROUPS, figures_of, group_of, townships_ranked
from app.domain.circular.paper import compose_circular
from app.domain.duties.named import NamedDuty
from app.domain.equipment.state import MachineState, StateName, state_said
from app.domain.people.office import Office
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.plan.ledger import LedgerRow
from app.domain.records.record import Paragraph, PhotoSheet, Table
from app.domain.supervision.supervision import Supervision
from tests.case_making import Writer, a_machine

DAY = date(2025, 11, 13)
STATES: tuple[StateName, ...] = StateName.__args__


def row(township: str, state: str, count: str = "1", **fields: str) -> LedgerRow:
    told = {"enterprise": f"{township}示例公司", "name": "锅炉", "model": "DZL4", **fields}
    return LedgerRow(sequence="1", township=township, code="", industry="", count=count, state=state, **told)


def zero(township: str) -> LedgerRow:
    return row(township, "零报告", "", enterprise="")


ROWS = (
    row("金峰镇", "已验收", "3", conclusion="通过"),
    row("金峰镇", "逾期未拆 13 天", "4", sealed_on="2025-06-12", dismantle_by="2025-10-31",
        territory="李示工", problems="P1 未关闭；未拆原因：资产抵押"),
    row("松下镇", "拆除中", "2"),
    row("湖南镇", "待验收", "3"),
    row("江田镇", "已列入计划"),
    row("航城街道", "已验收", "5", conclusion="补正后通过"),
    zero("猴屿乡"),
)  # fmt: skip


@pytest.mark.parametrize("name", STATES)
def test_every_state_is_read_back_from_its_words(name: StateName) -> None:
    assert state_said(MachineState(name, 12).text) == name
    assert group_of(row("镇", MachineState(name, 12).text)) in GROUPS


@pytest.mark.parametrize("text", ["零报告", "", "逾期", "已验收？"])
def test_other_words_are_no_state(text: str) -> None:
    assert state_said(text) is None


def test_every_item_is_in_one_group() -> None:
    figures = {figure.name: figure for figure in figures_of(ROWS)}
    grouped = [each for name in GROUPS for each in figures[name].rows]
    assert sorted(map(id, grouped)) == sorted(map(id, figures["planned"].rows))
    assert sum(int(figures[name].machines) for name in GROUPS) == int(figures["planned"].machines) == 18
    assert (figures["overdue"].machines, figures["sealed"].machines) == ("4", "4")


def test_townships_rank_by_share_and_equal_shares_alike() -> None:
    ranked = townships_ranked((*ROWS, row("古槐镇", "已验收", "1", conclusion="通过")))
    assert [(line.rank, line.name, line.total.share) for line in ranked] == [
        (1, "古槐镇", "100.0%"),
        (1, "航城街道", "100.0%"),
        (3, "金峰镇", "42.9%"),
        (4, "松下镇", "0.0%"),
        (4, "江田镇", "0.0%"),
        (4, "湖南镇", "0.0%"),
        (0, "猴屿乡", ""),
    ]


def slip(number: str, answer_by: str, answered_on: str = "", on: str = "2025-11-04") -> Supervision:
    return Supervision(number, number, "金峰镇", on, answer_by, "督促拆除", "", answered_on, "", "")


def a_circular(rows: tuple[LedgerRow, ...] = ROWS, words: CircularWords | None = None) -> Circular:
    late = tuple(OverdueItem(each, ShownPicture("1" * 64, "E02-前-01", "2025-06-12")) for each in rows[1:2])
    return Circular(
        office=Office("示例区工业和信息化局", "", True, "", ""),
        on=DAY,
        heading="2025年度淘汰退出计划（示例）",
        words=words or CircularWords(number="〔2025〕示2期"),
        rows=rows,
        figures=figures_of(rows),
        townships=townships_ranked(rows),
        overdue=late,
        slips=late_slips([("c", "示例公司", (slip("示3号", "2025-11-11"),))], DAY) if rows[1:2] else (),
    )


def named(heading: str, text: str, to: str, due: str = "2025-10-10") -> NamedDuty:
    return NamedDuty(text, heading, "清单", text, to, due, 34)


def test_missing_hand_ins_and_findings_stand_in_a_table_of_their_own() -> None:
    duties = (
        named("材料未按期报送", "三季度季报", "玉田镇"),
        named("上级检查问题未销号", "示例问题", "金峰镇"),
    )
    record = compose_circular(replace(a_circular(), duties=duties))
    text = text_of(replace(a_circular(), duties=duties))
    assert "（三）其他未办结事项 2 项" in text
    assert "材料未按期报送 1 项，上级检查问题未销号 1 项，具体如下：" in text
    annex = [block for block in record.blocks if isinstance(block, Table)][-1]
    assert annex.rows[0] == ("1", "材料未按期报送", "三季度季报", "玉田镇", "2025-10-10", "34")
    alone = replace(a_circular(ROWS[:1]), duties=duties[:1])
    assert "（一）其他未办结事项 1 项" in text_of(alone)
    assert "未发现逾期未拆" not in text_of(alone)


def text_of(circular: Circular) -> str:
    blocks = compose_circular(circular).blocks
    return "\n".join(str(block.text) for block in blocks if hasattr(block, "text"))


def test_it_names_unit_term_reason_and_pictures() -> None:
    record = compose_circular(a_circular())
    text = text_of(a_circular())
    for said in (
        "计划淘汰 5 户 18 台（套、条）",
        "应于2025年10月31日前拆除，逾期未拆 13 天",
        "责任人：属地 李示工",
        "未拆原因：资产抵押",
        "督办单 示3号（示例公司，督促拆除）：金峰镇应于2025年11月11日前回复，至今未回复。",
        "其中逾期未拆 1 户 4 台（套、条）",
    ):
        assert said in text
    (sheet,) = [block for block in record.blocks if isinstance(block, PhotoSheet)]
    assert [photo.position for photo in sheet.photos] == ["拆除前", "目前"]
    assert record.banner == "示例数据"


def test_the_last_line_of_the_table_sums_the_others() -> None:
    (table,) = [block for block in compose_circular(a_circular()).blocks if isinstance(block, Table)]
    counted = [line for line in table.rows[:-1] if line[0] != "—"]
    for place in range(2, 10):
        assert int(table.rows[-1][place]) == sum(int(line[place]) for line in counted), place
    assert [line[1] for line in table.rows if line[0] == "—"] == ["猴屿乡"]


def test_when_nothing_is_late_it_says_so() -> None:
    text = text_of(a_circular(ROWS[:1]))
    assert "未发现逾期未拆和督办未回复事项" in text
    assert "无逾期未拆" in text
    assert "继续按计划推进" in text


def test_what_a_person_words_stands_where_it_belongs() -> None:
    words = CircularWords(
        basis="年度督查计划",
        inspected="11月上旬",
        scope="各乡镇",
        good="航城街道提前完成。",
        demands=("月底前报送总结。",),
    )
    text = text_of(a_circular(words=words))
    assert "根据年度督查计划，于11月上旬，对各乡镇开展了督查" in text
    assert "航城街道提前完成。" in text
    assert "（四）月底前报送总结。" in text
    assert isinstance(compose_circular(a_circular()).blocks[0], Paragraph)


def test_only_slips_that_wait_on_that_day_are_named() -> None:
    slips = (
        slip("1", "2025-11-11"),
        slip("2", "2025-11-11", answered_on="2025-11-10"),
        slip("3", "2025-11-20"),
        slip("4", "2025-11-01", on="2025-11-20"),
    )
    assert [each.slip.number for each in late_slips([("c", "公司", slips)], DAY)] == ["1"]


def kept(photo: str, stage: str, taken_at: str, subject: str = "equipment/e-02") -> tuple[object, ...]:
    claims = Claims(taken_at=taken_at)
    return (
        PhotoKept(photo=photo, sha256=photo * 64, sm3="", size=1, name=f"{photo}.jpg", claims=claims),
        PhotoPlaced(photo=photo, subject=subject, stage=stage, number=photo),  # type: ignore[arg-type]
    )


def test_the_pair_is_the_first_before_and_the_latest_since() -> None:
    writer = Writer()
    facts = (
        *kept("1", "before", "2025-06-12T10:00:00"),
        *kept("2", "before", "2025-06-12T09:00:00"),
        *kept("3", "revisit", "2025-09-16T10:00:00"),
        *kept("4", "sealing", "2025-06-12T11:00:00"),
    )
    case = writer.states(*a_machine("E-02"), *facts)  # type: ignore[arg-type]  # facts all
    before, now = before_and_now(case, "e-02")
    assert (before.number, now.number, now.at) == ("2", "3", "2025-09-16 10:00")
    assert before_and_now(case, "unknown") == (ShownPicture(), ShownPicture())
