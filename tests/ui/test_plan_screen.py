"""The plan of the year: dropped, looked at line by line, taken, found again in the list, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.domain.plan.plan import Doubt, RowRefusal
from app.exchange.sample_plan import sample_plan
from app.operations.import_plan import plans_of
from app.ui.background import Job
from app.ui.bureau.plan_screen import PlanScreen
from app.ui.bureau.plan_words import what_to_look_at, why_not
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.window import Window
from tests.exchange.plan_made import HEADER, item
from tests.exchange.plan_made import workbook as workbook_of
from tests.shared_fixtures import shared
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> PlanScreen:
    assert inside.frame is not None
    inside.frame.go("Plan")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, PlanScreen)
    return made


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    file = tmp_path / "年度计划（示例）.xlsx"
    file.write_bytes(sample_plan())
    return file


def test_a_plan_is_dropped_previewed_and_taken(
    screen: PlanScreen, inside: Window, workbook: Path, qtbot: QtBot
) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(workbook))])
    action, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), action, dropped, Qt.MouseButton.LeftButton, nothing))
    settle(inside, qtbot)
    assert screen.preview.isVisible()
    assert len(screen.preview.items.model.rows) > 12
    assert [each.township for each in screen.preview.zero.model.rows] == ["猴屿乡"]
    assert inside.session is not None
    assert not plans_of(inside.session.office)
    screen.preview.confirm.click()
    settle(inside, qtbot)
    assert len(plans_of(inside.session.office)) == 1
    assert not screen.preview.isVisible()
    assert len(screen.list.model.rows) == len(screen.preview.items.model.rows)
    assert "猴屿乡" in screen.zero.text()
    assert len({row.name for row in inside.session.rows}) >= 12


def test_a_plan_is_taken_back_only_with_a_reason(
    screen: PlanScreen, inside: Window, workbook: Path, qtbot: QtBot
) -> None:
    screen.read(workbook)
    settle(inside, qtbot)
    screen.preview.confirm.click()
    settle(inside, qtbot)
    screen.undo.click()
    [dialog] = screen.findChildren(ReasonDialog)
    dialog.go.click()
    assert dialog.isVisible()
    dialog.reason.setText("下发了修订版")
    dialog.go.click()
    settle(inside, qtbot)
    assert inside.session is not None
    assert not plans_of(inside.session.office)
    assert not screen.list.model.rows


def test_the_same_file_is_told(screen: PlanScreen, inside: Window, workbook: Path, qtbot: QtBot) -> None:
    screen.read(workbook)
    settle(inside, qtbot)
    assert not screen.preview.known.isVisible()
    screen.preview.confirm.click()
    settle(inside, qtbot)
    screen.read(workbook)
    settle(inside, qtbot)
    assert screen.preview.known.isVisible()


def test_lines_not_taken_say_where_and_why(
    screen: PlanScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "计划.xlsx"
    file.write_bytes(workbook_of([HEADER, item(), item(序号=2, 数量="若干", 设备名称="锅炉")]))
    screen.read(file)
    settle(inside, qtbot)
    refused = screen.preview.refused.model
    assert refused.rowCount() == 1
    texts = [refused.data(refused.index(0, column)) for column in range(refused.columnCount())]
    assert texts == ["计划", "3", "G", "数量无法识别", "若干"]
    assert len(screen.preview.items.model.rows) == 1


def test_a_messy_workbook_of_a_township_is_understood(
    screen: PlanScreen, inside: Window, qtbot: QtBot
) -> None:
    screen.read(shared("fixtures", "plan", "plan_messy.xlsx"))
    settle(inside, qtbot)
    assert len(screen.preview.items.model.rows) == 42
    assert screen.preview.doubts.model.rowCount() > 0


def test_a_file_that_is_no_workbook_is_refused(
    screen: PlanScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "计划.xlsx"
    file.write_bytes(b"no workbook")
    screen.read(file)
    settle(inside, qtbot)
    assert not screen.preview.isVisible()
    assert inside.messages.message is not None
    assert inside.messages.message.kind == "refused"


def test_every_doubt_has_its_words() -> None:
    assert all(what_to_look_at(doubt) for doubt in Doubt)
    assert all(why_not(code) for code in RowRefusal)


def test_stopped_half_way_it_is_confirmed_again(
    screen: PlanScreen, inside: Window, workbook: Path, qtbot: QtBot
) -> None:
    screen.read(workbook)
    settle(inside, qtbot)
    assert inside.session is not None
    began = inside.session.background.began
    began.connect(Job.stop)
    screen.preview.confirm.click()
    settle(inside, qtbot)
    began.disconnect(Job.stop)
    assert not plans_of(inside.session.office)
    assert inside.messages.message is not None
    assert "已停止" in inside.messages.message.text
    screen.preview.confirm.click()
    settle(inside, qtbot)
    assert len(plans_of(inside.session.office)) == 1
