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


@pytest.fixture
def shown(tab: AcceptanceTab, case_session: CaseSession, inside: Window, qtbot: QtBot) -> AcceptanceTab:
    """An opinion that is shown to the public, from today for seven days."""
    say(case_session, qtbot, OPINION)
    say(case_session, qtbot, COVERS)
    tab.publication.show_publicly()
    sheet = sheet_over(tab, ShownSheet)
    assert [box.isChecked() for box in sheet.opinions.values()] == [True]
    assert (sheet.on.text(), sheet.until.text()) == ("2025-11-14", "2025-11-20")
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.place.setText("区政府网站")
    send(sheet, case_session, qtbot)
    settle(inside, qtbot)
    return tab


def announcement(tab: AcceptanceTab, on: str) -> AnnouncedSheet:
    tab.publication.announce()
    sheet = sheet_over(tab, AnnouncedSheet)
    sheet.number.setText("公告示1号")
    sheet.on.setText(on)
    sheet.place.setText("区政府网站")
    return sheet


def test_an_objection_is_answered_before_the_announcement(
    shown: AcceptanceTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    page = shown.publication
    assert page.state.text() == "公示中"
    page.receive()
    objection = sheet_over(shown, ObjectionSheet)
    objection.text.setText("产能不符")
    send(objection, case_session, qtbot)
    settle(inside, qtbot)
    refused = announcement(shown, "2025-11-21")
    assert "异议" in refuse(refused, case_session, qtbot)
    refused.leave.click()
    page.list.view.selectRow(1)
    page.answer()
    answer = sheet_over(shown, ObjectionAnswerSheet)
    answer.text.setText("按铭牌核对无误")
    send(answer, case_session, qtbot)
    settle(inside, qtbot)
    send(announcement(shown, "2025-11-21"), case_session, qtbot)
    assert publication_of(case_session.case).is_done


def test_an_early_announcement_needs_its_reason(
    shown: AcceptanceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    early = announcement(shown, "2025-11-15")
    assert "公示至" in refuse(early, case_session, qtbot)
    early.reason.setText("先行公告")
    send(early, case_session, qtbot)
    (made,) = publication_of(case_session.case).announced
    assert made.on == "2025-11-15"
