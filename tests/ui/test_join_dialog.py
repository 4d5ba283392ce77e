"""Two files of one enterprise are joined at the bureau's list and parted again; both stay in the list."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.operations.create_case import Firm, create_case
from app.ui.field.enterprises_screen import EnterprisesScreen
from app.ui.field.join_dialog import JoinDialog
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.conftest import SECONDS
from tests.ui.office_made import FIRM

FORMER = "示例漂染厂"
WHY = "同一地址，更名前后同一企业"


@pytest.fixture
def screen(inside: Window, session: WorkspaceSession, qtbot: QtBot) -> EnterprisesScreen:
    """The list of one PC with both faces, on which the firm was opened once more under its former name."""
    session.do(create_case, Firm(FORMER), session.stamp(), session.desk.entropy)
    qtbot.waitUntil(lambda: FORMER in [row.name for row in session.rows], timeout=SECONDS)
    assert inside.frame is not None
    inside.frame.go("My enterprises")
    shown: QWidget = inside.frame.content.currentWidget()
    assert isinstance(shown, EnterprisesScreen)
    return shown


def test_two_files_are_joined_and_parted(
    screen: EnterprisesScreen, session: WorkspaceSession, qtbot: QtBot
) -> None:
    ids = {row.name: row.case for row in session.rows}
    dialog = opened(screen, FIRM)
    dialog.other.setCurrentIndex(dialog.other.findData(ids[FORMER]))
    dialog.go.click()
    assert dialog.isVisible()
    dialog.reason.setText(WHY)
    dialog.go.click()
    joined = f"{FORMER}（已并入 {FIRM}）"
    qtbot.waitUntil(lambda: joined in names(screen), timeout=SECONDS)
    assert session.office.kept(f"case/{ids[FORMER]}") == f"case/{ids[FIRM]}"
    assert FIRM in names(screen)
    again = opened(screen, joined)
    assert (again.kept.currentData(), again.other.currentData()) == (ids[FIRM], ids[FORMER])
    assert again.go.text() == "撤销并案"
    again.reason.setText("两个经营者")
    again.go.click()
    qtbot.waitUntil(lambda: FORMER in names(screen), timeout=SECONDS)
    assert session.office.kept(f"case/{ids[FORMER]}") == f"case/{ids[FORMER]}"


def test_a_joined_file_cannot_become_the_one_that_counts(
    screen: EnterprisesScreen, session: WorkspaceSession, qtbot: QtBot
) -> None:
    ids = {row.name: row.case for row in session.rows}
    dialog = opened(screen, FIRM)
    dialog.other.setCurrentIndex(dialog.other.findData(ids[FIRM]))
    assert not dialog.go.isEnabled()
    dialog.other.setCurrentIndex(dialog.other.findData(ids[FORMER]))
    dialog.reason.setText(WHY)
    dialog.go.click()
    joined = f"{FORMER}（已并入 {FIRM}）"
    qtbot.waitUntil(lambda: joined in names(screen), timeout=SECONDS)
    again = opened(screen, joined)
    again.kept.setCurrentIndex(again.kept.findData(ids[FORMER]))
    again.other.setCurrentIndex(again.other.findData(ids[FIRM]))
    assert not again.go.isEnabled()


def opened(screen: EnterprisesScreen, name: str) -> JoinDialog:
    """The dialog over the list, a person standing on the line of this name."""
    for old in screen.findChildren(JoinDialog):
        old.reject()
    screen.list.view.selectRow(screen.list.model.position_of(lambda row: row.name == name))
    screen.join.click()
    return next(each for each in screen.findChildren(JoinDialog) if each.isVisible())


def names(screen: EnterprisesScreen) -> list[str]:
    return [row.name for row in screen.list.model.rows]
