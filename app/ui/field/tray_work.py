"""This is about what the tray's screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.ui.field.tray_sections import Group, groups_of
from app.ui.pictures.thumbnails import small_image
from app.ui.pictures.tile import PICTURE
from app.ui.pictures.whole import WholePictures

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.operations.keep_open import KeptOpen
    from app.operations.sort_photos import Sorted, Wish
    from app.storage.case_file import CaseFile
    from app.storage.tray import Tray
    from app.ui.background import Progress, Steps

Entropy = Callable[[int], bytes]


def open_tray(opened: KeptOpen, entropy: Entropy) -> Tray:
    return opened.open_tray(entropy)


def count_waiting(opened: KeptOpen, entropy: Entropy) -> int:
    """How many pictures wait to be placed; a tray that was never used is not made for it."""
    if not opened.workspace.tray_path.exists():
        return 0
    with opened.open_tray(entropy) as tray:
        return tray.count("waiting")


def look(_opened: KeptOpen, tray: Tray) -> tuple[Group, ...]:
    from app.operations.look_into_tray import look_into_tray

    return groups_of(look_into_tray(tray))


def thumbnails(_opened: KeptOpen, tray: Tray, keys: Sequence[str]) -> list[tuple[str, QImage]]:
    return [(key, small_image(tray.thumbnail(key), PICTURE)) for key in keys]


def whole(_opened: KeptOpen, tray: Tray, pictures: WholePictures, key: str) -> QImage:
    return pictures.image(_pieces(tray, key))


def _pieces(tray: Tray, key: str) -> Iterator[bytes]:
    yield from tray.read(key)


def sort_few(case_file: CaseFile, case: Case, stamp: Stamp, tray: Tray, wishes: Sequence[Wish]) -> Sorted:
    from app.operations.sort_photos import sort_photos

    return sort_photos(case_file, case, stamp, tray, wishes)


def sort_many(
    given: tuple[CaseFile, Case, Stamp], tray: Tray, wishes: Sequence[Wish], progress: Progress
) -> Sorted:
    from app.operations.sort_photos import sort_photos

    return sort_photos(*given, tray, wishes, progress)


def take_back(
    opened: KeptOpen, stamp: Stamp, tray: Tray, case_id: str, photos: Sequence[str]
) -> tuple[str, ...]:
    """SHA-256 of what waits again."""
    from app.domain.photos.photo import photos_of
    from app.operations.take_back_photo import take_back_photos

    with opened.open_case(case_id) as case_file:
        case = case_file.load()
        digests = tuple(photo.sha256 for photo in photos_of(case) if photo.id in photos)
        take_back_photos(case_file, case, stamp, tray, photos)
    return digests


def discard(tray: Tray, keys: Sequence[str]) -> Callable[[KeptOpen, Progress], Steps[int]]:
    def work(_opened: KeptOpen, _progress: Progress) -> Steps[int]:
        from app.operations.import_photos import discard_photos

        for done, key in enumerate(keys):
            yield done, len(keys)
            discard_photos(tray, (key,))
        return len(keys)

    return work
