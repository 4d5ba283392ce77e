"""This is about pictures as slabs: evidence sheets, and small ones to repeat a viewpoint from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.records.record import Heading, Photo, PhotoSheet, Thumbnail, ThumbnailRow
from app.printing.lines import MM, Line, Style, broken
from app.printing.pen import Pen
from app.printing.slabs import Setting, Slab, kept
from app.printing.text_blocks import heading_slabs

_GAP = 3 * MM
_CAPTION = 60 * MM
_LABEL = 17 * MM
_PAD = 1 * MM
_CAPTION_STYLE = Style("song", 8.5, 11.5)
_TRIPLET = 3
_LEAST_SIZE = 5.5
# Pictures side by side stand in boxes a little taller than wide: lying and standing ones fit alike.
_SQUARE = 1.05


def photo_sheet_slabs(block: PhotoSheet, setting: Setting) -> Iterator[Slab]:
    """Pictures on pages of their own, the heading again on each of them."""
    yield Slab(height=0.0, breaks=True)
    heading = list(heading_slabs(Heading(text=block.heading, level=2), setting)) if block.heading else []
    room = setting.room - sum(slab.height for slab in heading) - 1
    size = {"pair": 2, "single": 1, "triplet": 2 * _TRIPLET}[block.layout]
    for start in range(0, len(block.photos), size):
        if start:
            yield Slab(height=0.0, breaks=True)
        photos = block.photos[start : start + size]
        yield from kept([*heading, *_page(block, photos, room, setting)])


def _page(block: PhotoSheet, photos: Sequence[Photo], room: float, setting: Setting) -> list[Slab]:
    if block.layout == "triplet":
        rows = [photos[start : start + _TRIPLET] for start in range(0, len(photos), _TRIPLET)]
        return [_triplet(row, room / 2, setting) for row in rows]
    height = room if block.layout == "single" else room / 2
    return [_photo(photo, height, setting) for photo in photos]


def _caption(
    photo: Photo, width: float, setting: Setting, style: Style
) -> list[tuple[str, tuple[Line, ...]]]:
    return [
        (label, broken(value or ("／" if setting.strike else ""), width - 2 * _PAD, setting.letters, style))
        for label, value in (("编号", photo.code), *photo.caption)
    ]


def _depth(rows: list[tuple[str, tuple[Line, ...]]], style: Style) -> float:
    return sum(len(lines) * style.leading + 2 * _PAD for _, lines in rows)


def _says(photo: Photo) -> str:
    return "\t".join([photo.position, photo.code, *(f"{label}：{value}" for label, value in photo.caption)])


def _images(photos: Sequence[Photo] | Sequence[Thumbnail]) -> tuple[str, ...]:
    return tuple(photo.image for photo in photos if photo.image)


def _photo(photo: Photo, height: float, setting: Setting) -> Slab:
    """The picture at the left, what is known of it in a grid at the right."""
    style = _CAPTION_STYLE
    rows = _caption(photo, _CAPTION - _LABEL, setting, style)
    while _depth(rows, style) > height - _GAP and style.size > _LEAST_SIZE:
        style = Style(style.face, style.size * 0.94, style.leading * 0.92)
        rows = _caption(photo, _CAPTION - _LABEL, setting, style)
    frame_width = setting.width - _CAPTION - _GAP

    def draw(pen: Pen, x: float, top: float) -> None:
        bottom = top - height + _GAP
        _shown(pen, photo.image, (x, bottom, frame_width, height - _GAP), setting)
        _caption_grid(pen, rows, (x + frame_width + _GAP, top, _CAPTION, _LABEL), style)

    return Slab(height=height, draw=draw, says=_says(photo), images=_images([photo]))


def _shown(pen: Pen, image: str, box: tuple[float, float, float, float], setting: Setting) -> None:
    """A picture in a box (x, y, width, height), or an empty frame that says why."""
    x, y, width, height = box
    if image and pen.picture(image, x, y, width, height):
        return
    words = "（录像或无法显示，见原件）" if image else "（无影像）"
    style = setting.sheet.small
    pen.frame(x, y, width, height)
    pen.text(words, x + width / 2, y + height / 2 + style.leading / 2, style, "center")


def _caption_grid(
    pen: Pen,
    rows: list[tuple[str, tuple[Line, ...]]],
    place: tuple[float, float, float, float],
    style: Style,
) -> float:
    """Label and value rows from (x, top) with a width and the labels' width; returns the bottom."""
    x, top, width, label_width = place
    start = top
    for label, lines in rows:
        height = len(lines) * style.leading + 2 * _PAD
        pen.rule(x, top, x + width, top)
        pen.text(label, x + label_width / 2, top - (height - style.leading) / 2, style, "center")
        for number, line in enumerate(lines):
            pen.line(line, x + label_width + _PAD, top - _PAD - number * style.leading, style)
        top -= height
    pen.frame(x, top, width, start - top)
    pen.rule(x + label_width, start, x + label_width, top)
    return top


def _triplet(photos: Sequence[Photo], height: float, setting: Setting) -> Slab:
    """前|中|后 of one viewpoint side by side (or two of it), captions beneath on one line of heights."""
    across = max(len(photos), 2)
    width = (setting.width - (across - 1) * _GAP) / across
    label = 13 * MM
    style, title = _CAPTION_STYLE, setting.sheet.column
    captions = [_caption(photo, width - label, setting, style) for photo in photos]
    deepest = max(_depth(caption, style) for caption in captions)
    picture = min(height - deepest - title.leading - 2 * _GAP, width * _SQUARE)

    def draw(pen: Pen, x: float, top: float) -> None:
        for number, (photo, caption) in enumerate(zip(photos, captions, strict=True)):
            left = x + number * (width + _GAP)
            below = top - title.leading
            pen.text(photo.position, left + width / 2, top, title, "center")
            _shown(pen, photo.image, (left, below - picture, width, picture), setting)
            _caption_grid(pen, caption, (left, below - picture - _GAP / 2, width, label), style)

    return Slab(height=height, draw=draw, says="\n".join(map(_says, photos)), images=_images(photos))


def thumbnail_slabs(block: ThumbnailRow, setting: Setting) -> list[Slab]:
    """Small pictures, each with its code and a line for the number of the new one."""
    width = block.width * MM
    beside = 21 * MM
    across = max(1, int((setting.width + _GAP) // (width + beside + _GAP)))
    rows = [block.thumbnails[start : start + across] for start in range(0, len(block.thumbnails), across)]
    return kept([_thumbnails(row, width, setting.width / across, setting) for row in rows])


def _thumbnails(row: Sequence[Thumbnail], width: float, pitch: float, setting: Setting) -> Slab:
    style, code = setting.sheet.small, setting.sheet.column
    height = width * 0.75

    def draw(pen: Pen, x: float, top: float) -> None:
        top -= _GAP / 2
        for number, thumbnail in enumerate(row):
            left = x + number * pitch
            _shown(pen, thumbnail.image, (left, top - height, width, height), setting)
            beside = left + width + 1.5 * MM
            pen.text(thumbnail.code, beside, top, code)
            lines = broken(thumbnail.caption, pitch - width - _GAP, setting.letters, style)
            for place, line in enumerate(lines[:4]):
                pen.line(line, beside, top - code.leading - place * style.leading, style)
            pen.text("新照片号", beside, top - height + 8 * MM + style.leading, style)
            pen.frame(beside, top - height, 18 * MM, 7.5 * MM)

    says = "\t".join(f"{thumbnail.code} {thumbnail.caption}" for thumbnail in row)
    return replace(Slab(height=height + 1.5 * _GAP, draw=draw, says=says), images=_images(row))
