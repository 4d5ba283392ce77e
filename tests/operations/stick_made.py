"""This is about a bureau, laptops enrolled by file and a stick between them, for the tests of both ways."""

import random
import secrets
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex, sm3_hex
from app.crypto.passphrases import Strength
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated
from app.domain.errors import Refusal, Refused
from app.domain.people.facts import DeviceRevoked, OfficerListed, SealBlockGiven
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.exchange.bundle import Manifest, Packed, Trust
from app.exchange.bundle_reading import read_bundle
from app.operations.acting import state
from app.operations.at_bureau import is_safe_at_bureau
from app.operations.create_case import Firm, create_case
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.enrol import LaptopAnswers, accept_enrolment, grant_enrolment, request_enrolment
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand, Machine, take_in_hand
from app.operations.keep_writing import case_to_write
from app.operations.take_in import Taken, take_in
from app.operations.take_receipts import ReceiptsTaken, take_receipts
from app.operations.take_task import TaskTaken, take_task
from app.operations.write_task import Registered, Task, write_task
from app.storage.workspace import OFFICE
from tests.media.pictures import jpeg

LIN, CHEN = "lin", "chen"
PASSPHRASE = "示例口令 一二三"
HERE = Machine("this computer", secrets.token_bytes)
WEAK = Strength(memory_kib=64, passes=1)
AT = "2025-06-12T10:00:00+08:00"
FIRM = Firm("福州市长乐区示例染整有限公司", "91350112MA0DEM0131", "金峰镇")
OTHER_FIRM = Firm("福州市长乐区示例印染有限公司", "", "航城街道")


class World:
    """A bureau, its laptops and one stick; everything it opened is closed by `close`."""

    def __init__(self, folder: Path, sample: bool = True) -> None:
        self.folder = folder
        self.sample = sample
        self.stick = folder / "stick"
        self.stick.mkdir(parents=True)
        self._held = ExitStack()
        answers = OfficeAnswers(
            name="示例区工业和信息化局",
            officer=OfficerListed(officer=LIN, name="林示川", unit="示例局", role="officer", card="示1"),
            passphrase=PASSPHRASE,
            sample=sample,
            kind="bureau",
            strength=WEAK,
        )
        self.bureau, _ = create_office(folder / "bureau", answers, HERE, AT)
        self._held.enter_context(self.bureau)

    def laptop(self, label: str) -> InHand:
        """Asks by file, is granted by file, accepts."""
        answers = LaptopAnswers(
            officer=CHEN, passphrase=PASSPHRASE, label=label, sample=self.sample, strength=WEAK
        )
        request, grant = self.folder / f"{label}.request", self.folder / f"{label}.grant"
        opened = self._held.enter_context(request_enrolment(self.folder / label, answers, HERE, request))
        grant_enrolment(self.bureau, request, grant, stamp(self.bureau), HERE.entropy)
        accept_enrolment(opened, grant)
        return opened

    def again(self, opened: InHand) -> InHand:
        """The same workspace, closed and opened."""
        opened.close()
        folder = opened.workspace.folder
        return self._held.enter_context(take_in_hand(folder, opened.officer, PASSPHRASE, HERE))

    def case(self, firm: Firm = FIRM, photos: int = 2) -> str:
        """A case at the bureau with a machine and pictures of it."""
        case = create_case(self.bureau, firm, stamp(self.bureau), HERE.entropy).id
        states(self.bureau, case, EquipmentAdded(equipment="e-01", number="E-01", kind="boiler", name="锅炉"))
        for number in range(photos):
            keeps_photo(self.bureau, case, number)
        return case

    def sends_task(self, laptop: InHand, *cases: str, registered: Registered | None = None) -> Packed:
        task = Task(HERE.entropy(16).hex(), laptop.enrolled_as, cases)
        return write_task(self.bureau, self.stick, task, stamp(self.bureau), registered)

    def gives_strips(self, laptop: InHand, first: int, last: int) -> None:
        block = SealBlockGiven(
            block="block-1", device=laptop.enrolled_as, prefix="FC2025-", first=first, last=last
        )
        states(self.bureau, OFFICE, block)

    def revokes(self, laptop: InHand) -> None:
        states(self.bureau, OFFICE, DeviceRevoked(device=laptop.enrolled_as))

    def takes_in(self, packed: Packed) -> Taken:
        return take_in(self.bureau, packed.path, self.stick, HERE, AT)

    def close(self) -> None:
        self._held.close()


