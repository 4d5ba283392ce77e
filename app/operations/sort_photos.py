"""This is about sorting pictures of the tray into a case: number, visit and source come by themselves."""

from collections.abc import Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal
from app.domain.photos.facts import Stage
from app.domain.photos.numbering import next_numbers
from app.domain.photos.photo import photos_of
from app.domain.photos.roll import guessed_source
from app.domain.visits.visit import visits_of
from app.operations.import_photos import claims_of
from app.operations.place_photos import Placer, Placing, replace_photo, the_photo
from app.operations.progress import Progress, silent
from app.storage.case_file import CaseFile
from app.storage.tray import Tray, TrayItem


class Wish(msgspec.Struct, frozen=True):
    """Where a person wants one picture; `photo` is the id it gets in the case.

    `question` is the form and node it answers, where a form asked for it.
    """

    photo: str
    sha256: str
    subject: str
    stage: Stage
    question: str = ""


class Sorted(msgspec.Struct, frozen=True):
    """What came of it.

    Attributes:
        photos: ids of those that are in the case now and were not before.
        same: how many were in this case already (该影像已在本档案中，未重复保存).
    """

    photos: tuple[str, ...]
    same: int


def sort_photos(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    tray: Tray,
    wishes: Sequence[Wish],
    progress: Progress = silent,
) -> Sorted:
    """Place pictures where they were wished. Raises what `Placer.place` raises."""
    placer = Placer(tray)
    for done, wish in enumerate(wishes):
        # Other pictures may be placed between: a number is taken only when its picture is.
        progress(done, len(wishes))
        placer.place(case_file, looked_at, stamp, (_placing(case_file.load(), tray, wish),))
    progress(len(wishes), len(wishes))
    here = {photo.id for photo in photos_of(case_file.load())}
    photos = tuple(wish.photo for wish in wishes if wish.photo in here)
    return Sorted(photos, len(wishes) - len(photos))


def _placing(case: Case, tray: Tray, wish: Wish) -> Placing:
    (number,) = next_numbers(case, [(wish.subject, wish.stage)])
    item = _waiting(tray, wish.sha256)
    claims = claims_of(item)
    return Placing(
        photo=wish.photo,
        sha256=wish.sha256,
        subject=wish.subject,
        stage=wish.stage,
        number=number,
        visit=visit_on(case, (claims.taken_at or "")[:10]),
        question=wish.question,
        source=guessed_source(item.name, claims),
    )


def _waiting(tray: Tray, sha256: str) -> TrayItem:
    item = tray.item(sha256)
    if item is None or item.state == "discarded":
        raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
    return item


def visit_on(case: Case, day: str) -> str:
    """The visit of the day a picture says it was taken; one that goes on where it says none; else none."""
    visits = visits_of(case)
    if day:
        return next((visit.id for visit in visits if visit.day == day), "")
    return next((visit.id for visit in visits if visit.is_going_on), "")


def place_anew(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, photos: Sequence[str], subject: str, stage: Stage
) -> Case:
    """State another place for pictures of the case (改归), each with a number of it.

    Raises RuleRefused PHOTO_UNKNOWN, THING_UNKNOWN.
    """
    numbers = next_numbers(looked_at, [(subject, stage)] * len(photos))
    for photo, number in zip(photos, numbers, strict=True):
        known = the_photo(looked_at, photo)
        placing = Placing(
            photo=photo, sha256=known.sha256, subject=subject, stage=stage, number=number, visit=known.visit
        )
        replace_photo(case_file, looked_at, stamp, placing)
    return case_file.load()
