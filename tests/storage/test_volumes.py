"""This is about volumes: large originals beside the case, as one with it; a missing one is told by name."""

import io
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile, Keeping
from app.storage.volumes import Limits
from tests.storage.on_disk import (
    CASE,
    KEY,
    a_case,
    a_step,
    flip,
    keeps,
    names_in,
    picture,
    read,
    reopened,
    stamp,
    states,
    verified,
)

SMALL = Keeping(limits=Limits(original=1_500_000, file=4_000_000, volume=3_000_000))


def test_a_large_original_lies_in_a_volume_and_is_read_like_any_other(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, SMALL)
    small, large = keeps(case_file, picture(1, 1_000_000)), keeps(case_file, picture(2))
    assert [each.store for each in case_file.originals()] == [0, 1]
    with reopened(case_file, SMALL) as again:
        assert read(again, small) == picture(1, 1_000_000)
        assert read(again, large) == picture(2)
        assert verified(again).is_whole
    assert names_in(tmp_path) == [f"{CASE}.case", f"{CASE}.m01"]


def test_a_stream_goes_where_its_size_says(tmp_path: Path) -> None:
    with a_case(tmp_path, SMALL) as case_file, case_file.writing() as writer:
        kept = writer.keep_original(io.BytesIO(picture(1)), "video/mp4", size=2_500_000)
        assert kept.original.store == 1


def test_full_volumes_are_closed_and_followed(tmp_path: Path) -> None:
    with a_case(tmp_path, SMALL) as case_file:
        digests = [keeps(case_file, picture(number)) for number in range(12)]
        stores = [each.store for each in case_file.originals()]
        assert stores == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
        for number in (0, 11, 4, 7):
            assert read(case_file, digests[number]) == picture(number)


def test_more_volumes_than_can_be_held_at_once(tmp_path: Path) -> None:
    tiny = Keeping(limits=Limits(original=0, file=0, volume=1))
    with a_case(tmp_path, tiny) as case_file:
        digests = [keeps(case_file, picture(number, 50_000)) for number in range(14)]
        assert case_file.originals()[-1].store == 14
        assert all(read(case_file, digest) == picture(n, 50_000) for n, digest in enumerate(digests))


def test_a_full_case_file_sends_even_small_ones_to_a_volume(tmp_path: Path) -> None:
    with a_case(tmp_path, SMALL) as case_file:
        for number in range(6):
            keeps(case_file, picture(number, 1_000_000))
        assert {each.store for each in case_file.originals()} == {0, 1}
        assert case_file.path.stat().st_size < 5_000_000


def test_case_and_volume_change_together_or_not_at_all(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, SMALL)
    keeps(case_file, picture(1))
    with pytest.raises(KeyError):
        _half_an_import(case_file)
    with reopened(case_file, SMALL) as again:
        assert len(again.originals()) == 1
        assert again.load().acts == ()
        digest = keeps(again, picture(2))
        assert read(again, digest) == picture(2)


def test_a_missing_volume_is_named_and_the_rest_works(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, SMALL)
    small, large = keeps(case_file, picture(1, 1_000_000)), keeps(case_file, picture(2))
    case_file.close()
    (tmp_path / f"{CASE}.m01").rename(tmp_path / "elsewhere")
    with CaseFile.open(case_file.path, KEY, SMALL) as again:
        assert read(again, small) == picture(1, 1_000_000)
        assert states(again, a_step(1))
        with pytest.raises(FileRefused) as refused:
            read(again, large)
        assert (refused.value.code, refused.value.details["file"]) == (Refusal.VOLUME_MISSING, f"{CASE}.m01")
        assert verified(again).missing_volumes == (f"{CASE}.m01",)
        assert not (tmp_path / f"{CASE}.m01").exists()
        later = keeps(again, picture(3))
        assert again.original(later).store == 2
        (tmp_path / "elsewhere").rename(tmp_path / f"{CASE}.m01")
        assert read(again, large) == picture(2)


def test_a_volume_that_cannot_be_opened_spoils_only_what_lies_in_it(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, SMALL)
    small, large = keeps(case_file, picture(1, 1_000_000)), keeps(case_file, picture(2))
    case_file.close()
    flip(tmp_path / f"{CASE}.m01", 100)
    with CaseFile.open(case_file.path, KEY, SMALL) as again:
        assert verified(again).damaged == (large,)
        assert read(again, small) == picture(1, 1_000_000)


def test_what_lies_in_a_volume_is_erased_too(tmp_path: Path) -> None:
    with a_case(tmp_path, SMALL) as case_file:
        digest = keeps(case_file, picture(1))
        with case_file.writing() as writer:
            writer.append(stamp(), {}, [a_step(1)])
            writer.erase_original(digest)
        with pytest.raises(FileRefused) as refused:
            read(case_file, digest)
        assert refused.value.code is Refusal.ORIGINAL_ERASED


def _half_an_import(case_file: CaseFile) -> None:
    with case_file.writing() as writer:
        writer.append(stamp(), {}, [a_step(1)])
        writer.keep_original(picture(2), "video/mp4")
        raise KeyError
