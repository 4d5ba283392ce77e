"""This is about keeping a bundle's originals at the bureau: locked for the office, each proved, one by one.

Plain bytes pass through memory in pieces; none of them touches the disk.
"""

import io
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import msgspec

from app.crypto.digests import keyed_name
from app.crypto.locks import Reads, lock_bytes
from app.crypto.pipes import RelockPipe
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import ObjectEntry
from app.exchange.bundle_disk import PIECE
from app.exchange.bundle_reading import IN_MEMORY, Bundle
from app.operations import in_hand
from app.operations.open_register import Bureau
from app.operations.progress import Progress
from app.storage.object_store import FolderStore
from app.storage.register_tables import RegisteredOriginal

Locked = Future[bytes] | None

_DAMAGED = frozenset({Refusal.DAMAGED, Refusal.FILE_MISSING, Refusal.PATH_ESCAPES, Refusal.NOT_FOR_US})


class KeptOriginals(msgspec.Struct, frozen=True):
    """What came of a bundle's originals.

    Attributes:
        new: how many a case has now that it had not before.
        damaged: digests of those that came damaged, and are not here from another bundle.
    """

    new: int
    damaged: tuple[str, ...]


def keep_originals(bureau: Bureau, bundle: Bundle, progress: Progress) -> KeptOriginals:
    """Keep what is not here yet. Raises FileRefused STICK_GONE, DISK_FULL, NOT_WRITABLE; what came stays."""
    objects = bundle.manifest.objects
    here = _here(bureau, bundle)
    missing = {entry.sha256: [c for c in entry.cases if (c, entry.sha256) not in here] for entry in objects}
    keeper = _keeper(bureau, bundle)
    total = sum(entry.size for entry in objects)
    done = sum(entry.size for entry in objects if not missing[entry.sha256])
    damaged: list[str] = []
    came: list[RegisteredOriginal] = []
    try:
        for entry, locked in keeper.locked_ahead([each for each in objects if missing[each.sha256]]):
            if keeper.put(entry, locked, _Counting(progress, done, total)):
                came += [keeper.about(entry, case) for case in missing[entry.sha256]]
            else:
                damaged.append(entry.sha256)
            done += entry.size
            progress(done, total)
    finally:
        # Stopped or not: what lies in the store is known. After a kill it is found there again.
        new = bureau.register.keep_originals(came)
    return KeptOriginals(new, tuple(damaged))


def _here(bureau: Bureau, bundle: Bundle) -> set[tuple[str, str]]:
    """Case and digest of what the register knows and the store has, or the law erased."""
    cases = {case for entry in bundle.manifest.objects for case in entry.cases}
    known = [(case, each) for case in cases for each in bureau.register.originals(case)]
    return {(case, each.sha256) for case, each in known if each.erased or bureau.store.has(each.object)}


def _keeper(bureau: Bureau, bundle: Bundle) -> "_Keeper":
    ring = bureau.opened.ring
    recipients = (bureau.opened.working_identity.recipient, ring.public(in_hand.ESCROW_RECIPIENT))
    return _Keeper(bundle, bureau.store, ring.secret(in_hand.DEVICE_NAMING), recipients)


class _Keeper(msgspec.Struct, frozen=True):
    """Moves originals of one bundle into the store, locked for office and escrow.

    Attributes:
        naming: makes the names under which they lie; such a name tells nothing of the bytes.
    """

    bundle: Bundle
    store: FolderStore
    naming: bytes
    recipients: tuple[str, ...]

    def locked_ahead(self, entries: Sequence[ObjectEntry]) -> Iterator[tuple[ObjectEntry, "Locked"]]:
        """Each original in order; while one goes to the disk the next small one is proved and locked.

        A large one comes as None: it is not held in memory.
        """
        with ThreadPoolExecutor(1, "relock") as ahead:
            coming: deque[tuple[ObjectEntry, Locked]] = deque()
            for entry in entries:
                is_small = entry.size <= IN_MEMORY and not self.store.has(self._name(entry))
                coming.append((entry, ahead.submit(self._locked, entry) if is_small else None))
                if len(coming) > 1:
                    yield coming.popleft()
            yield from coming

    def put(self, entry: ObjectEntry, locked: "Locked", count: "_Counting") -> bool:
        """False when it came damaged."""
        if self.store.has(self._name(entry)):
            return True
        try:
            if locked is not None:
                self.store.put(self._name(entry), io.BytesIO(locked.result()))
                return True
            with (
                self.bundle.open_object(entry.sha256) as plain,
                RelockPipe(plain, self.recipients) as reader,
            ):
                self.store.put(self._name(entry), _Counted(reader, count.more))
        except FileRefused as refused:
            if refused.code not in _DAMAGED:
                raise
            return False
        return True

    def about(self, entry: ObjectEntry, case: str) -> RegisteredOriginal:
        return RegisteredOriginal(
            case_id=case,
            sha256=entry.sha256,
            sm3=entry.sm3,
            size=entry.size,
            media_type=entry.media_type,
            object=self._name(entry),
        )

    def _locked(self, entry: ObjectEntry) -> bytes:
        with self.bundle.open_object(entry.sha256) as plain:
            return lock_bytes(b"".join(iter(lambda: plain.read(PIECE), b"")), self.recipients)

    def _name(self, entry: ObjectEntry) -> str:
        return keyed_name(self.naming, entry.sha256)


class _Counting:
    """Tells how far it is within one original."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress = progress
        self._done = done
        self._total = total

    def more(self, size: int) -> None:
        self._done = min(self._done + size, self._total)
        self._progress(self._done, self._total)


class _Counted:
    """A reader that tells each piece; Stop is raised from here, on the thread that reads."""

    def __init__(self, inner: Reads, more: Callable[[int], None]) -> None:
        self._inner = inner
        self._more = more

    def read(self, size: int = -1, /) -> bytes:
        piece = self._inner.read(size)
        self._more(len(piece))
        return piece
