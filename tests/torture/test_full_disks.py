"""This is about full disks and folders nobody may write: refused by name, nothing lost, then it goes on."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import places
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import Office
from app.domain.photos.photo import photos_of
from app.exchange.bundle_reading import verify_bundle
from app.media.metadata import MetadataReader
from app.operations.describe import describe
from app.operations.import_photos import Arrived, import_photos
from app.operations.in_hand import InHand
from app.operations.place_photos import Placer
from app.operations.print_record import PrintOrder, print_record
from app.printing.fonts import bundled_fonts
from tests.storage.on_disk import verified
from tests.torture.conftest import SmallDisk
from tests.torture.office_made import (
    AT,
    FIRM,
    HERE,
    a_case_with_photos,
    a_firm,
    an_office,
    in_hand_again,
    pack_onto,
    photo_files,
    placing,
    receipts_on,
    register_digest,
    session_on,
    take_from,
    trust_in,
)

PHOTOS = 12
MOST_TRIES = 40


def refusal(work: Callable[[], object]) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        work()
    return refused.value.code


@pytest.mark.torture
def test_an_office_is_made_once_there_is_room(small_disk: SmallDisk) -> None:
    folder = small_disk.place / "work"
    room, tries = 0, 0
    small_disk.leave(room)
    while not _done(lambda: an_office(folder).close()):
        room, tries = room + 16_384, tries + 1
        small_disk.leave(room)
    assert 3 <= tries <= MOST_TRIES
    with in_hand_again(folder) as opened:
        assert opened.read_office().acts
        small_disk.empty()
        assert a_firm(opened).acts


def _done(work: Callable[[], object]) -> bool:
    """Whether there was room for it."""
    try:
        work()
    except FileRefused as refused:
        return refused.code is not Refusal.DISK_FULL
    return True


@pytest.mark.torture
def test_a_case_and_a_tray_are_made_once_there_is_room(small_disk: SmallDisk) -> None:
    with an_office(small_disk.place / "work") as opened:
        small_disk.leave(0)
        assert refusal(lambda: opened.open_tray(HERE.entropy)) is Refusal.DISK_FULL
        room, tries = 0, 0
        while not _done(lambda: a_firm(opened)):
            room, tries = room + 16_384, tries + 1
            small_disk.leave(room)
        assert 3 <= tries <= MOST_TRIES
        (listed,) = opened.read_office().things_of("case")
        with opened.open_case(listed[0]) as case_file:
            assert case_file.load().value("enterprise/self/name") == FIRM.name
        small_disk.empty()
        opened.open_tray(HERE.entropy).close()


@pytest.mark.torture
def test_pictures_that_do_not_fit_come_in_later(small_disk: SmallDisk, tmp_path: Path) -> None:
    files = photo_files(tmp_path / "card", range(PHOTOS))
    with an_office(small_disk.place / "work") as opened:
        case = a_firm(opened)
        opened.open_tray(HERE.entropy).close()
        small_disk.leave(PHOTOS * 150_000)
        assert refusal(lambda: _import(opened, files)) is Refusal.DISK_FULL
        with opened.open_tray(HERE.entropy) as tray:
            before = {item.sha256 for item in tray.items()}
        assert 2 <= len(before) < PHOTOS
        small_disk.leave(PHOTOS * 450_000)
        arrived = _import(opened, files)
        assert {each.sha256 for each in arrived if each.outcome == "same"} == before
        assert refusal(lambda: _place(opened, case.id, arrived)) is Refusal.DISK_FULL
        with opened.open_case(case.id) as case_file:
            placed = photos_of(case_file.load())
            assert 0 < len(placed) == len(case_file.originals()) < PHOTOS
            assert verified(case_file).is_whole
        small_disk.empty()
        _place(opened, case.id, arrived)
        with opened.open_case(case.id) as case_file:
            assert len(photos_of(case_file.load())) == len(case_file.originals()) == PHOTOS
            assert verified(case_file).is_whole


def _import(opened: InHand, files: list[Path]) -> tuple[Arrived, ...]:
    with opened.open_tray(HERE.entropy) as tray, MetadataReader() as reader:
        return import_photos(tray, files, reader, AT)


def _place(opened: InHand, case_id: str, arrived: tuple[Arrived, ...]) -> None:
    with opened.open_tray(HERE.entropy) as tray, opened.open_case(case_id) as case_file:
        placings = [placing(each.sha256, number) for number, each in enumerate(arrived)]
        session_on(opened, case_file).do(Placer(tray).place, placings)


@pytest.mark.torture
def test_a_full_stick_is_gone_on_with(small_disk: SmallDisk, tmp_path: Path) -> None:
    case_id = a_case_with_photos(tmp_path / "work", tmp_path / "card", PHOTOS)
    with in_hand_again(tmp_path / "work") as opened:
        small_disk.leave(PHOTOS * 150_000)
        with pytest.raises(FileRefused) as refused:
            pack_onto(opened, small_disk.place, case_id)
        assert refused.value.code is Refusal.DISK_FULL
        kept = refused.value.details["kept"]
        small_disk.empty()
        packed = pack_onto(opened, small_disk.place, case_id)
        assert (packed.kept, packed.written) == (kept, PHOTOS - kept)
        assert 2 <= packed.kept < PHOTOS
        assert verify_bundle(packed.path, trust_in(opened), [opened.working_identity]).whole


@pytest.mark.torture
def test_a_bureau_without_room_promises_nothing(small_disk: SmallDisk, tmp_path: Path) -> None:
    folder, stick = small_disk.place / "work", tmp_path / "stick"
    stick.mkdir()
    case_id = a_case_with_photos(folder, tmp_path / "card", PHOTOS)
    with in_hand_again(folder) as opened:
        bundle = pack_onto(opened, stick, case_id).path
        for room in (0, 100_000, 1_000_000, 1_500_000):
            small_disk.leave(room)
            assert refusal(lambda: take_from(opened, bundle, stick)) is Refusal.DISK_FULL
            assert receipts_on(stick, opened) == ()
        small_disk.empty()
        assert take_from(opened, bundle, stick).damaged == ()
        assert len(receipts_on(stick, opened)) == 1
        digest = register_digest(opened)
        assert take_from(opened, bundle, stick).new_acts == 0
        assert register_digest(opened) == digest


@pytest.mark.torture
def test_a_paper_is_printed_once_there_is_room(small_disk: SmallDisk, tmp_path: Path) -> None:
    folder = small_disk.place / "work"
    case_id = a_case_with_photos(folder, tmp_path / "card", 1)
    office = Office("示例区工业和信息化局", "长乐区", True, "示例区人民政府", "示例区人民法院")
    order = PrintOrder(
        record="paper-1", kind="photo_evidence", office=office, fonts=bundled_fonts(places.fonts())
    )
    with in_hand_again(folder) as opened, opened.open_case(case_id) as case_file:
        session = session_on(opened, case_file)
        before = session.case.digest
        small_disk.leave(20_000)
        assert refusal(lambda: session.do(print_record, order)) is Refusal.DISK_FULL
        assert session.look().digest == before
        assert len(case_file.originals()) == 1
        small_disk.empty()
        paper = session.do(print_record, order)
        assert b"".join(case_file.read_original(case_file.originals()[1].sha256)) == paper.pdf
        assert verified(case_file).is_whole


@pytest.mark.torture
def test_what_may_not_be_written_is_refused_by_name(small_disk: SmallDisk, tmp_path: Path) -> None:
    folder, place, stick = tmp_path / "work", small_disk.place, tmp_path / "stick"
    stick.mkdir()
    case_id = a_case_with_photos(folder, tmp_path / "card", 1)
    an_office(place / "other").close()
    with in_hand_again(folder) as opened:
        bundle = pack_onto(opened, stick, case_id).path
        take_from(opened, bundle, stick)
        digest = register_digest(opened)
        for name in ("tray", "register", "cases"):
            shutil.move(folder / name, place / name)
            (folder / name).symlink_to(place / name, target_is_directory=True)
        small_disk.allow_writing(False)
        works: list[Callable[[], object]] = [
            lambda: in_hand_again(place / "other"),
            lambda: an_office(place / "third"),
            lambda: _import(opened, photo_files(tmp_path / "card", range(2))),
            lambda: _restated(opened, case_id),
            lambda: pack_onto(opened, place, case_id),
            lambda: take_from(opened, bundle, stick),
        ]
        assert [refusal(work) for work in works] == [Refusal.NOT_WRITABLE] * len(works)
        small_disk.allow_writing(True)
        assert register_digest(opened) == digest
        assert len(_import(opened, photo_files(tmp_path / "card", range(2)))) == 2


def _restated(opened: InHand, case_id: str) -> None:
    with opened.open_case(case_id) as case_file:
        session_on(opened, case_file).do(describe, [EnterpriseStated(field="phone", value="示例")])
