"""This is about filling in forms in tests: what a person does at the keyboard, and when it has arrived."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers.forms import AnsweredForm, forms_of
from app.ui.case_session import CaseSession
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.form.form_view import FormView
from app.ui.form.question_box import QuestionBox
from app.ui.window import Window
from tests.ui.conftest import SECONDS


def shown_tab(inside: Window, qtbot: QtBot) -> ChecklistsTab:
    assert inside.frame is not None
    screen = inside.frame.enterprise
    assert screen is not None
    screen.show_tab("Checklists")
    made = screen.pages.currentWidget()
    assert isinstance(made, ChecklistsTab)
    settle(inside, qtbot)
    return made


def begin(tab: ChecklistsTab, inside: Window, qtbot: QtBot, form: str = "site_inspection") -> FormView:
    """Choose a form of the district and stand in it."""
    qtbot.waitUntil(lambda: bool(tab._known), timeout=SECONDS)
    tab.begin_one(next(known for known in tab._known if known.form_id == form))
    return opened(tab, inside, qtbot)


def opened(tab: ChecklistsTab, inside: Window, qtbot: QtBot) -> FormView:
    qtbot.waitUntil(lambda: tab.view is not None, timeout=SECONDS)
    inside.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=SECONDS)
    settle(inside, qtbot)
    assert tab.view is not None
    return tab.view


def settle(inside: Window, qtbot: QtBot) -> None:
    assert inside.session is not None
    background = inside.session.background
    qtbot.waitUntil(lambda: background.is_idle, timeout=SECONDS)


def the_form(session: CaseSession) -> AnsweredForm:
    return forms_of(session.case)[-1]


def stand_on(view: FormView, node: str) -> QuestionBox:
    view.go_to(node)
    box = view.box(node)
    assert box is not None
    return box


def type_here(qtbot: QtBot, text: str) -> None:
    """Into whatever has the focus; what is no Latin comes as from an input method."""
    focus = QApplication.focusWidget()
    if text.isascii():
        qtbot.keyClicks(focus, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focus, event)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)
