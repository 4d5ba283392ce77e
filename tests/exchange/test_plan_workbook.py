"""Plans as they arrive: what is understood, refused and doubted."""

from collections.abc import Sequence

import pytest

from app.domain.plan.plan import Doubt, PlanReading, RowRefusal, enterprises, pair_up
from app.exchange.plan_workbook import read_plan
from tests.exchange.plan_made import CODE, HEADER, TOWNSHIPS, item, workbook
from tests.shared_fixtures import shared


def read(*lines: Sequence[object], merges: Sequence[str] = ()) -> PlanReading:
    return read_plan(workbook([HEADER, *lines], merges=merges), TOWNSHIPS)


def doubts(reading: PlanReading) -> set[Doubt]:
    return {warning.code for warning in reading.warnings} - {Doubt.COLUMN_MISSING}


def test_a_tidy_plan_is_understood_whole() -> None:
    plan = read(item())
    (row,) = plan.rows
    assert (row.enterprise, row.code, row.township) == ("示例染整有限公司", CODE, "金峰镇")
    assert (row.name, row.model, row.count, row.dismantle_by) == (
        "溢流染色机",
        "示型 HT-250",
        "4",
        "2025-10-31",
    )
    assert not plan.refused
    assert not doubts(plan)
    assert [cell.column for cell in plan.understood] == list("ABCDEFGH")


def test_titles_units_totals_and_notes_are_told_apart_from_items() -> None:
    plan = read_plan(
        workbook(
            [
                ["福州市长乐区2025年淘汰落后产能退出计划表（示例）"],
                ["填报单位：示例局", None, None, None, None, None, "单位：台"],
                HEADER,
                [1, 2, 3, 4, 5, 6, 7, 8],
                item(),
                ["小计", None, None, None, None, None, 4],
                item(企业名称="示例纺织有限公司", 统一社会信用代码=None),
                HEADER,
                item(企业名称="示例锦纶有限公司", 统一社会信用代码=None, 数量="２台"),
                ["合　计", None, None, None, None, None, 10],
                ["注：本表为示例数据。"],
                ["填表人：示甲", None, None, "审核人：示乙"],
            ],
            merges=["A1:H1"],
        ),
        TOWNSHIPS,
    )
    (sheet,) = plan.sheets
    assert (plan.title, plan.year) == ("福州市长乐区2025年淘汰落后产能退出计划表（示例）", "2025")
    assert [row.count for row in plan.rows] == ["4", "4", "2"]
    assert [line.kind for line in sheet.other_lines] == [
        "title", "title", "numbering", "total", "header", "total", "note", "note",
    ]  # fmt: skip
    assert Doubt.TOTAL_DIFFERS not in doubts(plan)


def test_a_total_that_is_not_the_sum_is_told_with_its_cell() -> None:
    plan = read(item(), ["合计", None, None, None, None, None, 5])
    (differs,) = [warning for warning in plan.warnings if warning.code is Doubt.TOTAL_DIFFERS]
    assert (differs.row, differs.column, differs.text) == (3, "G", "5≠4")


def test_merged_cells_name_the_enterprise_of_several_lines() -> None:
    second = item(序号=2, 设备名称="变压器", 规格型号="S7-315/10", 数量=1)
    second[1:4] = [None, None, None]
    plan = read(item(), second, merges=["B2:B3", "C2:C3", "D2:D3"])
    (enterprise,) = enterprises(plan)
    assert (enterprise.code, enterprise.township, len(enterprise.rows)) == (CODE, "金峰镇", 2)
    carried = [cell.field for cell in plan.understood if cell.note == "carried"]
    assert carried == ["township", "enterprise", "code"]


def test_blank_cells_below_an_enterprise_mean_the_same_without_a_merge() -> None:
    second = item(设备名称="变压器", 规格型号="S7-315/10")
    second[1:4] = [None, None, None]
    ditto = item(设备名称="锅炉", 企业名称="同上", 统一社会信用代码="〃", 规格型号="DZL4")
    (enterprise,) = enterprises(read(item(), second, ditto))
    assert [row.name for row in enterprise.rows] == ["溢流染色机", "变压器", "锅炉"]


