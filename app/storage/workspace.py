"""This is about a workspace: the folder in which one laptop or one bureau PC keeps its cases.

workspace.json  what it is        office.case   the reserved case
cases/          one file each     tray/         pictures waiting
keys/           the key ring      marks/        how far each writer came
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Literal

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile, Keeping, Writes, nothing
from app.storage.marks import FileMark
from app.storage.volumes import Limits
from app.storage.whole_file import read_whole, refusing, write_whole

OFFICE: Final = "office"
CASE_ROW: Final = "case_row"
"""Kind of derived rows in the office file: one per case, by case id. They feed lists and search."""

VERSION: Final = 1
_CASE_ID: Final = re.compile(r"[0-9a-z][0-9a-z-]{0,63}")
_DEVICE: Final = re.compile(r"[0-9a-f]{20}")

WorkspaceKind = Literal["field", "bureau", "single"]


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a workspace is.

    Attributes:
        device: the writer: 80 random bits in hex, never used again.
        machine: mark of the machine it was last written on; a digest, not a serial number.
        former: writers this workspace had before.
        sample: 示例; refused by real offices and the reverse.
    """

    fieldseal_workspace: int = VERSION
    kind: WorkspaceKind
    device: str
    machine: str
    label: str = ""
    sample: bool = False
    former: tuple[str, ...] = ()


