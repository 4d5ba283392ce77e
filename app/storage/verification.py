"""This is about reading a whole case again, to know that every byte is the one that was written."""

from collections.abc import Generator
from hashlib import sha256

from msgspec import Struct
from sqlalchemy import Connection, func, select

from app.domain.errors import FileRefused, Refusal
from app.storage import originals
from app.storage.originals import Reading
from app.storage.tables import Original, act
from app.storage.volumes import Volumes

_ACTS_AT_A_TIME = 500
_WITH_INDEX = ("meta", "act", "original", "delivery", "derived")
"""All tables but the pieces of originals: small, and read by the database's own check."""


class Verification(Struct, frozen=True, kw_only=True):
    """What reading a case again found.

    Attributes:
        acts, originals: how many are whole.
        damaged_acts: their digests.
        damaged: SHA-256 of the originals whose bytes are not those that were written.
        erased: SHA-256 of those erased by law.
        missing_volumes: file names; what lies in them can't be read until they are back.
        damaged_beside: tables with a bad page in them or in an index of theirs; a restored file is sound.
    """

    acts: int = 0
    originals: int = 0
    damaged_acts: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()
    missing_volumes: tuple[str, ...] = ()
    damaged_beside: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.damaged_acts or self.damaged or self.missing_volumes or self.damaged_beside)


def verified(
    reading: Reading, volumes: Volumes, case_id: str
) -> Generator[tuple[int, int], None, Verification]:
    """Yields (done, total) bytes; see `CaseFile.verify`."""
    with reading() as connection:
        listed = originals.all_originals(connection)
        acts_total = int(connection.execute(select(func.sum(func.length(act.c.bytes)))).scalar() or 0)
    total = acts_total + sum(each.size for each in listed if not each.erased)
    done = 0
    found = _Findings()
    after = 0
    while rows := _next_acts(reading, after):
        after = rows[-1][0]
        for _, digest, stored in rows:
            done += len(stored)
            found.acts += 1
            if sha256(stored).hexdigest() != digest:
                found.damaged_acts.append(digest)
        yield done, total
    for table in _WITH_INDEX:
        if not _is_sound(reading, table):
            found.beside.append(table)
        yield done, total
    for each in listed:
        for step in _check(reading, volumes, each, found):
            done += step
            yield done, total
    return found.report()


class _Findings:
    def __init__(self) -> None:
        self.acts = 0
        self.originals = 0
        self.damaged_acts: list[str] = []
        self.damaged: list[str] = []
        self.erased: list[str] = []
        self.missing: set[str] = set()
        self.beside: list[str] = []

    def report(self) -> Verification:
        return Verification(
            acts=self.acts - len(self.damaged_acts),
            originals=self.originals,
            damaged_acts=tuple(self.damaged_acts),
            damaged=tuple(self.damaged),
            erased=tuple(self.erased),
            missing_volumes=tuple(sorted(self.missing)),
            damaged_beside=tuple(self.beside),
        )


def _next_acts(reading: Reading, after: int) -> list[tuple[int, str, bytes]]:
    wanted = select(act.c.position, act.c.digest, act.c.bytes).where(act.c.position > after)
    with reading() as connection:
        rows = connection.execute(wanted.order_by(act.c.position).limit(_ACTS_AT_A_TIME)).all()
    return [(row[0], row[1], row[2]) for row in rows]


def _is_sound(reading: Reading, table: str) -> bool:
    try:
        with reading() as connection:
            _refuse_unsound(connection, table)
    except FileRefused as refused:
        if refused.code is not Refusal.FILE_DAMAGED:
            raise
        return False
    return True


def _refuse_unsound(connection: Connection, table: str) -> None:
    """Raised, so that the connection is made anew: it would go on with pages it could not read, as zeros."""
    if connection.exec_driver_sql(f"PRAGMA integrity_check({table})").scalars().all() != ["ok"]:
        raise FileRefused(Refusal.FILE_DAMAGED, table=table)


def _check(
    reading: Reading, volumes: Volumes, each: Original, found: _Findings
) -> Generator[int, None, None]:
    """Yields the bytes read at each step."""
    if each.erased:
        found.erased.append(each.sha256)
        return
    try:
        for piece in originals.pieces(reading, volumes, each):
            yield len(piece)
    except FileRefused as refused:
        if refused.code is Refusal.VOLUME_MISSING:
            found.missing.add(str(refused.details["file"]))
        else:
            found.damaged.append(each.sha256)
        return
    found.originals += 1
