"""This is about pictures for the questions of a form, where they come from: tray, enterprise, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from app.domain.photos.claims import usable_position
from app.domain.photos.photo import Photo
from app.ui.background import Answers
from app.ui.field import form_picture_work as work
from app.ui.field import photo_sections
from app.ui.field.tray_sections import Group, picture_of
from app.ui.field.tray_sections import sections_of as tray_sections_of
from app.ui.form.picture_names import Shown, shown_names
from app.ui.form.picture_picker import PicturePicker
from app.ui.pictures.thumbnails import Images, Thumbnails
from app.ui.pictures.whole import WholePictures
from app.ui.sheets.people_here import workspace_of
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.photos.claims import Claims
    from app.operations.answer_with_photos import Asked
    from app.ui.case_session import CaseSession
    from app.ui.pictures.tile import Section, Tile
    from app.xforms.engine.session import Session as FormSession

Names = tuple[str, ...]


class FormPictures(QObject):
    """Pictures that can answer questions of one form."""

    def __init__(self, session: CaseSession, form: str, filling: FormSession) -> None:
        super().__init__(session)
        self._session, self._form, self._filling = session, form, filling
        self._workspace = workspace_of(session)
        self._whole = WholePictures()

    # What editors ask for --------------------------------------------------------------------------------

    def pick(self, node: str, taken: Callable[[Sequence[str]], object], asker: QWidget) -> None:
        """Several; `taken` gets their names in the answer once they are in the case."""
        asked = self._asked(node)
        picker = self._picker(True, asker)
        picker.taken.connect(lambda tiles: self._answer(asked, tiles, _while_there(asker, taken)))
        picker.file_wanted.connect(lambda: self._take_files(asked, picker, _while_there(asker, taken)))

    def read_code(self, taken: Callable[[str], object], asker: QWidget) -> None:
        picker = self._picker(False, asker)
        picker.file_wanted.connect(lambda: self._bring_files(picker, lambda _keys: self._fill(picker)))
        given = (self._session.id, self._workspace.desk.entropy)
        picker.taken.connect(
            lambda tiles: self._workspace.ask(asker, taken, work.code_on, *given, tiles[0].thumbnail)
        )

    def read_place(self, taken: Callable[[str, str], object], asker: QWidget) -> None:
        picker = self._picker(False, asker)
        picker.file_wanted.connect(lambda: self._bring_files(picker, lambda _keys: self._fill(picker)))
        picker.taken.connect(lambda tiles: taken(_place_of(tiles[0]), tiles[0].title))

    def shown(self, names: Sequence[str]) -> tuple[Shown, ...]:
        return shown_names(self._session.case, names)

    def thumbnails(self, parent: QObject) -> Thumbnails:
        return Thumbnails(self._ask_thumbnails, parent)

    # How it comes ----------------------------------------------------------------------------------------

    def _picker(self, takes_several: bool, asker: QWidget) -> PicturePicker:
        picker = PicturePicker(self.thumbnails(self), takes_several, asker.window())
        picker.finished.connect(lambda _result: asker.setFocus() if isValid(asker) else None)
        self._fill(picker)
        picker.open()
        return picker

    def _fill(self, picker: PicturePicker) -> None:
        def show(groups: tuple[Group, ...]) -> None:
            tray = tray_sections_of(groups, (), ())
            title = word("Photo tray")
            sections = [_under(title, section) for section in tray]
            own = photo_sections.sections_of(self._session.case)
            picker.show_sections((*sections, *(each for each in own if each.tiles)))

        self._workspace.ask(picker, show, work.waiting, self._workspace.desk.entropy)

    def _answer(self, asked: Asked, tiles: Sequence[Tile], taken: Callable[[Names], object]) -> None:
        """Those of the case at once, those of the tray once they are in the case."""
        own = [tile.value.id for tile in tiles if isinstance(tile.value, Photo)]
        waiting = [tile.key for tile in tiles if not isinstance(tile.value, Photo)]
        if own:
            self._session.do_then(self, taken, work.from_case, asked, own)
        if waiting:
            self._place(asked, waiting, taken)

    def _place(self, asked: Asked, keys: Sequence[str], taken: Callable[[Names], object]) -> None:
        desk = self._workspace.desk
        pictures = [(desk.new_id(), key) for key in keys]
        given = (self._workspace.stamp(), desk.entropy)

        def done(names: Names) -> None:
            self._session.look()
            self._session.ask(self, lambda _nothing: taken(names), _after_that)

        self._workspace.do_long(
            QCoreApplication.translate("FormPictures", "Taking pictures into the form"),
            work.from_tray(self._session.id, asked, pictures, given),
            Answers(done),
        )

    def _take_files(self, asked: Asked, picker: PicturePicker, taken: Callable[[Names], object]) -> None:
        """Files of this computer come through the tray: their bytes are kept as they are."""

        def came(keys: Names) -> None:
            picker.reject()
            self._place(asked, keys, taken)

        self._bring_files(picker, came)

    def _bring_files(self, picker: PicturePicker, came: Callable[[Names], object]) -> None:
        title = QCoreApplication.translate("FormPictures", "Choose files")
        dialog = QFileDialog(picker, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take_files([Path(name) for name in names], came))
        dialog.open()

    def take_files(self, files: Sequence[Path], came: Callable[[Names], object]) -> None:
        desk = self._workspace.desk
        self._workspace.do_long(
            word("Import photos"), work.take_in(files, desk.stamp_time(), desk.entropy), Answers(came)
        )

    def _ask_thumbnails(self, show: Callable[[Images], object], keys: Names) -> None:
        given = (self._session.id, self._whole, self._workspace.desk.entropy)
        self._workspace.ask(self, show, work.thumbnails, *given, keys)

    def _asked(self, node: str) -> Asked:
        from app.operations.answer_with_photos import STAGE_COLUMN, Asked

        field = self._filling.record.node(node).field
        return Asked(self._form, node, field.bind.extra.get(STAGE_COLUMN, ""))


def _after_that(_case_file: object) -> None:
    """Asked for only to come after what was asked before."""


def _under(title: str, section: Section) -> Section:
    from dataclasses import replace

    return replace(section, title=f"{title}　{section.title}")


def _claims_of(tile: Tile) -> Claims:
    return tile.value.claims if isinstance(tile.value, Photo) else picture_of(tile).claims


def _place_of(tile: Tile) -> str:
    position = usable_position(_claims_of(tile))
    return ", ".join(position) if position is not None else ""


def _while_there(asker: QObject, taken: Callable[[Names], object]) -> Callable[[Names], object]:
    return lambda names: taken(names) if isValid(asker) else None
