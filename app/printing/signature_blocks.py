"""This is about where people sign: room for a hand, a date, and a stamp over the date (骑年盖月)."""

from dataclasses import replace

from app.domain.records.record import Blank, Paragraph, Signatures, Signer
from app.printing.lines import MM, broken
from app.printing.pen import Pen
from app.printing.slabs import Setting, Slab, kept, space
from app.printing.text_blocks import blank_slabs, paragraph_slabs

ROW = 18 * MM
_ROLE = 43 * MM
_DATE = 31 * MM
_STAMP = 46 * MM
_LEAST_STAMP = 44 * MM
_DAY = "年　　月　　日"


def signature_slabs(block: Signatures, setting: Setting) -> list[Slab]:
    """Statement, answer and signatures, on one page."""
    slabs: list[Slab] = [space(1.5 * MM)]
    if block.statement:
        slabs.extend(paragraph_slabs(Paragraph(text=block.statement), setting))
    if block.answer:
        written_by_hand = replace(setting, strike=False)
        slabs.extend(blank_slabs(Blank(label="当事人意见（手写）"), written_by_hand))
    slabs.append(space(2 * MM))
    slabs.append(_grid(block, setting))
    return kept(slabs)


def _grid(block: Signatures, setting: Setting) -> Slab:
    """Role, room to sign and date for each; one tall room for the stamp at the right."""
    row = ROW if not block.stamp else max(ROW, _LEAST_STAMP / len(block.signers))
    height = row * len(block.signers)
    stamp = _STAMP if block.stamp else 0.0

    def draw(pen: Pen, x: float, top: float) -> None:
        right = x + setting.width - stamp
        for number, signer in enumerate(block.signers):
            _row(pen, signer, (x, right), (top - number * row, row), setting, dated=block.dated)
        pen.frame(x, top - height, setting.width, height)
        if stamp:
            _stamp(pen, block.stamp, right, top, height, setting)

    says = "\t".join(f"{signer.role}×{signer.count}" for signer in block.signers)
    return Slab(height=height, draw=draw, says=f"{says}\t{block.stamp}")


def _row(
    pen: Pen,
    signer: Signer,
    across: tuple[float, float],
    down: tuple[float, float],
    setting: Setting,
    *,
    dated: bool,
) -> None:
    """One signer's row between two abscissas, from top with a height."""
    (left, right), (top, height) = across, down
    style = setting.sheet.cell
    words = "\n".join(filter(None, (_even(signer.role, setting), signer.note, "（签名）")))
    lines = broken(words, _ROLE - 2 * MM, setting.letters, style)
    start = top - (height - len(lines) * style.leading) / 2
    for number, line in enumerate(lines):
        pen.line(line, left + (_ROLE - line.width) / 2, start - number * style.leading, style)
    pen.rule(left, top - height, right, top - height)
    pen.rule(left + _ROLE, top, left + _ROLE, top - height)
    end = right - (_DATE if dated else 0.0)
    for number in range(1, signer.count):
        middle = left + _ROLE + (end - left - _ROLE) * number / signer.count
        pen.rule(middle, top, middle, top - height)
    if dated:
        pen.rule(end, top, end, top - height)
        pen.text(_DAY, end + _DATE / 2, top - height + style.leading + 1.5 * MM, style, "center")
    if right - left < setting.width - 1:
        pen.rule(right, top, right, top - height)


def _even(role: str, setting: Setting) -> str:
    """A role too long for one line in lines of about equal length."""
    style = setting.sheet.cell
    count = len(broken(role, _ROLE - 2 * MM, setting.letters, style))
    size = -(-len(role) // count)
    return "\n".join(role[start : start + size] for start in range(0, len(role), size))


def _stamp(pen: Pen, whose: str, x: float, top: float, height: float, setting: Setting) -> None:
    """Empty room with the date low in it, nothing underneath: the stamp covers year and month."""
    style = setting.sheet.cell
    pen.text(whose, x + _STAMP / 2, top - 1 * MM, style, "center")
    pen.text("（盖章）", x + _STAMP / 2, top - 1 * MM - style.leading, style, "center")
    pen.text(_DAY, x + _STAMP / 2, top - height + style.leading + 1.5 * MM, style, "center")
