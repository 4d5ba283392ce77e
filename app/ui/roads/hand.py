"""This is about a person's hands at the window: they find things by the words on screen, and press keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from app.ui.gallery import settle, wait_until
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.window import Window

W = TypeVar("W", bound=QWidget)

_KEY_HINT: Final = re.compile(r"[（(]&?[0-9A-Z][）)]$")


_MOST_STOPS: Final = 30
_TURN: Final = 5
"""Milliseconds; a hand has no picture to wait for."""


class NotOnScreen(LookupError):
    """What a hand looks for is not to be seen, or can't be pressed."""


class Hand:
    """Finds by name: the words on a thing, or the name it tells who can't see it; mnemonics don't count.

    Whatever stands in front (a sheet, a dialog) is where it looks; only without one, the window. After
    each deed it waits until the worker has nothing to do.
    """

    def __init__(self, window: Window) -> None:
        self.window = window

    def clock(self, day: str, minute: str) -> None:
        """What the computer's clock shows from now on, where the data are a sample."""
        moment = datetime.fromisoformat(f"{day}T{minute}").replace(tzinfo=timezone(timedelta(hours=8)))
        self.window.desk.turn_to(moment)

    # Going about -----------------------------------------------------------------------------------------

    def go(self, place: str) -> None:
        """place: as in `places.py`."""
        assert self.window.frame is not None
        navigation = self.window.frame.navigation
        self.pick(word(place), navigation)

    def enterprise(self, name: str, tab: str = "") -> None:
        """Through the list of enterprises, by search; tab: as in `tabs.py`."""
        self.go("My enterprises")
        self.key("Ctrl+F")
        self.write(name)
        self.key("Return")
        frame = self.window.frame
        assert frame is not None
        wait_until(lambda: frame.enterprise is not None and frame.enterprise.session is not None)
        settle(_TURN)
        if tab:
            self.tab(word(tab))

    def tab(self, name: str) -> None:
        """name: as it begins on screen."""
        bars = self.find(QTabBar, lambda bar: _tab_named(bar, name) >= 0)
        if not bars:
            raise NotOnScreen(name)
        # 设备 is a page of the tab 设备（生产线）: who says it whole means the page.
        bars.sort(key=lambda bar: bar.tabText(_tab_named(bar, name)).replace("&", "") != name)
        bars[0].setCurrentIndex(_tab_named(bars[0], name))
        settle(_TURN)

    # Doing -----------------------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        """A button, box or choice: by Space where it takes the focus, else by a click."""
        self.begin(name)
        settle(_TURN)

    def begin(self, name: str) -> None:
        """Press, and don't wait for what it sets going."""
        made = self.named(QAbstractButton, name)
        if made.focusPolicy() == Qt.FocusPolicy.NoFocus:
            QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        else:
            made.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(made, Qt.Key.Key_Space)

    def fill(self, name: str, text: str) -> None:
        """A field: what stood in it goes."""
        is_long = bool(self.find(QPlainTextEdit, lambda each: name in _names(each)))
        field = self.named(QPlainTextEdit, name) if is_long else self.named(QLineEdit, name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        self.write(text)

    def choose(self, name: str, option: str) -> None:
        """A line of a list that opens; an exact one goes before one that only begins so."""
        box = self.named(QComboBox, name)
        texts = [box.itemText(line) for line in range(box.count())]
        wanted = [n for n, text in enumerate(texts) if text == option]
        wanted += [n for n, text in enumerate(texts) if option in text]
        if not wanted:
            raise NotOnScreen(f"{name}: {option} {texts}")
        box.setFocus(Qt.FocusReason.TabFocusReason)
        box.setCurrentIndex(wanted[0])
        box.activated.emit(wanted[0])
        settle(_TURN)

    def pick(self, text: str, view: QAbstractItemView | None = None) -> None:
        """The first line of a list (any in sight) in which this stands."""
        views = self.find(QAbstractItemView, _any) if view is None else [view]
        for each in views:
            index = _line_with(each.model(), text)
            if index is not None:
                each.setFocus(Qt.FocusReason.TabFocusReason)
                each.setCurrentIndex(index)
                settle(_TURN)
                return
        raise NotOnScreen(text)

    def open_line(self, text: str) -> None:
        """Pick a line, and Enter on it."""
        self.pick(text)
        self.key("Return")

    def write(self, text: str) -> None:
        """Into what has the focus: Chinese as an input method hands it over, the rest key by key."""
        target = self._focus()
        for part in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]+", text):
            if part.isascii():
                QTest.keyClicks(target, part)
            else:
                event = QInputMethodEvent()
                event.setCommitString(part)
                QApplication.sendEvent(target, event)
        settle(_TURN)

    def key(self, keys: str) -> None:
        """keys: as menus write them, `Ctrl+F`; shortcuts work only in a window that is in front."""
        front = self.front().window()
        if not front.isActiveWindow():
            front.activateWindow()
            wait_until(front.isActiveWindow)
        QTest.keySequence(self._focus(), QKeySequence(keys))
        settle(_TURN)

    def come_to(self, name: str) -> None:
        """From where the hand is to the question of this name, as a form is filled in: Enter goes on."""
        for _ in range(_MOST_STOPS):
            if any(one.startswith(name) for each in _with_parents(self._focus()) for one in _names(each)):
                return
            stop = self._focus()
            is_button = isinstance(stop, QPushButton) and not any("下一" in one for one in _names(stop))
            self.key("Tab" if is_button or isinstance(stop, QPlainTextEdit) else "Return")
        raise NotOnScreen(name)

    def drop(self, files: Sequence[Path]) -> None:
        """Onto the screen shown, as from a folder window."""
        assert self.window.frame is not None
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        how = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        screen = self.window.frame.content.currentWidget()
        QApplication.sendEvent(screen, QDragEnterEvent(QPoint(9, 9), *how))
        QApplication.sendEvent(screen, QDropEvent(QPointF(9, 9), *how))
        settle(_TURN)

    def press_and_choose(self, name: str, *files: Path) -> None:
        """A button that asks for files or a folder, and the answer to it."""
        answering = QTimer()

        def answer() -> None:
            if _answer(files):
                answering.stop()

        answering.timeout.connect(answer)
        answering.start(20)
        self.press(name)
        wait_until(lambda: not answering.isActive())
        settle(_TURN)

    # Looking ---------------------------------------------------------------------------------------------

    def front(self) -> QWidget:
        """The sheet that was opened last, else the window."""
        dialogs = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        active = QApplication.activeModalWidget()
        if active is not None and active in dialogs:
            return active
        return dialogs[-1] if dialogs else self.window

    def find(self, kind: type[W], is_it: Callable[[W], bool]) -> list[W]:
        """All in sight, in the order they were made."""
        return [each for each in self.front().findChildren(kind) if each.isVisible() and is_it(each)]

    def named(self, kind: type[W], name: str) -> W:
        """The one of this name; raises NotOnScreen with what there is instead.

        What is told to who can't see it goes before the words on it, those before what only begins so.
        """
        found = self.find(kind, lambda each: name == next(reversed(tuple(_names(each))), ""))
        found += self.find(kind, lambda each: name in _names(each))
        found += self.find(kind, lambda each: any(one.startswith(name) for one in _names(each)))
        ready = [each for each in found if each.isEnabled()]
        if not ready:
            there = sorted({one for each in self.find(kind, _any) for one in _names(each)})
            raise NotOnScreen(f"{name}{' (disabled)' if found else ''}; there are {there}")
        return ready[0]

    def can_press(self, name: str) -> bool:
        return any(
            each.isEnabled() for each in self.find(QAbstractButton, lambda each: name in tuple(_names(each)))
        )

    def sees(self, text: str) -> bool:
        """Whether this stands anywhere in front: on labels, buttons, fields or lines of lists."""
        return any(text in one for each in self.find(QWidget, _any) for one in _read(each))

    def wait_for(self, text: str) -> None:
        """Look until it stands there: pages that are drawn once a person stays on them."""
        wait_until(lambda: self.sees(text))
        settle(_TURN)

    def said(self) -> str:
        """What the strip above says; empty when it says nothing."""
        message = self.window.messages.message
        return message.text if message is not None else ""

    def _focus(self) -> QWidget:
        """What has the focus in front, whether or not the display gave the window itself the focus."""
        front = self.front().window()
        return front.focusWidget() or front


