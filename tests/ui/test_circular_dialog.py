"""The circular: every number leads to the lines it counts, the words are kept, the document holds both."""

from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import sample_plan
from app.operations.import_plan import PlanPaper
from app.ui.background import Answers
from app.ui.bureau import plan_work
from app.ui.bureau.circular_dialog import CircularDialog
from app.ui.bureau.supervision_screen import SupervisionScreen
from app.ui.window import Window
from tests.ui.settling import settle


@pytest.fixture
def dialog(inside: Window, qtbot: QtBot) -> CircularDialog:
    """On the sample's plan."""
    assert inside.session is not None
    assert inside.frame is not None
    paper = PlanPaper(read_plan(sample_plan()), sample_plan())
    inside.session.do_long("计划", plan_work.confirm(paper, inside.session.stamp()), Answers())
    settle(inside, qtbot)
    inside.frame.go("Supervision")
    settle(inside, qtbot)
    screen = inside.frame.content.currentWidget()
    assert isinstance(screen, SupervisionScreen)
    screen.circular_button.click()
    settle(inside, qtbot)
    assert isinstance(screen.sheet, CircularDialog)
    return screen.sheet


def machines(dialog: CircularDialog) -> int:
    return sum(int(row.count or "0") for row in dialog.list.model.rows)


def test_every_number_leads_to_the_lines_it_counts(dialog: CircularDialog) -> None:
    assert dialog.figures["planned"].number == 31
    for name, made in dialog.figures.items():
        made.click()
        assert machines(dialog) == made.number, name
        assert f"{made.number} 台" in dialog.sum.text()


def test_a_township_leads_to_its_lines(dialog: CircularDialog) -> None:
    for line in dialog.townships.model.rows:
        dialog.townships.chosen.emit(line)
        assert machines(dialog) == int(line.total.count), line.name


def test_another_day_counts_anew(dialog: CircularDialog, inside: Window, qtbot: QtBot) -> None:
    before = dialog.figures["overdue"].number
    dialog.day.setDate(dialog.day.date().addYears(2))
    dialog.day.editingFinished.emit()
    settle(inside, qtbot)
    assert dialog.figures["overdue"].number > before


def test_the_document_holds_numbers_and_words(
    dialog: CircularDialog, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.number.setText("〔2025〕示2期")
    dialog.demand.setText("月底前报送总结。")
    target = tmp_path / "通报.docx"
    dialog.write(target)
    settle(inside, qtbot)
    document = docx.Document(str(target))
    text = "\n".join(line.text for line in document.paragraphs)
    assert "〔2025〕示2期" in text
    assert "月底前报送总结。" in text
    assert "31 台（套、条）" in text
    assert inside.messages.message is not None
    assert "通报.docx" in inside.messages.message.text