def test_nothing_is_carried_across_a_total() -> None:
    orphan = item(企业名称=None, 统一社会信用代码=None)
    plan = read(item(), ["合计"], orphan)
    (refused,) = plan.refused
    assert (refused.row, refused.column, refused.code) == (4, "C", RowRefusal.ENTERPRISE_MISSING)


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"设备名称": None, "规格型号": None}, "E", RowRefusal.EQUIPMENT_MISSING),
        ({"数量": "若干"}, "G", RowRefusal.COUNT_NOT_UNDERSTOOD),
        ({"数量": "3-5台"}, "G", RowRefusal.COUNT_NOT_UNDERSTOOD),
        ({"数量": 0}, "G", RowRefusal.COUNT_NOT_POSITIVE),
        ({"数量": -1}, "G", RowRefusal.COUNT_NOT_POSITIVE),
    ],
)
def test_a_refused_line_names_its_cell_and_leaves_the_others(
    change: dict[str, object], column: str, code: RowRefusal
) -> None:
    plan = read(item(), item(**change), item(企业名称="示例纺织有限公司", 统一社会信用代码=None))
    assert [(r.row, r.column, r.code) for r in plan.refused] == [(3, column, code)]
    assert [row.row for row in plan.rows] == [2, 4]


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        ({"统一社会信用代码": "91350112MA0DEM0132"}, Doubt.CODE_CHECK_DIGIT),
        ({"统一社会信用代码": "9135"}, Doubt.CODE_LENGTH),
        ({"统一社会信用代码": "无"}, Doubt.CODE_MISSING),
        ({"乡镇（街道）": "示例镇"}, Doubt.TOWNSHIP_UNKNOWN),
        ({"乡镇（街道）": None}, Doubt.TOWNSHIP_MISSING),
        ({"数量": None}, Doubt.COUNT_ASSUMED),
        ({"数量": 1.5}, Doubt.COUNT_NOT_WHOLE),
        ({"拆除时限": "尽快"}, Doubt.DAY_NOT_UNDERSTOOD),
        ({"拆除时限": None}, Doubt.DAY_MISSING),
    ],
)
def test_a_doubtful_line_is_taken_and_told(change: dict[str, object], doubt: Doubt) -> None:
    plan = read(item(**change))
    assert len(plan.rows) == 1
    assert doubt in doubts(plan)


def test_what_finds_no_field_is_kept_in_the_remark() -> None:
    plan = read_plan(
        workbook([[*HEADER, "备注", "用电户号"], [*item(拆除时限="尽快"), "先停后拆", "示0591", "无表头"]]),
        TOWNSHIPS,
    )
    assert plan.rows[0].remark == "先停后拆；拆除时限：尽快；用电户号：示0591；无表头"
    assert Doubt.COLUMN_UNKNOWN in doubts(plan)


def test_two_level_headers_name_the_three_responsible_parties() -> None:
    header = [*HEADER, "责任人", None, None, "处置", None]
    below = [None] * 8 + ["属地", "部门", "企业", "方式", "联系电话"]
    line = [*item(), "李示工 0591-0000001", "区工信局 林示川", "黄示琳", "封存后限期拆除", "13800000000"]
    merges = [*(f"{letter}1:{letter}2" for letter in "ABCDEFGH"), "I1:K1", "L1:M1"]
    plan = read_plan(workbook([header, below, line], merges=merges), TOWNSHIPS)
    (row,) = plan.rows
    assert (row.territory.name, row.territory.phone) == ("李示工", "0591-0000001")
    assert (row.bureau.unit, row.bureau.name) == ("区工信局", "林示川")
    assert (row.company.name, row.company.phone) == ("黄示琳", "13800000000")
    assert row.route == "封存限拆"


