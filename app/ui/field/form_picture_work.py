"""This is about what choosing pictures for a question has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.domain.errors import FileRefused
from app.ui.field import photo_work, tray_work
from app.ui.field.tray_sections import Group
from app.ui.pictures.thumbnails import small_image
from app.ui.pictures.tile import PICTURE
from app.ui.pictures.whole import WholePictures

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.operations.answer_with_photos import Asked
    from app.operations.keep_open import KeptOpen
    from app.storage.case_file import CaseFile
    from app.ui.background import Progress, Steps

Entropy = Callable[[int], bytes]


def waiting(opened: KeptOpen, entropy: Entropy) -> tuple[Group, ...]:
    """What lies in the tray; a tray that was never used is not made for it."""
    if not opened.workspace.tray_path.exists():
        return ()
    with opened.open_tray(entropy) as tray:
        return tray_work.look(opened, tray)


def thumbnails(
    opened: KeptOpen, case_id: str, pictures: WholePictures, entropy: Entropy, keys: Sequence[str]
) -> list[tuple[str, QImage]]:
    """Of pictures of the tray and of the enterprise, by SHA-256."""
    of_tray: list[tuple[str, QImage]] = []
    if opened.workspace.tray_path.exists():
        with opened.open_tray(entropy) as tray:
            small = {key: tray.thumbnail(key) for key in keys}
        of_tray = [(key, small_image(data, PICTURE)) for key, data in small.items() if data]
    found = {key for key, _ in of_tray}
    rest = [key for key in keys if key not in found]
    return of_tray + (photo_work.thumbnails(opened, case_id, pictures, rest) if rest else [])


def from_tray(
    case_id: str, asked: Asked, pictures: Sequence[tuple[str, str]], given: tuple[Stamp, Entropy]
) -> Callable[[KeptOpen, Progress], tuple[str, ...]]:
    """pictures: (id in the case, SHA-256). Gives file names for the answer."""
    stamp, entropy = given

    def work(opened: KeptOpen, progress: Progress) -> tuple[str, ...]:
        from app.operations.answer_with_photos import answer_from_tray

        with opened.open_case(case_id) as case_file, opened.open_tray(entropy) as tray:
            return answer_from_tray((case_file, case_file.load(), stamp), tray, asked, pictures, progress)

    return work


def from_case(
    case_file: CaseFile, case: Case, stamp: Stamp, asked: Asked, photos: Sequence[str]
) -> tuple[str, ...]:
    from app.operations.answer_with_photos import answer_from_case

    return answer_from_case(case_file, case, stamp, asked, photos)


def bytes_of(opened: KeptOpen, case_id: str, entropy: Entropy, key: str) -> bytes:
    """Of a picture of the tray or the enterprise; empty where it is not here."""
    if opened.workspace.tray_path.exists():
        with opened.open_tray(entropy) as tray:
            if tray.item(key) is not None:
                try:
                    return b"".join(tray.read(key))
                except FileRefused:
                    return b""
    with opened.open_case(case_id) as case_file:
        try:
            return b"".join(case_file.show_original(key))
        except FileRefused:
            return b""


def code_on(opened: KeptOpen, case_id: str, entropy: Entropy, key: str) -> str:
    """What the first code on a picture says, of any kind; empty where none is found."""
    from app.media.metadata import MetadataReader

    data = bytes_of(opened, case_id, entropy, key)
    if not data:
        return ""
    with MetadataReader() as reader:
        return next(iter(reader.codes(data, any_kind=True)), "")


def take_in(
    files: Sequence[Path], now: str, entropy: Entropy
) -> Callable[[KeptOpen, Progress], Steps[tuple[str, ...]]]:
    """Files of this computer into the tray; gives the SHA-256 of those that are there now."""

    def work(opened: KeptOpen, _progress: Progress) -> Steps[tuple[str, ...]]:
        from app.media.metadata import MetadataReader
        from app.operations.import_photos import import_photos

        found: list[str] = []
        with opened.open_tray(entropy) as tray, MetadataReader() as reader:
            for done, file in enumerate(files):
                yield done, len(files)
                found += [each.sha256 for each in import_photos(tray, [file], reader, now) if each.sha256]
        return tuple(found)

    return work
