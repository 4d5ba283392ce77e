"""This is about the child's side of reading pictures: one request, one answer, under limits.

Start it as `python -m app.media.metadata_child`; nobody types that. It ends when stdin closes.
"""

import io
import os
import signal
import sys
from typing import BinaryIO

import msgspec
import pi_heif
from PIL import Image

from app.media import claims_reading, codes, likeness, thumbnails
from app.media.breakage import BROKEN
from app.media.frames import read_frame, write_frame

try:
    import resource
except ImportError:  # Windows: the parent's clock is the only limit there
    resource = None  # type: ignore[assignment]

MEMORY_FOR_CLAIMS = 512 << 20
MEMORY_FOR_PICTURES = 900 << 20
_PIECE = 1 << 16
_GRACE_SECONDS = 2


class AskedFile(io.RawIOBase):
    """The parent's file, read piece by piece through the pipes."""

    def __init__(self, asking: BinaryIO, hearing: BinaryIO, size: int) -> None:
        self._asking, self._hearing, self._size = asking, hearing, size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise ValueError("before the beginning")
        self._at = start + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        wanted = min(len(view), self._size - self._at)
        if wanted <= 0:
            return 0
        write_frame(self._asking, {"offset": self._at, "length": wanted})
        try:
            _, piece = read_frame(self._hearing)
        except EOFError as error:
            raise SystemExit from error
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def main() -> None:
    hearing = sys.stdin.buffer
    asking = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not stand between answers
    pi_heif.register_heif_opener(decode_threads=2)
    Image.init()
    Image.MAX_IMAGE_PIXELS = thumbnails.MOST_PIXELS
    write_frame(asking, {"ready": True})
    while True:
        try:
            request, _ = read_frame(hearing)
        except EOFError:
            return
        _limit(request)
        values, body = _answer(request, asking, hearing)
        _alarm(0)
        write_frame(asking, {"answer": values}, body)


def _answer(
    request: dict[str, object], asking: BinaryIO, hearing: BinaryIO
) -> tuple[dict[str, object], bytes]:
    size = request["file_size"]
    assert isinstance(size, int)
    stream = io.BufferedReader(AskedFile(asking, hearing, size), _PIECE)
    try:
        return _work(request, stream, size)
    except BROKEN:
        return {"problem": "picture_unreadable"}, b""


def _work(request: dict[str, object], stream: BinaryIO, size: int) -> tuple[dict[str, object], bytes]:
    match request["do"]:
        case "claims":
            return msgspec.to_builtins(claims_reading.read_claims_from(stream, size)), b""
        case "shrink":
            side, quality = request["side"], request["quality"]
            assert isinstance(side, int)
            assert isinstance(quality, int)
            return {}, thumbnails.shrunk(stream, side, quality)
        case "likeness":
            return {"likeness": likeness.likeness(stream)}, b""
        case "codes":
            return {"codes": list(codes.codes_by_page(stream, bool(request.get("any"))))}, b""
        case other:
            raise ValueError(other)


def _limit(request: dict[str, object]) -> None:
    """Memory by kind of work; time as a second guard, should the parent have died meanwhile."""
    seconds = request["seconds"]
    assert isinstance(seconds, int | float)
    _alarm(int(seconds) + _GRACE_SECONDS)
    if resource is not None and sys.platform == "linux":
        most = MEMORY_FOR_CLAIMS if request["do"] == "claims" else MEMORY_FOR_PICTURES
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _alarm(seconds: int) -> None:
    if sys.platform != "win32":
        signal.alarm(seconds)


if __name__ == "__main__":
    main()
