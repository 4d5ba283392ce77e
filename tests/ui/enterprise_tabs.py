"""This is about reaching a tab of the enterprise shown, and the sheets that stand over it, in tests."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.operations.acting import state
from app.ui.case_session import CaseSession
from app.ui.sheets.sheet import Sheet
from app.ui.window import Window
from tests.ui.clock import at
from tests.ui.conftest import SECONDS

Tab = TypeVar("Tab", bound=QWidget)
Made = TypeVar("Made", bound=Sheet)


def tab_of(window: Window, kind: type[Tab], name: str) -> Tab:
    assert window.frame is not None
    screen = window.frame.enterprise
    assert screen is not None
    screen.show_tab(name)
    made = screen.pages.currentWidget()
    assert isinstance(made, kind)
    return made


def sheet_over(widget: QWidget, kind: type[Made]) -> Made:
    """The newest sheet of this kind that stands over a widget."""
    found = [sheet for sheet in widget.findChildren(kind) if sheet.isVisible()]
    assert found, f"no {kind.__name__}"
    return found[-1]


def send(sheet: Sheet, session: CaseSession, qtbot: QtBot) -> None:
    """Press the button and wait until the case has changed."""
    with qtbot.waitSignal(session.changed, timeout=SECONDS):
        sheet.deed.click()
    qtbot.waitUntil(lambda: idle(session), timeout=SECONDS)


def refuse(sheet: Sheet, session: CaseSession, qtbot: QtBot) -> str:
    """Press the button and wait for the refusal; what the sheet says then."""
    with qtbot.waitSignal(session.refused, timeout=SECONDS):
        sheet.deed.click()
    qtbot.waitUntil(lambda: idle(session), timeout=SECONDS)
    assert sheet.isVisible()
    return sheet.said.text()


def idle(session: CaseSession) -> bool:
    return session.workspace.background.is_idle


def say(session: CaseSession, qtbot: QtBot, *facts: Fact) -> None:
    """Whoever sits here states this."""
    with qtbot.waitSignal(session.changed, timeout=SECONDS):
        session.do(state, facts)
    qtbot.waitUntil(lambda: idle(session), timeout=SECONDS)


def other_computer_says(session: CaseSession, qtbot: QtBot, *facts: Fact) -> None:
    """陈示衡 on another computer, who had seen what is on this screen, and nothing said since."""
    looked_at, stamp = session.case, Stamp("chen", at(11), "other-computer")
    with qtbot.waitSignal(session.changed, timeout=SECONDS):
        session.ask(session, lambda _case: session.look(), state, looked_at, stamp, facts)
    qtbot.waitUntil(lambda: idle(session), timeout=SECONDS)
