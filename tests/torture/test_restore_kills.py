"""This is about kill −9 while a damaged case is made again: done again, nothing of it is missing."""

import shutil
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.operations.in_hand import InHand
from app.operations.restore_case import restore_case
from tests.storage.on_disk import flip, verified
from tests.torture.killing import moments, run_until
from tests.torture.office_made import HERE, a_case_with_photos, in_hand_again

PHOTOS = 8


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_a_restoring_killed_anywhere_can_be_done_again(tmp_path: Path) -> None:
    folder, image = tmp_path / "work", tmp_path / "image"
    case_id = a_case_with_photos(folder, tmp_path / "card", PHOTOS)
    with in_hand_again(folder) as opened:
        with opened.open_case(case_id) as case_file:
            before = case_file.load().digest
        flip(opened.workspace.case_path(case_id), 100)
    shutil.copytree(folder, image)
    kills = 0
    for moment in moments(14, most_lines=1, most_seconds=0.2):
        shutil.rmtree(folder)
        shutil.copytree(image, folder)
        ended = run_until(moment, "tests.torture.office_child", "restore", str(folder), case_id)
        kills += ended.killed
        with in_hand_again(folder) as opened:
            _is_restored(opened, case_id, before)
            damaged = list(folder.glob("cases/*.damaged*"))
            assert all(path.stat().st_size for path in damaged)
            assert len(damaged) >= 1
    assert kills >= 1


def _is_restored(opened: InHand, case_id: str, before: str) -> None:
    """Whole at once or after restoring again; never another case that could be opened and gone on with."""
    if _opens(opened, case_id):
        with opened.open_case(case_id) as case_file:
            assert case_file.load().digest == before
    case, wanted = restore_case(opened, case_id, HERE.entropy)
    assert (case.digest, wanted) == (before, ())
    with opened.open_case(case_id) as case_file:
        assert verified(case_file).originals == PHOTOS
        assert verified(case_file).is_whole


def _opens(opened: InHand, case_id: str) -> bool:
    try:
        opened.open_case(case_id).close()
    except FileRefused as refused:
        return refused.code not in (Refusal.FILE_DAMAGED, Refusal.FILE_MISSING)
    return True
