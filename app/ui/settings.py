"""This is about what the window remembers on this computer; nothing here matters to a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings

from app.ui.languages import CHINESE, LANGUAGES
from app.ui.theme.sizes import TEXT_SCALES

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

PROGRAM: Final = "FieldSeal"


class KnownWorkspace:
    """A workspace that was open on this computer.

    Attributes:
        title: what people call it: the office's name, with the computer's where there are several.
        officers: name by officer id, of those who can open it.
        last_officer: who opened it last.
    """

    def __init__(self, folder: Path, title: str, officers: dict[str, str], last_officer: str = "") -> None:
        self.folder = folder
        self.title = title
        self.officers = officers
        self.last_officer = last_officer


class Settings:
    """Typed settings in one file."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self.folder = file.parent

    @property
    def language(self) -> str:
        said = self._text("language")
        return said if said in LANGUAGES else CHINESE

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def text_scale(self) -> float:
        said = self._text("text_scale")
        return next((scale for scale in TEXT_SCALES if str(scale) == said), TEXT_SCALES[0])

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._store.setValue("text_scale", str(scale))

    @property
    def lock_after_minutes(self) -> int:
        """Minutes without a key or a click; 0 for never."""
        said = self._text("lock_after_minutes")
        return int(said) if said.isdigit() else 10

    @lock_after_minutes.setter
    def lock_after_minutes(self, minutes: int) -> None:
        self._store.setValue("lock_after_minutes", str(minutes))

    @property
    def geometry(self) -> QByteArray:
        from PySide6.QtCore import QByteArray

        stored = self._store.value("geometry")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def last_place(self) -> str:
        return self._text("last_place")

    @last_place.setter
    def last_place(self, place: str) -> None:
        self._store.setValue("last_place", place)

    @property
    def archive_place(self) -> str:
        """The folder the last archive went into; empty before there was one."""
        return self._text("archive_place")

    @archive_place.setter
    def archive_place(self, place: str) -> None:
        self._store.setValue("archive_place", place)

    @property
    def workspaces(self) -> tuple[KnownWorkspace, ...]:
        """Those that are still there, the last one open first."""
        known = []
        for line in self._lines():
            folder = Path(str(line.get("folder", "")))
            if (folder / "workspace.json").exists():
                officers = line.get("officers")
                known.append(
                    KnownWorkspace(
                        folder,
                        str(line.get("title", folder.name)),
                        {str(who): str(name) for who, name in officers.items()}
                        if isinstance(officers, dict)
                        else {},
                        str(line.get("last_officer", "")),
                    )
                )
        return tuple(known)

    def remember(self, workspace: KnownWorkspace) -> None:
        """Put a workspace first in the list."""
        others = [known for known in self.workspaces if known.folder != workspace.folder]
        lines = [
            {
                "folder": str(each.folder),
                "title": each.title,
                "officers": each.officers,
                "last_officer": each.last_officer,
            }
            for each in (workspace, *others)
        ]
        import json

        self._store.setValue("workspaces", json.dumps(lines, ensure_ascii=False))
        self._store.sync()

    def _lines(self) -> list[dict[str, object]]:
        stored = self._text("workspaces")
        if not stored:
            return []
        import json

        try:
            lines = json.loads(stored)
        except ValueError:
            return []
        return [line for line in lines if isinstance(line, dict)] if isinstance(lines, list) else []

    def _text(self, name: str) -> str:
        value = self._store.value(name, "")
        return value if isinstance(value, str) else ""


def own_settings() -> Settings:
    """Of the person at this computer."""
    return Settings(data_folder() / "settings.ini")


def data_folder() -> Path:
    """Where the program keeps what is its own: settings, crash files, new workspaces."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / PROGRAM
