r"""This is about XLSForms as Markdown tables: `| survey |` opens a sheet, the next row is its header.

In a cell `\|` is a pipe, `\n` a line break and `\\` a backslash; before anything else a backslash is itself.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.sheets import MAX_COLUMNS, Sheet, Workbook, clean_cell, sheet_of

_PIPE = re.compile(r"\\[\\|]|\|")
_ESCAPED = re.compile(r"\\([\\|n])")
_TO_ESCAPE = re.compile(r"\\(?=[\\|n\n])|\||\n")
_MOST_PIPES = 20 * MAX_COLUMNS
_PLAIN = {"\\": "\\", "|": "|", "n": "\n"}
_ESCAPES = {"\\": "\\\\", "|": "\\|", "\n": "\\n"}
_NO_RULER = " row"
"""Behind the last pipe of a row that would look like a ruler."""


class Line(msgspec.Struct, frozen=True):
    """One line of the text: `opens` names the sheet that begins here, `cells` are a row, else a remark."""

    text: str
    opens: str = ""
    cells: tuple[str, ...] = ()


def read_markdown(text: str) -> Workbook:
    """The sheets; what stands behind the last pipe is a comment.

    Raises: FormRefused WORKBOOK_REFUSED (sheet, row) for a row with more cells than its header,
    WORKBOOK_TOO_LARGE.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    rows: list[tuple[str, ...]] | None = None
    for line in read_lines(text):
        if line.opens:
            rows = found.setdefault(line.opens, [])
        if rows is not None and line.cells:
            rows.append(line.cells)
    return Workbook(sheets=tuple(_sheet(name, rows) for name, rows in found.items()))


def read_lines(text: str) -> Iterator[Line]:
    """The text line by line; rows and openings of sheets are told apart from remarks."""
    for line in text.replace("\r\n", "\n").split("\n"):
        cells = _cells(line)
        filled = cells[1:] if any(cells[1:]) else ()
        yield Line(line, cells[0] if cells else "", filled)


def _cells(line: str) -> tuple[str, ...]:
    stripped = line.strip()
    if not stripped.startswith("|") or _is_ruler(stripped):
        return ()
    if stripped.count("|") > _MOST_PIPES:
        raise FormRefused(FormFault.WORKBOOK_TOO_LARGE)
    pipes = [match.start() for match in _PIPE.finditer(stripped) if match[0] == "|"]
    return tuple(_plain(stripped[start + 1 : end]) for start, end in pairwise(pipes))


def _is_ruler(line: str) -> bool:
    return "---" in line and not line.strip("|:- \t")


def _plain(cell: str) -> str:
    return clean_cell(_ESCAPED.sub(lambda match: _PLAIN[match[1]], cell.strip()))


def _sheet(name: str, rows: list[tuple[str, ...]]) -> Sheet:
    width = len(rows[0]) if rows else 0
    for number, row in enumerate(rows, 1):
        if any(row[width:]):
            message = "the row has more cells than the header"
            raise FormRefused(
                FormFault.WORKBOOK_REFUSED, sheet=name, row=number, kind="other", column=None, message=message
            )
    return sheet_of(name, (row[:width] for row in rows))


def write_markdown(workbook: Workbook) -> str:
    """The workbook as Markdown tables; reading it back gives the same cells, but for rows that are empty."""
    lines: list[str] = []
    for sheet in workbook.sheets:
        lines.append(opening_line(sheet.name))
        lines += [row_line(row) for row in sheet.rows if any(row)]
        lines.append("")
    return "\n".join(lines)


def opening_line(name: str) -> str:
    return f"| {_escaped(name)} |"


def row_line(cells: tuple[str, ...]) -> str:
    line = f"| | {' | '.join(_escaped(cell) for cell in cells)} |"
    return line + _NO_RULER if _is_ruler(line) else line


def _escaped(cell: str) -> str:
    return _TO_ESCAPE.sub(lambda match: _ESCAPES[match[0]], cell)
