"""This is about XLSForms as Markdown tables: `| survey |` opens a sheet, the next row is its header."""

import re

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.sheets import Sheet, Workbook

_PIPE = re.compile(r"(?<!\\)\|")
_SEPARATOR = re.compile(r"[|:\-\s]*---[|:\-\s]*")


def read_markdown(text: str) -> Workbook:
    r"""The sheets; `\|` is a pipe, `\n` a line break, what stands behind the last pipe is a comment.

    Raises: FormRefused WORKBOOK_REFUSED (sheet, row) for a row with more cells than its header.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    rows: list[tuple[str, ...]] | None = None
    for line in text.splitlines():
        cells = _cells(line)
        if not cells:
            continue
        if cells[0]:
            rows = found.setdefault(cells[0], [])
        if rows is not None and any(cells[1:]):
            rows.append(cells[1:])
    return Workbook(sheets=tuple(_sheet(name, rows) for name, rows in found.items()))


def _cells(line: str) -> tuple[str, ...]:
    stripped = line.strip()
    if not stripped.startswith("|") or _SEPARATOR.fullmatch(stripped):
        return ()
    end = max(match.start() for match in _PIPE.finditer(stripped))
    return tuple(_plain(cell) for cell in _PIPE.split(stripped[1 : max(end, 1)]))


def _plain(cell: str) -> str:
    return cell.strip().replace("\\|", "|").replace("\\n", "\n")


def _sheet(name: str, rows: list[tuple[str, ...]]) -> Sheet:
    width = len(rows[0]) if rows else 0
    for number, row in enumerate(rows, 1):
        if any(row[width:]):
            raise FormRefused(FormFault.WORKBOOK_REFUSED, sheet=name, row=number, kind="other", column=None)
    return Sheet(name=name, rows=tuple(row[:width] + ("",) * (width - len(row)) for row in rows))


def write_markdown(workbook: Workbook) -> str:
    """The workbook as Markdown tables; reading it back gives the same cells."""
    lines: list[str] = []
    for sheet in workbook.sheets:
        lines.append(f"| {sheet.name} |")
        for row in sheet.rows:
            cells = (cell.replace("|", "\\|").replace("\n", "\\n") for cell in row)
            lines.append(f"| | {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines)
