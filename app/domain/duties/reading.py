"""This is about reading the rows of a duty list from a workbook somebody keeps, with nothing lost.

Headers are known by the list's own table; what no field can take goes to the remark with its header. Merged
cells and ditto marks say what stands above.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from app.domain.duties.due import DUE_HEADER, STATE_HEADER
from app.domain.duties.lists import NOTE, DutyField, DutyList
from app.domain.duties.rules import value_of
from app.domain.errors import RuleRefused
from app.domain.plan.cells import is_ditto
from app.domain.plan.codes import tidy
from app.domain.plan.columns import header_text
from app.domain.plan.days import read_day
from app.domain.plan.grid import Grid, column_letter, is_blank, raw_text
from app.domain.plan.quantities import says_nothing
from app.domain.plan.townships import Township
from app.domain.staff.person_number import masked_within

_SEARCHED_ROWS: Final = 30
_FEWEST: Final = 2
_YEAR: Final = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_PASSED_OVER: Final = ("序号", "行号", DUE_HEADER, STATE_HEADER)
_WHO_REPORTED: Final = re.compile(r"(?<!被)(?:举报|反映|投诉|来电)人")
_WHO: Final = re.compile(r"姓名|电话|手机|联系|身份证")
"""On a list that keeps apart who reported, the other columns that tell it."""
_KEPT_APART: Final = "举报人"
LEFT_OUT: Final = "＊＊（不从表格导入，请在该行填写）"
_NO_VALUE: Final = ("合计", "总计", "小计", "共计")


class CellDoubt(msgspec.Struct, frozen=True):
    """A cell that could not be taken as it stands (its text went to the remark), or a row left out."""

    sheet: str
    row: int
    column: str
    label: str
    text: str


class ReadRow(msgspec.Struct, frozen=True):
    """One line; `row` is counted from 1 as the sheet does."""

    sheet: str
    row: int
    values: Mapping[str, str]


class DutyReading(msgspec.Struct, frozen=True):
    """What a workbook was understood as.

    Attributes:
        columns: by letter, the header and the label of the field it was taken for (empty: remark).
        refused: lines without what makes a row recognisable.
    """

    list: str
    rows: tuple[ReadRow, ...]
    doubts: tuple[CellDoubt, ...] = ()
    refused: tuple[CellDoubt, ...] = ()
    columns: tuple[tuple[str, str, str], ...] = ()
    title: str = ""


class _Header(msgspec.Struct, frozen=True):
    """hidden: columns that tell who reported, and nobody reads."""

    at: int
    fields: Mapping[int, DutyField]
    loose: Mapping[int, str]
    hidden: frozenset[int] = frozenset()


def read_duties(
    duty_list: DutyList, grids: Sequence[Grid], townships: Sequence[Township] = ()
) -> DutyReading | None:
    """The rows these sheets hold; None where no sheet has a header of this list."""
    found = [(grid, header) for grid in grids if (header := _header(duty_list, grid)) is not None]
    if not found:
        return None
    line = _Lines(duty_list, townships)
    for grid, header in found:
        line.read(grid, header)
    grid, header = found[0]
    heads = {**{at: (_head(grid, header, at), field.label) for at, field in header.fields.items()}}
    heads |= {at: (text, "") for at, text in header.loose.items()}
    heads |= {at: (_head(grid, header, at), _KEPT_APART) for at in header.hidden}
    above = (raw_text(value) for row in grid.rows[: header.at] for value in row if not is_blank(value))
    return DutyReading(
        list=duty_list.name,
        rows=tuple(line.rows),
        doubts=tuple(line.doubts),
        refused=tuple(line.refused),
        columns=tuple((column_letter(at), *heads[at]) for at in sorted(heads)),
        title=tidy(next(above, "")),
    )


def best_list(lists: Mapping[str, DutyList], grids: Sequence[Grid]) -> DutyList | None:
    """The list whose header these sheets have most of; None where none fits."""
    fits = {
        each.name: max((len(header.fields) for grid in grids if (header := _header(each, grid))), default=0)
        for each in lists.values()
    }
    name = max(fits, key=lambda each: fits[each], default="")
    return lists[name] if name and fits[name] else None


def _header(duty_list: DutyList, grid: Grid) -> _Header | None:
    """The row that names most fields, what makes a row recognisable among them."""
    words = _words(duty_list)
    best: _Header | None = None
    for at in range(min(_SEARCHED_ROWS, len(grid.rows))):
        made = _header_at(grid, at, words)
        if len(made.fields) >= _FEWEST and (best is None or len(made.fields) > len(best.fields)):
            best = made
    needed = {field.name for field in duty_list.fields if field.is_needed}
    named = {field.name for field in best.fields.values()} if best is not None else set()
    return best if needed <= named else None


def _words(duty_list: DutyList) -> dict[str, DutyField]:
    words: dict[str, DutyField] = {}
    taken = [field for field in duty_list.fields if field.kind != "file"]
    for field in taken:
        words.setdefault(header_text(field.label), field)
    for field in taken:
        for text in field.also:
            words.setdefault(header_text(text), field)
    return words


def _header_at(grid: Grid, at: int, words: Mapping[str, DutyField]) -> _Header:
    fields: dict[int, DutyField] = {}
    loose: dict[int, str] = {}
    hidden: set[int] = set()
    keeps_apart = any(field.kind == "sealed" for field in words.values())
    for index, value in enumerate(grid.rows[at]):
        text = tidy(raw_text(value)).replace(" ", "")
        field = words.get(header_text(text))
        if field is not None and field not in fields.values():
            fields[index] = field
        elif _tells_who(text, keeps_apart):
            hidden.add(index)
        elif text and text not in _PASSED_OVER:
            loose[index] = text
    return _Header(at, fields, loose, frozenset(hidden))


def _tells_who(head: str, keeps_apart: bool) -> bool:
    is_of_the_accused = "被" in head
    return bool(_WHO_REPORTED.search(head) or (keeps_apart and not is_of_the_accused and _WHO.search(head)))


def _head(grid: Grid, header: _Header, at: int) -> str:
    return tidy(raw_text(grid.rows[header.at][at]))


class _Lines:
    """The lines of the sheets as they are read, one after the other."""

    def __init__(self, duty_list: DutyList, townships: Sequence[Township]) -> None:
        self._list = duty_list
        self._townships = townships
        self._above: dict[int, object] = {}
        self._year: int | None = None
        self.rows: list[ReadRow] = []
        self.doubts: list[CellDoubt] = []
        self.refused: list[CellDoubt] = []

    def read(self, grid: Grid, header: _Header) -> None:
        self._above = {}
        self._year = _year_in(
            [grid.name, *(raw_text(value) for row in grid.rows[: header.at] for value in row)]
        )
        for at in range(header.at + 1, len(grid.rows)):
            if self._is_line(grid, header, at):
                self._read_line(grid, header, at)

    def _is_line(self, grid: Grid, header: _Header, at: int) -> bool:
        texts = [tidy(raw_text(value)) for value in grid.rows[at] if not is_blank(value)]
        is_sum = any(text.startswith(_NO_VALUE) for text in texts[:2])
        is_again = len(texts) > 1 and _header_at(grid, at, _words(self._list)).fields == header.fields
        return bool(texts) and not is_sum and not is_again

    def _read_line(self, grid: Grid, header: _Header, at: int) -> None:
        values: dict[str, str] = {}
        more: list[str] = []
        for index, field in header.fields.items():
            raw = self._cell(grid, at, index)
            if field.kind == "sealed":
                self._leave_sealed(grid, at, index, field.label)
                continue
            value, is_taken = self._value(field, raw, grid, at)
            if is_taken:
                values[field.name] = value
            else:
                told = masked_within(tidy(raw_text(raw)))
                more.append(f"{field.label}：{told}")
                self.doubts.append(CellDoubt(grid.name, at + 1, column_letter(index), field.label, told))
        for index in sorted(header.hidden):
            self._leave_sealed(grid, at, index, _head(grid, header, index))
        more += [f"{head}：{masked_within(text)}" for head, text in _left(grid, header, at)]
        values = {name: value for name, value in values.items() if value}
        if more:
            values[NOTE] = "；".join(part for part in (values.get(NOTE, ""), *more) if part)
        self._take(grid, header, at, values)

    def _take(self, grid: Grid, header: _Header, at: int, values: dict[str, str]) -> None:
        missing = [field for field in self._list.fields if field.is_needed and not values.get(field.name)]
        if not missing:
            self.rows.append(ReadRow(grid.name, at + 1, values))
            return
        if len(values) < _FEWEST:
            return
        column = next((column_letter(i) for i, field in header.fields.items() if field in missing), "")
        sealed = {index for index, field in header.fields.items() if field.kind == "sealed"} | header.hidden
        shown = (value for index, value in enumerate(grid.rows[at]) if index not in sealed)
        text = masked_within("  ".join(tidy(raw_text(value)) for value in shown if not is_blank(value)))
        self.refused.append(CellDoubt(grid.name, at + 1, column, missing[0].label, text))

    def _leave_sealed(self, grid: Grid, at: int, index: int, label: str) -> None:
        """Who may not be named is not taken from a workbook, and not repeated either."""
        if not is_blank(grid.value(at, index)):
            self.doubts.append(CellDoubt(grid.name, at + 1, column_letter(index), label, LEFT_OUT))

    def _cell(self, grid: Grid, at: int, index: int) -> object:
        value = grid.value(at, index)
        if is_ditto(value):
            value = self._above.get(index)
        self._above[index] = value
        return value

    def _value(self, field: DutyField, raw: object, grid: Grid, at: int) -> tuple[str, bool]:
        """The value, and whether the cell could be taken; a day without a year is of sheet or line."""
        text = tidy(raw_text(raw))
        if not text or says_nothing(text):
            return "", True
        if field.kind == "day":
            year = self._year or _year_in([raw_text(value) for value in grid.rows[at]])
            reading = read_day(raw, year, grid.epoch)
            return (reading.day, True) if reading is not None else ("", False)
        try:
            return value_of(field, _chosen(field, text), self._townships), True
        except RuleRefused:
            return "", False


def _year_in(texts: Iterable[str]) -> int | None:
    """The first year that is written anywhere in them."""
    found = (_YEAR.search(text) for text in texts)
    return next((int(match[0]) for match in found if match is not None), None)


def _chosen(field: DutyField, text: str) -> str:
    """The choice a text means: itself without blanks, or the only one it begins or is within."""
    if field.kind != "choice" or text in field.choices:
        return text
    plain = text.replace(" ", "")
    likely = [choice for choice in field.choices if plain and (plain in choice or choice in plain)]
    if len(likely) == 1 or (likely and not field.is_open):
        return likely[0]
    return plain


def _left(grid: Grid, header: _Header, at: int) -> Iterator[tuple[str, str]]:
    """Columns of the sheet that are no field of the list, and cells under no header."""
    for index, value in enumerate(grid.rows[at]):
        if index in header.loose and not is_blank(value):
            yield header.loose[index], tidy(raw_text(value))
