"""The electricity price on the screen: accounts, decision, a year of kWh in seconds, how it ends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.acceptance.facts import ItemConcluded
from app.domain.acts.writing import Stamp
from app.domain.equipment.machine import machines_of
from app.domain.price.account import PowerAccount, accounts_of
from app.domain.price.facts import PowerAccountAdded, PowerUsed, SurchargeDecided
from app.operations.acting import state
from app.ui.case_session import CaseSession
from app.ui.field.price_month_sheets import MoneySheet, ReleaseSheet, YearSheet
from app.ui.field.price_sheets import AccountSheet, DecideSheet, TakeBackSheet
from app.ui.field.price_tab import PriceTab
from app.ui.field.settle_sheet import SettleSheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, say, send, sheet_over, tab_of


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> PriceTab:
    return tab_of(inside, PriceTab, "Price")


@pytest.fixture
def priced(tab: PriceTab, case_session: CaseSession, qtbot: QtBot) -> PriceTab:
    """One account that pays 0.30 from 2025-01 on."""
    say(
        case_session,
        qtbot,
        PowerAccountAdded(account="a", number="3501"),
        SurchargeDecided(account="a", from_month="2025-01", category="eliminated", rate="0.30"),
    )
    return tab


def account(session: CaseSession) -> PowerAccount:
    (found,) = accounts_of(session.case)
    return found


def test_an_account_is_added_and_its_price_decided(
    tab: PriceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    assert tab.row is None
    tab.add_account()
    sheet = sheet_over(tab, AccountSheet)
    sheet.number.setText("3501 1200 0441")
    sheet.fields["factor"].setText("100")
    send(sheet, case_session, qtbot)
    assert (account(case_session).number, account(case_session).field("factor")) == ("350112000441", "100")
    qtbot.keyClick(tab.decide, Qt.Key.Key_Space)
    decide = sheet_over(tab, DecideSheet)
    qtbot.waitUntil(lambda: decide.row.count() > 1, timeout=SECONDS)
    decide.row.setCurrentIndex(decide.row.findData("S10"))
    assert decide.rate.text() == "0.30"
    assert "请核对现行有效性" in decide.check.text()
    decide.from_month.setText("2025年1月")
    assert "依据文件" in refuse(decide, case_session, qtbot)
    decide.document.setText("认定通知（示例）")
    decide.number.setText("示1号")
    decide.reason.setText("目录比对在纸质档案中")
    send(decide, case_session, qtbot)
    (decision,) = account(case_session).decisions
    assert (decision.from_month, decision.rate, decision.row) == ("2025-01", "0.30", "S10")


def test_a_year_is_typed_by_enter_and_pasted_as_a_column(
    priced: PriceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    priced.fill_months("2025-01")
    sheet = sheet_over(priced, YearSheet)
    qtbot.keyClicks(sheet.edits[1], "1000.5")
    qtbot.keyClick(sheet.edits[1], Qt.Key.Key_Return)
    assert sheet.focusWidget() is sheet.edits[2]
    assert sheet.isVisible(), "Enter goes down, it does not send"
    assert sheet.amounts[1].text() == "300.15"
    QGuiApplication.clipboard().setText("200\n1,200\n\n400\n")
    qtbot.keyClick(sheet.edits[2], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [sheet.edits[month].text() for month in range(1, 7)] == ["1000.5", "200", "1,200", "", "400", ""]
    assert "840.15" in sheet.sum.text()
    send(sheet, case_session, qtbot)
    used = account(case_session).used
    assert {month: each.kwh for month, each in used.items()} == {
        "2025-01": ("1000.5",),
        "2025-02": ("200",),
        "2025-03": ("1200",),
        "2025-05": ("400",),
    }
    assert "840.15" in priced.sum.text()
    assert [line.month for line in priced.months.model.rows if line.is_missing][:2] == ["2025-04", "2025-06"]


def test_what_is_no_number_is_not_sent_and_only_what_changed_is(
    priced: PriceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, PowerUsed(account="a", month="2025-02", kwh="5"))
    priced.fill_months("2025-01")
    sheet = sheet_over(priced, YearSheet)
    sheet.edits[3].setText("12,5")
    sheet.deed.click()
    assert sheet.isVisible()
    assert "12,5" in sheet.said.text()
    sheet.edits[3].setText("12.5")
    acts = len(case_session.case.acts)
    send(sheet, case_session, qtbot)
    assert len(case_session.case.acts) == acts + 1


def test_what_was_typed_of_another_year_is_sent_too(
    priced: PriceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    priced.fill_months("2025-01")
    sheet = sheet_over(priced, YearSheet)
    sheet.edits[1].setText("7")
    sheet.year.setCurrentIndex(sheet.year.findData("2024"))
    sheet.edits[12].setText("6")
    sheet.year.setCurrentIndex(sheet.year.findData("2025"))
    assert sheet.edits[1].text() == "7"
    send(sheet, case_session, qtbot)
    assert set(account(case_session).used) == {"2024-12", "2025-01"}


def test_two_records_of_a_month_are_shown_and_settled_in_the_list(
    priced: PriceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    # The other computer had not seen this one's number when it stated its own.
    looked_at = case_session.case
    say(case_session, qtbot, PowerUsed(account="a", month="2025-01", kwh="100"))
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        case_session.ask(
            case_session,
            lambda _case: case_session.look(),
            state,
            looked_at,
            Stamp("chen", "2025-11-14T11:00:00+08:00", "other-computer"),
            (PowerUsed(account="a", month="2025-01", kwh="1000"),),
        )
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    line = priced.months.model.rows[0]
    assert (line.said, line.amount) == (("100", "1000"), None)
    priced.months.chosen.emit(line)
    assert sheet_over(priced, SettleSheet)


def test_money_that_came_in_and_the_end_of_a_surcharge(
    priced: PriceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    priced.enter_money()
    money = sheet_over(priced, MoneySheet)
    money.month.setText("2025-01")
    money.collected.setText("300.15")
    send(money, case_session, qtbot)
    assert account(case_session).used["2025-01"].collected == ("300.15",)
    for machine in machines_of(case_session.case):
        say(case_session, qtbot, ItemConcluded(equipment=machine.id, conclusion="passed", on="2025-10-20"))
    assert priced.row is not None
    assert priced.row.ending is not None
    assert priced.row.ending.state == "may_stop"
    priced.end_price()
    release = sheet_over(priced, ReleaseSheet)
    assert release.last_month.text() == "2025-10"
    release.paper.setText("示意见1号")
    send(release, case_session, qtbot)
    assert account(case_session).decisions[0].last == "2025-10"
    priced.end_price()
    release = sheet_over(priced, ReleaseSheet)
    release.back.click()
    release.reason.setText("误操作")
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        release.back.click()
    assert account(case_session).decisions[0].last == ""


def test_a_decision_is_taken_back(priced: PriceTab, case_session: CaseSession, qtbot: QtBot) -> None:
    priced.decide_price()
    sheet_over(priced, DecideSheet).back.click()
    back = sheet_over(priced, TakeBackSheet)
    back.reason.setText("户号有误")
    send(back, case_session, qtbot)
    assert account(case_session).decisions == ()
    assert not priced.money.isEnabled()
