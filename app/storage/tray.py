"""This is about the tray (影像暂存): pictures that arrived and belong to no case yet.

Only placing makes an act, so a private picture can leave without a trace in any case. A picture moves in
three steps: read here, written into the case in one transaction there, marked here. Cut short between, it
is done again: the case keeps equal bytes once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Literal

from msgspec import Struct
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from app.crypto.locks import Reads
from app.domain.errors import FileRefused, Refusal
from app.storage import originals
from app.storage.database import Database, Kind, be_sure_of, kind_of
from app.storage.database import create as create_database
from app.storage.tables import Original
from app.storage.tables import original as original_table
from app.storage.volumes import Limits, Volumes

APPLICATION_ID: Final = 0x4653_5452  # FSTR
_NEVER: Final = 2**62

State = Literal["waiting", "placed", "discarded"]

_item = Table(
    "item",
    MetaData(),
    Column("position", Integer, primary_key=True),
    Column("sha256", Text),
    Column("sm3", Text),
    Column("size", Integer),
    Column("media_type", Text),
    Column("name", Text),
    Column("arrived", Text),
    Column("claims", LargeBinary),
    Column("thumbnail", LargeBinary),
    Column("state", Text),
    Column("placed_in", Text),
)


class Arrival(Struct, frozen=True, kw_only=True):
    """What is known of a picture as it arrives.

    Attributes:
        name: of the file it came as.
        at: the laptop's clock, ISO to the second with offset.
        claims: what the file says of itself, as JSON.
        thumbnail: JPEG, or nothing yet.
        size: of a stream, where known.
    """

    name: str
    media_type: str
    at: str
    claims: bytes = b""
    thumbnail: bytes = b""
    size: int = 0


class TrayItem(Struct, frozen=True, kw_only=True):
    """One picture in the tray. A discarded one has nothing left but its digests."""

    sha256: str
    sm3: str
    size: int
    media_type: str
    name: str
    arrived: str
    claims: bytes
    state: State
    placed_in: str = ""


class Tray:
    """The tray's file held open, alone, on the thread that opened it."""

    def __init__(self, database: Database, key: bytes) -> None:
        """Use `create` or `open`."""
        self._database = database
        self._volumes = Volumes(database.path, key, Limits(original=_NEVER, file=_NEVER))
        self._holders = 1

    @classmethod
    def create(cls, path: Path, key: bytes) -> "Tray":
        """Raises FileRefused FILE_EXISTS, DISK_FULL, NOT_WRITABLE."""
        return cls(create_database(path, key, _kind(), lambda _: None), key)

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Tray":
        """Raises what `CaseFile.open` raises."""
        return cls(Database(path, key, _kind()), key)

    def add(
        self, source: bytes | Reads, arrival: Arrival, *, though_discarded: bool = False
    ) -> tuple[TrayItem, bool]:
        """Keep a picture until somebody places it: hashed, read back, hashed again, in one transaction.

        though_discarded: bring back what was discarded earlier; else it stays away.

        Returns:
            The item, and whether it is new here.
        """
        about = Original("", "", arrival.size, arrival.media_type)
        with self._database.transaction() as connection:
            kept = originals.keep(connection, self._volumes, source, about)
            known = _find(connection, kept.original.sha256)
            if known is not None and known.state == "discarded":
                if not though_discarded:
                    _erase(connection, self._volumes, known.sha256)
                    return known, False
                connection.execute(delete(_item).where(_item.c.sha256 == known.sha256))
            elif known is not None:
                return known, False
            connection.execute(insert(_item), _row(kept.original, arrival))
            added = _find(connection, kept.original.sha256)
        return _present(added, kept.original.sha256), True

    def describe(self, sha256: str, claims: bytes, thumbnail: bytes) -> None:
        """Set what was read from the picture after it was kept."""
        with self._database.transaction() as connection:
            _undiscarded(connection, sha256)
            where = update(_item).where(_item.c.sha256 == sha256)
            connection.execute(where.values(claims=claims, thumbnail=thumbnail))

    def items(self, state: State = "waiting") -> tuple[TrayItem, ...]:
        """In the order they came."""
        wanted = select(*_COLUMNS).where(_item.c.state == state).order_by(_item.c.position)
        with self._reading() as connection:
            return tuple(TrayItem(**row) for row in connection.execute(wanted).mappings())

    def count(self, state: State = "waiting") -> int:
        with self._reading() as connection:
            wanted = select(func.count()).select_from(_item).where(_item.c.state == state)
            return int(connection.execute(wanted).scalar_one())

    def item(self, sha256: str) -> TrayItem | None:
        with self._reading() as connection:
            return _find(connection, sha256)

    def thumbnail(self, sha256: str) -> bytes:
        """Empty where there is none."""
        with self._reading() as connection:
            found = connection.execute(select(_item.c.thumbnail).where(_item.c.sha256 == sha256)).scalar()
            be_sure_of(connection, "item")
        return bytes(found or b"")

    def read(self, sha256: str) -> Iterator[bytes]:
        """The bytes in pieces of 1 MiB. Raises FileRefused ORIGINAL_MISSING or ORIGINAL_DAMAGED."""
        with self._reading() as connection:
            here = originals.find(connection, sha256)
        if here is None:
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
        return originals.pieces(self._reading, self._volumes, here)

    def mark_placed(self, sha256: str, case_id: str) -> None:
        """A case has it now, committed. Doing it twice is doing it once.

        Raises FileRefused ORIGINAL_MISSING, or ALREADY_PLACED when another case has it.
        """
        with self._database.transaction() as connection:
            item = _undiscarded(connection, sha256)
            if item.state == "placed" and item.placed_in != case_id:
                raise FileRefused(Refusal.ALREADY_PLACED, sha256=sha256, case=item.placed_in)
            where = update(_item).where(_item.c.sha256 == sha256)
            connection.execute(where.values(state="placed", placed_in=case_id))

    def take_back(self, sha256: str, lost: Callable[[str], Reads]) -> None:
        """A placed picture waits again; doing it twice is doing it once.

        lost: gives the bytes where the tray let go of them (`free`).
        Raises FileRefused ORIGINAL_MISSING for one that never was here, DISK_FULL.
        """
        with self._database.transaction() as connection:
            item = _undiscarded(connection, sha256)
            if originals.find(connection, sha256) is None:
                about = Original(sha256, item.sm3, item.size, item.media_type)
                originals.keep(connection, self._volumes, lost(sha256), about)
            where = update(_item).where(_item.c.sha256 == sha256)
            connection.execute(where.values(state="waiting", placed_in=""))

    def discard(self, sha256: str) -> None:
        """Truly remove a picture: bytes, thumbnail, name and claims are overwritten.

        The digest stays, so that the next import of the same phone doesn't bring it back.

        Raises FileRefused ORIGINAL_MISSING, or ALREADY_PLACED: a placed one is a case's to erase.
        """
        with self._database.transaction() as connection:
            item = _undiscarded(connection, sha256)
            if item.state == "placed":
                raise FileRefused(Refusal.ALREADY_PLACED, sha256=sha256, case=item.placed_in)
            _forget(connection, self._volumes, sha256)
        self._database.reopen()

    def erase(self, sha256: str) -> None:
        """As `discard`, of a picture its case erased by law; doing it twice, or of none, is doing nothing."""
        with self._database.transaction() as connection:
            item = _find(connection, sha256)
            if item is None or item.state == "discarded":
                return
            _forget(connection, self._volumes, sha256)
        self._database.reopen()

    def twice_here(self) -> tuple[TrayItem, ...]:
        """What is placed and whose bytes are here still, besides those in its case."""
        placed = self.items("placed")
        with self._reading() as connection:
            here = {each.sha256 for each in originals.all_originals(connection)}
        return tuple(item for item in placed if item.sha256 in here)

    def free(self, sha256: str) -> None:
        """Let go of the bytes of a placed picture; ask only once its case was seen to give them back.

        Claims, thumbnail and digests stay. Doing it twice is doing it once.
        Raises FileRefused ORIGINAL_MISSING for one that never was here or waits: that one is nowhere else.
        """
        with self._database.transaction() as connection:
            if _undiscarded(connection, sha256).state != "placed":
                raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
            _erase(connection, self._volumes, sha256)

    @property
    def is_open(self) -> bool:
        return self._holders > 0

    def share(self) -> "Tray":
        """The same open tray for one more holder: let go of when the last of them closes it."""
        self._holders += 1
        return self

    def close(self) -> None:
        self._holders -= 1
        if self._holders <= 0:
            self._database.close()

    def __enter__(self) -> "Tray":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._database.transaction() as connection:
            yield connection


