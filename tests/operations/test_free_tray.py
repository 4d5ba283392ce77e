"""A placed picture lies in its case only, once the case was seen to give it back; else the tray keeps it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import FileRefused
from app.domain.photos.photo import photos_of
from app.media.metadata import MetadataReader
from app.operations.free_tray import free_tray
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand
from app.operations.place_photos import Placer
from app.storage.tray import Tray
from tests.torture.office_made import AT, HERE, a_firm, an_office, photo_files, placing, session_on

COUNT = 3


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[InHand]:
    with an_office(tmp_path / "office") as office:
        yield office


@pytest.fixture
def case_id(opened: InHand, tmp_path: Path) -> str:
    """Two pictures are placed, one waits."""
    case = a_firm(opened)
    with (
        opened.open_tray(HERE.entropy) as tray,
        MetadataReader() as reader,
        opened.open_case(case.id) as case_file,
    ):
        arrived = import_photos(tray, photo_files(tmp_path / "card", range(COUNT)), reader, AT)
        placings = [placing(each.sha256, number) for number, each in enumerate(arrived[:-1])]
        session_on(opened, case_file).do(Placer(tray).place, placings)
    return case.id


def freed(opened: InHand) -> int:
    with opened.open_tray(HERE.entropy) as tray:
        steps = free_tray(opened, tray)
        while True:
            try:
                next(steps)
            except StopIteration as ended:
                return int(ended.value)


def read(tray: Tray, sha256: str) -> bytes:
    return b"".join(tray.read(sha256))


def test_what_its_case_gives_back_lies_there_only(opened: InHand, case_id: str, tmp_path: Path) -> None:
    assert freed(opened) == COUNT - 1
    assert freed(opened) == 0
    with opened.open_tray(HERE.entropy) as tray, opened.open_case(case_id) as case_file:
        placed = [photo.sha256 for photo in photos_of(case_file.load())]
        for sha256 in placed:
            assert b"".join(case_file.read_original(sha256))
            assert tray.thumbnail(sha256)
            with pytest.raises(FileRefused):
                read(tray, sha256)
        (waiting,) = tray.items()
        assert read(tray, waiting.sha256) == (tmp_path / "card" / "IMG_0002.jpg").read_bytes()


def test_what_its_case_has_lost_stays_and_heals_it(opened: InHand, case_id: str) -> None:
    with opened.open_case(case_id) as case_file:
        lost, other = (photo.sha256 for photo in photos_of(case_file.load()))
        with case_file.writing() as writer:
            writer.erase_original(lost)
    assert freed(opened) == 1
    with opened.open_tray(HERE.entropy) as tray:
        assert read(tray, lost)
        with pytest.raises(FileRefused):
            read(tray, other)


def test_a_case_that_is_not_here_keeps_the_tray_full(opened: InHand, case_id: str) -> None:
    opened.workspace.case_path(case_id).unlink()
    assert freed(opened) == 0
