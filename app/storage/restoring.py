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
from app.storage.piece_reader import PieceReader
from app.storage.salvage import Salvage
from app.storage.tables import Original
from app.storage.volumes import Limits
from app.storage.whole_file import refusing, sync_folder

_MADE: Final = ".restored"
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

    Raises FileRefused FILE_MISSING, NOT_FOR_US or DAMAGED when no copy can be read; nothing was done then.
    """
    copy = act_copies.newest(path, identities)
    made = path.with_name(path.name + _MADE)
    with refusing(made, writing=True):
        made.unlink(missing_ok=True)
    with CaseFile.create(made, copy.key, copy.case, _ALL_IN_ONE) as restored:
        wanted = _filled(restored, copy, path)
    if path.exists():
        _put_aside(path)
    with refusing(path, writing=True):
        made.rename(path)
        sync_folder(path.parent)
    return CaseFile.open(path, copy.key, keeping), wanted


def _filled(restored: CaseFile, copy: act_copies.Copy, damaged: Path) -> tuple[Original, ...]:
    """Put in what there is; the originals that could not be."""
    with restored.writing() as writer:
        writer.take_in(copy.acts)
        for each in copy.deliveries:
            writer.keep_delivery(each.kind, each.bytes, each.signature)
    try:
        salvage = Salvage(damaged, copy.key, kind())
    except FileRefused:
        return _entered(restored, copy.originals)
    with salvage:
        with restored.writing() as writer:
            writer.take_in(salvage.acts())
            for each in salvage.deliveries():
                writer.keep_delivery(each.kind, each.bytes, each.signature)
            for derived, name, data in salvage.derived():
                writer.keep_derived(name, derived, data)
        known = {each.sha256: each for each in (*copy.originals, *salvage.originals())}
        left = _entered(restored, tuple(known.values()))
        return tuple(each for each in left if not _carried(restored, salvage, each))


def _entered(restored: CaseFile, known: Sequence[Original]) -> tuple[Original, ...]:
    """Enter every original, so that a lost one stays known as lost; those whose bytes have to come yet."""
    with restored.writing() as writer:
        for each in known:
            writer.adopt_original(each)
    return tuple(each for each in known if not each.erased and not each.store)


def _carried(restored: CaseFile, salvage: Salvage, each: Original) -> bool:
    try:
        with restored.writing() as writer:
            writer.renew_original(PieceReader(salvage.pieces(each)), each.sha256)
    except FileRefused as refused:
        if refused.code is not Refusal.ORIGINAL_DAMAGED:
            raise
        return False
    return True


def _put_aside(path: Path) -> None:
    """Damaged files are never thrown away, nor is one put over another."""
    for number in range(1, 100):
        aside = path.with_name(f"{path.name}.damaged{number}")
        if not aside.exists():
            with refusing(path, writing=True):
                path.rename(aside)
                journal = path.with_name(path.name + "-journal")
                if journal.exists():
                    journal.rename(aside.with_name(aside.name + "-journal"))
            return
    raise FileRefused(Refusal.FILE_EXISTS, file=path.name)
