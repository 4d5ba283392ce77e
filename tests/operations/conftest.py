"""This is about what every test of operations may begin with: a bureau at work and laptops enrolled there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.in_hand import InHand
from app.operations.open_register import Bureau, at_bureau
from tests.operations.bureau_made import MACHINE, a_bureau, a_laptop, enrol, states, the_firm, unites
from tests.operations.stick_made import World, model, takes


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    with a_bureau(tmp_path / "bureau") as opened, at_bureau(opened, MACHINE) as at_work:
        yield at_work


@pytest.fixture
def laptop_a(tmp_path: Path, bureau: Bureau) -> Iterator[InHand]:
    with a_laptop(tmp_path / "A", "lin", "示-A") as laptop:
        enrol(bureau.opened, laptop)
        states(laptop, *the_firm())
        yield laptop


@pytest.fixture
def laptop_b(tmp_path: Path, bureau: Bureau, laptop_a: InHand) -> Iterator[InHand]:
    with a_laptop(tmp_path / "B", "chen", "示-B") as laptop:
        enrol(bureau.opened, laptop)
        unites(laptop, laptop_a)
        yield laptop


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "world")
    yield made
    made.close()


@pytest.fixture
def laptop(world: World) -> InHand:
    return world.laptop("示-A")


@pytest.fixture
def case(world: World, laptop: InHand) -> str:
    """A case of two pictures, on the laptop by a task, with one thing stated there."""
    made = world.case()
    takes(laptop, world.sends_task(laptop, made))
    model(laptop, made, "DZL4")
    return made
