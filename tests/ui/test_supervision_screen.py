"""Supervision: a slip is entered for an enterprise, counted while late, answered, closed."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.ui.bureau.supervision_screen import SupervisionScreen
from app.ui.bureau.supervision_sheets import AnswerSheet, CloseSlipSheet, IssueSheet
from app.ui.field.counts import counts_of
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> SupervisionScreen:
    assert inside.frame is not None
    inside.frame.go("Supervision")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, SupervisionScreen)
    return made


def state_of_first(screen: SupervisionScreen) -> str:
    return str(screen.list.model.index(0, 4).data())


def unanswered(session: WorkspaceSession) -> int:
    (count,) = [each for each in counts_of("bureau") if each.name == "Supervision unanswered"]
    return count.number(session.rows, session.desk.today())


def opened(screen: SupervisionScreen, inside: Window, qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    settle(inside, qtbot)
    assert isinstance(screen.sheet, kind)
    return screen.sheet


def test_an_empty_list_says_what_to_do(screen: SupervisionScreen) -> None:
    assert screen.list.empty.isVisible()
    assert not screen.answer_button.isEnabled()


def test_a_slip_is_entered_late_answered_and_closed(
    screen: SupervisionScreen, inside: Window, session: WorkspaceSession, qtbot: QtBot
) -> None:
    screen.firm.setCurrentIndex(screen.firm.findText(FIRM))
    screen.issue()
    sheet = opened(screen, inside, qtbot, IssueSheet)
    assert isinstance(sheet, IssueSheet)
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.number.setText("示3号")
    sheet.to.setText("金峰镇")
    sheet.on.setText("2025-11-04")
    sheet.answer_by.setText("2025.11.11")
    sheet.deed.click()
    settle(inside, qtbot)
    assert state_of_first(screen) == "督办未回复"
    assert ("回复单位", "金峰镇") in screen.panel.facts.lines
    assert screen.panel.next.text().startswith("回复已逾期 3 天")
    assert unanswered(session) == 1

    screen.answer()
    sheet = opened(screen, inside, qtbot, AnswerSheet)
    assert isinstance(sheet, AnswerSheet)
    sheet.text.setText("已约谈企业")
    sheet.deed.click()
    settle(inside, qtbot)
    assert state_of_first(screen) == "2025-11-14 已回复"
    assert ("回复内容", "已约谈企业") in screen.panel.facts.lines
    assert "销号" in screen.panel.next.text()
    assert unanswered(session) == 0

    screen.close_slip()
    sheet = opened(screen, inside, qtbot, CloseSlipSheet)
    assert isinstance(sheet, CloseSlipSheet)
    sheet.deed.click()
    settle(inside, qtbot)
    assert state_of_first(screen) == "2025-11-14 已销号"
    assert not screen.answer_button.isEnabled()


def test_the_next_slip_is_for_the_enterprise_looked_at(
    screen: SupervisionScreen, inside: Window, qtbot: QtBot
) -> None:
    firms = [screen.firm.itemText(at) for at in range(screen.firm.count())]
    for number, firm in enumerate(firms[:2]):
        screen.firm.setCurrentIndex(screen.firm.findText(firm))
        screen.issue()
        sheet = opened(screen, inside, qtbot, IssueSheet)
        assert isinstance(sheet, IssueSheet)
        sheet.number.setText(f"示{number}号")
        sheet.to.setText("金峰镇")
        sheet.deed.click()
        settle(inside, qtbot)
    assert len(firms) > 1
    for at, line in enumerate(screen.list.model.rows):
        screen.list.view.selectRow(at)
        assert screen.firm.currentData() == line.row.case
