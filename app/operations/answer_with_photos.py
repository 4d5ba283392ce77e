"""This is about answering a question of a form with pictures: from the tray, a file, or the case itself.

What comes from the tray is placed at the form, with the question it answers; a picture that is placed already
stays where it is. The answer names them by file (`domain.photos.answering`).
"""

from collections.abc import Sequence
from typing import Final, cast, get_args

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.photos.answering import file_name
from app.domain.photos.facts import PhotoPlaced, Stage
from app.domain.photos.photo import Photo, same_picture
from app.operations.acting import state
from app.operations.fill_form import the_form
from app.operations.place_photos import the_photo
from app.operations.progress import Progress, silent
from app.operations.sort_photos import Wish, sort_photos
from app.storage.case_file import CaseFile
from app.storage.tray import Tray

STAGE_COLUMN: Final = "app:stage"
"""A form's own column: the stage its pictures show."""


class Asked(msgspec.Struct, frozen=True):
    """The question: form, node, and the stage the form says its pictures show."""

    form: str
    node: str
    stage: str = ""

    @property
    def reference(self) -> str:
        return f"{self.form} {self.node}"


def answer_from_tray(
    given: tuple[CaseFile, Case, Stamp],
    tray: Tray,
    asked: Asked,
    pictures: Sequence[tuple[str, str]],
    progress: Progress = silent,
) -> tuple[str, ...]:
    """pictures: (id it gets in the case, SHA-256). Gives file names for the answer.

    Raises RuleRefused FORM_UNKNOWN, and what `sort_photos` raises.
    """
    case_file, case, stamp = given
    the_form(case, asked.form)
    stage = cast("Stage", asked.stage) if asked.stage in get_args(Stage) else "before"
    wishes = [Wish(photo, sha256, f"form/{asked.form}", stage, asked.reference) for photo, sha256 in pictures]
    sort_photos(case_file, case, stamp, tray, wishes, progress)
    here = case_file.load()
    found = (same_picture(here, sha256) for _, sha256 in pictures)
    return tuple(file_name(photo) for photo in found if photo is not None)


def answer_from_case(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, asked: Asked, photos: Sequence[str]
) -> tuple[str, ...]:
    """Pictures of the case; one that answers no question yet says from now on that it answers this one.

    Raises RuleRefused FORM_UNKNOWN, PHOTO_UNKNOWN.
    """
    the_form(looked_at, asked.form)
    known = [the_photo(looked_at, photo) for photo in photos]
    facts = tuple(_answers(photo, asked) for photo in known if photo.subject and not photo.question)
    if facts:
        state(case_file, looked_at, stamp, facts)
    return tuple(file_name(photo) for photo in known)


def _answers(photo: Photo, asked: Asked) -> PhotoPlaced:
    return PhotoPlaced(
        photo=photo.id,
        subject=photo.subject,
        stage=cast("Stage", photo.stage),
        number=photo.number,
        visit=photo.visit,
        question=asked.reference,
    )
