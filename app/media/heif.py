"""This is about what lies in a HEIC or AVIF file: the size of its main picture, and its EXIF."""

import struct
from typing import BinaryIO, NamedTuple

from app.media import boxes
from app.media.boxes import Box

LARGEST_EXIF = 1 << 22


class Heif(NamedTuple):
    """Attributes: exif begins at the TIFF header; width and height before rotation."""

    width: int | None
    height: int | None
    exif: bytes
    truncated: bool


class Fields:
    """Reads big-endian numbers one after the other; past the end it raises struct.error."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, size: int) -> int:
        piece = self._data[self._at : self._at + size]
        if len(piece) < size:
            raise struct.error("past the end")
        self._at += size
        return int.from_bytes(piece, "big")

    def rest(self) -> bytes:
        return self._data[self._at :]


def read_heif(stream: BinaryIO, size: int) -> Heif:
    """Raises struct.error or ValueError when the boxes are broken."""
    top = [*boxes.boxes_before_break(stream, 0, size)]
    truncated = not top or top[-1].end < size
    meta = boxes.first(top, b"meta")
    if meta is None:
        return Heif(None, None, b"", truncated)
    inside = boxes.meta_children(stream, meta)
    width, height = _size_of_main(stream, inside)
    return Heif(width, height, _exif(stream, inside, size), truncated)


def _size_of_main(stream: BinaryIO, inside: list[Box]) -> tuple[int | None, int | None]:
    main, properties = boxes.first(inside, b"pitm"), boxes.first(inside, b"iprp")
    if main is None or properties is None:
        return None, None
    parts = boxes.children(stream, properties)
    container, links = boxes.first(parts, b"ipco"), boxes.first(parts, b"ipma")
    if container is None or links is None:
        return None, None
    reader = Fields(boxes.content(stream, main))
    wanted = reader.number(2) if reader.number(4) >> 24 == 0 else reader.number(4)
    described = boxes.children(stream, container)
    for index in _properties_of(boxes.content(stream, links), wanted):
        if 0 < index <= len(described) and described[index - 1].kind == b"ispe":
            _, width, height = struct.unpack(">III", boxes.content(stream, described[index - 1])[:12])
            return width, height
    return None, None


def _properties_of(data: bytes, wanted: int) -> list[int]:
    reader = Fields(data)
    head = reader.number(4)
    id_size, wide = (4 if head >> 24 else 2), bool(head & 1)
    for _ in range(min(reader.number(4), boxes.MOST_BOXES)):
        item = reader.number(id_size)
        links = [reader.number(2 if wide else 1) for _ in range(reader.number(1))]
        if item == wanted:
            return [link & (0x7FFF if wide else 0x7F) for link in links]
    return []


def _exif(stream: BinaryIO, inside: list[Box], size: int) -> bytes:
    infos, places = boxes.first(inside, b"iinf"), boxes.first(inside, b"iloc")
    if infos is None or places is None:
        return b""
    data_box = boxes.first(inside, b"idat")
    exif_items = _items_of_kind(stream, infos, b"Exif")
    for item, method, extents in _locations(boxes.content(stream, places)):
        if item in exif_items:
            base = data_box.start if method == 1 and data_box else 0
            return _from_tiff_header(_joined(stream, base, extents, size))
    return b""


def _items_of_kind(stream: BinaryIO, infos: Box, kind: bytes) -> set[int]:
    stream.seek(infos.start)
    skip = 6 if stream.read(1) == b"\0" else 8
    found = set()
    for entry in boxes.children(stream, infos, skip):
        reader = Fields(boxes.content(stream, entry, 32))
        version = reader.number(4) >> 24
        if entry.kind == b"infe" and version >= 2:
            item = reader.number(2 if version == 2 else 4)
            reader.number(2)
            if reader.rest()[:4] == kind:
                found.add(item)
    return found


def _locations(data: bytes) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """Item, construction method and (offset, length) of each extent."""
    reader = Fields(data)
    version = reader.number(4) >> 24
    sizes = reader.number(2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    found = []
    for _ in range(min(reader.number(2 if version < 2 else 4), boxes.MOST_BOXES)):
        item = reader.number(2 if version < 2 else 4)
        method = reader.number(2) & 15 if version else 0
        reader.number(2)
        base = reader.number(base_size)
        extents = []
        for _ in range(reader.number(2)):
            reader.number(index_size)
            extents.append((base + reader.number(offset_size), reader.number(length_size)))
        found.append((item, method, extents))
    return found


def _joined(stream: BinaryIO, base: int, extents: list[tuple[int, int]], size: int) -> bytes:
    pieces: list[bytes] = []
    for offset, length in extents[:64]:
        stream.seek(min(base + offset, size))
        pieces.append(stream.read(min(length or size, LARGEST_EXIF)))
    return b"".join(pieces)[:LARGEST_EXIF]


def _from_tiff_header(item: bytes) -> bytes:
    """The item begins with the distance to the TIFF header; some writers count wrong."""
    if len(item) < 8:
        return b""
    start = 4 + int.from_bytes(item[:4], "big")
    if item[start : start + 2] in (b"II", b"MM"):
        return item[start:]
    found = [at for mark in (b"II*\0", b"MM\0*") if (at := item.find(mark, 0, 256)) >= 0]
    return item[min(found) :] if found else b""
