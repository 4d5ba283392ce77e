"""This is about checklists on the screen: filled in by keys, stored as they are left, found again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers.facts import AnswersGiven
from app.ui.case_session import CaseSession
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.form.answer_keeper import AnswerKeeper
from app.ui.form.choices import ChoiceList
from app.ui.form.editors import LineEditor, TextEditor
from app.ui.form.form_view import FormView
from app.ui.form.history import HistoryDialog
from app.ui.form.part_page import GoOnButton
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.form_filling import begin, opened, press, settle, shown_tab, stand_on, the_form, type_here
from tests.ui.office_made import VISIT
from tests.ui.test_every_screen import SMALLEST, nameless, reachable

ARRIVAL = "/site_inspection/arrival"
CUTOFF = "/site_inspection/cutoff"
EQUIPMENT = "/site_inspection/equipment"
PROBLEMS = "/site_inspection/findings/problem"


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> ChecklistsTab:
    return shown_tab(inside, qtbot)


@pytest.fixture
def view(tab: ChecklistsTab, inside: Window, qtbot: QtBot) -> FormView:
    """The first form of the house, just begun."""
    return begin(tab, inside, qtbot)


def test_who_is_quicker_than_the_forms_are_read_is_offered_them_all_the_same(
    case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    tab = ChecklistsTab(case_session)
    qtbot.addWidget(tab)
    tab.new.click()
    assert tab.stack.currentWidget() is tab.list
    qtbot.waitUntil(lambda: tab.stack.currentWidget() is tab.chooser, timeout=SECONDS)
    assert len(tab.chooser.list.lines) > 1


def test_an_answer_is_stored_when_its_question_is_left(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    assert the_form(case_session).visit == VISIT
    box = stand_on(view, f"{ARRIVAL}/notice_number")
    type_here(qtbot, "长工信检通〔2025〕示1号")
    settle(inside, qtbot)
    assert the_form(case_session).answers.get(box.node, "") == ""
    press(qtbot, Qt.Key.Key_Tab)
    settle(inside, qtbot)
    assert the_form(case_session).answers[box.node] == "长工信检通〔2025〕示1号"


def test_an_answer_is_stored_a_while_after_the_last_key(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    box = stand_on(view, f"{ARRIVAL}/escort")
    view._timer.setInterval(0)
    type_here(qtbot, "Zheng")
    qtbot.waitUntil(lambda: the_form(case_session).answers.get(box.node) == "Zheng", timeout=SECONDS)
    assert QApplication.focusWidget() is box.editor


def test_what_an_input_method_composes_is_left_alone(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    box = stand_on(view, f"{ARRIVAL}/escort")
    assert isinstance(box.editor, LineEditor)
    view._timer.setInterval(0)
    type_here(qtbot, "郑")
    QApplication.sendEvent(box.editor, QInputMethodEvent("shi'da", []))
    QApplication.processEvents()
    settle(inside, qtbot)
    assert the_form(case_session).answers.get(box.node, "") == ""
    box.refresh()
    assert box.is_composing
    type_here(qtbot, "示达")
    qtbot.waitUntil(lambda: the_form(case_session).answers.get(box.node) == "郑示达", timeout=SECONDS)


def test_what_is_no_answer_stays_to_be_mended(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    box = stand_on(view, f"{ARRIVAL}/visit_of_year")
    type_here(qtbot, "1st")
    press(qtbot, Qt.Key.Key_Tab)
    settle(inside, qtbot)
    assert isinstance(box.editor, LineEditor)
    assert box.editor.text() == "1st"
    assert "应填整数" in box.wrong
    assert the_form(case_session).answers.get(box.node, "") == ""
    box.editor.clear()
    stand_on(view, box.node)
    type_here(qtbot, "99")
    press(qtbot, Qt.Key.Key_Tab)
    settle(inside, qtbot)
    assert box.wrong == "次数应为 1 至 50"
    assert the_form(case_session).answers[box.node] == "99"


def test_days_are_typed_in_many_ways(view: FormView, qtbot: QtBot) -> None:
    stand_on(view, f"{ARRIVAL}/visit_date")
    type_here(qtbot, "20251114")
    press(qtbot, Qt.Key.Key_Return)
    type_here(qtbot, "912")
    press(qtbot, Qt.Key.Key_Return)
    assert view.filling.state(f"{ARRIVAL}/visit_date").value == "2025-11-14"
    assert view.filling.state(f"{ARRIVAL}/start_time").value == "09:12"
    stand_on(view, f"{ARRIVAL}/visit_date")
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Return)
    assert view.filling.state(f"{ARRIVAL}/visit_date").value == "2025-11-15"


def test_what_becomes_relevant_does_not_move_the_page(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{EQUIPMENT}/cy02")
    note = view.box(f"{EQUIPMENT}/cy02_note")
    assert note is not None
    assert note.isHidden()
    before = box.mapTo(view.page, box.rect().topLeft()).y()
    type_here(qtbot, "2")
    assert not note.isHidden()
    assert box.mapTo(view.page, box.rect().topLeft()).y() == before
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is note.editor
    stand_on(view, box.node)
    type_here(qtbot, "1")
    assert note.isHidden()


def test_sections_come_and_go(view: FormView, qtbot: QtBot) -> None:
    assert any(line.startswith("断水断电") for line in view.sections.lines)
    stand_on(view, f"{EQUIPMENT}/running")
    type_here(qtbot, "5")
    assert not any(line.startswith("断水断电") for line in view.sections.lines)


def test_several_are_chosen_by_digits(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{EQUIPMENT}/delay")
    assert isinstance(box.editor, ChoiceList)
    type_here(qtbot, "1")
    type_here(qtbot, "3")
    assert view.filling.state(box.node).value == "none mortgage"
    assert box.wrong == "选“可当即拆除”时不能再选其他原因" or "不能再选其他原因" in box.wrong
    type_here(qtbot, "1")
    assert view.filling.state(box.node).value == "mortgage"
    assert box.wrong == ""


def test_the_list_of_open_questions_leads_there(view: FormView, qtbot: QtBot) -> None:
    node = f"{CUTOFF}/cy06"
    assert view.box(node) is None
    view.problems.stand_on(view.problems.values.index(node))
    view.problems.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    box = view.box(node)
    assert box is not None
    assert box.isAncestorOf(QApplication.focusWidget())


def test_items_are_added_and_removed_by_keys(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    stand_on(view, "/site_inspection/findings/has_problems")
    type_here(qtbot, "1")
    press(qtbot, Qt.Key.Key_Return)
    (repeat,) = view.page.blocks.repeats
    before = view.filling.items(PROBLEMS)
    repeat.add.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    items = view.filling.items(PROBLEMS)
    assert len(items) == len(before) + 1
    box = view.box(f"{items[-1]}/problem_text")
    assert box is not None
    assert QApplication.focusWidget() is box.editor
    type_here(qtbot, "配电房未设警示标识")
    press(qtbot, Qt.Key.Key_Tab)
    settle(inside, qtbot)
    assert the_form(case_session).answers[f"{items[-1]}/problem_text"] == "配电房未设警示标识"
    repeat.remove_item(items[-1])
    settle(inside, qtbot)
    assert view.filling.items(PROBLEMS) == before
    assert view.box(f"{items[-1]}/problem_text") is None
    assert the_form(case_session).answers[items[-1]] == ""


def test_who_answered_what_and_when(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    for digit in "21":
        stand_on(view, f"{ARRIVAL}/recusal")
        type_here(qtbot, digit)
        press(qtbot, Qt.Key.Key_Return)
        settle(inside, qtbot)
    stand_on(view, f"{ARRIVAL}/recusal")
    press(qtbot, Qt.Key.Key_F3)
    dialog = view.findChild(HistoryDialog)
    assert dialog is not None
    assert [given.value for given in dialog.lines.values] == ["yes", "no"]
    assert all("林示川" in line for line in dialog.lines.lines)
    assert dialog.lines.lines[0].endswith("：是")
    dialog.accept()


def test_it_opens_where_it_was_left(
    view: FormView, tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """Another opening of the whole enterprise knows only what was stored."""
    stand_on(view, f"{EQUIPMENT}/cy04")
    type_here(qtbot, "1")
    press(qtbot, Qt.Key.Key_Return)
    stand_on(view, f"{EQUIPMENT}/nameplate")
    type_here(qtbot, "3")
    press(qtbot, Qt.Key.Key_Return)
    type_here(qtbot, "实测浴比 1:12")
    frame = inside.frame
    assert frame is not None
    case_id = case_session.id
    frame.close_enterprise()
    frame.go_to_case(case_id)
    screen = frame.enterprise
    assert screen is not None
    qtbot.waitUntil(lambda: screen.session is not None, timeout=SECONDS)
    again = shown_tab(inside, qtbot)
    again.open_row(again.list.model.rows[0])
    reopened = opened(again, inside, qtbot)
    box = reopened.box(f"{EQUIPMENT}/measured")
    assert box is not None
    assert box.value() == "实测浴比 1:12"
    assert QApplication.focusWidget() is box.editor
    assert reopened.filling.state(f"{EQUIPMENT}/cy04").value == "ok"


def test_finishing_tells_what_is_open_and_takes_a_reason(
    view: FormView, tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    stand_on(view, f"{ARRIVAL}/escort")
    type_here(qtbot, "郑示达")
    view.done.click()
    assert view.finish_bar.isVisible()
    assert not view.finish_bar.go_on.isEnabled()
    assert the_form(case_session).lines == ()
    view.finish_bar.reason.setText("企业停电，改日续查")
    view.finish_bar.go_on.click()
    settle(inside, qtbot)
    assert tab.view is None
    assert the_form(case_session).lines
    assert tab.list.model.rows[0].state == "finished"


ANSWERS = {
    "visit_date": "2025-11-14", "start_time": "0912", "notice_number": "无", "visit_of_year": "1",
    "cards_shown": "1", "recusal": "2", "escort": "郑示达", "running": "4", "meter_kind": "1",
    "meter_number": "SZ2009117", "multiplier": "", "reading_before": "4800", "reading_cut": "4871.36",
    "read_at": "2025-11-14 09:30", "drive_stored": "主泵电机4台，厂区二", "seal_count": "5",
    "seal_numbers": "FC2025-0001", "dismantle_by": "2025-12-31", "has_problems": "2", "end_time": "1235",
    "party_opinion": "无", "read_out": "1", "nameplate": "1", "delay": "3",
}  # fmt: skip


def test_a_whole_form_by_keys_alone(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """Digits, text, Enter and Tab from the first question to the last; every finding is 符合."""
    left: list[bool] = []
    view.finished.connect(lambda: left.append(True))
    for _ in range(80):
        focus = QApplication.focusWidget()
        box = view._box_of(focus)
        if isinstance(focus, GoOnButton):
            press(qtbot, Qt.Key.Key_Return)
            continue
        if box is None:
            break
        name = box.node.rpartition("/")[2]
        type_here(qtbot, ANSWERS.get(name, "1"))
        press(qtbot, Qt.Key.Key_Tab if isinstance(box.editor, TextEditor) else Qt.Key.Key_Return)
    settle(inside, qtbot)
    qtbot.waitUntil(lambda: bool(left), timeout=SECONDS)
    form = the_form(case_session)
    assert form.lines
    assert form.answers[f"{CUTOFF}/meter/reading_cut"] == "4871.36"
    assert ("止码", "4871.36") in {(line.label, line.value) for line in form.lines}


def test_a_refused_answer_waits_and_is_told(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """A form the case does not know refuses as a full disk would: nothing is stored, nothing forgotten."""
    view.filling.set(f"{ARRIVAL}/escort", "郑示达")
    keeper = AnswerKeeper(case_session, "no such form", view.filling, view)
    with qtbot.waitSignal(keeper.failed, timeout=SECONDS):
        keeper.keep()
    assert keeper.unstored == 1
    keeper._form = view.form
    with qtbot.waitSignal(keeper.kept, timeout=SECONDS):
        keeper.keep()
    assert keeper.unstored == 0
    assert the_form(case_session).answers[f"{ARRIVAL}/escort"] == "郑示达"


def test_each_answer_is_one_act(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    before = sum(isinstance(act.stated.fact, AnswersGiven) for act in case_session.case.acts)
    stand_on(view, f"{ARRIVAL}/recusal")
    for digit in "1212":
        type_here(qtbot, digit)
    press(qtbot, Qt.Key.Key_Return)
    settle(inside, qtbot)
    after = sum(isinstance(act.stated.fact, AnswersGiven) for act in case_session.case.acts)
    assert after == before + 1


def test_a_form_fits_and_has_names(view: FormView, inside: Window, qtbot: QtBot) -> None:
    stand_on(view, "/site_inspection/findings/has_problems")
    type_here(qtbot, "1")
    view.page.blocks.repeats[0].add_item()
    view.finish()
    for at in range(len(view.parts)):
        view.go_to_part(at)
        assert reachable(view)
        assert nameless(view) == []
        assert all(box.editor.accessibleName() for box in view.page.blocks.boxes())
    assert inside.minimumSizeHint().width() <= SMALLEST[0]
    assert inside.minimumSizeHint().height() <= SMALLEST[1]


def test_a_checklist_is_called_by_its_own_definition_where_no_such_form_lies(
    view: FormView, tab: ChecklistsTab, case_session: CaseSession, qtbot: QtBot, tmp_path: Path
) -> None:
    """As at the bureau, which may have other forms in its folder than the laptop that filled this one in."""
    tab.show_list()
    elsewhere = ChecklistsTab(case_session)
    qtbot.addWidget(elsewhere)
    assert "site_inspection" not in [row.title for row in elsewhere.list.model.rows]
    elsewhere._shelf.folder = tmp_path
    qtbot.waitUntil(
        lambda: [row.title for row in elsewhere.list.model.rows] == ["现场检查表"], timeout=SECONDS
    )
