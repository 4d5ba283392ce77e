"""This is about finding the header of a plan in a sheet: one to three rows, anywhere near the top."""

from collections.abc import Iterable, Sequence
from typing import Final, cast

import msgspec

from app.domain.plan.codes import squeezed, tidy
from app.domain.plan.column_words import HeaderMeaning, PlanField
from app.domain.plan.columns import exact_meaning, likely_meaning, unit_in_header
from app.domain.plan.grid import Grid, is_blank, raw_text

_SEARCHED_ROWS: Final = 60
_TALLEST: Final = 3
_FEWEST_FIELDS: Final = 3
_PARTIES: Final = ("territory", "bureau", "company")
_PARTY_WORDS: Final = ("属地", "乡镇", "镇街", "部门", "监督", "监管", "主管", "企业")


class Column(msgspec.Struct, frozen=True):
    """A headed column; `field` is "" where no field fits, `unit` what the header's brackets say."""

    index: int
    header: str
    field: PlanField | str
    unit: str = ""


class Header(msgspec.Struct, frozen=True):
    """Rows `first` to `last`, counted from 0."""

    first: int
    last: int
    columns: tuple[Column, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns if column.field)


def find_header(grid: Grid, fewest: int = _FEWEST_FIELDS) -> Header | None:
    """The rows that name most fields; None when no row names `fewest` and looks like a header."""
    searched = range(min(_SEARCHED_ROWS, len(grid.rows)))
    tops = [row for row in searched if _heads_several(grid.rows[row], fewest)]
    headers = [
        header
        for first in tops
        for last in range(first, min(first + _TALLEST, len(grid.rows)))
        if (header := header_at(grid, first, last, fewest)) is not None
    ]
    return max(headers, key=lambda h: (len(h.fields), h.first - h.last, -h.first), default=None)


def header_at(grid: Grid, first: int, last: int, fewest: int = _FEWEST_FIELDS) -> Header | None:
    """The header these rows make; None when they name too few fields, or neither enterprise nor machine."""
    texts = _texts(grid, first, last)
    if sum(1 for parts in texts if parts) < fewest:
        return None
    meanings = _claimed(texts)
    _settle_neighbours(meanings)
    columns = tuple(
        Column(index, "".join(parts), meanings[index] or "", unit_in_header("".join(parts)))
        for index, parts in enumerate(texts)
        if parts
    )
    header = Header(first, last, columns)
    if len(header.fields) < fewest or not header.fields & {"enterprise", "name", "model"}:
        return None
    return header


def repeats_header(grid: Grid, row: int) -> bool:
    """A row of a page printed again: most of its cells are sure headers."""
    texts = [value for value in grid.rows[row] if not is_blank(value)]
    sure = sum(1 for value in texts if isinstance(value, str) and exact_meaning(value) is not None)
    return sure >= 4 and sure * 2 > len(texts)


def _heads_several(row: Sequence[object], fewest: int) -> bool:
    """A title or unit line has one or two texts, a header more."""
    return len({value for value in row if isinstance(value, str) and not is_blank(value)}) >= fewest


def _texts(grid: Grid, first: int, last: int) -> list[list[str]]:
    """Per column the header's parts from above, a part that spans downwards only once."""
    spread = {
        (row, column): (merge.top, merge.left)
        for merge in grid.merges
        if first <= merge.bottom and merge.top <= last
        for row in range(max(merge.top, first), min(merge.bottom, last) + 1)
        for column in range(merge.left, merge.right + 1)
    }
    width = max((len(grid.rows[row]) for row in range(first, last + 1)), default=0)
    texts: list[list[str]] = []
    for column in range(width):
        parts: list[str] = []
        for row in range(first, last + 1):
            top, left = spread.get((row, column), (row, column))
            line = grid.rows[top]
            value = raw_text(line[left]) if left < len(line) else ""
            if tidy(value) and value not in parts:
                parts.append(value)
        texts.append(parts)
    return texts


def _claimed(texts: Sequence[list[str]]) -> list[HeaderMeaning | None]:
    """Every field at most once: first to the columns that are sure of it, then to the likely ones."""
    meanings: list[HeaderMeaning | None] = [None] * len(texts)
    shared = ("unit", "phone", "contact")
    for sure in (True, False):
        taken = set(meanings)
        for index, parts in enumerate(texts):
            if meanings[index] is not None or not parts:
                continue
            meaning = _meaning(parts, sure)
            if meaning is not None and (meaning in shared or meaning not in taken):
                meanings[index] = meaning
                taken.add(meaning)
    return meanings


def _meaning(parts: list[str], sure: bool) -> HeaderMeaning | None:
    parent, child = parts[0], parts[-1]
    if len(parts) == 1:
        return exact_meaning(child) if sure else likely_meaning(child)
    both = (exact_meaning(parent + child), exact_meaning(child + parent))
    names_party = any(word in squeezed(parent) for word in _PARTY_WORDS)
    if both[0] or both[1]:
        return both[0] or both[1]
    if sure:
        return None if names_party else exact_meaning(child)
    joined = likely_meaning(parent + child)
    alone = likely_meaning(child)
    return (joined or alone) if names_party else (alone or joined or likely_meaning(parent))


def _settle_neighbours(meanings: list[HeaderMeaning | None]) -> None:
    """Give 单位, 联系电话, 联系人 to the column they stand behind."""
    for index, meaning in enumerate(meanings):
        if meaning not in ("unit", "phone", "contact"):
            continue
        if meaning == "unit":
            wanted = _unit_for(meanings, index)
        elif meaning == "contact":
            wanted = ["bureau_name", "company_name", "territory_name"]
        else:
            wanted = [f"{party}_phone" for party in _parties_left_of(meanings, index)]
        free = [field for field in wanted if field not in meanings]
        meanings[index] = cast("PlanField", free[0]) if free else None


def _unit_for(meanings: Sequence[HeaderMeaning | None], index: int) -> list[str]:
    measured = ("count", "capacity")
    left = [m for m in reversed(meanings[:index]) if m in measured]
    right = [m for m in meanings[index:] if m in measured]
    wanted = [f"{field}_unit" for field in (left or right)[:1]]
    return wanted if wanted or "enterprise" in meanings else ["enterprise"]


def _parties_left_of(meanings: Sequence[HeaderMeaning | None], index: int) -> Iterable[str]:
    """The parties to try for a phone: the nearest on the left first, then the bureau."""
    nearest = [
        party
        for meaning in reversed(meanings[:index])
        for party in _PARTIES
        if meaning in (f"{party}_name", f"{party}_unit")
    ]
    return list(dict.fromkeys([*nearest, "bureau", "company"]))
