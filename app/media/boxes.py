"""This is about the boxes of ISO media files: HEIC pictures and MP4, MOV, 3GP videos.

Source: ISO/IEC 14496-12 (boxes, meta, iloc, iinf), 23008-12 (ispe, ipma),
Apple QuickTime File Format (keys, ©xyz).
Nothing is read but the boxes asked for; a video's pictures are skipped over.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

MOST_BOXES = 4096
LARGEST_BOX = 1 << 24


class Box(NamedTuple):
    """Attributes: start and end are those of the content, in bytes of the file."""

    kind: bytes
    start: int
    end: int


class Truncated(ValueError):
    """A box says it is longer than what holds it."""


def boxes(stream: BinaryIO, start: int, end: int, limit: int = MOST_BOXES) -> Iterator[Box]:
    """The boxes side by side in a range.

    Raises:
        Truncated: a box reaches beyond the range; what came before has been yielded.
    """
    for _ in range(limit):
        if start + 8 > end:
            return
        stream.seek(start)
        header = stream.read(16)
        if len(header) < 8:
            raise Truncated
        size, kind = struct.unpack(">I4s", header[:8])
        content = start + 8
        if size == 1 and len(header) == 16:
            size, content = struct.unpack(">Q", header[8:16])[0], start + 16
        stop = end if size == 0 else start + size
        if stop < content:
            return
        if stop > end:
            raise Truncated
        yield Box(kind, content, stop)
        start = stop


def children(stream: BinaryIO, parent: Box, skip: int = 0) -> list[Box]:
    """The boxes inside one, as far as they are whole; `skip` bytes stand before the first."""
    return [*boxes_before_break(stream, parent.start + skip, parent.end)]


def boxes_before_break(stream: BinaryIO, start: int, end: int) -> Iterator[Box]:
    try:
        yield from boxes(stream, start, end)
    except Truncated:
        return


def content(stream: BinaryIO, box: Box, most: int = LARGEST_BOX) -> bytes:
    stream.seek(box.start)
    return stream.read(min(box.end - box.start, most))


def meta_children(stream: BinaryIO, meta: Box) -> list[Box]:
    """QuickTime writes `meta` without version and flags, ISO with them."""
    stream.seek(meta.start)
    head = stream.read(8)
    return children(stream, meta, 0 if head[4:8] == b"hdlr" else 4)


def first(found: list[Box], kind: bytes) -> Box | None:
    return next((box for box in found if box.kind == kind), None)
