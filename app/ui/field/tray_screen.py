"""This is about the photo tray (影像暂存): pictures come in, are looked at, and are placed by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app.domain.photos.facts import Stage
from app.domain.photos.questions import Gates, gates_of, metres_from
from app.ui.field.firm_box import FirmBox
from app.ui.field.placing_keys import PlacingKeys
from app.ui.field.placing_panel import PlacingPanel
from app.ui.field.road_places import IMPORT
from app.ui.field.tray_import import TrayImport
from app.ui.field.tray_pictures import TrayPictures
from app.ui.field.tray_placing import TrayPlacing
from app.ui.field.tray_sections import Group, picture_of, sections_of
from app.ui.field.watched_folder import choose_watched
from app.ui.message import Message
from app.ui.pictures.asking import ask_first, close_boxes
from app.ui.pictures.grid import PictureGrid
from app.ui.pictures.habits import Habits
from app.ui.pictures.key_letters import letter_of
from app.ui.pictures.telling import Rows, file_says, time_told
from app.ui.pictures.thumbnails import Thumbnails
from app.ui.pictures.tile import Tile
from app.ui.pictures.viewer import Source, Viewer
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, look_like, with_key
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.words import STAGES, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.field.placing_keys import Thing
    from app.ui.workspace_session import WorkspaceSession

PANEL_WIDTH = 320


class TrayScreen(Page):
    """Pictures that wait, and the keys that place them."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Photo tray"), parent)
        self._session = session
        self._habits = Habits(session.folder)
        self._groups: tuple[Group, ...] = ()
        self._gone: set[str] = set()
        self.pictures = TrayPictures(session, self)
        self.placing = TrayPlacing(session, self.pictures, self)
        self.imports = TrayImport(session, self._habits, self)
        self.keys = PlacingKeys()
        self.grid = PictureGrid(word("Photo tray"), Thumbnails(self.pictures.ask_thumbnails, self))
        self.panel = PlacingPanel(self.keys)
        self.firm = FirmBox()
        self._make_head()
        self._lay_out()
        self.setAcceptDrops(True)
        self._connect()
        self._show_firms()

    def show_detail(self, detail: str) -> None:
        """detail: id of the enterprise to place into, or IMPORT to ask for pictures."""
        if detail == IMPORT:
            self.imports.choose_files()
        else:
            self._take_firm(detail)

    # What a person does ----------------------------------------------------------------------------------

    def place(self) -> None:
        """What is chosen goes where the keys say; the next picture is stood on at once."""
        chosen, thing = self.grid.chosen(), self.keys.thing
        if not chosen:
            return
        if self.placing.case is None or thing is None:
            self._session.say(Message(self._what_is_missing()))
            return
        row = self.grid.chosen_rows()[0]
        self.placing.place([tile.key for tile in chosen], thing, self.keys.stage)
        self._show(stand_on=row)

    def discard(self) -> None:
        """移出暂存, after a question: nothing brings the picture back."""
        keys = [tile.key for tile in self.grid.chosen()]
        if keys:
            text = self.tr("Take %n picture(s) out of the tray?", "", len(keys))
            more = self.tr(
                "They are deleted from this computer and can't be brought back here; no enterprise's file "
                "keeps a trace. The phone still has its own."
            )
            ask_first(self, text, more, word("Discard from tray"), lambda: self.pictures.discard(keys))

    def look_closely(self) -> None:
        """The picture the keys stand on over the whole screen."""
        tile = self.grid.current()
        if tile is not None:
            source = Source(self.pictures.ask_whole, self._told)
            viewer = Viewer(self.grid.tiles.tiles, self.grid.tiles.row_of(tile.key), source, self)
            viewer.finished.connect(lambda _result: self.grid.setFocus())
            viewer.showFullScreen()

    def _typed(self, event: QKeyEvent) -> None:
        """What a key means that the grid has no use for."""
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        doings: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self.place,
            Qt.Key.Key_Enter: self.place,
            Qt.Key.Key_Space: self.look_closely,
            Qt.Key.Key_Delete: self.discard,
            Qt.Key.Key_Z: self.placing.undo,
        }
        doing = doings.get(event.key())
        if doing is not None:
            doing()
        elif has_control or not self.keys.press(letter_of(event.key())):
            return
        event.accept()
        self.panel.show_chosen()
        self._show_hint()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Anything may be dropped: what gives no file is told what to do instead."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.imports.drop(event.mimeData())

    # What comes back -------------------------------------------------------------------------------------

    def _take(self, groups: tuple[Group, ...]) -> None:
        self._groups, self._gone = groups, set()
        self.placing.going &= {tile.key for group in groups for tile in group}
        chosen = [tile.key for tile in self.grid.chosen()]
        self._show(self.grid.currentIndex().row())
        self._choose_again(chosen)

    def _choose_again(self, keys: Sequence[str]) -> None:
        """Pictures that come in meanwhile don't move what a person chose."""
        rows = sorted(self.grid.tiles.row_of(key) for key in keys)
        if rows and rows[0] >= 0 and rows != self.grid.chosen_rows():
            self.grid.choose(rows)

    def _placed(self, keys: set[str]) -> None:
        self._gone |= keys
        self._show_count()

    def _look_again(self) -> None:
        self._groups, self._gone = (), set()
        self.pictures.look()

    def _stand_on_returned(self, digests: Sequence[str]) -> None:
        def stand(groups: tuple[Group, ...]) -> None:
            self._groups, self._gone = groups, set()
            self._show(0)
            self._choose_again(digests)

        self.pictures.look_for(self, stand)

    # The enterprise --------------------------------------------------------------------------------------

    def _show_firms(self, _rows: object = None) -> None:
        recent = self._habits.recent
        self.firm.show_firms(self._session.rows, recent)
        if not self.firm.firm:
            known = [case for case in recent if self.firm.findData(case) >= 0]
            days = {row.case: max((road.day for road in row.roads), default="") for row in self._session.rows}
            visited = sorted((case for case, day in days.items() if day), key=days.__getitem__, reverse=True)
            for case_id in (*known, *visited)[:1]:
                self._take_firm(case_id)

    def _take_firm(self, case_id: str) -> None:
        self.firm.choose(case_id)
        self.placing.choose(case_id)

    def _show_case(self, case: Case) -> None:
        if self._habits.recent[:1] != (case.id,):
            self._habits.note_recent(case.id)
        self.firm.choose(case.id)
        self.panel.show_case(case)
        self._show(self.grid.currentIndex().row())
        if self.firm.line.hasFocus():
            self.grid.setFocus()

    def _gates(self) -> Gates:
        return gates_of(self.placing.case.case) if self.placing.case is not None else ()

    # Showing ---------------------------------------------------------------------------------------------

    def _show(self, stand_on: int) -> None:
        sections = sections_of(self._groups, self.placing.going | self._gone, self._gates())
        if sections != self.grid.tiles.sections:
            self.grid.show_sections(sections, max(0, stand_on))
        self._middle.setCurrentIndex(0 if sections else 1)
        self.take_in.setVisible(bool(sections))  # an empty tray has it in its middle
        self._show_count()
        self._show_hint()

    def _show_count(self) -> None:
        count = sum(map(len, self._groups)) - len(self.placing.going | self._gone)
        self._count.setText(self.tr("%n picture(s) wait", "", count) if count else "")

    def _show_hint(self, _told: object = None) -> None:
        tile, number, thing = self.grid.current(), len(self.grid.chosen()), self.keys.thing
        said = ""
        if number > 1:
            said = self.tr("%n chosen", "", number)
        elif tile is not None:
            said = "\n".join(f"{name}：{value}" for name, value in self._short_told(tile))
        self._about.setText(said)
        self._place.setEnabled(bool(number and thing is not None))
        self._discard.setEnabled(bool(number))
        self._place.setText(self._place_told(number, thing))
        look_like(self._place, "main" if self._place.isEnabled() else "flat")

    def _place_told(self, number: int, thing: Thing | None) -> str:
        """Where Enter puts them; or, on a button that is grey, what to do first."""
        if self.placing.case is None:
            first = self.tr("choose the enterprise first (Ctrl+E)")
        elif not number:
            first = self.tr("choose pictures first")
        elif thing is None:
            first = self.tr("choose a machine first (its key)")
        else:
            return with_key(f"{word('Place')}：{thing.number} · {word(STAGES[self.keys.stage])}", "Enter")
        return f"{word('Place')}：{first}"

    def _short_told(self, tile: Tile) -> Rows:
        picture = picture_of(tile)
        time = time_told(picture.claims)
        rows = [(self.tr("Time of taking, as the file says"), time or self.tr("none"))]
        metres = metres_from(picture.claims, self._gates())
        if metres is not None:
            rows.append((self.tr("From the gate point"), self.tr("{n} m").format(n=metres)))
        return rows

    def _told(self, tile: Tile) -> list[tuple[str, Rows]]:
        picture = picture_of(tile)
        says = file_says(picture.claims, picture.source, metres_from(picture.claims, self._gates()))
        arrived = [
            (self.tr("Name of the file"), picture.name),
            (self.tr("Came into the tray"), picture.arrived[:16].replace("T", " ")),
            ("SHA-256", f"{picture.sha256[:32]}\n{picture.sha256[32:]}"),
        ]
        return [
            (self.tr("What the file says (not proof)"), says),
            (self.tr("What this computer knows"), arrived),
        ]

    def _what_is_missing(self) -> str:
        if self.placing.case is None:
            return self.tr("Choose the enterprise first (Ctrl+E)")
        return self.tr("Press the key of a machine, cut-off point or seal first, then Enter")

    # Making ----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.grid.key_typed.connect(self._typed)
        self.grid.stood_on.connect(self._show_hint)
        self.grid.chosen_changed.connect(self._show_hint)
        self.grid.entered.connect(lambda _tile: self.look_closely())
        self.panel.subject_clicked.connect(self._click_subject)
        self.panel.stage_clicked.connect(self._click_stage)
        self.firm.firm_chosen.connect(self._take_firm)
        self.imports.watched_changed.connect(self._show_watched)
        self.imports.came_in.connect(self.pictures.look)
        self.pictures.read.connect(self._take)
        self.placing.case_changed.connect(self._show_case)
        self.placing.placed.connect(self._placed)
        self.placing.refused.connect(self._look_again)
        self.placing.came_back.connect(self._stand_on_returned)
        self._session.rows_changed.connect(self._show_firms)
        for keys, doing in (
            ("Ctrl+Z", self.placing.undo),
            ("Ctrl+E", self._to_firm),
            ("Ctrl+I", self.imports.choose_files),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    def _click_subject(self, subject: str) -> None:
        self.keys.choose(subject)
        self.panel.show_chosen()
        self._show_hint()

    def _click_stage(self, stage: Stage) -> None:
        self.keys.choose_stage(stage)
        self.panel.show_chosen()
        self._show_hint()

    def _to_firm(self) -> None:
        self.firm.setFocus()
        self.firm.line.selectAll()

    def _watch(self) -> None:
        choose_watched(self.watch, self.imports)

    def _show_watched(self) -> None:
        folder = self.imports.watched
        self.watch.setText(
            self.tr("Watch a folder…")
            if folder is None
            else self.tr("Watching: {name}").format(name=folder.name)
        )
        self.watch.setToolTip(
            str(folder) if folder is not None else self.tr("New files of a folder come in by themselves")
        )

    def _make_head(self) -> None:
        self._count = label("", "quiet")
        self._count.setWordWrap(False)
        self.head.insertWidget(1, self._count)
        keys = label(self.tr("Shift+arrows choose on · Ctrl+A the group · Space enlarges"), "small")
        keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head.insertWidget(2, keys, 8)
        self.watch = button("", self._watch, "flat", "eye")
        self.folder = button(self.tr("Import a folder"), self.imports.choose_folder, icon_name="folder-open")
        self.take_in = button(word("Import photos"), self.imports.choose_files, "main", "camera")
        self.take_in.setToolTip("Ctrl+I")
        for each in (self.watch, self.folder, self.take_in):
            self.head.addWidget(each)
        self._show_watched()

    def _lay_out(self) -> None:
        self.empty = EmptyState("images")
        self.empty.say(
            self.tr("No picture waits"),
            self.tr("Import from the phone's card or a folder, or drag files here."),
        )
        self.empty.offer(word("Import photos"), self.imports.choose_files, "camera")
        self._middle = QStackedLayout()
        self._middle.addWidget(self.grid)
        self._middle.addWidget(self.empty)
        self._about = label("", "small")
        left = QVBoxLayout()
        left.setSpacing(sizes.TIGHT)
        left.addLayout(self._middle, 1)
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        below = QHBoxLayout()
        below.setSpacing(sizes.NEAR)
        below.addWidget(self._about, 1)
        below.addWidget(button(with_key(word("Undo"), "Z"), self.placing.undo, icon_name="undo-2"))
        self._discard = button(word("Discard from tray"), self.discard, icon_name="log-out")
        below.addWidget(self._discard)
        left.addLayout(below)
        row = QHBoxLayout()
        row.setSpacing(sizes.GAP)
        row.addLayout(left, 1)
        row.addWidget(self._side())
        self.body.addLayout(row, 1)
        self._middle.setCurrentIndex(1)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(PANEL_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.NEAR)
        self.firm.setToolTip("Ctrl+E")
        column.addWidget(label(self.tr("Place into (Ctrl+E changes the enterprise)"), "small"))
        column.addWidget(self.firm)
        column.addWidget(self.panel, 1)
        self._place = button("", self.place, "main")
        column.addWidget(self._place)
        return side

    def showEvent(self, event: QShowEvent) -> None:
        """Another screen may have changed the tray or the enterprise meanwhile."""
        super().showEvent(event)
        self.pictures.look()
        self.placing.look()
        self.grid.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing stays in front of the lock."""
        super().hideEvent(event)
        close_boxes(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.placing.let_go()
        self.pictures.close()
        super().closeEvent(event)
