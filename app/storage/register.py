"""This is about the bureau register: every case of the district in one database.

Truth is acts and originals; the rows that lists and ledgers read are a projection, a function of one case,
replaced in the transaction that brings its acts. Nothing else writes them.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Final

from sqlalchemy import Connection, Engine, Table, and_, create_engine, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError

from app.domain.acts.act import Act, NotAnAct, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.errors import FileRefused, Refusal
from app.domain.facts import decode_fact
from app.storage.case_writer import TakenIn
from app.storage.database import locked_engine, refuse_foreign, refused_by
from app.storage.register_steps import bring_up_to_date
from app.storage.register_tables import (
    CaseRow,
    Item,
    Projection,
    RegisteredOriginal,
    act,
    case_row,
    item,
    original,
)
from app.storage.tables import StoredAct

APPLICATION_ID: Final = 0x4653_5247  # FSRG

SERVER_URL: Final = "postgresql+psycopg://"

Project = Callable[[Case], Projection]


class Register:
    """The register held open. One PC: a locked SQLite file; several clerks: PostgreSQL."""

    def __init__(self, engine: Engine, path: Path) -> None:
        """Use `open_file` or `open_server`."""
        self._engine = engine
        self._path = path
        try:
            bring_up_to_date(engine, path, APPLICATION_ID)
        except DBAPIError as error:
            engine.dispose()
            raise refused_by(error, path) from error
        except BaseException:
            engine.dispose()
            raise

    @classmethod
    def open_file(cls, path: Path, key: bytes) -> "Register":
        """A register on one PC; made where there is none. Never on a network share.

        Raises FileRefused FILE_OPEN_ELSEWHERE, WRONG_KEY, FILE_NOT_OURS, FILE_TOO_NEW, NOT_WRITABLE.
        """
        if path.is_file() and path.stat().st_size:
            refuse_foreign(path)
        return cls(locked_engine(path, key), path)

    @classmethod
    def open_server(cls, url: str) -> "Register":
        """A register in PostgreSQL (`postgresql+psycopg://…`).

        Raises FileRefused REGISTER_URL_WRONG, DRIVER_MISSING, or what the server answers.
        """
        if not url.startswith(SERVER_URL):
            raise FileRefused(Refusal.REGISTER_URL_WRONG, begins=SERVER_URL)
        try:
            engine = create_engine(url)
        except ModuleNotFoundError as error:
            raise FileRefused(Refusal.DRIVER_MISSING, package="psycopg[binary]") from error
        except (ArgumentError, ValueError) as error:
            raise FileRefused(Refusal.REGISTER_URL_WRONG, begins=SERVER_URL) from error
        return cls(engine, Path("register"))

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """For the papers of `register_papers`; raises FileRefused where the database refuses."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise refused_by(error, self._path) from error

    def take_in(self, case_id: str, stored: Iterable[bytes], project: Project) -> TakenIn:
        """Unite acts with those of a case and replace its rows, in one transaction.

        Raises FileRefused DAMAGED or OTHER_CASE; nothing was taken in then.
        """
        with self.transaction() as connection:
            _lock_case(connection, case_id)
            here = _stored(connection, case_id)
            new, count = _new_acts(case_id, stored, set(here))
            if not new and _has_rows(connection, case_id):
                return TakenIn((), count)
            if new:
                connection.execute(insert(act), [_act_row(each, raw) for each, raw in new.values()])
            acts = [_decoded(raw) for raw in here.values()] + [each for each, _ in new.values()]
            _replace_rows(connection, fold(case_id, acts), project)
        return TakenIn(tuple(each for each, _ in new.values()), count - len(new))

    def load(self, case_id: str) -> Case:
        """A case as its acts make it; empty when nothing of it is here."""
        with self.transaction() as connection:
            return fold(case_id, [_decoded(raw) for raw in _stored(connection, case_id).values()])

    def stored_acts(self, case_id: str) -> tuple[StoredAct, ...]:
        """With their exact bytes, in the order of the fold."""
        wanted = select(act.c.device, act.c.number, act.c.digest, act.c.bytes).where(act.c.case_id == case_id)
        wanted = wanted.order_by(act.c.rank, act.c.device, act.c.number, act.c.digest)
        with self.transaction() as connection:
            return tuple(StoredAct(*row) for row in connection.execute(wanted))

    def case_ids(self) -> tuple[str, ...]:
        with self.transaction() as connection:
            found = connection.execute(select(act.c.case_id).distinct().order_by(act.c.case_id))
            return tuple(found.scalars())

    def cases(self) -> tuple[CaseRow, ...]:
        """As lists show them, by id."""
        with self.transaction() as connection:
            rows = connection.execute(select(case_row).order_by(case_row.c.case_id)).mappings()
            return tuple(CaseRow(**row) for row in rows if row["digest"])

    def items(self, kind: str, state: str = "") -> tuple[tuple[str, Item], ...]:
        """Case id and line, of a kind and, where given, a state; by case and id."""
        wanted = select(item).where(item.c.kind == kind).order_by(item.c.case_id, item.c.id)
        if state:
            wanted = wanted.where(item.c.state == state)
        with self.transaction() as connection:
            rows = connection.execute(wanted).all()
        return tuple(
            (row[0], Item(id=row[1], kind=row[2], state=row[3], due=row[4], columns=row[5])) for row in rows
        )

    def keep_original(self, about: RegisteredOriginal) -> bool:
        """Remember where an original lies; False when it is known already."""
        return self.keep_originals((about,)) == 1

    def keep_originals(self, abouts: Iterable[RegisteredOriginal]) -> int:
        """Remember where originals lie, in one transaction; how many were not known."""
        new = 0
        with self.transaction() as connection:
            for about in abouts:
                row = {name: getattr(about, name) for name in about.__struct_fields__}
                new += insert_new(connection, original, row | {"erased": int(about.erased)})
        return new

    def originals(self, case_id: str) -> tuple[RegisteredOriginal, ...]:
        """By digest."""
        wanted = select(original).where(original.c.case_id == case_id).order_by(original.c.sha256)
        with self.transaction() as connection:
            rows = connection.execute(wanted).mappings().all()
        return tuple(RegisteredOriginal(**{**row, "erased": bool(row["erased"])}) for row in rows)

    def erase_originals(self, case_id: str, digests: Iterable[str]) -> tuple[str, ...]:
        """Note that originals of a case are erased by law, also those that never came.

        Returns:
            Names of the objects that no case holds any more, told again each time.
        """
        with self.transaction() as connection:
            for sha256_hex in sorted(digests):
                nothing = {"sm3": "", "size": 0, "media_type": "", "object": "", "erased": 1}
                insert_new(connection, original, {"case_id": case_id, "sha256": sha256_hex, **nothing})
                this = and_(original.c.case_id == case_id, original.c.sha256 == sha256_hex)
                connection.execute(original.update().where(this).values(erased=1))
            held = select(original.c.object).where(original.c.erased == 0)
            gone = select(original.c.object).where(original.c.case_id == case_id, original.c.erased == 1)
            names = connection.execute(gone.where(original.c.object != "", original.c.object.not_in(held)))
            return tuple(names.scalars())

    def digest(self) -> str:
        """Over all acts and originals, whatever order they came in: equal registers, equal digest."""
        total = sha256()
        originals = select(original.c.case_id, original.c.sha256)
        with self.transaction() as connection:
            for table, wanted in (("act", select(act.c.case_id, act.c.digest)), ("original", originals)):
                lines = sorted(
                    f"{table} {case_id} {digest}\n" for case_id, digest in connection.execute(wanted)
                )
                total.update("".join(lines).encode())
        return total.hexdigest()

    def rebuild(self, project: Project) -> Generator[tuple[int, int], None, None]:
        """Make all rows again from the acts, a case at a time; yields (done, total) cases."""
        case_ids = self.case_ids()
        for done, case_id in enumerate(case_ids, start=1):
            with self.transaction() as connection:
                _lock_case(connection, case_id)
                acts = [_decoded(raw) for raw in _stored(connection, case_id).values()]
                _replace_rows(connection, fold(case_id, acts), project)
            yield done, len(case_ids)

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> "Register":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def insert_new(connection: Connection, table: Table, row: Mapping[str, object]) -> bool:
    """Insert where no such row is; False where one is."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return connection.execute(dialect.insert(table).values(row).on_conflict_do_nothing()).rowcount > 0


def _lock_case(connection: Connection, case_id: str) -> None:
    """Two clerks can't take in the same case at once; on SQLite the whole file is held anyway."""
    empty = {"case_id": case_id, "digest": "", "name": "", "state": "", "columns": "{}"}
    insert_new(connection, case_row, empty)
    connection.execute(select(case_row.c.case_id).where(case_row.c.case_id == case_id).with_for_update())


