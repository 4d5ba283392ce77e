"""This is about pictures arriving in the tray (影像暂存): bytes and what they claim, in one transaction.

A file that can't be understood is kept all the same; a file that can't be read is named, the others go on.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.domain.photos.claims import Claims
from app.media.metadata import MetadataReader
from app.operations.progress import Progress, silent
from app.storage.tray import Arrival, Tray, TrayItem

Outcome = Literal["kept", "same", "discarded_before", "not_read"]


class Arrived(msgspec.Struct, frozen=True):
    """What became of one file.

    Attributes:
        outcome: `same` where the same bytes are in the tray already, `discarded_before` where a person
            discarded them from it, `not_read` where the disk refused.
        sha256: empty for a file that was not read.
    """

    name: str
    outcome: Outcome
    sha256: str = ""
    claims: Claims | None = None


def picture_files(places: Iterable[Path]) -> tuple[Path, ...]:
    """The files meant by files and folders, sorted within each folder; hidden ones left out.

    Raises FileRefused FILE_MISSING, and NOT_READABLE for a pipe or a device.
    """
    return tuple(file for place in places for file in _files_in(place))


def _files_in(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from sorted(
            file for file in place.rglob("*") if file.is_file() and not file.name.startswith(".")
        )
    elif place.is_file():
        yield place
    else:
        raise FileRefused(
            Refusal.NOT_READABLE if place.exists() else Refusal.FILE_MISSING, file=name_of(place)
        )


def name_of(file: Path) -> str:
    """The name as text; on sticks written under an older Chinese system its bytes are GB 18030."""
    stored = os.fsencode(file.name)
    try:
        return stored.decode()
    except UnicodeDecodeError:
        return stored.decode("gb18030", "replace")


def import_photos(
    tray: Tray, files: Sequence[Path], reader: MetadataReader, at: str, progress: Progress = silent
) -> tuple[Arrived, ...]:
    """Take files into the tray, each in a transaction of its own.

    at: the laptop's clock, ISO with offset.
    Raises FileRefused DISK_FULL and Stopped; what came in before is kept.
    """
    arrived = []
    for number, file in enumerate(files):
        progress(number, len(files))
        arrived.append(_take(tray, file, reader, at))
    progress(len(files), len(files))
    return tuple(arrived)


def _take(tray: Tray, file: Path, reader: MetadataReader, at: str) -> Arrived:
    try:
        claims = reader.claims(file)
        with file.open("rb") as source:
            item, new = tray.add(source, _arrival(file, claims, at))
    except OSError:
        return Arrived(name_of(file), "not_read")
    except FileRefused as refused:
        if refused.code not in (Refusal.NOT_READABLE, Refusal.FILE_MISSING):
            raise
        return Arrived(name_of(file), "not_read")
    if item.state == "discarded":
        return Arrived(name_of(file), "discarded_before", item.sha256, claims)
    if not tray.thumbnail(item.sha256):
        tray.describe(item.sha256, item.claims, reader.thumbnail(file) or b"")
    return Arrived(name_of(file), "kept" if new else "same", item.sha256, claims)


def _arrival(file: Path, claims: Claims, at: str) -> Arrival:
    return Arrival(
        name=name_of(file),
        media_type=claims.media_type,
        at=at,
        claims=msgspec.json.encode(claims),
        size=file.stat().st_size,
    )


def claims_of(item: TrayItem) -> Claims:
    """What the file in the tray says of itself; nothing where it was never asked."""
    return (
        msgspec.json.decode(item.claims, type=Claims) if item.claims else Claims(media_type=item.media_type)
    )


def discard_photos(tray: Tray, digests: Iterable[str]) -> None:
    """Take private pictures out of the tray, without trace in any case.

    Raises FileRefused ALREADY_PLACED, ORIGINAL_MISSING.
    """
    for sha256 in digests:
        tray.discard(sha256)
