"""What a receipt is believed to say, and when it makes this computer go on as another writer."""

import shutil

import msgspec
import pytest

from app.domain.errors import FileRefused, Refusal
from app.exchange.receipt import (
    ActsHeld,
    CaseReceipt,
    Receipt,
    acts_held,
    find_receipts,
    held_whole,
    write_receipt,
)
from app.operations.at_bureau import RECEIPT, covered_by, covered_of
from app.operations.in_hand import InHand
from tests.case_making import Writer, a_machine
from tests.operations.stick_made import (
    AT,
    World,
    digest_of,
    hands_in,
    is_safe,
    manifest_of,
    model,
    spoil,
    takes_receipts,
)


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
    spoil(bad)
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


def test_a_gap_at_the_bureau_is_not_covered() -> None:
    writer = Writer("a")
    for number in range(5):
        writer.states(*a_machine(f"E-0{number}"))
    whole = writer.case
    writer.acts = tuple(act for act in writer.acts if act.number not in {2, 3})
    acts, beside = acts_held(writer.case)
    covered = covered_by(whole, (CaseReceipt(case=whole.id, acts=acts, beside=beside),))
    assert {act.number for act in whole.acts if act.digest not in covered.acts} == {2, 3}


def test_what_was_handed_in_is_covered_though_the_bureau_knows_more_of_its_writer() -> None:
    writer = Writer("a")
    here = writer.states(*a_machine("E-01"))
    bureau = writer.states(*a_machine("E-02"))
    acts, beside = acts_held(bureau)
    said = CaseReceipt(case=here.id, acts=acts, beside=beside)
    assert covered_by(here, (said,)).acts == frozenset()
    last = here.heads[writer.device].digest
    said = CaseReceipt(case=here.id, acts=acts, whole=held_whole(bureau, (last, "0" * 64)))
    assert covered_by(here, (said,)).acts == {act.digest for act in here.acts}


def test_an_act_beyond_a_gap_is_not_held_whole() -> None:
    writer = Writer("a")
    for number in range(3):
        writer.states(*a_machine(f"E-0{number}"))
    last = writer.acts[-1].digest
    writer.acts = (writer.acts[0], *writer.acts[2:])
    assert held_whole(writer.case, (last, writer.acts[0].digest)) == (writer.acts[0].digest,)


def test_a_later_receipt_may_want_an_original_again() -> None:
    case = Writer("a").states(*a_machine())
    first = CaseReceipt(case=case.id, acts={}, originals=("1" * 64, "2" * 64))
    later = CaseReceipt(case=case.id, acts={}, originals=("1" * 64,), damaged=("2" * 64,))
    covered = covered_by(case, (first, later))
    assert (covered.originals, covered.wanted) == (frozenset({"1" * 64}), frozenset({"2" * 64}))
    assert covered_by(case, (first, later, first)).wanted == frozenset()


def test_receipts_lie_as_they_came(world: World, laptop: InHand, case: str) -> None:
    world.takes_in(hands_in(laptop, world.stick, case))
    takes_receipts(laptop, world.stick)
    with laptop.open_case(case) as case_file:
        (kept,) = case_file.deliveries(RECEIPT)
        assert covered_of(case_file).acts == {act.digest for act in case_file.load().acts}
    assert msgspec.json.decode(kept.bytes)["fieldseal_letter"] == 1
