"""This is about making a destroyed case file again from the copies of its acts that lie beside it."""

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.operations.in_hand import InHand
from app.operations.keep_writing import fit_writer
from app.storage.act_copies import newest
from app.storage.restoring import restore
from app.storage.tables import Original


def restore_case(opened: InHand, case_id: str, entropy: Entropy) -> tuple[Case, tuple[Original, ...]]:
    """Put the destroyed file aside and make a new one with its acts; a new writer goes on from there.

    Returns:
        The case, and the originals whose bytes are wanted again: import them again, or ask the bureau.

    Raises FileRefused FILE_MISSING, NOT_FOR_US or DAMAGED when no copy can be read; nothing was done then.
    """
    path = opened.workspace.case_path(case_id)
    identities = (opened.ring.identity,)
    opened.ring.keep_case_key(path, newest(path, identities).key)
    keeping = opened.workspace.keeping(case_id, opened.ring.recipients)
    restored, wanted = restore(path, identities, keeping)
    with restored:
        fit_writer(opened, restored, entropy)
        return restored.load(), wanted
