"""This is about headings, paragraphs, blanks and tick boxes as slabs."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from app.domain.records.record import PAGE_COUNT, Blank, CheckBoxes, Heading, Paragraph, Piece, Struck
from app.printing.lines import MM, Line, Style, broken
from app.printing.pen import Align, Pen
from app.printing.slabs import Setting, Slab, kept, space

_RULED = 8.5 * MM
_LEAST_STRUCK = 12 * MM
_STROKE = 2.0


def heading_slabs(block: Heading, setting: Setting) -> Iterator[Slab]:
    style = setting.sheet.headings[min(block.level, 2) - 1]
    yield replace(space(style.size * 0.35), keep=True)
    for line in broken(block.text, setting.width, setting.letters, style):
        yield replace(line_slab(line, style, setting), keep=True)


def paragraph_slabs(block: Paragraph, setting: Setting) -> Iterator[Slab]:
    """Lines of a paragraph; never one line alone at the top or bottom of a page."""
    sheet = setting.sheet
    style = {"body": sheet.body, "kai": sheet.kai, "bold": sheet.bold, "small": sheet.small}[block.style]
    indent = 0.0 if block.align != "left" else block.indent * style.size
    text = block.text
    if isinstance(text, str):
        text = text.replace(PAGE_COUNT, str(setting.pages))
    elif setting.strike:
        text = tuple(_narrow(piece, style) for piece in text)
    lines = broken(text, setting.width, setting.letters, style, indent)
    for number, line in enumerate(lines):
        with_next = number < len(lines) - 1 and number in (0, len(lines) - 2)
        yield replace(line_slab(line, style, setting, block.align), keep=with_next)


def _narrow(piece: Piece, style: Style) -> Piece:
    """A blank that is struck needs no room for a hand."""
    if isinstance(piece, str):
        return piece
    return structs.replace(piece, width=min(piece.width, _STROKE * style.size / MM))


def line_slab(line: Line, style: Style, setting: Setting, align: Align = "left") -> Slab:
    """One set line over the width of the body."""
    width = setting.width
    shift = {"left": 0.0, "center": (width - line.width) / 2, "right": width - line.width}[align]

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.line(line, x + shift, top, style, stretch_to=width if align == "left" else 0.0)

    return Slab(height=style.leading, draw=draw, says=said(line, strike=setting.strike))


def said(line: Line, *, strike: bool) -> str:
    """What a line says to somebody who reads it, blanks included."""
    blank = "／" if strike else "____"
    return "".join(blank if atom.blank else atom.text for atom in line.atoms)


def blank_slabs(block: Blank, setting: Setting) -> list[Slab]:
    """A label, then ruled lines for the pen; struck, the label with ／ behind it."""
    style = setting.sheet.body
    label = f"{block.label}：" if block.label else ""
    if setting.strike:
        struck = Blank(label=block.label, width=20)
        return list(paragraph_slabs(Paragraph(text=(label, struck), indent=0), setting))
    start = setting.letters.width(label, style.face, style.size)
    return kept([_ruled(label, start, setting), *[_ruled("", 0.0, setting) for _ in range(block.lines - 1)]])


def _ruled(label: str, start: float, setting: Setting) -> Slab:
    style = setting.sheet.body

    def draw(pen: Pen, x: float, top: float) -> None:
        bottom = top - _RULED + 1.5 * MM
        pen.text(label, x, bottom + style.leading * 0.72, style)
        pen.rule(x + start, bottom, x + setting.width, bottom)

    return Slab(height=_RULED, draw=draw, says=f"{label}____")


def struck_slabs(block: Struck, setting: Setting) -> list[Slab]:
    if block.height:
        return [_struck(block.height * MM, setting)]
    return [Slab(height=0.0, grows=lambda height: _struck(height, setting))]


def _struck(height: float, setting: Setting) -> Slab:
    """A stroke from the upper right to the lower left, and the words that say why."""
    if height < _LEAST_STRUCK:
        return Slab(height=height)
    style = setting.sheet.small

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.rule(x + setting.width - 4, top - 2 * MM, x + 4, top - height + 2 * MM, 0.7)
        pen.text("（以下空白）", x + setting.width / 2, top - 2 * MM, style, "center")

    return Slab(height=height, draw=draw, says="（以下空白）")


def check_box_slabs(block: CheckBoxes, setting: Setting) -> list[Slab]:
    """Label and options on one line, as many lines as it takes."""
    style = setting.sheet.body
    widths = [
        setting.letters.width(option.text, style.face, style.size) + style.size * 2.6
        for option in block.options
    ]
    label = f"{block.label}：" if block.label else ""
    start = block.indent * style.size + setting.letters.width(label, style.face, style.size)
    rows: list[list[tuple[int, float]]] = [[]]
    used = start
    for number, width in enumerate(widths):
        if rows[-1] and used + width > setting.width:
            rows.append([])
            used = start
        rows[-1].append((number, used))
        used += width
    return kept([_options(block, row, label if not place else "", setting) for place, row in enumerate(rows)])


def _options(block: CheckBoxes, row: list[tuple[int, float]], label: str, setting: Setting) -> Slab:
    style = setting.sheet.body
    shown = [(block.options[number], at) for number, at in row]

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.text(label, x + block.indent * style.size, top, style)
        for option, at in shown:
            after = pen.tick_box(x + at, top, style, ticked=option.ticked)
            pen.text(option.text, x + at + after, top, style)

    says = " ".join(("☑" if option.ticked else "□") + option.text for option, _ in shown)
    return Slab(height=style.leading + 2, draw=draw, says=label + says)
