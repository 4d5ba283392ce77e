"""This is about a paper as a document people go on writing in (docx): plain features, fonts named one by one.

No macro, no theme, no content control: WPS and Word show the same. Sizes after GB/T 9704: body 16 points on
lines of 28, title 22. Source: domain.md §8.1.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor

from app.domain.records.record import Block, Heading, PageBreak, Paragraph, PhotoSheet, Record, Spacer, Table
from app.printing.print_record import PROGRAM

_TITLE, _BODY, _BLACK, _KAI, _SMALL = "方正小标宋简体", "仿宋", "黑体", "楷体", "仿宋"
_LATIN: Final = "Times New Roman"
_FACES: Final = {"kai": _KAI, "bold": _BLACK}
_RED: Final = RGBColor(0xD0, 0x10, 0x10)
_CIRCULAR: Final = "circular"
_HEAD_POINTS: Final = 430
"""Room for the office's name in the head of a letter."""
_BLANK: Final = "＿" * 10
"""A place for the pen inside a sentence."""


class _Look(NamedTuple):
    """Of one paragraph. indent: of its first line, in characters; spacing: exact, in points."""

    font: str = _BODY
    size: float = 16
    align: str = "left"
    indent: float = 0
    spacing: float = 28
    colour: RGBColor | None = None


