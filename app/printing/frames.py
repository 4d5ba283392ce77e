"""This is about what surrounds the body of a page: head, title, signature line, page number, page code."""

from collections.abc import Sequence
from itertools import groupby

from app.domain.records.record import Record, Signer
from app.printing.fonts import printable
from app.printing.lines import MM, Line, Style, broken
from app.printing.page_code import PageMark
from app.printing.pen import THICK, Align, Pen
from app.printing.sheets import HEIGHT, SHEETS, WIDTH
from app.printing.slabs import Setting, Slab

_CONTINUED = 9 * MM
_RED_LINE_ROOM = 9 * MM
_NUMBER_ROOM = 2 * MM
_LEAST_LINE = 26 * MM
_DAY = "年　　月　　日"
_ROLE_GAP = 4 * MM
_CODE_TEXT = 4 * MM
_CODE_STYLE = Style("hei", 6.5, 9)

Matrix = Sequence[Sequence[bool]]


def head_slab(record: Record, setting: Setting) -> Slab:
    """Office, title and number at the top of the first page; officially, a line and the title last."""
    sheet = setting.sheet
    office = _set(record.office, sheet.office, setting)
    title = _set(record.title, sheet.title, setting)
    number = _number_text(record)
    above, below = (office, title) if sheet.official else (office + title, [])
    gap = _NUMBER_ROOM + (_RED_LINE_ROOM if sheet.official else 0.0)
    height = sum(style.leading for _, style in office + title) + gap
    height += sheet.number.leading if number else 0.0

    def draw(pen: Pen, x: float, top: float) -> None:
        top = _centred(pen, above, x, top, setting)
        if number:
            middle = x + setting.width / 2
            align: Align = "center" if sheet.official else "right"
            pen.text(number, middle if sheet.official else x + setting.width, top, sheet.number, align)
            top -= sheet.number.leading
        if sheet.official:
            pen.rule(x, top - 2 * MM, x + setting.width, top - 2 * MM, 1.4)
            _centred(pen, below, x, top - _RED_LINE_ROOM, setting)

    says = "\n".join([*(line.text() for line, _ in office + title), number])
    return Slab(height=height, draw=draw, says=says)


def _set(text: str, style: Style, setting: Setting) -> list[tuple[Line, Style]]:
    return [(line, style) for line in broken(text, setting.width, setting.letters, style)]


def _centred(pen: Pen, lines: list[tuple[Line, Style]], x: float, top: float, setting: Setting) -> float:
    """Lines in the middle of the body; returns where they end."""
    for line, style in lines:
        pen.line(line, x + (setting.width - line.width) / 2, top, style)
        top -= style.leading
    return top


def _number_text(record: Record) -> str:
    """Empty for a paper without number; a line for the pen while it has none yet."""
    if record.number is None:
        return ""
    return record.number or "文号：__________________"


def continued_height(record: Record) -> float:
    """Of the head of every page but the first, in points; official papers have none."""
    return 0.0 if SHEETS[record.page_style].official else _CONTINUED


def draw_continued(pen: Pen, record: Record) -> None:
    """The head of every page but the first: whose paper this is, and that it goes on."""
    sheet = SHEETS[record.page_style]
    if sheet.official:
        return
    top = HEIGHT - sheet.top
    room = WIDTH - sheet.left - sheet.right
    if record.number:
        room -= pen.letters.width(printable(record.number), sheet.small.face, sheet.small.size) + _ROLE_GAP
    pen.text(_running_head(record, room, pen, sheet.small), sheet.left, top, sheet.small)
    if record.number:
        pen.text(record.number, WIDTH - sheet.right, top, sheet.small, "right")
    bottom = top - sheet.small.leading - 1 * MM
    pen.rule(sheet.left, bottom, WIDTH - sheet.right, bottom)


def _running_head(record: Record, room: float, pen: Pen, style: Style) -> str:
    """Office, title and whom it is about, as much of it as there is room for; the title is always there."""
    title = f"{record.title.replace(chr(10), '')}（续页）"
    whole = "　".join(filter(None, (record.office, title, record.subject)))
    without_office = "　".join(filter(None, (title, record.subject)))
    for text in (whole, without_office):
        if pen.letters.width(printable(text), style.face, style.size) <= room:
            return text
    fitting = printable(without_office)
    while fitting and pen.letters.width(f"{fitting}…", style.face, style.size) > room:
        fitting = fitting[:-1]
    return f"{fitting}…"


