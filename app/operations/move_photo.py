"""This is about pictures that must leave a case: moved to the enterprise they belong to, or erased by law.

A moved picture is kept there before it goes here, so that a cut in between loses nothing; both trace it.
"""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.facts import OriginalErased, PhotoKept, PhotoMovedOut
from app.domain.photos.photo import Photo, photos_of, same_picture
from app.operations.carrying import erased_by_law
from app.operations.place_photos import THUMBNAIL, the_photo
from app.operations.session import Session
from app.storage.case_file import CaseFile
from app.storage.piece_reader import PieceReader
from app.storage.tray import Tray


def move_photo(here: Session, there: Session, photo: str, reason: str) -> Case:
    """Move a picture to another enterprise (移至其他企业); it arrives there not yet placed.

    Raises RuleRefused PHOTO_UNKNOWN, REASON_MISSING.
    """
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    leaving = the_photo(here.case, photo)
    if same_picture(there.look(), leaving.sha256) is None:
        _bring(here.case_file, there, leaving, reason)
    moved = PhotoMovedOut(photo=photo, to_case=there.case_file.case_id, reason=reason)
    with here.case_file.writing() as writer:
        writer.append(here.stamp(), here.case.seen, (moved,))
        if not _is_shared(here.case, leaving):
            writer.erase_original(leaving.sha256)
    return here.look()


def _bring(here: CaseFile, there: Session, photo: Photo, reason: str) -> None:
    kept = PhotoKept(
        photo=photo.id,
        sha256=photo.sha256,
        sm3=photo.sm3,
        size=photo.size,
        name=photo.name,
        claims=photo.claims,
        source="moved",
        from_case=here.case_id,
        note=reason,
    )
    original = PieceReader(here.read_original(photo.sha256))
    with there.case_file.writing() as writer:
        writer.keep_original(original, photo.claims.media_type, size=photo.size, digest=photo.sha256)
        thumbnail = here.derived(photo.sha256, THUMBNAIL)
        if thumbnail:
            writer.keep_derived(photo.sha256, THUMBNAIL, thumbnail)
        writer.append(there.stamp(), there.case.seen, (kept,))
    there.look()


def erase_original(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, tray: Tray, sha256: str, reason: str
) -> Case:
    """Truly erase an original's bytes; digest, who and why stay (删除后无法恢复影像内容，仅保留留痕).

    Also from the tray it came through; cut short before that, it is done again and states nothing twice.
    Raises RuleRefused REASON_MISSING; FileRefused ORIGINAL_MISSING, ORIGINAL_ERASED.
    """
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    if sha256 not in erased_by_law(case_file.load()):
        with case_file.writing() as writer:
            writer.append(stamp, looked_at.seen, (OriginalErased(sha256=sha256, reason=reason),))
            writer.erase_original(sha256)
    tray.erase(sha256)
    return case_file.load()


def _is_shared(case: Case, photo: Photo) -> bool:
    return any(other.sha256 == photo.sha256 and other.id != photo.id for other in photos_of(case))
