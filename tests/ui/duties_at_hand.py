"""The duty lists in tests of the window: shown, a row typed in, a file dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.duties.row import DutyRow, duty_rows_of
from app.ui.bureau.duties_screen import DutiesScreen
from app.ui.bureau.duty_dialogs import DutyDialog
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


def shown(inside: Window, qtbot: QtBot) -> DutiesScreen:
    """The screen, with all it asked for."""
    assert inside.frame is not None
    inside.frame.go("Duties")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, DutiesScreen)
    return made


def session_of(window: Window) -> WorkspaceSession:
    assert window.session is not None
    return window.session


def dialog_of(screen: QWidget, kind: type[QWidget]) -> QWidget:
    (made,) = (each for each in screen.findChildren(kind) if each.isVisible())
    return made


def rows_on(window: Window) -> tuple[DutyRow, ...]:
    return duty_rows_of(session_of(window).office)


def fill(dialog: DutyDialog, **values: str) -> None:
    for name, text in values.items():
        field = dialog.fields[name]
        if isinstance(field, QComboBox) and not field.isEditable():
            field.setCurrentIndex(field.findText(text))
        elif isinstance(field, QComboBox):
            field.setCurrentText(text)
        elif isinstance(field, QLineEdit):
            field.setText(text)


def add(screen: DutiesScreen, window: Window, qtbot: QtBot, name: str, **values: str) -> None:
    screen.lists.choose(name)
    screen.add_button.click()
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    fill(dialog, **values)
    dialog.go.click()
    settle(window, qtbot)


def found(screen: DutiesScreen, window: Window, qtbot: QtBot) -> None:
    add(
        screen, window, qtbot, "findings", level="省级", finding="示例问题", due="2020-01-31", enterprise=FIRM
    )


def drop(screen: DutiesScreen, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), action, data, Qt.MouseButton.LeftButton, nothing))


def typed_in(dialog: DutyDialog, text: str) -> None:
    """Into whatever has the keys; Qt's own key clicks know no Chinese."""
    widget = dialog.focusWidget()
    if isinstance(widget, QComboBox):
        widget.setCurrentText(text)
    else:
        assert isinstance(widget, QLineEdit)
        widget.insert(text)
