"""This is about what a restored case gets back from elsewhere."""

from app.operations.in_hand import InHand
from app.operations.restore_case import restore_case
from tests.operations.stick_made import HERE, World, takes
from tests.storage.on_disk import flip, verified


def test_a_task_brings_back_what_a_restored_case_lost(world: World, laptop: InHand) -> None:
    case = world.case()
    packed = world.sends_task(laptop, case)
    takes(laptop, packed)
    flip(laptop.workspace.case_path(case), 100)
    _, wanted = restore_case(laptop, case, HERE.entropy)
    assert len(wanted) == 2
    assert takes(laptop, packed).originals == 2
    with laptop.open_case(case) as case_file:
        assert verified(case_file).originals == 2
        assert verified(case_file).is_whole
