"""This is about choosing from many: characters or pinyin find, arrows walk, Enter chooses and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import colours, sizes
from app.ui.theme.icons import icon
from app.ui.widgets.matching import folded, matches, may_be_pinyin, spelt_too

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.xforms.engine.choices import Choice

_LINES_SEEN: Final = 7
_TICK: Final = "✓ "


class SearchLine(QLineEdit):
    """Shows the answer; what is typed over it is a search, until it is left.

    Signals:
        searched: the search as it is now (str).
        left: another place has the keys.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False
        self.textEdited.connect(self.searched)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class ChoiceSearch(QWidget):
    """A line to search in; the list stands under it while somebody searches."""

    typed = Signal()
    settled = Signal()

    def __init__(self, takes_several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes_several = takes_several
        self._choices: tuple[Choice, ...] = ()
        self._labels: dict[str, str] = {}
        self._texts: list[str] | None = None
        self._spelt: list[str] | None = None
        self._chosen: list[str] = []
        self.found: list[Choice] = []
        self.line = SearchLine()
        self.line.addAction(icon("search", colours.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setMaximumWidth(420)
        self.line.setMinimumHeight(sizes.ROW_HEIGHT - 4)
        self.line.setPlaceholderText(self.tr("Type to find: characters or pinyin; Down shows all"))
        self._model = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMaximumWidth(420)
        self.list.hide()
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.line.installEventFilter(self)
        self.line.searched.connect(self.search)
        self.line.left.connect(self._put_away)
        self.list.clicked.connect(lambda index: self._choose(index.row()))

    @property
    def is_composing(self) -> bool:
        return self.line.is_composing

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.list.setAccessibleName(name)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if tuple(choices) == self._choices:
            return
        self._choices = tuple(choices)
        self._labels = {choice.value: choice.label or choice.value for choice in choices}
        self._texts = self._spelt = None
        self._put_away()

    def value(self) -> str:
        return " ".join(self._chosen)

    def show_value(self, value: str) -> None:
        self._chosen = value.split() if self._takes_several else [value] * bool(value)
        if not self.is_searching and not self.is_composing:
            self._tell()

    @property
    def is_searching(self) -> bool:
        return not self.list.isHidden()

    def search(self, text: str) -> None:
        """Show what holds every word of it; everything where it is empty."""
        words = folded(text).split()
        if not words:
            self.found = list(self._choices)
        else:
            texts = self._texts_for(words)
            self.found = [c for c, by in zip(self._choices, texts, strict=True) if matches(by, words)]
        self._show_found()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.line:
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        """Whether the key was for here; nothing is while an input method composes."""
        if self.is_composing:
            return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _LINES_SEEN,
                 Qt.Key.Key_PageUp: -_LINES_SEEN}  # fmt: skip
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key in steps:
            self._walk(steps[key])
        elif key == Qt.Key.Key_Escape and self.is_searching:
            self._put_away()
            self.line.selectAll()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_told() and self._chosen:
            self._chosen = []
            self._put_away()
            self.settled.emit()
        else:
            return False
        return True

    def _is_told(self) -> bool:
        """The whole answer is marked: a key for taking away means the answer."""
        return not self.is_searching and self.line.selectedText() == self.line.text()

    def _enter(self) -> None:
        at = self.list.currentIndex().row()
        if self.is_searching and 0 <= at < len(self.found):
            self._choose(at)
            if self._takes_several:
                return
        self.line.focusNextChild()

    def _walk(self, step: int) -> None:
        if not self.is_searching:
            self.search("")
            return
        at = min(max(self.list.currentIndex().row() + step, 0), len(self.found) - 1)
        self.list.setCurrentIndex(self._model.index(at))

    def _choose(self, at: int) -> None:
        value = self.found[at].value
        if not self._takes_several:
            self._chosen = [value]
        elif value in self._chosen:
            self._chosen.remove(value)
        else:
            self._chosen.append(value)
        self._put_away()
        self.line.selectAll()
        self.settled.emit()

    def _show_found(self) -> None:
        chosen = set(self._chosen)
        self._model.setStringList(
            [
                f"{_TICK if choice.value in chosen else ''}{choice.label or choice.value}"
                for choice in self.found
            ]
        )
        line = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 4)
        self.list.setFixedHeight(line * min(max(len(self.found), 1), _LINES_SEEN) + 6)
        stands = next((at for at, each in enumerate(self.found) if each.value in chosen), 0)
        self.list.setCurrentIndex(self._model.index(stands))
        self.list.show()
        QTimer.singleShot(0, self._come_into_sight)

    def _come_into_sight(self) -> None:
        """What opens below the edge of the page is scrolled to, the line above it staying in sight."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.is_searching:
            area.ensureWidgetVisible(self.list)
            area.ensureWidgetVisible(self.line)

    def _put_away(self) -> None:
        self.list.hide()
        self._tell()

    def _tell(self) -> None:
        text = "、".join(self._labels.get(each, each) for each in self._chosen)
        if text != self.line.text():  # what is marked stays marked, so that the next choice is typed over it
            self.line.setText(text)

    def _texts_for(self, words: Sequence[str]) -> Sequence[str]:
        if self._texts is None:
            self._texts = [folded(choice.label or choice.value) for choice in self._choices]
        if not may_be_pinyin(words):
            return self._texts
        if self._spelt is None:
            self._spelt = spelt_too(self._texts)
        return self._spelt
