"""This is about taking in: twice, in any order, in parts, damaged, unknown, revoked, stopped in between."""

import random
import shutil
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.domain.errors import FileRefused, Refusal, Stopped
from app.exchange.bundle import SIGNATURE
from app.exchange.receipt import find_receipts
from app.operations.in_hand import InHand, take_in_hand
from app.operations.open_register import Bureau, at_bureau
from app.operations.progress import silent
from app.operations.projecting import TO_SETTLE
from app.operations.set_apart import let_go, waiting
from app.operations.settle_at_bureau import to_settle
from app.operations.show_original import write_original
from app.operations.take_in import receive, take_bundle, take_in, take_released
from app.storage import register_papers as papers
from tests.operations.bureau_made import (
    FIRM,
    MACHINE,
    NOON,
    PASSPHRASE,
    SLOT,
    a_bureau,
    a_laptop,
    enrol,
    keeps_picture,
    packs,
    reading,
    revoke,
    states,
    the_firm,
    unites,
)


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


def take(bureau: Bureau, folder: Path, stick: Path | None = None):
    return take_bundle(bureau, folder, stick, NOON, silent)


def refusal(bureau: Bureau, folder: Path) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        take(bureau, folder)
    return refused.value.code


def picture(seed: int, size: int = 3000) -> bytes:
    return random.Random(seed).randbytes(size)


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


def a_copy(bureau: Bureau, folder: Path) -> InHand:
    """The bureau as it is, in another folder, its register empty."""
    shutil.copytree(bureau.opened.workspace.folder, folder, ignore=shutil.ignore_patterns("register", "lock"))
    return take_in_hand(folder, "he", PASSPHRASE, MACHINE)


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
    for place in range(1, 20):
        calls = iter(range(1, place + 1))

        def stop(_done: int, _total: int, calls: Iterator[int] = calls) -> None:
            if next(calls, None) is None:
                raise Stopped

        try:
            take_bundle(bureau, folder, None, NOON, stop)
        except Stopped:
            stops += 1
    assert stops >= 4
    take(bureau, folder)
    assert bureau.register.digest() == wanted
    assert len(papers.receipts(bureau.register)) == 1


def test_an_unknown_laptop_waits_and_comes_in_once_it_is_enrolled(bureau: Bureau, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with (
        a_copy(bureau, tmp_path / "copy") as not_asked,
        at_bureau(not_asked, MACHINE) as at_work,
        a_laptop(tmp_path / "C", "wu", "示-C") as laptop,
    ):
        enrol(bureau.opened, laptop)
        states(laptop, *the_firm())
        digest = keeps_picture(laptop, picture(1), "equipment/e-02", "before")
        folder = packs(laptop, stick)
        assert [refusal(at_work, folder) for _ in range(2)] == [Refusal.SIGNER_UNKNOWN] * 2
        (apart,) = waiting(at_work)
        assert (apart.reason, apart.at, apart.files > 5) == ("signer_unknown", NOON, True)
        assert apart.source == "/".join(folder.parts[-4:])
        shutil.rmtree(stick)
        with pytest.raises(FileRefused) as refused:
            take_released(at_work, apart.digest, None, NOON)
        assert refused.value.code is Refusal.SIGNER_UNKNOWN
        assert len(waiting(at_work)) == 1
        enrol(not_asked, laptop)
        taken = take_released(at_work, apart.digest[:12], None, NOON)
        assert taken.receipt.cases[0].originals == (digest,)
        assert waiting(at_work) == ()


def test_a_revoked_laptop_is_set_apart_and_may_be_let_go(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    revoke(bureau.opened, laptop_a)
    assert refusal(bureau, folder) is Refusal.SIGNER_REVOKED
    (apart,) = waiting(bureau)
    assert bureau.register.case_ids() == ()
    let_go(bureau, apart.digest, NOON)
    assert waiting(bureau) == ()
    with pytest.raises(FileRefused) as refused:
        let_go(bureau, apart.digest, NOON)
    assert refused.value.code is Refusal.NOT_SET_APART
    assert refusal(bureau, folder) is Refusal.SIGNER_REVOKED
    assert len(waiting(bureau)) == 1


@pytest.mark.parametrize("name", ["manifest.age", "acts.age"])
def test_a_damaged_manifest_or_damaged_acts_set_the_bundle_apart(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path, name: str
) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    broken = folder / "data" / name
    broken.write_bytes(broken.read_bytes()[:-7])
    assert refusal(bureau, folder) in (Refusal.DAMAGED, Refusal.SIGNATURE_WRONG)
    assert len(waiting(bureau)) == 1
    assert bureau.register.case_ids() == ()


def test_what_another_office_wrote_is_set_apart_and_the_stick_gone_on_with(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with (
        a_bureau(tmp_path / "other bureau") as other,
        a_laptop(tmp_path / "C", "wu", "示-C") as stranger,
    ):
        enrol(other, stranger)
        states(stranger, *the_firm())
        packs(stranger, stick)
    packs(laptop_a, stick)
    received = receive(bureau, stick, NOON)
    assert [each.reason for each in received.apart] == ["signer_unknown"]
    assert [each.cases for each in received.taken] == [(FIRM,)]
    assert len(find_receipts(stick, laptop_a.device)) == 1


def test_a_bundle_never_finished_is_only_refused(bureau: Bureau, laptop_a: InHand, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    folder = packs(laptop_a, stick)
    (folder / SIGNATURE).unlink()
    assert refusal(bureau, folder) is Refusal.BUNDLE_UNFINISHED
    with pytest.raises(FileRefused) as refused:
        receive(bureau, stick, NOON)
    assert refused.value.code is Refusal.NO_BUNDLE_FOUND
    assert waiting(bureau) == ()


def test_links_and_foreign_names_are_not_kept(bureau: Bureau, laptop_a: InHand, tmp_path: Path) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    secret = tmp_path / "secret"
    secret.write_text("不属于移交数据")
    (folder / "data" / "acts.age").unlink()
    (folder / "data" / "acts.age").symlink_to(secret)
    (folder / "data" / "readme.exe").write_bytes(b"MZ")
    assert refusal(bureau, folder) is Refusal.PATH_ESCAPES
    (apart,) = waiting(bureau)
    kept = {path.name for path in (bureau.set_apart / apart.digest).rglob("*")}
    assert not kept & {"acts.age", "readme.exe"}
    assert "manifest.age" in kept


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
