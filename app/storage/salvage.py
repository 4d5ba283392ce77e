"""This is about what a damaged case file still gives: row by row, so a bad page costs what lies on it."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from sqlalchemy import Select, Table, bindparam, select

from app.domain.errors import FileRefused, Refusal
from app.storage import originals
from app.storage.database import Database, Kind
from app.storage.tables import Delivery, Original, act, delivery, derived, original
from app.storage.volumes import Limits, Volumes

_MISSES: Final = 300
"""So many rows in a row that are not there, or not readable, are taken for the end of a table."""


class Salvage:
    """A case file that need not be whole, held open to be read."""

    def __init__(self, path: Path, key: bytes, kind: Kind) -> None:
        """Raises what `Database` raises: of a file whose first page is gone nothing can be read."""
        self._database = Database(path, key, kind)
        self._volumes = Volumes(path, key, Limits())

    def acts(self) -> Iterator[bytes]:
        """The exact bytes of those that are as they were written."""
        for digest, stored in self._rows(act, act.c.digest, act.c.bytes):
            if sha256(stored).hexdigest() == digest:
                yield stored

    def originals(self) -> Iterator[Original]:
        for row in self._rows(original, *originals.ROW):
            yield originals.of_row(row)

    def pieces(self, here: Original) -> Iterator[bytes]:
        """As `CaseFile.read_original`."""
        return originals.pieces(self._database.transaction, self._volumes, here)

    def deliveries(self) -> Iterator[Delivery]:
        columns = (delivery.c.kind, delivery.c.digest, delivery.c.bytes, delivery.c.signature)
        for row in self._rows(delivery, *columns):
            if sha256(row[2]).hexdigest() == row[1]:
                yield Delivery(*row)

    def derived(self) -> Iterator[tuple[str, str, bytes]]:
        """Kind, name and bytes."""
        yield from self._rows(derived, derived.c.kind, derived.c.name, derived.c.bytes)

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> "Salvage":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _rows(self, table: Table, *columns: Any) -> Iterator[Any]:
        wanted = select(*columns).where(table.c.position == bindparam("place"))
        place = misses = 0
        while misses < _MISSES:
            place += 1
            row = self._row(wanted, place)
            misses = 0 if row is not None else misses + 1
            if row is not None:
                yield row

    def _row(self, wanted: Select[Any], place: int) -> Any:
        try:
            with self._database.transaction() as connection:
                return connection.execute(wanted, {"place": place}).first()
        except FileRefused as refused:
            if refused.code is not Refusal.FILE_DAMAGED:
                raise
            return None
