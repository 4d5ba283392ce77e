"""This is about the execution table (差别电价执行表) of all enterprises, and the letter it leads to.

Everything comes from the register's rows; no case is opened.
"""

from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import office_of
from app.domain.price.table import PricedFirm, PriceTable, price_table, running, stopped
from app.domain.records.price_letter import LetterWords, PriceLetter, compose_price_letter
from app.exchange.price_workbook import write_price_table
from app.media.codes import code_modules
from app.operations.open_register import Bureau
from app.operations.projecting import PRICE
from app.printing.document import write_document
from app.printing.fonts import FontSet
from app.printing.print_record import print_record
from app.storage.register import Register
from app.storage.whole_file import write_whole

LetterKind = Literal["start", "stop"]


def make_price_table(register: Register, as_of: date) -> PriceTable:
    decoder = msgspec.json.Decoder(PricedFirm)
    return price_table((decoder.decode(item.columns) for _, item in register.items(PRICE)), as_of)


def export_price_table(table: PriceTable, target: Path, title: str) -> None:
    """Write it as .xlsx, all or nothing. Raises FileRefused DISK_FULL, NOT_WRITABLE."""
    write_whole(target, write_price_table(table, title))


def make_price_letter(
    bureau: Bureau, table: PriceTable, kind: LetterKind, words: LetterWords, since: str = ""
) -> PriceLetter:
    """The list the grid company goes by, or of those it stops.

    since: only decisions that begin, or end, in this month or later. Raises RuleRefused NOTHING_TO_TELL.
    """
    rows = tuple(
        row
        for row in (running(table) if kind == "start" else stopped(table))
        if (row.from_month if kind == "start" else row.last_month) >= since
    )
    if not rows:
        raise RuleRefused(Refusal.NOTHING_TO_TELL)
    office = office_of(bureau.opened.read_office())
    return PriceLetter(office=office, on=table.as_of, kind=kind, words=words, rows=rows)


def write_price_letter(letter: PriceLetter, target: Path, fonts: FontSet) -> None:
    """Write it as .pdf where the name says so, else as .docx; all or nothing.

    Raises FileRefused DISK_FULL, NOT_WRITABLE; RuleRefused GLYPH_MISSING.
    """
    record = compose_price_letter(letter)
    if target.suffix.lower() == ".pdf":
        write_whole(target, print_record(record, _no_image, fonts, code_modules).pdf)
    else:
        write_whole(target, write_document(record, _no_image, letter.on))


def _no_image(_sha256: str) -> bytes:
    return b""
