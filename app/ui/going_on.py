"""This is about going on after an end nobody made: back to what was shown, what was saved is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.moments import moment_shown
from app.ui import crash
from app.ui.left_off import LeftOff, Shown
from app.ui.message import Message

if TYPE_CHECKING:
    from app.operations.tell_last_saved import LastSaved
    from app.ui.frame import Frame
    from app.ui.left_off import Left
    from app.ui.settings import Settings
    from app.ui.workspace_session import WorkspaceSession

_LONGEST: Final = 60


class GoingOn(QObject):
    """Notes what an open workspace shows, and goes back there when the last end was none.

    Signals:
        said: something for the message strip (Message).
    """

    said = Signal(object)

    def __init__(self, session: WorkspaceSession, frame: Frame, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = frame
        self._crashes = CrashFiles(settings.folder, self)
        self._left = LeftOff(settings.folder, session.folder)
        session.ask(self, self._go_back, self._left.read)
        frame.moved.connect(self._note)

    def end(self) -> None:
        """A person closes the workspace: nothing is to be gone back to."""
        self._session.ask(self, self._noted, self._left.end)

    def _note(self, place: str) -> None:
        screen = self._frame.enterprise
        shown = Shown(place) if place or screen is None else Shown("", screen.case_id, screen.tab)
        self._session.ask(self, self._noted, self._left.note, shown)

    def _noted(self, _nothing: None) -> None:
        """Nobody waits for it."""

    def _go_back(self, left: Left | None) -> None:
        if left is None:
            self._crashes.offer(self.said.emit)
            return
        if left.shown.case:
            self._frame.go_to_case(left.shown.case, left.shown.tab)
        elif left.shown.place:
            self._frame.go(left.shown.place)
        said = [self.tr("The program ended unexpectedly last time.")]
        said.append(self._saved(left.saved) if left.saved is not None else self.tr("What was saved is kept."))
        self.said.emit(self._crashes.with_files("".join(said)))

    def _saved(self, saved: LastSaved) -> str:
        at = moment_shown(saved.at).removeprefix(f"{self._session.desk.today().isoformat()} ")
        text = saved.text if len(saved.text) <= _LONGEST else f"{saved.text[:_LONGEST]}…"
        pattern = self.tr("Saved up to {time}, {firm}: {what}; nothing half-done is left.")
        if saved.together > 1:
            pattern = self.tr(
                "Saved up to {time}, {firm}: {what} ({n} entries in ten minutes); nothing half-done is left."
            )
        return pattern.format(time=at, firm=saved.firm, what=text, n=saved.together)


class CrashFiles(QObject):
    """Reports nobody has looked at, offered until somebody has."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder

    def offer(self, say: Callable[[Message], object]) -> None:
        """Say it where there is one."""
        files = crash.crash_files(self._folder)
        if files:
            text = self.tr(
                "The program ended unexpectedly last time. What was saved is kept; the report {file} can be "
                "given to support, nothing of your data is in it."
            ).format(file=files[-1].name)
            say(Message(text, "warning", self.tr("Show the folder"), self._show))

    def with_files(self, text: str) -> Message:
        """A warning; with the button that shows the reports where there are any."""
        if not crash.crash_files(self._folder):
            return Message(text, "warning")
        more = self.tr("A report for support is there as well; nothing of your data is in it.")
        return Message(text + more, "warning", self.tr("Show the folder"), self._show)

    def _show(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        crash.dismiss(crash.crash_files(self._folder))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
