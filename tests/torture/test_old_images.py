"""This is about copies of the truth: old images, clones and forks lose nothing, and show themselves."""

import shutil
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from app.domain.acts.case import Case
from app.domain.equipment.facts import EquipmentStated
from app.domain.problems import problems
from app.operations.in_hand import InHand, Machine, take_in_hand
from app.operations.keep_writing import case_to_write
from app.operations.open_register import open_register
from app.operations.projecting import project
from app.operations.take_both import take_both
from app.storage.case_file import CaseFile
from app.storage.register import Register
from tests.operations.stick_made import (
    CHEN,
    HERE,
    PASSPHRASE,
    World,
    hands_in,
    stamp,
    states,
    takes,
    takes_receipts,
)
from tests.storage.on_disk import KEY, OTHER_KEY

pytestmark = pytest.mark.torture

ELSEWHERE = Machine("another computer", HERE.entropy)


class Walk:
    """A laptop with a task, and copies of its files to be put back or carried away."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        self.case = self.world.case()
        self.laptop = self.world.laptop("A")
        takes(self.laptop, self.world.sends_task(self.laptop, self.case))
        self.held = [self.laptop]

    @property
    def path(self) -> Path:
        return self.laptop.workspace.case_path(self.case)

    def says(self, who: InHand, model: str) -> None:
        states(who, self.case, EquipmentStated(equipment="e-01", field="model", value=model))

    def copied(self, name: str) -> Path:
        """The laptop's folder copied beside it, as it lies on the disk now."""
        target = self.world.folder / name
        shutil.copytree(self.laptop.workspace.folder, target)
        return target

    def opened(self, folder: Path, machine: Machine = HERE) -> InHand:
        again = take_in_hand(folder, CHEN, PASSPHRASE, machine)
        self.held.append(again)
        return again

    def put_back(self, image: Path) -> InHand:
        """The whole folder as it was, after a repair of the laptop; nobody there knows."""
        self.laptop.close()
        folder = self.laptop.workspace.folder
        shutil.rmtree(folder)
        image.rename(folder)
        self.laptop = self.opened(folder)
        return self.laptop

    def handed_in(self, who: InHand) -> Case:
        """The case as the register has it after this laptop handed in."""
        self.world.takes_in(hands_in(who, self.world.stick, self.case))
        return self.at_bureau()

    def at_bureau(self) -> Case:
        with open_register(self.world.bureau, HERE) as (register, _):
            return register.load(self.case)


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[Walk]:
    made = Walk(tmp_path)
    yield made
    for each in made.held:
        each.close()
    made.world.close()


def models(case: Case) -> set[object]:
    """Every model anybody ever stated, folded or stray."""
    facts = [act.stated.fact for act in (*case.acts, *case.strays)]
    return {fact.value for fact in facts if isinstance(fact, EquipmentStated)}


def shown(case: Case) -> set[object]:
    return {statement.value for statement in case.slot("equipment/e-01/model").current}


def found(case: Case) -> set[str]:
    return {finding.kind for finding in problems(case)}


def test_an_old_image_of_a_case_goes_on_as_another_writer(walk: Walk) -> None:
    walk.says(walk.laptop, "first")
    image = walk.path.read_bytes()
    writer = walk.laptop.device
    walk.says(walk.laptop, "second")
    assert models(walk.handed_in(walk.laptop)) == {"first", "second"}
    walk.path.write_bytes(image)
    walk.says(walk.laptop, "third")
    assert walk.laptop.device != writer
    case = walk.handed_in(walk.laptop)
    assert models(case) == {"first", "second", "third"}
    assert (case.forks, case.strays) == ((), ())
    assert shown(case) == {"second", "third"}
    assert "contested" in found(case)


