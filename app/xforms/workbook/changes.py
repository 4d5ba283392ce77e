"""This is about what a clerk changed in a form: two workbooks side by side, question by question."""

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from app.xforms.workbook.sheets import Sheet, Workbook

_CONTROL = re.compile(r"(begin|end)[ _]+(.+)")
_WORTH = 0.5
"""From this share of equal cells on, a row that went and one that came in its place are one row renamed."""
_NEAR = 50

Pair = tuple[int | None, int | None]
"""Places of the same row in the old and the new sheet, from 0 = header; None where it is not."""


class ChangeKind(StrEnum):
    CELL = "cell"
    ROW_ADDED = "row_added"
    ROW_REMOVED = "row_removed"
    ROW_MOVED = "row_moved"
    COLUMN_ADDED = "column_added"
    COLUMN_REMOVED = "column_removed"
    SHEET_ADDED = "sheet_added"
    SHEET_REMOVED = "sheet_removed"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that differs.

    Attributes:
        row: where it stands now, 1 = header; of a removed row where it stood.
        was: the row where it stood, of a moved one.
        name: what the row is called: its name, or list and name.
        old, new: the cell before and after; of a row its cells in one line.
    """

    kind: ChangeKind
    sheet: str
    row: int | None = None
    was: int | None = None
    column: str | None = None
    name: str = ""
    old: str = ""
    new: str = ""


def changes_between(old: Workbook, new: Workbook) -> list[Change]:
    """In the order of the new workbook; what went comes where it stood."""
    found: list[Change] = []
    before = {sheet.name.lower(): sheet for sheet in old.sheets}
    after = {sheet.name.lower(): sheet for sheet in new.sheets}
    for name, sheet in after.items():
        if name in before:
            found += _of_sheet(before[name], sheet)
        else:
            found.append(Change(kind=ChangeKind.SHEET_ADDED, sheet=sheet.name))
    gone = [sheet for name, sheet in before.items() if name not in after]
    return found + [Change(kind=ChangeKind.SHEET_REMOVED, sheet=sheet.name) for sheet in gone]


def _of_sheet(old: Sheet, new: Sheet) -> Iterator[Change]:
    before, after = _columns(old), _columns(new)
    for header in after:
        if header not in before:
            yield Change(kind=ChangeKind.COLUMN_ADDED, sheet=new.name, row=1, column=header)
    for header in before:
        if header not in after:
            yield Change(kind=ChangeKind.COLUMN_REMOVED, sheet=new.name, row=1, column=header)
    pairs = pair_rows(old, new)
    moved = _moved(pairs)
    for pair in pairs:
        yield from _of_row((old, new), (before, after), pair, pair in moved)


def _of_row(
    sheets: tuple[Sheet, Sheet], columns: tuple[Mapping[str, int], Mapping[str, int]], pair: Pair, moved: bool
) -> Iterator[Change]:
    old, new = sheets
    here, there = pair
    if here is None or there is None:
        sheet, place = (new, there) if here is None else (old, here)
        cells = sheet.rows[place or 0]
        if any(cells):
            kind = ChangeKind.ROW_ADDED if here is None else ChangeKind.ROW_REMOVED
            text = " | ".join(filter(None, cells))
            old_text, new_text = ("", text) if here is None else (text, "")
            yield Change(
                kind=kind,
                sheet=new.name,
                row=(place or 0) + 1,
                name=_called(sheet, cells),
                old=old_text,
                new=new_text,
            )
        return
    name = _called(new, new.rows[there])
    if moved:
        yield Change(kind=ChangeKind.ROW_MOVED, sheet=new.name, row=there + 1, was=here + 1, name=name)
    before, after = columns
    for header in dict.fromkeys((*after, *before)):
        was = old.rows[here][before[header]] if header in before else ""
        now = new.rows[there][after[header]] if header in after else ""
        if was != now:
            yield Change(
                kind=ChangeKind.CELL,
                sheet=new.name,
                row=there + 1,
                column=header,
                name=name,
                old=was,
                new=now,
            )


def _columns(sheet: Sheet) -> dict[str, int]:
    """The place of every header; of two that are equal, and of empty ones, each has a name of its own."""
    counted: Counter[str] = Counter()
    found: dict[str, int] = {}
    for place, header in enumerate(sheet.header):
        counted[header] += 1
        nth = counted[header]
        found[header if nth == 1 else f"{header} ({nth})"] = place
    return found


def pair_rows(old: Sheet, new: Sheet) -> list[Pair]:
    """Every row of both sheets once, headers left out, in the order of the new.

    What went stands where it stood.
    """
    before, after = _keys(old), _keys(new)
    places = {key: place for place, key in enumerate(before, 1)}
    known = set(after)
    pairs: list[Pair] = []
    gone = deque(place for place, key in enumerate(before, 1) if key not in known)
    for place, key in enumerate(after, 1):
        was = places.get(key)
        while was is not None and gone and gone[0] < was:
            pairs.append((gone.popleft(), None))
        pairs.append((was, place))
    pairs += [(each, None) for each in gone]
    return list(_renamed(pairs, old, new))


def _renamed(pairs: list[Pair], old: Sheet, new: Sheet) -> Iterator[Pair]:
    """Rows that went and rows that came in the same gap are one, when most of their cells are equal."""
    gone: list[int] = []
    come: list[int] = []
    for here, there in (*pairs, (0, 0)):
        if here is None and there is not None:
            come.append(there)
        elif there is None and here is not None:
            gone.append(here)
        else:
            yield from _matched(gone, come, old, new)
            gone, come = [], []
            if (here, there) != (0, 0):
                yield here, there


def _matched(gone: list[int], come: list[int], old: Sheet, new: Sheet) -> Iterator[Pair]:
    before, after = _columns(old), _columns(new)
    shared = [(place, after[header]) for header, place in before.items() if header in after]
    left = list(come)
    before_it: dict[int, int] = {}
    for place in gone:
        cells = [(old.rows[place][was], now) for was, now in shared]
        alike = next((other for other in left[:_NEAR] if _alike(cells, new.rows[other])), None)
        if alike is None:
            yield place, None
        else:
            left.remove(alike)
            before_it[alike] = place
    for other in come:
        yield before_it.get(other), other


def _alike(cells: list[tuple[str, int]], row: Sequence[str]) -> bool:
    """cells: the old ones, each with its place in the new row."""
    filled = [(was, row[place]) for was, place in cells if was or row[place]]
    return sum(was == now for was, now in filled) > _WORTH * len(filled)


def _keys(sheet: Sheet) -> list[str]:
    """A key for every row below the header, each once in its sheet."""
    columns = _columns(sheet)
    counted: Counter[str] = Counter()
    open_groups: list[str] = []
    found: list[str] = []
    for row in sheet.rows[1:]:
        key = _key(row, columns, open_groups)
        counted[key] += 1
        found.append(f"{key}\n{counted[key]}")
    return found


def _key(row: Sequence[str], columns: Mapping[str, int], open_groups: list[str]) -> str:
    def cell(*headers: str) -> str:
        return next((row[columns[header]] for header in headers if header in columns), "")

    kind, name = cell("type"), cell("name")
    control = _CONTROL.match(kind)
    if control and control[1] == "end":
        return f"end of {open_groups.pop() if open_groups else ''}"
    if control:
        open_groups.append(name)
    list_name = cell("list_name", "list name")
    return f"{list_name}\n{name}" if name else f"{list_name}\n{kind}\n" + "\n".join(row)


def _called(sheet: Sheet, row: Sequence[str]) -> str:
    columns = _columns(sheet)
    wanted = ("list_name", "list name", "name") if "type" not in columns else ("name",)
    named = [row[columns[header]] for header in wanted if header in columns and row[columns[header]]]
    return " ".join(named) or next(filter(None, row), "")


def _moved(pairs: list[Pair]) -> set[Pair]:
    """The rows that left their order: all but the longest run that kept it."""
    kept = [(here, there) for here, there in pairs if here is not None and there is not None]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (here, _there) in enumerate(kept):
        place = bisect_left(tails, here)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [here]
        ends[place : place + 1] = [number]
    stayed: set[int] = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        stayed.add(number)
        number = before[number]
    return {pair for number, pair in enumerate(kept) if number not in stayed}
