"""This is about the disposal chain on the screen: what is missing is listed, and put where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.disposal.disposal import Disposal, disposal_of
from app.domain.equipment.facts import EquipmentDismantled, EquipmentStated
from app.domain.equipment.machine import machines_of
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.photos.photo import photos_of
from app.ui.case_session import CaseSession
from app.ui.field.disposal_rows import Link
from app.ui.field.disposal_sheets import BuyerSheet, EndSheet, PaperSheet, SlipMoreSheet, SlipSheet
from app.ui.field.disposal_tab import DisposalTab
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, say, send, sheet_over, tab_of


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> DisposalTab:
    """The boiler is dismantled, designed at 15.60 t; a picture of the stage 处置 is there."""
    say(
        case_session,
        qtbot,
        EquipmentDismantled(equipment="e-01", started="2025-07-08", finished="2025-07-10", pieces="9"),
        EquipmentStated(equipment="e-01", field="design_weight", value="15.60"),
        PhotoKept(photo="p", sha256="ab" * 32, sm3="", size=1, name="过磅.jpg", claims=Claims()),
        PhotoPlaced(photo="p", subject="equipment/e-01", stage="disposal", number="示E01-处置-01"),
    )
    made = tab_of(inside, DisposalTab, "Disposal")
    qtbot.waitUntil(lambda: made.chain is not None, timeout=SECONDS)
    return made


def chain(session: CaseSession) -> Disposal:
    return disposal_of(session.case, machines_of(session.case)[0], photos_of(session.case))


def lines(tab: DisposalTab) -> dict[str, Link]:
    return {link.name: link for link in tab.links.model.rows}


def shown(tab: DisposalTab, session: CaseSession, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: idle(session), timeout=SECONDS)


def weigh(tab: DisposalTab, session: CaseSession, qtbot: QtBot, number: str, net: str) -> None:
    tab.add_slip()
    sheet = sheet_over(tab, SlipSheet)
    sheet.number.setText(number)
    sheet.weight.setText(net)
    sheet.buyer.setText("示例再生资源公司")
    send(sheet, session, qtbot)


def test_a_machine_that_was_dismantled_is_shown_with_what_it_lacks(tab: DisposalTab) -> None:
    assert [tab.machines.model.index(row, 2).data() for row in (0, 1)] == ["尚缺 5 项", "未拆除"]
    assert tab.missing.text().startswith("尚缺：缺少处置过磅单；")
    assert lines(tab)["过磅单"].state == "missing"
    assert lines(tab)["处置影像"].state == "there"
    assert not tab.print.isVisible(), "no visit at which the record is made"


def test_gross_and_tare_give_the_net_weight_and_the_picture_is_linked(
    tab: DisposalTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    qtbot.keyClick(tab.slip, Qt.Key.Key_Space)
    sheet = sheet_over(tab, SlipSheet)
    sheet.number.setText("示0710-1")
    sheet.gross.setText("18.86")
    sheet.tare.setText("10.40")
    sheet.weight.setText("8.4")
    sheet.plate.setText("闽A示001")
    assert [sheet.picture.itemText(at) for at in range(2)] == ["—", "示E01-处置-01"]
    sheet.picture.setCurrentIndex(1)
    assert "8.46" in refuse(sheet, case_session, qtbot)
    sheet.weight.clear()
    send(sheet, case_session, qtbot)
    (slip,) = chain(case_session).slips
    assert (slip.weight, slip.gross, slip.tare, slip.photo) == ("8.46", "18.86", "10.40", "p")


def test_the_weights_of_the_story_are_beside_the_design_weight(
    tab: DisposalTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    weigh(tab, case_session, qtbot, "示0710-1", "8.46")
    shown(tab, case_session, qtbot)
    assert "未说明原因" in tab.missing.text()
    weigh(tab, case_session, qtbot, "示0710-2", "6.38")
    shown(tab, case_session, qtbot)
    assert lines(tab)["重量核对"].text == "14.84 吨　-4.9 %　设计 15.60 吨"
    assert "未说明原因" not in tab.missing.text()


def test_the_chain_is_completed_by_sheets(tab: DisposalTab, case_session: CaseSession, qtbot: QtBot) -> None:
    weigh(tab, case_session, qtbot, "示0710-1", "14.84")
    shown(tab, case_session, qtbot)
    tab.name_buyer()
    buyer = sheet_over(tab, BuyerSheet)
    buyer.code.setText("示例信用代码")
    send(buyer, case_session, qtbot)
    tab.add_paper()
    paper = sheet_over(tab, PaperSheet)
    refuse(paper, case_session, qtbot)
    paper.number.setText("示例发票0710")
    send(paper, case_session, qtbot)
    tab.state_end()
    end = sheet_over(tab, EndSheet)
    place = end.fields["destination"]
    assert isinstance(place, QComboBox)
    place.setCurrentIndex(place.findData("smelter"))
    for name, text in (("non_transfer_on", "2025.7.10"), ("deregistered_on", "2025-07-22")):
        field = end.fields[name]  # type: ignore[index]
        assert isinstance(field, QLineEdit)
        field.setText(text)
    send(end, case_session, qtbot)
    shown(tab, case_session, qtbot)
    assert tab.machines.model.index(0, 2).data() == "材料已齐"
    assert chain(case_session).buyers[0].code == "示例信用代码"
    assert {link.state for link in lines(tab).values()} == {"there"}


def test_a_machine_passed_on_asks_what_is_known_of_it_and_stays_missing(
    tab: DisposalTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.state_end()
    end = sheet_over(tab, EndSheet)
    place = end.fields["destination"]
    assert isinstance(place, QComboBox)
    place.setCurrentIndex(place.findData("transferred"))
    refuse(end, case_session, qtbot)
    end.reason.setText("门卫称已卖给邻县工厂")
    send(end, case_session, qtbot)
    shown(tab, case_session, qtbot)
    assert "属禁止情形" in tab.missing.text()


def test_a_picture_is_linked_to_a_slip_that_is_there(
    tab: DisposalTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    weigh(tab, case_session, qtbot, "示0710-1", "14.84")
    shown(tab, case_session, qtbot)
    tab.links.view.selectRow([link.name for link in tab.links.model.rows].index("过磅单"))
    qtbot.keyClick(tab.links.view, Qt.Key.Key_Return)
    sheet = sheet_over(tab, SlipMoreSheet)
    sheet.picture.setCurrentIndex(sheet.picture.findData("p"))
    sheet.gross.setText("25.24")
    sheet.tare.setText("10.40")
    send(sheet, case_session, qtbot)
    (slip,) = chain(case_session).slips
    assert (slip.photo, slip.gross, slip.weight) == ("p", "25.24", "14.84")


def test_enter_on_a_line_opens_what_it_is_about(
    tab: DisposalTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    names = [link.name for link in tab.links.model.rows]
    tab.links.view.selectRow(names.index("处置去向"))
    qtbot.keyClick(tab.links.view, Qt.Key.Key_Return)
    assert sheet_over(tab, EndSheet)
