"""This is about boxes to write in on the walk sheet: readings digit by digit, seal numbers."""

from collections.abc import Iterator

from app.domain.records.record import Box, BoxRow
from app.printing.lines import MM
from app.printing.pen import Pen
from app.printing.slabs import Setting, Slab, kept

_HEIGHT = 8 * MM
_GAP = 4 * MM
_NEAR = 1.2 * MM
_BELOW = 2 * MM


def box_row_slabs(block: BoxRow, setting: Setting) -> list[Slab]:
    """The row's label, then its boxes, on as many lines as they need."""
    style = setting.sheet.cell
    label = f"{block.label}：" if block.label else ""
    start = setting.letters.width(label, style.face, style.size)
    lines: list[list[tuple[Box, float]]] = [[]]
    used = start
    for box in block.boxes:
        width = _width(box, setting)
        if lines[-1] and used + width > setting.width:
            lines.append([])
            used = start
        lines[-1].append((box, used))
        used += width + _GAP
    return kept([_line(label if not place else "", line, setting) for place, line in enumerate(lines)])


def _parts(box: Box, setting: Setting) -> Iterator[float]:
    """Widths of label, box and unit in points."""
    style = setting.sheet.cell
    for text in (box.label, box.unit):
        yield setting.letters.width(text, style.face, style.size) + _NEAR if text else 0.0


def _width(box: Box, setting: Setting) -> float:
    return sum(_parts(box, setting)) + box.width * MM


def _line(label: str, boxes: list[tuple[Box, float]], setting: Setting) -> Slab:
    style = setting.sheet.cell

    def draw(pen: Pen, x: float, top: float) -> None:
        top -= _BELOW / 2
        text_top = top - (_HEIGHT - style.leading) / 2
        pen.text(label, x, text_top, style)
        for box, at in boxes:
            before, _after = _parts(box, setting)
            pen.text(box.label, x + at, text_top, style)
            _box(pen, box, (x + at + before, top), setting)
            pen.text(box.unit, x + at + before + box.width * MM + _NEAR, text_top, style)

    says = "\t".join(f"{box.label}□{box.value}{box.unit}" for box, _ in boxes)
    return Slab(height=_HEIGHT + _BELOW, draw=draw, says=f"{label}\t{says}")


def _box(pen: Pen, box: Box, corner: tuple[float, float], setting: Setting) -> None:
    """From its upper left corner; `cells` divide it."""
    left, top = corner
    width = box.width * MM
    pen.frame(left, top - _HEIGHT, width, _HEIGHT)
    for number in range(1, box.cells):
        at = left + width * number / box.cells
        pen.rule(at, top - _HEIGHT, at, top, 0.3)
    if box.value:
        style = setting.sheet.small
        pen.text(box.value, left + width / 2, top - (_HEIGHT - style.leading) / 2, style, "center")
