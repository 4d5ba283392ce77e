"""This is about originals: pictures and papers kept byte for byte, in pieces of 1 MiB.

What was written is read again and hashed before the transaction may end: a wrong byte is never accepted.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from app.crypto.digests import Digester
from app.crypto.hash_thread import HashThread
from app.crypto.locks import Reads
from app.domain.errors import FileRefused, Refusal
from app.storage.tables import CHUNK_BYTES, CHUNKS_PER_ORIGINAL, Kept, Original, chunk_of
from app.storage.tables import original as originals
from app.storage.volumes import Volumes

Reading = Callable[[], AbstractContextManager[Connection]]
"""Gives a connection for a short look."""

ROW = (
    originals.c.sha256,
    originals.c.sm3,
    originals.c.size,
    originals.c.media_type,
    originals.c.store,
    originals.c.erased,
    originals.c.position,
)


def adopt(connection: Connection, here: Original) -> None:
    """Enter an original whose bytes lie in their place, in a volume, or nowhere any more."""
    names = ("sha256", "sm3", "size", "media_type", "store", "position")
    row = {name: getattr(here, name) for name in names} | {"erased": int(here.erased)}
    connection.execute(insert(originals), row)


def find(connection: Connection, sha256: str) -> Original | None:
    row = connection.execute(select(*ROW).where(originals.c.sha256 == sha256)).first()
    return None if row is None else of_row(row)


def all_originals(connection: Connection) -> tuple[Original, ...]:
    """In the order they came."""
    rows = connection.execute(select(*ROW).order_by(originals.c.position))
    return tuple(of_row(row) for row in rows)


def keep(connection: Connection, volumes: Volumes, source: bytes | Reads, about: Original) -> Kept:
    """Store an original inside the running transaction.

    about: media type; size where known (it decides on a volume); SHA-256 where known: then other bytes
    are refused and known ones aren't even read; SM3 where known from another file of ours.

    Raises FileRefused ORIGINAL_DAMAGED when the bytes aren't the promised ones, or don't come back
    as written.
    """
    if isinstance(source, bytes):
        about = _measured(source, about)
        source = io.BytesIO(source)
    if about.sha256:
        here = find(connection, about.sha256)
        if here is not None and is_lost(connection, here):
            return Kept(renew(connection, volumes, source, here), True)
        if here is not None:
            return Kept(here, False)
    attempt = connection.begin_nested()
    try:
        written = _write(connection, volumes, source, about)
    except _AlreadyHere as known:
        attempt.rollback()
        return Kept(known.original, False)
    except FileRefused:
        attempt.rollback()
        raise
    attempt.commit()
    return Kept(written, True)


def renew(connection: Connection, volumes: Volumes, source: bytes | Reads, here: Original) -> Original:
    """Write an original's bytes again, beside those that can't be read any more or after they were erased."""
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    attempt = connection.begin_nested()
    try:
        made = _write_chunks(connection, volumes, stream, here)
    except FileRefused:
        attempt.rollback()
        raise
    attempt.commit()
    _move_to(connection, made)
    return made


def _move_to(connection: Connection, made: Original) -> None:
    where = update(originals).where(originals.c.sha256 == made.sha256)
    connection.execute(where.values(position=made.position, store=made.store, erased=0))


def is_lost(connection: Connection, here: Original) -> bool:
    """Whether a restored file knows of it, and not a byte could be saved."""
    if here.erased or here.store or not here.size:
        return False
    chunk = chunk_of("")
    first = select(chunk.c.n).where(chunk.c.id == here.position * CHUNKS_PER_ORIGINAL)
    return connection.execute(first).first() is None


def erase(connection: Connection, volumes: Volumes, here: Original) -> None:
    """Overwrite and free an original's bytes; its row stays, marked."""
    chunk = chunk_of(volumes.for_reading(connection, here.store))
    connection.execute(delete(chunk).where(_lies_at(chunk.c.id, here.position)))
    connection.execute(update(originals).where(originals.c.sha256 == here.sha256).values(erased=1))


def pieces(reading: Reading, volumes: Volumes, here: Original) -> Iterator[bytes]:
    """The bytes in pieces of 1 MiB, each looked up by itself so that short work can go between.

    Raises FileRefused ORIGINAL_DAMAGED, at the end at the latest; ORIGINAL_ERASED; VOLUME_MISSING.
    """
    if here.erased:
        raise FileRefused(Refusal.ORIGINAL_ERASED, sha256=here.sha256)
    digester = Digester(with_sm3=False)
    count = -(-here.size // CHUNK_BYTES)
    for n in range(count):
        piece = _piece(reading, volumes, here, n)
        digester.update(piece)
        if n == count - 1 and digester.sha256 != here.sha256:
            raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=here.sha256)
        yield piece