def test_a_unit_in_the_column_of_persons_is_a_unit() -> None:
    (row,) = read_plan(workbook([[*HEADER, "责任人"], [*item(), "区工信局"]]), TOWNSHIPS).rows
    assert (row.bureau.unit, row.bureau.name) == ("区工信局", "")


def test_phones_belong_to_the_person_on_their_left() -> None:
    header = [*HEADER, "属地责任人", "联系电话", "责任单位", "责任人", "联系电话", "企业负责人", "电话"]
    line = [*item(), "李示工", "1", "区工信局", "林示川", "2", "黄示琳", "3"]
    (row,) = read_plan(workbook([header, line]), TOWNSHIPS).rows
    assert [party.text for party in (row.territory, row.bureau, row.company)] == [
        "李示工 1", "区工信局 林示川 2", "黄示琳 3",
    ]  # fmt: skip


def test_units_come_from_the_cell_the_column_or_the_header() -> None:
    header = [*HEADER[:6], "数量（台）", "产能", "单位", "拆除时限"]
    line = [*item()[:6], "3条", "1,200", "万米/年", "2025年10月底"]
    (row,) = read_plan(workbook([header, line]), TOWNSHIPS).rows
    assert (row.count, row.count_unit, row.capacity, row.capacity_unit) == ("3", "条", "1200", "万米/年")
    (plain,) = read_plan(workbook([header, [*item()[:6], 3]]), TOWNSHIPS).rows
    assert (plain.count, plain.count_unit) == ("3", "台")


def test_a_capacity_shared_by_merged_lines_is_counted_once() -> None:
    header = [*HEADER, "产能（万米）"]
    plan = read_plan(
        workbook([header, [*item(), 1200], [*item(设备名称="变压器"), None]], merges=["I2:I3"]), TOWNSHIPS
    )
    assert [row.capacity for row in plan.rows] == ["1200", ""]


def test_every_sheet_with_a_plan_is_read_and_may_be_one_township() -> None:
    header = [heading for heading in HEADER if heading != "乡镇（街道）"]
    line = [value for heading, value in zip(HEADER, item(), strict=True) if heading != "乡镇（街道）"]
    other = [["湖南镇2025年退出计划"], header, ["1", "示例锦纶有限公司", None, *line[3:]]]
    plan = read_plan(workbook([["金峰镇2025年退出计划"], header, line], other, [["填表说明"]]), TOWNSHIPS)
    assert [row.township for row in plan.rows] == ["金峰镇", "湖南镇"]
    assert Doubt.SHEET_WITHOUT_PLAN in doubts(plan)


def test_a_township_with_nothing_to_retire_is_a_zero_report() -> None:
    plan = read(item(), [2, "猴屿乡", "无", None, "无"], ["猴屿乡：经排查，本辖区无淘汰落后产能。"])
    assert [report.township for report in plan.zero_reports] == ["猴屿乡", "猴屿乡"]
    assert len(plan.rows) == 1
    assert not plan.refused


def test_sections_signatures_and_attachment_numbers_are_no_items() -> None:
    header = [
        "序号",
        "镇(街)",
        "企业名称",
        "拟淘汰设备（生产线）名称及型号",
        "数量（台/套）",
        "政策依据",
        "计划完成拆除时间",
    ]
    plan = read_plan(
        workbook(
            [
                ["附件1"],
                ["退出企业名单"],
                header,
                ["一", "金峰镇"],
                [1, None, "示例甲有限公司", "溢流染色机 HT-250", "贰台", "国发[2010]7号", "6月30日"],
                [2, None, None, "注塑机", 1, "/", "2025/6/30"],
                ["填报人：示丁", None, None, "填报日期：2025年3月1日"],
            ]
        ),
        TOWNSHIPS,
    )
    assert (plan.title, plan.year, plan.refused) == ("退出企业名单", "2025", ())
    assert [(row.name, row.count, row.township) for row in plan.rows] == [
        ("溢流染色机 HT-250", "2", "金峰镇"),
        ("注塑机", "1", "金峰镇"),
    ]
    assert (plan.rows[0].basis, plan.rows[0].dismantle_by) == ("国发〔2010〕7号", "2025-06-30")


