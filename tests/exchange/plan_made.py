"""This is about workbooks made for a test: rows in, bytes out."""

import io
from collections.abc import Sequence

import openpyxl

from app.domain.plan.townships import Township

TOWNSHIPS = (
    Township("350112111", "金峰镇"),
    Township("350112110", "湖南镇"),
    Township("350112001", "吴航街道"),
    Township("350112201", "猴屿乡"),
)

HEADER = ("序号", "乡镇（街道）", "企业名称", "统一社会信用代码", "设备名称", "规格型号", "数量", "拆除时限")
CODE = "91350112MA0DEM0131"


def workbook(*sheets: Sequence[Sequence[object]], merges: Sequence[str] = (), name: str = "计划") -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(name if number == 0 else f"{name}{number + 1}")
        for row in rows:
            sheet.append(list(row))
        for merged in merges if number == 0 else ():
            sheet.merge_cells(merged)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def item(**changes: object) -> list[object]:
    """A line under HEADER."""
    line: dict[str, object] = {
        "序号": 1,
        "乡镇（街道）": "金峰镇",
        "企业名称": "示例染整有限公司",
        "统一社会信用代码": CODE,
        "设备名称": "溢流染色机",
        "规格型号": "示型 HT-250",
        "数量": 4,
        "拆除时限": "2025-10-31",
    }
    return list((line | changes).values())
