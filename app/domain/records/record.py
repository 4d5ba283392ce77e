"""This is about a paper as plain blocks: what stands on it, in which order, and what is left to the pen.

A Record is composed by `domain/records` and drawn by `printing`; equal Records print alike.
An empty value is never an accident on paper: it prints as a line to write on, or as a stroke (`blanks`).
"""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

# Stands for the number of pages in a Paragraph's text, a Signatures statement and a record's footer.
PAGE_COUNT = "{pages}"


class Blank(msgspec.Struct, frozen=True, kw_only=True, tag="blank"):
    """A place for the pen: inside a paragraph (width) or on its own (lines over the whole width).

    Attributes:
        label: what is to be written; names it in `missing`, printed before it only when it stands alone.
        width: millimetres of line inside a sentence.
        lines: ruled lines when it stands alone as a block.
    """

    label: str
    width: float = 24.0
    lines: int = 1
    required: bool = True


Piece = str | Blank


class Heading(msgspec.Struct, frozen=True, kw_only=True, tag="heading"):
    """A line of 黑体 (level 1) or bold (level 2); stays with what follows."""

    text: str
    level: int = 1


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, tag="paragraph"):
    """Running text, optionally broken by blanks (see `phrase`).

    Attributes:
        indent: of the first line, in characters.
        style: `small` is for notes under a table.
    """

    text: str | tuple[Piece, ...]
    indent: float = 2.0
    style: Literal["body", "kai", "bold", "small"] = "body"
    align: Literal["left", "center", "right"] = "left"


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One label with its value in a grid.

    Attributes:
        value: empty prints as room for the pen or as ／.
        span: of the grid's columns, label and value together counting as one.
        lines: least height, in lines of text.
    """

    label: str
    value: str = ""
    span: int = 1
    lines: int = 1
    required: bool = False


class Fields(msgspec.Struct, frozen=True, kw_only=True, tag="fields"):
    """A ruled grid of labels and values, filled row by row; a row that is not full stretches its last value.

    Attributes:
        label_width: millimetres; 0 fits the longest label.
    """

    fields: tuple[Field, ...]
    columns: int = 2
    label_width: float = 0.0


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """Attributes: width is relative to the other columns."""

    title: str
    width: float = 1.0
    align: Literal["left", "center", "right"] = "left"
    required: bool = False


class Table(msgspec.Struct, frozen=True, kw_only=True, tag="table"):
    """Ruled rows; the header is repeated on every page.

    Attributes:
        blank_rows: empty rows to write in, only printed when blanks are written by hand.
        row_height: least height of a row in millimetres; 0 fits the text.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    blank_rows: int = 0
    row_height: float = 0.0


class Struck(msgspec.Struct, frozen=True, kw_only=True, tag="struck"):
    """Unused room struck with a diagonal line; height in millimetres, 0 = the rest of the page."""

    height: float = 0.0


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """One box to tick."""

    text: str
    ticked: bool = False


class CheckBoxes(msgspec.Struct, frozen=True, kw_only=True, tag="check_boxes"):
    """□ … ☑ … after a label; boxes stay empty for the pen when nothing is ticked.

    Attributes:
        indent: in characters.
    """

    label: str
    options: tuple[Option, ...]
    indent: float = 0.0
    required: bool = False


class Signer(msgspec.Struct, frozen=True, kw_only=True):
    """Who signs: 执法人员 with count 2 gets two lines."""

    role: str
    count: int = 1
    note: str = ""


class Signatures(msgspec.Struct, frozen=True, kw_only=True, tag="signatures"):
    """Room to sign by hand, never less than 18 mm high; a stamp goes over the date (骑年盖月).

    Attributes:
        statement: printed above, e.g. f"以上笔录共{PAGE_COUNT}页，已交被检查人核对，无误。"
        answer: the party writes its answer to the statement itself on a line.
        dated: each signer gets 年 月 日.
        stamp: whose stamp is wanted; empty for none.
    """

    signers: tuple[Signer, ...]
    statement: str = ""
    answer: bool = False
    dated: bool = True
    stamp: str = ""


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """One picture with what is known of it.

    Attributes:
        image: SHA-256 of the original (hex), by which `printing` asks for the bytes; empty leaves a frame
            (a stage nobody photographed).
        caption: label and value pairs, printed as a grid below.
        position: 前 / 中 / 后 in a triplet.
    """

    code: str
    image: str = ""
    caption: tuple[tuple[str, str], ...] = ()
    position: str = ""


class PhotoSheet(msgspec.Struct, frozen=True, kw_only=True, tag="photo_sheet"):
    """Pictures on pages of their own. Source: domain brief 4.11.

    Attributes:
        layout: `pair` two a page; `single` one; `triplet` three (or two) of one viewpoint side by side.
        heading: e.g. the equipment and viewpoint, repeated on each of its pages.
    """

    photos: tuple[Photo, ...]
    layout: Literal["pair", "single", "triplet"] = "pair"
    heading: str = ""


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A box to write in; with `cells` it is divided, one digit each.

    Attributes:
        width: millimetres.
        unit: printed after it, e.g. kWh.
        value: printed inside it (small), e.g. the number of a seal handed out.
    """

    label: str = ""
    width: float = 30.0
    cells: int = 0
    unit: str = ""
    value: str = ""


class BoxRow(msgspec.Struct, frozen=True, kw_only=True, tag="box_row"):
    """Boxes side by side, wrapping; for readings and seal numbers on the walk sheet."""

    label: str
    boxes: tuple[Box, ...]


class Thumbnail(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier picture to repeat the viewpoint of; image as in Photo."""

    code: str
    image: str = ""
    caption: str = ""


