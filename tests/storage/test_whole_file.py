"""This is about small files: the old bytes or the new ones, and a code for whatever the disk says."""

import errno
import os
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.storage.whole_file import read_whole, refusing, write_whole
from tests.storage.on_disk import names_in


@pytest.mark.parametrize("durable", [True, False])
def test_a_file_is_replaced_whole(tmp_path: Path, durable: bool) -> None:
    write_whole(tmp_path / "a", b"old", durable=durable)
    write_whole(tmp_path / "a", b"new", durable=durable)
    assert read_whole(tmp_path / "a") == b"new"
    assert names_in(tmp_path) == ["a"]


def test_a_file_that_cannot_be_replaced_stays_and_leaves_no_half(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").touch()
    with pytest.raises(FileRefused):
        write_whole(tmp_path / "a", b"new")
    assert names_in(tmp_path) == ["a"]


def test_a_pipe_or_a_path_without_name_is_no_file_to_replace(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for target in (tmp_path / "pipe", Path(), Path("/")):
        with pytest.raises(FileRefused) as refused:
            write_whole(target, b"new")
        assert refused.value.code is Refusal.NOT_WRITABLE
    assert (tmp_path / "pipe").is_fifo()
    assert names_in(tmp_path) == ["pipe"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileRefused) as refused:
        read_whole(tmp_path / "pipe")
    assert (refused.value.code, refused.value.details["file"]) == (Refusal.NOT_READABLE, "pipe")


@pytest.mark.parametrize(
    ("number", "writing", "code"),
    [
        (errno.ENOSPC, True, Refusal.DISK_FULL),
        (errno.ENOENT, False, Refusal.FILE_MISSING),
        (errno.EROFS, True, Refusal.NOT_WRITABLE),
        (errno.EIO, False, Refusal.STICK_GONE),
        (errno.EACCES, False, Refusal.NOT_READABLE),
        (errno.EACCES, True, Refusal.NOT_WRITABLE),
    ],
)
def test_what_the_system_says_becomes_a_code(number: int, writing: bool, code: Refusal) -> None:
    with pytest.raises(FileRefused) as refused, refusing(Path("folder/name"), writing=writing):
        raise OSError(number, "said")
    assert (refused.value.code, refused.value.details) == (code, {"file": "name"})


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_whole(tmp_path / "a")
    assert refused.value.code is Refusal.FILE_MISSING
