"""Looking up: rows while somebody types, conditions answered, a row taken as basis, limits weighed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.catalogue.matched import matched_row
from app.domain.equipment.machine import machines_of
from app.operations.match_catalogue import match_catalogue
from app.ui.case_session import CaseSession
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.matched_row_line import TakeMatchBackSheet
from app.ui.lookup.attach_dialog import AttachDialog
from app.ui.lookup.catalogue_page import CataloguePage
from app.ui.lookup.lookup_screen import LookupScreen
from app.ui.lookup_pictures import pictures_of_lookup
from app.ui.picturing import SIZES
from app.ui.window import Window
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> LookupScreen:
    assert inside.frame is not None
    inside.frame.go("Lookup")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, LookupScreen)
    return made


@pytest.fixture
def page(screen: LookupScreen) -> CataloguePage:
    return screen.catalogues


def models(page: CataloguePage) -> list[str]:
    return [hit.row.model for hit in page.list.model.rows]


def line(page: CataloguePage, key: str) -> QLineEdit:
    field = page.panel.fields[key]
    assert isinstance(field, QLineEdit)
    return field


def choice(page: CataloguePage, key: str) -> QComboBox:
    field = page.panel.fields[key]
    assert isinstance(field, QComboBox)
    return field


def type_in(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_before_anything_is_typed_it_says_what_it_holds(page: CataloguePage) -> None:
    assert page.list.empty.isVisible()
    told = page.list.empty._next.text()
    assert "产业结构调整指导目录（2024年本）淘汰类　14/422" in told
    assert not page.right.isVisible()


def test_rows_come_as_somebody_types(page: CataloguePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "s7-315/10")
    assert models(page) == ["S7-315/10"]
    assert page.right.isVisible()
    assert page.panel.possibly.text().startswith("可能属于淘汰类：")
    assert page.count.text() == "1 条可能相关"
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.list.view
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.window().focusWidget() is line(page, "made_year")


def test_a_miss_never_says_not_listed(page: CataloguePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "YE3-160M-4")
    assert page.list.empty._what.text() == "本表未收录，不代表不属于淘汰类（收录 858/1293）"
    assert not page.right.isVisible()


def test_conditions_are_weighed_as_they_are_answered(page: CataloguePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "Y112M-4")
    assert page.panel.standing.text() == "条件待核"
    type_in(line(page, "made_year"), "2003.6", qtbot)
    assert page.panel.standing.text() == "所答条件相符"
    type_in(line(page, "made_year"), "2004", qtbot)
    assert page.panel.standing.text() == "所答条件不符"
    type_in(line(page, "made_year"), "abc", qtbot)
    assert page.panel.standing.text() == "条件待核"
    with qtbot.assertNotEmitted(page.wanted):
        page.panel.attach.click()


def test_a_doubtful_row_says_so_and_another_row_asks_anew(page: CataloguePage, qtbot: QtBot) -> None:
    page.search.setText("KGPS")
    assert "未与2024年本核对" in page.panel.doubt.text()
    assert "可控硅中频电源" in page.panel.doubt.text()
    assert choice(page, "use").currentData() == ""
    page.search.setText("Y160M-4")
    assert not page.panel.doubt.isVisible()
    assert set(page.panel.fields) == {"made_year"}


def test_industry_codes_are_told_beside(page: CataloguePage) -> None:
    page.search.setText("棉印染")
    assert "C1713 棉印染精加工" in page.beside.text()
    page.search.setText("")
    assert not page.beside.isVisible()


@pytest.fixture
def tab(open_enterprise: Callable[[str], CaseSession], inside: Window) -> EquipmentTab:
    """The machines of the enterprise, standing on the first."""
    open_enterprise(FIRM)
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    inside.frame.enterprise.show_tab("Equipment and lines")
    made = inside.frame.enterprise.pages.currentWidget()
    assert isinstance(made, EquipmentTab)
    return made


def looked_up_from(tab: EquipmentTab, inside: Window, qtbot: QtBot) -> LookupScreen:
    tab.machines.panel.lookup.click()
    settle(inside, qtbot)
    assert inside.frame is not None
    screen = inside.frame.content.currentWidget()
    assert isinstance(screen, LookupScreen)
    return screen


def the_case(inside: Window) -> CaseSession:
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert inside.frame.enterprise.session is not None
    return inside.frame.enterprise.session


def test_a_row_becomes_the_basis_of_a_machine(tab: EquipmentTab, inside: Window, qtbot: QtBot) -> None:
    session = the_case(inside)
    machine = machines_of(session.case)[0]
    screen = looked_up_from(tab, inside, qtbot)
    page = screen.catalogues
    assert page.search.text() == (machine.field("model") or machine.name)
    page.search.setText("炼铁高炉")
    type_in(line(page, "scale"), "580", qtbot)
    choice(page, "exception").setCurrentIndex(2)
    dialog = dialog_of(screen, inside, qtbot)
    assert (dialog.firm.firm, dialog.machine.currentData()) == (session.id, machine.id)
    dialog.is_basis.setChecked(True)
    dialog.go.click()
    settle(inside, qtbot)
    assert dialog.isVisible(), "580 m³ does not meet the row: a reason is asked for"
    assert dialog.reason.isVisible()
    dialog.reason.setText("区专班要求列入")
    dialog.go.click()
    settle(inside, qtbot)
    assert inside.frame is not None
    inside.frame.go_to_case(session.id, "Equipment and lines")
    settle(inside, qtbot)
    matched = matched_row(session.case, machine.id)
    assert matched is not None
    assert (matched.row, matched.standing) == ("elimination-0016", "outside")
    assert machines_of(session.case)[0].field("basis").endswith(matched.text)
    assert tab.machines.panel.matched.text.text().startswith("目录比对：产业结构调整指导目录（2011年本）")
    assert "580 m³" in tab.machines.panel.matched.text.toolTip()


def test_a_match_is_taken_back_with_a_reason(tab: EquipmentTab, inside: Window, qtbot: QtBot) -> None:
    session = the_case(inside)
    machine = machines_of(session.case)[0]
    fact = CatalogueRowMatched(equipment=machine.id, row="elimination-0012", document="示例目录", text="锅炉")
    session.do(match_catalogue, fact)
    settle(inside, qtbot)
    shown = tab.machines.panel.matched
    assert shown.text.text() == "目录比对：示例目录（未记条目号）“锅炉”（条件待核）"
    shown.back.click()
    (sheet,) = (each for each in shown.findChildren(TakeMatchBackSheet) if each.isVisible())
    sheet.deed.click()
    assert sheet.isVisible(), "a reason is asked for"
    sheet.reason.setText("看错条目")
    sheet.deed.click()
    settle(inside, qtbot)
    assert matched_row(session.case, machine.id) is None
    assert not shown.isVisible()


def dialog_of(screen: LookupScreen, inside: Window, qtbot: QtBot) -> AttachDialog:
    screen.catalogues.panel.attach.click()
    dialog = screen.dialog
    assert dialog is not None
    settle(inside, qtbot)
    qtbot.waitUntil(dialog.machine.isEnabled)
    return dialog


def test_an_enterprise_is_chosen_where_nobody_came_from_one(
    screen: LookupScreen, inside: Window, qtbot: QtBot
) -> None:
    screen.catalogues.search.setText("S7-315/10")
    dialog = dialog_of(screen, inside, qtbot)
    assert not dialog.go.isEnabled()
    at = dialog.firm.findText(FIRM)
    dialog.firm.setCurrentIndex(at)
    dialog.firm.activated.emit(at)
    settle(inside, qtbot)
    assert dialog.machine.count() > 0
    assert dialog.go.isEnabled()
    assert dialog.is_basis.isChecked()
    dialog.reject()
    settle(inside, qtbot)


def test_consumption_is_held_against_a_limit(screen: LookupScreen, qtbot: QtBot) -> None:
    energy = screen.energy
    screen.tabs.tabs.setCurrentIndex(1)
    assert len(energy.list.model.rows) == 334
    energy.list.search.setText("熟料煅烧 综合能耗")
    energy.list.view.selectRow(0)
    assert energy.limit is not None
    assert energy.limit.document == "GB 16780-2021"
    assert not energy.level.isVisible()
    energy.use.setText("１２８７００００")
    qtbot.keyClicks(energy.output, "100,000")
    assert energy.level.text() == "超过限定值"
    assert energy.said.text() == "单位产品能耗 128.7 kgce/t，超过限定值 11.7 kgce/t，超限比例 10%"
    assert energy.more.text().startswith("下一步：限期整改")
    energy.on.setText("2020-12-31")
    assert energy.level.text() == "不作判定"
    assert "尚未实施" in energy.more.text()
    energy.output.setText("0")
    assert not energy.level.isVisible()
    energy.on.setText("去年")
    assert energy.said.text() == ""


def test_the_gallery_has_a_hit_a_miss_and_a_limit(
    screen: LookupScreen, inside: Window, tmp_path: Path
) -> None:
    taken = [*pictures_of_lookup(inside, tmp_path, "甲")]
    assert len(taken) == 3 * len(SIZES)
    assert all(file.stat().st_size for file in taken)
    assert screen.energy.level.text() == "超过限定值"
