"""This is about making a destroyed case file again from the copies of its acts that lie beside it."""

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.operations.bring_back import bring_back
from app.operations.in_hand import InHand
from app.operations.keep_writing import fit_writer
from app.operations.list_cases import note_safety
from app.storage.act_copies import newest
from app.storage.case_file import CaseFile
from app.storage.restoring import restore
from app.storage.tables import Original
from app.storage.workspace import OFFICE


def restore_case(opened: InHand, case_id: str, entropy: Entropy) -> tuple[Case, tuple[Original, ...]]:
    """Put the destroyed file aside and make a new one with its acts; a new writer goes on from there.

    What the damaged file still gives, and pictures the tray still has, come back at once.

    Returns:
        The case, and the originals whose bytes are wanted again: place them again, or ask the bureau.

    Raises FileRefused FILE_MISSING, NOT_FOR_US or DAMAGED when no copy can be read; nothing was done then.
    """
    path = opened.workspace.case_path(case_id)
    identities = (opened.ring.identity,)
    opened.ring.keep_case_key(path, newest(path, identities).key)
    keeping = opened.workspace.keeping(case_id, opened.ring.recipients)
    restored, wanted = restore(path, identities, keeping)
    with restored:
        fit_writer(opened, restored, entropy)
        case, left = restored.load(), _but_those_of_the_tray(opened, restored, wanted, entropy)
    if case_id == OFFICE:
        _list_again(opened)
    return case, left


def _list_again(opened: InHand) -> None:
    """The rows of lists lie in the office file and can be made again; a case that can't be read waits."""
    for case_id in opened.workspace.case_ids():
        try:
            note_safety(opened, case_id)
        except FileRefused as refused:
            if refused.code not in (Refusal.FILE_DAMAGED, Refusal.KEY_MISSING):
                raise


def _but_those_of_the_tray(
    opened: InHand, restored: CaseFile, wanted: tuple[Original, ...], entropy: Entropy
) -> tuple[Original, ...]:
    if not opened.workspace.tray_path.exists():
        return wanted
    left = []
    with opened.open_tray(entropy) as tray:
        for each in wanted:
            try:
                bring_back(restored, tray, each.sha256, each.media_type)
            except FileRefused as refused:
                if refused.code is Refusal.DISK_FULL:
                    raise
                left.append(each)
    return tuple(left)
