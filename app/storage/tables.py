"""This is about the tables of a case file, and the values that stand for their rows."""

from functools import cache
from typing import Final

from msgspec import Struct
from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

CHUNK_BYTES: Final = 1024 * 1024
CHUNKS_PER_ORIGINAL: Final = 1024 * 1024

META: Final = MetaData()

meta = Table("meta", META, Column("name", Text, primary_key=True), Column("value", Text))

act = Table(
    "act",
    META,
    Column("position", Integer, primary_key=True),
    Column("device", Text),
    Column("number", Integer),
    Column("rank", Integer),
    Column("digest", Text),
    Column("own", Integer),
    Column("bytes", LargeBinary),
)

original = Table(
    "original",
    META,
    Column("position", Integer, primary_key=True),
    Column("sha256", Text),
    Column("sm3", Text),
    Column("size", Integer),
    Column("media_type", Text),
    Column("store", Integer),
    Column("erased", Integer),
)

chunk = Table(
    "chunk",
    META,
    Column("id", Integer, primary_key=True),
    Column("original", Integer),
    Column("n", Integer),
    Column("bytes", LargeBinary),
)

derived = Table(
    "derived",
    META,
    Column("position", Integer, primary_key=True),
    Column("kind", Text),
    Column("name", Text),
    Column("bytes", LargeBinary),
)

delivery = Table(
    "delivery",
    META,
    Column("position", Integer, primary_key=True),
    Column("kind", Text),
    Column("digest", Text),
    Column("bytes", LargeBinary),
    Column("signature", Text),
)


@cache
def chunk_of(volume: str) -> Table:
    """The chunk table of the document itself (empty name) or of an attached volume."""
    return chunk.to_metadata(MetaData(), schema=volume) if volume else chunk


class StoredAct(Struct, frozen=True):
    """An act as it lies in the file; `bytes` are carried unchanged."""

    device: str
    number: int
    digest: str
    bytes: bytes


class Original(Struct, frozen=True):
    """A picture, scan or form kept byte for byte.

    Attributes:
        size: bytes.
        store: 0 in the file itself, n in volume n beside it.
        erased: the bytes were truly erased; the digests stay.
        position: where its chunks lie; of no meaning outside the file.
    """

    sha256: str
    sm3: str
    size: int
    media_type: str
    store: int = 0
    erased: bool = False
    position: int = 0


class Kept(Struct, frozen=True):
    """What became of an original that was handed over.

    Attributes:
        is_new: False when the same bytes are here already, or were erased here by law.
    """

    original: Original
    is_new: bool


class Delivery(Struct, frozen=True):
    """A signed manifest or receipt as it came.

    Attributes:
        digest: SHA-256 of `bytes`.
    """

    kind: str
    digest: str
    bytes: bytes
    signature: str
