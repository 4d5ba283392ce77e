"""This is about a workspace in the hands of someone who could open it: its folder and its keys together."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

import msgspec

from app.crypto.certificates import read_device_certificate, read_office_certificate
from app.crypto.locks import Identity, identity_from_secret
from app.crypto.passphrases import Entropy
from app.crypto.signatures import PublicKey, SigningKey
from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.storage.act_copies import has_copies
from app.storage.case_file import CaseFile, Writes, nothing
from app.storage.key_ring import KeyRing, OpenRing
from app.storage.tray import Tray
from app.storage.workspace import OFFICE, Workspace

if TYPE_CHECKING:
    from app.storage.object_store import FolderStore
    from app.storage.register import Register

    RegisterInUse = tuple[Register, FolderStore]

DEVICE_SIGNING: Final = "device signing"
DEVICE_NAMING: Final = "object names"
DISTRICT_KEY: Final = "district"
ROOT_SIGNING: Final = "office root"
WORKING_SIGNING: Final = "office working"
WORKING_IDENTITY: Final = "office working identity"

ROOT_PUBLIC: Final = "office root"
OFFICE_ID: Final = "office id"
OFFICE_LETTER: Final = "office certificate"
DEVICE_LETTER: Final = "device certificate"
ESCROW_RECIPIENT: Final = "escrow"
REQUEST: Final = "enrolment request"


class InHand:
    """A workspace opened by an officer: cases, tray and keys.

    Attributes:
        officer: who opened it.
        register_in_use: the bureau register while `open_register` has it open.
    """

    def __init__(self, workspace: Workspace, ring: OpenRing, officer: str) -> None:
        self.workspace = workspace
        self.ring = ring
        self.officer = officer
        self.register_in_use: RegisterInUse | None = None

    @property
    def device(self) -> str:
        return self.workspace.device

    @property
    def sample(self) -> bool:
        return self.workspace.card.sample

    @property
    def is_bureau(self) -> bool:
        """Holds the office's own keys: a bureau PC, or one PC with both faces."""
        return WORKING_SIGNING in self.ring.secret_names

    @property
    def office_id(self) -> str:
        return self.ring.public(OFFICE_ID)

    @property
    def enrolled_as(self) -> str:
        """The id the office knows this computer by: it stays, whatever writer goes on here.

        Of its certificate; before there is one, the writer's.
        """
        letter = self.ring.public(DEVICE_LETTER)
        if not letter:
            return self.device
        certificate = read_device_certificate(
            self.root_public, letter.encode(), office=self.office_id, sample=self.sample
        )
        return certificate.device

    @property
    def signing_key(self) -> SigningKey:
        """The device's: signs what it hands in."""
        return SigningKey(self.ring.secret(DEVICE_SIGNING))

    @property
    def working_key(self) -> SigningKey:
        """The office's: signs receipts and tasks. Raises FileRefused KEY_MISSING on a field laptop."""
        return SigningKey(self.ring.secret(WORKING_SIGNING))

    @property
    def working_identity(self) -> Identity:
        """Opens hand-ins. Raises FileRefused KEY_MISSING on a field laptop."""
        return identity_from_secret(self.ring.secret(WORKING_IDENTITY).decode())

    @property
    def root_public(self) -> PublicKey:
        return PublicKey(self.ring.public(ROOT_PUBLIC))

    @property
    def district_key(self) -> bytes:
        return self.ring.secret(DISTRICT_KEY)

    def open_case(self, case_id: str) -> CaseFile:
        """Raises what `Workspace.open_case` raises, and KEY_MISSING."""
        key = self.ring.case_key(self.workspace.case_path(case_id))
        return self._for_office(self.workspace.open_case(case_id, key, self.ring.recipients))

    def create_case(self, case_id: str, entropy: Entropy, first: Writes = nothing) -> CaseFile:
        """A new case file with what `first` writes, and a fresh key beside it.

        Raises FileRefused FILE_EXISTS; FILE_DAMAGED where only copies of its acts are left: restore it.
        """
        path = self.workspace.case_path(case_id)
        if has_copies(path) and not path.exists():
            raise FileRefused(Refusal.FILE_DAMAGED, file=path.name)
        key = self.ring.new_case_key(path, entropy)
        return self._for_office(self.workspace.create_case(case_id, key, self.ring.recipients, first))

    def _for_office(self, case_file: CaseFile) -> CaseFile:
        case_file.signer = self._office_signer
        return case_file

    def _office_signer(self) -> str:
        """Its working key, by its certificate; empty before there is one."""
        letter = self.ring.public(OFFICE_LETTER)
        if not letter:
            return ""
        try:
            office = read_office_certificate(self.root_public, letter.encode(), sample=self.sample)
        except FileRefused:
            return ""
        return office.working_signing_key

    def has_case(self, case_id: str) -> bool:
        return self.workspace.case_path(case_id).exists()

    def open_office(self) -> CaseFile:
        return self.open_case(OFFICE)

    def read_office(self) -> Case:
        """The reserved case as it now is; the file is closed again."""
        with self.open_office() as office:
            return office.load()

    def open_tray(self, entropy: Entropy) -> Tray:
        """The tray, made at its first use."""
        path = self.workspace.tray_path
        if path.exists():
            return Tray.open(path, self.ring.case_key(path))
        return Tray.create(path, self.ring.new_case_key(path, entropy))

    def close(self) -> None:
        self.workspace.close()

    def __enter__(self) -> "InHand":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Machine(msgspec.Struct, frozen=True):
    """The computer the program runs on: a digest that tells machines apart, and its randomness."""

    mark: str
    entropy: Callable[[int], bytes]


def take_in_hand(folder: Path, officer: str, passphrase: str, machine: Machine) -> InHand:
    """Open a workspace with an officer's passphrase.

    A folder that came from another machine gets a new writer first: whoever is there may still be writing.
    Raises FileRefused FILE_MISSING, FILE_OPEN_ELSEWHERE, WRONG_PASSPHRASE, DAMAGED, NEWER_PROGRAM.
    """
    workspace = Workspace.open(folder, machine.mark)
    try:
        ring = KeyRing(workspace.ring_path).unlock(officer or _only_officer(workspace), passphrase)
        if workspace.needs_new_writer:
            workspace.take_new_writer(machine.entropy(10).hex())
    except BaseException:
        workspace.close()
        raise
    return InHand(workspace, ring, officer or _only_officer(workspace))


def _only_officer(workspace: Workspace) -> str:
    """The officer meant when none is named: the only one on the ring."""
    known = KeyRing(workspace.ring_path).officers
    if len(known) != 1:
        raise FileRefused(Refusal.OFFICER_NOT_NAMED, officers="、".join(known))
    return known[0]
