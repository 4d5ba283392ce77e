"""This is about what the screens of pictures remember on this computer; no case depends on it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

RECENT: Final = 5


class Habits:
    """Watched folder and enterprises placed into last, in a file beside the workspace's own."""

    def __init__(self, workspace: Path) -> None:
        self._store = QSettings(str(workspace / "window.ini"), QSettings.Format.IniFormat)

    @property
    def watched(self) -> Path | None:
        """The folder whose new files come in by themselves; None while there is none."""
        said = str(self._store.value("pictures/watched", "") or "")
        return Path(said) if said else None

    @watched.setter
    def watched(self, folder: Path | None) -> None:
        self._store.setValue("pictures/watched", "" if folder is None else str(folder))
        self._store.sync()

    @property
    def recent(self) -> tuple[str, ...]:
        """Case ids, the last one first."""
        said = str(self._store.value("pictures/recent", "") or "")
        return tuple(each for each in said.split(" ") if each)

    def note_recent(self, case_id: str) -> None:
        kept = (case_id, *(each for each in self.recent if each != case_id))[:RECENT]
        self._store.setValue("pictures/recent", " ".join(kept))
        self._store.sync()
