"""This is about keeping a bundle's originals at the bureau: locked for the office, each proved, one by one.

Plain bytes pass through memory in pieces; none of them touches the disk.
"""

import io
from collections.abc import Callable

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
from app.storage.register_tables import RegisteredOriginal

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
    total = sum(entry.size for entry in objects)
    done = 0
    damaged: list[str] = []
    came: list[RegisteredOriginal] = []
    try:
        for entry in objects:
            missing = [case for case in entry.cases if (case, entry.sha256) not in here]
            if missing and not _put(bureau, bundle, entry, _Counting(progress, done, total)):
                damaged.append(entry.sha256)
            else:
                came += [_about(bureau, entry, case) for case in missing]
            done += entry.size
            progress(done, total)
    finally:
        # Stopped or not: what lies in the store is known. After a kill it is found there again.
        new = bureau.register.keep_originals(came)
    return KeptOriginals(new, tuple(damaged))


def object_name(bureau: Bureau, sha256: str) -> str:
    """The name under which an original lies in the object store; it tells nothing of the bytes."""
    return keyed_name(bureau.opened.ring.secret(in_hand.DEVICE_NAMING), sha256)


def _here(bureau: Bureau, bundle: Bundle) -> set[tuple[str, str]]:
    """Case and digest of what the register knows and the store has."""
    cases = {case for entry in bundle.manifest.objects for case in entry.cases}
    known = [(case, each) for case in cases for each in bureau.register.originals(case)]
    return {(case, each.sha256) for case, each in known if bureau.store.has(each.object)}


def _put(bureau: Bureau, bundle: Bundle, entry: ObjectEntry, count: "_Counting") -> bool:
    """Lock one original for office and escrow; False when it came damaged."""
    opened = bureau.opened
    name = object_name(bureau, entry.sha256)
    recipients = (opened.working_identity.recipient, opened.ring.public(in_hand.ESCROW_RECIPIENT))
    if bureau.store.has(name):
        return True
    try:
        with bundle.open_object(entry.sha256) as plain:
            if entry.size <= IN_MEMORY:
                whole = b"".join(iter(lambda: plain.read(PIECE), b""))
                bureau.store.put(name, io.BytesIO(lock_bytes(whole, recipients)))
                return True
            with RelockPipe(plain, recipients) as locked:
                bureau.store.put(name, _Counted(locked, count.more))
    except FileRefused as refused:
        if refused.code not in _DAMAGED:
            raise
        return False
    return True


def _about(bureau: Bureau, entry: ObjectEntry, case: str) -> RegisteredOriginal:
    return RegisteredOriginal(
        case_id=case,
        sha256=entry.sha256,
        sm3=entry.sm3,
        size=entry.size,
        media_type=entry.media_type,
        object=object_name(bureau, entry.sha256),
    )


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
