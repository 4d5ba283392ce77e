import errno
import io
import os
import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle_acts import ActsTally, read_records
from app.exchange.bundle_disk import LockedFile, digest_of, read_whole, reading, write_whole, writing
from app.exchange.bundle_settling import Settling
from tests.exchange.bundle_made import BUREAU, KEYS

CASES = st.text("0123456789abcdef", min_size=1, max_size=40)


class Pieces:
    """Gives a few bytes at a time."""

    def __init__(self, data, size):
        self._data, self._size = io.BytesIO(data), size

    def read(self, size=-1, /):
        return self._data.read(self._size)


def settle(*files):
    settling = Settling()
    try:
        for number, file in enumerate(files):
            list(settling.make_room())
            settling.start(file, f"{number}.age")
        list(settling.finish())
    finally:
        settling.close()
    return settling.settled


def written(folder, stem, data):
    file = LockedFile(folder, stem)
    file.write(data)
    file.flush()
    return file


@given(st.lists(st.tuples(CASES, st.binary(max_size=300))), st.integers(1, 400))
def test_acts_come_back_byte_for_byte_however_they_are_read(acts, size):
    tally = ActsTally()
    data = b"".join(tally.record(case, stored) for case, stored in acts)
    assert list(read_records(Pieces(data, size))) == acts
    assert (tally.count, tally.size) == (len(acts), len(data))


@given(st.binary(max_size=400))
def test_any_bytes_are_records_or_refused(data):
    try:
        read = list(read_records(io.BytesIO(data)))
    except FileRefused:
        return
    tally = ActsTally()
    assert len(b"".join(tally.record(case, stored) for case, stored in read)) <= len(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\n",
        b"case 3\nabcd\n",
        b"case 3\nab",
        b"case 99999999999\n",
        b"case x\n",
        b"c" * 300,
        b"case",
        b"\xff 1\na\n",
    ],
)
def test_a_record_that_does_not_fit_is_called_damaged(data):
    with pytest.raises(FileRefused) as refused:
        list(read_records(io.BytesIO(data)))
    assert refused.value.code is Refusal.DAMAGED


def test_settled_files_have_their_name_and_their_bytes(tmp_path):
    contents = [random.Random(number).randbytes(50_000) for number in range(7)]
    parts = settle(*(written(tmp_path, f"s{number}", data) for number, data in enumerate(contents)))
    assert [part.name for part in parts] == [f"{number}.age" for number in range(7)]
    assert sorted(path.name for path in tmp_path.iterdir()) == [part.name for part in parts]
    assert all(digest_of(tmp_path / part.name, afresh=True) == part.sha256 for part in parts)


def test_a_stick_that_gives_back_other_bytes_is_caught(tmp_path):
    file = written(tmp_path, "s", b"what was written")
    file.path.write_bytes(b"what came to lie there")
    with pytest.raises(FileRefused) as refused:
        settle(file)
    assert refused.value.code is Refusal.DAMAGED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "while_writing", "while_reading"),
    [
        (errno.ENOSPC, Refusal.DISK_FULL, Refusal.DISK_FULL),
        (errno.EIO, Refusal.STICK_GONE, Refusal.STICK_GONE),
        (errno.ENODEV, Refusal.STICK_GONE, Refusal.STICK_GONE),
        (errno.ENOENT, Refusal.STICK_GONE, Refusal.FILE_MISSING),
        (errno.EROFS, Refusal.NOT_WRITABLE, Refusal.NOT_READABLE),
    ],
)
def test_what_the_system_says_becomes_what_a_person_can_act_on(
    tmp_path, number, while_writing, while_reading
):
    for door, code in ((writing, while_writing), (reading, while_reading)):
        with pytest.raises(FileRefused) as refused, door(tmp_path):
            raise OSError(number, os.strerror(number))
        assert refused.value.code is code


def test_a_file_longer_than_it_may_be_is_not_taken_into_memory(tmp_path):
    path = tmp_path / "long"
    write_whole(path, b"x" * 100)
    assert read_whole(path, 100) == b"x" * 100
    with pytest.raises(FileRefused) as refused:
        read_whole(path, 99)
    assert refused.value.code is Refusal.DAMAGED


@pytest.mark.skipif(sys.platform == "win32", reason="folders can't be opened there at all")
def test_a_small_file_that_can_not_be_written_leaves_nothing(tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "inside").write_bytes(b"")
    with pytest.raises(FileRefused) as refused:
        write_whole(tmp_path / "taken", b"x")
    assert refused.value.code is Refusal.NOT_WRITABLE
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_secrets_do_not_show():
    assert repr(KEYS) == "PackKeys()"
    assert BUREAU.secret not in repr(BUREAU)
