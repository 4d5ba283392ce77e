"""This is about taking in: twice, in any order, in parts, damaged, unknown, revoked, stopped in between."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.domain.errors import FileRefused, Refusal, Stopped
from app.exchange.receipt import find_receipts
from app.operations.in_hand import InHand
from app.operations.move_photo import erase_original
from app.operations.open_register import Bureau, at_bureau
from app.operations.projecting import TO_SETTLE
from app.operations.settle_at_bureau import to_settle
from app.operations.show_original import write_original
from app.operations.take_in import receive, take_bundle, take_in
from app.storage import register_papers as papers
from tests.operations.bureau_made import (
    FIRM,
    MACHINE,
    NOON,
    SLOT,
    a_copy,
    keeps_picture,
    packs,
    picture,
    reading,
    stamp,
    states,
    take,
    the_firm,
)


def test_two_records_of_one_reading_are_to_be_settled(
    bureau: Bureau, laptop_a: InHand, laptop_b: InHand, tmp_path: Path
) -> None:
    states(laptop_a, reading("4871.36", "lin"))
    states(laptop_b, reading("4817.36", "chen", "paper"))
    for laptop, stick in ((laptop_a, "stick-a"), (laptop_b, "stick-b")):
        take(bureau, packs(laptop, tmp_path / stick), tmp_path / stick)
    (contested,) = to_settle(bureau)
    assert (contested.case, contested.contested.slot, contested.contested.number) == (FIRM, SLOT, "D1")
    said = contested.contested.said
    assert sorted((each.value, each.by, each.source, each.at) for each in said) == [
        ("4817.36", "chen", "paper", NOON),
        ("4871.36", "lin", "on_site", NOON),
    ]
    assert [row.state for row in bureau.register.cases()] == [TO_SETTLE]


def test_any_order_and_partial_deliveries_end_in_the_same_register(
    laptop_a: InHand, laptop_b: InHand, bureau: Bureau, tmp_path: Path
) -> None:
    early = packs(laptop_a, tmp_path / "early")
    states(laptop_a, reading("4871.36", "lin"))
    keeps_picture(laptop_a, picture(1), "cutoff/d1", "cutoff")
    late = packs(laptop_a, tmp_path / "late")
    states(laptop_b, reading("4817.36", "chen"))
    other = packs(laptop_b, tmp_path / "other")
    digests = set()
    for number, order in enumerate([*permutations((early, late, other)), (late, other), (other, late, late)]):
        with a_copy(bureau, tmp_path / f"copy {number}") as again, at_bureau(again, MACHINE) as at_work:
            for folder in order:
                take(at_work, folder)
            digests.add(at_work.register.digest())
    assert len(digests) == 1


def test_taking_in_twice_changes_nothing_and_writes_the_same_receipt(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    keeps_picture(laptop_a, picture(1), "equipment/e-02", "before")
    folder = packs(laptop_a, stick)
    first = take(bureau, folder, stick)
    digest = bureau.register.digest()
    again = take(bureau, folder, stick)
    assert (first.originals, again.originals, again.new_acts) == (1, 1, 0)
    assert again.receipt == first.receipt
    assert first.receipt.number == 1
    assert bureau.register.digest() == digest
    assert len(papers.receipts(bureau.register)) == len(papers.bundles(bureau.register)) == 1
    assert len(find_receipts(stick, laptop_a.device)) == 1


def test_receipts_run_on_and_speak_of_each_case_alone(
    bureau: Bureau, laptop_a: InHand, laptop_b: InHand, tmp_path: Path
) -> None:
    other = "d" * 32
    states(laptop_b, *the_firm(), case_id=other)
    digest = keeps_picture(laptop_b, picture(4), "equipment/e-02", "before", case_id=other)
    first = take(bureau, packs(laptop_a, tmp_path / "a"), tmp_path / "a")
    second = take(bureau, packs(laptop_b, tmp_path / "b", (FIRM, other)), tmp_path / "b")
    assert [first.receipt.number, second.receipt.number] == [1, 2]
    originals = {each.case: each.originals for each in second.receipt.cases}
    assert originals == {FIRM: (), other: (digest,)}
    assert all(not each.damaged for each in second.receipt.cases)


def test_of_damaged_originals_the_rest_comes_in_and_they_come_again(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    digests = {keeps_picture(laptop_a, picture(each), "equipment/e-02", "before") for each in range(3)}
    folder = packs(laptop_a, stick)
    broken = next(path for path in (folder / "data").iterdir() if path.name[32:33] == "-")
    whole = broken.read_bytes()
    broken.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    taken = take(bureau, folder, stick)
    (damaged,) = taken.damaged
    assert taken.originals == 2
    (said,) = taken.receipt.cases
    assert said.damaged == (damaged,)
    assert set(said.originals) == digests - {damaged}
    broken.write_bytes(whole)
    mended = take(bureau, folder, stick)
    assert (mended.damaged, mended.receipt.number) == ((), 2)
    assert set(mended.receipt.cases[0].originals) == digests


def test_a_receipt_never_covers_what_the_store_has_lost(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    digest = keeps_picture(laptop_a, picture(1), "equipment/e-02", "before")
    take(bureau, packs(laptop_a, tmp_path / "first"))
    (known,) = bureau.register.originals(FIRM)
    (bureau.folder / "objects" / known.object[:2] / known.object).unlink()
    states(laptop_a, reading("4871.36", "lin"))
    folder = packs(laptop_a, tmp_path / "second")
    (locked,) = (path for path in (folder / "data").iterdir() if path.name[32:33] == "-")
    locked.write_bytes(locked.read_bytes()[:-1])
    (said,) = take(bureau, folder).receipt.cases
    assert (said.originals, said.damaged) == ((), (digest,))


def erases(laptop: InHand, digest: str) -> None:
    with laptop.open_tray(MACHINE.entropy) as tray, laptop.open_case(FIRM) as case_file:
        erase_original(case_file, case_file.load(), stamp(laptop), tray, digest, "本人要求删除")


@pytest.mark.parametrize("handed_in_before", [True, False])
def test_what_the_law_erased_leaves_the_bureau_and_stays_away(
    bureau: Bureau, laptop_a: InHand, laptop_b: InHand, handed_in_before: bool, tmp_path: Path
) -> None:
    digest = keeps_picture(laptop_a, picture(1), "equipment/e-02", "before")
    keeps_picture(laptop_b, picture(1), "equipment/e-02", "before")
    other = keeps_picture(laptop_a, picture(2), "equipment/e-02", "before")
    if handed_in_before:
        take(bureau, packs(laptop_a, tmp_path / "early"))
        assert len(list(bureau.store.names())) == 2
    erases(laptop_a, digest)
    take(bureau, packs(laptop_a, tmp_path / "erased"))
    assert len(list(bureau.store.names())) == 1
    (said,) = take(bureau, packs(laptop_b, tmp_path / "late")).receipt.cases
    assert len(list(bureau.store.names())) == 1
    assert (set(said.originals), said.damaged) == ({digest, other}, ())
    with pytest.raises(FileRefused):
        write_original(bureau, FIRM, digest, tmp_path / "seen.jpg")
    assert not (tmp_path / "seen.jpg").exists()


def test_an_erased_original_stays_for_the_enterprise_it_belongs_to(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    digest = keeps_picture(laptop_a, picture(1), "equipment/e-02", "before")
    states(laptop_a, *the_firm(), case_id="d" * 32)
    keeps_picture(laptop_a, picture(1), "equipment/e-02", "before", case_id="d" * 32)
    take(bureau, packs(laptop_a, tmp_path / "both", (FIRM, "d" * 32)))
    erases(laptop_a, digest)
    take(bureau, packs(laptop_a, tmp_path / "erased"))
    assert write_original(bureau, "d" * 32, digest, tmp_path / "seen.jpg") == 3000


def test_originals_beyond_memory_come_in_as_a_stream(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    data = picture(7, 1 << 20) * 40
    digest = keeps_picture(laptop_a, data, "equipment/e-02", "before")
    told: list[int] = []
    folder = packs(laptop_a, tmp_path / "stick")
    take_bundle(bureau, folder, None, NOON, lambda done, _: told.append(done))
    assert len(told) > 20
    assert told == sorted(told)
    write_original(bureau, FIRM, digest, tmp_path / "out.jpg")
    assert sha256_hex((tmp_path / "out.jpg").read_bytes()) == digest
    with pytest.raises(FileRefused) as refused:
        write_original(bureau, FIRM, digest, tmp_path / "out.jpg")
    assert refused.value.code is Refusal.FILE_EXISTS


def stopped(_done: int, _total: int) -> None:
    raise Stopped


def test_stopped_anywhere_and_done_again_it_ends_in_the_same_state(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    for number in range(6):
        keeps_picture(laptop_a, picture(number), "equipment/e-02", "before")
    folder = packs(laptop_a, tmp_path / "stick")
    with a_copy(bureau, tmp_path / "whole") as whole, at_bureau(whole, MACHINE) as at_work:
        take(at_work, folder)
        wanted = at_work.register.digest()
    stops = 0
    for _ in range(20):
        try:
            take_bundle(bureau, folder, None, NOON, stopped)
        except Stopped:
            stops += 1
    assert stops >= 6
    take(bureau, folder)
    assert bureau.register.digest() == wanted
    assert len(papers.receipts(bureau.register)) == 1


def test_a_bundle_folder_by_itself_answers_onto_its_stick(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    (taken,) = receive(bureau, folder, NOON).taken
    assert Path(taken.carried).is_relative_to(tmp_path / "stick")
    alone = tmp_path / "alone"
    shutil.copytree(folder, alone)
    assert receive(bureau, alone, NOON).taken[0].receipt == taken.receipt
    with pytest.raises(FileRefused) as refused:
        receive(bureau, tmp_path / "none", NOON)
    assert refused.value.code is Refusal.FILE_MISSING


def test_a_stick_that_takes_no_receipt_costs_nothing(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    taken = take(bureau, folder, tmp_path / "gone")
    assert taken.carried == ""
    again = take(bureau, folder, tmp_path / "stick")
    assert again.receipt == taken.receipt
    assert Path(again.carried).is_file()


def test_only_the_office_takes_in(laptop_a: InHand, tmp_path: Path) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    with pytest.raises(FileRefused) as refused:
        take_in(laptop_a, folder, tmp_path / "stick", MACHINE, NOON)
    assert refused.value.code is Refusal.NOT_THE_BUREAU


def test_names_of_people_and_firms_are_in_no_file_name(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    keeps_picture(laptop_a, picture(1), "equipment/e-02", "before", name="示E02-封存-03")
    take(bureau, packs(laptop_a, tmp_path / "stick"), tmp_path / "stick")
    register = bureau.opened.workspace.folder / "register"
    names = " ".join(str(path) for place in (register, tmp_path / "stick") for path in place.rglob("*"))
    assert FIRM not in names
    assert "示" not in names
