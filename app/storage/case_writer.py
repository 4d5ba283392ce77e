"""This is about writing into a case file: acts and originals of one operation, in one transaction."""

from collections.abc import Iterable
from functools import reduce
from hashlib import sha256
from typing import Final, Protocol

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.crypto.locks import Reads
from app.domain.acts.act import Act, NotAnAct, Seen, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, UnknownFact
from app.domain.acts.fold import fold, plus
from app.domain.acts.writing import Stamp, next_acts
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.facts import KNOWN, decode_fact
from app.storage import originals
from app.storage.tables import Kept, Original, act, delivery, derived
from app.storage.volumes import Volumes

_TAGS: Final = frozenset(known.__struct_config__.tag for known in KNOWN)
_FOLDED_ANEW: Final = 32
"""More acts at once than this: one fold costs less than adding each."""

# Made once: making a statement costs as much as running it, and an act is one row.
_ADDING: Final = insert(act)
_WRITTEN_HERE: Final = select(act.c.own).where(act.c.digest == bindparam("sought"))


class Mark(Protocol):
    """Remembers, outside the file, the highest number each writer has reached in a case."""

    def number(self, device: str) -> int: ...

    def raise_to(self, device: str, number: int) -> None: ...


class TakenIn(Struct, frozen=True):
    """What a union of acts brought.

    Attributes:
        new: in the order they were given.
        known: how many were here already.
    """

    new: tuple[Act, ...]
    known: int