def _has_rows(connection: Connection, case_id: str) -> bool:
    return bool(connection.execute(select(case_row.c.digest).where(case_row.c.case_id == case_id)).scalar())


def _stored(connection: Connection, case_id: str) -> dict[str, bytes]:
    rows = connection.execute(select(act.c.digest, act.c.bytes).where(act.c.case_id == case_id))
    return {row[0]: bytes(row[1]) for row in rows}


def _new_acts(
    case_id: str, stored: Iterable[bytes], known: set[str]
) -> tuple[dict[str, tuple[Act, bytes]], int]:
    new: dict[str, tuple[Act, bytes]] = {}
    count = 0
    for raw in stored:
        count += 1
        if known and sha256(raw).hexdigest() in known:
            continue
        stated = _decoded(raw)
        if stated.case != case_id:
            raise FileRefused(Refusal.OTHER_CASE, case=stated.case)
        new[stated.digest] = (stated, raw)
    return new, count


def _decoded(raw: bytes) -> Act:
    try:
        return decode_act(raw, decode_fact)
    except NotAnAct as error:
        raise FileRefused(Refusal.DAMAGED, what="act") from error


def _act_row(each: Act, raw: bytes) -> dict[str, object]:
    return {
        "case_id": each.case,
        "digest": each.digest,
        "device": each.device,
        "number": each.number,
        "rank": each.rank,
        "bytes": raw,
    }


def _replace_rows(connection: Connection, case: Case, project: Project) -> None:
    shown = project(case)
    row = {"digest": case.digest, "name": shown.name, "state": shown.state, "columns": shown.columns}
    connection.execute(case_row.update().where(case_row.c.case_id == case.id).values(row))
    connection.execute(delete(item).where(item.c.case_id == case.id))
    if shown.items:
        connection.execute(
            insert(item),
            [
                {
                    "case_id": case.id,
                    "id": each.id,
                    "kind": each.kind,
                    "state": each.state,
                    "due": each.due,
                    "columns": each.columns,
                }
                for each in shown.items
            ],
        )
