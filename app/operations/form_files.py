"""This is about the district's forms as files: those that ship, and the office's own, off a workbook.

An office's own form stands in for the one of the same form id that ships; its file lies in the workspace.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from app.domain.errors import FileRefused
from app.operations.fill_form import MEDIA_FOLDER, MEDIA_TYPES
from app.storage.whole_file import read_whole, write_whole
from app.xforms.errors import FormRefused
from app.xforms.lint.check import check_workbook
from app.xforms.lint.findings import Finding
from app.xforms.workbook.changes import Change, changes_between
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.markdown import write_markdown
from app.xforms.workbook.media import files_named
from app.xforms.workbook.reading import read_workbook, text_of
from app.xforms.workbook.sheets import Workbook
from app.xforms.workbook.taking_back import rewritten

FOLDER: Final = "forms"
"""Of an office's own forms, in its workspace."""
_QUESTIONLESS: Final = (
    "begin",
    "end",
    "calculate",
    "note",
    "hidden",
    "start",
    "today",
    "deviceid",
    "username",
)
_UNFIT: Final = re.compile(r"[^\w-]")


class FormFile(msgspec.Struct, frozen=True):
    """One form as it lies on the disk.

    Attributes:
        is_own: the office's own, or its own version of one that ships.
        is_read: False where the file can't be read; then only its name is known.
    """

    file: Path
    form_id: str
    title: str
    version: str = ""
    questions: int = 0
    is_own: bool = False
    is_read: bool = True


class Incoming(msgspec.Struct, frozen=True):
    """A workbook that was read and is not taken yet.

    Attributes:
        replaces: the form it changes; None for a new one.
        markdown: what would be written.
        media: files beside it that it names, by name.
    """

    source: Path
    form_id: str
    title: str
    replaces: FormFile | None
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    markdown: str
    media: tuple[tuple[str, bytes], ...] = ()

    @property
    def may_be_taken(self) -> bool:
        return not any(finding.severity == "error" for finding in self.findings)


def form_files(shipped: Path, own: Path) -> tuple[FormFile, ...]:
    """By title; of two with the same form id the office's own."""
    found = {form.form_id: form for form in _in(shipped, False)}
    found.update({form.form_id: form for form in _in(own, True)})
    return tuple(sorted(found.values(), key=lambda form: form.title))


def read_incoming(source: Path, known: tuple[FormFile, ...], compiler: XFormCompiler) -> Incoming:
    """A workbook against the form it would change. Raises FormRefused, FileRefused."""
    now = read_workbook(read_whole(source))
    form_id, title = _named(now, source.stem)
    replaces = next((form for form in known if form.form_id == form_id and form.is_read), None)
    old = read_whole(replaces.file) if replaces is not None else b""
    was = read_workbook(old) if old else Workbook(sheets=())
    is_table = replaces is not None and replaces.file.suffix == ".md"
    beside = source.parent / MEDIA_FOLDER
    media = dict(files_named(now, replaces.file.parent / MEDIA_FOLDER)) if replaces is not None else {}
    media |= dict(files_named(now, beside if beside.is_dir() else source.parent))
    media.pop(source.name, None)
    findings = check_workbook(now, compiler, set(media))
    text = rewritten(text_of(old), was, now) if is_table else write_markdown(now)
    return Incoming(
        source=source,
        form_id=form_id,
        title=title,
        replaces=replaces,
        changes=tuple(changes_between(was, now)),
        findings=tuple(findings),
        markdown=text,
        media=tuple(sorted(media.items())),
    )


def take_form(incoming: Incoming, own: Path) -> Path:
    """Write it among the office's own forms. Raises FileRefused."""
    target = own / f"{_UNFIT.sub('_', incoming.form_id)}.md"
    (own / MEDIA_FOLDER if incoming.media else own).mkdir(parents=True, exist_ok=True)
    for name, data in incoming.media:
        write_whole(own / MEDIA_FOLDER / name, data)
    write_whole(target, incoming.markdown.encode())
    return target


def _in(folder: Path, is_own: bool) -> Iterator[FormFile]:
    for file in sorted(each for each in folder.glob("*.*") if each.suffix[1:] in MEDIA_TYPES):
        try:
            workbook = read_workbook(read_whole(file))
        except (FormRefused, FileRefused):
            yield FormFile(file, file.stem, file.stem, is_own=is_own, is_read=False)
            continue
        survey = workbook.sheet("survey")
        if survey is None:  # a page about forms
            continue
        form_id, title = _named(workbook, file.stem)
        types = [row.get("type", "") for row in survey.records()]
        questions = sum(bool(each) and not each.startswith(_QUESTIONLESS) for each in types)
        yield FormFile(file, form_id, title, _setting(workbook, "version"), questions, is_own)


def _named(workbook: Workbook, otherwise: str) -> tuple[str, str]:
    """Form id and title."""
    form_id = _setting(workbook, "form_id") or otherwise
    return form_id, _setting(workbook, "form_title") or form_id


def _setting(workbook: Workbook, name: str) -> str:
    settings = workbook.sheet("settings")
    rows = settings.records() if settings is not None else []
    return rows[0].get(name, "") if rows else ""