def test_a_whole_old_image_that_takes_receipts_first_makes_no_fork(walk: Walk) -> None:
    image = walk.copied("image")
    walk.says(walk.laptop, "before the repair")
    walk.handed_in(walk.laptop)
    laptop = walk.put_back(image)
    writer = laptop.device
    assert takes_receipts(laptop, walk.world.stick).new_writer
    assert laptop.device != writer
    walk.says(laptop, "after the repair")
    case = walk.handed_in(laptop)
    assert models(case) == {"before the repair", "after the repair"}
    assert (case.forks, case.strays) == ((), ())
    assert "contested" in found(case)


def test_a_whole_old_image_that_writes_on_is_a_fork_everybody_sees(walk: Walk) -> None:
    walk.says(walk.laptop, "long before")
    image = walk.copied("image")
    walk.says(walk.laptop, "before the repair")
    walk.handed_in(walk.laptop)
    laptop = walk.put_back(image)
    walk.says(laptop, "after the repair")
    case = walk.handed_in(laptop)
    assert models(case) == {"long before", "before the repair", "after the repair"}
    assert {"fork", "stray"} <= found(case)
    writer = laptop.device
    assert takes_receipts(laptop, walk.world.stick).new_writer
    walk.says(laptop, "later on")
    assert laptop.device != writer
    case = walk.handed_in(laptop)
    assert models(case) == {"long before", "before the repair", "after the repair", "later on"}


def test_a_clone_on_another_computer_is_another_writer(walk: Walk) -> None:
    walk.says(walk.laptop, "together")
    clone = walk.opened(walk.copied("clone"), ELSEWHERE)
    assert clone.device != walk.laptop.device
    walk.says(walk.laptop, "here")
    walk.says(clone, "there")
    walk.handed_in(walk.laptop)
    case = walk.handed_in(clone)
    assert models(case) == {"together", "here", "there"}
    assert (case.forks, case.strays) == ((), ())
    assert shown(case) == {"here", "there"}
    assert "contested" in found(case)


def test_both_branches_of_a_clone_nobody_noticed_can_be_taken(walk: Walk) -> None:
    clone = walk.opened(walk.copied("clone"))
    assert clone.device == walk.laptop.device
    walk.says(walk.laptop, "here")
    walk.says(clone, "there")
    walk.handed_in(walk.laptop)
    case = walk.handed_in(clone)
    assert models(case) == {"here", "there"}
    assert {"fork", "stray"} <= found(case)
    bureau = walk.world.bureau
    with case_to_write(bureau, walk.case, stamp(bureau), HERE.entropy) as (case_file, by):
        with case_file.writing() as writer, open_register(bureau, HERE) as (register, _):
            writer.take_in(each.bytes for each in register.stored_acts(walk.case))
        after = take_both(case_file, case_file.load(), by)
    assert not {"fork", "stray"} & found(after)
    assert shown(after) == {"here", "there"}
    assert "contested" in found(after)


def test_a_fork_makes_one_case_whatever_way_it_comes(walk: Walk, tmp_path: Path) -> None:
    clone = walk.opened(walk.copied("clone"))
    walk.says(walk.laptop, "here")
    walk.says(clone, "there")
    bundles = [
        _stored(walk.laptop, walk.case),
        _stored(clone, walk.case),
        _stored(walk.world.bureau, walk.case),
    ]
    made: set[str] = set()
    for number, order in enumerate(permutations(bundles)):
        path = tmp_path / f"{number}.case"
        with CaseFile.create(path, KEY, walk.case) as case_file:
            for acts in (*order, order[0]):
                with case_file.writing() as writer:
                    writer.take_in(acts)
            case = case_file.load()
        with Register.open_file(tmp_path / f"register{number}.case", OTHER_KEY) as register:
            for acts in order:
                register.take_in(walk.case, acts, project)
            made |= {case.digest, register.load(walk.case).digest}
        assert models(case) == {"here", "there"}
        assert {"fork", "stray"} <= found(case)
        with CaseFile.open(path, KEY) as again:
            assert again.needs_new_writer(walk.laptop.device)
    assert len(made) == 1


def _stored(opened: InHand, case_id: str) -> list[bytes]:
    with opened.open_case(case_id) as case_file:
        return [each.bytes for each in case_file.stored_acts()]
