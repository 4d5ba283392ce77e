"""This is about the tray: pictures wait outside any case, leave without trace, or are placed exactly once."""

import io
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex, sm3_hex
from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile
from app.storage.tray import Arrival, Tray
from tests.storage.on_disk import CASE, KEY, a_case, picture, read
from tests.storage.sqlcipher_format import unlocked

ARRIVAL = Arrival(
    name="IMG_0001.jpg", media_type="image/jpeg", at="2025-11-14T10:00:00+08:00", claims=b'{"width":1}'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tray.case"


def test_a_picture_waits_with_all_that_is_known_of_it(path: Path) -> None:
    with Tray.create(path, KEY) as tray:
        item, is_new = tray.add(picture(1), ARRIVAL)
        assert is_new
        assert (item.sha256, item.sm3) == (sha256_hex(picture(1)), sm3_hex(picture(1)))
        tray.describe(item.sha256, b'{"width":2}', b"small")
    with Tray.open(path, KEY) as tray:
        (waiting,) = tray.items()
        assert (waiting.name, waiting.claims, waiting.state) == ("IMG_0001.jpg", b'{"width":2}', "waiting")
        assert tray.thumbnail(waiting.sha256) == b"small"
        assert tray.thumbnail("0" * 64) == b""
        assert b"".join(tray.read(waiting.sha256)) == picture(1)


def test_the_same_picture_waits_once(path: Path) -> None:
    with Tray.create(path, KEY) as tray:
        first, _ = tray.add(picture(1), ARRIVAL)
        again, is_new = tray.add(
            io.BytesIO(picture(1)), Arrival(name="b.jpg", media_type="image/jpeg", at="")
        )
        assert (again, is_new) == (first, False)
        assert len(tray.items()) == 1


def test_a_discarded_picture_is_gone_from_every_page(path: Path) -> None:
    with Tray.create(path, KEY) as tray:
        private, _ = tray.add(picture(1), ARRIVAL)
        other, _ = tray.add(picture(2), Arrival(name="b.jpg", media_type="image/jpeg", at=""))
        tray.describe(private.sha256, b'{"latitude":1}', b"small picture")
        tray.discard(private.sha256)
        assert [each.sha256 for each in tray.items()] == [other.sha256]
        with pytest.raises(FileRefused) as refused:
            tray.read(private.sha256)
        assert refused.value.code is Refusal.ORIGINAL_MISSING
        assert not Path(f"{path}-journal").exists()
    plain = unlocked(path, KEY)
    for trace in (picture(1)[9_000:9_032], b"IMG_0001", b"latitude", b"small picture"):
        assert trace not in plain
    assert picture(2)[9_000:9_032] in plain


def test_a_discarded_picture_stays_away_until_asked_for(path: Path) -> None:
    with Tray.create(path, KEY) as tray:
        item, _ = tray.add(picture(1), ARRIVAL)
        tray.discard(item.sha256)
        gone, is_new = tray.add(picture(1), ARRIVAL)
        assert (gone.state, gone.name, is_new) == ("discarded", "", False)
        with pytest.raises(FileRefused):
            tray.discard(item.sha256)
        back, is_new = tray.add(picture(1), ARRIVAL, though_discarded=True)
        assert (back.state, is_new) == ("waiting", True)
        assert b"".join(tray.read(item.sha256)) == picture(1)


def test_placing_cut_short_anywhere_is_done_again_and_ends_the_same(tmp_path: Path, path: Path) -> None:
    with a_case(tmp_path) as case_file, Tray.create(path, KEY) as tray:
        item, _ = tray.add(picture(1), ARRIVAL)
        _copy_into(tray, case_file, item.sha256)
        _copy_into(tray, case_file, item.sha256)
        tray.mark_placed(item.sha256, CASE)
        tray.mark_placed(item.sha256, CASE)
        assert tray.items() == ()
        assert [each.placed_in for each in tray.items("placed")] == [CASE]
        assert len(case_file.originals()) == 1
        assert read(case_file, item.sha256) == picture(1)
        with pytest.raises(FileRefused) as refused:
            tray.mark_placed(item.sha256, "d" * 32)
        assert refused.value.code is Refusal.ALREADY_PLACED
        with pytest.raises(FileRefused):
            tray.discard(item.sha256)


def test_bytes_of_placed_pictures_can_be_freed(tmp_path: Path, path: Path) -> None:
    with Tray.create(path, KEY) as tray:
        placed, _ = tray.add(picture(1), ARRIVAL)
        waiting, _ = tray.add(picture(2), ARRIVAL)
        tray.mark_placed(placed.sha256, CASE)
        assert [item.sha256 for item in tray.twice_here()] == [placed.sha256]
        tray.free(placed.sha256)
        tray.free(placed.sha256)
        assert tray.twice_here() == ()
        with pytest.raises(FileRefused):
            tray.free(waiting.sha256)
        with pytest.raises(FileRefused):
            tray.read(placed.sha256)
        assert b"".join(tray.read(waiting.sha256)) == picture(2)
        again, is_new = tray.add(picture(1), ARRIVAL)
        assert (again.state, is_new) == ("placed", False)


def test_a_tray_is_no_case_and_a_case_no_tray(tmp_path: Path, path: Path) -> None:
    Tray.create(path, KEY).close()
    with pytest.raises(FileRefused) as refused:
        CaseFile.open(path, KEY)
    assert refused.value.code is Refusal.FILE_NOT_OURS
    a_case(tmp_path).close()
    with pytest.raises(FileRefused):
        Tray.open(tmp_path / f"{CASE}.case", KEY)


def test_what_was_never_here_is_missing(path: Path) -> None:
    with Tray.create(path, KEY) as tray:
        assert tray.item("0" * 64) is None
        for verb in (tray.read, tray.discard, lambda digest: tray.mark_placed(digest, CASE)):
            with pytest.raises(FileRefused) as refused:
                verb("0" * 64)
            assert refused.value.code is Refusal.ORIGINAL_MISSING


def _copy_into(tray: Tray, case_file: CaseFile, digest: str) -> None:
    with case_file.writing() as writer:
        writer.keep_original(b"".join(tray.read(digest)), "image/jpeg", digest=digest)