def _piece(reading: Reading, volumes: Volumes, here: Original, n: int) -> bytes:
    try:
        with reading() as connection:
            chunk = chunk_of(volumes.for_reading(connection, here.store))
            wanted = select(chunk.c.bytes).where(chunk.c.id == here.position * CHUNKS_PER_ORIGINAL + n)
            piece = connection.execute(wanted).scalar()
    except FileRefused as refused:
        if refused.code is Refusal.FILE_DAMAGED:
            raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=here.sha256) from refused
        raise
    if piece is None:
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=here.sha256)
    return bytes(piece)


class _AlreadyHere(Exception):
    """An answer that unwinds the half-written copy."""

    def __init__(self, original: Original) -> None:
        super().__init__()
        self.original = original


def _write(connection: Connection, volumes: Volumes, source: Reads, about: Original) -> Original:
    made = _write_chunks(connection, volumes, source, about)
    here = None if about.sha256 else find(connection, made.sha256)
    if here is None:
        adopt(connection, made)
    elif is_lost(connection, here):
        _move_to(connection, made)
    else:
        raise _AlreadyHere(here)
    return made


def _write_chunks(connection: Connection, volumes: Volumes, source: Reads, about: Original) -> Original:
    """Write, then read back what was written and hash that.

    What was promised need not be hashed on its way in as well: bytes that come back with the promised
    SHA-256 are the promised ones, and they have the SM3 those had. SM3 costs as much as the disk: it falls
    behind while writing and catches up while reading back.
    """
    store, chunk, position = _place_for(connection, volumes, about.size)
    written, again = Digester(with_sm3=not about.sm3), Digester(with_sm3=False)
    adding, first = insert(chunk), position * CHUNKS_PER_ORIGINAL
    wanted = select(chunk.c.bytes).where(_lies_at(chunk.c.id, position)).order_by(chunk.c.id)
    with HashThread() as sha256, HashThread() as sm3:
        for number, piece in enumerate(iter(lambda: _full_piece(source), b"")):
            sm3.do(written.update_sm3, piece)
            if not about.sha256:
                sha256.do(written.update_sha256, piece)
            row = {"id": first + number, "original": position, "n": number, "bytes": piece}
            connection.execute(adding, row)
        for piece in connection.execute(wanted).scalars():
            sha256.do(again.update, piece)
    promised = about.sha256 or written.sha256
    if again.sha256 != promised:
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=promised)
    return Original(
        promised, about.sm3 or written.sm3, again.size, about.media_type, store, position=position
    )


def _place_for(connection: Connection, volumes: Volumes, size: int) -> tuple[int, Table, int]:
    """Where the next original of this size goes: store, its table of chunks, position."""
    last, highest = connection.execute(
        select(
            func.coalesce(func.max(originals.c.store), 0), func.coalesce(func.max(originals.c.position), 0)
        )
    ).one()
    store, volume = volumes.for_writing(connection, size, last)
    chunk = chunk_of(volume)
    if volume:
        # A volume may hold what a restored case file no longer knows of.
        taken = connection.execute(select(func.max(chunk.c.id))).scalar() or 0
        highest = max(highest, taken // CHUNKS_PER_ORIGINAL)
    return store, chunk, highest + 1


def _full_piece(source: Reads) -> bytes:
    """1 MiB, or less at the end only: a pipe may give less at a time."""
    piece = source.read(CHUNK_BYTES)
    if len(piece) in (0, CHUNK_BYTES):
        return piece
    gathered = bytearray(piece)
    while len(gathered) < CHUNK_BYTES and (more := source.read(CHUNK_BYTES - len(gathered))):
        gathered += more
    return bytes(gathered)


def _measured(data: bytes, about: Original) -> Original:
    digester = Digester(with_sm3=False)
    digester.update(data)
    if about.sha256 and about.sha256 != digester.sha256:
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=about.sha256)
    return Original(digester.sha256, about.sm3, len(data), about.media_type)


def _lies_at(column: ColumnElement[int], position: int) -> ColumnElement[bool]:
    first = position * CHUNKS_PER_ORIGINAL
    return column.between(first, first + CHUNKS_PER_ORIGINAL - 1)


def of_row(row: Sequence[Any]) -> Original:
    """From the columns of `ROW`."""
    sha256, sm3, size, media_type, store, erased, position = row
    return Original(sha256, sm3, size, media_type, store, bool(erased), position)
