"""A task goes from the bureau to one laptop, and brings what its visit needs."""

import secrets
import shutil
from pathlib import Path

import msgspec
import pytest

from app.crypto.locks import unlock_bytes
from app.crypto.signatures import PublicKey
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.errors import FileRefused, Refusal
from app.domain.people.facts import OfficeNamed
from app.domain.people.office import officers_of, seal_numbers
from app.domain.photos.facts import OriginalErased
from app.exchange.bundle import TASK, Manifest, PackOrder, find_bundles, read_object_name, task_id
from app.exchange.bundle_checking import check_signature
from app.exchange.bundle_writing import PackKeys, pack_at_once
from app.exchange.receipt import find_receipts
from app.operations import in_hand
from app.operations.carrying import Carrying
from app.operations.enrol import office_certificate
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows, note_safety, refresh_rows
from app.operations.move_photo import erase_original
from app.operations.open_register import open_register
from app.operations.place_seal import place_seal
from app.operations.take_task import tasks_on
from app.operations.write_task import Task, write_task
from app.storage.tray import Arrival
from app.storage.workspace import OFFICE
from tests.operations.stick_made import (
    AT,
    FIRM,
    HERE,
    OTHER_FIRM,
    World,
    digest_of,
    hands_in,
    keeps_photo,
    model,
    originals_of,
    refusal_of_task,
    spoil,
    stamp,
    states,
    takes,
    takes_receipts,
)


def test_a_task_brings_office_and_cases_byte_for_byte(world: World, laptop: InHand) -> None:
    case, other = world.case(), world.case(OTHER_FIRM, photos=0)
    packed = world.sends_task(laptop, case)
    taken = takes(laptop, packed)
    assert (taken.cases, taken.new_cases, taken.originals, taken.damaged) == ((case,), 1, 2, ())
    for each in (OFFICE, case):
        assert digest_of(laptop, each) == digest_of(world.bureau, each)
    assert originals_of(laptop, case) == originals_of(world.bureau, case)
    assert not laptop.has_case(other)
    assert [(row.name, row.photos) for row in case_rows(laptop)] == [(FIRM.name, 2)]
    assert [each.name for each in officers_of(laptop.read_office())] == ["林示川"]


def test_what_came_with_a_task_is_not_only_here(world: World, laptop: InHand) -> None:
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    assert [row.is_only_here for row in case_rows(laptop)] == [False]
    note_safety(laptop, case)
    assert [row.is_only_here for row in case_rows(laptop)] == [False]
    model(laptop, case, "DZL6")
    with laptop.open_case(case) as case_file:
        refresh_rows(laptop, (case_file.load(),))
    note_safety(laptop, case)
    assert [row.is_only_here for row in case_rows(laptop)] == [True]
    takes(laptop, world.sends_task(laptop, case))
    assert [row.is_only_here for row in case_rows(laptop)] == [True]


def test_what_the_bureau_asks_for_again_is_only_here_though_a_task_brought_it(
    world: World, laptop: InHand
) -> None:
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    assert [row.is_only_here for row in case_rows(laptop)] == [False]
    packed = hands_in(laptop, world.stick, case)
    (bad, *_) = sorted(path for path in (packed.path / "data").iterdir() if read_object_name(path.name))
    spoil(bad)
    assert world.takes_in(packed).damaged
    takes_receipts(laptop, world.stick)
    assert [row.is_only_here for row in case_rows(laptop)] == [True]


def test_the_plan_workbook_stays_at_the_office(world: World, laptop: InHand) -> None:
    with world.bureau.open_office() as office, office.writing() as writer:
        writer.keep_original(b"a workbook", "application/octet-stream")
    takes(laptop, world.sends_task(laptop))
    assert originals_of(laptop, OFFICE) == set()


def test_taking_twice_changes_nothing(world: World, laptop: InHand) -> None:
    case = world.case()
    packed = world.sends_task(laptop, case)
    takes(laptop, packed)
    before = {each: digest_of(laptop, each) for each in (OFFICE, case)}
    again = takes(laptop, packed)
    assert (again.new_cases, again.new_acts, again.originals, again.new_writer) == (0, 0, 0, False)
    assert {each: digest_of(laptop, each) for each in (OFFICE, case)} == before
    with laptop.open_case(case) as case_file:
        assert len(case_file.deliveries(TASK)) == 1


def test_the_signed_manifest_is_kept_and_stock_tools_can_prove_it(world: World, laptop: InHand) -> None:
    case = world.case()
    packed = world.sends_task(laptop, case)
    takes(laptop, packed)
    for each in (OFFICE, case):
        with laptop.open_case(each) as case_file:
            (kept,) = case_file.deliveries(TASK)
        assert kept.digest == packed.manifest_sha256
        assert kept.signature == (packed.path / "manifest.age.minisig").read_text()
        manifest = msgspec.json.decode(unlock_bytes(kept.bytes, (laptop.ring.identity,)), type=Manifest)
        assert (manifest.purpose, manifest.device) == (TASK, laptop.enrolled_as)
    with world.bureau.open_office() as office:
        assert [each.digest for each in office.deliveries("task-written")] == [packed.manifest_sha256]