def test_doubts_of_the_whole_plan_name_the_other_line() -> None:
    plan = read(item(), item(), item(企业名称="示例别名有限公司", 设备名称="锅炉"))
    duplicate = next(warning for warning in plan.warnings if warning.code is Doubt.DUPLICATE)
    assert (duplicate.row, duplicate.text) == (3, "计划 2")
    assert Doubt.CODE_OF_TWO_ENTERPRISES in doubts(plan)


def test_lines_keep_their_key_when_a_corrected_plan_is_read_again() -> None:
    before = read(item(), item(设备名称="变压器", 规格型号="S7"), item(设备名称="锅炉", 序号=3))
    after = read(
        item(设备名称="变 压 器", 规格型号="Ｓ7", 数量=2), item(拆除时限="2025-11-30"),
        item(设备名称="燃煤锅炉", 序号=3), item(设备名称="风机", 序号=9),
    )  # fmt: skip
    pairs = [
        (old.name if old else None, new.name if new else None)
        for old, new in pair_up(before.rows, after.rows)
    ]
    assert pairs == [("变压器", "变压器"), ("溢流染色机", "溢流染色机"), ("锅炉", "燃煤锅炉"), (None, "风机")]


def test_a_code_given_later_does_not_lose_the_lines_before() -> None:
    before = read(item(统一社会信用代码=None))
    after = read(item())
    assert pair_up(before.rows, after.rows) == ((before.rows[0], after.rows[0]),)


def test_the_clean_plan_is_understood_whole() -> None:
    plan = read_plan(shared("fixtures", "plan", "plan_clean.xlsx").read_bytes(), TOWNSHIPS)
    assert (len(plan.rows), len(enterprises(plan)), plan.year) == (37, 24, "2025")
    assert not plan.refused
    assert all(row.dismantle_by and row.bureau.phone == "0591-0000000" for row in plan.rows)


def test_the_messy_plan_is_understood_whole() -> None:
    plan = read_plan(shared("fixtures", "plan", "plan_messy.xlsx").read_bytes(), TOWNSHIPS)
    assert (len(plan.rows), len(enterprises(plan)), plan.machines) == (42, 24, "128")
    assert not plan.refused
    assert [line.kind for line in plan.sheets[0].other_lines] == ["title", "title", "total", "note"]
    (full_width,) = [cell for cell in plan.understood if cell.note == "full_width"]
    assert (full_width.raw, full_width.value) == ("９１３５０１１２MA３９６TQMTK", "91350112MA396TQMTK")
    assert {cell.raw for cell in plan.understood if cell.note == "unit_split"} == {"1台", "12台"}
    assert {row.dismantle_by for row in plan.rows} == {"2025-06-30", "2025-09-30", "2025-11-30"}


def test_a_township_in_short_is_the_township() -> None:
    (row,) = read(item(**{"乡镇（街道）": "金峰"})).rows
    assert row.township == "金峰镇"


def test_terms_that_contradict_each_other_are_told_and_kept() -> None:
    header = [*HEADER, "停产时限"]
    plan = read_plan(workbook([header, [*item(拆除时限="2025-06-30"), "2025-09-30"]]), TOWNSHIPS)
    assert (plan.rows[0].stop_by, plan.rows[0].dismantle_by) == ("2025-09-30", "2025-06-30")
    (told,) = [each for each in plan.warnings if each.code is Doubt.DISMANTLE_BEFORE_STOP]
    assert told.text == "2025-06-30<2025-09-30"


def test_one_enterprise_with_two_codes_is_told() -> None:
    other = item(设备名称="锅炉", 统一社会信用代码="91350112MA396TQMTK")
    assert Doubt.TWO_CODES in doubts(read(item(), other))


def test_a_responsible_column_left_empty_is_told() -> None:
    plan = read_plan(workbook([[*HEADER, "责任人"], [*item(), None]]), TOWNSHIPS)
    assert Doubt.PARTY_MISSING in doubts(plan)
