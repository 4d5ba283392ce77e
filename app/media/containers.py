"""This is about where size and EXIF lie in the bytes of a JPEG, PNG or WebP.

Source: ITU-T T.81 (JPEG markers), PNG third edition, the WebP container specification.
"""

import struct
from dataclasses import dataclass, field
from typing import BinaryIO

EXIF_MARK = b"Exif\0"
EXIF_MARK_SIZE = 6
FLIR_MARK = b"FLIR\0"
MOST_PARTS = 2000
PIECE = 1 << 16

_SIZE_MARKERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_START_OF_SCAN, _END_OF_IMAGE, _APP1 = 0xDA, 0xD9, 0xE1
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass
class Container:
    """Attributes: exif begins at the TIFF header; flir is the thermal camera's own block, joined."""

    width: int | None = None
    height: int | None = None
    exif: bytes = b""
    flir: dict[int, bytes] = field(default_factory=dict)
    truncated: bool = False


def read_jpeg(stream: BinaryIO, size: int) -> Container:
    found = Container(truncated=True)
    at = 2
    for _ in range(MOST_PARTS):
        stream.seek(at)
        mark = _next_mark(stream)
        if mark is None or mark == _END_OF_IMAGE:
            return found
        if mark in _BARE_MARKERS:
            at = stream.tell()
            continue
        length = stream.read(2)
        if len(length) < 2:
            return found
        start = stream.tell()
        at = start + max(struct.unpack(">H", length)[0] - 2, 0)
        if mark == _START_OF_SCAN:
            found.truncated = not _has_end(stream, start, size)
            return found
        _take_segment(
            found, mark, stream.read(at - start) if mark == _APP1 else stream.read(min(at - start, 16))
        )
    return found


def _next_mark(stream: BinaryIO) -> int | None:
    """Skips what is not a marker: some writers pad between segments."""
    for _ in range(PIECE):
        byte = stream.read(1)
        if byte == b"\xff":
            while byte == b"\xff":
                byte = stream.read(1)
            if byte not in (b"", b"\0"):
                return byte[0]
        if not byte:
            return None
    return None


def _take_segment(found: Container, mark: int, data: bytes) -> None:
    if mark in _SIZE_MARKERS and len(data) >= 5:
        if found.width is None:
            found.height, found.width = struct.unpack(">HH", data[1:5])
    elif mark == _APP1 and data.startswith(EXIF_MARK) and not found.exif:
        found.exif = data[EXIF_MARK_SIZE:]
    elif mark == _APP1 and data.startswith(FLIR_MARK) and len(data) > 8:
        found.flir[data[6]] = data[8:]


def _has_end(stream: BinaryIO, start: int, size: int) -> bool:
    """Whether the end mark stands anywhere behind the picture's start; phones append films after it."""
    stop = size
    while stop > start:
        begin = max(start, stop - PIECE)
        stream.seek(begin)
        if b"\xff\xd9" in stream.read(stop - begin + 1):
            return True
        stop = begin
    return False


def read_png(stream: BinaryIO, size: int) -> Container:
    found = Container(truncated=True)
    at = 8
    for _ in range(MOST_PARTS):
        stream.seek(at)
        header = stream.read(8)
        if len(header) < 8:
            return found
        length, kind = struct.unpack(">I4s", header)
        if kind == b"IHDR":
            found.width, found.height = struct.unpack(">II", stream.read(8))
        elif kind == b"eXIf":
            found.exif = stream.read(min(length, size))
        elif kind == b"IEND":
            found.truncated = False
            return found
        at += 12 + length
    return found


def read_webp(stream: BinaryIO, size: int) -> Container:
    stream.seek(4)
    found = Container(truncated=struct.unpack("<I", stream.read(4))[0] + 8 > size)
    at = 12
    for _ in range(MOST_PARTS):
        stream.seek(at)
        header = stream.read(8)
        if len(header) < 8:
            return found
        kind, length = struct.unpack("<4sI", header)
        if kind == b"EXIF":
            block = stream.read(min(length, size))
            found.exif = block[EXIF_MARK_SIZE:] if block.startswith(EXIF_MARK) else block
        elif found.width is None:
            found.width, found.height = _webp_size(kind, stream.read(10))
        at += 8 + length + (length & 1)
    return found


def _webp_size(kind: bytes, data: bytes) -> tuple[int | None, int | None]:
    if len(data) < 10:
        return None, None
    if kind == b"VP8X":
        return int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[6:10])
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None, None
