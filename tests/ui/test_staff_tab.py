"""This is about the staff on the screen: figures, helpers, events, and a roster nobody reads by the way."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.domain.staff.events import contingency_of, events_of, reviews_of
from app.domain.staff.facts import RosterExported, RosterRevealed, StaffStated
from app.domain.staff.figures import days_of, figures_of
from app.domain.staff.helping import helps_of
from app.domain.staff.roster import standing_roster
from app.ui.bureau.ledger_screen import LedgerScreen
from app.ui.case_session import CaseSession
from app.ui.field.acceptance_tab import AcceptanceTab
from app.ui.field.staff_roster_dialogs import RosterPreview, WholeDialog
from app.ui.field.staff_sheets import (
    ContactSheet,
    ContingencySheet,
    EventSheet,
    FiguresSheet,
    HelpEditSheet,
    HelpSheet,
    ReviewSheet,
)
from app.ui.field.staff_tab import StaffTab
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.window import Window
from tests.domain.staff.persons import number_of
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, say, send, sheet_over, tab_of
from tests.ui.settling import settle

NUMBER = number_of("19671103", 417)
TODAY = "2025-11-14"


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> StaffTab:
    assert case_session.case
    return tab_of(inside, StaffTab, "Staff")


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return workbook(tmp_path / "名册.xlsx", ("示甲", NUMBER, "挡车工", 210, 5200))


def workbook(target: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in (("姓名", "身份证号", "工种", "工龄（月）", "月平均工资"), *rows):
        book.active.append(row)
    book.save(target)
    return target


def texts(widget: QDialog) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def test_with_nothing_stated_it_says_what_to_do(tab: StaffTab) -> None:
    assert tab.figures.rows.model.rowCount() == 0
    assert not tab.figures.state.isVisible()


def test_only_figures_that_changed_are_stated_for_the_day(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.figures.enter()
    sheet = sheet_over(tab.figures, FiguresSheet)
    for name, value in (("total", "86"), ("affected", "12"), ("transferred", "9")):
        sheet.fields[name].setText(value)
    send(sheet, case_session, qtbot)
    tab.figures.enter()
    sheet = sheet_over(tab.figures, FiguresSheet)
    assert sheet.fields["total"].text() == "86"
    sheet.on.setText("2025-12-01")
    sheet.fields["transferred"].setText("10")
    send(sheet, case_session, qtbot)
    newest, first = days_of(case_session.case)
    assert (newest.on, list(newest.figures)) == ("2025-12-01", ["transferred"])
    assert set(first.figures) == {"total", "affected", "transferred"}
    rows = {row.name: row for row in tab.figures.rows.model.rows}
    assert (rows["内部转岗"].value, rows["内部转岗"].earlier) == ("10 人", f"{first.on}：9")


def test_what_is_no_count_is_said_in_the_sheet(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.figures.enter()
    sheet = sheet_over(tab.figures, FiguresSheet)
    sheet.fields["total"].setText("8.5")
    assert "只填整数" in refuse(sheet, case_session, qtbot)
    sheet.fields["total"].setText(NUMBER)
    said = refuse(sheet, case_session, qtbot)
    assert "身份证号" in said
    assert NUMBER not in said
    assert not figures_of(case_session.case).is_stated


def test_one_helper_of_two_and_their_contacts(tab: StaffTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.choice.setCurrentIndex(1)
    tab.helping.add_help()
    sheet = sheet_over(tab.helping, HelpSheet)
    sheet.alias.setText("职工01、职工02")
    sheet.helper.setText("王示帮")
    send(sheet, case_session, qtbot)
    assert [(each.alias, each.mode) for each in helps_of(case_session.case)] == [
        ("职工01", "group"),
        ("职工02", "group"),
    ]
    tab.helping.log_contact()
    contact = sheet_over(tab.helping, ContactSheet)
    contact.content.setText("了解求职意愿")
    contact.next_on.setText("2025-12-20")
    send(contact, case_session, qtbot)
    assert [each.content for each in tab.helping.contacts.model.rows] == ["了解求职意愿"]
    tab.helping.edit_help()
    edit = sheet_over(tab.helping, HelpEditSheet)
    edit.fields["ended_on"].setText(TODAY)
    send(edit, case_session, qtbot)
    assert [each.is_open for each in helps_of(case_session.case)] == [False, True]


def test_events_reviews_and_the_plan(tab: StaffTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.choice.setCurrentIndex(2)
    tab.events.add_event()
    event = sheet_over(tab.events, EventSheet)
    event.persons.setText("十")
    qtbot.keyClick(event.persons, Qt.Key.Key_Return)
    assert events_of(case_session.case) == ()
    event.persons.setText("10")
    send(event, case_session, qtbot)
    tab.events.add_review()
    review = sheet_over(tab.events, ReviewSheet)
    review.on.setText("2025-11-14")
    review.on.editingFinished.emit()
    review.risk.setCurrentIndex(review.risk.findData("high"))
    assert review.next_on.text() == "2025-11-21"
    review.next_on.setText("2025-11-17")
    review.risk.setCurrentIndex(review.risk.findData("low"))
    assert review.next_on.text() == "2025-11-17", "what was typed stays"
    send(review, case_session, qtbot)
    tab.events.state_plan()
    plan = sheet_over(tab.events, ContingencySheet)
    plan.fields["contact"].setText("李示工")
    send(plan, case_session, qtbot)
    assert [each.persons for each in events_of(case_session.case)] == [10]
    assert [each.next_on for each in reviews_of(case_session.case)] == ["2025-11-17"]
    assert contingency_of(case_session.case) == {"contact": "李示工"}


def take(tab: StaffTab, session: CaseSession, qtbot: QtBot, file: Path) -> RosterPreview:
    tab.choice.setCurrentIndex(3)
    tab.roster.read(file)
    qtbot.waitUntil(lambda: bool(tab.roster.findChildren(RosterPreview)), timeout=SECONDS)
    preview = tab.roster.findChildren(RosterPreview)[-1]
    assert NUMBER not in texts(preview)
    return preview


def kept(tab: StaffTab, session: CaseSession, qtbot: QtBot, file: Path) -> None:
    take(tab, session, qtbot, file).confirm.click()
    qtbot.waitUntil(lambda: tab.roster.rows.model.rowCount() == 1, timeout=SECONDS)


def give_reason(tab: StaffTab, ask: Callable[[], object], reason: str) -> None:
    ask()
    dialog = tab.roster.findChildren(ReasonDialog)[-1]
    dialog.reason.setText(reason)
    dialog.go.click()


def facts(session: CaseSession, kind: type) -> list[object]:
    return [act.stated.fact for act in session.case.acts if isinstance(act.stated.fact, kind)]


def test_a_roster_is_taken_and_shown_masked(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot, roster: Path
) -> None:
    kept(tab, case_session, qtbot, roster)
    (row,) = tab.roster.rows.model.rows
    assert row.row.number == f"000000********{NUMBER[14:]}"
    assert (row.pay.years, row.pay.amount) == ("18", "93600.00")
    shown = [tab.roster.rows.model.index(0, at).data() for at in range(tab.roster.rows.model.columnCount())]
    assert NUMBER[6:14] not in "".join(shown)


def test_by_halves_nothing_is_taken(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "缺.xlsx", ("示甲", NUMBER), (None, number_of()))
    preview = take(tab, case_session, qtbot, file)
    assert not preview.confirm.isEnabled()
    assert "不能导入" in preview.confirm.toolTip()
    preview.reject()
    assert standing_roster(case_session.case) is None


def test_a_whole_number_is_shown_after_the_reason_is_traced(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot, roster: Path
) -> None:
    kept(tab, case_session, qtbot, roster)
    tab.roster.rows.view.selectRow(0)
    tab.roster.ask_whole()
    dialog = tab.roster.findChildren(ReasonDialog)[-1]
    dialog.go.click()
    assert not facts(case_session, RosterRevealed), "no reason, no number"
    dialog.reason.setText("办理社保转移")
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(tab.roster.findChildren(WholeDialog)), timeout=SECONDS)
    assert NUMBER in texts(tab.roster.findChildren(WholeDialog)[-1])
    assert len(facts(case_session, RosterRevealed)) == 1


def test_it_is_written_masked_or_whole_with_a_trace(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot, roster: Path, tmp_path: Path
) -> None:
    kept(tab, case_session, qtbot, roster)
    tab.roster.write(tmp_path / "m.xlsx", "")
    qtbot.waitUntil(lambda: (tmp_path / "m.xlsx").exists() and idle(case_session), timeout=SECONDS)
    assert not facts(case_session, RosterExported)
    tab.roster.write(tmp_path / "w.xlsx", "报区人社局")
    qtbot.waitUntil(lambda: (tmp_path / "w.xlsx").exists() and idle(case_session), timeout=SECONDS)
    assert len(facts(case_session, RosterExported)) == 1
    cells = [
        [cell.value for row in openpyxl.load_workbook(tmp_path / name).active for cell in row]
        for name in ("m.xlsx", "w.xlsx")
    ]
    assert [NUMBER in each for each in cells] == [False, True]


def test_destroyed_it_says_so_and_another_can_come(
    tab: StaffTab, case_session: CaseSession, qtbot: QtBot, roster: Path
) -> None:
    kept(tab, case_session, qtbot, roster)
    give_reason(tab, tab.roster.ask_destroy, "保存期满")
    qtbot.waitUntil(lambda: standing_roster(case_session.case) is None, timeout=SECONDS)
    qtbot.waitUntil(lambda: tab.roster.rows.model.rowCount() == 0, timeout=SECONDS)
    assert not tab.roster.rows.isVisible()


def test_what_a_due_line_is_about_is_shown(tab: StaffTab) -> None:
    for thing, at in (("help/x", 1), ("staff_review/x", 2), ("staff/self", 0)):
        tab.show_detail(thing)
        assert tab.choice.currentIndex() == at


def test_a_risk_has_its_colour(tab: StaffTab, case_session: CaseSession, qtbot: QtBot) -> None:
    say(case_session, qtbot, StaffStated(on="2025-06-16", field="risk", value="high"))
    (row,) = tab.figures.rows.model.rows
    assert (row.value, row.tone) == ("高", "bad")


def test_the_figures_stand_beside_f_and_in_the_office_s_ledger(
    tab: StaffTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    stated = (("total", "86"), ("affected", "12"), ("transferred", "12"))
    say(case_session, qtbot, *(StaffStated(on=TODAY, field=field, value=value) for field, value in stated))
    acceptance = tab_of(inside, AcceptanceTab, "Acceptance")
    acceptance.choice.setCurrentIndex(1)
    settle(inside, qtbot)
    (line,) = [line for line in acceptance.checks.list.model.rows if line.text == "职工安置情况"]
    assert (line.section, line.known) == ("F", "职工 86 人，涉及 12 人，已安置 12 人")
    assert inside.frame is not None
    inside.frame.go("Ledgers")
    settle(inside, qtbot)
    screen = inside.frame.content.currentWidget()
    assert isinstance(screen, LedgerScreen)
    screen.write_staff(tmp_path / "安置表.xlsx")
    settle(inside, qtbot)
    sheet = openpyxl.load_workbook(tmp_path / "安置表.xlsx").active
    assert [sheet.cell(4, at).value for at in (5, 6, 7)] == [86, 12, 12]
