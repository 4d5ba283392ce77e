"""This is about going on writing: a case that stands behind its mark is written as another device.

After a restore, or beside a copy of itself, the old name would make two different acts with one number.
"""

from app.crypto.passphrases import Entropy
from app.operations.in_hand import InHand
from app.storage.case_file import CaseFile


def fit_writer(opened: InHand, case_file: CaseFile, entropy: Entropy) -> bool:
    """Take a new writer where this one can't go on in this file; whether that was needed.

    Raises FileRefused DISK_FULL, NOT_WRITABLE.
    """
    if not case_file.needs_new_writer(opened.device):
        return False
    opened.workspace.take_new_writer(entropy(10).hex())
    return True
