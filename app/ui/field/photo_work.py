"""This is about what the tab of pictures has the worker do; everything here runs there."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

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


def sections(_case_file: CaseFile, case: Case, equipment: str) -> tuple[Section, ...]:
    return sections_of(case, equipment)


def thumbnails(case_file: CaseFile, pictures: WholePictures, keys: Sequence[str]) -> list[tuple[str, QImage]]:
    """As many as go in a short while; at least one. A picture that came by a stick gets its small one now."""
    until = time.monotonic() + SECONDS_AT_ONCE
    found: list[tuple[str, QImage]] = []
    for key in keys:
        found.append((key, small_image(_thumbnail(case_file, pictures, key), PICTURE)))
        if time.monotonic() > until:
            break
    return found


def _thumbnail(case_file: CaseFile, pictures: WholePictures, key: str) -> bytes:
    kept = case_file.derived(key, THUMBNAIL)
    original = case_file.original(key)
    if kept is not None or original is None or original.erased:
        return kept or b""
    made = pictures.thumbnail(case_file.read_original(key))
    with case_file.writing() as writer:
        writer.keep_derived(key, THUMBNAIL, made)
    return made


def whole(case_file: CaseFile, pictures: WholePictures, key: str) -> QImage:
    if case_file.original(key) is None:
        return QImage()
    return pictures.image(case_file.read_original(key))


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


def write_out(key: str, target: Path) -> Callable[[CaseFile, Case, Stamp, Progress], int]:
    def work(case_file: CaseFile, _case: Case, _stamp: Stamp, _progress: Progress) -> int:
        from app.operations.show_original import write_original_of

        return write_original_of(case_file, key, target)

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