def frame_says(record: Record) -> str:
    """The words of head and foot, for the page's digest."""
    roles = "\t".join(f"{signer.role}×{signer.count}" for signer in record.signature_line)
    return "\n".join(
        [
            record.office,
            record.title,
            record.number or "",
            record.subject,
            record.banner,
            record.page_note,
            roles,
        ]
    )


def draw_banner(pen: Pen, record: Record) -> None:
    if record.banner:
        style = SHEETS[record.page_style].small
        pen.text(f"【{record.banner}】", WIDTH / 2, HEIGHT - 4 * MM, style, "center")


def draw_foot(pen: Pen, record: Record, mark: PageMark, matrix: Matrix) -> None:
    """Signature line of the page, its number, its code."""
    sheet = SHEETS[record.page_style]
    right = WIDTH - sheet.right
    if record.signature_line:
        top = sheet.bottom + sheet.foot - 3.5 * MM
        pen.rule(sheet.left, top, right - sheet.code - 5 * MM, top, THICK)
        across = (sheet.left, right - sheet.code - 5 * MM)
        if record.page_note:
            pen.text(record.page_note, sheet.left, top - 1 * MM, sheet.small)
            top -= sheet.small.leading
        _signature_line(pen, record.signature_line, across, (top, sheet.bottom + 7 * MM), sheet.cell)
    _page_number(pen, record, mark)
    pen.modules(matrix, right - sheet.code, sheet.bottom + _CODE_TEXT, sheet.code)
    code = " ".join(mark.code[start : start + 4] for start in range(0, len(mark.code), 4))
    pen.text(code, right, sheet.bottom + _CODE_TEXT - 1 * MM, _CODE_STYLE, "right")


def _page_number(pen: Pen, record: Record, mark: PageMark) -> None:
    sheet = SHEETS[record.page_style]
    if not sheet.official:
        text = f"第 {mark.number} 页　共 {mark.of} 页"
        middle = (sheet.left + WIDTH - sheet.right) / 2
        pen.text(text, middle, sheet.bottom + sheet.small.leading, sheet.small, "center")
        return
    style = Style("song", 14, 18)
    text, top = f"— {mark.number} —", sheet.bottom + sheet.foot - 7 * MM
    if mark.number % 2:
        pen.text(text, WIDTH - sheet.right - sheet.code - 6 * MM, top, style, "right")
    else:
        pen.text(text, sheet.left + style.size, top, style)


def _signature_line(
    pen: Pen, signers: Sequence[Signer], across: tuple[float, float], down: tuple[float, float], style: Style
) -> None:
    """Roles with lines to sign on, spread over as many rows as they need, the day after the first."""
    (left, right), (top, bottom) = across, down
    parts = [(signer.role + "：", signer.count) for signer in signers]
    parts.insert(1, (_DAY, 0))
    rows = _rows(pen, parts, right - left, style)
    pitch = (top - bottom) / len(rows)
    for number, row in enumerate(rows):
        _signature_row(pen, row, across, top - (number + 1) * pitch + 1.5 * MM, style)


def _rows(
    pen: Pen, parts: list[tuple[str, int]], width: float, style: Style
) -> list[list[tuple[str, int, float]]]:
    """Parts by row with the width of their words."""
    placed: list[tuple[int, tuple[str, int, float]]] = []
    row, used = 0, 0.0
    for text, count in parts:
        words = pen.letters.width(text, style.face, style.size)
        needed = words + count * _LEAST_LINE + max(count - 1, 0) * style.size
        if used and used + _ROLE_GAP + needed > width:
            row, used = row + 1, 0.0
        used += needed + (_ROLE_GAP if used else 0.0)
        placed.append((row, (text, count, words)))
    return [[part for _, part in parts] for _, parts in groupby(placed, key=lambda each: each[0])]


def _signature_row(
    pen: Pen,
    row: list[tuple[str, int, float]],
    across: tuple[float, float],
    bottom: float,
    style: Style,
) -> None:
    left, right = across
    fixed = sum(words + max(count - 1, 0) * style.size for _, count, words in row)
    fixed += _ROLE_GAP * (len(row) - 1)
    count = sum(count for _, count, _ in row)
    line = (right - left - fixed) / count if count else 0.0
    top = bottom + style.leading * 0.75
    for text, lines, words in row:
        pen.text(text, left, top, style)
        left += words
        for number in range(lines):
            pen.rule(left, bottom, left + line, bottom)
            left += line
            if number < lines - 1:
                pen.text("、", left, top, style)
                left += style.size
        left += _ROLE_GAP
