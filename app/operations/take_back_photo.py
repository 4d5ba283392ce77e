"""This is about a placing undone (撤销归入): the picture waits in the tray again, as if just arrived.

It may be another firm's or private, so its bytes leave the case; that it was here, by whom and when stays.
The tray has it again before the case lets go, so that a cut in between loses nothing.
"""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.photos.facts import PhotoMovedOut
from app.domain.photos.photo import photos_of
from app.operations.place_photos import the_photo
from app.storage.case_file import CaseFile
from app.storage.piece_reader import PieceReader
from app.storage.tray import Tray


def take_back_photos(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, tray: Tray, photos: Sequence[str]
) -> Case:
    """Undo placings. Raises RuleRefused PHOTO_UNKNOWN; FileRefused DISK_FULL, ORIGINAL_MISSING."""
    for photo in photos:
        leaving = the_photo(looked_at, photo)
        tray.take_back(leaving.sha256, lambda sha256: PieceReader(case_file.read_original(sha256)))
        others = (each for each in photos_of(case_file.load()) if each.id != photo)
        is_shared = any(each.sha256 == leaving.sha256 for each in others)
        with case_file.writing() as writer:
            writer.append(stamp, looked_at.seen, (PhotoMovedOut(photo=photo, to_case=""),))
            if not is_shared:
                writer.erase_original(leaving.sha256)
    return case_file.load()
