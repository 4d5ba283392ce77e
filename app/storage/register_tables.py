"""This is about the tables of the bureau register, the same on SQLite and PostgreSQL, and their values."""

from typing import Final

from msgspec import Struct
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, Text

REGISTER: Final = MetaData()

act = Table(
    "act",
    REGISTER,
    Column("case_id", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("device", Text),
    Column("number", BigInteger),
    Column("rank", BigInteger),
    Column("bytes", LargeBinary),
)
original = Table(
    "original",
    REGISTER,
    Column("case_id", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("sm3", Text),
    Column("size", BigInteger),
    Column("media_type", Text),
    Column("object", Text),
    Column("erased", Integer),
)
case_row = Table(
    "case_row",
    REGISTER,
    Column("case_id", Text, primary_key=True),
    Column("digest", Text),
    Column("name", Text),
    Column("state", Text),
    Column("columns", Text),
)
item = Table(
    "item",
    REGISTER,
    Column("case_id", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("kind", Text),
    Column("state", Text),
    Column("due", Text),
    Column("columns", Text),
)
bundle = Table(
    "bundle",
    REGISTER,
    Column("digest", Text, primary_key=True),
    Column("device", Text),
    Column("at", Text),
    Column("bytes", LargeBinary),
    Column("signature", Text),
)
receipt = Table(
    "receipt",
    REGISTER,
    Column("digest", Text, primary_key=True),
    Column("number", BigInteger),
    Column("bundle", Text),
    Column("device", Text),
    Column("at", Text),
    Column("bytes", LargeBinary),
)
quarantine = Table(
    "quarantine",
    REGISTER,
    Column("digest", Text, primary_key=True),
    Column("reason", Text),
    Column("source", Text),
    Column("at", Text),
    Column("bytes", LargeBinary),
    Column("released", Text),
)


class Item(Struct, frozen=True, kw_only=True):
    """One line of the ledger, as it follows from its case.

    Attributes:
        id: of the thing in its case.
        kind: what kind of line, e.g. `equipment`.
        due: ISO day, empty where none.
        columns: everything else, as JSON text.
    """

    id: str
    kind: str
    state: str = ""
    due: str = ""
    columns: str = "{}"


class Projection(Struct, frozen=True, kw_only=True):
    """What lists need of one case: a function of the case and of nothing else."""

    name: str = ""
    state: str = ""
    columns: str = "{}"
    items: tuple[Item, ...] = ()


class CaseRow(Struct, frozen=True, kw_only=True):
    """A case as lists show it; `digest` is over all its acts."""

    case_id: str
    digest: str
    name: str
    state: str
    columns: str


class RegisteredOriginal(Struct, frozen=True, kw_only=True):
    """An original at the bureau; `object` is its name in the object store."""

    case_id: str
    sha256: str
    sm3: str
    size: int
    media_type: str
    object: str
    erased: bool = False


class Bundle(Struct, frozen=True, kw_only=True):
    """A hand-in that was taken: its signed manifest as it came."""

    digest: str
    device: str
    at: str
    bytes: bytes
    signature: str


class Receipt(Struct, frozen=True, kw_only=True):
    """A receipt that was given for a bundle; numbers run on without gaps."""

    digest: str
    number: int
    bundle: str
    device: str
    at: str
    bytes: bytes


class Quarantined(Struct, frozen=True, kw_only=True):
    """Something that came and can't be taken in yet (隔离待查).

    Attributes:
        reason: a code of `Refusal`.
        released: when a person let it go; empty while it waits.
    """

    digest: str
    reason: str
    source: str
    at: str
    bytes: bytes
    released: str = ""
