"""This is about the pictures beside a contested value: read whole from where their originals lie."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.background import Answers
from app.ui.field.bureau_settling import picture_at_bureau, picture_of
from app.ui.pictures.whole import WholePictures
from app.ui.sheets.people_here import workspace_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.ui.case_session import CaseSession


class BesidePictures(QObject):
    """Holds a reading child from the first picture on, until it is closed."""

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._whole = WholePictures()

    def ask(self, show: Callable[[QImage], object], sha256: str) -> None:
        """`show` gets a null image where the picture is not here."""
        workspace = workspace_of(self._session)
        if workspace.is_bureau:
            workspace.ask(self, show, picture_at_bureau, self._session.id, self._whole, sha256)
        else:
            self._session.ask(self, show, picture_of, self._whole, sha256)

    def close(self) -> None:
        workspace_of(self._session).background.run(self._whole.close, Answers())
