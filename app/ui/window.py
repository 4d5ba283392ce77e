"""This is about the window: the way in, the frame while a workspace is open, the lock over both."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.entry.flow import EntryFlow
from app.ui.menus import Doings, Menus
from app.ui.message import Message
from app.ui.settings import Settings
from app.ui.theme import sizes
from app.ui.theme.apply import apply_theme
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.entry.opening import Opened
    from app.ui.entry.unlock_screen import UnlockScreen
    from app.ui.frame import Frame
    from app.ui.going_on import GoingOn
    from app.ui.lock import Lock
    from app.ui.locking import IdleWatch
    from app.ui.widgets.message_strip import MessageStrip
    from app.ui.widgets.progress_strip import ProgressStrip
    from app.ui.workspace_session import WorkspaceSession


class Window(QMainWindow):
    """The one window of the program.

    Signals:
        left_alone: nobody waits for it now: it was locked, or a workspace was closed.
    """

    left_alone = Signal()

    def __init__(self, settings: Settings, desk: Desk) -> None:
        super().__init__()
        self._settings = settings
        self.desk = desk
        self.session: WorkspaceSession | None = None
        self.frame: Frame | None = None
        self._lock: Lock | None = None
        self._going_on: GoingOn | None = None
        self._is_crashing = False
        self._covered: list[QDialog] = []
        self.setWindowTitle(self.tr("On-site inspection and acceptance of retired capacity"))
        self.setMinimumSize(*sizes.SMALLEST_WINDOW)
        self.sample = label("", "sample")
        self.entry = EntryFlow(settings, desk)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.entry)
        self._lay_out()
        self.menus = Menus(self, self._doings())
        self.menus.show_places(())
        self.menus.set_inside(False)
        self._show_in_corner((self.menus.switch, self.menus.lock))
        self.entry.opened.connect(self._go_in)
        self.entry.said.connect(self._say)
        self.entry.worked.connect(self._watch_entry)
        self._show_known()

    def begin(self, folder: Path | None = None) -> None:
        """Show the first screen; what an earlier crash left is offered."""
        from app.ui.going_on import CrashFiles

        if not self._settings.geometry.isEmpty():
            self.restoreGeometry(self._settings.geometry)
        else:
            self.resize(*_fitting())
        self.entry.begin(folder)
        CrashFiles(self._settings.folder, self).offer(self._say)

    @cached_property
    def messages(self) -> MessageStrip:
        """Above everything; made when there is something to say."""
        from app.ui.widgets.message_strip import MessageStrip

        made = MessageStrip()
        self._column.insertWidget(1, made)
        return made

    @cached_property
    def progress(self) -> ProgressStrip:
        """Below everything; made when there is long work."""
        from app.ui.widgets.progress_strip import ProgressStrip

        made = ProgressStrip()
        self._column.addWidget(made)
        return made

    def _say(self, message: Message) -> None:
        self.messages.say(message)

    def _watch_entry(self, background: Background) -> None:
        self.progress.watch(background)

    # The workspace -----------------------------------------------------------------------------------------

    def _go_in(self, opened: Opened, background: Background, number: str) -> None:
        from app.ui.frame import Frame
        from app.ui.going_on import GoingOn
        from app.ui.lock import Lock
        from app.ui.warming import warm
        from app.ui.workspace_session import WorkspaceSession

        if opened.workspace.sample:
            self.desk.show_sample_day()
        else:
            self.desk.show_real_day()
        background.setParent(self)
        self.session = WorkspaceSession(background, opened.workspace, self.desk, self._settings, self)
        self.session.said.connect(self.messages.say)
        self.session.settings_changed.connect(self._watch_idle)
        self.session.office_changed.connect(self._show_who)
        self.session.officer_changed.connect(self._show_who)
        self._lock = Lock(self.session, self.lock_screen, opened.officers)
        self._lock.opened.connect(self._unlocked)
        if number:
            self._lock.set_number(self.session.officer, number)
        self.frame = Frame(self.session)
        self.frame.moved.connect(self._remember_place)
        self._going_on = GoingOn(self.session, self.frame, self._settings, self.session)
        self._going_on.said.connect(self._say)
        self.stack.addWidget(self.frame)
        self.progress.forget()
        self.progress.watch(background)
        self.messages.clear()
        self.menus.show_places(self.frame.places)
        self.menus.set_inside(True)
        self._show_sample(opened.workspace.sample)
        self._show_who()
        self._show_known()
        self.stack.setCurrentWidget(self.frame)
        self.frame.go(self._settings.last_place or "Home")
        self.frame.take_focus()
        warm(background, self.session.is_field)
        self._watch_idle()

    def leave_workspace(self) -> None:
        """Close the workspace and show the way in again."""
        self._close_workspace()
        self._open_entry(None)

    def open_known(self, number: int) -> None:
        """Go to another workspace this computer knows, by its place in the list."""
        folder = self._settings.workspaces[number].folder
        self._close_workspace()
        self._open_entry(folder)

    def _open_entry(self, folder: Path | None) -> None:
        self.stack.setCurrentWidget(self.entry)
        self.entry.begin(folder)

    def _close_workspace(self) -> None:
        """Screens first, then short work, then the files."""
        if self.session is not None:
            self.idle.stop()
        for dialog in (*self._dialogs(), *self._covered):
            if isValid(dialog):
                dialog.close()
        self._covered = []
        self.progress.forget()
        if self.frame is not None:
            self.frame.close_screens()
            self.stack.removeWidget(self.frame)
            self.frame.deleteLater()
            self.frame = None
        if self.session is not None:
            if self._going_on is not None and not self._is_crashing:
                self._going_on.end()
            self.session.close()
            self.session.deleteLater()
            self.session = None
            self._going_on = None
        self._lock = None
        self.menus.show_places(())
        self.menus.set_inside(False)
        self._show_sample(False)
        self._who.setText("")

    @cached_property
    def idle(self) -> IdleWatch:
        from app.ui.locking import IdleWatch

        made = IdleWatch(self)
        made.idle.connect(self.lock)
        return made

    @cached_property
    def lock_screen(self) -> UnlockScreen:
        from app.ui.entry.unlock_screen import UnlockScreen

        made = UnlockScreen()
        self.stack.addWidget(made)
        return made

    # The lock ----------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Cover everything; work that is going on goes on."""
        self._show_lock("")

    def switch_officer(self) -> None:
        """换人: the lock, with the other officer's name."""
        if self.session is not None and self._lock is not None:
            self._show_lock(self._lock.next_officer(), is_switch=True)

    def _show_lock(self, officer: str, *, is_switch: bool = False) -> None:
        if self.session is None or self._lock is None or self.stack.currentWidget() is not self.frame:
            return
        self.idle.stop()
        self._covered = self._dialogs()
        for dialog in self._covered:
            dialog.hide()
        self.messages.clear()
        self.menus.set_inside(False)
        self._lock.ask(officer or self.session.officer, is_switch=is_switch)
        self.stack.setCurrentWidget(self.lock_screen)
        self.lock_screen.take_focus()
        self.left_alone.emit()

    def _unlocked(self) -> None:
        if self.frame is not None:
            self.stack.setCurrentWidget(self.frame)
            self.frame.take_focus()
            self.menus.set_inside(True)
            self._show_who()
            self._watch_idle()
        for dialog in self._covered:
            if isValid(dialog):
                dialog.show()
        self._covered = []

    def _dialogs(self) -> list[QDialog]:
        """What stands over the window: hidden while it is locked, with all that is typed in it."""
        return [dialog for dialog in self.findChildren(QDialog) if dialog.isVisible()]

    def _watch_idle(self) -> None:
        self.idle.start(self._settings.lock_after_minutes * 60_000)

    # What is shown around ----------------------------------------------------------------------------------

    def _show_who(self, _told: object = None) -> None:
        if self.session is not None and self._lock is not None:
            who = self.session.who
            name = who.name if who is not None else self._lock.name_of(self.session.officer)
            self._who.setText(
                self.tr("Officer: {name}　Computer: {label}").format(name=name, label=self.session.label)
            )

    def _show_sample(self, is_sample: bool) -> None:
        self.sample.setVisible(is_sample)
        self.sample.setText(
            self.tr("Sample data · day shown {day}").format(day=self.desk.today().isoformat())
        )

    def _show_known(self) -> None:
        self.menus.show_known([known.title for known in self._settings.workspaces])

    def _remember_place(self, place: str) -> None:
        if place:
            self._settings.last_place = place

    def _set_scale(self, scale: float) -> None:
        self._settings.text_scale = scale
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, scale)

    # Ending ------------------------------------------------------------------------------------------------

    def close_all(self) -> None:
        """Every file closed, every thread ended: before the window goes, whyever it goes."""
        self._close_workspace()
        self.entry.close_worker()

    def close_after_bug(self) -> None:
        """As `close_all`; the next start goes on where this one ended."""
        self._is_crashing = True
        self.close_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        self.close_all()
        super().closeEvent(event)

    # Making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.sample.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sample.hide()
        column.addWidget(self.sample)
        column.addWidget(self.stack, 1)
        self._column = column
        self.setCentralWidget(middle)
        self._who = QLabel()
        self.statusBar().setSizeGripEnabled(False)
        self._who.setContentsMargins(sizes.NEAR, 0, 0, 0)
        self.statusBar().addWidget(self._who)

    def _show_in_corner(self, actions: Sequence[QAction]) -> None:
        """Leaving the seat takes one press: what the menu has, in sight while something is open."""
        corner = QWidget(self.menuBar())
        line = QHBoxLayout(corner)
        line.setContentsMargins(0, 0, sizes.NEAR, 0)
        line.setSpacing(sizes.TIGHT)
        for action in actions:
            made = QToolButton()
            made.setDefaultAction(action)
            made.setAccessibleName(action.text())
            line.addWidget(made)
            action.enabledChanged.connect(corner.setVisible)
        self.menuBar().setCornerWidget(corner)
        corner.setVisible(actions[0].isEnabled())

    def _doings(self) -> Doings:
        return Doings(
            go=lambda name: self.frame.go(name) if self.frame is not None else None,
            go_back=lambda: self.frame.go_back() if self.frame is not None else None,
            next_tab=lambda step: self.frame.next_tab(step) if self.frame is not None else None,
            search=lambda: self.frame.search_here() if self.frame is not None else None,
            lock=self.lock,
            switch=self.switch_officer,
            leave_workspace=self.leave_workspace,
            open_known=self.open_known,
            stop=lambda: self.progress.stop(),
            scale=self._set_scale,
            close=self.close,
        )


def _fitting() -> tuple[int, int]:
    """The first size: as large as we like, as small as the screen wants."""
    width, height = sizes.FIRST_WINDOW
    room = QGuiApplication.primaryScreen().availableSize()
    return min(width, room.width()), min(height, room.height())
