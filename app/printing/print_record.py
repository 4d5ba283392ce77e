"""This is about printing: a record becomes PDF, laid out first, drawn when the number of pages is known."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

import msgspec

from app.domain.records.facts import FontUsed
from app.domain.records.record import PAGE_COUNT, Block, Paragraph, Record, Signatures, Spacer, Struck
from app.printing.blocks import slabs_of
from app.printing.canvas import PaperCanvas
from app.printing.fonts import FontSet, Letters
from app.printing.frames import (
    Matrix,
    continued_height,
    draw_banner,
    draw_continued,
    draw_foot,
    frame_says,
    head_slab,
)
from app.printing.page_code import PageMark, page_mark
from app.printing.pages import Page, filled
from app.printing.pen import Pen
from app.printing.sheets import HEIGHT, SHEETS
from app.printing.slabs import Slab, led_on, setting_of

_COUNTED = "一两三四五六七八九"
PROGRAM = "淘汰落后产能现场核查验收系统"


class PageInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One printed page, as kept with the record.

    Attributes:
        mark: what the QR on it says.
        text_digest: SHA-256 (hex) of its text.
    """

    mark: PageMark
    text_digest: str


class PrintedPages(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a paper once it is written: its pages and the fonts that drew them."""

    pages: tuple[PageInfo, ...]
    fonts: tuple[FontUsed, ...]


class PrintedRecord(PrintedPages, frozen=True, kw_only=True):
    """A paper ready for the printer; the same record with the same fonts gives the same bytes."""

    pdf: bytes


def _no_progress(_done: int, _total: int) -> None:
    return


def print_record(
    record: Record,
    images: Callable[[str], bytes],
    fonts: FontSet,
    code_matrix: Callable[[str], Matrix],
    progress: Callable[[int, int], None] = _no_progress,
) -> PrintedRecord:
    """`write_record` into memory."""
    out = BytesIO()
    done = write_record(out, record, images, fonts, code_matrix, progress)
    return PrintedRecord(pdf=out.getvalue(), pages=done.pages, fonts=done.fonts)


def write_record(
    out: BinaryIO,
    record: Record,
    images: Callable[[str], bytes],
    fonts: FontSet,
    code_matrix: Callable[[str], Matrix],
    progress: Callable[[int, int], None] = _no_progress,
) -> PrintedPages:
    """Lay out, number and draw a record into `out`, which is unfinished when anything is raised.

    Arguments and refusals are those of `LaidOut` and `LaidOut.pieces`.
    """
    laid_out = LaidOut(record, fonts)
    for piece in laid_out.pieces(images, code_matrix, progress):
        out.write(piece)
    return PrintedPages(pages=laid_out.pages, fonts=laid_out.fonts())


class LaidOut:
    """A record set on its pages, not drawn yet; holds the words of the paper, never its pictures.

    Attributes:
        pages: what is kept of each page.
    """

    def __init__(self, record: Record, fonts: FontSet) -> None:
        """Raises RuleRefused GLYPH_MISSING: no font has one of the characters (character, codepoint).

        Raises FileRefused, a font (path) that can't be read.
        """
        self._record = record
        self._letters = Letters(fonts)
        self._pages = _settled(record, self._letters)
        count = len(self._pages)
        self.pages = tuple(
            _page_info(record, page, (number, count)) for number, page in enumerate(self._pages, 1)
        )

    def pieces(
        self,
        images: Callable[[str], bytes],
        code_matrix: Callable[[str], Matrix],
        progress: Callable[[int, int], None] = _no_progress,
    ) -> Iterator[bytes]:
        """The PDF front to back, a piece for each page with pictures, the rest at the end.

        Args:
            images: JPEG bytes, upright, of a picture by the SHA-256 of its original, asked for once each;
                no larger than paper needs (1600 pixels); nothing for a video or a picture that can't be
                shown, which leaves its frame empty.
            code_matrix: dark modules of the QR symbol (level Q) for a text, without quiet zone.
            progress: told (pages done, pages) before each page; may raise Stopped.

        Raises FileRefused, a picture (image) that can't be read; RuleRefused GLYPH_MISSING in head or foot.
        """
        record, out = self._record, _Sink()
        canvas = PaperCanvas(out)
        canvas.setTitle(" ".join(filter(None, (record.title.replace("\n", ""), record.number))))
        canvas.setAuthor(record.office)
        canvas.setCreator(PROGRAM)
        pen = Pen(canvas, self._letters, images, strike=record.blanks == "strike")
        for page, info in zip(self._pages, self.pages, strict=True):
            progress(info.mark.number - 1, len(self.pages))
            _draw(pen, record, page, info, code_matrix)
            canvas.showPage()
            yield from out.taken()
        progress(len(self.pages), len(self.pages))
        canvas.finish()
        yield from out.taken()

    def fonts(self) -> tuple[FontUsed, ...]:
        """Which fonts drew it, known once it is drawn."""
        return self._letters.used()


class _Sink:
    """Takes what the canvas writes until somebody carries it off."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def write(self, data: bytes) -> None:
        self._held.append(data)

    def taken(self) -> Iterator[bytes]:
        held, self._held = self._held, []
        yield from held


def _settled(record: Record, letters: Letters) -> list[Page]:
    """Pages laid out; what speaks of their number is set again when that is known."""
    head = head_slab(record, setting_of(record, letters, 0.0))
    setting = setting_of(record, letters, head.height)
    later = setting.room + head.height - continued_height(record)
    blocks = (*record.blocks, *_closing(record))
    slabs = [list(slabs_of([block], setting)) for block in blocks]
    pages = filled(_joined(blocks, slabs), setting.room, later)
    counting = [
        place for place, block in enumerate(blocks) if PAGE_COUNT.encode() in msgspec.json.encode(block)
    ]
    if len(pages) > 1 and counting:
        setting = replace(setting, pages=len(pages))
        for place in counting:
            slabs[place] = list(slabs_of([blocks[place]], setting))
        pages = filled(_joined(blocks, slabs), setting.room, later)
    pages[0].slabs.insert(0, head)
    return pages


def _joined(blocks: Sequence[Block], slabs: Sequence[list[Slab]]) -> Iterator[Slab]:
    """Everything in order; what stands before signatures leads on to them, unless it is struck room."""
    for place, block in enumerate(blocks):
        signed = place + 1 < len(blocks) and isinstance(blocks[place + 1], Signatures)
        yield from led_on(slabs[place]) if signed and not isinstance(block, Struck) else slabs[place]


def _closing(record: Record) -> Iterator[Block]:
    """What stands at the end of a paper: its note, and what becomes of its copies."""
    notes = [record.footer] if record.footer else []
    if record.copies:
        notes.append(_copies(record.copies))
    if notes:
        yield Spacer(height=1.5)
    for note in notes:
        yield Paragraph(text=note, indent=0, style="small")


def _copies(copies: tuple[str, ...]) -> str:
    if len(copies) == 1:
        return f"本文书一份，由{copies[0]}。"
    return f"本文书一式{_COUNTED[min(len(copies), len(_COUNTED)) - 1]}份：{'、'.join(copies)}各一份。"


def _page_info(record: Record, page: Page, place: tuple[int, int]) -> PageInfo:
    text = f"{frame_says(record)}\n{page.says()}"
    return PageInfo(
        mark=page_mark(record.id, place, text, page.images()),
        text_digest=hashlib.sha256(text.encode()).hexdigest(),
    )


def _draw(pen: Pen, record: Record, page: Page, info: PageInfo, code_matrix: Callable[[str], Matrix]) -> None:
    sheet = SHEETS[record.page_style]
    top = HEIGHT - sheet.top
    draw_banner(pen, record)
    if info.mark.number > 1:
        draw_continued(pen, record)
        top -= continued_height(record)
    for slab in page.slabs:
        slab.draw(pen, sheet.left, top)
        top -= slab.height
    draw_foot(pen, record, info.mark, code_matrix(info.mark.text()))
