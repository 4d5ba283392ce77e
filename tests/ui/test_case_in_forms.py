"""This is about forms on the screen that look things up in the enterprise's own file."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.window import Window
from tests.ui.form_filling import begin, press, settle, shown_tab, stand_on, the_form, type_here

MACHINE = "/sealing_witness/machines/sealed[1]"


def test_a_machine_that_is_chosen_brings_what_is_listed_of_it(
    case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """By keys: the second of two machines, which has a model and a day to be dismantled by."""
    view = begin(shown_tab(inside, qtbot), inside, qtbot, "sealing_witness")
    stand_on(view, f"{MACHINE}/machine")
    type_here(qtbot, "2")
    press(qtbot, Qt.Key.Key_Return)
    known = {
        name: view.filling.state(f"{MACHINE}/{name}").value
        for name in ("machine_name", "model", "dismantle_by")
    }
    assert known == {"machine_name": "间歇式溢流染色机", "model": "示型 HT-250", "dismantle_by": "2025-10-31"}
    assert (
        view.filling.state(f"{MACHINE}/steps_shown").label
        == "登记情况：断水 未完成；断电 未完成；拆除动力装置 未完成"
    )
    settle(inside, qtbot)
    kept = the_form(case_session)
    assert kept.answers[f"{MACHINE}/machine"] == "e-02"
    assert "case_machines.csv" in kept.tables
