"""What is handed in, what a receipt covers of it, and who goes on writing afterwards."""

import shutil
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal, Refused, Stopped
from app.domain.people.facts import CaseListed
from app.exchange.bundle import find_bundles, read_object_name
from app.operations.create_case import create_case
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand
from app.operations.open_register import open_register
from app.storage.workspace import OFFICE
from tests.case_making import a_machine
from tests.operations.stick_made import (
    HERE,
    OTHER_FIRM,
    World,
    digest_of,
    hands_in,
    is_safe,
    keeps_photo,
    manifest_of,
    model,
    spoil,
    stamp,
    states,
    takes,
    takes_receipts,
)


def refusal(laptop: InHand, stick: Path, *cases: str) -> Refusal:
    with pytest.raises(Refused) as refused:
        hands_in(laptop, stick, *cases)
    return refused.value.code


def test_the_full_circle_ends_safe_at_the_bureau(world: World, laptop: InHand, case: str) -> None:
    packed = hands_in(laptop, world.stick, case)
    assert not is_safe(laptop, case)
    manifest = manifest_of(world, packed, laptop)
    assert {each.case for each in manifest.ranges} == {case}
    assert len(manifest.objects) == 2
    world.takes_in(packed)
    taken = takes_receipts(laptop, world.stick)
    assert (taken.cases, taken.refused, taken.new_writer) == ((case,), (), False)
    assert is_safe(laptop, case)
    assert refusal(laptop, world.stick, case) is Refusal.NOTHING_TO_HAND_IN


def test_after_a_receipt_only_the_rest_is_carried(world: World, laptop: InHand, case: str) -> None:
    first = hands_in(laptop, world.stick, case)
    world.takes_in(first)
    takes_receipts(laptop, world.stick)
    model(laptop, case, "DZL4-1.25")
    digest = keeps_photo(laptop, case, 5)
    assert not is_safe(laptop, case)
    manifest = manifest_of(world, hands_in(laptop, world.stick, case), laptop)
    (range_,) = manifest.ranges
    assert (range_.device, range_.first, range_.last) == (laptop.device, 2, 4)
    assert [each.sha256 for each in manifest.objects] == [digest]
    assert manifest.acts.count == 3
    assert (manifest.sequence, manifest.previous) == (2, first.manifest_sha256)


def test_without_a_receipt_everything_is_carried_again(world: World, laptop: InHand, case: str) -> None:
    lost = hands_in(laptop, world.stick, case)
    shutil.rmtree(lost.path)
    model(laptop, case, "DZL4-1.25")
    packed = hands_in(laptop, world.stick, case)
    manifest = manifest_of(world, packed, laptop)
    assert len(manifest.objects) == 2
    assert manifest.sequence == 2
    world.takes_in(packed)
    takes_receipts(laptop, world.stick)
    assert is_safe(laptop, case)
    with open_register(world.bureau, HERE) as (register, _):
        assert register.load(case).digest == digest_of(laptop, case)


def test_acts_of_every_laptop_are_carried_and_the_office_file_too(
    world: World, laptop: InHand, case: str
) -> None:
    made = create_case(laptop, OTHER_FIRM, stamp(laptop), HERE.entropy).id
    manifest = manifest_of(world, hands_in(laptop, world.stick, OFFICE, case, made), laptop)
    writers = {(each.case, each.device) for each in manifest.ranges}
    assert {(case, world.bureau.device), (case, laptop.device), (OFFICE, laptop.device)} <= writers
    other = world.laptop("示-B")
    world.takes_in(hands_in(laptop, world.stick, OFFICE, case, made))
    with open_register(world.bureau, HERE) as registered:
        takes(other, world.sends_task(other, registered=registered))
    listed = [fact for _, fact in other.read_office().things_of("case") if isinstance(fact, CaseListed)]
    assert made in {each.case for each in listed}


def test_a_safe_case_is_left_out_beside_another(world: World, laptop: InHand, case: str) -> None:
    other = create_case(laptop, OTHER_FIRM, stamp(laptop), HERE.entropy).id
    world.takes_in(hands_in(laptop, world.stick, case))
    takes_receipts(laptop, world.stick)
    manifest = manifest_of(world, hands_in(laptop, world.stick, case, other), laptop)
    assert {each.case for each in manifest.ranges} == {other}


def test_an_original_that_came_damaged_is_handed_in_again_alone(
    world: World, laptop: InHand, case: str
) -> None:
    packed = hands_in(laptop, world.stick, case)
    (bad, *_) = sorted(path for path in (packed.path / "data").iterdir() if read_object_name(path.name))
    spoil(bad)
    (damaged,) = world.takes_in(packed).damaged
    takes_receipts(laptop, world.stick)
    assert not is_safe(laptop, case)
    manifest = manifest_of(world, hands_in(laptop, world.stick, case), laptop)
    assert ([each.sha256 for each in manifest.objects], manifest.ranges) == ([damaged], ())


