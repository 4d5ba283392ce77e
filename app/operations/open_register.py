"""This is about opening the bureau register: where it lies, with which keys, and the originals beside it.

Without further words it lies in the folder `register` of the bureau's workspace, made at its first use. A
register on a server, and a folder of its own for the originals, are remembered on the key ring: an address
may hold a password.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.operations.in_hand import InHand, Machine
from app.storage.object_store import FolderStore
from app.storage.register import Register
from app.storage.whole_file import refusing

REGISTER_PLACE: Final = "register place"


class RegisterPlace(msgspec.Struct, frozen=True):
    """Where a register lies.

    Attributes:
        url: `postgresql+psycopg://…`; empty: a locked file in the workspace.
        objects: folder of the originals; empty: beside that file.
    """

    url: str = ""
    objects: str = ""

    def __repr__(self) -> str:
        return "RegisterPlace()"


class Bureau(msgspec.Struct, frozen=True):
    """The bureau at work: its workspace, its register and its originals, all open."""

    opened: InHand
    register: Register
    store: FolderStore
    machine: Machine

    @property
    def folder(self) -> Path:
        """What lies beside the register on this computer."""
        return _folder(self.opened)

    @property
    def set_apart(self) -> Path:
        """Where bundles lie that can't be taken in yet (隔离待查)."""
        return self.folder / "quarantine"


@contextmanager
def at_bureau(opened: InHand, machine: Machine) -> Iterator[Bureau]:
    """Raises FileRefused NOT_THE_BUREAU, DISK_FULL, NOT_WRITABLE, and what `Register` raises on opening."""
    with open_register(opened, machine) as (register, store):
        yield Bureau(opened, register, store, machine)


@contextmanager
def open_register(opened: InHand, machine: Machine) -> Iterator[tuple[Register, FolderStore]]:
    """The bureau's register and object store; made at their first use. Raises as `at_bureau`.

    Who asks while it is open, between the steps of longer work, gets the same open register.
    """
    if opened.register_in_use is not None:
        yield opened.register_in_use
        return
    if not opened.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    place = register_place(opened)
    _make(_folder(opened))
    store = FolderStore(Path(place.objects) if place.objects else _folder(opened) / "objects")
    with _opened(opened, place, machine) as register:
        opened.register_in_use = (register, store)
        try:
            yield register, store
        finally:
            opened.register_in_use = None


def create_register(opened: InHand, place: RegisterPlace, machine: Machine) -> None:
    """Make the register somewhere else than in the workspace, and remember where.

    Raises FileRefused FILE_EXISTS where the office has one already, NOT_THE_BUREAU, and what opening raises;
    nothing is remembered then.
    """
    if not opened.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    if has_register(opened):
        raise FileRefused(Refusal.FILE_EXISTS, file="register")
    _make(_folder(opened))
    if place.objects:
        _make(Path(place.objects))
    with _opened(opened, place, machine):
        opened.ring.keep_secret(REGISTER_PLACE, msgspec.json.encode(place))


def has_register(opened: InHand) -> bool:
    return REGISTER_PLACE in opened.ring.secret_names or _file(opened).exists()


def register_place(opened: InHand) -> RegisterPlace:
    if REGISTER_PLACE not in opened.ring.secret_names:
        return RegisterPlace()
    return msgspec.json.decode(opened.ring.secret(REGISTER_PLACE), type=RegisterPlace)


def _opened(opened: InHand, place: RegisterPlace, machine: Machine) -> Register:
    if place.url:
        return Register.open_server(place.url)
    path = _file(opened)
    known = path.exists()
    key = opened.ring.case_key(path) if known else opened.ring.new_case_key(path, machine.entropy)
    return Register.open_file(path, key)


def _make(folder: Path) -> None:
    with refusing(folder, writing=True):
        folder.mkdir(parents=True, exist_ok=True)


def _folder(opened: InHand) -> Path:
    return opened.workspace.folder / "register"


def _file(opened: InHand) -> Path:
    return _folder(opened) / "register.case"
