"""This is about one locked document: an SQLCipher file held open, alone, with settings we checked.

Every document of the program (case, tray, register) is opened here and nowhere else. The driver starts no
transaction of its own: each begins with BEGIN IMMEDIATE, so that a step which fails leaves nothing behind.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as driver
from msgspec import Struct
from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

from app.domain.errors import FileRefused, Refusal
from app.storage.whole_file import PART, refusing, sync_folder

PAGE_BYTES: Final = 16384
KEY_BYTES: Final = 32

_SETTINGS: Final = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("cell_size_check", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cache_size", "-2048", -2048),
)
"""Name, what we say, what must be read back. The small cache makes big originals reach the file, and be
decrypted from it again, before they count as read back."""

_SQLITE_REFUSALS: Final = {
    5: Refusal.FILE_OPEN_ELSEWHERE,  # BUSY
    6: Refusal.FILE_OPEN_ELSEWHERE,  # LOCKED
    8: Refusal.NOT_WRITABLE,  # READONLY
    10: Refusal.STICK_GONE,  # IOERR
    11: Refusal.FILE_DAMAGED,  # CORRUPT
    13: Refusal.DISK_FULL,  # FULL
    14: Refusal.NOT_WRITABLE,  # CANTOPEN: it was read a moment ago, so its journal is what can't be
    26: Refusal.WRONG_KEY,  # NOTADB
}


class Kind(Struct, frozen=True):
    """What a document is.

    Attributes:
        application_id: our mark inside the file; one for each kind.
        steps: SQL of each version's step, the first makes version 1.
    """

    application_id: int
    steps: tuple[str, ...]


@cache
def kind_of(name: str, application_id: int) -> Kind:
    """The kind whose numbered steps lie in `migrations/<name>`."""
    folder = Path(__file__).parent / "migrations" / name
    return Kind(application_id, tuple(step.read_text("utf-8") for step in sorted(folder.glob("*.sql"))))


class Database:
    """A document held open by this program alone, on the thread that opened it."""

    def __init__(self, path: Path, key: bytes, kind: Kind) -> None:
        """Open an existing document.

        Raises FileRefused FILE_MISSING, FILE_OPEN_ELSEWHERE, WRONG_KEY, FILE_NOT_OURS, FILE_TOO_NEW,
        FILE_DAMAGED, NOT_WRITABLE, SETTINGS_NOT_KEPT.
        """
        self.path = path
        self._key = key
        self._kind = kind
        if not path.is_file():
            raise FileRefused(Refusal.FILE_MISSING, file=path.name)
        refuse_foreign(path)
        self._connect()
        try:
            self._bring_up_to_date()
        except BaseException:
            self.close()
            raise

    @property
    def engine(self) -> Engine:
        return self._engine

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction, committed at the end, gone without trace when anything is raised."""
        with self.refusing(), self._engine.begin() as connection:
            yield connection

    def outside_transactions(self, statement: str) -> list[Any]:
        """Run what SQLite refuses inside a transaction."""
        with self._engine.connect() as connection:
            held: Any = connection.connection.dbapi_connection
            return list(held.execute(statement).fetchall())

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Turn what the database says into FileRefused.

        After damage SQLCipher answers nothing on that connection any more, so a new one is made: what
        lies on other pages stays readable.
        """
        try:
            yield
        except DBAPIError as error:
            refused = refused_by(error, self.path)
            if refused.code in (Refusal.FILE_DAMAGED, Refusal.WRONG_KEY):
                self.reopen()
                refused = FileRefused(Refusal.FILE_DAMAGED, file=self.path.name)
            raise refused from error
        except FileRefused as refused:
            if refused.code is Refusal.FILE_DAMAGED:
                self.reopen()
            raise

    def reopen(self) -> None:
        """Let go of the file and take it again; the journal with what was erased goes away with it."""
        self._engine.dispose()
        self._connect()

    def close(self) -> None:
        self._engine.dispose()

    def _connect(self) -> None:
        self._engine = locked_engine(self.path, self._key)
        try:
            with self._engine.begin() as connection:
                refuse_lost_settings(connection, self.path)
        except DBAPIError as error:
            self._engine.dispose()
            raise refused_by(error, self.path) from error
        except FileRefused:
            self._engine.dispose()
            raise

    def _bring_up_to_date(self) -> None:
        with self.refusing(), self._engine.begin() as connection:
            version = _number(connection, "user_version")
            if _number(connection, "application_id") != self._kind.application_id or version < 1:
                raise FileRefused(Refusal.FILE_NOT_OURS, file=self.path.name)
        newest = len(self._kind.steps)
        if version > newest:
            raise FileRefused(Refusal.FILE_TOO_NEW, file=self.path.name)
        if version < newest:
            self.copy_aside(self.path.with_name(f"{self.path.name}.v{version}"))
        for number in range(version + 1, newest + 1):
            with self.transaction() as connection:
                _step(connection, number, self._kind.steps[number - 1])

    def copy_aside(self, target: Path) -> None:
        """A whole copy under the same key, by the database's own means.

        The only kind of copy that is whole while the file is held.
        """
        target.unlink(missing_ok=True)
        copy = _keyed(target, self._key)
        try:
            with self._engine.connect() as connection:
                source: Any = connection.connection.dbapi_connection
                source.backup(copy)
        except driver.OperationalError as error:
            code = _SQLITE_REFUSALS.get(error.sqlite_errorcode & 0xFF, Refusal.NOT_WRITABLE)
            raise FileRefused(code, file=target.name) from error
        finally:
            copy.close()


def create(path: Path, key: bytes, kind: Kind, fill: Callable[[Connection], None]) -> Database:
    """Make a new document and open it; `fill` writes its first rows.

    It is made under another name: after a crash there is a whole document or none.
    Raises FileRefused FILE_EXISTS, DISK_FULL, NOT_WRITABLE.
    """
    if path.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=path.name)
    part = path.with_name(path.name + PART)
    with refusing(path, writing=True):
        for left in (part, journal_of(part), journal_of(path)):
            left.unlink(missing_ok=True)
    engine = locked_engine(part, key)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {kind.application_id}")
            _step(connection, 1, kind.steps[0])
            fill(connection)
    except DBAPIError as error:
        raise refused_by(error, path) from error
    finally:
        engine.dispose()
    with refusing(path, writing=True):
        part.rename(path)
        sync_folder(path.parent)
    return Database(path, key, kind)


def journal_of(path: Path) -> Path:
    """Left beside a file by a kill. Beside another file of that name it would spoil it."""
    return path.with_name(path.name + "-journal")


def key_text(key: bytes) -> str:
    """A raw key as SQLCipher wants it; 32 bytes, so that no key derivation runs at every opening."""
    if len(key) != KEY_BYTES:
        raise ValueError("A key has 32 bytes")
    return f"x'{key.hex()}'"


def _keyed(path: Path, key: bytes) -> Any:
    connection = driver.connect(str(path), isolation_level=None, timeout=0)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA cipher_default_page_size = {PAGE_BYTES}")
    connection.execute(f'PRAGMA key = "{key_text(key)}"')
    return connection


def locked_engine(path: Path, key: bytes) -> Engine:
    def connect() -> Any:
        connection = _keyed(path, key)
        try:
            for name, said, _ in _SETTINGS:
                connection.execute(f"PRAGMA {name} = {said}")
        except BaseException:
            # Else it would hold the file for as long as anybody holds the error.
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def refuse_foreign(path: Path) -> None:
    """An unlocked database, a picture, a text: no key would ever open it."""
    with refusing(path), path.open("rb") as file:
        head = file.read(16)
    size = path.stat().st_size
    if head.startswith(b"SQLite format 3") or size == 0 or size < PAGE_BYTES:
        raise FileRefused(Refusal.FILE_NOT_OURS, file=path.name)


def refuse_lost_settings(connection: Connection, path: Path) -> None:
    expected = {"page_size": str(PAGE_BYTES)} | {name: str(kept) for name, _, kept in _SETTINGS}
    for name, kept in expected.items():
        found = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        if str(found) != kept:
            raise FileRefused(Refusal.SETTINGS_NOT_KEPT, file=path.name, setting=name)
    if not connection.exec_driver_sql("PRAGMA cipher_version").scalar():
        raise FileRefused(Refusal.SETTINGS_NOT_KEPT, file=path.name, setting="cipher_version")


def be_sure_of(connection: Connection, table: str) -> None:
    """Raise for a damaged page of what was just read, where nothing else proves it (a digest).

    Of a long value whose last page is damaged SQLCipher gives zeros; only the next read from the disk raises.
    """
    connection.exec_driver_sql("PRAGMA shrink_memory")
    connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").scalar()  # noqa: S608 - a name of ours


def refused_by(error: DBAPIError, path: Path) -> FileRefused:
    """What stands in the way, in our words; what is our own fault (a broken rule) is raised as it is."""
    code = _SQLITE_REFUSALS.get(int(getattr(error.orig, "sqlite_errorcode", 0) or 0) & 0xFF)
    if code is None and not isinstance(error, OperationalError):
        raise error
    return FileRefused(code or Refusal.NOT_READABLE, file=path.name)


def _number(connection: Connection, pragma: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() or 0)


def _step(connection: Connection, number: int, sql: str) -> None:
    for statement in sql.split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {number}")
