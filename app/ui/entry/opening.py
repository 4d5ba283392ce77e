"""This is about what the entry screens have done on the worker: an office made, opened or recovered.

Everything heavy is imported here, on the worker, after the first paint.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from app.operations.create_office import EscrowSheet
    from app.operations.enrol import EnrolmentRequest
    from app.operations.keep_open import KeptOpen
    from app.storage.key_ring import KeyRing
    from app.ui.entry.laptop_screen import NewLaptop

FIRST_OFFICER: Final = "officer-1"
SAMPLE_PASSPHRASE: Final = "口令（示例）.txt"  # noqa: S105 - the name of a file
STEPS_OF_THE_STORY: Final = 52
"""About how many steps the demo story has; only the bar needs it."""


class NewOffice:
    """What the first start asks."""

    def __init__(self, name: str, person: str, passphrase: str, at: str) -> None:
        self.name = name
        self.person = person
        self.passphrase = passphrase
        self.at = at


class Opened(NamedTuple):
    """A workspace open on the worker.

    Attributes:
        officers: name by id, of those who can open it.
        office: its name.
        sheet: of an office just made; nowhere else.
    """

    workspace: KeptOpen
    office: str
    officers: dict[str, str]
    sheet: EscrowSheet | None = None


def make_office(folder: Path, answers: NewOffice) -> Opened:
    """Raises what `create_office` raises."""
    from app.domain.people.facts import OfficerListed
    from app.operations.create_office import OfficeAnswers, create_office
    from app.operations.this_machine import this_machine

    officer = OfficerListed(officer=FIRST_OFFICER, name=answers.person, unit=answers.name, role="officer")
    given = OfficeAnswers(name=answers.name, officer=officer, passphrase=answers.passphrase)
    opened, sheet = create_office(folder, given, this_machine(), answers.at)
    return _told(opened, sheet)


def open_workspace(folder: Path, officer: str, passphrase: str) -> Opened:
    """Raises what `take_in_hand` raises."""
    from app.operations.in_hand import take_in_hand
    from app.operations.this_machine import this_machine

    return _told(take_in_hand(folder, officer, passphrase, this_machine()))


def recover(folder: Path, sheet: str, officer: str, passphrase: str) -> Opened:
    """A lost passphrase: the escrow sheet opens, a new passphrase stands.

    sheet: its file, or the key on it as typed. Raises as `recover_workspace`.
    """
    from app.operations.keep_escrow_sheet import identity_on_sheet
    from app.operations.recover_workspace import recover_workspace
    from app.operations.this_machine import this_machine

    return _told(recover_workspace(folder, identity_on_sheet(sheet), officer, passphrase, this_machine()))


def prepare_laptop(folder: Path, asked: NewLaptop, officer: str) -> EnrolmentRequest:
    """Make a field laptop's workspace, closed again; what it asks. officer: an id until the office has one.

    Raises what `enrol.prepare_laptop` raises.
    """
    from app.operations.enrol import LaptopAnswers, prepare_laptop, waiting_request
    from app.operations.this_machine import this_machine

    answers = LaptopAnswers(
        officer=officer, passphrase=asked.passphrase, label=asked.label, name=asked.name, card=asked.card
    )
    with prepare_laptop(folder, answers, this_machine()) as laptop:
        request = waiting_request(laptop.ring)
    assert request is not None
    return request


def write_request(folder: Path, stick: Path, words: str) -> Path:
    """Write a waiting laptop's request onto a stick; its file. words: what the file is called first.

    Raises FileRefused NOT_WRITABLE, DISK_FULL, STICK_GONE, FILE_MISSING.
    """
    from app.operations.enrol import waiting_request, write_request
    from app.operations.find_enrolments import request_name

    ring = _ring(folder)
    request = waiting_request(ring)
    target = stick / (request_name(words, request.label, request.device) if request is not None else words)
    write_request(ring, target)
    return target


def take_answer(folder: Path, answer: Path, passphrase: str) -> tuple[Opened, str]:
    """Take the office's answer and open the laptop with it; and the office's name.

    Raises what `take_in_hand` and `accept_enrolment` raise; nothing is open then.
    """
    from app.operations.enrol import accept_enrolment
    from app.operations.in_hand import take_in_hand
    from app.operations.this_machine import this_machine

    laptop = take_in_hand(folder, "", passphrase, this_machine())
    try:
        office = accept_enrolment(laptop, answer)
    except BaseException:
        laptop.close()
        raise
    return _told(laptop), office.name


class WayIn(NamedTuple):
    """Who can open a workspace, name by id; `request` of a laptop that waits for its office."""

    officers: dict[str, str]
    request: EnrolmentRequest | None


def way_in(folder: Path) -> WayIn:
    """Raises FileRefused FILE_MISSING."""
    from app.operations.enrol import waiting_request

    return WayIn(officers_on_ring(folder), waiting_request(_ring(folder)))


def officers_on_ring(folder: Path) -> dict[str, str]:
    """Those who can open a workspace nobody opened here yet, by id; names are known of the sample and of who
    had a laptop enrolled.

    Raises FileRefused FILE_MISSING.
    """
    from app.operations.enrol import enrolled_person

    ring = _ring(folder)
    officers, names = ring.officers, enrolled_person(ring)
    if sample_passphrase(folder):
        from app.operations.demo.firm import OFFICERS

        names = {each.officer: each.name for each in OFFICERS}
    return {each: names.get(each, each) for each in officers}


def tell_demo(folder: Path, passphrase: str) -> Iterator[str]:
    """Tell the demo story into a folder, step by step. Raises FileRefused FILE_EXISTS."""
    from app.operations.tell_demo import tell_demo

    for told in tell_demo(folder, passphrase):
        yield told.text


def sample_passphrase(folder: Path) -> str:
    """Of a sample workspace, from the file that lies beside it; empty for a real one."""
    file = folder.parent / SAMPLE_PASSPHRASE
    try:
        return file.read_text("utf-8").splitlines()[0]
    except (OSError, UnicodeDecodeError, IndexError):
        return ""


def unused(folder: Path) -> Path:
    """This folder, or the next free name beside it where something is there already."""
    number = 1
    free = folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _ring(folder: Path) -> KeyRing:
    from app.storage.key_ring import KeyRing

    return KeyRing(folder / "keys" / "ring.json")


def _told(opened: object, sheet: EscrowSheet | None = None) -> Opened:
    from app.domain.people.office import office_of, officers_of
    from app.operations.enrol import enrolled_person, office_certificate
    from app.operations.in_hand import InHand
    from app.operations.keep_open import KeptOpen

    assert isinstance(opened, InHand)
    kept = KeptOpen(opened)
    try:
        ring = opened.ring.officers
        office = opened.read_office() if opened.has_case("office") else None
        title = office_of(office).name if office is not None else office_certificate(opened).name
    except BaseException:
        kept.close()
        raise
    names = enrolled_person(opened.ring)
    if office is not None:
        names |= {each.id: each.name for each in officers_of(office)}
    return Opened(kept, title, {officer: names.get(officer, officer) for officer in ring}, sheet)
