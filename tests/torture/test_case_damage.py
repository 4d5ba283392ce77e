"""This is about rot in a case file: told, never shown as truth; what copies and tray hold comes back."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from app.crypto.digests import sha256_hex
from app.crypto.locks import new_identity
from app.domain.acts.case import Case
from app.domain.equipment.facts import EquipmentStated
from app.domain.errors import FileRefused, Refusal
from app.domain.photos.photo import photos_of
from app.exchange.bundle_reading import read_bundle
from app.media.metadata import MetadataReader
from app.operations.create_case import create_case
from app.operations.describe import describe
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows, refresh_rows
from app.operations.place_photos import Placer
from app.operations.restore_case import restore_case
from app.storage.case_file import CaseFile, Keeping
from app.storage.database import PAGE_BYTES
from app.storage.restoring import restore
from app.storage.verification import Verification
from app.storage.workspace import OFFICE
from tests.storage.on_disk import KEY, a_case, a_step, flip, keeps, picture, read, states, verified
from tests.torture.killing import LONG
from tests.torture.office_made import (
    AT,
    FIRM,
    HERE,
    a_case_with_photos,
    in_hand_again,
    pack_onto,
    placing,
    session_on,
    stamp,
    trust_in,
)

pytestmark = [pytest.mark.torture, pytest.mark.timeout(1800)]

FLIPS = 1000 if LONG else 150
PHOTOS = 6
WORKSPACE = new_identity()
KEEPING = Keeping(copies_for=(WORKSPACE.recipient,))
TOLD = {Refusal.WRONG_KEY, Refusal.FILE_DAMAGED, Refusal.FILE_NOT_OURS}


class Truth(msgspec.Struct):
    """A case file as it was written, and what is in it."""

    path: Path
    image: bytes
    acts: list[bytes]
    originals: list[str]
    derived: tuple[tuple[str, bytes], ...]


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    with a_case(tmp_path_factory.mktemp("rot"), KEEPING) as case_file:
        for number in range(PHOTOS):
            digest = keeps(case_file, picture(number, 200_000 + number))
            states(case_file, *(a_step(number * 100 + each) for each in range(40)))
            with case_file.writing() as writer:
                writer.keep_derived(digest, "thumbnail", picture(100 + number, 20_000))
                writer.keep_delivery("receipt", picture(200 + number, 5_000), "signature")
        acts = [each.bytes for each in case_file.stored_acts()]
        originals = [each.sha256 for each in case_file.originals()]
        derived = case_file.derived_of("thumbnail")
    return Truth(case_file.path, case_file.path.read_bytes(), acts, originals, derived)


@pytest.fixture
def rotten(truth: Truth) -> Iterator[Truth]:
    yield truth
    truth.path.write_bytes(truth.image)


def test_no_flipped_bit_of_a_case_is_ever_shown_as_truth(rotten: Truth) -> None:
    chance = random.Random(31)
    told = {"refused": 0, "told": 0, "harmless": 0}
    for _ in range(FLIPS):
        flip(rotten.path, chance.randrange(len(rotten.image)))
        told[_outcome(rotten)] += 1
        rotten.path.write_bytes(rotten.image)
    assert min(told["refused"], told["told"]) > 0
    assert told["told"] > FLIPS // 3


def _outcome(rotten: Truth) -> str:
    """What became of one flip; every byte given out is looked at."""
    with _telling(TOLD) as opening, CaseFile.open(rotten.path, KEY) as case_file:
        report = verified(case_file)
        assert [each.bytes for each in case_file.stored_acts()] == rotten.acts
        assert [each.sha256 for each in case_file.originals()] == rotten.originals
        for digest in rotten.originals:
            with _telling({Refusal.ORIGINAL_DAMAGED, Refusal.FILE_DAMAGED}) as reading:
                assert sha256_hex(read(case_file, digest)) == digest
            assert not reading or not report.is_whole
            assert Refusal.ORIGINAL_DAMAGED not in reading or digest in report.damaged
        with _telling({Refusal.FILE_DAMAGED}) as beside:
            assert case_file.derived_of("thumbnail") == rotten.derived
            assert len(case_file.deliveries("receipt")) == PHOTOS
        assert not beside or not report.is_whole
        return "harmless" if report.is_whole else "told"
    assert opening
    return "refused"


@contextmanager
def _telling(allowed: set[Refusal]) -> Iterator[list[Refusal]]:
    """Catches refusals of these kinds, and gives the one there was."""
    told: list[Refusal] = []
    try:
        yield told
    except FileRefused as refused:
        if refused.code not in allowed:
            raise
        told.append(refused.code)


def test_every_flip_in_a_picture_is_found_by_verifying(rotten: Truth) -> None:
    """Pictures fill most pages; those of the last one are the last pages of the file."""
    with CaseFile.open(rotten.path, KEY) as case_file:
        assert verified(case_file).is_whole
    pages = len(rotten.image) // PAGE_BYTES
    for page in range(2, pages, 3):
        flip(rotten.path, page * PAGE_BYTES + 7_000)
        with _telling(TOLD), CaseFile.open(rotten.path, KEY) as case_file:
            assert not verified(case_file).is_whole
        rotten.path.write_bytes(rotten.image)


@pytest.mark.parametrize("place", [0, 15, 16, 100, PAGE_BYTES - 1])
def test_a_destroyed_first_page_is_restored_from_the_copies(rotten: Truth, place: int) -> None:
    flip(rotten.path, place)
    with pytest.raises(FileRefused) as refused:
        CaseFile.open(rotten.path, KEY)
    assert refused.value.code is Refusal.WRONG_KEY
    restored, wanted = restore(rotten.path, [WORKSPACE], KEEPING)
    with restored:
        assert [each.bytes for each in restored.stored_acts()] == rotten.acts
        assert [each.sha256 for each in wanted] == rotten.originals


def test_cut_files_are_told(rotten: Truth) -> None:
    chance = random.Random(32)
    for size in (0, 1, PAGE_BYTES - 1, PAGE_BYTES, *(chance.randrange(len(rotten.image)) for _ in range(12))):
        rotten.path.write_bytes(rotten.image[:size])
        assert _outcome(rotten) in ("refused", "told")


def test_a_restored_case_gets_its_pictures_back_from_the_tray(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    case_id = a_case_with_photos(folder, tmp_path / "card", 3)
    with in_hand_again(folder) as opened:
        before = _digest(opened, case_id)
        flip(opened.workspace.case_path(case_id), 100)
        with pytest.raises(FileRefused) as refused:
            opened.open_case(case_id)
        assert refused.value.code is Refusal.FILE_DAMAGED
        case, wanted = restore_case(opened, case_id, HERE.entropy)
        assert (case.digest, wanted) == (before, ())
        with opened.open_case(case_id) as case_file:
            assert verified(case_file).originals == 3


def test_a_restored_case_gets_its_pictures_back_by_importing_them_again(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    case_id = a_case_with_photos(folder, tmp_path / "card", 3)
    with in_hand_again(folder) as opened:
        before = _digest(opened, case_id)
        opened.workspace.tray_path.unlink()
        flip(opened.workspace.case_path(case_id), 100)
        _, wanted = restore_case(opened, case_id, HERE.entropy)
        assert len(wanted) == 3
        _import_again(opened, case_id, tmp_path / "card")
        with opened.open_case(case_id) as case_file:
            assert verified(case_file).originals == 3
            assert case_file.load().digest == before
            assert len(photos_of(case_file.load())) == 3


def test_a_spoiled_picture_does_not_hold_up_a_hand_in_and_comes_back(tmp_path: Path) -> None:
    folder, stick = tmp_path / "work", tmp_path / "stick"
    stick.mkdir()
    case_id = a_case_with_photos(folder, tmp_path / "card", 3)
    with in_hand_again(folder) as opened:
        before = _digest(opened, case_id)
        spoiled = _spoil_one(opened, case_id)
        packed = pack_onto(opened, stick, case_id)
        assert packed.unreadable == ((case_id, spoiled),)
        assert _carried(opened, packed.path) == 2
        _import_again(opened, case_id, tmp_path / "card")
        with opened.open_case(case_id) as case_file:
            assert sha256_hex(b"".join(case_file.read_original(spoiled))) == spoiled
            assert case_file.load().digest == before
        again = pack_onto(opened, stick, case_id)
        assert again.unreadable == ()
        assert _carried(opened, again.path) == 3


def _carried(opened: InHand, bundle: Path) -> int:
    return len(read_bundle(bundle, trust_in(opened), (opened.working_identity,)).manifest.objects)


@pytest.mark.parametrize("with_tray", [True, False])
def test_restoring_saves_what_a_spoiled_file_still_gives(tmp_path: Path, with_tray: bool) -> None:
    """Acts since the last copy among them: the program was killed before it could write one."""
    folder = tmp_path / "work"
    case_id = a_case_with_photos(folder, tmp_path / "card", 3)
    with in_hand_again(folder) as opened:
        with CaseFile.open(opened.workspace.case_path(case_id), _key(opened, case_id)) as without_copies:
            session_on(opened, without_copies).do(
                describe, [EquipmentStated(equipment="e-02", field="model", value="示")]
            )
            with without_copies.writing() as writer:
                writer.keep_delivery("receipt", b"...", "signature")
        before = _digest(opened, case_id)
        spoiled = _spoil_one(opened, case_id)
        if not with_tray:
            opened.workspace.tray_path.unlink()
        case, wanted = restore_case(opened, case_id, HERE.entropy)
        assert case.digest == before
        assert [each.sha256 for each in wanted] == ([] if with_tray else [spoiled])
        with opened.open_case(case_id) as case_file:
            report = verified(case_file)
            assert report.damaged == (() if with_tray else (spoiled,))
            assert report.originals == (3 if with_tray else 2)
            assert [each.signature for each in case_file.deliveries("receipt")] == ["signature"]
            assert len(case_file.derived_of("thumbnail")) == 3


def test_a_restored_office_lists_its_enterprises_again(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    case_id = a_case_with_photos(folder, tmp_path / "card", 1)
    with in_hand_again(folder) as opened:
        with opened.open_case(case_id) as case_file:
            refresh_rows(opened, (case_file.load(),))
        before, rows = opened.read_office().digest, case_rows(opened)
        flip(opened.workspace.office_path, 100)
        with pytest.raises(FileRefused) as refused:
            opened.read_office()
        assert refused.value.code is Refusal.FILE_DAMAGED
        case, wanted = restore_case(opened, OFFICE, HERE.entropy)
        assert (case.digest, wanted) == (before, ())
        assert case_rows(opened) == rows
        assert a_firm_again(opened).id == case_id


def a_firm_again(opened: InHand) -> Case:
    return create_case(opened, FIRM, stamp(opened), HERE.entropy)


def _key(opened: InHand, case_id: str) -> bytes:
    return opened.ring.case_key(opened.workspace.case_path(case_id))


def _digest(opened: InHand, case_id: str) -> str:
    with opened.open_case(case_id) as case_file:
        return case_file.load().digest


def _import_again(opened: InHand, case_id: str, card: Path) -> None:
    """The person takes the phone's card out once more."""
    files = sorted(card.iterdir())
    with (
        opened.open_tray(HERE.entropy) as tray,
        MetadataReader() as reader,
        opened.open_case(case_id) as case_file,
    ):
        arrived = import_photos(tray, files, reader, AT)
        placings = [placing(each.sha256, number) for number, each in enumerate(arrived)]
        placed = session_on(opened, case_file).do(Placer(tray).place, placings)
        assert placed.kept == 0
        assert len(placed.same) == 3


def _spoil_one(opened: InHand, case_id: str) -> str:
    """Flip a byte where one picture lies, and only it; its SHA-256."""
    path = opened.workspace.case_path(case_id)
    good = path.read_bytes()
    for page in range(len(good) // PAGE_BYTES // 2, len(good) // PAGE_BYTES):
        flip(path, page * PAGE_BYTES + 100)
        report = Verification()
        with _telling({Refusal.FILE_DAMAGED}), opened.open_case(case_id) as case_file:
            report = verified(case_file)
        if len(report.damaged) == 1 and not report.damaged_beside:
            return report.damaged[0]
        path.write_bytes(good)
    raise AssertionError("no page of this file holds a picture alone")
