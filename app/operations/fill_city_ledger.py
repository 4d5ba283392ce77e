"""This is about the city's own ledger form: filled from our ledger, its columns told once and remembered.

The form changes from year to year; what was told of a header stays true for the next one. It is kept beside
the register, as a convenience: nothing of a case lies in it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.exchange.ledger_filling import fill_ledger, has_headers, proposed_columns
from app.operations.make_ledger import Ledger
from app.storage.whole_file import read_whole, write_whole

COLUMNS_FILE: Final = "ledger_columns.json"


class Filled(msgspec.Struct, frozen=True):
    """The city's workbook, and which of its headers got which of our fields."""

    workbook: bytes
    columns: Mapping[str, str]


def fill_city_ledger(place: Path, template: bytes, told: Mapping[str, str], ledger: Ledger) -> Filled:
    """Fill the city's form. What is told now goes before what was told once, and that before what is plain.

    place: folder of the register. told: their header to a field of `LedgerRow`; an empty field leaves the
    column alone. Raises FileRefused COLUMN_NOT_FOUND and the refusals of workbooks; nothing is kept then.
    """
    plain = proposed_columns(template)
    before = kept_columns(place)
    known = {header: before[header] for header in has_headers(template, before)}
    given = set(told.values()) | set(known.values())
    columns = {header: field for header, field in plain.items() if field not in given}
    columns = {header: field for header, field in (columns | known | dict(told)).items() if field}
    if not columns:
        raise FileRefused(Refusal.COLUMN_NOT_FOUND, column="")
    workbook = fill_ledger(template, columns, ledger.rows, ledger.as_of)
    if told:
        keep_columns(place, before | dict(told))
    return Filled(workbook, columns)


def kept_columns(place: Path) -> dict[str, str]:
    """What was told before, by header. Raises FileRefused DAMAGED."""
    path = place / COLUMNS_FILE
    if not path.exists():
        return {}
    try:
        return msgspec.json.decode(read_whole(path), type=dict[str, str])
    except msgspec.DecodeError as error:
        raise FileRefused(Refusal.DAMAGED, what=COLUMNS_FILE) from error


def keep_columns(place: Path, columns: Mapping[str, str]) -> None:
    write_whole(place / COLUMNS_FILE, msgspec.json.format(msgspec.json.encode(dict(columns))))
