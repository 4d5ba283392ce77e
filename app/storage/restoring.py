"""This is about making a destroyed case file again from a copy of its acts.

The bytes of its originals come back by importing them again, or from the bureau.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.crypto.locks import Identity
from app.domain.errors import FileRefused, Refusal
from app.storage import act_copies
from app.storage.case_file import PLAINLY, CaseFile, Keeping
from app.storage.tables import Original
from app.storage.whole_file import refusing, sync_folder

_MADE: Final = ".restored"


def restore(
    path: Path, identities: Sequence[Identity], keeping: Keeping = PLAINLY
) -> tuple[CaseFile, tuple[Original, ...]]:
    """Make a new file with the acts, then put the destroyed one aside as `….damaged` and it in its place.

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
    _fill(made, copy)
    if path.exists():
        _put_aside(path)
    with refusing(path, writing=True):
        made.rename(path)
        sync_folder(path.parent)
    return CaseFile.open(path, copy.key, keeping), tuple(each for each in copy.originals if not each.erased)


def _fill(made: Path, copy: act_copies.Copy) -> None:
    with CaseFile.create(made, copy.key, copy.case) as restored, restored.writing() as writer:
        writer.take_in(copy.acts)
        for each in copy.deliveries:
            writer.keep_delivery(each.kind, each.bytes, each.signature)


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
