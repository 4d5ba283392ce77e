"""An original of a laptop is looked at and printed at the bureau, though its case file holds none."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.operations.keep_open import KeptOpen
from tests.operations.stick_made import World, hands_in, keeps_photo, takes


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "world")
    yield made
    made.close()


@pytest.fixture
def handed_in(world: World) -> tuple[str, str]:
    """Case id, and the digest of a picture that only the bureau's store holds."""
    case = world.case(photos=0)
    laptop = world.laptop("示-A")
    takes(laptop, world.sends_task(laptop, case))
    picture = keeps_photo(laptop, case, 7)
    world.takes_in(hands_in(laptop, world.stick, case))
    return case, picture


def test_it_is_read_out_of_the_store(world: World, handed_in: tuple[str, str]) -> None:
    case, picture = handed_in
    with KeptOpen(world.bureau).open_case(case) as case_file:
        assert case_file.original(picture) is None
        shown = b"".join(case_file.show_original(picture))
        assert hashlib.sha256(shown).hexdigest() == picture
        with pytest.raises(FileRefused) as refused:
            b"".join(case_file.read_original(picture))
        assert refused.value.code is Refusal.ORIGINAL_MISSING


def test_what_nobody_has_is_missing_there_too(world: World, handed_in: tuple[str, str]) -> None:
    with KeptOpen(world.bureau).open_case(handed_in[0]) as case_file, pytest.raises(FileRefused) as refused:
        b"".join(case_file.show_original("0" * 64))
    assert refused.value.code is Refusal.ORIGINAL_MISSING


def test_a_spoilt_object_is_refused_whole(world: World, handed_in: tuple[str, str]) -> None:
    case, picture = handed_in
    for stored in (world.bureau.workspace.folder / "register" / "objects").rglob("*"):
        if stored.is_file():
            data = bytearray(stored.read_bytes())
            data[-1] ^= 1
            stored.chmod(0o600)
            stored.write_bytes(data)
    with KeptOpen(world.bureau).open_case(case) as case_file, pytest.raises(FileRefused):
        b"".join(case_file.show_original(picture))
