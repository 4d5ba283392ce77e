"""This is about WeChat copies and the originals they came from: suggested by likeness, paired by a person.

Both stay: a copy may show what was said in a chat, the original is the evidence. Source: users.md (b) 16.
"""

from collections.abc import Generator

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.photos.facts import PhotoStated
from app.domain.photos.photo import Photo, photos_of
from app.media.likeness import SAME_PICTURE, distance
from app.media.metadata import MetadataReader
from app.operations.acting import state
from app.operations.place_photos import THUMBNAIL, the_photo
from app.storage.case_file import CaseFile

LIKENESS = "likeness"


class Likely(msgspec.Struct, frozen=True):
    """An original a copy may come from; `bits` in which they look different, 0 for alike."""

    photo: str
    bits: int


def likely_originals(
    case_file: CaseFile, case: Case, copy: str, reader: MetadataReader
) -> Generator[tuple[int, int], None, tuple[Likely, ...]]:
    """Looks at every picture of the case, one a step; the likeliest first.

    Raises RuleRefused PHOTO_UNKNOWN.
    """
    wanted = _likeness(case_file, the_photo(case, copy), reader)
    others = [photo for photo in photos_of(case) if photo.id != copy and photo.source != "wechat"]
    found: list[Likely] = []
    for done, photo in enumerate(others):
        yield done, len(others)
        seen = _likeness(case_file, photo, reader)
        if wanted is not None and seen is not None and distance(wanted, seen) <= SAME_PICTURE:
            found.append(Likely(photo.id, distance(wanted, seen)))
    return tuple(sorted(found, key=lambda likely: likely.bits))


def pair_photo(case_file: CaseFile, looked_at: Case, stamp: Stamp, copy: str, original: str) -> Case:
    """State that a copy was made from an original. Raises RuleRefused PHOTO_UNKNOWN."""
    the_photo(looked_at, copy)
    told = the_photo(looked_at, original)
    fact = PhotoStated(photo=copy, field="original_of", value=told.number or told.id)
    return state(case_file, looked_at, stamp, (fact,))


def _likeness(case_file: CaseFile, photo: Photo, reader: MetadataReader) -> int | None:
    """By its thumbnail, and kept: it is the same for ever."""
    kept = case_file.derived(photo.sha256, LIKENESS)
    if kept:
        return int(kept)
    thumbnail = case_file.derived(photo.sha256, THUMBNAIL)
    if not thumbnail and case_file.original(photo.sha256) is None:
        return None
    seen = reader.likeness(thumbnail or b"".join(case_file.read_original(photo.sha256)))
    if seen is not None:
        with case_file.writing() as writer:
            writer.keep_derived(photo.sha256, LIKENESS, str(seen).encode())
    return seen
