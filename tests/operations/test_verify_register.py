"""What the bureau holds is read again: rot, loss and what was erased by law are told apart."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import Stopped
from app.operations.open_register import Bureau, at_bureau
from app.operations.progress import silent
from app.operations.take_in import take_bundle
from app.operations.verify_register import verify_register
from tests.operations.bureau_made import (
    MACHINE,
    NAME,
    NOON,
    a_bureau,
    a_laptop,
    enrol,
    keeps_picture,
    packs,
    states,
    the_firm,
)


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    """Three pictures of one laptop, taken in."""
    with (
        a_bureau(tmp_path / "bureau") as opened,
        a_laptop(tmp_path / "A", "lin", "示-A") as laptop,
        at_bureau(opened, MACHINE) as at_work,
    ):
        enrol(opened, laptop)
        states(laptop, *the_firm())
        for number in range(3):
            keeps_picture(laptop, random.Random(number).randbytes(5000), "equipment/e-02", "before")
        take_bundle(at_work, packs(laptop, tmp_path / "stick"), None, NOON, silent)
        yield at_work


def objects(bureau: Bureau) -> list[Path]:
    folder = bureau.opened.workspace.folder / "register" / "objects"
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_all_is_whole(bureau: Bureau) -> None:
    told: list[tuple[int, int]] = []
    found = verify_register(bureau, lambda done, total: told.append((done, total)))
    assert (found.originals, found.lost) == (3, ())
    assert told[-1] == (15000, 15000)


@pytest.mark.parametrize("harm", ["flipped", "short", "gone"])
def test_one_that_rots_is_named_with_its_enterprise(bureau: Bureau, harm: str) -> None:
    victim = objects(bureau)[1]
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 1
    if harm == "gone":
        victim.unlink()
    else:
        victim.write_bytes(data if harm == "flipped" else data[:-20])
    found = verify_register(bureau)
    assert found.originals == 2
    assert [each.name for each in found.lost] == [NAME]


def test_it_can_be_stopped(bureau: Bureau) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        verify_register(bureau, stop)
