"""This is about opening forms: what lies in `forms/`, compiled once, begun or gone on with. On the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec
from PySide6.QtCore import QObject

from app import places
from app.domain.answers.facts import FormStarted

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.operations.fill_form import FormPaper
    from app.operations.kept_forms import KeptForms
    from app.storage.case_file import CaseFile
    from app.ui.background import Progress
    from app.ui.desk import Desk
    from app.ui.workspace_session import WorkspaceSession
    from app.xforms.engine.migration import Migration
    from app.xforms.engine.session import Session as FormSession
    from app.xforms.model.form import Form
    from app.xforms.model.world import World
    from app.xforms.workbook.compile import XFormCompiler

T = TypeVar("T")

FORMS_REMEMBERED: Final = 4
"""As they were read; a long one takes some megabytes."""
OWN_FORMS: Final = "forms"
"""Folder of an office's own forms, in its workspace. Source: `operations/form_files.py`."""
_MATTER: Final = "bind::app:matter"


class KnownForm(msgspec.Struct, frozen=True):
    """A form definition that ships with the program.

    Attributes:
        matters: codes of what it checks, as an inspection notice names them.
    """

    file: Path
    form_id: str
    title: str
    matters: frozenset[str] = frozenset()
    version: str = ""


class Opened(msgspec.Struct, frozen=True):
    """A form ready to be filled in; `filling` is None where its definition can't be used, `why` tells.

    Attributes:
        broke_off: whatever read it ended before its time; once more may do.
    """

    form: str
    filling: FormSession | None = None
    why: str = ""
    broke_off: bool = False


class Compared(msgspec.Struct, frozen=True):
    """A draft beside another version of its form; `planned` is None where that can't be used, `why` tells."""

    paper: FormPaper
    planned: Migration | None = None
    why: str = ""


