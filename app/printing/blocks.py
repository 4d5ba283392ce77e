"""This is about turning the blocks of a record into slabs, in order."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.domain.records.record import (
    Blank,
    Block,
    BoxRow,
    CheckBoxes,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    PhotoSheet,
    Signatures,
    Spacer,
    Struck,
    Table,
    ThumbnailRow,
    Together,
)
from app.printing.box_blocks import box_row_slabs
from app.printing.grid_blocks import fields_slabs, table_slabs
from app.printing.lines import MM
from app.printing.picture_blocks import photo_sheet_slabs, thumbnail_slabs
from app.printing.signature_blocks import signature_slabs
from app.printing.slabs import Setting, Slab, kept, space
from app.printing.text_blocks import (
    blank_slabs,
    check_box_slabs,
    heading_slabs,
    paragraph_slabs,
    struck_slabs,
)


def _spacer_slabs(block: Spacer, _setting: Setting) -> list[Slab]:
    return [space(block.height * MM)]


def _break_slabs(_block: PageBreak, _setting: Setting) -> list[Slab]:
    return [Slab(height=0.0, breaks=True)]


def _together_slabs(block: Together, setting: Setting) -> list[Slab]:
    return kept(list(slabs_of(block.blocks, setting)))


_SLABS: dict[type, Callable[[Any, Setting], Iterable[Slab]]] = {
    Blank: blank_slabs,
    BoxRow: box_row_slabs,
    CheckBoxes: check_box_slabs,
    Fields: fields_slabs,
    Heading: heading_slabs,
    PageBreak: _break_slabs,
    Paragraph: paragraph_slabs,
    PhotoSheet: photo_sheet_slabs,
    Signatures: signature_slabs,
    Spacer: _spacer_slabs,
    Struck: struck_slabs,
    Table: table_slabs,
    ThumbnailRow: thumbnail_slabs,
    Together: _together_slabs,
}


def slabs_of(blocks: Iterable[Block], setting: Setting) -> Iterator[Slab]:
    """Every block as slabs, top to bottom."""
    for block in blocks:
        yield from _SLABS[type(block)](block, setting)