def test_the_escrow_opens_a_task_and_no_other_laptop_does(world: World, laptop: InHand) -> None:
    other = world.laptop("示-B")
    packed = world.sends_task(laptop, world.case())
    assert refusal_of_task(other, packed.path) is Refusal.NOT_FOR_US
    with pytest.raises(FileRefused) as refused:
        tasks_on(other, world.stick)
    assert refused.value.code is Refusal.NOT_FOR_US
    assert tasks_on(laptop, world.stick) == (packed.path,)


def test_a_later_task_brings_only_what_is_new_and_keeps_what_the_laptop_did(
    world: World, laptop: InHand
) -> None:
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    states(laptop, case, EquipmentStated(equipment="e-01", field="model", value="DZL4"))
    states(world.bureau, case, EquipmentStated(equipment="e-01", field="capacity", value="4 t/h"))
    added = keeps_photo(world.bureau, case, 7)
    packed = world.sends_task(laptop, case)
    taken = takes(laptop, packed)
    assert (taken.new_cases, taken.new_acts, taken.originals) == (0, 3, 1)
    assert added in originals_of(laptop, case)
    with laptop.open_case(case) as case_file:
        here = case_file.load()
    assert [here.text(f"equipment/e-01/{name}") for name in ("model", "capacity")] == ["DZL4", "4 t/h"]
    assert [each.sequence for each in find_bundles(world.stick)] == [1, 2]


def test_seals_of_the_block_can_be_placed_after_the_task(world: World, laptop: InHand) -> None:
    case = world.case()
    world.gives_strips(laptop, 1, 3)
    takes(laptop, world.sends_task(laptop, case))
    ours = seal_numbers(laptop.read_office(), laptop.enrolled_as)
    assert ours == ("FC2025-0001", "FC2025-0002", "FC2025-0003")
    with laptop.open_case(case) as case_file:
        placed = SealPlaced(seal="s1", number=ours[1], equipment="e-01", part="电源柜")
        place_seal(case_file, case_file.load(), stamp(laptop), placed, ours)
    laptop.workspace.take_new_writer(secrets.token_hex(10))
    assert seal_numbers(laptop.read_office(), laptop.enrolled_as) == ours


def test_what_another_laptop_handed_in_travels_along(world: World, laptop: InHand) -> None:
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    states(laptop, case, EquipmentStated(equipment="e-01", field="model", value="DZL4"))
    digest = keeps_photo(laptop, case, 9, size=200_000)
    world.takes_in(hands_in(laptop, world.stick, case))
    other = world.laptop("示-B")
    with open_register(world.bureau, HERE) as registered:
        packed = world.sends_task(other, case, registered=registered)
    takes(other, packed)
    assert digest_of(other, case) == digest_of(laptop, case)
    assert originals_of(other, case) == originals_of(laptop, case) > {digest}


def test_a_case_only_the_register_knows_is_sent_too(world: World, laptop: InHand) -> None:
    takes(laptop, world.sends_task(laptop))
    case = "ab" * 16
    states(laptop, case, OfficeNamed(name="示例"))
    world.takes_in(hands_in(laptop, world.stick, case))
    with pytest.raises(FileRefused) as refused:
        world.sends_task(laptop, case)
    assert refused.value.code is Refusal.FILE_MISSING
    other = world.laptop("示-B")
    with open_register(world.bureau, HERE) as registered:
        takes(other, world.sends_task(other, case, registered=registered))
    assert digest_of(other, case) == digest_of(laptop, case)


def test_what_was_erased_by_law_is_not_sent_and_goes_where_it_still_lies(
    world: World, laptop: InHand
) -> None:
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    gone = sorted(originals_of(world.bureau, case))[0]
    with laptop.open_tray(HERE.entropy) as tray, laptop.open_case(case) as case_file:
        picture = b"".join(case_file.read_original(gone))
        tray.add(picture, Arrival(name="a.jpg", media_type="image/jpeg", at=AT))
        tray.mark_placed(gone, case)
    with world.bureau.open_tray(HERE.entropy) as tray, world.bureau.open_case(case) as case_file:
        erase_original(case_file, case_file.load(), stamp(world.bureau), tray, gone, "依当事人申请删除")
    other = world.laptop("示-B")
    takes(other, world.sends_task(other, case))
    assert gone not in originals_of(other, case)
    takes(laptop, world.sends_task(laptop, case))
    assert gone not in originals_of(laptop, case)
    with laptop.open_case(case) as case_file:
        assert [each.sha256 for each in case_file.originals() if each.erased] == [gone]
        assert any(isinstance(act.fact, OriginalErased) for act in case_file.load().acts)
    with laptop.open_tray(HERE.entropy) as tray:
        assert [each.sha256 for each in tray.items("discarded")] == [gone]