def _with_parents(each: QWidget | None) -> Iterator[QWidget]:
    while each is not None:
        yield each
        each = each.parentWidget()


def _any(_each: QWidget) -> bool:
    return True


def _names(each: QWidget) -> Iterator[str]:
    if isinstance(each, QAbstractButton) and each.text():
        yield _KEY_HINT.sub("", each.text()).replace("&", "").strip()
    if each.accessibleName():
        yield each.accessibleName()


def _read(each: QWidget) -> Iterator[str]:
    yield from _names(each)
    for attribute in ("text", "currentText", "toPlainText"):
        read = getattr(each, attribute, None)
        if callable(read):
            yield str(read())
    if isinstance(each, QAbstractItemView) and each.model() is not None:
        model = each.model()
        for line in range(min(model.rowCount(QModelIndex()), 200)):
            for column in range(_columns(model)):
                yield str(model.index(line, column).data() or "")


def _tab_named(bar: QTabBar, name: str) -> int:
    """An exact one goes before one that only begins so; -1 without any."""
    names = [bar.tabText(number).replace("&", "") for number in range(bar.count())]
    if name in names:
        return names.index(name)
    return next((number for number, each in enumerate(names) if each.startswith(name)), -1)


def _line_with(model: QAbstractItemModel | None, text: str) -> QModelIndex | None:
    if model is None:
        return None
    for line in range(model.rowCount(QModelIndex())):
        for column in range(_columns(model)):
            index = model.index(line, column)
            if text in str(index.data() or ""):
                return index
    return None


def _columns(model: QAbstractItemModel) -> int:
    """Qt keeps the column of a plain list to itself."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _answer(files: Sequence[Path]) -> bool:
    """Type the names into the file dialog that stands open, and confirm; False while there is none."""
    open_now = (each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    dialog = next((each for each in open_now if each.isVisible()), None)
    name = dialog.findChild(QLineEdit, "fileNameEdit") if dialog is not None else None
    if not isinstance(name, QLineEdit):
        return False
    quoted = [str(file) for file in files]
    name.setText(quoted[0] if len(quoted) == 1 else " ".join(f'"{each}"' for each in quoted))
    QTest.keyClick(name, Qt.Key.Key_Return)
    return True
