"""This is about the definitions of checklists on the screen: long ones, wrong ones, none begun yet."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers.forms import forms_of
from app.ui.case_session import CaseSession
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.form.parts import MOST_BLOCKS
from app.ui.form.question_box import QuestionBox
from app.ui.window import Window
from tests.ui.form_filling import opened, settle, shown_tab


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> ChecklistsTab:
    return shown_tab(inside, qtbot)


def long_form(folder: Path, questions: int) -> None:
    rows = "\n".join(f"| | text | q{number} | 问题{number} |" for number in range(questions))
    (folder / "long.md").write_text(
        "| settings |\n| | form_title | form_id |\n| | 长表 | long |\n\n"
        f"| survey |\n| | type | name | label |\n{rows}\n",
        "utf-8",
    )


def test_a_long_form_is_built_as_far_as_it_is_seen(
    tab: ChecklistsTab, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    long_form(tmp_path, 200)
    tab._shelf.folder = tmp_path
    (known,) = tab._shelf._known()
    tab.begin_one(known)
    view = opened(tab, inside, qtbot)
    assert len(view.findChildren(QuestionBox)) == MOST_BLOCKS
    view.go_to("/long/q199")
    assert QApplication.focusWidget() is not None
    assert len(view.findChildren(QuestionBox)) <= 2 * MOST_BLOCKS
    assert len(view.parts) == 10


def test_a_definition_with_mistakes_says_so(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "bad.md").write_text(
        "| settings |\n| | form_title | form_id |\n| | 坏表 | bad |\n\n"
        "| survey |\n| | type | name | label |\n| | nonsense | a | 甲 |\n",
        "utf-8",
    )
    tab._shelf.folder = tmp_path
    (known,) = tab._shelf._known()
    tab.begin_one(known)
    settle(inside, qtbot)
    assert tab.view is None
    assert inside.messages.message is not None
    assert "检查表无法打开" in inside.messages.message.text
    assert forms_of(case_session.case) == ()


def test_an_enterprise_without_checklists_says_what_to_do(
    open_enterprise: Callable[[str], CaseSession], inside: Window, qtbot: QtBot
) -> None:
    open_enterprise("示例机械厂")
    tab = shown_tab(inside, qtbot)
    assert tab.list.empty.isVisible()
    assert tab.new.isEnabled()


def test_a_definition_is_read_once(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """Opened again, a form stands on the same definition, its answers its own."""
    long_form(tmp_path, 40)
    tab._shelf.folder = tmp_path
    (known,) = tab._shelf._known()
    tab.begin_one(known)
    first = opened(tab, inside, qtbot).filling
    first.set("/long/q1", "甲")
    tab.show_list()
    settle(inside, qtbot)
    tab.begin_one(known)
    second = opened(tab, inside, qtbot).filling
    assert second is not first
    assert second.form.root is first.form.root
    assert second.state("/long/q1").value == ""
