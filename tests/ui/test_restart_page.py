"""This is about signals of restart on the screen: collected, answered, noted; revisits; what still stands."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.acts.fact import Occurred
from app.domain.equipment.facts import StepStated
from app.domain.equipment.machine import machine_of
from app.domain.equipment.seal_facts import SealChecked, SealPlaced
from app.domain.restart.bills import bills_of
from app.domain.restart.signals import signals_of
from app.domain.visits.facts import VisitAdded
from app.domain.visits.visit import visit_of
from app.ui.bureau.signals_panel import SignalsPanel
from app.ui.bureau.supervision_screen import SupervisionScreen
from app.ui.bureau.supervision_sheets import IssueSheet
from app.ui.case_session import CaseSession
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.restart_sheets import AnswerSignalSheet, BillSheet, StandingSheet, TraceSheet
from app.ui.field.revisit_sheets import FoundAgainSheet, PairSheet, PlanRevisitSheet
from app.ui.field.visits_tab import VisitsTab
from app.ui.window import Window
from tests.ui.enterprise_tabs import refuse, say, send, sheet_over, tab_of
from tests.ui.settling import settle

PLACED = SealPlaced(seal="s-3", number="FC2025-0003", equipment="e-02", part="传动")
TORN = SealChecked(seal="s-3", on="2025-09-16", condition="broken", cause="堆货刮破，非启封")


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> EquipmentTab:
    made = tab_of(inside, EquipmentTab, "Equipment and lines")
    made.show_detail("restart")
    return made


def test_an_empty_list_says_what_comes_here(tab: EquipmentTab) -> None:
    assert tab.restart.list.empty.isVisible()
    assert not tab.restart.answer_button.isEnabled()


def test_a_torn_strip_is_listed_and_answered(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, PLACED)
    say(case_session, qtbot, TORN)
    page = tab.restart
    assert [str(page.list.model.index(0, at).data()) for at in (0, 1, 3)] == [
        "已写明原因",
        "2025-09-16",
        "E-02",
    ]
    assert "确认不是人为启封" in page.why.text()
    page.answer()
    sheet = sheet_over(tab, AnswerSignalSheet)
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.outcome.setCurrentIndex(sheet.outcome.findData("bump"))
    sheet.reason.setText("叉车刮破，封处未开启")
    send(sheet, case_session, qtbot)
    assert str(page.list.model.index(0, 0).data()) == "已核实"
    assert "叉车刮破" in page.why.text()


def test_a_trace_is_noted_and_taken_back(tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.restart.note_trace()
    sheet = sheet_over(tab, TraceSheet)
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.kind.setCurrentIndex(sheet.kind.findData("sound"))
    sheet.text.setText("夜间有电机声")
    send(sheet, case_session, qtbot)
    (signal,) = signals_of(case_session.case)
    assert (signal.weight, signal.machines) == ("strong", ())
    assert tab.restart.aside_button.isEnabled()


def test_bills_are_typed_one_after_the_other(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.restart.enter_bill()
    sheet = sheet_over(tab, BillSheet)
    assert sheet.month.text() == "2025-10"
    sheet.account.setText("示3501")
    sheet.kwh.setText("许多")
    refuse(sheet, case_session, qtbot)
    sheet.kwh.setText("41000")
    send(sheet, case_session, qtbot)
    assert sheet.isVisible()
    sheet.month.setText("2025年9月")
    sheet.kwh.setText("40000")
    send(sheet, case_session, qtbot)
    sheet.leave.click()
    assert [(bill.account, bill.month) for bill in bills_of(case_session.case)] == [
        ("示3501", "2025-09"),
        ("示3501", "2025-10"),
    ]


def test_why_a_closed_machine_still_stands(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.restart.say_standing()
    empty = sheet_over(tab, StandingSheet)
    if empty.machine.count() == 0:
        assert not empty.deed.isEnabled()
    empty.leave.click()
    done = Occurred(at="2025-06-12", observer="officer-lin")
    say(case_session, qtbot, StepStated(equipment="e-02", step="power", occurred=done))
    tab.restart.say_standing()
    sheet = sheet_over(tab, StandingSheet)
    sheet.machine.setCurrentIndex(sheet.machine.findData("e-02"))
    sheet.cause.setCurrentIndex(sheet.cause.findData("court"))
    sheet.measures.setText("派人值守")
    send(sheet, case_session, qtbot)
    machine = machine_of(case_session.case, "e-02")
    assert machine is not None
    assert (machine.field("standing_cause"), machine.field("standing_measures")) == ("court", "派人值守")


def test_what_a_revisit_found_is_typed_at_the_visit(
    case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    say(case_session, qtbot, VisitAdded(visit="v-1", kind="revisit", planned_for="2025-09-16"))
    tab = tab_of(inside, VisitsTab, "On-site work")
    settle(inside, qtbot)
    tab.show_detail("v-1")
    settle(inside, qtbot)
    assert tab.panel.found_again.isVisibleTo(tab.panel)
    tab.panel.found_again.click()
    sheet = sheet_over(tab, FoundAgainSheet)
    sheet.site_state.setText("停用")
    sheet.restarted.setCurrentIndex(sheet.restarted.findData("no"))
    send(sheet, case_session, qtbot)
    visit = visit_of(case_session.case, "v-1")
    assert visit is not None
    assert (visit.field("revisit_site_state"), visit.field("revisit_restarted")) == ("停用", "no")
    tab.panel.pair.click()
    pair = sheet_over(tab, PairSheet)
    assert pair.machine.count() > 0
    pair.leave.click()


def test_the_office_sees_all_signals_in_one_list(
    case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    say(case_session, qtbot, PLACED)
    say(case_session, qtbot, TORN)
    settle(inside, qtbot)
    assert inside.frame is not None
    inside.frame.go("Supervision", "signals")
    settle(inside, qtbot)
    screen = inside.frame.content.currentWidget()
    assert isinstance(screen, SupervisionScreen)
    panel = screen.signals
    assert isinstance(panel, SignalsPanel)
    assert panel.list.model.rowCount() == 1
    assert screen.lists.tabs.tabText(1).endswith("1")
    panel.issue()
    settle(inside, qtbot)
    slip = screen.sheet
    assert isinstance(slip, IssueSheet)
    assert "FC2025-0003" in slip.text.text()
    assert slip.machine.currentData() == "e-02"
    slip.leave.click()
    panel.plan_revisit()
    settle(inside, qtbot)
    plan = screen.sheet
    assert isinstance(plan, PlanRevisitSheet)
    plan.on.setText("2025-12-01")
    plan.deed.click()
    settle(inside, qtbot)
    case_session.look()
    settle(inside, qtbot)
    assert any(row.planned_for == "2025-12-01" for row in _planned(case_session))


def _planned(session: CaseSession):
    from app.domain.visits.visit import visits_of

    return visits_of(session.case)
