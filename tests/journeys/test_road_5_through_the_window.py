"""Road 5 gone with hands: what is written, pulled and confirmed on screen is so in the files."""

from collections.abc import Callable
from pathlib import Path

from app.operations.at_bureau import is_safe_at_bureau
from app.operations.keep_open import KeptOpen
from app.operations.list_cases import case_rows
from app.operations.open_register import at_bureau
from app.operations.this_machine import this_machine
from app.ui.roads.road_5 import LAPTOP, OFFICE

Walked = Callable[[int], tuple[Path, tuple[str, ...]]]
Opens = Callable[[Path], KeptOpen]


def test_a_hand_in_reaches_the_bureau_and_is_confirmed(walked: Walked, workspace: Opens) -> None:
    folder, seen = walked(5)
    assert seen[-1] == "局端已收妥"
    laptop, bureau_pc = workspace(folder / LAPTOP), workspace(folder / OFFICE)
    [case] = [row.case for row in case_rows(laptop)]
    with laptop.open_case(case) as case_file:
        assert is_safe_at_bureau(case_file)
        written = case_file.load()
    with at_bureau(bureau_pc, this_machine()) as bureau:
        assert bureau.register.load(case).digest == written.digest
