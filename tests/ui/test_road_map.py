"""The road of the machine in hand: its stages lead where they are done, its sheets state them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.domain.acceptance.facts import ItemConcluded
from app.domain.equipment.facts import EquipmentDismantled, EquipmentStated, StepStated
from app.domain.equipment.road_stated import announced_of, confirmed_of, reopened_of
from app.ui.case_session import CaseSession
from app.ui.field.dismantle_sheets import DismantleSheet
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.road_map import RoadMap
from app.ui.field.road_sheets import AnnounceSheet, ConfirmSheet, DueDaySheet, ReopenSheet, UpgradeSheet
from app.ui.window import Window
from tests.ui.enterprise_tabs import refuse, say, send, sheet_over, tab_of

ACCEPTED = (
    EquipmentDismantled(equipment="e-01", started="2025-07-08", finished="2025-07-10"),
    ItemConcluded(equipment="e-01", conclusion="passed", on="2025-10-16"),
)


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> EquipmentTab:
    return tab_of(inside, EquipmentTab, "Equipment and lines")


@pytest.fixture
def road(tab: EquipmentTab) -> RoadMap:
    return tab.machines.panel.road


def test_a_candidate_is_confirmed_then_announced_by_keys(
    road: RoadMap, case_session: CaseSession, qtbot: QtBot
) -> None:
    assert "下一步：认定" in road.said.text()
    assert "尚缺：未认定" in road.said.text()
    road.go("announced")
    early = sheet_over(road, AnnounceSheet)
    early.place.setText("区政府网站（示例）")
    assert "工信部联产业〔2011〕46号" in refuse(early, case_session, qtbot)
    early.reject()
    stop = road.stops["confirmed"]
    assert isinstance(stop, QToolButton)
    assert "认定" in stop.accessibleName()
    stop.setFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    sheet = sheet_over(road, ConfirmSheet)
    sheet.basis.setText("")
    assert "依据" in refuse(sheet, case_session, qtbot)
    sheet.basis.setText("目录2024（示例）")
    send(sheet, case_session, qtbot)
    assert confirmed_of(case_session.case, "e-01").basis == "目录2024（示例）"
    road.go("announced")
    told = sheet_over(road, AnnounceSheet)
    told.place.setText("区政府网站（示例）")
    send(told, case_session, qtbot)
    assert announced_of(case_session.case, "e-01").on == "2025-11-14"
    assert "下一步：列入年度计划" in road.said.text()


def test_a_stage_leads_to_its_tab_or_asks_here(
    road: RoadMap, inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    road.go("dismantled")
    sheet_over(road.parentWidget(), DismantleSheet).reject()
    road.go("disposal")
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    shown = inside.frame.enterprise.pages.currentWidget()
    assert type(shown).__name__ == "DisposalTab"


def test_an_accepted_machine_changes_only_after_it_was_taken_up_again(
    tab: EquipmentTab, road: RoadMap, case_session: CaseSession, qtbot: QtBot
) -> None:
    assert road.again.isHidden()
    say(case_session, qtbot, *ACCEPTED)
    assert not road.again.isHidden()
    assert "下一步：出具验收意见" in road.said.text()
    tab.machines.panel.do_step("drive")
    from app.ui.field.step_sheets import StepSheet

    step = sheet_over(tab.machines.panel, StepSheet)
    assert "已验收" in refuse(step, case_session, qtbot)
    step.reject()
    road.reopen()
    sheet = sheet_over(road, ReopenSheet)
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.reason.setText("举报恢复生产（示例）")
    send(sheet, case_session, qtbot)
    assert reopened_of(case_session.case, "e-01").reason == "举报恢复生产（示例）"


def test_the_day_of_a_sealed_machine_is_put_off_only_with_a_reason(
    tab: EquipmentTab, road: RoadMap, case_session: CaseSession, qtbot: QtBot
) -> None:
    assert road.later.isHidden()
    sealed = (StepStated(equipment="e-02", step="sealing"),)
    say(case_session, qtbot, *sealed)
    tab.machines.stand_on("e-02")
    assert not road.later.isHidden()
    road.change_due_day()
    sheet = sheet_over(road, DueDaySheet)
    sheet.day.setText("2026年1月31日")
    assert "限时拆除" in refuse(sheet, case_session, qtbot)
    sheet.reason.setText("区政府专题会议同意延期（示例）")
    send(sheet, case_session, qtbot)
    assert case_session.case.text("equipment/e-02/dismantle_by") == "2026-01-31"


def test_only_what_was_changed_of_an_upgrade_is_stated(
    road: RoadMap, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, EquipmentStated(equipment="e-01", field="route", value="技改达标"))
    before = len(case_session.case.acts)
    road.go("upgrade_measured")
    sheet = sheet_over(road, UpgradeSheet)
    sheet.fields["measured_value"].setText("28.5")
    sheet.fields["limit_value"].setText("３０")
    send(sheet, case_session, qtbot)
    assert len(case_session.case.acts) == before + 2
    assert case_session.case.text("equipment/e-01/upgrade_limit_value") == "30"
