"""This is about the words between the program and its reading child: a JSON header and raw bytes."""

import json
import struct
from typing import IO

LONGEST_HEADER = 1 << 20
LONGEST_BODY = 1 << 26

_LENGTH = struct.Struct(">I")


def write_frame(stream: IO[bytes], header: dict[str, object], body: bytes | memoryview = b"") -> None:
    text = json.dumps({**header, "size": len(body)}).encode()
    stream.write(_LENGTH.pack(len(text)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, object], bytes]:
    """Raises EOFError when the other side is gone, ValueError when it talks nonsense."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > LONGEST_HEADER:
        raise ValueError("header too long")
    header = json.loads(_exactly(stream, length))
    if not isinstance(header, dict):
        raise ValueError("header is no object")  # noqa: TRY004 - what came is wrong, not how we call
    size = header.pop("size", 0)
    if not isinstance(size, int) or not 0 <= size <= LONGEST_BODY:
        raise ValueError("body too long")
    return header, _exactly(stream, size)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
