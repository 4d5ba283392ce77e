"""This is about whether a table can stand in for the one that ships: its columns, and every row readable."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from app import places
from app.domain.acceptance.criteria import criteria_of_table
from app.domain.agencies.table import powers_of_table
from app.domain.catalogue.catalogue import industries_of_table, words_of_table
from app.domain.catalogue.conditions import rules_of_table
from app.domain.catalogue.row import coverage_of_table, electromechanical_rows, elimination_rows
from app.domain.deadlines.clocks import clocks_of_table
from app.domain.deadlines.holidays import HEADER, holiday_year_of_table
from app.domain.duties.coal_gate import coal_limits_of_table
from app.domain.errors import FileRefused, Refusal, Refused
from app.domain.orders.sorts import sorts_of_table
from app.domain.powers.supply import limit_of_table
from app.domain.price.rows import surcharge_rows
from app.domain.revisit.schedule import revisit_rules_of_table
from app.domain.staff.compensation import benefit_table, interval_table
from app.storage.whole_file import read_whole

_HOLIDAYS: Final = re.compile(r"holidays_(\d{4})\.csv")


def table_bytes(file: Path) -> bytes:
    """A table as it goes into a pack: UTF-8, whether a spreadsheet program saved it so or not.

    Raises FileRefused FILE_MISSING, NOT_READABLE, RULE_TABLE_UNREADABLE.
    """
    data = read_whole(file)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").encode()
        except UnicodeDecodeError:
            continue
    raise FileRefused(Refusal.RULE_TABLE_UNREADABLE, file=file.name, what="UTF-8")


def check_rule_table(name: str, content: str) -> None:
    """Raises FileRefused RULE_TABLE_UNKNOWN, RULE_TABLE_COLUMNS, RULE_TABLE_UNREADABLE."""
    columns = _columns(name)
    try:
        rows = [row for row in csv.reader(io.StringIO(content)) if row]
    except csv.Error:
        raise FileRefused(Refusal.RULE_TABLE_UNREADABLE, file=name, what="CSV") from None
    if not rows or tuple(cell.strip() for cell in rows[0]) != columns:
        raise FileRefused(Refusal.RULE_TABLE_COLUMNS, file=name, columns=",".join(columns))
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(columns):
            raise FileRefused(Refusal.RULE_TABLE_UNREADABLE, file=name, what=line)
    if len(rows) == 1:
        raise FileRefused(Refusal.RULE_TABLE_UNREADABLE, file=name, what=0)
    _read_as_the_program_does(name, content)


def _columns(name: str) -> tuple[str, ...]:
    """Of the table that ships under this name, or of any year's holidays."""
    shipped = places.rules() / name
    if _HOLIDAYS.fullmatch(name):
        return HEADER
    if not name or "/" in name or not shipped.is_file():
        raise FileRefused(Refusal.RULE_TABLE_UNKNOWN, file=name)
    return tuple(next(csv.reader(io.StringIO(read_whole(shipped).decode("utf-8-sig")))))


def _read_as_the_program_does(name: str, content: str) -> None:
    try:
        year = _HOLIDAYS.fullmatch(name)
        if year is not None:
            if holiday_year_of_table(content).year != int(year[1]):
                raise FileRefused(Refusal.RULE_TABLE_UNREADABLE, file=name, what=year[1])
        elif name in _READ:
            _READ[name](content)
    except (Refused, ValueError, KeyError, re.error) as error:
        what = error.details.get("line") or error.details.get("what") if isinstance(error, Refused) else error
        raise FileRefused(Refusal.RULE_TABLE_UNREADABLE, file=name, what=what or "?") from None


def _clocks(content: str) -> None:
    """Every clock the program counts by is still there, under its code."""
    lost = _codes(read_whole(places.rules() / "clocks.csv").decode()) - _codes(content)
    if lost:
        raise KeyError("、".join(sorted(lost)))


def _codes(content: str) -> set[str]:
    return set(clocks_of_table(content))


_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "revisits.csv": revisit_rules_of_table,
    "clocks.csv": _clocks,
    "orders.csv": sorts_of_table,
    "elimination_catalogue.csv": elimination_rows,
    "obsolete_electromechanical.csv": electromechanical_rows,
    "catalogue_words.csv": words_of_table,
    "catalogue_conditions.csv": rules_of_table,
    "catalogue_coverage.csv": coverage_of_table,
    "industries.csv": industries_of_table,
    "electricity_surcharges.csv": surcharge_rows,
    "unemployment_benefit.csv": benefit_table,
    "staff_reviews.csv": interval_table,
    "dismantled_when.csv": criteria_of_table,
    "coal_boiler_limits.csv": coal_limits_of_table,
    "powers.csv": powers_of_table,
    "execution_limits.csv": limit_of_table,
}
"""Tables with a reader of their own; of the others columns and cells are looked at."""
