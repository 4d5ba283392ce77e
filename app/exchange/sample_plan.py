"""This is about the plan workbook of the demo story (示例): 12 enterprises, 31 machines, one zero report.

Every enterprise, person and number is invented. Source: users.md (f).
"""

from datetime import date
from typing import Any, Final, Literal

import msgspec
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from app.domain.plan.codes import credit_check_symbol
from app.exchange.sheet_writing import (
    FONT,
    TEXT_FORMAT,
    head,
    print_landscape,
    rule,
    title,
    workbook_bytes,
    write_day,
    write_number,
    write_text,
)

TITLE: Final = "2025 年度淘汰退出计划（示例）"
_MADE: Final = date(2025, 3, 20)
_CODE_BEGINS: Final = "91350112MA0DEM"

SampleState = Literal["accepted", "waiting", "sealed", "dismantling", "planned"]
"""Where a line stands on the demo's day 2025-11-14; names of `StateName` (overdue follows from the day)."""


class SampleLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the demo's plan.

    Attributes:
        enterprise: number of the enterprise (第 n 户).
        state: where the machines stand on 2025-11-14.
    """

    enterprise: int
    name: str
    model: str
    count: str
    unit: str = "台"
    capacity: str = ""
    capacity_unit: str = ""
    basis: str
    lag_kind: str
    route: str
    stop_by: str
    dismantle_by: str
    remark: str = ""
    state: SampleState


class SampleEnterprise(msgspec.Struct, frozen=True, kw_only=True):
    """An invented enterprise and the three who answer for it."""

    name: str
    code: str
    township: str
    industry: str
    product: str
    employees: str
    territory: str
    company: str


def _enterprise(number: int, name: str, about: str) -> SampleEnterprise:
    """about: township, industry, product, employees, 属地 and 企业 person, blank between."""
    township, industry, product, employees, territory, company = about.split()
    body = f"{_CODE_BEGINS}{number:03d}"
    return SampleEnterprise(
        name=f"福州市长乐区示例{name}有限公司", code=body + credit_check_symbol(body), township=township,
        industry=industry.replace("_", " "), product=product, employees=employees, territory=territory,
        company=company,
    )  # fmt: skip


# The three digits of the fourth are those of the story (91350112MA0DEM0131).
ENTERPRISES: Final[tuple[SampleEnterprise, ...]] = (
    _enterprise(10, "玻璃", "航城街道 C3041_平板玻璃制造 平板玻璃 64 郑示航 林示明"),
    _enterprise(11, "铸造", "营前街道 C3391_黑色金属铸造 铸铁件 38 黄示前 陈示铸"),
    _enterprise(12, "化纤", "漳港街道 C2822_涤纶纤维制造 涤纶长丝 120 陈示港 郑示纶"),
    _enterprise(13, "染整", "金峰镇 C1752_化纤织物染整精加工 染色布 86 李示工 黄示琳"),
    _enterprise(14, "针织", "金峰镇 C1762_针织或钩针编织物印染精加工 针织布 52 李示工 李示针"),
    _enterprise(15, "纺织", "湖南镇 C1751_化纤织造加工 经编布 73 林示湖 吴示纺"),
    _enterprise(16, "金属", "松下镇 C3130_钢压延加工 型材 45 吴示松 周示金"),
    _enterprise(17, "建材", "江田镇 C3031_粘土砖瓦及建筑砌块制造 烧结砖 29 周示江 赵示砖"),
    _enterprise(18, "结构件", "古槐镇 C3311_金属结构制造 钢结构件 33 赵示槐 何示构"),
    _enterprise(19, "食品", "鹤上镇 C14_食品制造业 方便食品 41 何示鹤 郑示食"),
    _enterprise(20, "水泥", "潭头镇 C3011_水泥制造 水泥 57 郑示潭 林示泥"),
    _enterprise(21, "纸业", "玉田镇 C2221_机制纸及纸板制造 箱板纸 36 黄示玉 陈示纸"),
)

_CATALOGUE: Final = "产业结构调整指导目录（2024年本）淘汰类"
_SECOND_BATCH: Final = "高耗能落后机电设备（产品）淘汰目录（第二批）"
_TO_CHECK: Final = "（条款待核对原文）"

LINES: Final[tuple[SampleLine, ...]] = (
    SampleLine(
        enterprise=1, name="三相异步电动机", model="Y160M-4", count="3", basis=_SECOND_BATCH, lag_kind="能耗",
        route="立即拆除", stop_by="2025-05-31", dismantle_by="2025-06-30", state="accepted",
    ),
    SampleLine(
        enterprise=2, name="中频感应炉", model="KGPS-1000", count="2", capacity="0.8",
        capacity_unit="万吨/年", basis=_CATALOGUE + _TO_CHECK, lag_kind="技术", route="立即拆除",
        stop_by="2025-05-31", dismantle_by="2025-07-31", state="accepted",
    ),
    SampleLine(
        enterprise=3, name="三相异步电动机", model="Y132M-4", count="4", basis=_SECOND_BATCH, lag_kind="能耗",
        route="立即拆除", stop_by="2025-05-31", dismantle_by="2025-06-30", state="accepted",
    ),
    SampleLine(
        enterprise=4, name="燃煤链条锅炉", model="DZL4-1.25-AⅡ", count="1", capacity="4", capacity_unit="t/h",
        basis=_CATALOGUE + "“每小时10蒸吨及以下燃煤锅炉”", lag_kind="环保", route="立即拆除",
        stop_by="2025-06-30", dismantle_by="2025-07-31", remark="出厂 2004-08，编号 示0408", state="accepted",
    ),
    SampleLine(
        enterprise=4, name="间歇式溢流染色机", model="示型 HT-250", count="4", capacity="1200",
        capacity_unit="万米/年", basis=_CATALOGUE + "，使用年限>15年且浴比>1:10" + _TO_CHECK, lag_kind="能耗",
        route="封存限拆", stop_by="2025-06-30", dismantle_by="2025-10-31",
        remark="1 批 4 台，出厂 2006，浴比 1:12，编号 示06-11至示06-14", state="sealed",
    ),
    SampleLine(
        enterprise=4, name="配电变压器", model="S7-315/10", count="1", capacity="315", capacity_unit="kVA",
        basis="工节〔2009〕67号 第一批 3-3", lag_kind="能耗", route="立即拆除", stop_by="2025-06-30",
        dismantle_by="2025-06-30", remark="出厂 1991-05，编号 示91217", state="accepted",
    ),
    SampleLine(
        enterprise=5, name="燃煤链条锅炉", model="DZL2-1.25-AⅡ", count="1", capacity="2", capacity_unit="t/h",
        basis=_CATALOGUE + "“每小时10蒸吨及以下燃煤锅炉”", lag_kind="环保", route="立即拆除",
        stop_by="2025-06-30", dismantle_by="2025-07-31", state="accepted",
    ),
    SampleLine(
        enterprise=6, name="间歇式溢流染色机", model="示型 HT-180", count="3", capacity="640",
        capacity_unit="万米/年", basis=_CATALOGUE + _TO_CHECK, lag_kind="能耗", route="立即拆除",
        stop_by="2025-08-31", dismantle_by="2025-10-31", state="waiting",
    ),
    SampleLine(
        enterprise=7, name="中频感应炉", model="KGPS-500", count="2", capacity="0.5", capacity_unit="万吨/年",
        basis=_CATALOGUE + _TO_CHECK, lag_kind="技术", route="立即拆除", stop_by="2025-09-30",
        dismantle_by="2025-11-30", state="dismantling",
    ),
    SampleLine(
        enterprise=8, name="砖瓦轮窑", model="24门", count="1", unit="座", capacity="2600",
        capacity_unit="万块标砖/年", basis=_CATALOGUE + _TO_CHECK, lag_kind="技术", route="整体关停",
        stop_by="2025-11-30", dismantle_by="2025-12-31", state="planned",
    ),
    SampleLine(
        enterprise=9, name="三相异步电动机", model="Y160L-4", count="3", basis=_SECOND_BATCH, lag_kind="能耗",
        route="立即拆除", stop_by="2025-06-30", dismantle_by="2025-07-31", state="accepted",
    ),
    SampleLine(
        enterprise=10, name="固定炉排燃煤锅炉", model="DZG2-0.8-AⅡ", count="2", capacity="4",
        capacity_unit="t/h", basis=_CATALOGUE + _TO_CHECK, lag_kind="环保", route="立即拆除",
        stop_by="2025-08-31", dismantle_by="2025-10-31", state="waiting",
    ),
    SampleLine(
        enterprise=11, name="水泥磨机", model="Φ2.2×7m", count="2", capacity="18", capacity_unit="万吨/年",
        basis=_CATALOGUE + _TO_CHECK, lag_kind="技术", route="封存限拆", stop_by="2025-09-30",
        dismantle_by="2025-12-31", state="sealed",
    ),
    SampleLine(
        enterprise=12, name="三相异步电动机", model="Y160M-4", count="2", basis=_SECOND_BATCH,
        lag_kind="能耗", route="立即拆除", stop_by="2025-05-31", dismantle_by="2025-06-30", state="accepted",
    ),
)  # fmt: skip

BUREAU: Final = ("区工信局", "林示川", "0591-0000001")
ZERO_REPORT: Final = ("猴屿乡", "零报告：经排查，本辖区无应淘汰的落后产能")

# Upper header, lower header, width in characters; a column with one text spans both rows.
_COLUMNS: Final[tuple[tuple[str, str, float], ...]] = (
    ("序号", "", 5), ("乡镇（街道）", "", 10), ("企业名称", "", 21), ("统一社会信用代码", "", 21),
    ("行业", "", 16), ("产品", "", 10), ("淘汰生产线（设备）名称", "", 17), ("规格型号", "", 14),
    ("数量", "", 6), ("数量单位", "", 6), ("产能", "", 8), ("产能单位", "", 10), ("淘汰依据", "", 30),
    ("落后类型", "", 6), ("处置方式", "", 10), ("停产时限", "", 12), ("拆除时限", "", 12),
    ("职工人数", "", 6), ("属地责任", "责任人", 9), ("属地责任", "联系方式", 14),
    ("部门责任", "单位", 10), ("部门责任", "责任人", 9), ("部门责任", "联系方式", 14),
    ("企业责任", "责任人", 9), ("企业责任", "联系方式", 14), ("备注", "", 24),
)  # fmt: skip
_HEADER_ROW: Final = 3
_FIRST_ROW: Final = 5
_MERGED_PER_ENTERPRISE: Final = (2, 3, 4, 5, 6, 18, 19, 20, 21, 22, 23, 24, 25)
_A3: Final = 8


def sample_plan() -> bytes:
    """The workbook, the same bytes every time."""
    book = Workbook()
    sheet = book.active
    sheet.title = "2025年计划（示例）"
    title(sheet, TITLE, len(_COLUMNS))
    _unit_line(sheet)
    _header(sheet)
    row = _FIRST_ROW
    for number, line in enumerate(LINES, start=1):
        _line(sheet, row, number, line)
        row += 1
    _merge_enterprises(sheet)
    _ending(sheet, row)
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 4)
    print_landscape(sheet, (_HEADER_ROW, _HEADER_ROW + 1), _A3)
    return workbook_bytes(book, _MADE)


def _unit_line(sheet: Any) -> None:
    write_text(sheet.cell(2, 1), "填报单位：福州市长乐区工业和信息化局（示例）")
    write_text(sheet.cell(2, len(_COLUMNS) - 2), "单位：台（套）、人；产能单位见表")
    for column in (1, len(_COLUMNS) - 2):
        sheet.cell(2, column).font = Font(name=FONT, size=11)


def _header(sheet: Any) -> None:
    for index, (upper, lower, width) in enumerate(_COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        head((sheet.cell(_HEADER_ROW, index), sheet.cell(_HEADER_ROW + 1, index)))
        if not lower:
            sheet.merge_cells(
                start_row=_HEADER_ROW, end_row=_HEADER_ROW + 1, start_column=index, end_column=index
            )
            write_text(sheet.cell(_HEADER_ROW, index), upper)
            continue
        write_text(sheet.cell(_HEADER_ROW + 1, index), lower)
        span = [place for place, column in enumerate(_COLUMNS, start=1) if column[0] == upper]
        if span[0] == index:
            write_text(sheet.cell(_HEADER_ROW, index), upper)
            sheet.merge_cells(
                start_row=_HEADER_ROW, end_row=_HEADER_ROW, start_column=span[0], end_column=span[-1]
            )
    sheet.row_dimensions[_HEADER_ROW].height = 20
    sheet.row_dimensions[_HEADER_ROW + 1].height = 24


def _line(sheet: Any, row: int, number: int, line: SampleLine) -> None:
    firm = ENTERPRISES[line.enterprise - 1]
    texts = (
        str(number), firm.township, firm.name, firm.code, firm.industry, firm.product, line.name, line.model,
        line.count, line.unit, line.capacity, line.capacity_unit, line.basis, line.lag_kind, line.route,
        line.stop_by, line.dismantle_by, firm.employees, firm.territory, f"0591-00001{line.enterprise:02d}",
        *BUREAU, firm.company, f"0591-00002{line.enterprise:02d}", line.remark,
    )  # fmt: skip
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column)
        rule((cell,), align="left" if column in (3, 5, 7, 8, 13, 26) else "center")
        heading = _COLUMNS[column - 1][0]
        if heading in ("序号", "数量", "产能", "职工人数"):
            write_number(cell, text)
        elif heading in ("停产时限", "拆除时限"):
            write_day(cell, text)
        else:
            write_text(cell, text)
            cell.number_format = TEXT_FORMAT
    sheet.row_dimensions[row].height = 42


def _merge_enterprises(sheet: Any) -> None:
    for number in range(1, len(ENTERPRISES) + 1):
        rows = [_FIRST_ROW + place for place, line in enumerate(LINES) if line.enterprise == number]
        for column in _MERGED_PER_ENTERPRISE if len(rows) > 1 else ():
            sheet.merge_cells(start_row=rows[0], end_row=rows[-1], start_column=column, end_column=column)


def _ending(sheet: Any, row: int) -> None:
    """Zero report, total, note."""
    width = len(_COLUMNS)
    rule(sheet.cell(line, column) for line in (row, row + 1) for column in range(1, width + 1))
    write_number(sheet.cell(row, 1), str(len(LINES) + 1))
    write_text(sheet.cell(row, 2), ZERO_REPORT[0])
    write_text(sheet.cell(row, 3), ZERO_REPORT[1])
    sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=width)
    write_text(sheet.cell(row + 1, 1), "合计")
    sheet.merge_cells(start_row=row + 1, end_row=row + 1, start_column=1, end_column=2)
    write_text(sheet.cell(row + 1, 3), f"{len(ENTERPRISES)} 户")
    write_number(sheet.cell(row + 1, 9), str(sum(int(line.count) for line in LINES)))
    rule((sheet.cell(row + 1, column) for column in range(1, width + 1)), bold=True)
    note = sheet.cell(row + 2, 1)
    write_text(note, "注：本表为示例数据，企业、人员、电话、编号均为虚构；名称中的“示”字为示例标记。")
    note.font = Font(name=FONT, size=10)
    note.alignment = Alignment(horizontal="left")
    for line in (row, row + 1, row + 2):
        sheet.row_dimensions[line].height = 22
