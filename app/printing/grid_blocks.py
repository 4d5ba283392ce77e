"""This is about ruled grids as slabs: labelled fields, tables whose header comes again on every page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.domain.records.record import Column, Field, Fields, Table
from app.printing.lines import MM, Line, Style, broken
from app.printing.pen import Align, Pen
from app.printing.slabs import Setting, Slab, space

_PAD = 1.6 * MM
_LEAST_ROW = 8 * MM
_MOST_LABEL = 0.34
_AFTER = 2.2 * MM
# A row higher than this share of a page is torn into strips of so many lines.
_TALL = 0.4
_STRIP_LINES = 6
_SQUEEZE = 0.92


class Cell(NamedTuple):
    """Text in a ruled rectangle; width in points."""

    text: str
    width: float
    style: Style
    align: Align = "left"


def fields_slabs(block: Fields, setting: Setting) -> Iterator[Slab]:
    """Rows of label and value; the columns of labels line up."""
    rows = list(_rows(block))
    label_widths = _label_widths(block, rows, setting)
    column = setting.width / block.columns
    style = setting.sheet.cell
    for fields in rows:
        cells: list[Cell] = []
        place = 0
        for field, span in fields:
            label_width = label_widths[place]
            place += span
            cells.append(Cell(field.label, label_width, style, "center"))
            value = field.value.strip()
            struck = not value and setting.strike
            cells.append(
                Cell(
                    "／" if struck else value,
                    column * span - label_width,
                    style,
                    "center" if struck else "left",
                )
            )
        least = max(field.lines for field, _ in fields) * style.leading + 2 * _PAD
        yield from row_slabs(cells, max(least, _LEAST_ROW), setting)
    yield space(_AFTER)


def _label_widths(block: Fields, rows: list[list[tuple[Field, int]]], setting: Setting) -> dict[int, float]:
    """Width of the labels that begin in each grid column: fits the longest, within reason."""
    style = setting.sheet.cell
    most = setting.width / block.columns * _MOST_LABEL + 6 * MM
    widths: dict[int, float] = {}
    for fields in rows:
        place = 0
        for field, span in fields:
            wanted = setting.letters.width(field.label, style.face, style.size) + 2 * _PAD + 1
            fitting = block.label_width * MM or min(wanted, most)
            widths[place] = max(widths.get(place, 0.0), fitting)
            place += span
    return widths


def _rows(block: Fields) -> Iterator[list[tuple[Field, int]]]:
    """Fields by row with their span; the last of a row takes what is left."""
    row: list[tuple[Field, int]] = []
    used = 0
    for field in block.fields:
        span = min(field.span, block.columns)
        if row and used + span > block.columns:
            yield _stretched(row, block.columns - used)
            row, used = [], 0
        row.append((field, span))
        used += span
    if row:
        yield _stretched(row, block.columns - used)


def _stretched(row: list[tuple[Field, int]], left: int) -> list[tuple[Field, int]]:
    field, span = row[-1]
    return [*row[:-1], (field, span + left)]


def table_slabs(block: Table, setting: Setting) -> Iterator[Slab]:
    widths = _column_widths(block, setting)
    if block.caption:
        yield _caption(block.caption, setting)
    titles = [
        Cell(column.title, width, setting.sheet.column, "center")
        for column, width in zip(block.columns, widths, strict=True)
    ]
    header = [replace(slab, keep=True) for slab in row_slabs(titles, _LEAST_ROW, setting)]
    yield from header
    least = max(block.row_height * MM, _LEAST_ROW)
    for row in _filled_rows(block, setting):
        cells = [
            _cell(text, width, column, setting)
            for text, width, column in zip(row, widths, block.columns, strict=True)
        ]
        for slab in row_slabs(cells, least, setting):
            yield replace(slab, header=header[0])
    yield space(_AFTER)


def _column_widths(block: Table, setting: Setting) -> list[float]:
    """As asked for, except that no title is broken while the others have room to give."""
    style = setting.sheet.column
    total = sum(column.width for column in block.columns)
    asked = [setting.width * column.width / total for column in block.columns]
    least = [
        setting.letters.width(column.title, style.face, style.size) + 2 * _PAD + 1 for column in block.columns
    ]
    short = sum(max(need - width, 0.0) for need, width in zip(least, asked, strict=True))
    spare = sum(max(width - need, 0.0) for need, width in zip(least, asked, strict=True))
    if not short or spare <= short:
        return asked
    return [
        max(need, width - max(width - need, 0.0) * short / spare)
        for need, width in zip(least, asked, strict=True)
    ]


def _caption(text: str, setting: Setting) -> Slab:
    style = setting.sheet.column

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.text(text, x + setting.width / 2, top - 1 * MM, style, "center")

    return Slab(height=style.leading + 2 * MM, draw=draw, says=text, keep=True)


def _filled_rows(block: Table, setting: Setting) -> Iterator[tuple[str, ...]]:
    """The rows, short ones filled up, and the empty ones wanted for the pen."""
    size = len(block.columns)
    for row in block.rows:
        yield (*row, *[""] * (size - len(row)))[:size]
    if not setting.strike:
        yield from [("",) * size] * block.blank_rows


def _cell(text: str, width: float, column: Column, setting: Setting) -> Cell:
    if not text.strip() and setting.strike:
        return Cell("／", width, setting.sheet.cell, "center")
    return Cell(text.strip(), width, setting.sheet.cell, column.align)


def row_slabs(cells: Sequence[Cell], least: float, setting: Setting) -> list[Slab]:
    """One ruled row; a row too tall for a page in strips that continue one another."""
    fitted = [_squeezed(cell, setting) for cell in cells]
    cells, lines = [cell for cell, _ in fitted], [each for _, each in fitted]
    count = max(map(len, lines))
    leading = max(cell.style.leading for cell in cells)
    if count * leading + 2 * _PAD <= setting.room * _TALL:
        return [_strip(cells, lines, least, first=True, last=True)]
    starts = range(0, count, _STRIP_LINES)
    return [
        _strip(
            cells,
            [each[start : start + _STRIP_LINES] for each in lines],
            0.0,
            first=start == 0,
            last=start + _STRIP_LINES >= count,
        )
        for start in starts
    ]


def _lines(cell: Cell, setting: Setting) -> tuple[Line, ...]:
    return broken(cell.text, cell.width - 2 * _PAD, setting.letters, cell.style)


def _squeezed(cell: Cell, setting: Setting) -> tuple[Cell, tuple[Line, ...]]:
    """A cell and its lines, a little smaller when that saves one: no character alone on a line of its own."""
    lines = _lines(cell, setting)
    if len(lines) == 1:
        return cell, lines
    smaller = cell._replace(style=cell.style._replace(size=cell.style.size * _SQUEEZE))
    fewer = _lines(smaller, setting)
    return (smaller, fewer) if len(fewer) < len(lines) else (cell, lines)


def _strip(
    cells: Sequence[Cell], lines: Sequence[Sequence[Line]], least: float, *, first: bool, last: bool
) -> Slab:
    """A row or a part of one: open above unless first, open below unless last."""
    leading = max(cell.style.leading for cell in cells)
    pads = (_PAD if first else 0.0) + (_PAD if last else 0.0)
    height = max(least, max(map(len, lines)) * leading + pads)
    whole = first and last

    def draw(pen: Pen, x: float, top: float) -> None:
        left = x
        for cell, texts in zip(cells, lines, strict=True):
            room = height - len(texts) * cell.style.leading
            start = top - (room / 2 if whole else (_PAD if first else 0.0))
            _write(pen, cell, texts, left, start)
            pen.rule(left, top, left, top - height)
            left += cell.width
        pen.rule(left, top, left, top - height)
        if first:
            pen.rule(x, top, left, top)
        if last:
            pen.rule(x, top - height, left, top - height)

    says = "\t".join("".join(line.text() for line in texts) for texts in lines)
    return Slab(height=height, draw=draw, says=says)


def _write(pen: Pen, cell: Cell, lines: Sequence[Line], x: float, top: float) -> None:
    inside = cell.width - 2 * _PAD
    for number, line in enumerate(lines):
        room = inside - line.width
        shift = {"left": 0.0, "center": room / 2, "right": room}[cell.align]
        pen.line(line, x + _PAD + shift, top - number * cell.style.leading, cell.style)
