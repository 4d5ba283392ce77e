"""This is about kill −9 while a laptop takes a task: a case is whole or not there, then again all is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.in_hand import InHand, take_in_hand
from app.operations.list_cases import case_rows
from app.operations.take_task import take_task
from app.storage.workspace import OFFICE
from tests.operations.stick_made import (
    CHEN,
    FIRM,
    HERE,
    OTHER_FIRM,
    PASSPHRASE,
    World,
    digest_of,
    keeps_photo,
    originals_of,
)
from tests.torture.killing import moments, run_until

PHOTOS = 8


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "world")
    yield made
    made.close()


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_a_task_killed_anywhere_ends_like_an_undisturbed_one(world: World) -> None:
    cases = (world.case(FIRM, photos=0), world.case(OTHER_FIRM, photos=0))
    for case in cases:
        for number in range(PHOTOS):
            keeps_photo(world.bureau, case, number, size=300_000)
    kills = 0
    for place, moment in enumerate(moments(21, most_lines=2 * PHOTOS, most_seconds=0.05)):
        laptop = world.laptop(f"示-{place}")
        packed = world.sends_task(laptop, *cases)
        folder = laptop.workspace.folder
        laptop.close()
        ended = run_until(moment, "tests.torture.task_child", str(folder), str(packed.path))
        kills += ended.killed
        with take_in_hand(folder, CHEN, PASSPHRASE, HERE) as again:
            for case in cases:
                _is_whole_or_empty(world, again, case)
            take_task(again, packed.path, HERE.entropy)
            for case in (OFFICE, *cases):
                assert digest_of(again, case) == digest_of(world.bureau, case)
                assert originals_of(again, case) == originals_of(world.bureau, case)
            assert [row.photos for row in case_rows(again)] == [PHOTOS, PHOTOS]
            assert again.workspace.card.former == ()
            undisturbed = take_task(again, packed.path, HERE.entropy)
            assert (undisturbed.new_acts, undisturbed.originals) == (0, 0)
    assert kills >= 1


def _is_whole_or_empty(world: World, laptop: InHand, case: str) -> None:
    if not laptop.has_case(case):
        return
    with laptop.open_case(case) as case_file:
        acts = case_file.load().acts
    if acts:
        assert digest_of(laptop, case) == digest_of(world.bureau, case)
        assert originals_of(laptop, case) == originals_of(world.bureau, case)
    else:
        assert originals_of(laptop, case) == set()
