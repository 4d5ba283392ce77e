"""This is about a full disk: the picture that doesn't fit is refused, those before it stay, work goes on."""

import pytest

from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile
from app.storage.object_store import FolderStore
from app.storage.whole_file import read_whole, write_whole
from tests.storage.on_disk import KEY, a_case, a_step, keeps, picture, states, verified
from tests.torture.conftest import SmallDisk


@pytest.mark.torture
def test_the_picture_that_does_not_fit_leaves_no_trace(small_disk: SmallDisk) -> None:
    small_disk.leave(16_000_000)
    kept: list[str] = []
    with a_case(small_disk.place) as case_file:
        with pytest.raises(FileRefused) as refused:
            _keep_until_full(case_file, kept)
        assert refused.value.code is Refusal.DISK_FULL
        assert len(kept) >= 4
        assert [each.sha256 for each in case_file.originals()] == kept
        assert verified(case_file).is_whole
        small_disk.empty()
        assert states(case_file, a_step(1))
        kept.append(keeps(case_file, picture(50)))
    with CaseFile.open(case_file.path, KEY) as again:
        assert verified(again).originals == len(kept)
        assert again.load().acts


@pytest.mark.torture
def test_objects_and_small_files_survive_a_full_disk(small_disk: SmallDisk) -> None:
    place = small_disk.place
    write_whole(place / "ring.json", b"old")
    store = FolderStore(place)
    (place / "picture").write_bytes(picture(1, 20_000_000))
    with (place / "picture").open("rb") as source, pytest.raises(FileRefused) as refused:
        store.put("ab" * 16, source)
    assert refused.value.code is Refusal.DISK_FULL
    assert not store.has("ab" * 16)
    with pytest.raises(OSError, match="space"):
        (place / "filler").write_bytes(bytes(24_000_000))
    with pytest.raises(FileRefused) as refused:
        write_whole(place / "ring.json", b"new" * 100_000)
    assert refused.value.code is Refusal.DISK_FULL
    assert read_whole(place / "ring.json") == b"old"
    with pytest.raises(FileRefused) as refused:
        a_case(place)
    assert refused.value.code is Refusal.DISK_FULL


def _keep_until_full(case_file: CaseFile, kept: list[str]) -> None:
    for number in range(30):
        kept.append(keeps(case_file, picture(number)))
