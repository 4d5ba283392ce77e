"""This is about seals on the screen: the next number proposed, one after the other, checked, written off."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.equipment.seal_facts import SealChecked, SealPlaced
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.ui.case_session import CaseSession
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.seal_sheets import CheckSheet, SealSheet, SpoilSheet
from app.ui.window import Window
from tests.ui.enterprise_tabs import refuse, say, send, sheet_over, tab_of


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> EquipmentTab:
    return tab_of(inside, EquipmentTab, "Equipment and lines")


def test_the_next_strip_is_proposed_and_a_used_one_refused(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    placed = SealPlaced(seal="s-1", number="FC2025-0001", equipment="e-02", part="电源柜")
    say(case_session, qtbot, placed)
    tab.seals.place()
    sheet = sheet_over(tab, SealSheet)
    assert sheet.number.text() == "FC2025-0002"
    sheet.number.setText("FC2025-0001")
    sheet.part.setText("主缸人孔")
    assert "FC2025-0001" in refuse(sheet, case_session, qtbot)
    sheet.number.setText("FC2025-0002")
    send(sheet, case_session, qtbot)
    assert (sheet.number.text(), sheet.part.text(), sheet.isVisible()) == ("FC2025-0003", "", True)
    sheet.part.setText("进料口")
    send(sheet, case_session, qtbot)
    sheet.leave.click()
    placed_on = [(seal.number, seal.part) for seal in seals_of(case_session.case)]
    assert placed_on[1:] == [("FC2025-0002", "主缸人孔"), ("FC2025-0003", "进料口")]


def test_a_strip_is_checked_and_another_written_off(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, SealPlaced(seal="s-1", number="FC2025-0001", equipment="e-02", part="传动"))
    tab.seals.check()
    check = sheet_over(tab, CheckSheet)
    check.condition.setCurrentIndex(check.condition.findData("broken"))
    check.cause.setText("堆货刮破，非启封")
    send(check, case_session, qtbot)
    tab.seals.spoil()
    spoil = sheet_over(tab, SpoilSheet)
    spoil.reason.setText("撕裂")
    send(spoil, case_session, qtbot)
    assert seals_of(case_session.case)[0].condition == "broken"
    assert spoiled_numbers(case_session.case) == ("FC2025-0002",)
    model = tab.seals.list.model
    assert [(row.number, row.state) for row in model.rows] == [
        ("FC2025-0001", "破损"),
        ("FC2025-0002", "已作废"),
    ]


def test_a_torn_strip_says_which_one_took_its_place(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    torn = SealPlaced(seal="s-1", number="FC2025-0001", equipment="e-02", part="传动")
    say(case_session, qtbot, torn)
    checked = SealChecked(seal="s-1", on="2025-09-16", condition="broken", cause="堆货刮破，非启封")
    say(case_session, qtbot, checked)
    assert [row.tone for row in tab.seals.list.model.rows] == ["bad"]
    again = SealPlaced(
        seal="s-2", number="FC2025-0002", equipment="e-02", part="传动", replaces="FC2025-0001"
    )
    say(case_session, qtbot, again)
    row, new = tab.seals.list.model.rows
    assert (row.state, row.tone) == ("破损", "calm")
    assert row.found == "2025-09-16 堆货刮破，非启封，已由 FC2025-0002 替换"
    assert new.found == ""
