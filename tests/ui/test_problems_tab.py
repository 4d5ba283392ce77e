"""This is about problems on the screen: entered with a term, late ones seen, checked again, closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.answers.facts import AnswerLine, FormFinished, FormStarted
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.orders.problem import Problem, problems_found
from app.domain.people.facts import OfficerListed
from app.operations.acting import state
from app.operations.keep_open import KeptOpen
from app.ui.case_session import CaseSession
from app.ui.field.problem_sheets import CloseSheet, ProblemSheet, RecheckSheet
from app.ui.field.problems_tab import ProblemsTab
from app.ui.field.rectification_tab import RectificationTab
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, say, send, sheet_over, tab_of
from tests.ui.office_made import VISIT


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> ProblemsTab:
    both = tab_of(inside, RectificationTab, "Problems and rectification")
    both.pages.tabs.setCurrentIndex(1)
    return both.problems


def late(session: CaseSession, qtbot: QtBot) -> None:
    found = ProblemFound(problem="p-1", number="P1", text="配电房未设警示标识", equipment="e-02")
    say(session, qtbot, found, ProblemStated(problem="p-1", field="due", value="2025-11-10"))


def the_problem(session: CaseSession) -> Problem:
    return problems_found(session.case)[0]


def test_an_empty_list_says_what_to_do(tab: ProblemsTab) -> None:
    assert tab.list.empty.isVisible()
    assert not tab.detail.isVisible()


def test_a_problem_is_entered_with_its_term(
    tab: ProblemsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.add()
    sheet = sheet_over(tab, ProblemSheet)
    assert (sheet.number.text(), sheet.visit.currentData()) == ("P1", VISIT)
    sheet.text.setText("配电房未设警示标识")
    sheet.due.setText("很快")
    assert "很快" in refuse(sheet, case_session, qtbot)
    assert problems_found(case_session.case) == ()
    sheet.due.setText("2025.11.27")
    send(sheet, case_session, qtbot)
    assert the_problem(case_session).field("due") == "2025-11-27"
    assert tab.list.model.index(0, 4).data() == "还有 13 天"


def test_what_a_checklist_found_is_taken_over(
    tab: ProblemsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    lines = (
        AnswerLine("计量", "JN07 计量器具检定合格", "符合", basis="节约能源法第二十七条"),
        AnswerLine(
            "设备", "JN05 没有淘汰的设备", "不符合", "变压器 S7-315/10 在用。", "节约能源法第七十一条"
        ),
    )
    started = FormStarted(form="f-1", form_id="x", version="1", definition="0" * 64, visit=VISIT)
    say(case_session, qtbot, started, FormFinished(form="f-1", lines=lines))
    tab.add()
    sheet = sheet_over(tab, ProblemSheet)
    assert sheet.checklist is not None
    assert [sheet.checklist.itemText(at) for at in range(sheet.checklist.count())] == [
        "—",
        "变压器 S7-315/10 在用（JN05）",
    ]
    sheet.checklist.setCurrentIndex(1)
    assert (sheet.text.text(), sheet.basis.text()) == (
        "变压器 S7-315/10 在用（JN05）",
        "节约能源法第七十一条",
    )
    send(sheet, case_session, qtbot)
    assert the_problem(case_session).visit == VISIT
    tab.add()
    assert sheet_over(tab, ProblemSheet).checklist is None


def test_a_late_one_is_red_until_it_is_checked_and_closed(
    tab: ProblemsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    late(case_session, qtbot)
    model = tab.list.model
    assert [model.index(0, column).data() for column in (2, 4)] == ["E-02", "逾期 4 天"]
    tab.recheck()
    sheet = sheet_over(tab, RecheckSheet)
    sheet.verdict.setText("已整改到位")
    send(sheet, case_session, qtbot)
    assert the_problem(case_session).field("rechecked_on") == "2025-11-14"
    tab.close_it()
    send(sheet_over(tab, CloseSheet), case_session, qtbot)
    assert the_problem(case_session).is_closed
    assert not tab.close_button.isEnabled()
    assert model.index(0, 4).data() == "已销号 2025-11-14"


def test_closing_unchecked_needs_a_reason(tab: ProblemsTab, case_session: CaseSession, qtbot: QtBot) -> None:
    late(case_session, qtbot)
    tab.close_it()
    sheet = sheet_over(tab, CloseSheet)
    refuse(sheet, case_session, qtbot)
    assert not the_problem(case_session).is_closed
    sheet.reason.setText("配电房已拆除")
    send(sheet, case_session, qtbot)
    assert the_problem(case_session).is_closed


def test_a_patroller_changes_nothing_of_a_problem(
    tab: ProblemsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    late(case_session, qtbot)
    session = inside.session
    assert session is not None
    patroller = OfficerListed(officer="li", name="李示工", unit="金峰镇", role="patroller")

    def list_patroller(opened: KeptOpen) -> None:
        with opened.open_office() as office:
            state(office, office.load(), session.stamp(), (patroller,))

    with qtbot.waitSignal(session.office_changed, timeout=SECONDS):
        session.do(list_patroller)
    session.switch_to("li")
    before = len(case_session.case.acts)
    field = tab.fields.fields["due"]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2026-01-01")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    assert (field.text(), len(case_session.case.acts)) == ("2025-11-10", before)
    assert inside.messages.message is not None
    assert "李示工" in inside.messages.message.text
