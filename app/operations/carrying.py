"""This is about what a bundle carries: acts and originals out of case files, and out of the register."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from typing import Protocol

from app.crypto.locks import Identity, Reads
from app.crypto.pipes import UnlockPipe
from app.domain.acts.case import Case
from app.domain.photos.facts import OriginalErased, PhotoKept, PhotoMovedOut
from app.domain.photos.photo import photos_of
from app.exchange.bundle import OriginalInfo
from app.operations.at_bureau import Covered
from app.storage.case_file import CaseFile
from app.storage.object_store import ObjectStore
from app.storage.piece_reader import PieceReader
from app.storage.register import Register
from app.storage.register_tables import RegisteredOriginal


class Holder(Protocol):
    """Whoever has a part of one case."""

    @property
    def originals(self) -> Mapping[str, OriginalInfo]: ...

    def acts(self) -> Iterator[tuple[str, bytes]]: ...

    def open(self, sha256: str) -> AbstractContextManager[Reads]: ...


class FromFile:
    """A case file, without what is covered already."""

    def __init__(self, case_file: CaseFile, but: Covered) -> None:
        self._file = case_file
        self._but = but

    def acts(self) -> Iterator[tuple[str, bytes]]:
        for each in self._file.stored_acts(self._but.acts):
            yield self._file.case_id, each.bytes

    @cached_property
    def originals(self) -> Mapping[str, OriginalInfo]:
        return {
            each.sha256: OriginalInfo(
                case=self._file.case_id,
                sha256=each.sha256,
                sm3=each.sm3,
                size=each.size,
                media_type=each.media_type,
            )
            for each in self._file.originals()
            if not each.erased and each.sha256 not in self._but.originals
        }

    @contextmanager
    def open(self, sha256: str) -> Iterator[Reads]:
        yield PieceReader(self._file.read_original(sha256))


class FromRegister:
    """What the register holds of a case beside its case file: from the laptops that handed in."""

    def __init__(
        self,
        register: Register,
        store: ObjectStore,
        identities: Sequence[Identity],
        case_id: str,
        known: Collection[str],
    ) -> None:
        """known: digests of acts, and SHA-256 of originals, that come from the case file."""
        self._register = register
        self._store = store
        self._identities = tuple(identities)
        self._case_id = case_id
        self._known = frozenset(known)

    def acts(self) -> Iterator[tuple[str, bytes]]:
        for each in self._register.stored_acts(self._case_id):
            if each.digest not in self._known:
                yield self._case_id, each.bytes

    @cached_property
    def _held(self) -> Mapping[str, RegisteredOriginal]:
        held = self._register.originals(self._case_id)
        return {each.sha256: each for each in held if not each.erased and each.sha256 not in self._known}

    @cached_property
    def originals(self) -> Mapping[str, OriginalInfo]:
        return {
            each.sha256: OriginalInfo(
                case=self._case_id,
                sha256=each.sha256,
                sm3=each.sm3,
                size=each.size,
                media_type=each.media_type,
            )
            for each in self._held.values()
        }

    @contextmanager
    def open(self, sha256: str) -> Iterator[Reads]:
        with self._store.get(self._held[sha256].object) as locked:
            pipe = UnlockPipe(locked, self._identities)
            try:
                yield pipe
            finally:
                pipe.close()


class Carrying:
    """Several holders as one source of a bundle."""

    def __init__(self, holders: Sequence[Holder]) -> None:
        self._holders = tuple(holders)

    def acts(self) -> Iterator[tuple[str, bytes]]:
        for holder in self._holders:
            yield from holder.acts()

    def originals(self) -> Iterator[OriginalInfo]:
        for holder in self._holders:
            yield from holder.originals.values()

    @contextmanager
    def open_original(self, sha256: str) -> Iterator[Reads]:
        holder = next(each for each in self._holders if sha256 in each.originals)
        with holder.open(sha256) as reader:
            yield reader


def gone_from(case: Case) -> frozenset[str]:
    """SHA-256 of originals that travel no more: erased by law, or moved to the enterprise they belong to."""
    kept: dict[str, str] = {}
    moved: set[str] = set()
    for act in case.acts:
        fact = act.stated.fact
        if isinstance(fact, PhotoKept):
            kept[fact.photo] = fact.sha256
        elif isinstance(fact, PhotoMovedOut):
            moved.add(fact.photo)
    shown = {photo.sha256 for photo in photos_of(case)}
    return erased_by_law(case) | ({kept[photo] for photo in moved if photo in kept} - shown)


def erased_by_law(case: Case) -> frozenset[str]:
    """SHA-256 of the originals whose erasure somebody stated."""
    facts = (act.stated.fact for act in case.acts)
    return frozenset(fact.sha256 for fact in facts if isinstance(fact, OriginalErased))
