"""This is about publication on the screen: shown, objected to, answered, announced."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.acceptance.facts import OpinionCovers, OpinionGiven, OpinionItem
from app.domain.publication.publication import publication_of
from app.ui.case_session import CaseSession
from app.ui.field.acceptance_tab import AcceptanceTab
from app.ui.field.publication_sheets import AnnouncedSheet, ObjectionAnswerSheet, ObjectionSheet, ShownSheet
from app.ui.window import Window
from tests.ui.enterprise_tabs import refuse, say, send, sheet_over, tab_of
from tests.ui.settling import settle

OPINION = OpinionGiven(opinion="o1", number="长工信验〔2025〕示1号", on="2025-10-20", outcome="partial")
COVERS = OpinionCovers(opinion="o1", items=(OpinionItem("e-01", "E-01", "passed"),))


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> AcceptanceTab:
    made = tab_of(inside, AcceptanceTab, "Acceptance")
    settle(inside, qtbot)
    made.choice.setCurrentIndex(4)
    return made


def test_without_an_opinion_there_is_nothing_to_publish(tab: AcceptanceTab) -> None:
    assert tab.publication.list.empty.isVisible()
    tab.publication.show_publicly()
    sheet = sheet_over(tab, ShownSheet)
    assert not sheet.deed.isEnabled()
    sheet.leave.click()


def test_shown_objected_answered_announced(
    tab: AcceptanceTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    say(case_session, qtbot, OPINION)
    say(case_session, qtbot, COVERS)
    page = tab.publication
    page.show_publicly()
    shown = sheet_over(tab, ShownSheet)
    assert [box.isChecked() for box in shown.opinions.values()] == [True]
    assert (shown.on.text(), shown.until.text()) == ("2025-11-14", "2025-11-20")
    shown.deed.click()
    assert shown.isVisible()
    shown.place.setText("区政府网站")
    send(shown, case_session, qtbot)
    settle(inside, qtbot)
    assert page.state.text() == "公示中"

    page.receive()
    objection = sheet_over(tab, ObjectionSheet)
    objection.text.setText("产能不符")
    send(objection, case_session, qtbot)
    settle(inside, qtbot)
    page.announce()
    announced = sheet_over(tab, AnnouncedSheet)
    announced.number.setText("公告示1号")
    announced.on.setText("2025-11-21")
    announced.place.setText("区政府网站")
    assert "异议" in refuse(announced, case_session, qtbot)
    announced.leave.click()

    page.list.view.selectRow(1)
    assert page.answer_button.isEnabled()
    page.answer()
    answer = sheet_over(tab, ObjectionAnswerSheet)
    answer.text.setText("按铭牌核对无误")
    send(answer, case_session, qtbot)
    settle(inside, qtbot)
    page.announce()
    early = sheet_over(tab, AnnouncedSheet)
    early.number.setText("公告示1号")
    early.place.setText("区政府网站")
    assert "公示至" in refuse(early, case_session, qtbot)
    early.reason.setText("先行公告")
    send(early, case_session, qtbot)
    assert publication_of(case_session.case).is_done
