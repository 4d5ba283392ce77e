"""This is about asking pictures what they claim, safely: every picture is opened in a child process only.

A broken picture gives Claims with problems, or no thumbnail; it never raises, crashes or hangs the program.
"""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.domain.photos.claims import Claims
from app.media import sniff
from app.media.child import Answer, Child, ChildLost

SECONDS_FOR_CLAIMS = 5.0
SECONDS_FOR_PICTURES = 20.0
THUMBNAIL_SIDE = 512
THUMBNAIL_QUALITY = 80

Source = bytes | Path | BinaryIO


class MetadataReader:
    """Holds one child and starts another when it is lost. One thread at a time.

    A source is bytes, a file, or an open seekable stream (e.g. an original inside a case).
    Each call raises FileRefused when the file itself is missing or cannot be read.
    """

    def __init__(
        self,
        *,
        seconds_for_claims: float = SECONDS_FOR_CLAIMS,
        seconds_for_pictures: float = SECONDS_FOR_PICTURES,
    ) -> None:
        self._seconds_for_claims = seconds_for_claims
        self._seconds_for_pictures = seconds_for_pictures
        self._child: Child | None = None

    def __enter__(self) -> "MetadataReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    @property
    def child_pid(self) -> int:
        """Of the child that would answer next."""
        return self._running_child().pid

    def claims(self, source: Source) -> Claims:
        """What the file says of itself; `timed_out` or `reader_died` when the child was lost over it."""
        with _opened(source) as (stream, size):
            answer = self._ask({"do": "claims"}, stream, size, self._seconds_for_claims)
            if isinstance(answer, ChildLost):
                stream.seek(0)
                kind = sniff.media_type(stream.read(sniff.HEAD))
                return Claims(media_type=kind, problems=("timed_out" if answer.too_slow else "reader_died",))
        if "problem" in answer.values:
            return Claims(problems=("metadata_unreadable",))
        return msgspec.convert(answer.values, Claims)

    def thumbnail(self, source: Source, side: int = THUMBNAIL_SIDE) -> bytes | None:
        """A JPEG no larger than `side` pixels either way, upright; None for videos and broken pictures."""
        return self.evidence_image(source, side, THUMBNAIL_QUALITY)

    def evidence_image(self, source: Source, max_px: int, quality: int) -> bytes | None:
        """A smaller JPEG to print, upright; the original keeps its own orientation."""
        answer = self._ask_picture({"do": "shrink", "side": max_px, "quality": quality}, source)
        return answer.body or None if answer else None

    def likeness(self, source: Source) -> int | None:
        """64 bits of what the picture looks like (`likeness.distance` compares two).

        Its thumbnail gives the same within two bits, at a tenth of the time.
        """
        answer = self._ask_picture({"do": "likeness"}, source)
        value = answer.values.get("likeness") if answer else None
        return value if isinstance(value, int) else None

    def codes(self, source: Source, any_kind: bool = False) -> tuple[str, ...]:
        """Texts of the QR codes on a scan or photo, every page of it, each once.

        any_kind: bar codes of every kind too.
        """
        pages = self.codes_by_page(source, any_kind) or ()
        return tuple(dict.fromkeys(text for page in pages for text in page))

    def codes_by_page(self, source: Source, any_kind: bool = False) -> tuple[tuple[str, ...], ...] | None:
        """Texts of the QR codes on each page; None for what can't be seen as a picture."""
        answer = self._ask_picture({"do": "codes", "any": any_kind}, source)
        found = answer.values.get("codes") if answer else None
        return msgspec.convert(found, tuple[tuple[str, ...], ...]) if found is not None else None

    def _ask_picture(self, request: dict[str, object], source: Source) -> Answer | None:
        with _opened(source) as (stream, size):
            answer = self._ask(request, stream, size, self._seconds_for_pictures)
        return None if isinstance(answer, ChildLost) else answer

    def _ask(
        self, request: dict[str, object], stream: BinaryIO, size: int, seconds: float
    ) -> Answer | ChildLost:
        try:
            return self._running_child().ask(request, stream, size, seconds)
        except ChildLost as lost:
            return lost

    def _running_child(self) -> Child:
        if self._child is None or not self._child.is_alive():
            self.close()
            self._child = Child()
            self._child.wait_until_ready()
        return self._child


@contextmanager
def _opened(source: Source) -> Iterator[tuple[BinaryIO, int]]:
    """Raises FileRefused for what the disk says."""
    try:
        if isinstance(source, bytes):
            yield io.BytesIO(source), len(source)
        elif isinstance(source, Path):
            with source.open("rb") as stream:
                yield stream, source.stat().st_size
        else:
            yield source, source.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise FileRefused(Refusal.FILE_MISSING, file=_name(source)) from error
    except OSError as error:
        raise FileRefused(Refusal.NOT_READABLE, file=_name(source)) from error


def _name(source: Source) -> str:
    return source.name if isinstance(source, Path) else ""
