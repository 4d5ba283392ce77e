"""This is about an office on one PC with a firm and a machine, for the operations to be tortured."""

import random
import secrets
from contextlib import AbstractContextManager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.crypto.passphrases import Strength
from app.crypto.signatures import PublicKey
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import EquipmentAdded
from app.domain.people.facts import OfficerListed
from app.domain.people.office import devices_of
from app.exchange.bundle import Packed, Trust
from app.exchange.receipt import Receipt, find_receipts, read_receipt
from app.media.metadata import MetadataReader
from app.operations.add_equipment import add_equipment
from app.operations.create_case import Firm, create_case
from app.operations.create_office import EscrowSheet, OfficeAnswers, create_office
from app.operations.enrol import office_certificate
from app.operations.hand_in import HandIn, hand_in
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand, Machine, take_in_hand
from app.operations.open_register import open_register
from app.operations.place_photos import Placer, Placing
from app.operations.progress import Progress, silent
from app.operations.session import Session
from app.operations.take_in import Taken, take_in
from app.storage.case_file import CaseFile
from app.storage.object_store import FolderStore
from app.storage.register import Register
from tests.media.pictures import photo_with

OFFICER = "officer-lin"
PASSPHRASE = "口令 示例 2025"
HERE = Machine("this computer", secrets.token_bytes)
WEAK = Strength(memory_kib=64, passes=1)
AT = "2025-06-12T10:00:00+08:00"
MACHINE = "equipment/e-02"
FIRM = Firm("福州市长乐区示例染整有限公司", "91350112MA0DEM0131", "金峰镇")


def an_office(folder: Path, machine: Machine = HERE) -> InHand:
    """One PC with both faces, opened."""
    return an_office_with_sheet(folder, machine)[0]


def an_office_with_sheet(folder: Path, machine: Machine = HERE) -> tuple[InHand, EscrowSheet]:
    lin = OfficerListed(officer=OFFICER, name="林示川", unit="区工信局", role="officer", card="示350112001")
    answers = OfficeAnswers(
        name="示例区工业和信息化局", officer=lin, passphrase=PASSPHRASE, sample=True, strength=WEAK
    )
    return create_office(folder, answers, machine, AT)


def in_hand_again(folder: Path, machine: Machine = HERE) -> InHand:
    return take_in_hand(folder, OFFICER, PASSPHRASE, machine)


def stamp(opened: InHand) -> Stamp:
    return Stamp(OFFICER, AT, opened.device)


def a_firm(opened: InHand) -> Case:
    """The case of the firm, with the machine E-02."""
    case = create_case(opened, FIRM, stamp(opened), HERE.entropy)
    with opened.open_case(case.id) as case_file:
        session_on(opened, case_file).do(
            add_equipment,
            EquipmentAdded(equipment="e-02", number="E-02", kind="dyeing", name="溢流染色机"),
            {},
        )
        return case_file.load()


def session_on(opened: InHand, case_file: CaseFile) -> Session:
    began = datetime(2025, 6, 12, 10, 0, tzinfo=timezone(timedelta(hours=8)))
    return Session(case_file, OFFICER, opened.device, lambda: began)


def photo(number: int, size: int = 300_000) -> bytes:
    """A picture with a position, unlike every other; what follows the JPEG makes it as long as wanted."""
    whole = photo_with(taken="2025:06:12 09:30:00", latitude=(25, 54, 0), longitude=(119, 54, 0), make="示例")
    return whole + random.Random(number).randbytes(size)


def photo_files(folder: Path, numbers: range, size: int = 300_000) -> list[Path]:
    """The card of a phone: `IMG_0001.jpg` …"""
    folder.mkdir(exist_ok=True)
    files = [folder / f"IMG_{number:04d}.jpg" for number in numbers]
    for number, file in zip(numbers, files, strict=True):
        file.write_bytes(photo(number, size))
    return files


def placing(sha256: str, number: int) -> Placing:
    return Placing(
        photo=f"photo-{number:04d}-{sha256[:8]}",
        sha256=sha256,
        subject=MACHINE,
        stage="sealing",
        number=str(number),
    )


def pack_onto(opened: InHand, stick: Path, case_id: str, progress: Progress = silent) -> Packed:
    """Hand one case in on a stick, going on with what was broken off there."""
    wanted = HandIn(bundle=HERE.entropy(16).hex(), cases=(case_id,))
    return hand_in(opened, stick, wanted, stamp(opened), progress)


def take_from(opened: InHand, bundle: Path, stick: Path) -> Taken:
    """Take one bundle in; the receipt goes onto the stick."""
    return take_in(opened, bundle, stick, HERE, AT)


def receipts_on(stick: Path, opened: InHand) -> tuple[Receipt, ...]:
    """Every receipt on the stick for this computer; one that doesn't hold is refused."""
    paths = find_receipts(stick, opened.enrolled_as)
    return tuple(read_receipt(path, bureau_trust(opened), (opened.ring.identity,)) for path in paths)


def the_register(opened: InHand) -> AbstractContextManager[tuple[Register, FolderStore]]:
    return open_register(opened, HERE)


def register_digest(opened: InHand) -> str:
    with the_register(opened) as (register, _):
        return register.digest()


def trust_in(opened: InHand) -> Trust:
    """Whom the bureau believes."""
    devices = devices_of(opened.read_office())
    signers = tuple(PublicKey(device.signing_public) for device in devices)
    return Trust(signers=signers, office=opened.office_id, sample=True)


def bureau_trust(opened: InHand) -> Trust:
    """Whom a laptop believes when it reads a receipt."""
    office = office_certificate(opened)
    return Trust(signers=(PublicKey(office.working_signing_key),), office=office.office, sample=True)


def a_case_with_photos(folder: Path, card: Path, photos: int) -> str:
    """An office with the firm's case full of pictures, closed again; gives the case."""
    with an_office(folder) as opened:
        case = a_firm(opened)
        with (
            opened.open_tray(HERE.entropy) as tray,
            MetadataReader() as reader,
            opened.open_case(case.id) as case_file,
        ):
            arrived = import_photos(tray, photo_files(card, range(photos)), reader, AT)
            placings = [placing(each.sha256, number) for number, each in enumerate(arrived)]
            session_on(opened, case_file).do(Placer(tray).place, placings)
    return case.id