_ALIGN: Final = {
    "left": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_TEXT_WIDTH: Final = Mm(210 - 28 - 26)
_ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
"""What XML cannot hold."""

Images = Callable[[str], bytes]
"""JPEG bytes of a picture by the SHA-256 of its original; nothing where it can't be shown."""


def write_document(record: Record, images: Images, made: date) -> bytes:
    """A record as .docx that depends on record, pictures and `made` only, not on the clock.

    Knows headings, paragraphs, tables, photo sheets, spacers and page breaks.
    """
    writer = _Writer(images)
    writer.set_up(record, made)
    writer.head(record)
    for block in record.blocks:
        writer.block(block)
    writer.foot(record)
    return _same_every_time(writer.document, made)


class _Writer:
    def __init__(self, images: Images) -> None:
        self.document: Any = Document()
        self._images = images

    def set_up(self, record: Record, made: date) -> None:
        section = self.document.sections[0]
        section.start_type = WD_SECTION.NEW_PAGE
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = _LATIN, Pt(16)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), _BODY)
        core = self.document.core_properties
        core.author, core.title = record.office, _plain(record.title)
        core.comments, core.last_modified_by = PROGRAM, ""
        core.created = core.modified = datetime(made.year, made.month, made.day)  # noqa: DTZ001 - of no zone
        self._page_numbers(section)

    def head(self, record: Record) -> None:
        """What stands above the text, as GB/T 9704 has it."""
        if record.banner:
            self._line(f"【{record.banner}】", _Look(_BLACK, 10.5, "center", spacing=16))
        if record.kind == _CIRCULAR:
            self._circular_head(record)
        else:
            self._letter_head(record)
        self._line("", _Look(spacing=14))
        self._line(record.title, _Look(_TITLE, 22, "center", spacing=34))
        self._line("", _Look(spacing=14))

    def _letter_head(self, record: Record) -> None:
        """The office in red above a red line, the number below it on the right (信函格式)."""
        size = min(36.0, _HEAD_POINTS / max(len(record.office), 1))
        office = self._line(record.office, _Look(_TITLE, size, "center", spacing=54, colour=_RED))
        _red_rule(office)
        self._line(record.number or "文号：＿＿＿＿＿＿＿＿", _Look(align="right"))

    def _circular_head(self, record: Record) -> None:
        """The red head of a circular: its kind, number, office and day above a red line."""
        self._line("督查通报", _Look(_TITLE, 42, "center", spacing=60, colour=_RED))
        self._line(record.number or "〔　　〕第　　期", _Look(align="center"))
        line = self._line("")
        line.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        self._run(line, f"{record.office}\t{record.subject}", _KAI, 16)
        _red_rule(line)

    def foot(self, record: Record) -> None:
        """A circular ends with who sends it and when; a letter says so before its annex."""
        if record.kind != _CIRCULAR:
            return
        self._line("")
        self._line(f"{record.office}　　", _Look(align="right"))
        self._line(f"{record.subject}　　", _Look(align="right"))

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Table():
                self._table(block)
            case PhotoSheet():
                self._photos(block)
            case Spacer():
                self._line("", _Look(spacing=block.height * 2.83))
            case PageBreak():
                self.document.add_page_break()
            case _:
                raise TypeError(f"A document has no {type(block).__name__}")

    def _heading(self, block: Heading) -> None:
        line = self._line(block.text, _Look(_BLACK if block.level == 1 else _KAI, indent=2))
        line.paragraph_format.keep_with_next = True

    def _paragraph(self, block: Paragraph) -> None:
        pieces = (block.text,) if isinstance(block.text, str) else block.text
        text = "".join(piece if isinstance(piece, str) else _BLANK for piece in pieces)
        small = block.style == "small"
        size, font = (10.5, _SMALL) if small else (16, _FACES.get(block.style, _BODY))
        indent = 0 if block.align != "left" else block.indent
        self._line(text, _Look(font, size, block.align, indent, 18 if small else 28))

    def _table(self, block: Table) -> None:
        table = self.document.add_table(rows=1 + len(block.rows), cols=len(block.columns))
        table.style = "Table Grid"
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        total = sum(column.width for column in block.columns)
        widths = [Emu(int(_TEXT_WIDTH * column.width / total)) for column in block.columns]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        head = table.rows[0]
        _repeat_header(head)
        for place, column in enumerate(block.columns):
            self._cell(head.cells[place], column.title, (_BLACK, 10.5), "center", widths[place])
        for line, row in zip(table.rows[1:], block.rows, strict=True):
            _keep_whole(line)
            for cell, text, column, width in zip(line.cells, row, block.columns, widths, strict=True):
                self._cell(cell, text, (_BODY, 10.5), column.align, width)
        self._line("", _Look(spacing=8))

    def _photos(self, block: PhotoSheet) -> None:
        """Side by side, what each shows below it."""
        table = self.document.add_table(rows=2, cols=len(block.photos))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        width = Emu(int(_TEXT_WIDTH / len(block.photos)))
        _keep_whole(table.rows[0])
        for place, photo in enumerate(block.photos):
            image = self._images(photo.image) if photo.image else b""
            above, below = table.rows[0].cells[place], table.rows[1].cells[place]
            above.width = below.width = width
            line = above.paragraphs[0]
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.paragraph_format.keep_with_next = True
            if image:
                line.add_run().add_picture(io.BytesIO(image), width=Emu(int(width * 0.94)))
            else:
                self._run(line, "（无影像）", _BODY, 10.5)
            said = [photo.position, photo.code, *(value for _, value in photo.caption)]
            self._cell(below, "　".join(part for part in said if part), (_BODY, 10.5), "center", width)
        self._line("", _Look(spacing=10))

    def _cell(self, cell: Any, text: str, font: tuple[str, float], align: str, width: Emu) -> None:
        cell.width = width
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        line = cell.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.LEFT if align == "left" else _ALIGN[align]
        line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
        self._run(line, text, *font)

    def _line(self, text: str, look: _Look = _Look()) -> Any:
        line = self.document.add_paragraph()
        line.alignment = _ALIGN[look.align]
        shape = line.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(look.spacing)
        if look.indent:
            shape.first_line_indent = Pt(look.indent * look.size)
        self._run(line, text, look.font, look.size, look.colour)
        return line

    def _run(self, line: Any, text: str, font: str, size: float, colour: RGBColor | None = None) -> None:
        run = line.add_run(_plain(text))
        run.font.name, run.font.size = _LATIN, Pt(size)
        run.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        if colour is not None:
            run.font.color.rgb = colour

    def _page_numbers(self, section: Any) -> None:
        """— 1 — at the foot, counted by whoever shows it."""
        line = section.footer.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._run(line, "— ", _BODY, 14)
        run = line.add_run()
        run.font.name, run.font.size = _LATIN, Pt(14)
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = text
            run.element.append(part)
        self._run(line, " —", _BODY, 14)


def _plain(text: str) -> str:
    """What a document can hold; a line feed stays a line feed."""
    return _FORBIDDEN.sub("", text)


def _red_rule(line: Any) -> None:
    """A red line under a paragraph."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "18"), ("space", "4"), ("color", str(_RED))):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    properties = line.paragraph_format.element.get_or_add_pPr()
    # The schema wants borders before spacing, indents and alignment.
    later = [properties.find(qn(f"w:{name}")) for name in ("tabs", "spacing", "ind", "jc")]
    first = next((each for each in later if each is not None), None)
    if first is None:
        properties.append(borders)
    else:
        first.addprevious(borders)


def _repeat_header(row: Any) -> None:
    """On every page a table runs over."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx has no other way


def _keep_whole(row: Any) -> None:
    """A row never parts over two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above


def _same_every_time(document: Any, made: date) -> bytes:
    """The document with the days of its parts set: zip would put the clock into each."""
    stream, final = io.BytesIO(), io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(final, "w") as new:
        for name in _in_order(old.namelist()):
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED, 6)
    return final.getvalue()


def _in_order(names: Iterable[str]) -> list[str]:
    """The list of types first, as the format wants it."""
    return sorted(names, key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name))
