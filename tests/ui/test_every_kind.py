"""This is about a form with every kind of question: each answered by keys, from the first to the last."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.form.choice_search import ChoiceSearch
from app.ui.form.editors import NotHere, TextEditor
from app.ui.form.form_view import FormView
from app.ui.form.history import HistoryDialog
from app.ui.form.item_row import ItemRow
from app.ui.form.part_page import GoOnButton
from app.ui.form.rank_editor import RankEditor
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.every_kind import write_every_kind
from tests.ui.form_filling import opened, press, settle, shown_tab, stand_on, the_form, type_here
from tests.ui.test_every_screen import SMALLEST, nameless, reachable

ROOT = "/every_kind"
ANSWERS = {
    "who": "郑示达", "told": "已停产", "count": "4", "dial": "4871.36", "day": "2025-11-14", "at": "912",
    "read_at": "2025-11-14 0930", "few": "1", "closed": "2", "town": "jfz", "causes": "13", "towns": "mh",
    "why": "产能淘汰", "level": "5", "read_out": "1", "plate": "SZ2009117",
    "gate": "北纬25°57'43.5\" 东经119°31'24\"", "first": "1", "second": "2", "reading_day": "20251114",
    "reading_dial": "4800", "problem_text": "无标识", "problem_due": "2025-12-31",
}  # fmt: skip
STORED = {
    "town": "t0", "causes": "mortgage power", "towns": "t11", "order": "court mortgage power", "level": "5",
    "gate": "25.9620833 119.5233333", "why": "产能淘汰", "first": "yes", "reading_dial": "4800",
}  # fmt: skip


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> ChecklistsTab:
    return shown_tab(inside, qtbot)


@pytest.fixture
def view(tab: ChecklistsTab, inside: Window, qtbot: QtBot, tmp_path: Path) -> FormView:
    write_every_kind(tmp_path)
    return begun(tab, inside, qtbot, tmp_path)


def begun(tab: ChecklistsTab, inside: Window, qtbot: QtBot, folder: Path) -> FormView:
    tab._shelf.folder = folder
    (known,) = tab._shelf._known()
    tab.begin_one(known)
    return opened(tab, inside, qtbot)


def keys(text: str) -> None:
    QTest.keySequence(QApplication.focusWidget(), QKeySequence(text))


def test_every_kind_by_keys_alone(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """Enter and Tab go on, digits choose, letters find; what needs a picture is gone past."""
    left: list[bool] = []
    seen: set[str] = set()
    view.finished.connect(lambda: left.append(True))
    for _ in range(80):
        focus = QApplication.focusWidget()
        if isinstance(focus, GoOnButton):
            is_last = view._part_after(view._shown) < 0
            press(qtbot, Qt.Key.Key_Return)
            if is_last:
                break
            continue
        box = view._box_of(focus)
        if box is None:
            press(qtbot, Qt.Key.Key_Tab)
            continue
        name = box.node.rpartition("/")[2]
        if name in seen:
            press(qtbot, Qt.Key.Key_Tab)
            continue
        seen.add(name)
        if isinstance(box.editor, RankEditor):
            keys("Ctrl+Down")
        type_here(qtbot, ANSWERS.get(name, ""))
        press(qtbot, Qt.Key.Key_Tab if isinstance(box.editor, TextEditor) else Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(left), timeout=SECONDS)
    form = the_form(case_session)
    given = {node.rpartition("/")[2]: value for node, value in form.answers.items()}
    assert {name: given[name] for name in STORED} == STORED
    assert form.lines
    assert seen >= {"picture", "sound", "paper", "order"}


def test_every_part_fits_and_has_names(view: FormView, inside: Window, qtbot: QtBot) -> None:
    for at in range(len(view.parts)):
        view.go_to_part(at)
        assert reachable(view)
        assert nameless(view) == []
        assert all(box.editor.accessibleName() for box in view.page.blocks.boxes())
    assert inside.minimumSizeHint().width() <= SMALLEST[0]
    assert inside.minimumSizeHint().height() <= SMALLEST[1]


def test_what_is_drawn_on_a_phone_says_so_and_is_kept(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/taken/plate") and view.box(f"{ROOT}/taken/fence")
    assert box is not None
    assert isinstance(box.editor, NotHere)
    assert not box.takes_answers
    view.answer(box.node, "25.9 119.5 0 0;25.8 119.4 0 0")
    assert "共 2 点" in box.editor.text()
    assert box.value() == "25.9 119.5 0 0;25.8 119.4 0 0"


def test_hint_and_guidance_stand_at_the_question(view: FormView) -> None:
    box = stand_on(view, f"{ROOT}/typed/who")
    assert box._hint.text() == "姓名和职务"
    assert box._guidance.text() == "现场负责人不在的，写代管人员。"
    assert box._guidance.isVisible()


def test_a_note_is_no_stop(view: FormView, qtbot: QtBot) -> None:
    stand_on(view, f"{ROOT}/typed/count")
    type_here(qtbot, "3")
    press(qtbot, Qt.Key.Key_Tab)
    note = view.box(f"{ROOT}/typed/told_twice")
    assert note is not None
    assert not note.takes_answers
    assert "6" in note._label.text()


def test_many_are_found_by_pinyin_and_escape_keeps_the_answer(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/chosen/town")
    assert isinstance(box.editor, ChoiceSearch)
    type_here(qtbot, "hunan")
    assert [choice.label for choice in box.editor.found] == ["湖南镇"]
    press(qtbot, Qt.Key.Key_Return)
    assert view.filling.state(box.node).value == "t1"
    box.take_focus()
    type_here(qtbot, "xx")
    press(qtbot, Qt.Key.Key_Escape)
    assert box.editor.line.text() == "湖南镇"
    assert view.filling.state(box.node).value == "t1"
    press(qtbot, Qt.Key.Key_Delete)
    assert view.filling.state(box.node).value == ""


def test_an_input_method_in_a_search_chooses_nothing(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/chosen/town")
    assert isinstance(box.editor, ChoiceSearch)
    QApplication.sendEvent(box.editor.line, QInputMethodEvent("jin'feng", []))
    assert box.is_composing
    assert not box.editor.is_searching
    type_here(qtbot, "金峰")
    assert [choice.value for choice in box.editor.found] == ["t0"]


def test_enter_during_composing_does_not_go_on(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/typed/who")
    QApplication.sendEvent(box.editor, QInputMethodEvent("zheng", []))
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is box.editor
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is box.editor


def test_escape_loses_no_text(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/typed/told")
    type_here(qtbot, "写到一半")
    press(qtbot, Qt.Key.Key_Escape)
    assert view.isVisible()
    assert box.value() == "写到一半"


def test_ten_thousand_choices_are_searched_at_once(
    tab: ChecklistsTab, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """A list of a district's firms, looked through by pinyin: each name spelt once."""
    rows = "\n".join(f"| | firm | f{n} | 福州市长乐区示例染整{n}有限公司 |" for n in range(10_000))
    settings = "| settings |\n| | form_title | form_id |\n| | 长表 | long |\n\n"
    (tmp_path / "long.md").write_text(
        f"{settings}| survey |\n| | type | name | label |\n"
        f"| | select_one firm | firm | 企业 |\n\n| choices |\n| | list_name | name | label |\n{rows}\n",
        "utf-8",
    )
    view = begun(tab, inside, qtbot, tmp_path)
    box = view.box("/long/firm")
    assert box is not None
    assert isinstance(box.editor, ChoiceSearch)
    box.editor.search("r")
    spelt = box.editor._spelt
    box.editor.search("rz9999")
    assert [choice.value for choice in box.editor.found] == ["f9999"]
    assert box.editor._spelt is spelt
    press(qtbot, Qt.Key.Key_Return)
    assert view.filling.state("/long/firm").value == "f9999"


