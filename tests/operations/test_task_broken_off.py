"""A task broken off, stopped or damaged on its way is gone on with; a case comes whole or not at all."""

import random
import shutil
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal, Stopped
from app.exchange.bundle import find_bundles, read_object_name
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows
from app.operations.take_task import take_task, tasks_on
from app.operations.write_task import Task, write_task
from tests.operations.stick_made import (
    HERE,
    OTHER_FIRM,
    World,
    digest_of,
    originals_of,
    refusal_of_task,
    spoil,
    stamp,
    takes,
)


def test_a_task_broken_off_is_not_taken_and_is_gone_on_with(world: World, laptop: InHand) -> None:
    case = world.case(photos=6)
    task = Task("f" * 32, laptop.enrolled_as, (case,))

    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise Stopped

    with pytest.raises(Stopped):
        write_task(world.bureau, world.stick, task, stamp(world.bureau), progress=stop)
    with pytest.raises(FileRefused) as refused:
        tasks_on(laptop, world.stick)
    assert refused.value.code is Refusal.BUNDLE_UNFINISHED
    (begun,) = find_bundles(world.stick)
    assert refusal_of_task(laptop, begun.path) is Refusal.BUNDLE_UNFINISHED
    packed = world.sends_task(laptop, case)
    assert packed.path == begun.path
    assert packed.kept > 0
    takes(laptop, packed)
    assert originals_of(laptop, case) == originals_of(world.bureau, case)


def test_the_same_task_again_is_only_read(world: World, laptop: InHand) -> None:
    case = world.case()
    first = world.sends_task(laptop, case)
    again = world.sends_task(laptop, case)
    assert (again.path, again.written, again.kept) == (first.path, 0, 2)


def test_a_damaged_original_is_told_and_comes_with_a_good_stick(
    world: World, laptop: InHand, tmp_path: Path
) -> None:
    case = world.case(photos=3)
    packed = world.sends_task(laptop, case)
    good = shutil.copytree(packed.path, tmp_path / "good")
    (bad, *_) = sorted(path for path in (packed.path / "data").iterdir() if read_object_name(path.name))
    spoil(bad)
    taken = takes(laptop, packed)
    assert (taken.originals, len(taken.damaged)) == (2, 1)
    assert digest_of(laptop, case) == digest_of(world.bureau, case)
    mended = take_task(laptop, good, HERE.entropy)
    assert (mended.originals, mended.damaged) == (1, ())
    assert originals_of(laptop, case) == originals_of(world.bureau, case)


@pytest.mark.parametrize("name", ["acts.age", "manifest.age"])
def test_damaged_acts_or_manifest_take_nothing_in(world: World, laptop: InHand, name: str) -> None:
    packed = world.sends_task(laptop, world.case())
    path = packed.path / "data" / name
    data = bytearray(path.read_bytes())
    data[random.Random(name).randrange(len(data))] ^= 1
    path.write_bytes(data)
    assert refusal_of_task(laptop, packed.path) in {
        Refusal.DAMAGED,
        Refusal.SIGNATURE_WRONG,
        Refusal.NOT_FOR_US,
    }


@pytest.mark.parametrize("stopped_at", [1, 2, 3, 4])
def test_stopped_anywhere_a_case_is_whole_or_not_there(world: World, laptop: InHand, stopped_at: int) -> None:
    cases = (world.case(), world.case(OTHER_FIRM))
    packed = world.sends_task(laptop, *cases)
    calls = 0

    def progress(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == stopped_at:
            raise Stopped

    with pytest.raises(Stopped):
        take_task(laptop, packed.path, HERE.entropy, progress)
    for case in cases:
        whole = laptop.has_case(case) and digest_of(laptop, case) == digest_of(world.bureau, case)
        here = originals_of(laptop, case) if laptop.has_case(case) else set()
        assert here == (originals_of(world.bureau, case) if whole else set())
    laptop = world.again(laptop)
    takes(laptop, packed)
    for case in cases:
        assert digest_of(laptop, case) == digest_of(world.bureau, case)
        assert originals_of(laptop, case) == originals_of(world.bureau, case)
    assert len(case_rows(laptop)) == 2