class ThumbnailRow(msgspec.Struct, frozen=True, kw_only=True, tag="thumbnail_row"):
    """Small pictures side by side, wrapping; width of each in millimetres."""

    thumbnails: tuple[Thumbnail, ...]
    width: float = 60.0


class PageBreak(msgspec.Struct, frozen=True, kw_only=True, tag="page_break"):
    """What follows starts on a new page."""


class Spacer(msgspec.Struct, frozen=True, kw_only=True, tag="spacer"):
    """Empty room; height in millimetres."""

    height: float = 4.0


class Together(msgspec.Struct, frozen=True, kw_only=True, tag="together"):
    """Blocks that stay on one page while they fit on one: a machine of the walk sheet, say."""

    blocks: tuple["Block", ...]


Block = (
    Blank
    | Heading
    | Paragraph
    | Fields
    | Table
    | Struck
    | CheckBoxes
    | Signatures
    | PhotoSheet
    | BoxRow
    | ThumbnailRow
    | PageBreak
    | Spacer
    | Together
)


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A paper as it will be printed.

    Attributes:
        id: of the record in its case; the page code is bound to it.
        kind: what it is, e.g. `inspection_record`.
        title: a line feed breaks it where its author wants.
        number: None for a kind without number; empty while it waits for one (待编号), printed as a line.
        office: who issues it, above the title and in the head of each page.
        subject: whom or what it is about, in the head of the pages after the first.
        footer: note at the end; what becomes of the copies is said from `copies`.
        signature_line: who signs at the foot of every page (逐页签名).
        page_note: said above that line, e.g. 以上照片系在我单位现场拍摄，属实。
        copies: who gets one each, e.g. ("被检查单位", "本机关存档").
        blanks: empty values become lines to write on, or are struck with ／.
        banner: printed on every page when set, e.g. 示例数据.
    """

    id: str
    kind: str
    title: str
    office: str
    blocks: tuple[Block, ...]
    number: str | None = None
    subject: str = ""
    footer: str = ""
    signature_line: tuple[Signer, ...] = ()
    page_note: str = ""
    copies: tuple[str, ...] = ()
    page_style: Literal["form", "official", "sheet"] = "form"
    blanks: Literal["write", "strike"] = "write"
    banner: str = ""


def phrase(template: str, **values: str | Blank) -> tuple[Piece, ...]:
    """A sentence of the phrase bank with its variables filled; an empty value becomes a blank of that name.

    Args:
        template: e.g. 止码{reading}kWh; an empty value's blank is labelled by its name.
        values: text, or a Blank with its own label and width for when nothing is known.

    Raises:
        KeyError: the template names a variable that is not given.
    """
    pieces: list[Piece] = []
    rest = template
    while "{" in rest:
        before, _, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        value = values[name]
        pieces.extend([before, Blank(label=name) if value == "" else value])
    return _joined([*pieces, rest])


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbouring texts become one, empty ones none, so that equal sentences are equal values."""
    joined: list[Piece] = []
    for piece in pieces:
        if piece == "":
            continue
        if joined and isinstance(piece, str) and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


def missing(record: Record) -> tuple[str, ...]:
    """Labels of the required places still empty, in reading order (尚缺 {n} 项，可先打印)."""
    number = ("文号",) if record.number == "" else ()
    return (*number, *_missing_in(record.blocks))


def _missing_in(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Together():
                yield from _missing_in(block.blocks)
            case Blank():
                yield from _blanks((block,))
            case Paragraph(text=tuple() as pieces):
                yield from _blanks(pieces)
            case Fields():
                yield from (
                    field.label for field in block.fields if field.required and not field.value.strip()
                )
            case Table():
                yield from _missing_cells(block)
            case CheckBoxes(required=True) if not any(option.ticked for option in block.options):
                yield block.label
            case _:
                pass


def _blanks(pieces: Iterable[Piece]) -> Iterator[str]:
    return (piece.label for piece in pieces if isinstance(piece, Blank) and piece.required)


def _missing_cells(table: Table) -> Iterator[str]:
    for number, row in enumerate(table.rows, 1):
        for column, cell in zip(table.columns, row, strict=False):
            if column.required and not cell.strip():
                yield f"{column.title}（第{number}行）"


def images(record: Record) -> tuple[str, ...]:
    """SHA-256 of every picture the record shows, in order, each once."""
    return tuple(dict.fromkeys(image for image in _images_in(record.blocks) if image))


def _images_in(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Together():
                yield from _images_in(block.blocks)
            case PhotoSheet():
                yield from (photo.image for photo in block.photos)
            case ThumbnailRow():
                yield from (thumbnail.image for thumbnail in block.thumbnails)
            case _:
                pass