class FormShelf(QObject):
    """Definitions compiled since the workspace was opened; stands below the workspace's session.

    Only the worker calls its methods. The compiling child is ended after each new definition.
    """

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._compiler: XFormCompiler | None = None
        self._kept: KeptForms | None = None
        self.folder = places.forms()
        self.own_folder: Path | None = None
        self._forms: dict[FormPaper, Form] = {}

    def known(self, _case_file: CaseFile) -> tuple[KnownForm, ...]:
        """What can be begun, by title; a file that can't be read is passed over."""
        found = {form.form_id: form for form in self._known()}
        if self.own_folder is not None:  # its own form stands in for the one of this id that ships
            found.update({form.form_id: form for form in self._known(self.own_folder)})
        return tuple(sorted(found.values(), key=lambda form: form.title))

    def begin(
        self, given: tuple[CaseFile, Case, Stamp], known: KnownForm, visit: str, form: str, who: str
    ) -> Opened:
        """A new form of this definition, its definition kept in the case."""
        from app.domain.answers.prefilled import prefilled
        from app.operations.fill_form import paper_of, start_form
        from app.operations.kept_forms import KeptForms
        from app.operations.lend_last_saved import lend_last_saved
        from app.operations.tabulate_case import tabulate_case
        from app.xforms.engine.session import Session as FormSession

        case_file, case, stamp = given
        self._kept = KeptForms(case_file)
        paper = tabulate_case(paper_of(known.file), case)

        def make(compiler: XFormCompiler) -> FormSession:
            world = self._world(stamp.device, who, prefilled(case, visit))

            def read(each: FormPaper) -> Form:
                return self._form(each, compiler, world)

            lent = lend_last_saved(case_file, case, paper, known.form_id, read)
            filling = FormSession(read(lent))
            definition = filling.form
            started = FormStarted(
                form=form,
                form_id=definition.form_id,
                version=definition.version,
                definition="",
                visit=visit,
            )
            start_form(case_file, case, stamp, started, lent, filling)
            return filling

        return self._opened(form, make)

    def reopen(self, given: tuple[CaseFile, Case, Stamp], form: str, who: str) -> Opened:
        """A form as it was left."""
        from app.operations.fill_form import reopen_form
        from app.operations.kept_forms import KeptForms

        case_file, case, stamp = given
        self._kept = KeptForms(case_file)
        return self._opened(
            form,
            lambda compiler: reopen_form(
                case_file,
                case,
                form,
                lambda paper: self._form(paper, compiler, self._world(stamp.device, who, {})),
            ),
        )

    def compare(self, given: tuple[CaseFile, Case, Stamp], known: KnownForm, form: str, who: str) -> Compared:
        """What this version of its form would make of a draft, as it is stored. Raises RuleRefused."""
        from app.operations.fill_form import paper_of
        from app.operations.kept_forms import KeptForms
        from app.operations.migrate_form import plan_migration
        from app.operations.tabulate_case import tabulate_case

        case_file, case, stamp = given
        self._kept = KeptForms(case_file)
        paper = tabulate_case(paper_of(known.file), case)

        def plan(compiler: XFormCompiler) -> Migration:
            world = self._world(stamp.device, who, {})
            return plan_migration(
                case_file, case, form, paper, lambda each: self._form(each, compiler, world)
            )

        planned, why, _ = self._made(plan)
        return Compared(paper, planned, why)

    def try_out(self, file: Path, who: str) -> Opened:
        """A blank record that belongs to no enterprise: a form that is tried. Raises FileRefused."""
        from app.operations.fill_form import paper_of
        from app.xforms.engine.session import Session as FormSession

        paper = paper_of(file)
        world = self._world("", who, {})
        return self._opened("", lambda compiler: FormSession(self._form(paper, compiler, world)))

    def _form(self, paper: FormPaper, compiler: XFormCompiler, world: World) -> Form:
        """Of a definition that was read before nothing is read again: a Form never changes."""
        from app.operations.fill_form import open_definition

        found = self._forms.pop(paper, None) or open_definition(paper, compiler, world)
        self._forms[paper] = found
        while len(self._forms) > FORMS_REMEMBERED:
            del self._forms[next(iter(self._forms))]
        # Clock and ids are the desk's in any case: only what is known of this case is another.
        return found.in_world(msgspec.structs.replace(found.world, properties=world.properties))

    def _opened(self, form: str, make: Callable[[XFormCompiler], FormSession]) -> Opened:
        return Opened(form, *self._made(make))

    def _made(self, make: Callable[[XFormCompiler], T]) -> tuple[T | None, str, bool]:
        """What is made of a definition; else None, why not, and whether once more may do."""
        from app.xforms.errors import FormFault, FormRefused
        from app.xforms.workbook.compile import XFormCompiler

        if self._compiler is None:
            self._compiler = XFormCompiler()
        self._compiler.kept = self._kept
        try:
            return make(self._compiler), "", False
        except FormRefused as refused:
            why = str(refused.details.get("message", "")) or refused.code.value
            broke_off = refused.code in (FormFault.COMPILE_DIED, FormFault.COMPILE_TIMEOUT)
            return None, why, broke_off
        finally:
            self._compiler.close()  # what was compiled is remembered, only the child ends

    def _world(self, device: str, who: str, known: Mapping[str, str]) -> World:
        """known: what the form need not ask."""
        from datetime import timedelta, timezone

        from app.xforms.model.world import World

        desk = self._desk
        return World(
            now=desk.now,
            zone=timezone(timedelta(hours=8)),
            random=lambda: int.from_bytes(desk.entropy(6)) / 2**48,
            new_id=desk.new_uuid,
            properties={**known, "deviceid": device, "username": who},
        )

    def _known(self, folder: Path | None = None) -> Iterator[KnownForm]:
        from app.domain.errors import FileRefused
        from app.operations.fill_form import MEDIA_TYPES
        from app.storage.whole_file import read_whole
        from app.xforms.errors import FormRefused
        from app.xforms.workbook.reading import read_workbook

        for file in sorted(
            each for each in (folder or self.folder).glob("*.*") if each.suffix[1:] in MEDIA_TYPES
        ):
            try:
                workbook = read_workbook(read_whole(file))
            except (FormRefused, FileRefused):
                continue
            if workbook.sheet("survey") is None:  # a page about forms
                continue
            settings, survey = (
                sheet.records() if sheet is not None else []
                for sheet in (workbook.sheet("settings"), workbook.sheet("survey"))
            )
            named = settings[0] if settings else {}
            matters = frozenset(row[_MATTER] for row in survey if _MATTER in row)
            title = named.get("form_title", file.stem)
            version = named.get("version", "")
            yield KnownForm(file, named.get("form_id", file.stem), title, matters, version)


def begin(
    shelf: FormShelf, known: KnownForm, visit: str, form: str, who: str
) -> Callable[[CaseFile, Case, Stamp, Progress], Opened]:
    return lambda case_file, case, stamp, _progress: shelf.begin(
        (case_file, case, stamp), known, visit, form, who
    )


def reopen(shelf: FormShelf, form: str, who: str) -> Callable[[CaseFile, Case, Stamp, Progress], Opened]:
    return lambda case_file, case, stamp, _progress: shelf.reopen((case_file, case, stamp), form, who)


def compare(
    shelf: FormShelf, known: KnownForm, form: str, who: str
) -> Callable[[CaseFile, Case, Stamp, Progress], Compared]:
    """The case is read anew: answers handed over just before count."""
    return lambda case_file, _case, stamp, _progress: shelf.compare(
        (case_file, case_file.load(), stamp), known, form, who
    )


def shelf_of(workspace: WorkspaceSession) -> FormShelf:
    """The one shelf of a workspace's session."""
    found = workspace.findChild(FormShelf)
    if isinstance(found, FormShelf):
        return found
    made = FormShelf(workspace, workspace.desk)
    made.own_folder = workspace.folder / OWN_FORMS
    return made
