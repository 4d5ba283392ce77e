"""This is about a plan that was read and not yet confirmed: what a clerk checks before taking it.

`--json` has every cell; on the screen only those stand that were not taken as they were written.
"""

from typing import Final

import msgspec

from app.domain.plan.plan import (
    CellReading,
    Doubt,
    PlanReading,
    PlanRow,
    ReadingNote,
    RowRefusal,
    enterprises,
)

Told = dict[str, object]

REFUSAL_TEXT: Final[dict[RowRefusal, str]] = {
    RowRefusal.ENTERPRISE_MISSING: "未填企业名称",
    RowRefusal.EQUIPMENT_MISSING: "未填设备名称",
    RowRefusal.COUNT_NOT_UNDERSTOOD: "数量无法识别",
    RowRefusal.COUNT_NOT_POSITIVE: "数量应大于零",
}

DOUBT_TEXT: Final[dict[Doubt, str]] = {
    Doubt.CODE_MISSING: "未填统一社会信用代码",
    Doubt.CODE_LENGTH: "统一社会信用代码不足或超过18位",
    Doubt.CODE_SYMBOL: "统一社会信用代码含有不应出现的字符",
    Doubt.CODE_CHECK_DIGIT: "统一社会信用代码校验位不符",
    Doubt.CODE_OF_TWO_ENTERPRISES: "同一代码用于两个企业名称",
    Doubt.TWO_CODES: "同一企业出现两个代码",
    Doubt.TOWNSHIP_MISSING: "未填乡镇（街道）",
    Doubt.TOWNSHIP_UNKNOWN: "乡镇（街道）不在本区名单内",
    Doubt.PARTY_MISSING: "未填责任人",
    Doubt.COLUMN_UNKNOWN: "该列未能对应，内容记入备注",
    Doubt.COLUMN_MISSING: "表中没有该列",
    Doubt.DUPLICATE: "与另一行重复",
    Doubt.DISMANTLE_BEFORE_STOP: "拆除时限早于停产时限",
    Doubt.DAY_NOT_UNDERSTOOD: "日期无法识别，内容记入备注",
    Doubt.DAY_MISSING: "未填拆除时限",
    Doubt.NUMBER_NOT_UNDERSTOOD: "数字无法识别",
    Doubt.COUNT_ASSUMED: "未填数量，按1计",
    Doubt.COUNT_NOT_WHOLE: "数量不是整数",
    Doubt.WORD_UNKNOWN: "用词未能识别，按原文保留",
    Doubt.TOTAL_DIFFERS: "合计与各行之和不符",
    Doubt.SHEET_HIDDEN: "工作表被隐藏，未读取",
    Doubt.SHEET_WITHOUT_PLAN: "工作表中没有计划表",
    Doubt.SHEET_TOO_LONG: "工作表过长，超出部分未读取",
}

HOW_TEXT: Final[dict[ReadingNote, str]] = {
    "carried": "沿用上一行",
    "ditto": "“同上”，沿用上一行",
    "placeholder": "“无”“／”等，按空白读取",
    "normalised": "写法已统一",
    "assumed": "未填，按惯例计",
    "shared": "合并单元格，只计一次",
    "full_width": "全角已转换",
    "unit_split": "单位已拆出",
    "unit_from_header": "单位取自表头",
    "kept_as_remark": "记入备注",
    "not_understood": "无法识别",
    "phone_split": "电话已拆出",
    "about": "约数",
    "number_as_code": "数字按代码读取",
    "month_end": "按月末计",
    "part_of_month": "按该旬末计",
    "quarter_end": "按季末计",
    "half_year_end": "按半年末计",
    "year_end": "按年末计",
    "serial": "按表格日期序号换算",
    "end_of_range": "取期限末日",
    "year_of_plan": "年份取自计划",
    "error_value": "单元格为错误值",
}


def preview_told(reading: PlanReading, as_json: bool) -> Told:
    """What would be taken, what not and why, what is doubtful, and how each cell was read."""
    cells = [_cell_told(cell) for cell in reading.understood if as_json or cell.raw != cell.value]
    return {
        "confirmed": False,
        "title": reading.title,
        "year": reading.year,
        "enterprises": len(enterprises(reading)),
        "items": len(reading.rows),
        "machines": reading.machines,
        "sheets": [
            {
                "sheet": sheet.name,
                "header_row": sheet.header_row,
                "items": sheet.items,
                "columns": msgspec.to_builtins(sheet.columns),
                "other_lines": msgspec.to_builtins(sheet.other_lines),
            }
            for sheet in reading.sheets
        ],
        "rows": [msgspec.to_builtins(row) if as_json else _row_told(row) for row in reading.rows],
        "refused": [
            _place(line.sheet, line.row, line.column)
            | {"reason": REFUSAL_TEXT[line.code], "text": line.text}
            | ({"code": line.code.value} if as_json else {})
            for line in reading.refused
        ],
        "warnings": [
            _place(doubt.sheet, doubt.row, doubt.column)
            | {"reason": DOUBT_TEXT[doubt.code], "text": doubt.text}
            | ({"code": doubt.code.value} if as_json else {})
            for doubt in reading.warnings
        ],
        "zero_reports": msgspec.to_builtins(reading.zero_reports),
        "cells": cells,
    }


def _place(sheet: str, row: int, column: str) -> Told:
    """Row 0 is no row: what is said concerns the whole sheet."""
    return {"sheet": sheet, "row": row or None, "column": column}


def _cell_told(cell: CellReading) -> Told:
    return _place(cell.sheet, cell.row, cell.column) | {
        "raw": cell.raw,
        "field": cell.field,
        "value": cell.value,
        "how": cell.note,
    }


def _row_told(row: PlanRow) -> Told:
    """A line as a clerk compares it with the paper: no keys, each responsible party in one text."""
    told: Told = {
        name: value
        for name, value in msgspec.to_builtins(row).items()
        if name not in ("key", "territory", "bureau", "company")
    }
    parties = {"territory": row.territory, "bureau": row.bureau, "company": row.company}
    return told | {name: party.text for name, party in parties.items()}