def _kind() -> Kind:
    return kind_of("tray", APPLICATION_ID)


_COLUMNS: Final = tuple(_item.c[name] for name in TrayItem.__struct_fields__)


def _find(connection: Connection, sha256: str) -> TrayItem | None:
    row = connection.execute(select(*_COLUMNS).where(_item.c.sha256 == sha256)).mappings().first()
    return None if row is None else TrayItem(**row)


def _present(item: TrayItem | None, sha256: str) -> TrayItem:
    if item is None:
        raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
    return item


def _undiscarded(connection: Connection, sha256: str) -> TrayItem:
    item = _present(_find(connection, sha256), sha256)
    if item.state == "discarded":
        raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
    return item


def _erase(connection: Connection, volumes: Volumes, sha256: str) -> None:
    here = originals.find(connection, sha256)
    if here is not None:
        originals.erase(connection, volumes, here)
        connection.execute(delete(original_table).where(original_table.c.sha256 == sha256))


def _forget(connection: Connection, volumes: Volumes, sha256: str) -> None:
    """All but the digests."""
    _erase(connection, volumes, sha256)
    gone = {"name": "", "arrived": "", "claims": b"", "thumbnail": b"", "state": "discarded", "placed_in": ""}
    connection.execute(update(_item).where(_item.c.sha256 == sha256).values(gone))


def _row(kept: Original, arrival: Arrival) -> dict[str, object]:
    return {
        "sha256": kept.sha256,
        "sm3": kept.sm3,
        "size": kept.size,
        "media_type": arrival.media_type,
        "name": arrival.name,
        "arrived": arrival.at,
        "claims": arrival.claims,
        "thumbnail": arrival.thumbnail,
        "state": "waiting",
        "placed_in": "",
    }
