"""This is about the picture that shows which value is right: large enough to read a dial, more by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.contested import PictureBeside
from app.ui.background import Answers
from app.ui.bureau import settle_work as work
from app.ui.pictures.whole import WholePictures
from app.ui.pictures.zoom_pane import STEP, ZoomPane
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession


class DialPane(QWidget):
    """One picture of those beside a contested value; read from where its original lies."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._whole = WholePictures()
        self._case = ""
        self._pictures: tuple[PictureBeside, ...] = ()
        self._at = 0
        self.pane = ZoomPane(self.tr("Picture"))
        self.title = label("", "quiet")
        self.title.setWordWrap(False)
        self.back = button(self.tr("Previous"), lambda: self._go(-1), icon_name="chevron-left")
        self.next = button(self.tr("Next"), lambda: self._go(1), icon_name="chevron-right")
        bar = QHBoxLayout()
        bar.setSpacing(sizes.NEAR)
        bar.addWidget(self.title, 1)
        bar.addWidget(button(self.tr("Larger"), lambda: self.pane.zoom_by(STEP), icon_name="zoom-in"))
        bar.addWidget(button(self.tr("Smaller"), lambda: self.pane.zoom_by(1 / STEP), icon_name="zoom-out"))
        bar.addWidget(self.back)
        bar.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(self.pane, 1)
        layout.addLayout(bar)

    @property
    def shown(self) -> PictureBeside | None:
        return self._pictures[self._at] if self._pictures else None

    def show_pictures(self, case_id: str, pictures: tuple[PictureBeside, ...]) -> None:
        self._case, self._pictures, self._at = case_id, pictures, 0
        self._show()

    def put_away(self) -> None:
        """Nobody looks any more."""
        self._session.background.run(self._whole.close, Answers())

    def _go(self, step: int) -> None:
        self._at = (self._at + step) % len(self._pictures)
        self._show()

    def _show(self) -> None:
        picture = self.shown
        for each in (self.back, self.next):
            each.setEnabled(len(self._pictures) > 1)
        if picture is None:
            self.title.setText("")
            self.pane.show_image(QImage(), self.tr("No picture shows this value."))
            return
        self.title.setText(f"{self._at + 1} / {len(self._pictures)}　{picture.number or picture.name}")
        self.pane.fit()
        self.pane.show_image(QImage(), self.tr("Reading the picture…"))
        self._session.ask(
            self,
            lambda image: self._take(picture, image),
            work.picture,
            self._whole,
            self._case,
            picture.sha256,
        )

    def _take(self, picture: PictureBeside, image: QImage) -> None:
        if picture == self.shown:
            self.pane.show_image(image, self.tr("This picture is not on this computer."))
