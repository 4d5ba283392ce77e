"""This is about what the entry screens have done on the worker: an office made, opened or recovered.

Everything heavy is imported here, on the worker, after the first paint.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from app.operations.create_office import EscrowSheet
    from app.operations.keep_open import KeptOpen

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


def officers_on_ring(folder: Path) -> dict[str, str]:
    """Those who can open a workspace nobody opened here yet, by id; names are known of the sample only.

    Raises FileRefused FILE_MISSING.
    """
    from app.storage.key_ring import KeyRing

    officers = KeyRing(folder / "keys" / "ring.json").officers
    names: dict[str, str] = {}
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


def _told(opened: object, sheet: EscrowSheet | None = None) -> Opened:
    from app.domain.people.office import office_of, officers_of
    from app.operations.in_hand import InHand
    from app.operations.keep_open import KeptOpen

    assert isinstance(opened, InHand)
    kept = KeptOpen(opened)
    try:
        ring = opened.ring.officers
        office = opened.read_office() if opened.has_case("office") else None
    except BaseException:
        kept.close()
        raise
    names = {each.id: each.name for each in officers_of(office)} if office is not None else {}
    title = office_of(office).name if office is not None else opened.workspace.card.label
    return Opened(kept, title, {officer: names.get(officer, officer) for officer in ring}, sheet)
