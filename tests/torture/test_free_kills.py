"""This is about kill −9 while the tray lets go of what lies twice: every picture is whole in its case."""

from pathlib import Path

import pytest

from app.domain.photos.photo import photos_of
from tests.storage.on_disk import verified
from tests.torture.killing import KILLS, moments, run_until
from tests.torture.office_made import HERE, a_case_with_photos, in_hand_again

PHOTOS = 4 * KILLS


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_freeing_the_tray_loses_nothing_through_every_kill(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    case_id = a_case_with_photos(folder, tmp_path / "card", PHOTOS)
    kills, left = 0, PHOTOS
    for moment in moments(23, most_lines=6, most_seconds=0.03):
        ended = run_until(moment, "tests.torture.office_child", "free", str(folder))
        kills += ended.killed
        with in_hand_again(folder) as opened:
            with opened.open_case(case_id) as case_file:
                assert verified(case_file).is_whole
                assert len(photos_of(case_file.load())) == PHOTOS
            with opened.open_tray(HERE.entropy) as tray:
                twice = tray.twice_here()
                assert len(tray.items("placed")) == PHOTOS
                for item in twice:
                    assert sum(map(len, tray.read(item.sha256))) == item.size
        assert len(twice) <= left
        left = len(twice)
    assert kills >= 1
    assert left < PHOTOS
