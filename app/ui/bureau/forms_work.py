"""This is about what the screen of forms has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app import places
from app.operations.form_files import FOLDER, FormFile, Incoming

if TYPE_CHECKING:
    from app.domain.acts.writing import Stamp
    from app.domain.people.office import Office
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress
    from app.ui.form.work import FormShelf, Opened
    from app.xforms.engine.session import Session as FormSession
    from app.xforms.lint.findings import Finding


class Checked(NamedTuple):
    """What was found in a form, and its rows to look at: cells by sheet and row, each with its column."""

    form: FormFile
    findings: tuple[Finding, ...]
    rows: dict[tuple[str, int], tuple[tuple[str, str], ...]]


class BlankForm(NamedTuple):
    """A blank form as a PDF, or why there is none."""

    pdf: bytes = b""
    why: str = ""


def own_folder(opened: KeptOpen) -> Path:
    return opened.workspace.folder / FOLDER


def listed(opened: KeptOpen) -> tuple[FormFile, ...]:
    from app.operations.form_files import form_files

    return form_files(places.forms(), own_folder(opened))


def check(form: FormFile) -> Callable[[KeptOpen, Progress], Checked]:
    def work(_opened: KeptOpen, _progress: Progress) -> Checked:
        from app.operations.fill_form import MEDIA_FOLDER
        from app.storage.whole_file import read_whole
        from app.xforms.errors import FormRefused
        from app.xforms.lint.check import check as check_form
        from app.xforms.workbook.compile import XFormCompiler
        from app.xforms.workbook.reading import read_workbook

        data, media = read_whole(form.file), form.file.parent / MEDIA_FOLDER
        with XFormCompiler() as compiler:
            beside = {each.name for each in media.iterdir()} if media.is_dir() else set()
            findings = check_form(data, compiler, beside)
        try:
            sheets = read_workbook(data).sheets
        except FormRefused:
            sheets = ()
        rows = {
            (sheet.name, number): tuple(
                (name, cell) for name, cell in zip(sheet.header, row, strict=False) if name and cell
            )
            for sheet in sheets
            for number, row in enumerate(sheet.rows, 1)
        }
        return Checked(form, tuple(findings), rows)

    return work


def try_out(shelf: FormShelf, form: FormFile, who: str) -> Callable[[KeptOpen, Progress], Opened]:
    return lambda _opened, _progress: shelf.try_out(form.file, who)


def read(source: Path) -> Callable[[KeptOpen, Progress], Incoming | Finding]:
    """What the workbook would change, or why it can't be read."""

    def work(opened: KeptOpen, _progress: Progress) -> Incoming | Finding:
        from app.operations.form_files import read_incoming
        from app.storage.whole_file import read_whole
        from app.xforms.errors import FormRefused
        from app.xforms.lint.check import check as check_form
        from app.xforms.workbook.compile import XFormCompiler

        with XFormCompiler() as compiler:
            try:
                return read_incoming(source, listed(opened), compiler)
            except FormRefused:
                return check_form(read_whole(source), compiler)[0]

    return work


def take(opened: KeptOpen, incoming: Incoming, stamp: Stamp) -> tuple[tuple[FormFile, ...], tuple[str, ...]]:
    """The list as it is then; names of files that do not travel to laptops with the form."""
    from app.operations.form_files import take_form
    from app.operations.publish_form import publish_form

    target = take_form(incoming, own_folder(opened))
    forms = listed(opened)
    taken = next(form for form in forms if form.file == target)
    return forms, publish_form(opened, stamp, taken).left if opened.is_bureau else ()


def export(form: FormFile, target: Path) -> Callable[[KeptOpen, Progress], str]:
    """The workbook's name; empty where the form can't be read or holds what no workbook takes."""

    def work(_opened: KeptOpen, _progress: Progress) -> str:
        from app.storage.whole_file import read_whole, write_whole
        from app.xforms.errors import FormRefused
        from app.xforms.workbook.reading import read_workbook
        from app.xforms.workbook.xlsx_writing import write_xlsx

        try:
            workbook = write_xlsx(read_workbook(read_whole(form.file)))
        except FormRefused:
            return ""
        write_whole(target, workbook)
        return target.name

    return work


def draw_blank(shelf: FormShelf, form: FormFile, office: Office) -> Callable[[KeptOpen, Progress], BlankForm]:
    """The paper, or why the form can't be opened."""

    def work(_opened: KeptOpen, _progress: Progress) -> BlankForm:
        opened = shelf.try_out(form.file, "")
        if opened.filling is None:
            return BlankForm(why=opened.why)
        return BlankForm(pdf=_drawn(opened.filling, office))

    return work


def _drawn(filling: FormSession, office: Office) -> bytes:
    from app.media.codes import code_modules
    from app.printing.blank_form import blank_form
    from app.printing.fonts import bundled_fonts, machine_fangsong
    from app.printing.print_record import print_record

    fonts = bundled_fonts(places.fonts(), None if office.sample else machine_fangsong())
    record = blank_form(filling, office.name, "示例数据" if office.sample else "")
    return print_record(record, lambda _sha256: b"", fonts, code_modules).pdf


def save(_opened: KeptOpen, pdf: bytes, target: Path) -> str:
    from app.storage.whole_file import write_whole

    write_whole(target, pdf)
    return target.name
