"""This is about orders on the screen: made, served, extended, looked at again, proposed."""

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.orders.facts import ProblemFound
from app.domain.orders.order import Order, orders_of
from app.ui.case_session import CaseSession
from app.ui.field.order_following_sheets import (
    AnswerTimeSheet,
    AskTimeSheet,
    GovernmentSheet,
    LookAgainSheet,
    OrderVerdictSheet,
    ProposeSheet,
)
from app.ui.field.order_sheets import MakeOrderSheet
from app.ui.field.orders_page import OrdersPage
from app.ui.field.rectification_tab import RectificationTab
from app.ui.sheets.sheet import Sheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, say, send, sheet_over, tab_of

Made = TypeVar("Made", bound=Sheet)


@pytest.fixture
def both(case_session: CaseSession, inside: Window) -> RectificationTab:
    return tab_of(inside, RectificationTab, "Problems and rectification")


@pytest.fixture
def page(both: RectificationTab) -> OrdersPage:
    both.pages.tabs.setCurrentIndex(0)
    return both.orders


def opened(widget: QWidget, kind: type[Made], qtbot: QtBot) -> Made:
    """The tables are read by the worker first."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in widget.findChildren(kind)), timeout=SECONDS)
    return sheet_over(widget, kind)


def the_order(session: CaseSession) -> Order:
    (order,) = orders_of(session.case)
    return order


def made(page: OrdersPage, session: CaseSession, qtbot: QtBot, served: str) -> None:
    """An energy order over P1. Today is 2025-11-14."""
    say(session, qtbot, ProblemFound(problem="p-1", number="P1", text="单位产品能耗超过限定值"))
    page.issue()
    sheet = opened(page, MakeOrderSheet, qtbot)
    sheet.sort.setCurrentIndex(sheet.sort.findData("energy"))
    sheet.number.setText("示限改1号")
    sheet.issued.setText(served)
    sheet.served.setText(served)
    send(sheet, session, qtbot)


def test_an_empty_list_says_what_to_do(page: OrdersPage) -> None:
    assert page.empty.isVisible()
    assert not page.list.isVisible()


def test_the_term_follows_the_day_of_service_as_it_is_typed(
    page: OrdersPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    page.issue()
    sheet = opened(page, MakeOrderSheet, qtbot)
    sheet.sort.setCurrentIndex(sheet.sort.findData("energy"))
    sheet.issued.setText("2025-08-31")
    sheet.served.setText("2025-08-31")
    assert sheet.due.text() == "2026-02-28"
    assert sheet.computed.text().startswith("2026-02-28")
    sheet.limit.setCurrentIndex(1)
    sheet.used.setText("1")
    assert "kgce/t" in sheet.weighed.text()
    refuse(sheet, case_session, qtbot)
    assert orders_of(case_session.case) == ()


def test_an_order_gets_more_time_once_and_says_until_when(
    page: OrdersPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    made(page, case_session, qtbot, "2025-08-12")
    assert (the_order(case_session).due, page.order and page.order.number) == ("2026-02-12", "示限改1号")
    page.extend()
    ask = opened(page, AskTimeSheet, qtbot)
    assert ask.until.text() == "2026-05-12"
    ask.why_more.setText("设备到货延后")
    send(ask, case_session, qtbot)
    page.extend()
    answer = opened(page, AnswerTimeSheet, qtbot)
    answer.until.setText("2026-06-12")
    assert "2026-05-12" in refuse(answer, case_session, qtbot)
    answer.until.setText("2026-05-12")
    send(answer, case_session, qtbot)
    assert the_order(case_session).due == "2026-05-12"
    assert not page.propose_button.isEnabled()


def test_a_clock_that_runs_is_started_anew_for_a_reason_only(
    page: OrdersPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    made(page, case_session, qtbot, "2025-08-12")
    page.issue()
    again = opened(page, MakeOrderSheet, qtbot)
    again.sort.setCurrentIndex(again.sort.findData("energy"))
    again.problems["p-1"].setChecked(True)
    again.number.setText("示限改2号")
    told = refuse(again, case_session, qtbot)
    assert "示限改1号" in told
    assert "2026-02-12" in told
    again.reason.setText("原通知书撤销重作")
    send(again, case_session, qtbot)
    assert [order.why for order in orders_of(case_session.case)] == ["", "原通知书撤销重作"]


def test_a_safety_order_is_proposed_for_closure_on_a_ground_somebody_names(
    page: OrdersPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, ProblemFound(problem="p-1", number="P1", text="未设置安全警示标识"))
    page.issue()
    sheet = opened(page, MakeOrderSheet, qtbot)
    sheet.sort.setCurrentIndex(sheet.sort.findData("safety"))
    sheet.issued.setText("2025-06-12")
    sheet.served.setText("2025-06-12")
    sheet.due.setText("2025-06-27")
    send(sheet, case_session, qtbot)
    page.propose()
    propose = opened(page, ProposeSheet, qtbot)
    assert propose.kind.currentData() == "closure", "what the law of the sort gives"
    assert "第一百一十三条" in refuse(propose, case_session, qtbot)
    propose.reason.setText("经停产停业整顿仍不具备安全生产条件")
    send(propose, case_session, qtbot)
    (proposal,) = the_order(case_session).proposals
    assert proposal.note == "经停产停业整顿仍不具备安全生产条件"


def test_what_was_not_met_may_be_proposed_and_the_decision_comes_in(
    page: OrdersPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    made(page, case_session, qtbot, "2025-05-12")
    assert page.propose_button.isEnabled(), "the term was over on 2025-11-12"
    page.look_again()
    look = sheet_over(page, LookAgainSheet)
    look.outcome.setCurrentIndex(look.outcome.findData("not_done"))
    send(look, case_session, qtbot)
    page.conclude()
    verdict = opened(page, OrderVerdictSheet, qtbot)
    assert (verdict.verdict.currentData(), verdict.follows.currentData()) == ("not_done", "closure")
    verdict.follows.setCurrentIndex(verdict.follows.findData("cleared"))
    refuse(verdict, case_session, qtbot)
    verdict.follows.setCurrentIndex(verdict.follows.findData("closure"))
    send(verdict, case_session, qtbot)
    page.propose()
    propose = opened(page, ProposeSheet, qtbot)
    assert propose.basis.text() == "《中华人民共和国节约能源法》第七十二条"
    send(propose, case_session, qtbot)
    page.decision()
    decision = opened(page, GovernmentSheet, qtbot)
    decision.number.setText("示政决1号")
    send(decision, case_session, qtbot)
    order = the_order(case_session)
    assert [each.number for each in order.decisions] == ["示政决1号"]
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)


def test_a_due_line_leads_to_its_order(
    both: RectificationTab, page: OrdersPage, case_session: CaseSession, qtbot: QtBot
) -> None:
    made(page, case_session, qtbot, "2025-08-12")
    both.show_detail("p-1")
    assert both.pages.tabs.currentIndex() == 1
    both.show_detail(the_order(case_session).id)
    assert both.pages.tabs.currentIndex() == 0
