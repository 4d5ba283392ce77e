"""This is about the bureau's verbs of the electricity price: table of all firms, and letter."""

import argparse
from datetime import date
from pathlib import Path
from typing import get_args

import msgspec

from app import places
from app.cli.bureau_desk import bureau_of
from app.cli.desk import Desk
from app.cli.verbs import Groups, target_argument, workspace_verb
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal
from app.domain.price.amounts import money_text, plain_text
from app.domain.price.months import month_text
from app.domain.records.price_letter import LetterWords
from app.operations.make_price_table import (
    LetterKind,
    export_price_table,
    make_price_letter,
    make_price_table,
    write_price_letter,
)
from app.printing.fonts import bundled_fonts
from app.storage.whole_file import refuse_unwritable

TITLE = "差别电价执行表"


def add_price_tables(verbs: Groups) -> None:
    """Two more verbs of `price`."""
    table = workspace_verb(
        verbs, "table", _table, "The execution table (差别电价执行表) of all firms, as .xlsx"
    )
    target_argument(table, ".xlsx")
    table.add_argument("--title", default=TITLE, metavar="TEXT")
    letter = workspace_verb(verbs, "letter", _letter, "The letter to the grid company, as .docx or .pdf")
    target_argument(letter, ".docx", ".pdf")
    letter.add_argument(
        "--kind", default="start", choices=get_args(LetterKind), help="执行名单, 停止执行名单"
    )
    letter.add_argument("--since", default="", metavar="MONTH", help="only what begins, or ends, since then")
    for name, about in (
        ("to", "the grid company"),
        ("number", "like 长发改价函〔2025〕1号; else to be written"),
        ("basis", "the policy, read after 根据"),
        ("contact", "whom to ask"),
        ("phone", "and their number"),
    ):
        letter.add_argument(f"--{name}", default="", metavar="TEXT", help=about)
    for each in (table, letter):
        each.add_argument(
            "--as-of", "--today", dest="today", default="", metavar="DAY", help="like 2025-11-14"
        )


def _table(given: argparse.Namespace, desk: Desk) -> object:
    target = _free(given.target)
    with bureau_of(given, desk) as bureau:
        table = make_price_table(bureau.register, _day(given, desk))
    export_price_table(table, target, given.title)
    told: dict[str, object] = {
        "file": given.target,
        "today": table.as_of.isoformat(),
        "enterprises": table.firms,
        "rows": len(table.rows),
        "kwh": plain_text(table.kwh),
        "surcharge": money_text(table.amount),
    }
    return told | ({"lines": msgspec.to_builtins(table.rows)} if desk.as_json else {})


def _letter(given: argparse.Namespace, desk: Desk) -> object:
    target = _free(given.target)
    words = LetterWords(
        to=given.to, number=given.number, basis=given.basis, contact=given.contact, phone=given.phone
    )
    since = month_text(given.since) if given.since else ""
    with bureau_of(given, desk) as bureau:
        table = make_price_table(bureau.register, _day(given, desk))
        letter = make_price_letter(bureau, table, given.kind, words, since)
    write_price_letter(letter, target, bundled_fonts(places.fonts()))
    return {
        "file": given.target,
        "accounts_listed": [f"{row.enterprise} {row.account}" for row in letter.rows],
    }


def _free(text: str) -> Path:
    """Raises FileRefused FILE_EXISTS, NOT_WRITABLE."""
    target = Path(text)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    refuse_unwritable(target)
    return target


def _day(given: argparse.Namespace, desk: Desk) -> date:
    return date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
