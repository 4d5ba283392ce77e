"""A placing undone: the picture waits in the tray again, the case has its trace and no longer its bytes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.photos.facts import PhotoMovedOut, Stage
from app.domain.photos.photo import photos_of
from app.media.metadata import MetadataReader
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand
from app.operations.move_photo import erase_original
from app.operations.session import Session
from app.operations.sort_photos import Sorted, Wish, sort_photos
from app.operations.take_back_photo import take_back_photos
from app.storage.tray import Tray
from tests.media.pictures import photo_with
from tests.torture.office_made import AT, HERE, MACHINE, a_firm, an_office, session_on

PICTURE = photo_with(make="示例")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[InHand]:
    with an_office(tmp_path / "office") as office:
        yield office


@pytest.fixture
def session(opened: InHand) -> Iterator[Session]:
    with opened.open_case(a_firm(opened).id) as case_file:
        yield session_on(opened, case_file)


@pytest.fixture
def tray(opened: InHand, tmp_path: Path) -> Iterator[Tray]:
    file = tmp_path / "IMG_0001.jpg"
    file.write_bytes(PICTURE)
    with opened.open_tray(HERE.entropy) as tray, MetadataReader() as reader:
        import_photos(tray, [file], reader, AT)
        yield tray


def sort(session: Session, tray: Tray, photo: str = "p", stage: Stage = "before") -> Sorted:
    (item,) = tray.items()
    return session.do(sort_photos, tray, [Wish(photo, item.sha256, MACHINE, stage)])


def test_the_picture_waits_again_and_the_case_has_only_its_trace(session: Session, tray: Tray) -> None:
    assert sort(session, tray) == Sorted(("p",), 0)
    (photo,) = photos_of(session.case)
    assert (photo.number, photo.source, tray.items()) == ("E02-拆除前-01", "phone", ())
    session.do(take_back_photos, tray, ["p"])
    assert photos_of(session.case) == ()
    assert [item.sha256 for item in tray.items()] == [photo.sha256]
    assert isinstance(session.case.acts[-1].stated.fact, PhotoMovedOut)
    assert "photo/p" in session.case.things
    with pytest.raises(FileRefused) as refused:
        next(session.case_file.read_original(photo.sha256))
    assert refused.value.code is Refusal.ORIGINAL_ERASED
    assert session.case_file.derived(photo.sha256, "thumbnail") is None


def test_placed_again_its_bytes_are_back(session: Session, tray: Tray) -> None:
    sort(session, tray)
    session.do(take_back_photos, tray, ["p"])
    assert sort(session, tray, "q", "after").photos == ("q",)
    (photo,) = photos_of(session.case)
    assert (photo.id, photo.stage) == ("q", "after")
    assert b"".join(session.case_file.read_original(photo.sha256)) == PICTURE
    assert session.case_file.derived(photo.sha256, "thumbnail")


def test_a_tray_that_let_go_of_the_bytes_gets_them_from_the_case(session: Session, tray: Tray) -> None:
    sort(session, tray)
    (photo,) = photos_of(session.case)
    tray.free(photo.sha256)
    session.do(take_back_photos, tray, ["p"])
    assert b"".join(tray.read(photo.sha256)) == PICTURE


def test_what_the_law_erased_does_not_come_back(session: Session, tray: Tray) -> None:
    sort(session, tray)
    (photo,) = photos_of(session.case)
    session.do(erase_original, tray, photo.sha256, "本人要求删除")
    with pytest.raises(FileRefused):
        session.do(take_back_photos, tray, ["p"])
    assert len(photos_of(session.case)) == 1


def test_what_the_law_erased_is_gone_from_the_tray_too_and_stated_once(session: Session, tray: Tray) -> None:
    sort(session, tray)
    (photo,) = photos_of(session.case)
    session.do(erase_original, tray, photo.sha256, "本人要求删除")
    once = session.case
    session.do(erase_original, tray, photo.sha256, "本人要求删除")
    assert session.case == once
    with pytest.raises(FileRefused):
        next(tray.read(photo.sha256))
    (left,) = tray.items("discarded")
    assert (left.sha256, left.name, left.claims, left.placed_in) == (photo.sha256, "", b"", "")
    assert tray.thumbnail(photo.sha256) == b""


def test_the_same_picture_is_told_and_not_kept_twice(session: Session, tray: Tray) -> None:
    sort(session, tray)
    (photo,) = photos_of(session.case)
    tray.take_back(photo.sha256, lambda _: pytest.fail("its bytes are here"))
    assert sort(session, tray, "q") == Sorted((), 1)
    assert len(photos_of(session.case)) == 1
