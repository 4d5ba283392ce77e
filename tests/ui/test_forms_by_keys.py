"""This is about whole forms of the district filled in by keys, as their samples say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.form.choice_search import ChoiceSearch
from app.ui.form.choices import ChoiceList
from app.ui.form.editors import DropDown, Tick
from app.ui.form.part_page import GoOnButton
from app.ui.form.question_box import QuestionBox
from app.ui.window import Window
from tests.forms.replaying import SAMPLES
from tests.ui.conftest import SECONDS
from tests.ui.form_filling import begin, press, settle, shown_tab, the_form, type_here


def _typed(value: str, box: QuestionBox) -> str:
    """The keys of an answer: digits for choices, a moment as people write it."""
    if isinstance(box.editor, ChoiceList):
        values = [choice.value for choice in box.editor._choices]
        return "".join(str(values.index(each) + 1) for each in value.split())
    if isinstance(box.editor, DropDown):
        return str(box.editor.findData(value))
    if box.datatype == "dateTime":
        return value[:16].replace("T", " ")
    return value[:8] if box.datatype == "time" else value


def _answer_by_keys(box: QuestionBox, value: str, qtbot: QtBot) -> None:
    """Choose, tick or write, and go on to the next question."""
    if isinstance(box.editor, Tick):
        press(qtbot, Qt.Key.Key_Space)
    elif isinstance(box.editor, ChoiceSearch):
        labels = {each.value: each.label for each in box.editor._choices}
        for each in value.split():
            type_here(qtbot, labels[each])
            press(qtbot, Qt.Key.Key_Return)
    else:
        type_here(qtbot, _typed(value, box))
    assert box.value().startswith(value[:16]) or box.datatype in ("dateTime", "time")


@pytest.mark.parametrize(
    "name",
    [
        "screening_zero",
        "induction_furnace_zero",
        "before_leaving",
        "acceptance_application",
        "energy_limit_advanced",
    ],
)
def test_a_sample_is_filled_in_by_keys_alone(
    name: str, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """What a typed answer brings up comes next, several of a long list are chosen one after the other."""
    sample = next(each for each in SAMPLES if each.name == f"{name}_sample")
    wanted = {step[1].replace("[last]", "[2]"): step[2] for step in sample.steps if step[0] == "set"}
    wanted = {node: value for node, value in wanted.items() if not value.endswith(".jpg")}
    view = begin(shown_tab(inside, qtbot), inside, qtbot, sample.form.stem)
    left: list[bool] = []
    view.finished.connect(lambda: left.append(True))
    view.go_to(view.beginning)
    typed: dict[str, str] = {}
    for _ in range(150):
        focus = QApplication.focusWidget()
        box = view._box_of(focus)
        if isinstance(focus, GoOnButton):
            press(qtbot, Qt.Key.Key_Return)
            continue
        if left:
            break
        value = wanted.get(box.node, "") if box is not None else ""
        if box is not None and value and not box.value():
            _answer_by_keys(box, value, qtbot)
            typed[box.node] = value[:8].removesuffix(":00") if box.datatype == "time" else value
        if box is None or view._box_of(QApplication.focusWidget()) is box:
            press(qtbot, Qt.Key.Key_Tab)
    settle(inside, qtbot)
    qtbot.waitUntil(lambda: bool(left), timeout=SECONDS)
    kept = the_form(case_session)
    assert kept.lines
    assert typed
    assert typed.items() <= kept.answers.items()
