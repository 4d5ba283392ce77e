"""This is about going on writing: a case that stands behind its mark is written as another device.

After a restore, or beside a copy of itself, the old name would make two different acts with one number.
Whoever writes acts comes through here first.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from app.crypto.passphrases import Entropy
from app.domain.acts.writing import Stamp
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


@contextmanager
def case_to_write(
    opened: InHand, case_id: str, stamp: Stamp, entropy: Entropy
) -> Iterator[tuple[CaseFile, Stamp]]:
    """A case, made where it is not there, with the stamp of the writer that goes on in it."""
    known = opened.has_case(case_id)
    with opened.open_case(case_id) if known else opened.create_case(case_id, entropy) as case_file:
        fit_writer(opened, case_file, entropy)
        yield case_file, msgspec.structs.replace(stamp, device=opened.device)
