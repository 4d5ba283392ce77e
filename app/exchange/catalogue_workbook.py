"""This is about the catalogue of an archive as a workbook: 卷内目录, 影像目录, files and digests."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.archive.contents import LACK_TEXT, Contents, FileEntry
from app.exchange.archive_folder import Sums
from app.exchange.sheet_writing import (
    head,
    print_landscape,
    rule,
    title,
    workbook_bytes,
    write_number,
    write_text,
)

_A4: Final = 9
_KINDS: Final = {"paper": "文书", "scan": "签字件", "picture": "影像", "other": "其他原件"}
_CATALOGUE: Final = (
    ("序号", 6.0), ("文件名称", 46.0), ("文号", 26.0), ("日期", 24.0), ("页号", 10.0), ("页（件）数", 10.0),
    ("备注", 20.0),
)  # fmt: skip
_PICTURES: Final = (
    ("序号", 6.0), ("影像号", 18.0), ("拍摄对象", 30.0), ("阶段", 12.0), ("拍摄时间", 18.0),
    ("拍摄人", 10.0), ("电子文件", 52.0), ("说明", 24.0),
)  # fmt: skip
_FILES: Final = (
    ("序号", 6.0), ("类别", 10.0), ("内容", 36.0), ("电子文件", 52.0), ("大小（字节）", 14.0),
    ("SHA-256", 68.0), ("SM3", 68.0), ("说明", 24.0),
)  # fmt: skip


def write_catalogue(enterprise: str, contents: Contents, sums: Mapping[str, Sums], made: date) -> bytes:
    """sums: by path, of every file that was written; one that is lacking has none."""
    book = Workbook()
    sheet = book.active
    sheet.title = "卷内目录"
    rows = [
        (str(row.sequence), row.title, row.number, row.on, row.pages, str(row.count), row.note)
        for row in contents.rows
    ]
    _fill(sheet, f"{enterprise} 卷内目录", _CATALOGUE, rows, (1, 6))
    pictures = [file for file in contents.files if file.kind == "picture"]
    _fill(book.create_sheet("影像目录"), f"{enterprise} 影像目录", _PICTURES, _pictures(pictures), (1,))
    _fill(
        book.create_sheet("文件清单"), f"{enterprise} 文件清单", _FILES, _files(contents.files, sums), (1, 5)
    )
    return workbook_bytes(book, made)


def _pictures(files: Sequence[FileEntry]) -> Iterable[tuple[str, ...]]:
    for place, file in enumerate(files, start=1):
        yield (
            str(place), file.number, file.about, file.stage, file.taken_at, file.taken_by,
            "" if file.lack else file.path, LACK_TEXT[file.lack],
        )  # fmt: skip


def _files(files: Sequence[FileEntry], sums: Mapping[str, Sums]) -> Iterable[tuple[str, ...]]:
    for place, file in enumerate(files, start=1):
        known = sums.get(file.path, Sums(0, file.sha256, ""))
        yield (
            str(place), _KINDS[file.kind], file.about, "" if file.lack else file.path,
            "" if file.lack else str(known.size), known.sha256, known.sm3, LACK_TEXT[file.lack],
        )  # fmt: skip


def _fill(
    sheet: Any,
    heading: str,
    columns: Sequence[tuple[str, float]],
    rows: Iterable[Sequence[str]],
    numbers: tuple[int, ...],
) -> None:
    """numbers: columns, from 1, that hold numbers."""
    title(sheet, heading, len(columns), size=16)
    for index, (name, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        write_text(sheet.cell(2, index), name)
        head((sheet.cell(2, index),))
    for number, row in enumerate(rows, start=3):
        for index, text in enumerate(row, start=1):
            cell = sheet.cell(number, index)
            rule((cell,), align="center" if index in numbers else "left")
            (write_number if index in numbers else write_text)(cell, text)
    sheet.freeze_panes = "A3"
    print_landscape(sheet, (2, 2), _A4)
