"""This is about a case file: all acts and originals of one enterprise in one locked document."""

import hmac
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, and_, insert, select

from app.crypto.digests import sha256_hex
from app.domain.acts.act import NotAnAct, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.errors import FileRefused, Refusal
from app.domain.facts import decode_fact
from app.storage import act_copies, originals
from app.storage.case_writer import CaseWriter, Mark, cannot_go_on
from app.storage.database import Database, Kind, be_sure_of, kind_of
from app.storage.database import create as create_database
from app.storage.tables import Delivery, Original, StoredAct, act, delivery, derived, meta
from app.storage.verification import Verification, verified
from app.storage.volumes import Limits, Volumes

APPLICATION_ID: Final = 0x4653_4341  # FSCA
ACTS_BETWEEN_COPIES: Final = 500

_ORDER: Final = (act.c.rank, act.c.device, act.c.number, act.c.digest)


class Keeping(Struct, frozen=True, kw_only=True):
    """How a case file is kept.

    Attributes:
        mark: tells when the file is an old image of itself.
        copies_for: age recipients of the rolling copies of its acts; nobody: no copies are written.
        limits: when originals go to volumes.
    """

    mark: Mark | None = None
    copies_for: tuple[str, ...] = ()
    limits: Limits = Limits()


PLAINLY: Final = Keeping()

Writes = Callable[[CaseWriter], object]
"""What is written in one transaction."""

Elsewhere = Callable[[str], Iterator[bytes]]
"""Reads an original by its SHA-256 that this file does not hold; raises as `CaseFile.read_original`."""


def nothing(_: CaseWriter) -> None:
    pass


def kind() -> Kind:
    return kind_of("case", APPLICATION_ID)


