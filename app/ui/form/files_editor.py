"""This is about pictures and files as an answer: several, from tray and enterprise; Delete takes one out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import sizes
from app.ui.theme.icons import icon
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.form.picture_names import Shown
    from app.ui.form.sheet import Pictures

_IN_A_ROW: Final = 4
_SMALL: Final = QSize(96, 68)
_KEY: Final = Qt.ItemDataRole.UserRole + 1


class PickButton(QPushButton):
    """Space presses it; Enter goes on, as everywhere in a form."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class FilesEditor(QWidget):
    """The files of one question, by their names in the answer."""

    typed = Signal()
    settled = Signal()
    is_composing = False

    def __init__(
        self, media_type: str, node: str, pictures: Pictures | None, parent: QWidget | None = None
    ) -> None:
        """media_type: as the form says it, `image/*`; empty for any."""
        super().__init__(parent)
        self._node, self._pictures = node, pictures
        self._names: tuple[str, ...] = ()
        self._thumbnails = pictures.thumbnails(self) if pictures is not None else None
        is_picture = media_type.startswith(("image", "video"))
        self.pick = PickButton(
            self.tr("Choose pictures… (Space)") if is_picture else self.tr("Choose files… (Space)")
        )
        self.pick.setAutoDefault(False)
        self.pick.setIcon(icon("camera" if is_picture else "folder-open"))
        self.pick.clicked.connect(lambda _checked: self._pick())
        self.pick.setEnabled(pictures is not None)
        self.out = button(self.tr("Take out (Delete)"), self.take_out, "flat", "x")
        self.out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = label(
            "" if pictures else self.tr("Pictures are chosen where a visit is typed in."), "small"
        )
        self._model = QStandardItemModel(self)
        self.list = self._make_list()
        self.setFocusProxy(self.pick)
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        line.addWidget(self.pick)
        line.addWidget(self.out)
        line.addWidget(self._said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(self.list)
        layout.addLayout(line)
        if self._thumbnails is not None:
            self._thumbnails.arrived.connect(self._show_arrived)
        self._draw()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.pick.setAccessibleName(f"{name}　{self.pick.text()}")
        self.list.setAccessibleName(name)

    def value(self) -> str:
        return " ".join(self._names)

    def show_value(self, value: str) -> None:
        names = tuple(value.split())
        if names != self._names:
            self._names = names
            self._draw()

    def take_out(self) -> None:
        """The picture stays in the enterprise, it answers this question no longer."""
        at = self.list.currentIndex().row()
        if 0 <= at < len(self._names):
            self._names = self._names[:at] + self._names[at + 1 :]
            self._draw()
            (self.list if self._names else self.pick).setFocus()
            self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.list:
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.take_out()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.focusNextChild()
                return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        if self._pictures is not None:
            self._pictures.pick(self._node, self._take, self)

    def _take(self, names: Sequence[str]) -> None:
        self._names = tuple(dict.fromkeys((*self._names, *names)))
        self._draw()
        self.pick.setFocus()
        self.settled.emit()

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._model)
        made.setViewMode(QListView.ViewMode.IconMode)
        made.setFlow(QListView.Flow.LeftToRight)
        made.setWrapping(True)
        made.setMovement(QListView.Movement.Static)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setIconSize(_SMALL)
        made.setGridSize(QSize(_SMALL.width() + 34, _SMALL.height() + 30))
        made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        made.installEventFilter(self)
        return made

    def _draw(self) -> None:
        shown = self._pictures.shown(self._names) if self._pictures is not None else ()
        self._model.clear()
        for each in shown:
            self._model.appendRow(self._item(each))
        self.list.setVisible(bool(shown))
        self.out.setVisible(bool(shown))
        if shown:
            self.list.setCurrentIndex(self._model.index(len(shown) - 1, 0))
        rows = 1 if len(shown) <= _IN_A_ROW else 2
        self.list.setFixedHeight(rows * (_SMALL.height() + 30) + 8)
        if self._thumbnails is not None:
            self._thumbnails.want([each.thumbnail for each in shown if each.thumbnail])

    def _item(self, shown: Shown) -> QStandardItem:
        item = QStandardItem(shown.told)
        item.setToolTip(shown.told)
        item.setData(shown.thumbnail, _KEY)
        self._picture(item)
        return item

    def _show_arrived(self, _keys: object) -> None:
        for row in range(self._model.rowCount()):
            self._picture(self._model.item(row))

    def _picture(self, item: QStandardItem) -> None:
        picture = self._thumbnails.get(item.data(_KEY)) if self._thumbnails is not None else None
        item.setIcon(QIcon(picture) if picture is not None and not picture.isNull() else icon("image"))
