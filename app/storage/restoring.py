"""This is about making a damaged case file again: the copies of its acts, and all that it still gives itself.

The bytes of originals that can't be read any more come back by placing them again, or from the bureau.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.crypto.locks import Identity
from app.domain.errors import FileRefused, Refusal
from app.storage import act_copies
from app.storage.case_file import PLAINLY, CaseFile, Keeping, kind
from app.storage.database import journal_of
from app.storage.piece_reader import PieceReader
from app.storage.salvage import Salvage
from app.storage.tables import Original
from app.storage.volumes import Limits
from app.storage.whole_file import refusing, sync_folder

_BEING_MADE: Final = ".restoring"
_MADE: Final = ".restored"
"""Whole. Where it stands and the damaged one doesn't, that one was put aside and only the name is missing."""

_LATER: Final = frozenset(
    {Refusal.FILE_TOO_NEW, Refusal.FILE_OPEN_ELSEWHERE, Refusal.DISK_FULL, Refusal.NOT_WRITABLE}
)
"""Nothing is wrong with a file that can't be opened for these."""

_NEVER: Final = 2**62
_ALL_IN_ONE: Final = Keeping(limits=Limits(original=_NEVER, file=_NEVER))


def restore(
    path: Path, identities: Sequence[Identity], keeping: Keeping = PLAINLY
) -> tuple[CaseFile, tuple[Original, ...]]:
    """Make a new file, then put the damaged one aside as `….damaged` and the new one in its place.

    Cut short at any moment, it can be done again. The restored file may stand behind its mark: then another
    writer goes on.

    Returns:
        The new case file, and the originals whose bytes are wanted again.

    Raises FileRefused FILE_MISSING, NOT_FOR_US or DAMAGED when no copy can be read; FILE_TOO_NEW,
    FILE_OPEN_ELSEWHERE, DISK_FULL, NOT_WRITABLE. Nothing was done then.
    """
    copy = act_copies.newest(path, identities)
    made = path.with_name(path.name + _MADE)
    if path.exists() or not made.exists():
        _make(made, copy, path)
    _put_aside(path)
    with refusing(path, writing=True):
        made.rename(path)
        sync_folder(path.parent)
    restored = CaseFile.open(path, copy.key, keeping)
    return restored, restored.lost_originals()


def _make(made: Path, copy: act_copies.Copy, damaged: Path) -> None:
    """The new file under its name only when it is whole."""
    part = damaged.with_name(damaged.name + _BEING_MADE)
    with refusing(made, writing=True):
        for left in (made, part, journal_of(part)):
            left.unlink(missing_ok=True)
    with CaseFile.create(part, copy.key, copy.case, _ALL_IN_ONE) as restored:
        _fill(restored, copy, damaged)
    with refusing(made, writing=True):
        part.rename(made)
        sync_folder(made.parent)


def _fill(restored: CaseFile, copy: act_copies.Copy, damaged: Path) -> None:
    with restored.writing() as writer:
        writer.take_in(copy.acts)
        for each in copy.deliveries:
            writer.keep_delivery(each.kind, each.bytes, each.signature)
    try:
        salvage = Salvage(damaged, copy.key, kind())
    except FileRefused as refused:
        if refused.code in _LATER:
            raise
        _enter(restored, copy.originals)
        return
    with salvage:
        with restored.writing() as writer:
            writer.take_in(salvage.acts())
            for each in salvage.deliveries():
                writer.keep_delivery(each.kind, each.bytes, each.signature)
            for derived, name, data in salvage.derived():
                writer.keep_derived(name, derived, data)
        known = {each.sha256: each for each in (*copy.originals, *salvage.originals())}
        _enter(restored, tuple(known.values()))
        for lost in restored.lost_originals():
            _carry(restored, salvage, lost)


def _enter(restored: CaseFile, known: Sequence[Original]) -> None:
    """Enter every original, so that a lost one stays known as lost."""
    with restored.writing() as writer:
        for each in known:
            writer.adopt_original(each)


def _carry(restored: CaseFile, salvage: Salvage, each: Original) -> None:
    try:
        with restored.writing() as writer:
            writer.renew_original(PieceReader(salvage.pieces(each)), each.sha256)
    except FileRefused as refused:
        if refused.code is not Refusal.ORIGINAL_DAMAGED:
            raise


def _put_aside(path: Path) -> None:
    """Damaged files are never thrown away, nor is one put over another.

    The journal goes first: beside the new file it would be taken for that one's, and spoil it.
    """
    for number in range(1, 100):
        aside = path.with_name(f"{path.name}.damaged{number}")
        if not aside.exists() and not journal_of(aside).exists():
            with refusing(path, writing=True):
                for old, new in ((journal_of(path), journal_of(aside)), (path, aside)):
                    if old.exists():
                        old.rename(new)
            return
    raise FileRefused(Refusal.FILE_EXISTS, file=path.name)
