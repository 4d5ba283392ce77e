"""This is about a form going to a server of ODK or KoboToolbox: its XML, and the files it speaks of."""

from pathlib import Path
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.answers.forms import AnsweredForm
from app.domain.photos.answering import photo_named
from app.operations.fill_form import the_form
from app.storage.case_file import CaseFile
from app.storage.whole_file import read_whole, write_whole
from app.xforms.engine.session import Session as FormSession
from app.xforms.submission.reading import about_submission
from app.xforms.submission.writing import Identity, file_names, instance_id, to_submission

SUBMISSION: Final = "submission.xml"


class Exported(msgspec.Struct, frozen=True):
    """What lies in the folder now.

    Attributes:
        replaces: the id of the export before, when an answer was changed since; the folder remembers it.
        unchanged: the folder held exactly this already.
        files: names beside the XML.
        missing: names the answers hold that are no file of the case.
    """

    folder: str
    instance: str
    replaces: str
    unchanged: bool
    files: tuple[str, ...]
    missing: tuple[str, ...]


def export_submission(
    case_file: CaseFile, case: Case, form: str, filling: FormSession, target: tuple[Path, str]
) -> Exported:
    """Write a folder for this form: the XML last, so that a folder with one is whole.

    filling: the form as `reopen_form` gives it. target: the folder that holds such folders, and an id to be
    used when one is needed. Raises RuleRefused FORM_UNKNOWN; FileRefused.
    """
    answered = the_form(case, form)
    folder = target[0] / f"{answered.form_id}-{form[:12]}"
    identity, unchanged = _identity(folder / SUBMISSION, filling, f"uuid:{target[1]}")
    known = {name: _digest(case, answered, name) for name in file_names(filling)}
    here = {name: digest for name, digest in known.items() if digest}
    folder.mkdir(parents=True, exist_ok=True)
    for name, digest in here.items():
        write_whole(folder / name, case_file.read_original(digest))
    write_whole(folder / SUBMISSION, to_submission(filling, identity))
    return Exported(
        folder=str(folder),
        instance=identity.instance,
        replaces=identity.replaces,
        unchanged=unchanged,
        files=tuple(here),
        missing=tuple(name for name in known if name not in here),
    )


def _identity(before: Path, filling: FormSession, fresh: str) -> tuple[Identity, bool]:
    """The id of an export, and whether it says what the one before said."""
    if not before.is_file():
        return Identity(instance_id(filling) or fresh), False
    earlier = read_whole(before)
    said = about_submission(earlier)
    same = Identity(said.instance, said.replaces)
    if to_submission(filling, same) == earlier:
        return same, True
    return Identity(fresh, said.instance), False


def _digest(case: Case, answered: AnsweredForm, name: str) -> str:
    """The original a file name means; '' for none."""
    if answered.origin is not None and name in answered.origin.files:
        return answered.origin.files[name]
    photo = photo_named(case, name)
    return photo.sha256 if photo is not None else ""
