"""This is about the object store: an object is whole under its name, or not there."""

import io
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.storage.object_store import FolderStore, ObjectStore
from tests.storage.on_disk import picture

NAME = "ab" * 16


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    return FolderStore(tmp_path)


def test_an_object_comes_back_as_it_was_put(store: ObjectStore) -> None:
    assert not store.has(NAME)
    store.put(NAME, io.BytesIO(picture(1)))
    assert store.has(NAME)
    with store.get(NAME) as file:
        assert file.read() == picture(1)
    assert list(store.names()) == [NAME]


def test_what_is_there_already_stays(store: ObjectStore) -> None:
    store.put(NAME, io.BytesIO(b"first"))
    store.put(NAME, io.BytesIO(b"second"))
    with store.get(NAME) as file:
        assert file.read() == b"first"


def test_a_source_that_breaks_off_leaves_nothing(tmp_path: Path, store: ObjectStore) -> None:
    class PulledStick(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError(5, "gone")
            return super().read(size)

    with pytest.raises(FileRefused) as refused:
        store.put(NAME, PulledStick(picture(1)))
    assert refused.value.code is Refusal.STICK_GONE
    assert not store.has(NAME)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_what_is_not_there_is_missing(store: ObjectStore) -> None:
    with pytest.raises(FileRefused) as refused, store.get(NAME):
        pass
    assert refused.value.code is Refusal.FILE_MISSING


@pytest.mark.parametrize("name", ["", "../../up", "AB" * 16, "ab" * 40, "ab/" + "cd" * 15])
def test_a_name_cannot_leave_the_folder(store: ObjectStore, name: str) -> None:
    with pytest.raises(FileRefused) as refused:
        store.has(name)
    assert refused.value.code is Refusal.PATH_ESCAPES


def test_a_large_object_is_compared_in_pieces_and_comes_back(store: ObjectStore) -> None:
    store.put(NAME, io.BytesIO(picture(1, 40_000_000)))
    with store.get(NAME) as file:
        assert file.read() == picture(1, 40_000_000)


def test_what_a_kill_left_half_written_is_no_object_and_is_written_over(
    tmp_path: Path, store: ObjectStore
) -> None:
    (tmp_path / NAME[:2]).mkdir()
    half = tmp_path / NAME[:2] / f"{NAME}.part"
    half.write_bytes(b"half")
    assert not store.has(NAME)
    assert list(store.names()) == []
    store.put(NAME, io.BytesIO(b"whole"))
    assert list(store.names()) == [NAME]
    assert not half.exists()