def test_a_pulled_stick_is_gone_on_with(world: World, laptop: InHand, case: str) -> None:
    for number in range(10, 16):
        keeps_photo(laptop, case, number)

    def pull(done: int, total: int) -> None:
        if done > total * 0.6:
            raise Stopped

    with pytest.raises(Stopped):
        hand_in(laptop, world.stick, HandIn("a" * 32, (case,)), stamp(laptop), pull)
    (begun,) = [each for each in find_bundles(world.stick) if not each.is_task]
    model(laptop, case, "DZL4-1.25")
    packed = hands_in(laptop, world.stick, case)
    assert packed.path == begun.path
    assert 0 < packed.kept < 8
    assert packed.kept + packed.written == 8
    world.takes_in(packed)
    takes_receipts(laptop, world.stick)
    assert is_safe(laptop, case)


def test_a_broken_off_bundle_that_another_stick_overtook_is_left(
    world: World, laptop: InHand, case: str, tmp_path: Path
) -> None:
    def pull(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        hand_in(laptop, world.stick, HandIn("a" * 32, (case,)), stamp(laptop), pull)
    other = tmp_path / "other stick"
    other.mkdir()
    first = manifest_of(world, hands_in(laptop, other, case), laptop)
    second = manifest_of(world, hands_in(laptop, world.stick, case), laptop)
    assert (first.sequence, second.sequence) == (1, 2)
    assert "a" * 32 not in {first.bundle, second.bundle}


def test_an_unchanged_bundle_is_only_read_again(world: World, laptop: InHand, case: str) -> None:
    first = hands_in(laptop, world.stick, case)
    again = hands_in(laptop, world.stick, case)
    assert (again.path, again.written, again.kept) == (first.path, 0, 2)
    assert again.manifest_sha256 == first.manifest_sha256


def test_count_and_nonce_follow_from_what_went_before(
    world: World, laptop: InHand, case: str, tmp_path: Path
) -> None:
    first = hands_in(laptop, world.stick, case)
    nonce = world.takes_in(first).receipt.nonce
    takes_receipts(laptop, world.stick)
    model(laptop, case, "DZL4-1.25")
    empty = tmp_path / "another stick"
    empty.mkdir()
    manifest = manifest_of(world, hands_in(laptop, empty, case), laptop)
    assert (manifest.sequence, manifest.previous, manifest.nonce) == (2, first.manifest_sha256, nonce)


def test_both_branches_of_a_fork_come_to_the_bureau_and_are_covered(
    world: World, laptop: InHand, case: str, tmp_path: Path
) -> None:
    """An old image of the whole workspace, marks and all, went on under the same name."""
    image = shutil.copytree(laptop.workspace.folder, tmp_path / "image")
    model(laptop, case, "甲")
    world.takes_in(hands_in(laptop, world.stick, case))
    laptop.close()
    first = laptop.workspace.folder.rename(tmp_path / "first")
    image.rename(laptop.workspace.folder)
    second = world.again(laptop)
    model(second, case, "乙")
    packed = hands_in(second, world.stick, case)
    world.takes_in(packed)
    with open_register(world.bureau, HERE) as (register, _):
        held = register.load(case)
    assert len(held.forks) == 1
    assert takes_receipts(second, world.stick).new_writer
    assert is_safe(second, case)
    second.close()
    second.workspace.folder.rename(tmp_path / "second")
    first.rename(laptop.workspace.folder)
    again = world.again(second)
    takes_receipts(again, world.stick)
    assert is_safe(again, case)


def test_an_unreadable_original_does_not_hold_up_the_others(world: World, laptop: InHand, case: str) -> None:
    with laptop.open_case(case) as case_file:
        bad = case_file.originals()[0]
        with case_file.writing() as writer:
            writer._connection.exec_driver_sql(
                f"update chunk set bytes = zeroblob(9) where id = {bad.position * 1024 * 1024}"
            )
    packed = hands_in(laptop, world.stick, case)
    assert packed.unreadable == ((case, bad.sha256),)
    assert len(manifest_of(world, packed, laptop).objects) == 1
    again = hands_in(laptop, world.stick, case)
    assert (again.path, again.written, again.unreadable) == (packed.path, 0, packed.unreadable)


def test_a_revoked_laptop_hands_in_for_nothing(world: World, laptop: InHand, case: str) -> None:
    packed = hands_in(laptop, world.stick, case)
    world.revokes(laptop)
    with pytest.raises(FileRefused) as refused:
        world.takes_in(packed)
    assert refused.value.code is Refusal.SIGNER_REVOKED


def test_a_bundle_whose_signature_was_spoilt_is_finished_anew(
    world: World, laptop: InHand, case: str
) -> None:
    first = hands_in(laptop, world.stick, case)
    (first.path / "manifest.age.minisig").write_text("no signature")
    again = hands_in(laptop, world.stick, case)
    assert (again.path, again.written, again.kept) == (first.path, 0, 2)
    assert world.takes_in(again).damaged == ()


def test_a_laptop_that_never_took_a_task_counts_by_the_stick(world: World, laptop: InHand) -> None:
    made = "ab" * 16
    states(laptop, made, *a_machine("E-01"))
    first = hands_in(laptop, world.stick, made)
    states(laptop, made, *a_machine("E-02"))
    second = hands_in(laptop, world.stick, made)
    assert [manifest_of(world, each, laptop).sequence for each in (first, second)] == [1, 2]
    world.takes_in(second)
    takes_receipts(laptop, world.stick)
    assert is_safe(laptop, made)
