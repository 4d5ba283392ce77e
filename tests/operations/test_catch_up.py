"""This is about the bureau's own files: behind the register after a take-in, and brought up to it."""

from pathlib import Path

from app.operations.catch_up import cases_behind, catch_up
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows
from app.operations.open_register import Bureau, at_bureau
from tests.operations.bureau_made import FIRM, MACHINE, packs, take


def caught_up(opened: InHand) -> int:
    steps = catch_up(opened, MACHINE)
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            return int(ended.value)


def test_what_was_taken_in_stands_in_the_bureaus_own_file(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    take(bureau, packs(laptop_a, tmp_path / "stick"))
    assert cases_behind(bureau) == (FIRM,)
    assert FIRM not in {row.case for row in case_rows(bureau.opened)}
    assert caught_up(bureau.opened) == 1
    assert cases_behind(bureau) == ()
    (row,) = [row for row in case_rows(bureau.opened) if row.case == FIRM]
    with laptop_a.open_case(FIRM) as theirs, bureau.opened.open_case(FIRM) as ours:
        assert ours.load().digest == theirs.load().digest == row.digest
    assert caught_up(bureau.opened) == 0


def test_a_field_laptop_has_nothing_to_catch_up_with(laptop_a: InHand) -> None:
    assert caught_up(laptop_a) == 0


def test_whoever_asks_while_the_register_is_open_gets_it(bureau: Bureau) -> None:
    with at_bureau(bureau.opened, MACHINE) as again:
        assert again.register is bureau.register
    assert bureau.opened.register_in_use == (bureau.register, bureau.store)
