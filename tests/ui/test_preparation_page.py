"""This is about the page 出发准备: steps, one key to the next, sheets, the way there and back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.visit_road import RoadStop
from app.domain.visits.preparation import preparation_of
from app.domain.visits.visit import Visit, visit_of, visits_of
from app.ui.case_session import CaseSession
from app.ui.field.departure_sheets import BureauSheet, CapSheet, ChecksSheet, GateSheet
from app.ui.field.preparation_page import PreparationPage
from app.ui.field.preparation_sheets import ApprovalSheet, KindSheet, NoticeSheet
from app.ui.field.time_sheets import StartSheet
from app.ui.field.visit_sheets import MattersSheet, PrepareSheet
from app.ui.field.visits_tab import VisitsTab
from app.ui.sheets.sheet import Sheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import send, sheet_over, tab_of


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> VisitsTab:
    made = tab_of(inside, VisitsTab, "On-site work")
    qtbot.waitUntil(lambda: bool(made.list.model.rows), timeout=SECONDS)
    return made


@pytest.fixture
def visit(tab: VisitsTab, case_session: CaseSession, qtbot: QtBot) -> Visit:
    """An inspection of which nothing is known but who goes."""
    before = {each.id for each in visits_of(case_session.case)}
    tab.prepare()
    sheet = sheet_over(tab, PrepareSheet)
    sheet.day.setText("2025-11-20")
    for box in sheet.people.values():
        box.setChecked(True)
    send(sheet, case_session, qtbot)
    return next(each for each in visits_of(case_session.case) if each.id not in before)


@pytest.fixture
def page(tab: VisitsTab, visit: Visit, qtbot: QtBot) -> PreparationPage:
    tab.show_detail(f"prepare/{visit.id}")
    qtbot.waitUntil(lambda: "kind" in tab.page.keys, timeout=SECONDS)
    return tab.page


def opened(page: PreparationPage, press: Callable[[], object], qtbot: QtBot) -> Sheet:
    before = page.sheet
    press()
    qtbot.waitUntil(lambda: page.sheet is not before, timeout=SECONDS)
    assert isinstance(page.sheet, Sheet)
    return page.sheet


def told_of(page: PreparationPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel)]


def redrawn(page: PreparationPage, qtbot: QtBot, wanted: Callable[[], bool]) -> None:
    qtbot.waitUntil(wanted, timeout=SECONDS)


def test_the_road_leads_to_the_page_and_esc_back(tab: VisitsTab, visit: Visit, qtbot: QtBot) -> None:
    assert tab.panel.road is not None
    tab.panel.road.stop_chosen.emit(RoadStop("prepare", "next", ("notice",)))
    assert tab.page.isVisibleTo(tab)
    assert not tab.halves.isVisibleTo(tab)
    qtbot.waitUntil(lambda: bool(tab.page.keys), timeout=SECONDS)
    QTest.keyClick(tab.page.next, Qt.Key.Key_Escape)
    assert tab.halves.isVisibleTo(tab)
    assert not tab.page.isVisibleTo(tab)


def test_every_step_has_a_key_and_says_what_it_lacks(page: PreparationPage) -> None:
    assert list(page.keys) == [
        "kind", "people", "matters", "cap", "approval", "notice", "bureaus", "checks", "gate",
    ]  # fmt: skip
    assert page.keys["approval"].accessibleDescription() == "文号、审批人、审批时间"
    assert "第 2 次" in page.told.text()
    assert page.next.isEnabled()


def test_one_key_leads_through_what_is_missing(
    page: PreparationPage, visit: Visit, case_session: CaseSession, qtbot: QtBot
) -> None:
    sheet = opened(page, page.next.click, qtbot)
    assert isinstance(sheet, KindSheet)
    sheet.check_type.setCurrentIndex(sheet.check_type.findData("routine"))
    sheet.task.setCurrentIndex(sheet.task.findData("plan"))
    sheet.basis.setText("《节约能源法》第十二条")
    send(sheet, case_session, qtbot)
    redrawn(page, qtbot, lambda: page.keys["kind"].accessibleDescription() == "已齐")
    sheet = opened(page, page.keys["approval"].click, qtbot)
    assert isinstance(sheet, ApprovalSheet)
    assert sheet.over.isHidden()
    sheet.number.setText("示2号")
    sheet.by.setText("王示")
    sheet.on.setText("2025-11-18 10:00")
    send(sheet, case_session, qtbot)
    sheet = opened(page, page.keys["notice"].click, qtbot)
    assert isinstance(sheet, NoticeSheet)
    sheet.number.setText("通示2号")
    sheet.served.setText("2025.11.19")
    sheet.how.setCurrentIndex(sheet.how.findData("direct"))
    send(sheet, case_session, qtbot)
    found = visit_of(case_session.case, visit.id)
    assert found is not None
    assert found.field("approved_on").startswith("2025-11-18T10:00")
    assert (found.field("notice_served_on"), found.field("served_how")) == ("2025-11-19", "direct")
    assert found.field("times_this_year") == "2"


def test_over_the_cap_the_approval_asks_why(
    page: PreparationPage, visit: Visit, case_session: CaseSession, qtbot: QtBot
) -> None:
    sheet = opened(page, page.keys["cap"].click, qtbot)
    assert isinstance(sheet, CapSheet)
    sheet.cap.setText("1")
    sheet.source.setText("示例〔2025〕6号")
    send(sheet, case_session, qtbot)
    redrawn(page, qtbot, lambda: "负责人批准" in page.keys["cap"].accessibleDescription())
    sheet = opened(page, page.keys["approval"].click, qtbot)
    assert isinstance(sheet, ApprovalSheet)
    assert not sheet.over.isHidden()
    sheet.by.setText("王示")
    sheet.over.setText("群众投诉")
    send(sheet, case_session, qtbot)
    passed = preparation_of(case_session.case, visit.id).passed
    assert passed is not None
    assert (passed.approver, passed.reason, passed.times) == ("王示", "群众投诉", 2)


def test_a_bureau_the_gate_and_the_checks_are_stated(
    page: PreparationPage, visit: Visit, case_session: CaseSession, qtbot: QtBot
) -> None:
    sheet = opened(page, page.keys["bureaus"].click, qtbot)
    assert isinstance(sheet, BureauSheet)
    sheet.bureau.setCurrentText("生态环境局")
    sheet.matters.boxes["HJ01"].setChecked(True)
    send(sheet, case_session, qtbot)
    sheet = opened(page, page.keys["gate"].click, qtbot)
    assert isinstance(sheet, GateSheet)
    sheet.scan.setCurrentIndex(sheet.scan.findData("queued"))
    sheet.told.setCurrentIndex(sheet.told.findData("是"))
    send(sheet, case_session, qtbot)
    sheet = opened(page, page.keys["checks"].click, qtbot)
    assert isinstance(sheet, ChecksSheet)
    assert sheet.states["disk"].currentData() in ("good", "poor")
    sheet.states["printer"].setCurrentIndex(sheet.states["printer"].findData("poor"))
    send(sheet, case_session, qtbot)
    found = preparation_of(case_session.case, visit.id)
    assert [(each.bureau, each.matters) for each in found.joint] == [("生态环境局", ("HJ01",))]
    assert found.scan_is_open
    assert {each.item for each in found.departures} >= {"disk", "printer"}
    redrawn(page, qtbot, lambda: any("打印机和纸" in text for text in told_of(page)))
    (told,) = (text for text in told_of(page) if "打印机和纸" in text)
    assert "磁盘空间 " in told


def test_matters_are_told_in_words_and_counted(
    page: PreparationPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    sheet = opened(page, page.keys["matters"].click, qtbot)
    assert isinstance(sheet, MattersSheet)
    for code in ("JN04", "JN05", "HJ01"):
        sheet.matters.boxes[code].setChecked(True)
    send(sheet, case_session, qtbot)
    redrawn(page, qtbot, lambda: any("JN04" in text for text in told_of(page)))
    (told,) = (text for text in told_of(page) if "JN04" in text)
    assert "JN04 无国家明令淘汰的用能设备和工艺" in told
    assert told.endswith("… 共 3 项")


def test_the_start_is_here_too(page: PreparationPage, qtbot: QtBot) -> None:
    assert isinstance(opened(page, page.start.click, qtbot), StartSheet)
