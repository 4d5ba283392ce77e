"""This is about two records of one value on the screen: side by side, and settled with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.equipment.facts import EquipmentStated
from app.operations.keep_open import KeptOpen
from app.operations.open_register import at_bureau
from app.operations.this_machine import this_machine
from app.ui.case_session import CaseSession
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.settle_sheet import SettleSheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import other_computer_says, say, send, sheet_over, tab_of


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> EquipmentTab:
    return tab_of(inside, EquipmentTab, "Equipment and lines")


def contest(session: CaseSession, qtbot: QtBot) -> None:
    """林示川 here and 陈示衡 elsewhere state another capacity, neither having seen the other."""
    looked_at = session.case
    here = EquipmentStated(equipment="e-02", field="capacity", value="1200")
    there = EquipmentStated(equipment="e-02", field="capacity", value="1080")
    say(session, qtbot, here)
    session.case = looked_at
    other_computer_says(session, qtbot, there)
    assert [path for path, _ in session.case.contested()] == ["equipment/e-02/capacity"]


def test_two_records_stand_side_by_side_and_are_settled_with_a_reason(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    contest(case_session, qtbot)
    assert tab.contested.isVisible()
    tab.contested.buttons[0].click()
    sheet = sheet_over(tab, SettleSheet)
    assert len(sheet.choices) == 2
    sheet.deed.click()
    assert sheet.said.isVisible()
    taken = next(at for at, said in enumerate(sheet.contested.said) if said.value == "1080")
    sheet.choices[taken].click()
    sheet.deed.click()
    assert case_session.case.contested()
    sheet.reason.setText("以近三年平均为准")
    send(sheet, case_session, qtbot)
    assert not case_session.case.contested()
    assert case_session.case.text("equipment/e-02/capacity") == "1080"
    assert not tab.contested.isVisible()


def test_a_third_value_may_hold(tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot) -> None:
    contest(case_session, qtbot)
    tab.contested.settle_slot("equipment/e-02/capacity")
    sheet = sheet_over(tab, SettleSheet)
    sheet.choices[0].click()
    qtbot.keyClicks(sheet.third, "1100")
    assert not any(each.isChecked() for each in sheet.choices)
    sheet.reason.setText("两份记录均为估算")
    send(sheet, case_session, qtbot)
    assert case_session.case.text("equipment/e-02/capacity") == "1100"


def test_a_contested_field_is_settled_where_it_stands_and_never_typed_over(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    contest(case_session, qtbot)
    tab.machines.list.view.selectRow(1)
    field = tab.machines.panel.nameplate.fields["capacity"]
    assert isinstance(field, QLineEdit)
    assert field.isReadOnly()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sheet_over(tab, SettleSheet).contested.label == "E-02 产能"


def test_at_the_bureau_the_register_learns_what_was_settled(
    tab: EquipmentTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    contest(case_session, qtbot)
    session = inside.session
    assert session is not None
    registered: list[str] = []

    def look(opened: KeptOpen) -> str:
        with at_bureau(opened, this_machine()) as bureau:
            known = {row.case_id for row in bureau.register.cases()}
            if case_session.id not in known:
                return ""
            return bureau.register.load(case_session.id).text("equipment/e-02/capacity")

    session.ask(session, registered.append, look)
    qtbot.waitUntil(lambda: registered == [""], timeout=SECONDS)
    tab.contested.settle_slot("equipment/e-02/capacity")
    sheet = sheet_over(tab, SettleSheet)
    sheet.choices[0].click()
    sheet.reason.setText("以计划为准")
    send(sheet, case_session, qtbot)
    session.ask(session, registered.append, look)
    qtbot.waitUntil(lambda: len(registered) == 2, timeout=SECONDS)
    assert registered[1] == case_session.case.text("equipment/e-02/capacity") != ""
