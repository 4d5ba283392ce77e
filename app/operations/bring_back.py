"""This is about bytes a case has lost, by a restoring or a spoiled disk: the tray gives them back.

The acts that tell of them never went away, so nothing is stated.
"""

from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile
from app.storage.piece_reader import PieceReader
from app.storage.tray import Tray

_LOST = frozenset({Refusal.ORIGINAL_MISSING, Refusal.ORIGINAL_DAMAGED, Refusal.VOLUME_MISSING})


def bring_back(case_file: CaseFile, tray: Tray, sha256: str, media_type: str) -> bool:
    """Write an original anew where its bytes can't be read any more; whether that was needed.

    One that was erased by law stays away. Raises FileRefused ORIGINAL_MISSING, ORIGINAL_DAMAGED when the tray
    can't give it either, DISK_FULL; then the case is as it was.
    """
    if not _is_lost(case_file, sha256):
        return False
    with case_file.writing() as writer:
        source = PieceReader(tray.read(sha256))
        if case_file.original(sha256) is None:
            writer.keep_original(source, media_type, digest=sha256)
        else:
            writer.renew_original(source, sha256)
    return True


def _is_lost(case_file: CaseFile, sha256: str) -> bool:
    try:
        for _ in case_file.read_original(sha256):
            pass
    except FileRefused as refused:
        return refused.code in _LOST
    return False