def test_sections_and_open_questions_by_function_keys(view: FormView, qtbot: QtBot) -> None:
    stand_on(view, f"{ROOT}/typed/count")
    keys("F8")
    assert view._shown == 1
    keys("F8")
    keys("F7")
    assert view._shown == 1
    keys("F4")
    box = view.standing()
    assert box is not None
    assert box.node == f"{ROOT}/typed/who"


def test_taking_back_gives_the_answer_before(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/chosen/few")
    type_here(qtbot, "1")
    type_here(qtbot, "2")
    keys("Ctrl+Z")
    assert view.filling.state(box.node).value == "yes"
    keys("Ctrl+Z")
    assert view.filling.state(box.node).value == ""


def test_an_earlier_answer_is_taken_again_from_its_history(
    view: FormView, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    for text in ("4800", "4871.36"):
        box = stand_on(view, f"{ROOT}/typed/dial")
        QApplication.focusWidget().selectAll()
        type_here(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
        settle(inside, qtbot)
    stand_on(view, box.node)
    keys("F3")
    dialog = view.findChild(HistoryDialog)
    assert dialog is not None
    dialog.lines.stand_on(1)
    dialog.take.click()
    settle(inside, qtbot)
    assert the_form(case_session).answers[box.node] == "4800"
    assert box.value() == "4800"


def test_rows_of_a_table_are_copied(view: FormView, qtbot: QtBot) -> None:
    view.go_to_part(3)
    table, problems = view.page.blocks.repeats
    (first,) = view.filling.items(table._repeat)
    row = table._items[first]
    assert isinstance(row, ItemRow)
    stand_on(view, f"{first}/reading_dial")
    type_here(qtbot, "4800")
    press(qtbot, Qt.Key.Key_Tab)
    row.copy.click()
    _, second = view.filling.items(table._repeat)
    assert view.filling.state(f"{second}/reading_dial").value == "4800"
    focus = view._box_of(QApplication.focusWidget())
    assert focus is not None
    assert focus.node == f"{second}/reading_day"
    row.remove.click()
    assert view.filling.items(table._repeat) == [second]
    assert not isinstance(problems._items[view.filling.items(problems._repeat)[0]], ItemRow)


def test_a_finished_form_is_changed_with_a_reason(
    view: FormView, tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    stand_on(view, f"{ROOT}/typed/who")
    type_here(qtbot, "郑示达")
    view.done.click()
    settle(inside, qtbot)
    tab.open_row(tab.list.model.rows[0])
    again = opened(tab, inside, qtbot)
    box = again.box(f"{ROOT}/typed/who")
    assert box is not None
    assert again.is_closed
    assert not box.editor.isEnabled()
    assert QApplication.focusWidget() is again.reopen_bar.reason
    type_here(qtbot, "姓名写错")
    press(qtbot, Qt.Key.Key_Return)
    assert not again.is_closed
    stand_on(again, box.node)
    type_here(qtbot, "、黄示琳")
    press(qtbot, Qt.Key.Key_Return)
    settle(inside, qtbot)
    newest = case_session.case.acts[-1].stated.fact
    assert newest.note == "姓名写错"
    assert the_form(case_session).answers[box.node].endswith("黄示琳")
    tab.show_list()
    assert tab.list.model.rows[0].state == "changed"


def test_an_unusual_answer_stands_with_a_reason(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "warned.md").write_text(
        "| settings |\n| | form_title | form_id | namespaces |\n"
        '| | 提醒表 | warned | app="https://fieldseal.example/xforms" |\n\n| survey |\n'
        "| | type | name | label | bind::app:warn | bind::app:warn_message |\n"
        "| | decimal | dial | 止码 | . < 10000 | 大于一万 |\n",
        "utf-8",
    )
    view = begun(tab, inside, qtbot, tmp_path)
    box = stand_on(view, "/warned/dial")
    type_here(qtbot, "48713")
    view.done.click()
    assert view.filling.state(box.node).value == "48713"
    assert view.finish_bar.isVisible()
    assert box.doubt is not None
    assert "大于一万" in box.doubt._said.text()
    assert box.wrong == ""
    box.doubt.reason.setText("三相总表，倍率已折算")
    view.done.click()
    settle(inside, qtbot)
    (line,) = the_form(case_session).lines
    assert (line.value, line.note) == ("48713", "三相总表，倍率已折算")


def test_a_list_that_opens_comes_into_sight(view: FormView, qtbot: QtBot) -> None:
    box = stand_on(view, f"{ROOT}/chosen/towns")
    assert isinstance(box.editor, ChoiceSearch)
    found = box.editor.list
    press(qtbot, Qt.Key.Key_Down)
    page = view.page

    def is_seen() -> bool:
        top = found.mapTo(page.viewport(), found.rect().topLeft()).y()
        return top >= 0 and top + found.height() <= page.viewport().height()

    qtbot.waitUntil(is_seen, timeout=SECONDS)
