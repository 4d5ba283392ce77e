"""This is about volumes: files `<case>.m01`, `.m02` … beside a case that grew too large for one file.

A volume has the chunk table and the key of its case. It is attached when something in it is wanted; a
transaction over the case and a volume is atomic, because both keep rollback journals.
"""

from pathlib import Path
from typing import Final

from msgspec import Struct
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from app.domain.errors import FileRefused, Refusal
from app.storage.database import PAGE_BYTES, Database, key_text

APPLICATION_ID: Final = 0x4653_4D31  # FSM1
_MOST_ATTACHED: Final = 6

_CHUNKS: Final = """CREATE TABLE IF NOT EXISTS {volume}.chunk (
  id INTEGER PRIMARY KEY CHECK (id = original * 1048576 + n),
  original INTEGER NOT NULL,
  n INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT"""


class Limits(Struct, frozen=True):
    """When an original goes to a volume, in bytes.

    Attributes:
        original: larger ones do.
        file: a case file that would grow beyond this puts them there.
        volume: a volume beyond this is closed and the next one begun.
    """

    original: int = 512 * 1024**2
    file: int = 4 * 1024**3
    volume: int = 2 * 1024**3


class Volumes:
    """The volumes of one case file."""

    def __init__(self, case_path: Path, key: bytes, limits: Limits) -> None:
        self._case_path = case_path
        self._key = key
        self._limits = limits
        self._attached = 0

    def path(self, store: int) -> Path:
        return self._case_path.with_suffix(f".m{store:02d}")

    def make_room(self, database: Database) -> None:
        """Let go of volumes when many are held: between transactions, as SQLite wants it."""
        if self._attached < _MOST_ATTACHED:
            return
        for row in database.outside_transactions("PRAGMA database_list"):
            if row[1] != "main" and row[1] != "temp":
                database.outside_transactions(f"DETACH {row[1]}")
        self._attached = 0

    def for_reading(self, connection: Connection, store: int) -> str:
        """Name under which the volume is attached; empty for the file itself.

        Raises FileRefused VOLUME_MISSING or FILE_DAMAGED, with the volume's name.
        """
        if store == 0:
            return ""
        if not self.path(store).is_file():
            raise FileRefused(Refusal.VOLUME_MISSING, file=self.path(store).name)
        return self._attach(connection, store)

    def for_writing(self, connection: Connection, size: int, last: int) -> tuple[int, str]:
        """Where the next original of this size goes: number and attached name of the volume.

        last: the highest number any original lies in.
        """
        limits = self._limits
        if size <= limits.original and _bytes_of(connection, "main") + size <= limits.file:
            return 0, ""
        store = max(last, 1)
        if last and self.path(store).is_file():
            if _bytes_of(connection, self._attach(connection, store)) < limits.volume:
                return store, f"m{store:02d}"
            store += 1
        elif last:
            store += 1
        name = self._attach(connection, store)
        connection.exec_driver_sql(f"PRAGMA {name}.application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(_CHUNKS.format(volume=name))
        return store, name

    def _attach(self, connection: Connection, store: int) -> str:
        name = f"m{store:02d}"
        attached = [row[1] for row in connection.exec_driver_sql("PRAGMA database_list")]
        if name in attached:
            return name
        path = self.path(store)
        try:
            connection.exec_driver_sql(f'ATTACH ? AS {name} KEY "{key_text(self._key)}"', (str(path),))
            connection.exec_driver_sql(f"SELECT count(*) FROM {name}.sqlite_master").scalar()  # noqa: S608
        except DBAPIError as error:
            raise FileRefused(Refusal.FILE_DAMAGED, file=path.name) from error
        self._attached += 1
        return name


def _bytes_of(connection: Connection, schema: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {schema}.page_count").scalar() or 0) * PAGE_BYTES
