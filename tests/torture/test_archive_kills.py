"""This is about kill −9 and full disks while an archive is written: half of one never looks whole."""

import shutil
from pathlib import Path

import pytest

from app.domain.archive.archived import archive_state
from app.domain.errors import FileRefused, Refusal
from app.exchange.archive_checking import check_archive
from app.exchange.archive_folder import UNFINISHED
from tests.torture.archive_child import archive
from tests.torture.conftest import SmallDisk
from tests.torture.killing import AT_ONCE, Moment, moments, run_until
from tests.torture.office_made import a_case_with_photos, in_hand_again

PHOTOS = 12
NEVER = "2"


def _look(folder: Path, case_id: str, place: Path) -> None:
    """What looks whole is whole; nothing is stated that is not there; once more, and all of it stands."""
    for each in place.iterdir():
        if not each.name.endswith(UNFINISHED):
            assert check_archive(each).wrong == ()
    with in_hand_again(folder) as opened:
        with opened.open_case(case_id) as case_file:
            last = archive_state(case_file.load()).last
        if last is not None:
            assert check_archive(place / last.folder).digest == last.digest
        written = archive(opened, case_id, place)
        found = check_archive(written.folder, opened.root_public.text)
        assert (found.wrong, found.absent, found.digest) == ((), 0, written.digest)
        assert not [each for each in place.iterdir() if each.name.endswith(UNFINISHED)]


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_an_archive_killed_anywhere_is_gone_on_with(tmp_path: Path) -> None:
    office = tmp_path / "office"
    case_id = a_case_with_photos(office / "work", tmp_path / "card", PHOTOS)
    kills = 0
    tries: list[tuple[Moment, str]] = [(AT_ONCE, "0.5"), (AT_ONCE, "1")]
    tries += [(moment, NEVER) for moment in moments(29, most_lines=1, most_seconds=1.0)[1:]]
    for number, (moment, share) in enumerate(tries):
        turn = tmp_path / f"turn-{number}"
        shutil.copytree(office, turn)
        place = turn / "archive"
        place.mkdir()
        arguments = (str(turn / "work"), case_id, str(place), share)
        kills += run_until(moment, "tests.torture.archive_child", *arguments).killed
        _look(turn / "work", case_id, place)
        shutil.rmtree(turn)
    assert kills >= 2


@pytest.mark.torture
def test_a_full_disk_leaves_nothing_that_looks_whole(small_disk: SmallDisk, tmp_path: Path) -> None:
    case_id = a_case_with_photos(tmp_path / "work", tmp_path / "card", PHOTOS)
    place = small_disk.place / "archive"
    place.mkdir()
    with in_hand_again(tmp_path / "work") as opened:
        for room in (0, 4096, 200_000, PHOTOS * 100_000):
            small_disk.leave(room)
            with pytest.raises(FileRefused) as refused:
                archive(opened, case_id, place)
            assert refused.value.code is Refusal.DISK_FULL
            assert all(each.name.endswith(UNFINISHED) for each in place.iterdir())
            with opened.open_case(case_id) as case_file:
                assert archive_state(case_file.load()).last is None
        small_disk.empty()
        written = archive(opened, case_id, place)
        assert check_archive(written.folder).wrong == ()
        assert [each.name for each in place.iterdir()] == [written.folder.name]
