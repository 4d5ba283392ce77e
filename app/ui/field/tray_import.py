"""This is about pictures coming in: chosen, dropped, or found in the watched folder; what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.errors import Refused
from app.ui.background import Answers, Job, Progress, Steps
from app.ui.message import Message, MessageKind
from app.ui.pictures.habits import Habits
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.import_photos import Arrived
    from app.operations.keep_open import KeptOpen
    from app.ui.workspace_session import WorkspaceSession

SETTLED_AFTER: int = 2000
"""Milliseconds a file in the watched folder must keep its size: a half copied one is no original."""
NAMED = 5
SHOWN_AFTER = 12

Seen = dict[str, tuple[int, int]]


class TrayImport(QObject):
    """Takes files in, one step each.

    Signals:
        came_in: something is in the tray that was not there before.
        watched_changed: another folder is watched, or none.
    """

    came_in = Signal()
    watched_changed = Signal()

    def __init__(self, session: WorkspaceSession, habits: Habits, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._habits = habits
        self._page = parent
        self._seen: Seen = {}
        self._growing: Seen = {}
        self._shown: dict[Job, int] = {}
        session.background.advanced.connect(self._show_some)
        session.background.ended.connect(lambda job: self._shown.pop(job, None))
        self._timer = QTimer(self)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self._timer.start())
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_AFTER)
        self._timer.timeout.connect(self.look_into_folder)
        self._begin_watching()

    # Ways in ---------------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        pattern = self.tr("Pictures and videos")
        patterns = "*.jpg *.jpeg *.heic *.heif *.png *.webp *.tif *.tiff *.mp4 *.mov"
        title = word("Import photos")
        dialog = QFileDialog(self._page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"{pattern} ({patterns})", f"{self.tr('All files')} (*)"])
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._page, self.tr("Import a folder"))
        if name:
            self.take([Path(name)])

    def drop(self, dropped: QMimeData) -> None:
        """Files and folders of this computer come in; a phone's window gives none, and is told what to do."""
        places = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if places:
            self.take(places)
        else:
            text = word("Copy to a folder of this computer first, then drag from there")
            self._session.say(Message(text, "warning"))

    def take(self, places: Sequence[Path]) -> None:
        if not places:
            return
        arrived: list[Arrived] = []
        work = _work(places, arrived, self._session.desk.stamp_time, self._session.desk.entropy)
        answers: Answers[int] = Answers(
            lambda _result: self._tell(arrived),
            lambda why: self._end(why, arrived),
            lambda: self._tell(arrived),
        )
        job = self._session.do_long(word("Import photos"), work, answers)
        self._shown[job] = 0

    # The watched folder ------------------------------------------------------------------------------------

    @property
    def watched(self) -> Path | None:
        return self._habits.watched

    def watch(self, folder: Path | None) -> None:
        """Take what comes into this folder from now on, and what is there; None for no folder."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._timer.stop()
        self._habits.watched = folder
        self._seen, self._growing = {}, {}
        self._begin_watching()
        self.watched_changed.emit()

    def look_into_folder(self) -> None:
        """What is new there and has stopped growing comes in."""
        if self.watched is not None:
            self._session.ask(self, self._take_settled, _files_in, self.watched)

    def _begin_watching(self) -> None:
        folder = self.watched
        if folder is not None and self._watcher.addPath(str(folder)):
            self._timer.start()

    def _take_settled(self, found: Seen) -> None:
        fresh = {name: mark for name, mark in found.items() if self._seen.get(name) != mark}
        settled = [name for name, mark in fresh.items() if self._growing.get(name) == mark]
        self._growing = fresh
        self._seen |= {name: fresh[name] for name in settled}
        if len(settled) < len(fresh):
            self._timer.start()
        self.take([Path(name) for name in sorted(settled)])

    def _show_some(self, job: Job) -> None:
        """A person sees the first pictures while the others are still coming."""
        if job in self._shown and job.done - self._shown[job] >= SHOWN_AFTER:
            self._shown[job] = job.done
            self.came_in.emit()

    # What became of it -----------------------------------------------------------------------------------

    def _end(self, _why: Refused, arrived: Sequence[Arrived]) -> None:
        """The strip says why it ended; what came in before is there."""
        if arrived:
            self.came_in.emit()

    def _tell(self, arrived: Sequence[Arrived]) -> None:
        self.came_in.emit()
        text, kind = self._told(arrived)
        self._session.say(Message(text, kind))

    def _told(self, arrived: Sequence[Arrived]) -> tuple[str, MessageKind]:
        counts = Counter(each.outcome for each in arrived)
        parts = [word("{n} pictures kept, the originals unchanged").format(n=counts["kept"])]
        if counts["same"]:
            parts.append(self.tr("%n came before and were not kept twice", "", counts["same"]))
        if counts["discarded_before"]:
            text = self.tr(
                "%n were taken out of the tray earlier and stay out", "", counts["discarded_before"]
            )
            parts.append(text)
        unread = [each.name for each in arrived if each.outcome == "not_read"]
        if unread:
            names = "、".join(unread[:NAMED]) + ("…" if len(unread) > NAMED else "")
            parts.append(self.tr("could not be read: {names}").format(names=names))
        return "；".join(parts), "warning" if unread else "good"


def _work(
    places: Sequence[Path],
    arrived: list[Arrived],
    now: Callable[[], str],
    entropy: Callable[[int], bytes],
) -> Callable[[KeptOpen, Progress], Steps[int]]:
    def work(opened: KeptOpen, _progress: Progress) -> Steps[int]:
        from app.media.metadata import MetadataReader
        from app.operations.import_photos import import_photos, picture_files

        files = picture_files(places)
        with opened.open_tray(entropy) as tray, MetadataReader() as reader:
            for done, file in enumerate(files):
                yield done, len(files)
                arrived.extend(import_photos(tray, [file], reader, now()))
        yield len(files), len(files)
        return len(files)

    return work


def _files_in(_opened: KeptOpen, folder: Path) -> Seen:
    """Name, size and time of change of each file in a folder; nothing where it is gone."""
    found: Seen = {}
    try:
        for file in folder.iterdir():
            if file.is_file() and not file.name.startswith("."):
                about = file.stat()
                found[str(file)] = (about.st_size, about.st_mtime_ns)
    except OSError:
        return {}
    return found