class Workspace:
    """A workspace held by this program alone."""

    def __init__(self, folder: Path, card: Card, lock: "_Lock", machine: str) -> None:
        """Use `create` or `open`."""
        self.folder = folder
        self.card = card
        self._lock = lock
        self._machine = machine

    @classmethod
    def create(cls, folder: Path, card: Card) -> "Workspace":
        """One whose making was cut short is made anew.

        Raises FileRefused FILE_EXISTS where one is already, DAMAGED, FILE_OPEN_ELSEWHERE, NOT_WRITABLE.
        """
        _checked_device(card.device)
        with refusing(folder, writing=True):
            folder.mkdir(parents=True, exist_ok=True)
        lock = _Lock(folder / "lock")
        try:
            _refuse_taken(folder)
            with refusing(folder, writing=True):
                for name in ("cases", "tray", "keys", "marks"):
                    (folder / name).mkdir(exist_ok=True)
            _write_card(folder, card)
        except BaseException:
            lock.release()
            raise
        return cls(folder, card, lock, card.machine)

    @classmethod
    def open(cls, folder: Path, machine: str) -> "Workspace":
        """Raises FileRefused FILE_MISSING, FILE_OPEN_ELSEWHERE, DAMAGED or NEWER_PROGRAM."""
        stored = read_whole(folder / "workspace.json")
        lock = _Lock(folder / "lock")
        try:
            return cls(folder, _read_card(stored), lock, machine)
        except BaseException:
            lock.release()
            raise

    @property
    def device(self) -> str:
        return self.card.device

    @property
    def needs_new_writer(self) -> bool:
        """The folder came from another machine: whoever is there may still be writing as this one."""
        return self.card.machine != self._machine

    def take_new_writer(self, device: str) -> None:
        """From here on acts are written as another device; numbers start again at 1.

        device: 80 fresh random bits in hex.
        """
        former = (*self.card.former, self.card.device)
        if device in former:
            raise ValueError("A writer is never taken again")
        _checked_device(device)
        card = msgspec.structs.replace(self.card, device=device, machine=self._machine, former=former)
        _write_card(self.folder, card)
        self.card = card

    @property
    def office_path(self) -> Path:
        return self.folder / "office.case"

    @property
    def tray_path(self) -> Path:
        return self.folder / "tray" / "tray.case"

    @property
    def ring_path(self) -> Path:
        return self.folder / "keys" / "ring.json"

    def case_path(self, case_id: str) -> Path:
        """Raises FileRefused PATH_ESCAPES when the id is none we make: it becomes a file name."""
        if case_id == OFFICE:
            return self.office_path
        if not _CASE_ID.fullmatch(case_id):
            raise FileRefused(Refusal.PATH_ESCAPES, name=case_id[:80])
        return self.folder / "cases" / f"{case_id}.case"

    def case_ids(self) -> Iterator[str]:
        """Of all case files here, sorted, the office not among them; no file is opened.

        What others put beside them (`… - 副本.case`) is no case.
        """
        yield from self._ids_of(".case")

    def lost_ids(self) -> tuple[str, ...]:
        """Of the cases whose key lies here without its file, the office's own among them."""
        kept = set(self.case_ids())
        lost = tuple(case_id for case_id in self._ids_of(".key") if case_id not in kept)
        own = self.office_path.with_suffix(".key").exists() and not self.office_path.exists()
        return (*lost, OFFICE) if own else lost

    def _ids_of(self, ending: str) -> Iterator[str]:
        for path in sorted((self.folder / "cases").glob(f"*{ending}")):
            if _CASE_ID.fullmatch(path.stem):
                yield path.stem

    def create_case(
        self, case_id: str, key: bytes, copies_for: tuple[str, ...] = (), first: Writes = nothing
    ) -> CaseFile:
        """Raises what `CaseFile.create` raises, and PATH_ESCAPES."""
        path = self.case_path(case_id)
        return CaseFile.create(path, key, case_id, self.keeping(case_id, copies_for), first)

    def open_case(self, case_id: str, key: bytes, copies_for: tuple[str, ...] = ()) -> CaseFile:
        """Open a case with the key the ring gave for it.

        The ring's keys are known to be right, so a file that doesn't open with its own is FILE_DAMAGED
        (then `restoring.restore`). OTHER_CASE when a file was put under another's name.
        """
        path = self.case_path(case_id)
        try:
            opened = CaseFile.open(path, key, self.keeping(case_id, copies_for))
        except FileRefused as refused:
            if refused.code is Refusal.WRONG_KEY:
                raise FileRefused(Refusal.FILE_DAMAGED, file=path.name) from refused
            raise
        if opened.case_id != case_id:
            opened.close()
            raise FileRefused(Refusal.OTHER_CASE, case=opened.case_id)
        return opened

    def keeping(
        self, case_id: str, copies_for: tuple[str, ...] = (), limits: Limits | None = None
    ) -> Keeping:
        """How a case of this workspace is kept: with its mark, and copies for these recipients."""
        mark = FileMark(self.folder / "marks" / self.case_path(case_id).stem)
        return Keeping(mark=mark, copies_for=copies_for, limits=limits or Limits())

    def written_last(self) -> tuple[str, ...]:
        """Ids of the cases something was written into here, the latest first, by their marks."""
        marks = self.folder / "marks"
        with refusing(marks):
            found = [(mark.stat().st_mtime_ns, mark.name) for mark in marks.iterdir() if mark.is_file()]
        kept = set(self.case_ids())
        return tuple(name for _, name in sorted(found, reverse=True) if name in kept)

    def close(self) -> None:
        self._lock.release()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Lock:
    """The file `lock`, held as long as the program lives; the system lets go of it after a crash."""

    def __init__(self, path: Path) -> None:
        with refusing(path, writing=True):
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _hold(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise FileRefused(Refusal.FILE_OPEN_ELSEWHERE, file=path.parent.name) from error

    def release(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _checked_device(device: str) -> None:
    if not _DEVICE.fullmatch(device):
        raise ValueError("A device is 80 bits in hex")


def _refuse_taken(folder: Path) -> None:
    """Refuse a folder with a workspace in it; what a making cut short left there is put aside.

    An office's own file is made last, and a laptop's ring before it asks: without, nothing was done yet.
    """
    path, ring = folder / "workspace.json", folder / "keys" / "ring.json"
    if not path.exists() and not ring.exists():
        return
    documents = [*folder.glob("*.case"), *folder.glob("cases/*"), *folder.glob("tray/*")]
    asked = ring.exists() and (not path.exists() or _read_card(read_whole(path)).kind == "field")
    if documents or asked:
        raise FileRefused(Refusal.FILE_EXISTS, file=folder.name)
    with refusing(folder, writing=True):
        for left in (ring, folder / "office.key"):
            if left.exists():
                left.replace(left.with_name(left.name + ".left"))


def _write_card(folder: Path, card: Card) -> None:
    write_whole(folder / "workspace.json", msgspec.json.format(msgspec.json.encode(card)))


class _Version(msgspec.Struct):
    fieldseal_workspace: int


def _read_card(stored: bytes) -> Card:
    try:
        if msgspec.json.decode(stored, type=_Version).fieldseal_workspace > VERSION:
            raise FileRefused(Refusal.NEWER_PROGRAM, file="workspace.json")
        card = msgspec.json.decode(stored, type=Card)
        _checked_device(card.device)
    except (ValueError, msgspec.DecodeError) as error:
        raise FileRefused(Refusal.DAMAGED, what="workspace.json") from error
    return card