class CaseFile:
    """A case file held open, alone, on the thread that opened it.

    Attributes:
        elsewhere: at the bureau, where the originals lie that laptops handed in; None on a laptop.
        signer: tells the public key of the office it belongs to.
    """

    def __init__(self, database: Database, key: bytes, keeping: Keeping) -> None:
        """Use `create` or `open`."""
        self._database = database
        self._key = key
        self._keeping = keeping
        self._volumes = Volumes(database.path, key, keeping.limits)
        self._case: Case | None = None
        self._open_writer: Connection | None = None
        self._not_copied = 0
        self._holders = 1
        self.elsewhere: Elsewhere | None = None
        self.signer: Callable[[], str] = str
        try:
            with self._reading() as connection:
                named = select(meta.c.value).where(meta.c.name == "case")
                self.case_id = str(connection.execute(named).scalar_one())
        except BaseException:
            database.close()
            raise

    @classmethod
    def create(
        cls, path: Path, key: bytes, case_id: str, keeping: Keeping = PLAINLY, first: Writes = nothing
    ) -> "CaseFile":
        """A new case file with what `first` writes; nothing stands under the name without it.

        Raises FileRefused FILE_EXISTS, DISK_FULL, NOT_WRITABLE.
        """
        empty = Case(case_id)
        writers: list[CaseWriter] = []

        def fill(connection: Connection) -> None:
            connection.execute(insert(meta), {"name": "case", "value": case_id})
            writers.append(CaseWriter(connection, empty, Volumes(path, key, keeping.limits), keeping.mark))
            first(writers[0])

        made = cls(create_database(path, key, kind(), fill), key, keeping)
        if made.load().acts:
            made._committed(writers[0], empty)
        return made

    @classmethod
    def open(cls, path: Path, key: bytes, keeping: Keeping = PLAINLY) -> "CaseFile":
        """Take an existing case file.

        Raises FileRefused FILE_MISSING, FILE_OPEN_ELSEWHERE, WRONG_KEY (or a destroyed first page),
        FILE_NOT_OURS, FILE_TOO_NEW, FILE_DAMAGED, NOT_WRITABLE, SETTINGS_NOT_KEPT.
        """
        return cls(Database(path, key, kind()), key, keeping)

    @property
    def path(self) -> Path:
        return self._database.path

    def seal(self, data: bytes) -> bytes:
        """A code (32 bytes) of this data that only who has the key of the case can make."""
        return hmac.digest(self._key, b"beside the case\n" + data, "sha256")

    @property
    def is_open(self) -> bool:
        return self._holders > 0

    def share(self) -> "CaseFile":
        """The same open file for one more holder: let go of when the last of them closes it."""
        self._holders += 1
        return self

    def load(self) -> Case:
        """The case as its acts make it; kept up with every transaction.

        Raises FileRefused FILE_DAMAGED when an act's bytes are not those that were written.
        """
        if self._case is None:
            with self._reading() as connection:
                rows = connection.execute(select(act.c.digest, act.c.bytes)).all()
            try:
                acts = [decode_act(stored, decode_fact) for _, stored in rows]
            except NotAnAct as error:
                raise FileRefused(Refusal.FILE_DAMAGED, file=self.path.name) from error
            if any(each.digest != row[0] for each, row in zip(acts, rows, strict=True)):
                raise FileRefused(Refusal.FILE_DAMAGED, file=self.path.name)
            self._case = self._of_office(fold(self.case_id, acts))
        return self._case

    def _of_office(self, case: Case) -> Case:
        signer = self.signer()
        return case if case.signer == signer else replace(case, signer=signer)

    @contextmanager
    def writing(self) -> Iterator[CaseWriter]:
        """One transaction: all of it stands at the end, or nothing when anything is raised."""
        case = self.load()
        self._volumes.make_room(self._database)
        with self._database.transaction() as connection:
            self._open_writer = connection
            try:
                writer = CaseWriter(connection, case, self._volumes, self._keeping.mark)
                yield writer
                after = writer.case
            finally:
                self._open_writer = None
        self._case = self._of_office(after)
        self._committed(writer, case)

    def needs_new_writer(self, device: str) -> str:
        """Why this writer can't go on in this file (`mark`, `fork`, `elsewhere`); empty when it can."""
        case = self.load()
        with self._reading() as connection:
            return cannot_go_on(connection, case, device, self._keeping.mark)

    def stored_acts(self, but: Collection[str] = ()) -> tuple[StoredAct, ...]:
        """Acts with their exact bytes, in the order of the fold.

        but: digests of acts not wanted, e.g. those a receipt covers.
        """
        wanted = select(act.c.device, act.c.number, act.c.digest, act.c.bytes).order_by(*_ORDER)
        with self._reading() as connection:
            rows = connection.execute(wanted).all()
            self._refuse_changed((row[2], row[3]) for row in rows)
        left_out = frozenset(but)
        return tuple(StoredAct(*row) for row in rows if row[2] not in left_out)

    def act_bytes(self, digest: str) -> bytes:
        """The exact bytes of one act; KeyError when it isn't here."""
        with self._reading() as connection:
            found = connection.execute(select(act.c.bytes).where(act.c.digest == digest)).scalar()
            if found is None:
                raise KeyError(digest)
            self._refuse_changed([(digest, found)])
        return bytes(found)

    def originals(self) -> tuple[Original, ...]:
        """In the order they came, erased ones too."""
        with self._reading() as connection:
            return originals.all_originals(connection)

    def original(self, digest: str) -> Original | None:
        with self._reading() as connection:
            return originals.find(connection, digest)

    def lost_originals(self) -> tuple[Original, ...]:
        """Those a restored file knows of without a byte of them, in the order they came."""
        with self._reading() as connection:
            known = originals.all_originals(connection)
            return tuple(each for each in known if originals.is_lost(connection, each))

    def read_original(self, digest: str) -> Iterator[bytes]:
        """The bytes in pieces of 1 MiB; other work on the file may go between.

        Raises FileRefused ORIGINAL_MISSING, ORIGINAL_ERASED, ORIGINAL_DAMAGED (instead of the last piece,
        or earlier) or VOLUME_MISSING. Throw away what came before.
        """
        here = self.original(digest)
        if here is None:
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=digest)
        return originals.pieces(self._reading, self._volumes, here)

    def show_original(self, digest: str) -> Iterator[bytes]:
        """As `read_original`, for looking and printing: also one that lies `elsewhere`."""
        if self.elsewhere is not None and self.original(digest) is None:
            return self.elsewhere(digest)
        return self.read_original(digest)

    def derived(self, name: str, kind: str) -> bytes | None:
        with self._reading() as connection:
            wanted = select(derived.c.bytes).where(and_(derived.c.kind == kind, derived.c.name == name))
            found: bytes | None = connection.execute(wanted).scalar()
            be_sure_of(connection, "derived")
            return found

    def derived_of(self, kind: str) -> tuple[tuple[str, bytes], ...]:
        """Name and bytes of everything derived of a kind, by name."""
        wanted = select(derived.c.name, derived.c.bytes).where(derived.c.kind == kind)
        with self._reading() as connection:
            found = tuple((row[0], row[1]) for row in connection.execute(wanted.order_by(derived.c.name)))
            be_sure_of(connection, "derived")
            return found

    def deliveries(self, kind: str = "") -> tuple[Delivery, ...]:
        """Signed manifests and receipts as they came, in that order; of all kinds or one."""
        wanted = select(delivery.c.kind, delivery.c.digest, delivery.c.bytes, delivery.c.signature)
        if kind:
            wanted = wanted.where(delivery.c.kind == kind)
        wanted = wanted.order_by(delivery.c.position)
        with self._reading() as connection:
            rows = connection.execute(wanted).all()
            self._refuse_changed((row[1], row[2]) for row in rows)
        return tuple(Delivery(*row) for row in rows)

    def verify(self) -> Generator[tuple[int, int], None, Verification]:
        """Read everything again: every act against its digest, every original against its own.

        Yields (done, total) in bytes after each short step; returns the report.
        """
        return verified(self._reading, self._volumes, self.case_id)

    def write_copy(self) -> None:
        """Write a copy of all acts beside the case, over the oldest of the three."""
        act_copies.write(self._copy_content(), self.path, self._keeping.copies_for)
        self._not_copied = 0

    def close(self) -> None:
        """Let go of the file, after a copy of its acts where any came.

        Raises FileRefused when the copy can't be written; the file is closed all the same.
        """
        self._holders -= 1
        if self._holders > 0:
            return
        try:
            if self._not_copied and self._keeping.copies_for:
                self.write_copy()
        finally:
            self._database.close()

    def __enter__(self) -> "CaseFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _refuse_changed(self, stored: Iterable[tuple[str, bytes]]) -> None:
        """Digest and bytes of each: not every damaged page is told by the database itself."""
        if any(sha256_hex(data) != digest for digest, data in stored):
            raise FileRefused(Refusal.FILE_DAMAGED, file=self.path.name)

    def _committed(self, writer: CaseWriter, before: Case) -> None:
        if writer.has_erased:
            self._database.reopen()
        self._not_copied += writer.added
        # What was written stands. To refuse it now, for a mark or a copy, would have it stated twice: a mark
        # may lag, and the copy is tried again with the next acts, and told about at closing.
        with suppress(FileRefused):
            self._raise_mark(before)
        if self._keeping.copies_for and self._not_copied >= ACTS_BETWEEN_COPIES:
            with suppress(FileRefused):
                self.write_copy()

    def _raise_mark(self, before: Case) -> None:
        mark = self._keeping.mark
        if mark is not None and self._case is not None:
            for device, head in self._case.heads.items():
                if head != before.heads.get(device):
                    mark.raise_to(device, head.number)

    def _copy_content(self) -> act_copies.Copy:
        return act_copies.Copy(
            case=self.case_id,
            key=self._key,
            originals=self.originals(),
            deliveries=self.deliveries(),
            acts=tuple(each.bytes for each in self.stored_acts()),
        )

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A look at the file; inside a transaction, at what it wrote so far."""
        if self._open_writer is not None:
            yield self._open_writer
            return
        self._volumes.make_room(self._database)
        with self._database.transaction() as connection:
            yield connection
