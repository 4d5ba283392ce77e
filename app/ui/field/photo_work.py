"""This is about what the tab of pictures has the worker do; everything here runs there."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from app.domain.errors import FileRefused
from app.operations.place_photos import THUMBNAIL
from app.ui.field.photo_sections import sections_of
from app.ui.pictures.thumbnails import small_image
from app.ui.pictures.tile import PICTURE, Section
from app.ui.pictures.whole import WholePictures

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.operations.keep_open import KeptOpen
    from app.operations.pair_photo import Likely
    from app.storage.case_file import CaseFile
    from app.ui.background import Progress, Steps

SECONDS_AT_ONCE: Final = 0.06
PIECE: Final = 1 << 20


def sections(_case_file: CaseFile, case: Case, equipment: str) -> tuple[Section, ...]:
    return sections_of(case, equipment)


def thumbnails(
    opened: KeptOpen, case_id: str, pictures: WholePictures, keys: Sequence[str]
) -> list[tuple[str, QImage]]:
    """As many as go in a short while; at least one. A picture that came by a stick gets its small one now."""
    until = time.monotonic() + SECONDS_AT_ONCE
    found: list[tuple[str, QImage]] = []
    with opened.open_case(case_id) as case_file:
        for key in keys:
            kept = case_file.derived(key, THUMBNAIL)
            if kept is None:
                kept = pictures.thumbnail([_bytes(case_file, key)])
                _keep(case_file, key, kept)
            found.append((key, small_image(kept, PICTURE)))
            if time.monotonic() > until:
                break
    return found


def _keep(case_file: CaseFile, key: str, thumbnail: bytes) -> None:
    """Nothing is kept where there was nothing to see: the original may come by the next stick."""
    if thumbnail:
        with case_file.writing() as writer:
            writer.keep_derived(key, THUMBNAIL, thumbnail)


def whole(opened: KeptOpen, case_id: str, pictures: WholePictures, key: str) -> QImage:
    with opened.open_case(case_id) as case_file:
        return pictures.image([_bytes(case_file, key)])


def _bytes(case_file: CaseFile, key: str) -> bytes:
    """Of an original in the case file, or at the bureau as a laptop handed it in; empty where it is not."""
    try:
        return b"".join(case_file.show_original(key))
    except FileRefused:
        return b""


def originals_of(
    copy: str,
) -> Callable[[CaseFile, Case, Stamp, Progress], Steps[tuple[Likely, ...]]]:
    def work(
        case_file: CaseFile, case: Case, _stamp: Stamp, _progress: Progress
    ) -> Steps[tuple[Likely, ...]]:
        from app.media.metadata import MetadataReader
        from app.operations.pair_photo import likely_originals

        with MetadataReader() as reader:
            return (yield from likely_originals(case_file, case, copy, reader))

    return work


def write_out(case_id: str, key: str, target: Path) -> Callable[[KeptOpen, Progress], int]:
    def work(opened: KeptOpen, _progress: Progress) -> int:
        from app.operations.open_register import at_bureau
        from app.operations.show_original import write_original, write_original_of
        from app.operations.this_machine import this_machine

        with opened.open_case(case_id) as case_file:
            if case_file.original(key) is not None or not opened.is_bureau:
                return write_original_of(case_file, key, target)
        with at_bureau(opened, this_machine()) as bureau:
            return write_original(bureau, case_id, key, target)

    return work


def move(
    here: str, there: str, photos: Sequence[str], reason: str, stamp: Stamp
) -> Callable[[KeptOpen, Progress], Steps[int]]:
    """Move pictures of one enterprise to another, one a step."""

    def work(opened: KeptOpen, _progress: Progress) -> Steps[int]:
        from datetime import datetime

        from app.operations.move_photo import move_photo
        from app.operations.session import Session

        moment = datetime.fromisoformat(stamp.at)
        with opened.open_case(here) as from_file, opened.open_case(there) as to_file:
            sessions = [
                Session(file, stamp.by, stamp.device, lambda: moment) for file in (from_file, to_file)
            ]
            for done, photo in enumerate(photos):
                yield done, len(photos)
                move_photo(sessions[0], sessions[1], photo, reason)
        return len(photos)

    return work
