"""This is about making the table of energy limit orders (能耗不达标整改表); no case is opened."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from app.domain.orders.limit_ledger import HEADERS, NOTE, TITLE, WIDTHS, LimitLine, limit_cells
from app.domain.records.request import day_words
from app.exchange.list_workbook import PlainList, write_plain_list
from app.operations.projecting import LIMIT_ORDER
from app.storage.register import Register
from app.storage.whole_file import write_whole


def make_limit_ledger(register: Register) -> tuple[LimitLine, ...]:
    """A line per order, by township and name."""
    decoder = msgspec.json.Decoder(LimitLine)
    lines = (decoder.decode(item.columns) for _, item in register.items(LIMIT_ORDER))
    return tuple(sorted(lines, key=lambda line: (line.township, line.enterprise, line.due, line.order)))


def write_limit_ledger(lines: Sequence[LimitLine], as_of: date, target: Path) -> None:
    """Write it as .xlsx, all or nothing. Raises FileRefused DISK_FULL, NOT_WRITABLE."""
    title = f"{TITLE}（截至{day_words(as_of.isoformat())}）"
    told = PlainList(title, TITLE, HEADERS, WIDTHS, limit_cells(lines, as_of), NOTE)
    write_whole(target, write_plain_list(told, as_of))
