"""This is about writing a changed workbook into the Markdown it came from: remarks stay where they were."""

from collections.abc import Iterable, Iterator, Mapping

from app.xforms.workbook.changes import pair_rows
from app.xforms.workbook.markdown import Line, opening_line, read_lines, row_line
from app.xforms.workbook.sheets import Sheet, Workbook


def rewritten(old: str, was: Workbook, now: Workbook) -> str:
    """The new workbook as canonical Markdown.

    old: the text that `was` was read from. Its remarks stay before the row or sheet they stood before; a line
    whose cells are the same stays as it is; the remarks of rows that went stay too.
    """
    head, parts = _parts(read_lines(old))
    before = {sheet.name.lower(): sheet for sheet in was.sheets}
    out = list(head)
    for sheet in now.sheets:
        name = sheet.name.lower()
        part = parts.pop(name, None)
        if part is None or name not in before:
            out += [*_gap(out), opening_line(sheet.name), *_rows(sheet.rows)]
        else:
            out += _sheet_lines(part, before[name], sheet)
    for part in parts.values():
        out += [line.text for line in part if not line.opens and not line.cells and line.text.strip()]
    return "\n".join(out).rstrip("\n") + "\n"


def _gap(out: list[str]) -> list[str]:
    return [""] if out and out[-1].strip() else []


def _rows(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    return [row_line(row) for row in rows if any(row)]


def _parts(lines: Iterable[Line]) -> tuple[list[str], dict[str, list[Line]]]:
    """What stands before the first sheet, and the lines of every sheet from its opening on."""
    head: list[str] = []
    parts: dict[str, list[Line]] = {}
    here: list[Line] | None = None
    for line in lines:
        if line.opens:
            here = parts.setdefault(line.opens.lower(), [])
        if here is None:
            head.append(line.text)
        else:
            here.append(line)
    return head, parts


def _sheet_lines(part: list[Line], was: Sheet, now: Sheet) -> list[str]:
    """The lines of one sheet; rows by what they were, with the remarks that stood before them."""
    remarks, kept, tail = _remarks(part)
    same_header = was.header == now.header
    out = [*remarks.pop(0, []), *_line(kept, 0, was.header, now.header)]
    for here, there in pair_rows(was, now):
        out += remarks.pop(here, []) if here is not None else []
        if there is None or not any(now.rows[there]):
            continue
        unchanged = same_header and here is not None and was.rows[here] == now.rows[there]
        out.append(kept[here] if unchanged and here in kept else row_line(now.rows[there]))
    return [*out, *tail]


def _line(kept: Mapping[int, str], place: int, was: tuple[str, ...], now: tuple[str, ...]) -> Iterator[str]:
    if was == now and place in kept:
        yield kept[place]
    elif any(now):
        yield row_line(now)


def _remarks(part: list[Line]) -> tuple[dict[int, list[str]], dict[int, str], list[str]]:
    """Of a sheet: the lines before each row by its place, each row's own line, what follows the last row."""
    before: dict[int, list[str]] = {}
    kept: dict[int, str] = {}
    waiting: list[str] = []
    place = 0
    for line in part:
        if line.cells:
            before[place], waiting = waiting, []
            kept[place] = line.text
            place += 1
        else:
            waiting.append(line.text)
    if not place:
        return {0: waiting}, kept, []
    return before, kept, waiting
