"""A deadline is counted while it is typed, confirmed with a reason where the day is another, and kept."""

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.deadlines.confirmed import confirmed_of
from app.domain.orders.facts import ProblemFound
from app.operations.acting import state
from app.operations.read_clocks import read_clocks
from app.ui.case_session import CaseSession
from app.ui.field.deadline_sheets import OWN, DeadlineSheet, MetSheet
from app.ui.field.due_screen import DueScreen
from app.ui.window import Window
from tests.ui.settling import settle

Kind = TypeVar("Kind", bound=QDialog)


@pytest.fixture
def sheet(inside: Window, case_session: CaseSession, qtbot: QtBot) -> DeadlineSheet:
    case_session.do(state, (ProblemFound(problem="p1", number="P1", text="能耗超限额"),))
    settle(inside, qtbot)
    made = DeadlineSheet(case_session, read_clocks(), "problem/p1", inside)
    made.show()
    return made


def choose(sheet: DeadlineSheet, rule: str) -> None:
    sheet.rule.setCurrentIndex(sheet.rule.findData(rule))


def test_it_counts_while_one_types(sheet: DeadlineSheet) -> None:
    sheet.start.setText("2025-08-31")
    assert sheet.day.text() == "2026-02-28"
    assert "按当年放假安排上班" in sheet.computed.text()
    sheet.extension.setText("3")
    assert sheet.day.text() == "2026-05-28"
    sheet.extension.setText("4")
    assert "最多延长 3" in sheet.computed.text()
    sheet.extension.setText("三")
    assert "整数" in sheet.computed.text()
    sheet.extension.clear()
    sheet.day.setText("2026-02-20")
    sheet.start.setText("2025-08-30")
    assert sheet.day.text() == "2026-02-20"
    sheet.start.setText("昨天")
    assert "昨天" in sheet.computed.text()


def test_fields_follow_the_rule(sheet: DeadlineSheet) -> None:
    assert sheet.extension.isVisible()
    choose(sheet, "K13")
    assert not sheet.extension.isVisible()
    choose(sheet, "K04")
    assert sheet.left_out.isVisible()
    sheet.start.setText("2025-09-10")
    sheet.left_out.setText("5")
    assert sheet.day.text() == "2025-10-15"
    choose(sheet, "K06")
    assert not sheet.left_out.isVisible()
    assert "时分" in sheet.computed.text()
    sheet.start.setText("2025-11-14 09:30")
    assert "2025-11-15T09:30+08:00" in sheet.computed.text()
    choose(sheet, OWN)
    assert sheet.name.isVisible()
    assert not sheet.start.isVisible()


def test_another_day_is_confirmed_with_a_reason(
    sheet: DeadlineSheet, inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    sheet.start.setText("2025-05-12")
    sheet.day.setText("2025-11-10")
    sheet.paper.setText("限期整改示1号")
    sheet.deed.click()
    settle(inside, qtbot)
    assert sheet.isVisible()
    assert not confirmed_of(case_session.case)
    sheet.reason.setText("通知书写明")
    sheet.deed.click()
    settle(inside, qtbot)
    (known,) = confirmed_of(case_session.case)
    assert (known.thing, known.computed, known.confirmed) == ("problem/p1", "2025-11-12", "2025-11-10")
    assert (known.reason, known.tables) == ("通知书写明", "国办发明电〔2024〕12号")


def test_ones_own_deadline_needs_name_and_day(
    sheet: DeadlineSheet, inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    choose(sheet, OWN)
    sheet.day.clear()
    sheet.deed.click()
    sheet.day.setText("2025-12-01")
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.name.setText("公示期")
    sheet.deed.click()
    settle(inside, qtbot)
    assert [(each.rule, each.confirmed) for each in confirmed_of(case_session.case)] == [
        ("公示期", "2025-12-01")
    ]


def test_from_the_list_a_deadline_is_confirmed_and_kept(
    sheet: DeadlineSheet, inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    frame = inside.frame
    assert frame is not None
    frame.go("Due dates")
    settle(inside, qtbot)
    screen = frame.content.currentWidget()
    assert isinstance(screen, DueScreen)
    assert not screen.met_button.isEnabled()
    assert screen.met_button.toolTip() == "登记办理结果后，此项自动消除，按回车前往办理。"
    screen.confirm_button.click()
    settle(inside, qtbot)
    made = of_kind(screen.sheet, DeadlineSheet)
    assert made.about.currentText().startswith("E-02")
    choose(made, "K04")
    made.start.setText("2025-10-01")
    made.deed.click()
    settle(inside, qtbot)
    at = screen.list.model.position_of(lambda row: row.line.number == "K04")
    assert at >= 0
    screen.list.view.selectRow(at)
    assert not screen.met_button.toolTip()
    screen.met_button.click()
    settle(inside, qtbot)
    met = of_kind(screen.sheet, MetSheet)
    met.deed.click()
    settle(inside, qtbot)
    assert screen.list.model.position_of(lambda row: row.line.number == "K04") < 0


def of_kind(made: QDialog | None, kind: type[Kind]) -> Kind:
    assert isinstance(made, kind)
    return made
