"""This is about writing lists made from the ledger: what finished (public), and what still stands."""

from pathlib import Path
from typing import Final

from app.domain.people.office import Office
from app.domain.records.public_list import (
    HEADERS,
    TITLE,
    WIDTHS,
    completed_in,
    compose_public_list,
    note_of,
    public_lines,
    unfinished,
)
from app.domain.records.request import day_words
from app.domain.standing import table as standing
from app.exchange.list_workbook import PlainList, write_plain_list
from app.operations.make_ledger import Ledger
from app.printing.document import write_document
from app.storage.whole_file import write_whole

_DOCUMENT: Final = ".docx"


def write_public_list(ledger: Ledger, year: int, office: Office, target: Path, number: str = "") -> int:
    """The list as .docx or, for any other name, .xlsx; how many items. Whole or not at all.

    Raises FileRefused DISK_FULL, NOT_WRITABLE.
    """
    rows = completed_in(ledger.rows, year)
    note = note_of(unfinished(ledger.rows, rows))
    if target.suffix.lower() == _DOCUMENT:
        day = day_words(ledger.as_of.isoformat())
        record = compose_public_list(rows, year, office, day, number, note)
        document = write_document(record, lambda _sha256: b"", ledger.as_of)
    else:
        sample = "（示例）" if office.sample else ""
        told = PlainList(
            TITLE.format(year=year) + sample, "完成企业名单", HEADERS, WIDTHS,
            tuple(line.cells for line in public_lines(rows)), note,
        )  # fmt: skip
        document = write_plain_list(told, ledger.as_of)
    write_whole(target, document)
    return len(rows)


def write_standing_table(ledger: Ledger, target: Path) -> int:
    """已关停未彻底拆除企业表 as .xlsx; how many items. Raises FileRefused DISK_FULL, NOT_WRITABLE."""
    cells = standing.standing_cells(ledger.rows)
    told = PlainList(
        f"{standing.TITLE}（截至{day_words(ledger.as_of.isoformat())}）", standing.TITLE, standing.HEADERS,
        standing.WIDTHS, cells, "注：已停产、断电断水或封存，主体设备尚未拆除完成的逐台列明。",
    )  # fmt: skip
    write_whole(target, write_plain_list(told, ledger.as_of))
    return len(cells)
