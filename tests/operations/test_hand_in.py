"""What is handed in, what a receipt covers of it, and who goes on writing afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain.equipment.facts import EquipmentStated
from app.domain.errors import FileRefused, Refusal, Refused, Stopped
from app.domain.people.facts import CaseListed
from app.exchange.bundle import Manifest, Packed, Trust, find_bundles, read_object_name
from app.exchange.bundle_reading import read_bundle
from app.exchange.receipt import ActsHeld, CaseReceipt, Receipt, acts_held, find_receipts, write_receipt
from app.operations.at_bureau import RECEIPT, covered_by, covered_of, is_safe_at_bureau
from app.operations.create_case import create_case
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand
from app.operations.open_register import open_register
from app.storage.workspace import OFFICE
from tests.case_making import Writer, a_machine
from tests.operations.stick_made import (
    AT,
    HERE,
    OTHER_FIRM,
    World,
    digest_of,
    hands_in,
    keeps_photo,
    stamp,
    states,
    takes,
    takes_receipts,
)


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


def model(opened: InHand, case: str, value: str) -> None:
    states(opened, case, EquipmentStated(equipment="e-01", field="model", value=value))


def is_safe(opened: InHand, case: str) -> bool:
    with opened.open_case(case) as case_file:
        return is_safe_at_bureau(case_file)


def manifest_of(world: World, packed: Packed, laptop: InHand) -> Manifest:
    trust = Trust(signers=(laptop.signing_key.public,), office=world.bureau.office_id, sample=True)
    return read_bundle(packed.path, trust, (world.bureau.working_identity,)).manifest


def refusal(laptop: InHand, stick: Path, *cases: str) -> Refusal:
    with pytest.raises(Refused) as refused:
        hands_in(laptop, stick, *cases)
    return refused.value.code


def says(world: World, laptop: InHand, *cases: CaseReceipt, name: str = "1") -> None:
    """A receipt of the office that says this."""
    receipt = Receipt(
        receipt=name * 32,
        office=world.bureau.office_id,
        device=laptop.enrolled_as,
        sample=True,
        bundles=(),
        cases=cases,
        nonce=name * 32,
        at=AT,
    )
    write_receipt(world.stick, receipt, world.bureau.working_key, (laptop.ring.identity.recipient,))


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
    bad.write_bytes(bad.read_bytes()[:-1] + b"?")
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


def test_receipts_twice_change_nothing(world: World, laptop: InHand, case: str) -> None:
    world.takes_in(hands_in(laptop, world.stick, case))
    takes_receipts(laptop, world.stick)
    before = digest_of(laptop, case)
    takes_receipts(laptop, world.stick)
    assert digest_of(laptop, case) == before
    with laptop.open_case(case) as case_file:
        assert len(case_file.deliveries(RECEIPT)) == 1


def test_a_receipt_is_for_the_laptop_it_answers(world: World, laptop: InHand, case: str) -> None:
    other = world.laptop("示-B")
    world.takes_in(hands_in(laptop, world.stick, case))
    with pytest.raises(FileRefused) as refused:
        takes_receipts(other, world.stick)
    assert refused.value.code is Refusal.RECEIPT_MISSING
    (theirs,) = find_receipts(world.stick, laptop.enrolled_as)
    stolen = theirs.parent.parent / other.enrolled_as / theirs.name
    stolen.parent.mkdir()
    shutil.copy(theirs, stolen)
    with pytest.raises(FileRefused) as refused:
        takes_receipts(other, world.stick)
    assert refused.value.code is Refusal.NOT_FOR_US


def test_a_damaged_receipt_is_told_and_the_others_taken(world: World, laptop: InHand, case: str) -> None:
    says(world, laptop, CaseReceipt(case=case, acts={}), name="f")
    (bad,) = find_receipts(world.stick, laptop.enrolled_as)
    bad.write_bytes(bad.read_bytes()[:-1] + b"?")
    world.takes_in(hands_in(laptop, world.stick, case))
    taken = takes_receipts(laptop, world.stick)
    assert taken.refused == ((bad.name, Refusal.DAMAGED),)
    assert is_safe(laptop, case)


def test_a_forged_receipt_makes_nothing_safe(world: World, laptop: InHand, case: str) -> None:
    with laptop.open_case(case) as case_file:
        acts, beside = acts_held(case_file.load())
        originals = tuple(each.sha256 for each in case_file.originals())
    receipt = Receipt(
        receipt="d" * 32,
        office=world.bureau.office_id,
        device=laptop.enrolled_as,
        sample=True,
        bundles=(),
        cases=(CaseReceipt(case=case, acts=acts, beside=beside, originals=originals),),
        nonce="",
        at=AT,
    )
    write_receipt(world.stick, receipt, laptop.signing_key, (laptop.ring.identity.recipient,))
    with pytest.raises(FileRefused) as refused:
        takes_receipts(laptop, world.stick)
    assert refused.value.code is Refusal.SIGNER_UNKNOWN
    assert not is_safe(laptop, case)


def test_a_number_alone_covers_nothing(world: World, laptop: InHand, case: str) -> None:
    """The bureau has an act of this number, of another branch."""
    with laptop.open_case(case) as case_file:
        acts, _ = acts_held(case_file.load())
        originals = tuple(each.sha256 for each in case_file.originals())
    head = acts[laptop.device]
    acts[laptop.device] = ActsHeld(number=head.number, head="0" * 64)
    says(world, laptop, CaseReceipt(case=case, acts=acts, originals=originals))
    writer = laptop.device
    assert takes_receipts(laptop, world.stick).new_writer
    assert laptop.device != writer
    assert not is_safe(laptop, case)
    manifest = manifest_of(world, hands_in(laptop, world.stick, case), laptop)
    assert {each.device for each in manifest.ranges} == {writer}


def test_a_receipt_that_knows_more_makes_a_new_writer(world: World, laptop: InHand, case: str) -> None:
    with laptop.open_case(case) as case_file:
        acts, _ = acts_held(case_file.load())
    acts[laptop.device] = ActsHeld(number=9, head="9" * 64)
    says(world, laptop, CaseReceipt(case=case, acts=acts))
    writer = laptop.device
    assert takes_receipts(laptop, world.stick).new_writer
    assert not takes_receipts(laptop, world.stick).new_writer
    model(laptop, case, "DZL4-1.25")
    with laptop.open_case(case) as case_file:
        heads = case_file.load().heads
    assert (heads[writer].number, heads[laptop.device].number) == (1, 1)


def test_a_receipt_for_a_case_lost_here_makes_a_new_writer_too(
    world: World, laptop: InHand, case: str
) -> None:
    gone = CaseReceipt(case="ab" * 16, acts={laptop.device: ActsHeld(number=3, head="3" * 64)})
    says(world, laptop, gone)
    assert takes_receipts(laptop, world.stick).new_writer


def test_a_new_writer_is_still_the_enrolled_laptop(world: World, laptop: InHand, case: str) -> None:
    laptop.workspace.take_new_writer("e" * 20)
    model(laptop, case, "DZL4-1.25")
    world.takes_in(hands_in(laptop, world.stick, case))
    takes_receipts(laptop, world.stick)
    assert is_safe(laptop, case)


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


def test_a_gap_at_the_bureau_is_not_covered() -> None:
    writer = Writer("a")
    for number in range(5):
        writer.states(*a_machine(f"E-0{number}"))
    whole = writer.case
    writer.acts = tuple(act for act in writer.acts if act.number not in {2, 3})
    acts, beside = acts_held(writer.case)
    covered = covered_by(whole, (CaseReceipt(case=whole.id, acts=acts, beside=beside),))
    assert {act.number for act in whole.acts if act.digest not in covered.acts} == {2, 3}


def test_a_later_receipt_may_want_an_original_again() -> None:
    case = Writer("a").states(*a_machine())
    first = CaseReceipt(case=case.id, acts={}, originals=("1" * 64, "2" * 64))
    later = CaseReceipt(case=case.id, acts={}, originals=("1" * 64,), damaged=("2" * 64,))
    assert covered_by(case, (first, later)).originals == {"1" * 64}


def test_receipts_lie_as_they_came(world: World, laptop: InHand, case: str) -> None:
    world.takes_in(hands_in(laptop, world.stick, case))
    takes_receipts(laptop, world.stick)
    with laptop.open_case(case) as case_file:
        (kept,) = case_file.deliveries(RECEIPT)
        assert covered_of(case_file).acts == {act.digest for act in case_file.load().acts}
    assert msgspec.json.decode(kept.bytes)["fieldseal_letter"] == 1


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


def test_a_revoked_laptop_hands_in_for_nothing(world: World, laptop: InHand, case: str) -> None:
    packed = hands_in(laptop, world.stick, case)
    world.revokes(laptop)
    with pytest.raises(FileRefused) as refused:
        world.takes_in(packed)
    assert refused.value.code is Refusal.SIGNER_REVOKED
