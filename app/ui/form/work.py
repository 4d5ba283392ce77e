"""This is about opening forms: what lies in `forms/`, compiled once, begun or gone on with. On the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject

from app import places
from app.domain.answers.facts import FormStarted

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.operations.fill_form import FormPaper
    from app.storage.case_file import CaseFile
    from app.ui.background import Progress
    from app.ui.desk import Desk
    from app.xforms.engine.session import Session as FormSession
    from app.xforms.model.form import Form
    from app.xforms.model.world import World
    from app.xforms.workbook.compile import XFormCompiler

FORMS_REMEMBERED: Final = 4
"""As they were read; a long one takes some megabytes."""


class KnownForm(msgspec.Struct, frozen=True):
    """A form definition that ships with the program."""

    file: Path
    form_id: str
    title: str


class Opened(msgspec.Struct, frozen=True):
    """A form ready to be filled in; `filling` is None where its definition can't be used, `why` tells.

    Attributes:
        broke_off: whatever read it ended before its time; once more may do.
    """

    form: str
    filling: FormSession | None = None
    why: str = ""
    broke_off: bool = False


class FormShelf(QObject):
    """Definitions compiled since the workspace was opened; stands below the workspace's session.

    Only the worker calls its methods. The compiling child is ended after each new definition.
    """

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._compiler: XFormCompiler | None = None
        self.folder = places.forms()
        self._forms: dict[tuple[FormPaper, str, str], Form] = {}

    def known(self, _case_file: CaseFile) -> tuple[KnownForm, ...]:
        """What can be begun, by title; a file that can't be read is passed over."""
        return tuple(sorted(self._known(), key=lambda form: form.title))

    def begin(
        self, given: tuple[CaseFile, Case, Stamp], known: KnownForm, visit: str, form: str, who: str
    ) -> Opened:
        """A new form of this definition, its definition kept in the case."""
        from app.operations.fill_form import FormPaper, start_form
        from app.storage.whole_file import read_whole
        from app.xforms.engine.session import Session as FormSession

        paper = FormPaper(known.file.stem, read_whole(known.file))
        case_file, case, stamp = given

        def make(compiler: XFormCompiler) -> FormSession:
            filling = FormSession(self._form(paper, compiler, stamp, who))
            definition = filling.form
            started = FormStarted(
                form=form,
                form_id=definition.form_id,
                version=definition.version,
                definition="",
                visit=visit,
            )
            start_form(case_file, case, stamp, started, paper, filling)
            return filling

        return self._opened(form, make)

    def reopen(self, given: tuple[CaseFile, Case, Stamp], form: str, who: str) -> Opened:
        """A form as it was left."""
        from app.operations.fill_form import reopen_form

        case_file, case, stamp = given
        return self._opened(
            form,
            lambda compiler: reopen_form(
                case_file, case, form, lambda paper: self._form(paper, compiler, stamp, who)
            ),
        )

    def _form(self, paper: FormPaper, compiler: XFormCompiler, stamp: Stamp, who: str) -> Form:
        """Of a definition that was read before nothing is read again: a Form never changes."""
        from app.operations.fill_form import open_definition

        key = (paper, stamp.device, who)
        found = self._forms.pop(key, None) or open_definition(paper, compiler, self._world(stamp, who))
        self._forms[key] = found
        while len(self._forms) > FORMS_REMEMBERED:
            del self._forms[next(iter(self._forms))]
        return found

    def _opened(self, form: str, make: Callable[[XFormCompiler], FormSession]) -> Opened:
        from app.xforms.errors import FormFault, FormRefused
        from app.xforms.workbook.compile import XFormCompiler

        if self._compiler is None:
            self._compiler = XFormCompiler()
        try:
            return Opened(form, make(self._compiler))
        except FormRefused as refused:
            why = str(refused.details.get("message", "")) or refused.code.value
            broke_off = refused.code in (FormFault.COMPILE_DIED, FormFault.COMPILE_TIMEOUT)
            return Opened(form, why=why, broke_off=broke_off)
        finally:
            self._compiler.close()  # what was compiled is remembered, only the child ends

    def _world(self, stamp: Stamp, who: str) -> World:
        from datetime import timedelta, timezone

        from app.xforms.model.world import World

        desk = self._desk
        return World(
            now=desk.now,
            zone=timezone(timedelta(hours=8)),
            random=lambda: int.from_bytes(desk.entropy(6)) / 2**48,
            new_id=desk.new_uuid,
            properties={"deviceid": stamp.device, "username": who},
        )

    def _known(self) -> Iterator[KnownForm]:
        from app.domain.errors import FileRefused
        from app.storage.whole_file import read_whole
        from app.xforms.errors import FormRefused
        from app.xforms.workbook.reading import read_workbook

        for file in sorted(self.folder.glob("*.md")):
            try:
                sheet = read_workbook(read_whole(file)).sheet("settings")
            except (FormRefused, FileRefused):
                continue
            settings = sheet.records()[0] if sheet is not None and sheet.records() else {}
            title = settings.get("form_title", file.stem)
            yield KnownForm(file, settings.get("form_id", file.stem), title)


def begin(
    shelf: FormShelf, known: KnownForm, visit: str, form: str, who: str
) -> Callable[[CaseFile, Case, Stamp, Progress], Opened]:
    return lambda case_file, case, stamp, _progress: shelf.begin(
        (case_file, case, stamp), known, visit, form, who
    )


def reopen(shelf: FormShelf, form: str, who: str) -> Callable[[CaseFile, Case, Stamp, Progress], Opened]:
    return lambda case_file, case, stamp, _progress: shelf.reopen((case_file, case, stamp), form, who)


def shelf_of(workspace: QObject, desk: Desk) -> FormShelf:
    """The one shelf of a workspace's session."""
    found = workspace.findChild(FormShelf)
    return found if isinstance(found, FormShelf) else FormShelf(workspace, desk)