class CaseWriter:
    """One transaction on a case file; made by `CaseFile.writing`."""

    def __init__(self, connection: Connection, case: Case, volumes: Volumes, mark: Mark | None) -> None:
        self._connection = connection
        self._case = case
        self._volumes = volumes
        self._mark = mark
        self._waiting: dict[str, Act] = {}
        self._known: set[str] | None = None
        self.has_erased = False
        self.added = 0

    @property
    def case(self) -> Case:
        """The case as this transaction will leave it."""
        if self._waiting:
            acts = (*self._case.acts, *self._case.strays, *self._waiting.values())
            self._case = fold(self._case.id, acts)
            self._waiting = {}
        return self._case

    def append(self, stamp: Stamp, seen: Seen, facts: Iterable[Fact]) -> tuple[Act, ...]:
        """State facts as the next acts of a writer.

        seen: `seen` of the case the person was looking at.

        Raises FileRefused BEHIND_ITS_MARK when this writer can't go on in this file (see `cannot_go_on`):
        another one has to be taken. Raises RuleRefused NAME_NOT_USABLE; then nothing was written.
        """
        case = self.case
        why = cannot_go_on(self._connection, case, stamp.device, self._mark)
        if why:
            raise FileRefused(Refusal.BEHIND_ITS_MARK, case=case.id, device=stamp.device, why=why)
        made: list[Act] = []
        for _, stored in next_acts(case, seen, stamp, facts):
            stated = decode_act(stored, decode_fact)
            if isinstance(stated.fact, UnknownFact):
                raise _not_to_be_written(stated.fact)
            self._insert(stated, stored, own=True)
            made.append(stated)
        if len(made) > _FOLDED_ANEW:
            self._waiting = {stated.digest: stated for stated in made}
        else:
            self._case = reduce(plus, made, case)
        return tuple(made)

    def take_in(self, stored: Iterable[bytes]) -> TakenIn:
        """Unite acts from elsewhere with those here; what is here already changes nothing.

        Raises FileRefused DAMAGED (not an act) or OTHER_CASE; then the transaction has to be given up.
        """
        known = self._digests()
        new: list[Act] = []
        count = 0
        for each in stored:
            count += 1
            if sha256(each).hexdigest() in known:
                continue
            stated = _readable(each, self._case.id)
            self._insert(stated, each, own=False)
            known.add(stated.digest)
            self._waiting[stated.digest] = stated
            new.append(stated)
        return TakenIn(tuple(new), count - len(new))

    def keep_original(
        self, source: bytes | Reads, media_type: str, *, size: int = 0, digest: str = "", sm3: str = ""
    ) -> Kept:
        """Keep an original's bytes, hashed, read back and hashed again; equal bytes are stored once.

        Args:
            source: the bytes, or something to read them from; memory stays at a few MiB.
            media_type: e.g. `image/jpeg`.
            size: of a stream, where known: a large one goes to a volume.
            digest: the SHA-256 it has to have, where known.
            sm3: its SM3, where a file of ours knows it together with that SHA-256.

        Raises FileRefused ORIGINAL_DAMAGED: other bytes than promised, or the disk gives back others.
        """
        about = Original(digest, sm3 if digest else "", size, media_type)
        return originals.keep(self._connection, self._volumes, source, about)

    def adopt_original(self, here: Original) -> None:
        """Enter an original without its bytes: they lie in a volume, were erased by law, or are lost."""
        originals.adopt(self._connection, here)

    def renew_original(self, source: bytes | Reads, digest: str) -> None:
        """Write an original again whose stored bytes are damaged; refuses other bytes than it had."""
        originals.renew(self._connection, self._volumes, source, self._here(digest))

    def bring_original_again(self, source: bytes | Reads, digest: str) -> None:
        """Write an original anew that left this case; whether the law lets it, the caller knows."""
        here = originals.find(self._connection, digest)
        if here is None:
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=digest)
        originals.renew(self._connection, self._volumes, source, here)

    def erase_original(self, digest: str) -> None:
        """Truly erase an original's bytes and all that was derived from them; the digests stay.

        The act that says who and why belongs into the same transaction.
        """
        originals.erase(self._connection, self._volumes, self._here(digest))
        self._connection.execute(delete(derived).where(derived.c.name == digest))
        self.has_erased = True

    def keep_derived(self, name: str, kind: str, data: bytes) -> None:
        """Keep what can be computed again: a thumbnail by its original's digest, a row of a list."""
        row = {"kind": kind, "name": name, "bytes": data}
        fresh = upsert(derived).values(row)
        replace = fresh.on_conflict_do_update(index_elements=["kind", "name"], set_={"bytes": data})
        self._connection.execute(replace)

    def drop_derived(self, kind: str) -> None:
        self._connection.execute(delete(derived).where(derived.c.kind == kind))

    def keep_delivery(self, kind: str, data: bytes, signature: str = "") -> bool:
        """Keep a signed manifest or receipt as it came; False when it is here already."""
        row = {"kind": kind, "digest": sha256(data).hexdigest(), "bytes": data, "signature": signature}
        done = self._connection.execute(upsert(delivery).values(row).on_conflict_do_nothing())
        return done.rowcount > 0

    def _here(self, digest: str) -> Original:
        here = originals.find(self._connection, digest)
        if here is None:
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=digest)
        if here.erased:
            raise FileRefused(Refusal.ORIGINAL_ERASED, sha256=digest)
        return here

    def _digests(self) -> set[str]:
        if self._known is None:
            self._known = set(self._connection.execute(select(act.c.digest)).scalars())
        return self._known

    def _insert(self, stated: Act, stored: bytes, *, own: bool) -> None:
        self._connection.execute(
            _ADDING,
            {
                "device": stated.device,
                "number": stated.number,
                "rank": stated.rank,
                "digest": stated.digest,
                "own": int(own),
                "bytes": stored,
            },
        )
        if self._known is not None:
            self._known.add(stated.digest)
        self.added += 1


def _not_to_be_written(fact: UnknownFact) -> Exception:
    """Nobody could read it again as what it is: see `domain/acts/names.py`."""
    if fact.tag in _TAGS:
        return RuleRefused(Refusal.NAME_NOT_USABLE, fact=fact.tag)
    return TypeError(f"{fact.tag} is not in the list of known facts")


def cannot_go_on(connection: Connection, case: Case, device: str, mark: Mark | None) -> str:
    """Why another writer has to be taken; empty when this one goes on.

    `mark`: it had gone further than the file knows, which is an old image. `fork`: two have written under
    its name. `elsewhere`: its last act here came by a bundle or a copy, it wasn't written in this file.
    """
    head = case.heads.get(device)
    if mark is not None and mark.number(device) > (head.number if head else 0):
        return "mark"
    if device in {fork.device for fork in case.forks} | {stray.device for stray in case.strays}:
        return "fork"
    if head is None:
        return ""
    own = connection.execute(_WRITTEN_HERE, {"sought": head.digest}).scalar()
    return "" if own else "elsewhere"


def _readable(stored: bytes, case_id: str) -> Act:
    try:
        stated = decode_act(stored, decode_fact)
    except NotAnAct as error:
        raise FileRefused(Refusal.DAMAGED, what="act") from error
    if stated.case != case_id:
        raise FileRefused(Refusal.OTHER_CASE, case=stated.case)
    return stated
