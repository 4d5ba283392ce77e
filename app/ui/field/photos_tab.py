"""This is about the pictures of one enterprise (影像资料): by machine and stage, told, compared, moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.equipment.machine import machines_of
from app.domain.people.office import officers_of
from app.domain.photos.facts import PhotoStated, Stage
from app.domain.photos.photo import Photo, photos_of
from app.domain.photos.questions import gates_of, metres_from
from app.ui.background import Answers
from app.ui.field import photo_work
from app.ui.field.photo_compare import strands_of
from app.ui.field.photo_dialogs import MoveDialog, PlaceDialog
from app.ui.field.photo_panel import PhotoPanel
from app.ui.field.photo_sections import thing_namer
from app.ui.message import Message
from app.ui.pictures.asking import close_boxes
from app.ui.pictures.compare import CompareDialog
from app.ui.pictures.grid import PictureGrid
from app.ui.pictures.telling import Rows, field_word, file_says, history_of
from app.ui.pictures.thumbnails import Images, Thumbnails
from app.ui.pictures.tile import Section, Tile
from app.ui.pictures.viewer import Source, Viewer
from app.ui.pictures.whole import WholePictures
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, with_key
from app.ui.widgets.empty_state import EmptyState
from app.ui.words import STAGES, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.pair_photo import Likely
    from app.ui.case_session import CaseSession
    from app.ui.workspace_session import WorkspaceSession

PANEL_WIDTH = 290


class PhotosTab(QWidget):
    """Pictures of one enterprise; redraws when it changes."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = cast("WorkspaceSession", session.workspace)
        self._photos: dict[str, Photo] = {}
        self._whole = WholePictures()
        self.grid = PictureGrid(word("Photos"), Thumbnails(self._ask_thumbnails, self))
        self.panel = PhotoPanel()
        self.machine = QComboBox()
        self.machine.setAccessibleName(self.tr("Show only"))
        self._lay_out()
        self.grid.stood_on.connect(self._show_photo)
        self.grid.entered.connect(lambda _tile: self.look_closely())
        self.grid.key_typed.connect(self._typed)
        self.grid.chosen_changed.connect(self._show_buttons)
        self.panel.stated.connect(self._state)
        self.machine.currentIndexChanged.connect(lambda _at: self._show(self._session.case))
        session.changed.connect(self._show_all)
        self._show_all(session.case)

    # What a person does ----------------------------------------------------------------------------------

    def look_closely(self) -> None:
        tile = self.grid.current()
        if tile is not None:
            viewer = Viewer(self.grid.tiles.tiles, self.grid.tiles.row_of(tile.key), self._source(), self)
            viewer.finished.connect(lambda _result: self.grid.setFocus())
            viewer.showFullScreen()

    def compare(self) -> None:
        """The machine's stages side by side: of the machine shown, else of the picture stood on."""
        strands = strands_of(self._session.case, self._equipment())
        if len(strands) < 2:
            self._workspace.say(
                Message(self.tr("There are not yet two stages of a machine with pictures to compare"))
            )
            return
        machine = next(each for each in machines_of(self._session.case) if each.id == self._equipment())
        title = f"{word('Compare')}　{machine.number}　{machine.name}"
        if not any(strand.title == word(STAGES["after"]) for strand in strands):
            title = f"{title}（" + self.tr("no picture after the dismantling yet") + "）"
        dialog = CompareDialog(title, strands, self._source(), _caption, self)
        dialog.finished.connect(lambda _result: self.grid.setFocus())
        dialog.showFullScreen()

    def place_anew(self) -> None:
        """改归: another machine or stage for what is chosen."""
        photos = self._chosen()
        if photos:
            stage = cast("Stage", photos[0].stage or "before")
            dialog = PlaceDialog(self._session.case, photos[0].subject, stage, self)
            dialog.placed.connect(lambda subject, stage: self._place(photos, subject, stage))
            dialog.open()

    def move_away(self) -> None:
        """移至其他企业."""
        photos = self._chosen()
        others = [row for row in self._workspace.rows if row.case != self._session.id]
        if photos:
            dialog = MoveDialog(others, len(photos), self)
            dialog.moved.connect(lambda there, reason: self._move(photos, there, reason))
            dialog.open()

    def write_out(self) -> None:
        """The original's bytes into a file of the person's choice."""
        photo = self._photo(self.grid.current())
        if photo is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write the original out"), photo.name)
        if name:
            self.write_to(photo, Path(name))

    def write_to(self, photo: Photo, target: Path) -> None:
        told = self.tr("The original was written to {name}, its bytes unchanged").format(name=target.name)
        answers: Answers[int] = Answers(lambda _size: self._workspace.say(Message(told, "good")))
        title = self.tr("Write the original out")
        self._workspace.do_long(title, photo_work.write_out(self._session.id, photo.sha256, target), answers)

    def find_original(self) -> None:
        """For a WeChat copy: which picture of this file looks the same."""
        photo = self._photo(self.grid.current())
        if photo is not None:
            answers: Answers[tuple[Likely, ...]] = Answers(lambda found: self._offer(photo, found))
            title = self.tr("Looking for the original")
            self._session.do_long(title, photo_work.originals_of(photo.id), answers)

    def _typed(self, event: QKeyEvent) -> None:
        doings: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Space: self.look_closely,
            Qt.Key.Key_C: self.compare,
            Qt.Key.Key_P: self.place_anew,
        }
        doing = doings.get(event.key())
        if doing is not None and not event.modifiers():
            event.accept()
            doing()

    # Doing it --------------------------------------------------------------------------------------------

    def _state(self, facts: Sequence[PhotoStated]) -> None:
        from app.operations.describe import describe

        self._session.do(describe, facts)

    def _place(self, photos: Sequence[Photo], subject: str, stage: str) -> None:
        from app.operations.sort_photos import place_anew

        self._session.do(place_anew, [photo.id for photo in photos], subject, cast("Stage", stage))

    def _move(self, photos: Sequence[Photo], there: str, reason: str) -> None:
        ids = [photo.id for photo in photos]
        name = next((row.name for row in self._workspace.rows if row.case == there), "")

        def done(count: int) -> None:
            self._session.look()
            self._workspace.note_changed(there)
            text = self.tr("%n picture(s) moved to {name}, to be placed there", "", count)
            self._workspace.say(Message(text.format(name=name), "good"))

        answers: Answers[int] = Answers(done, lambda _why: self._session.look(), self._session.look)
        work = photo_work.move(self._session.id, there, ids, reason, self._workspace.stamp())
        self._workspace.do_long(word("Move to other firm"), work, answers)

    def _offer(self, copy: Photo, found: tuple[Likely, ...]) -> None:
        from app.operations.pair_photo import pair_photo

        if not found:
            self._workspace.say(
                Message(self.tr("No picture of this file looks the same; the copy stays a copy"))
            )
            return
        original = self._photos[found[0].photo]
        name = original.number or original.name
        text = self.tr("{copy} looks like {name}").format(copy=copy.number or copy.name, name=name)
        pair = self.tr("Note as its original")
        do = self._session.do
        message = Message(text, "told", pair, lambda: do(pair_photo, copy.id, original.id))
        self._workspace.say(message)

    # Showing ---------------------------------------------------------------------------------------------

    def _show_all(self, case: Case) -> None:
        self._show_machines(case)
        self._show(case)

    def _show_machines(self, case: Case) -> None:
        shown = str(self.machine.currentData() or "")
        self.machine.blockSignals(True)
        self.machine.clear()
        self.machine.addItem(self.tr("All machines"), "")
        for machine in machines_of(case):
            self.machine.addItem(f"{machine.number}　{machine.name}", machine.id)
        self.machine.setCurrentIndex(max(0, self.machine.findData(shown)))
        self.machine.blockSignals(False)

    def _show(self, case: Case) -> None:
        """The sections are made on the worker: a case may have some thousand pictures."""
        self._photos = {photo.id: photo for photo in photos_of(case)}
        self._show_photo(self.grid.current())
        self._session.ask(self, self._take, photo_work.sections, case, str(self.machine.currentData() or ""))

    def _take(self, sections: tuple[Section, ...]) -> None:
        if sections != self.grid.tiles.sections:
            self.grid.show_sections(sections, _row_of(sections, self.grid.current()))
        self._middle.setCurrentIndex(0 if sections else 1)
        self._show_photo(self.grid.current())

    def _show_photo(self, tile: Tile | None) -> None:
        self.panel.show_photo(self._session.case, self._photo(tile))
        self._show_buttons()

    def _show_buttons(self) -> None:
        photo, count = self._photo(self.grid.current()), len(self.grid.chosen())
        for made in self._of_chosen:
            made.setEnabled(count > 0)
        is_copy = photo is not None and photo.source == "wechat" and "original_of" not in photo.fields
        self._find.setVisible(is_copy)

    def _photo(self, tile: Tile | None) -> Photo | None:
        """As it is now: a tile may be older than the case."""
        return self._photos.get(tile.key) if tile is not None else None

    def _chosen(self) -> list[Photo]:
        return [self._photos[tile.key] for tile in self.grid.chosen() if tile.key in self._photos]

    def _equipment(self) -> str:
        """Of the machine shown alone, else of the picture stood on, else the first."""
        chosen = str(self.machine.currentData() or "")
        photo, case = self._photo(self.grid.current()), self._session.case
        machines = [machine.id for machine in machines_of(case)]
        of_photo = [each for each in machines if photo is not None and photo.is_of(case, each)]
        return chosen or next(iter((*of_photo, *machines)), "")

    # Pictures and words ----------------------------------------------------------------------------------

    def _source(self) -> Source:
        return Source(self._ask_whole, self._told)

    def _told(self, tile: Tile) -> list[tuple[str, Rows]]:
        photo, case = self._photo(tile), self._session.case
        if photo is None:
            return []
        names = {each.id: each.name for each in officers_of(self._workspace.office)}
        said = [(field_word(name), value) for name, value in photo.fields.items() if value and name in _SAID]
        says = file_says(photo.claims, photo.source, metres_from(photo.claims, gates_of(case)))
        history = history_of(case, photo.id, lambda who: names.get(who, who), thing_namer(case))
        about = [
            (self.tr("Name of the file"), photo.name),
            ("SHA-256", f"{photo.sha256[:32]}\n{photo.sha256[32:]}"),
        ]
        return [
            (self.tr("What people say"), said),
            (self.tr("What the file says (not proof)"), [*says, *about]),
            (self.tr("History"), history),
        ]

    def _ask_thumbnails(self, show: Callable[[Images], object], keys: tuple[str, ...]) -> None:
        self._workspace.ask(self, show, photo_work.thumbnails, self._session.id, self._whole, keys)

    def _ask_whole(self, show: Callable[[QImage], object], key: str) -> None:
        self._workspace.ask(self, show, photo_work.whole, self._session.id, self._whole, key)

    # Making ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        empty = EmptyState("images")
        empty.say(
            self.tr("No pictures yet"),
            self.tr("Import them into the photo tray and place them from there."),
        )
        empty.offer(word("Photo tray"), lambda: self._workspace.go("Photo tray", self._session.id), "images")
        self._middle = QStackedLayout()
        self._middle.addWidget(self.grid)
        self._middle.addWidget(empty)
        self.panel.setFixedWidth(PANEL_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(sizes.GAP)
        row.addLayout(self._middle, 1)
        row.addWidget(self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self._bar())
        layout.addLayout(row, 1)

    def _bar(self) -> QHBoxLayout:
        self._find = button(self.tr("Find the original"), self.find_original, icon_name="search")
        place = button(self.tr("Place elsewhere (P)"), self.place_anew, icon_name="pencil")
        move = button(word("Move to other firm"), self.move_away, icon_name="arrow-right")
        write = button(self.tr("Write the original out"), self.write_out, icon_name="download")
        self._of_chosen: tuple[QPushButton, ...] = (place, move, write)
        bar = QHBoxLayout()
        bar.setSpacing(sizes.NEAR)
        bar.addWidget(self.machine)
        bar.addStretch(1)
        compare = button(with_key(word("Compare"), "C"), self.compare, "main", "columns-2")
        for each in (self._find, place, move, write, compare):
            bar.addWidget(each)
        self.machine.setMaximumWidth(200)
        return bar

    def showEvent(self, event: QShowEvent) -> None:
        """The tray may have placed pictures here meanwhile."""
        super().showEvent(event)
        self._session.look()
        self.grid.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Also when the enterprise is closed: nobody looks, so the reading child may end."""
        self._workspace.background.run(self._whole.close, Answers())
        super().hideEvent(event)
        close_boxes(self, event)


def _row_of(sections: Sequence[Section], tile: Tile | None) -> int:
    """Where a tile stands in these; the first place where it does not."""
    keys = [each.key for section in sections for each in section.tiles]
    return keys.index(tile.key) if tile is not None and tile.key in keys else 0


_SAID = ("caption", "taken_at", "taken_by", "position_reason", "clock_reason", "original_of")


def _caption(tile: Tile) -> str:
    photo = cast("Photo", tile.value)
    translate = QCoreApplication.translate
    time = translate("Pictures", "Time of taking, as the file says")
    parts = [f"{time}：{photo.claims.taken_at.replace('T', ' ')}" if photo.claims.taken_at else ""]
    parts.append(photo.fields.get("caption", ""))
    return "　".join(part for part in parts if part)
