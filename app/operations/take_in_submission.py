"""This is about answers from a phone: a submission of ODK becomes a form of the case, its origin shown.

Its XML and every file sent with it are kept as they came, as originals; what it says of itself is a claim.
"""

from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.answers.facts import AnswersGiven, FormStarted, SubmissionTakenIn
from app.domain.answers.forms import forms_of
from app.domain.errors import Refusal, RuleRefused
from app.operations.fill_form import FormPaper, keep_definition
from app.storage.case_file import CaseFile
from app.storage.case_writer import CaseWriter
from app.storage.whole_file import read_whole, refusing
from app.xforms.engine.session import Session as FormSession
from app.xforms.model.form import Form
from app.xforms.submission.reading import About, about_submission, from_submission
from app.xforms.submission.writing import file_names

XML_MEDIA_TYPE: Final = "application/xml"
_MEDIA_TYPES: Final = {
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".heic": "image/heic",
    ".mp4": "video/mp4", ".3gp": "video/3gpp", ".m4a": "audio/mp4", ".amr": "audio/amr",
    ".pdf": "application/pdf", ".csv": "text/csv",
}  # fmt: skip


class Submission(msgspec.Struct, frozen=True):
    """A submission as it lies on a disk: its XML, and by bare name the files beside it that it speaks of."""

    xml: bytes
    about: About
    session: FormSession
    files: Mapping[str, Path]
    missing: tuple[str, ...]


def read_submission(file: Path, form: Form) -> Submission:
    """Read a submission by the definition it was filled in by; links and folders beside it are no files.

    Raises FileRefused; RuleRefused SUBMISSION_OTHER_VERSION; `xforms` FormRefused.
    """
    xml = read_whole(file)
    about = about_submission(xml)
    if about.version and about.version != form.version:
        raise RuleRefused(Refusal.SUBMISSION_OTHER_VERSION, version=form.version, got=about.version)
    session = from_submission(form, xml)
    beside = {name: file.parent / name for name in file_names(session)}
    files = {name: path for name, path in beside.items() if path.is_file() and not path.is_symlink()}
    missing = tuple(name for name in beside if name not in files)
    return Submission(xml=xml, about=about, session=session, files=files, missing=missing)


def take_in_submission(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    started: FormStarted,
    paper: FormPaper,
    submission: Submission,
) -> Case:
    """Keep it, and state its answers as a draft of the case: a person looks at it and finishes it.

    Raises RuleRefused SUBMISSION_TAKEN; FileRefused, then nothing was written.
    """
    instance = submission.about.instance
    taken = (form.origin for form in forms_of(looked_at) if form.origin is not None)
    if instance and any(origin.instance == instance for origin in taken):
        raise RuleRefused(Refusal.SUBMISSION_TAKEN, instance=instance)
    with case_file.writing() as writer:
        definition, kept = keep_definition(writer, started.form, paper, submission.session)
        facts: list[Fact] = [msgspec.structs.replace(started, definition=definition), *kept]
        facts.append(_origin(writer, started.form, submission))
        facts.append(AnswersGiven(form=started.form, values=submission.session.answers()))
        writer.append(stamp, looked_at.seen, tuple(facts))
    return case_file.load()


def _origin(writer: CaseWriter, form: str, submission: Submission) -> Fact:
    about = submission.about
    files = {name: _keep(writer, path) for name, path in submission.files.items()}
    return SubmissionTakenIn(
        form=form,
        submission=writer.keep_original(submission.xml, XML_MEDIA_TYPE).original.sha256,
        instance=about.instance,
        replaces=about.replaces,
        device=about.device,
        files=files,
        missing=submission.missing,
    )


def _keep(writer: CaseWriter, path: Path) -> str:
    """A file sent along, streamed: it may be a film."""
    with refusing(path), path.open("rb") as file:
        return writer.keep_original(file, _media_type(path.name)).original.sha256


def _media_type(name: str) -> str:
    return _MEDIA_TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