def stamp(opened: InHand) -> Stamp:
    return Stamp(opened.officer, AT, opened.device)


def takes(laptop: InHand, packed: Packed) -> TaskTaken:
    return take_task(laptop, packed.path, HERE.entropy)


def hands_in(laptop: InHand, stick: Path, *cases: str) -> Packed:
    return hand_in(laptop, stick, HandIn(HERE.entropy(16).hex(), cases), stamp(laptop))


def takes_receipts(laptop: InHand, stick: Path) -> ReceiptsTaken:
    return take_receipts(laptop, stick, HERE.entropy)


def states(opened: InHand, case_id: str, *facts: Fact) -> None:
    with case_to_write(opened, case_id, stamp(opened), HERE.entropy) as (case_file, by):
        state(case_file, case_file.load(), by, facts)


def keeps_photo(opened: InHand, case_id: str, number: int, size: int = 0) -> str:
    """A picture of the machine E-01, its bytes with its acts; its SHA-256."""
    data = jpeg(number, size=(64, 48)) + random.Random(number).randbytes(size)
    digest = sha256_hex(data)
    kept = PhotoKept(
        photo=f"photo-{number}",
        sha256=digest,
        sm3=sm3_hex(data),
        size=len(data),
        name=f"IMG_{number:04d}.jpg",
        claims=Claims(media_type="image/jpeg"),
    )
    placed = PhotoPlaced(photo=kept.photo, subject="equipment/e-01", stage="before", number=f"E01-{number}")
    with (
        case_to_write(opened, case_id, stamp(opened), HERE.entropy) as (case_file, by),
        case_file.writing() as writer,
    ):
        looked_at = case_file.load()
        writer.keep_original(data, "image/jpeg", digest=digest)
        writer.append(by, looked_at.seen, (kept, placed))
    return digest


def digest_of(opened: InHand, case_id: str) -> str:
    """Equal acts, equal digest."""
    with opened.open_case(case_id) as case_file:
        return case_file.load().digest


def originals_of(opened: InHand, case_id: str) -> set[str]:
    """SHA-256 of the originals whose bytes are here, each read and proved."""
    with opened.open_case(case_id) as case_file:
        here = {each.sha256 for each in case_file.originals() if not each.erased}
        assert all(sha256_hex(b"".join(case_file.read_original(each))) == each for each in here)
        return here


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a workspace but its lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def spoil(path: Path) -> None:
    """Another last byte."""
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def model(opened: InHand, case: str, value: str) -> None:
    states(opened, case, EquipmentStated(equipment="e-01", field="model", value=value))


def is_safe(opened: InHand, case: str) -> bool:
    with opened.open_case(case) as case_file:
        return is_safe_at_bureau(case_file)


def manifest_of(world: World, packed: Packed, laptop: InHand) -> Manifest:
    trust = Trust(signers=(laptop.signing_key.public,), office=world.bureau.office_id, sample=True)
    return read_bundle(packed.path, trust, (world.bureau.working_identity,)).manifest


def refusal_of_task(laptop: InHand, folder: Path) -> Refusal:
    """Why this is not taken; nothing of the workspace changed."""
    before = files_of(laptop.workspace.folder)
    with pytest.raises(Refused) as refused:
        take_task(laptop, folder, HERE.entropy)
    assert files_of(laptop.workspace.folder) == before
    return refused.value.code
