"""This is about what looks wrong in a plan as a whole, before anybody confirms it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, Protocol

from app.domain.plan.codes import CodeProblem, credit_code_problem
from app.domain.plan.grid import raw_text
from app.domain.plan.plan import Doubt, PlanRow, PlanWarning, enterprise_keys, name_key
from app.domain.plan.quantities import read_quantity, total

DOUBT_OF_CODE: Final[dict[CodeProblem, Doubt]] = {
    "missing": Doubt.CODE_MISSING,
    "length": Doubt.CODE_LENGTH,
    "symbol": Doubt.CODE_SYMBOL,
    "check_digit": Doubt.CODE_CHECK_DIGIT,
}

Columns = Mapping[tuple[str, str], str]
"""Letter of a field's column, by sheet and field."""


class OfEnterprise(Protocol):
    """A line that names an enterprise and its code, and where it stands."""

    @property
    def sheet(self) -> str: ...
    @property
    def row(self) -> int: ...
    @property
    def enterprise(self) -> str: ...
    @property
    def code(self) -> str: ...


def doubts_of(rows: Sequence[PlanRow], columns: Columns) -> Iterator[PlanWarning]:
    """Codes, days and repetitions, in the order a person would look at them."""
    yield from code_doubts(rows, columns)
    yield from _days(rows, columns)
    yield from _duplicates(rows, columns)


def total_doubt(
    value: object, items: Sequence[PlanRow], since: Sequence[PlanRow], place: tuple[str, int, str]
) -> PlanWarning | None:
    """A 合计 that is the sum neither of all items above nor of those since the last 合计.

    place: sheet, row, column letter.
    """
    stated = read_quantity(raw_text(value))
    sums = {Decimal(total([row.count for row in part])) for part in (items, since)}
    if stated is None or stated.value in sums:
        return None
    sheet, row, column = place
    added = total([item.count for item in items])
    return PlanWarning(Doubt.TOTAL_DIFFERS, sheet, row, column, f"{stated.number}≠{added}")


def _warning(code: Doubt, row: OfEnterprise, columns: Columns, field: str, text: str) -> PlanWarning:
    return PlanWarning(code, row.sheet, row.row, columns.get((row.sheet, field), ""), text)


def code_doubts(rows: Sequence[OfEnterprise], columns: Columns) -> Iterator[PlanWarning]:
    """Each wrong code once per enterprise; then codes and names that contradict each other."""
    told: set[tuple[str, str]] = set()
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    for row in rows:
        name = name_key(row.enterprise)
        if (name, row.code) in told or (not row.code and name in codes):
            continue
        told.add((name, row.code))
        problem = credit_code_problem(row.code)
        if problem is not None:
            yield _warning(DOUBT_OF_CODE[problem], row, columns, "code", row.code or row.enterprise)
        if row.code and names.setdefault(row.code, name) != name:
            yield _warning(Doubt.CODE_OF_TWO_ENTERPRISES, row, columns, "code", row.code)
        if row.code and codes.setdefault(name, row.code) != row.code:
            yield _warning(Doubt.TWO_CODES, row, columns, "code", row.enterprise)


def _days(rows: Sequence[PlanRow], columns: Columns) -> Iterator[PlanWarning]:
    for row in rows:
        if row.stop_by and row.dismantle_by and row.dismantle_by < row.stop_by:
            text = f"{row.dismantle_by}<{row.stop_by}"
            yield _warning(Doubt.DISMANTLE_BEFORE_STOP, row, columns, "dismantle_by", text)
        if not row.dismantle_by and (row.sheet, "dismantle_by") in columns:
            yield _warning(Doubt.DAY_MISSING, row, columns, "dismantle_by", row.name)


def _duplicates(rows: Sequence[PlanRow], columns: Columns) -> Iterator[PlanWarning]:
    """The same machine of the same enterprise again: perhaps two lines, perhaps one typed twice."""
    first: dict[tuple[str, str, str], PlanRow] = {}
    for row, enterprise in zip(rows, enterprise_keys(rows), strict=True):
        earlier = first.setdefault((enterprise, name_key(row.name), name_key(row.model)), row)
        if earlier is not row:
            yield _warning(Doubt.DUPLICATE, row, columns, "name", f"{earlier.sheet} {earlier.row}")
