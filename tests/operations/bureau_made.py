"""This is about a bureau and two laptops that visited one firm, made in a folder for tests."""

import random
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex, sm3_hex
from app.crypto.passphrases import Strength
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.writing import Stamp
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.errors import FileRefused, Refusal
from app.domain.people.facts import DeviceRevoked, OfficerListed
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced, Stage
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.enrol import LaptopAnswers, accept_enrolment, grant_enrolment, request_enrolment
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand, Machine, take_in_hand
from app.operations.open_register import Bureau
from app.operations.progress import silent
from app.operations.revoke_laptop import revoke_laptop
from app.operations.take_in import Taken, take_bundle
from app.storage.workspace import OFFICE
from tests.case_making import a_cutoff, a_machine

MACHINE = Machine("this computer", secrets.token_bytes)
WEAK = Strength(memory_kib=64, passes=1)
PASSPHRASE = "口令 示例 2025"
NAME = "福州市长乐区示例染整有限公司"
FIRM = "c" * 32
SLOT = "cutoff/d1/reading/cut"
NOON = "2025-06-16T12:00:00+08:00"


def a_bureau(folder: Path) -> InHand:
    clerk = OfficerListed(officer="he", name="何示静", unit="区工信局", role="clerk")
    answers = OfficeAnswers(
        name="示例区工业和信息化局",
        officer=clerk,
        passphrase=PASSPHRASE,
        sample=True,
        kind="bureau",
        strength=WEAK,
    )
    bureau, _ = create_office(folder, answers, MACHINE, "2025-06-01T08:00:00+08:00")
    return bureau


def a_laptop(folder: Path, officer: str, label: str) -> InHand:
    """A laptop that has asked and was not answered yet; its request lies beside it."""
    answers = LaptopAnswers(officer=officer, passphrase=PASSPHRASE, label=label, sample=True, strength=WEAK)
    return request_enrolment(folder, answers, MACHINE, folder.with_suffix(".request"))


def enrol(bureau: InHand, laptop: InHand) -> None:
    folder = laptop.workspace.folder
    request, grant = folder.with_suffix(".request"), folder.with_suffix(".grant")
    grant_enrolment(bureau, request, grant, stamp(bureau), MACHINE.entropy)
    accept_enrolment(laptop, grant)


def revoke(bureau: InHand, laptop: InHand) -> None:
    fact = DeviceRevoked(device=laptop.device, note="电脑遗失")
    revoke_laptop(bureau, fact, stamp(bureau), MACHINE.entropy)


def stamp(opened: InHand, at: str = NOON) -> Stamp:
    return Stamp(opened.officer, at, opened.device)


def states(opened: InHand, *facts: Fact, case_id: str = FIRM, at: str = NOON) -> Case:
    """Facts stated in the firm's case on one computer, having seen what is there."""
    known = opened.has_case(case_id)
    with (
        opened.open_case(case_id) if known else opened.create_case(case_id, MACHINE.entropy) as case_file,
        case_file.writing() as writer,
    ):
        writer.append(stamp(opened, at), writer.case.seen, facts)
        return writer.case


def unites(opened: InHand, other: InHand, case_id: str = FIRM) -> None:
    """What the other computer's case has, in this one's as well."""
    with other.open_case(case_id) as case_file:
        stored = [each.bytes for each in case_file.stored_acts()]
    known = opened.has_case(case_id)
    with (
        opened.open_case(case_id) if known else opened.create_case(case_id, MACHINE.entropy) as case_file,
        case_file.writing() as writer,
    ):
        writer.take_in(stored)


def the_firm() -> tuple[Fact, ...]:
    return (
        EnterpriseStated(field="name", value=NAME),
        EnterpriseStated(field="township", value="金峰镇"),
        *a_machine("E-02", "dyeing", count="4", count_unit="台", dismantle_by="2025-10-31"),
        *a_machine("E-03", "transformer", count="1"),
        *a_cutoff("D1", feeds=("e-02", "e-03"), meter_kind="dedicated", meter_factor="100"),
    )


def reading(value: str, observer: str, source: str = "on_site") -> ReadingTaken:
    occurred = Occurred(at="2025-06-12T10:42+08:00", observer=observer, source=source)
    return ReadingTaken(cutoff="d1", moment="cut", value=value, occurred=occurred)


def keeps_picture(
    opened: InHand, data: bytes, subject: str, stage: Stage, name: str = "", case_id: str = FIRM
) -> str:
    """A picture in the case, placed; its digest."""
    photo = sha256_hex(data)[:32]
    with opened.open_case(case_id) as case_file, case_file.writing() as writer:
        kept = writer.keep_original(data, "image/jpeg").original
        facts = (
            PhotoKept(
                photo=photo,
                sha256=kept.sha256,
                sm3=sm3_hex(data),
                size=len(data),
                name=name or f"{photo}.jpg",
                claims=Claims(),
            ),
            PhotoPlaced(photo=photo, subject=subject, stage=stage, number=name),
        )
        writer.append(stamp(opened), writer.case.seen, facts)
    return kept.sha256


def packs(laptop: InHand, stick: Path, cases: Iterable[str] = (FIRM,)) -> Path:
    """What this laptop hands in on a stick; where its bundle lies."""
    stick.mkdir(exist_ok=True)
    wanted = HandIn(bundle=secrets.token_hex(16), cases=tuple(cases))
    return hand_in(laptop, stick, wanted, stamp(laptop), silent).path


def knows_office(laptop: InHand, bureau: InHand) -> None:
    """As after a task: the office's case is on the laptop."""
    unites(laptop, bureau, OFFICE)


def picture(seed: int, size: int = 3000) -> bytes:
    return random.Random(seed).randbytes(size)


def take(bureau: Bureau, folder: Path, stick: Path | None = None) -> Taken:
    return take_bundle(bureau, folder, stick, NOON, silent)


def refusal(bureau: Bureau, folder: Path) -> Refusal:
    """Why a bundle isn't taken in."""
    with pytest.raises(FileRefused) as refused:
        take(bureau, folder)
    return refused.value.code


def a_copy(bureau: Bureau, folder: Path) -> InHand:
    """The bureau as it is, in another folder, its register empty."""
    shutil.copytree(bureau.opened.workspace.folder, folder, ignore=shutil.ignore_patterns("register", "lock"))
    return take_in_hand(folder, "he", PASSPHRASE, MACHINE)