def test_only_the_office_writes_tasks_and_only_for_laptops_it_knows(world: World, laptop: InHand) -> None:
    task = Task("f" * 32, laptop.enrolled_as, ())
    with pytest.raises(FileRefused) as refused:
        write_task(laptop, world.stick, task, stamp(laptop))
    assert refused.value.code is Refusal.NOT_THE_BUREAU
    with pytest.raises(FileRefused) as refused:
        write_task(world.bureau, world.stick, Task("f" * 32, "9" * 20, ()), stamp(world.bureau))
    assert refused.value.code is Refusal.LAPTOP_UNKNOWN
    world.revokes(laptop)
    with pytest.raises(FileRefused) as refused:
        write_task(world.bureau, world.stick, task, stamp(world.bureau))
    assert refused.value.code is Refusal.LAPTOP_REVOKED
    assert not find_bundles(world.stick)


def test_a_laptop_not_yet_enrolled_takes_nothing(world: World, laptop: InHand, tmp_path: Path) -> None:
    packed = world.sends_task(laptop)
    laptop.ring.set_public(in_hand.OFFICE_LETTER, "")
    assert refusal_of_task(laptop, packed.path) is Refusal.NOT_ENROLLED


def test_another_office_is_refused_by_name(world: World, laptop: InHand, tmp_path: Path) -> None:
    foreign, real = World(tmp_path / "foreign"), World(tmp_path / "real", sample=False)
    try:
        theirs = foreign.sends_task(foreign.laptop("示-A"))
        assert refusal_of_task(laptop, theirs.path) is Refusal.OTHER_OFFICE
        assert refusal_of_task(laptop, real.sends_task(real.laptop("A")).path) is Refusal.SAMPLE_MIXED
        ours = world.sends_task(laptop)
        assert refusal_of_task(real.laptop("B"), ours.path) is Refusal.SAMPLE_MIXED
    finally:
        foreign.close()
        real.close()


def signed_by_the_office(world: World, laptop: InHand, **odd: object) -> Path:
    """A task no operation would write, signed all the same."""
    order = PackOrder(
        office=world.bureau.office_id,
        device=laptop.enrolled_as,
        sequence=1,
        bundle=task_id("e" * 32),
        purpose=TASK,
        sample=True,
        at=AT,
        recipients=(laptop.ring.identity.recipient,),
    )
    keys = PackKeys(signing=world.bureau.working_key, naming=b"n" * 32)
    return pack_at_once(world.stick, msgspec.structs.replace(order, **odd), keys, Carrying(())).path


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        ({"sample": False}, Refusal.SAMPLE_MIXED),
        ({"office": "another"}, Refusal.OTHER_OFFICE),
        ({"purpose": "hand-in"}, Refusal.NOT_A_TASK),
        ({"device": "8" * 20}, Refusal.NOT_FOR_US),
    ],
)
def test_the_manifest_itself_has_to_fit(
    world: World, laptop: InHand, odd: dict[str, object], why: Refusal
) -> None:
    assert refusal_of_task(laptop, signed_by_the_office(world, laptop, **odd)) is why


def test_a_hand_in_is_no_task(world: World, laptop: InHand) -> None:
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    assert refusal_of_task(laptop, hands_in(laptop, world.stick, case).path) is Refusal.NOT_A_TASK


def test_a_newer_programs_task_is_left_alone(world: World, laptop: InHand) -> None:
    folder = world.sends_task(laptop).path
    info = folder / "bag-info.txt"
    info.write_text(info.read_text().replace("Format: 1", "Format: 2"))
    assert refusal_of_task(laptop, folder) is Refusal.NEWER_PROGRAM


def test_own_acts_that_come_back_from_elsewhere_make_a_new_writer(world: World, tmp_path: Path) -> None:
    laptop = world.laptop("示-A")
    case = world.case()
    takes(laptop, world.sends_task(laptop, case))
    image = shutil.copytree(laptop.workspace.folder, tmp_path / "image")
    states(laptop, case, EquipmentStated(equipment="e-01", field="model", value="DZL4"))
    world.takes_in(hands_in(laptop, world.stick, case))
    laptop.close()
    shutil.rmtree(laptop.workspace.folder)
    shutil.copytree(image, laptop.workspace.folder)
    restored = world.again(laptop)
    first = restored.device
    with open_register(world.bureau, HERE) as registered:
        packed = world.sends_task(restored, case, registered=registered)
    assert takes(restored, packed).new_writer
    assert restored.device != first
    assert restored.enrolled_as == first
    states(restored, case, EquipmentStated(equipment="e-01", field="capacity", value="4 t/h"))
    with restored.open_case(case) as case_file:
        here = case_file.load()
    assert here.forks == ()
    assert here.text("equipment/e-01/model") == "DZL4"


def test_the_office_key_signs_and_no_other(world: World, laptop: InHand) -> None:
    packed = world.sends_task(laptop, world.case())
    office = office_certificate(laptop)
    assert office.working_signing_key == world.bureau.working_key.public.text
    check_signature(packed.path, (PublicKey(office.working_signing_key),))
    assert not find_receipts(world.stick, laptop.enrolled_as)
