"""The screening list: dropped, looked at, taken; several marked with one sheet; coverage and zero reports."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.plan.codes import CodeProblem
from app.domain.plan.plan import Doubt
from app.domain.screening.coverage import TownshipCoverage
from app.domain.screening.firm import RESULT_TEXT, SCALE_TEXT, ListedFirm, firms_of
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import sample_plan
from app.exchange.sample_screening import sample_screening
from app.operations.import_plan import PlanPaper, confirm_plan, zero_reports_of
from app.operations.keep_open import KeptOpen
from app.operations.list_planned import planned_in
from app.operations.this_machine import this_machine
from app.ui.bureau.coverage_panel import CoveragePanel
from app.ui.bureau.firms_panel import OFF, FirmsPanel
from app.ui.bureau.screening_dialogs import FirmDialog, MarkDialog, ZeroDialog
from app.ui.bureau.screening_screen import ScreeningScreen
from app.ui.bureau.screening_words import code_doubt, coverage_word, list_doubt, result_text, scale_text
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.exchange.plan_made import TOWNSHIPS
from tests.exchange.plan_made import workbook as workbook_of
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> ScreeningScreen:
    assert inside.frame is not None
    inside.frame.go("Screening list")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, ScreeningScreen)
    return made


@pytest.fixture
def filled(screen: ScreeningScreen, inside: Window, tmp_path: Path, qtbot: QtBot) -> ScreeningScreen:
    """With the fifteen firms of the sample on it."""
    file = tmp_path / "排查底册（示例）.xlsx"
    file.write_bytes(sample_screening())
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    action, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), action, dropped, Qt.MouseButton.LeftButton, nothing))
    settle(inside, qtbot)
    assert screen.preview.isVisible()
    assert len(screen.preview.items.model.rows) == 15
    assert not firms_on(session_of(inside))
    screen.preview.confirm.click()
    settle(inside, qtbot)
    return screen


def session_of(window: Window) -> WorkspaceSession:
    assert window.session is not None
    return window.session


def firms_on(session: WorkspaceSession) -> dict[str, ListedFirm]:
    return {firm.name: firm for firm in firms_of(session.office)}


def dialog_of(screen: QWidget, kind: type[QDialog]) -> QDialog:
    (made,) = (dialog for dialog in screen.findChildren(kind) if dialog.isVisible())
    return made


def lines_of(screen: ScreeningScreen) -> dict[str, str]:
    """What the coverage says of each township with firms."""
    model = screen.coverage.model
    rows = [model.row_at(model.index(line, 0)) for line in range(model.rowCount())]
    return {row.township: coverage_word(row)[0] for row in rows[1:] if row.firms or row.zero_report}


def select(panel: FirmsPanel, *names: str) -> None:
    panel.list.view.clearSelection()
    panel.list.view.setSelectionMode(panel.list.view.SelectionMode.MultiSelection)
    for name in names:
        panel.list.view.selectRow(panel.list.model.position_of(lambda firm, name=name: firm.name == name))
    panel.list.view.setSelectionMode(panel.list.view.SelectionMode.ExtendedSelection)


def test_an_empty_list_says_what_to_do(screen: ScreeningScreen) -> None:
    assert screen.firms.list.empty.isVisible()
    assert not screen.export_button.isEnabled()
    assert not screen.firms.mark_button.isEnabled()


def test_a_list_is_dropped_looked_at_and_taken(filled: ScreeningScreen, inside: Window) -> None:
    assert not filled.preview.isVisible()
    assert filled.import_button.isVisible()
    assert len(filled.firms.list.model.rows) == 15
    assert lines_of(filled) == {
        "玉田镇": "已全覆盖",
        "江田镇": "差 1 户",
        "湖南镇": "已全覆盖",
        "金峰镇": "差 1 户",
        "猴屿乡": "差 3 户",
    }
    assert inside.messages.message is not None
    assert "新列入 15 户" in inside.messages.message.text
    assert firms_on(session_of(inside))[FIRM].case


def test_the_same_list_again_offers_nothing_to_take(
    filled: ScreeningScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    filled.read(tmp_path / "排查底册（示例）.xlsx")
    settle(inside, qtbot)
    assert filled.preview.known.isVisible()
    told = filled.preview.items.model.data(
        filled.preview.items.model.index(0, 1), Qt.ItemDataRole.ToolTipRole
    )
    assert told == f"底册登记：{FIRM}，金峰镇，规上，已列入计划，2025-02-18"
    assert not filled.preview.confirm.isEnabled()
    filled.preview.leave.click()
    assert filled.firms.isVisible()


def test_lines_not_taken_and_doubtful_stand_with_their_cells(
    screen: ScreeningScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "名单.xlsx"
    header = ("序号", "乡镇", "企业名称", "统一社会信用代码", "规模", "排查结果")
    file.write_bytes(
        workbook_of(
            [header, (1, "金峰镇", "示例厂", "9135", "规下", "再看"), (2, "金峰镇", "", "", "规下", "")]
        )
    )
    screen.read(file)
    settle(inside, qtbot)
    refused, doubts = screen.preview.refused.model, screen.preview.doubts.model
    assert [refused.data(refused.index(0, column)) for column in (1, 2)] == ["3", "C"]
    told = {doubts.data(doubts.index(row, 3)) for row in range(doubts.rowCount())}
    assert told == {"用词未能识别，按原文保留", "统一社会信用代码不足或超过18位"}


def test_a_file_that_is_no_list_is_refused(
    screen: ScreeningScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "值班表.xlsx"
    file.write_bytes(workbook_of([("日期", "天气", "值班"), ("6-12", "晴", "何")]))
    screen.read(file)
    settle(inside, qtbot)
    assert not screen.preview.isVisible()
    assert inside.messages.message is not None
    assert inside.messages.message.kind == "refused"


def test_several_are_marked_with_one_sheet(filled: ScreeningScreen, inside: Window, qtbot: QtBot) -> None:
    filled.show_detail("猴屿乡")
    assert {firm.township for firm in filled.firms.list.model.rows} == {"猴屿乡"}
    filled.firms.list.view.selectAll()
    assert "3 户" in filled.firms.mark_button.text()
    filled.firms.mark_button.click()
    sheet = dialog_of(filled, MarkDialog)
    assert isinstance(sheet, MarkDialog)
    assert (sheet.finding.currentText(), sheet.by.text()) == ("未发现", "林示川")
    sheet.on.setText("昨天")
    sheet.go.click()
    assert sheet.isVisible()
    sheet.on.setText("2025-6-12")
    sheet.by.setText("黄示屿")
    sheet.go.click()
    settle(inside, qtbot)
    assert lines_of(filled)["猴屿乡"] == "已全覆盖"
    firm = firms_on(session_of(inside))["示例竹制品厂"]
    assert (firm.result, firm.on, firm.by) == ("none_found", "2025-06-12", "黄示屿")
    current = filled.coverage.current()
    assert current is not None
    assert current.township == "猴屿乡", "the person stays where they stood"


def test_enter_on_a_line_marks_it_and_a_mark_is_taken_back(
    filled: ScreeningScreen, inside: Window, qtbot: QtBot
) -> None:
    filled.firms.list.search.setText("经编")
    filled.firms.list.search.returnPressed.emit()
    sheet = dialog_of(filled, MarkDialog)
    assert isinstance(sheet, MarkDialog)
    assert (sheet.finding.currentText(), sheet.on.text()) == ("可能属于", "2025-02-20")
    sheet.finding.setCurrentIndex(sheet.finding.findData(""))
    sheet.note.clear()
    sheet.go.click()
    assert sheet.isVisible()
    sheet.note.setText("看错了户")
    sheet.go.click()
    settle(inside, qtbot)
    assert not firms_on(session_of(inside))["示例经编厂"].is_screened


def test_firms_are_filtered_by_state(filled: ScreeningScreen) -> None:
    shown = {}
    for value in ("", "open", "found", "small", OFF):
        filled.firms.filter.setCurrentIndex(filled.firms.filter.findData(value))
        shown[value] = len(filled.firms.list.model.rows)
    assert shown == {"": 15, "open": 5, "found": 6, "small": 9, OFF: 0}


def test_a_firm_is_added_and_put_right(filled: ScreeningScreen, inside: Window, qtbot: QtBot) -> None:
    filled.show_detail("江田镇")
    filled.add_button.click()
    sheet = dialog_of(filled, FirmDialog)
    assert isinstance(sheet, FirmDialog)
    sheet.go.click()
    assert sheet.isVisible()
    assert sheet.township.currentText() == "江田镇"
    sheet.name.setText("示例机砖厂")
    sheet.go.click()
    settle(inside, qtbot)
    assert "已在排查底册中" in sheet.said.text()
    sheet.name.setText("示例新厂")
    sheet.code.setText("9135 0112")
    sheet.code.editingFinished.emit()
    assert sheet.code.property("wrong")
    sheet.go.click()
    settle(inside, qtbot)
    assert firms_on(session_of(inside))["示例新厂"].code == "91350112"
    select(filled.firms, "示例新厂")
    filled.firms.correct_button.click()
    again = dialog_of(filled, FirmDialog)
    assert isinstance(again, FirmDialog)
    again.name.setText("示例新砖厂")
    again.go.click()
    settle(inside, qtbot)
    assert "示例新砖厂" in firms_on(session_of(inside))
    assert "示例新厂" not in firms_on(session_of(inside))


def test_firms_are_taken_off_with_a_reason_and_put_back(
    filled: ScreeningScreen, inside: Window, qtbot: QtBot
) -> None:
    select(filled.firms, "示例浆纱厂", "示例机砖厂")
    filled.firms.off_button.click()
    dialog = dialog_of(filled, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setText("与另一户重复")
    dialog.go.click()
    settle(inside, qtbot)
    assert len(filled.firms.list.model.rows) == 13
    filled.firms.filter.setCurrentIndex(filled.firms.filter.findData(OFF))
    assert [firm.off_reason for firm in filled.firms.list.model.rows] == ["与另一户重复"] * 2
    assert not filled.firms.mark_button.isEnabled()
    select(filled.firms, "示例机砖厂")
    filled.firms.off_button.click()
    settle(inside, qtbot)
    assert not firms_on(session_of(inside))["示例机砖厂"].is_off


def test_a_firm_gets_its_file(filled: ScreeningScreen, inside: Window, qtbot: QtBot) -> None:
    select(filled.firms, "示例经编厂")
    filled.firms.open_button.click()
    settle(inside, qtbot)
    assert "示例经编厂" in {row.name for row in session_of(inside).rows}
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert firms_on(session_of(inside))["示例经编厂"].case


def test_a_zero_report_with_gaps_needs_a_reason_and_is_taken_back(
    filled: ScreeningScreen, inside: Window, qtbot: QtBot
) -> None:
    filled.show_detail("猴屿乡")
    filled.coverage.zero.click()
    sheet = dialog_of(filled, ZeroDialog)
    assert isinstance(sheet, ZeroDialog)
    sheet.go.click()
    assert sheet.isVisible()
    sheet.reason.setText("三户均已约定补查")
    sheet.go.click()
    settle(inside, qtbot)
    (report,) = zero_reports_of(session_of(inside).office)
    assert (report.township, report.note) == ("猴屿乡", "三户均已约定补查")
    assert lines_of(filled)["猴屿乡"] == "零报告依据不足"
    assert "3 户未排查" in filled.coverage.lacking.text()
    filled.coverage.zero.click()
    dialog = dialog_of(filled, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setText("待补查后再报")
    dialog.go.click()
    settle(inside, qtbot)
    assert zero_reports_of(session_of(inside).office) == ()


def test_a_township_without_firms_has_no_zero_report_unasked(filled: ScreeningScreen) -> None:
    filled.show_detail("文岭镇")
    assert filled.firms.list.model.rowCount() == 0
    filled.coverage.zero.click()
    sheet = dialog_of(filled, ZeroDialog)
    assert isinstance(sheet, ZeroDialog)
    assert sheet.reason.isVisible()
    sheet.reject()


def test_the_district_as_a_whole_reports_nothing(filled: ScreeningScreen) -> None:
    filled.coverage.view.selectRow(0)
    assert not filled.coverage.zero.isEnabled()


def test_the_list_is_written_out(
    filled: ScreeningScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    filled.export(tmp_path / "导出.xlsx")
    settle(inside, qtbot)
    book = openpyxl.load_workbook(tmp_path / "导出.xlsx")
    assert book.sheetnames == ["排查底册", "覆盖情况"]
    assert book["排查底册"].max_row == 17
    assert inside.messages.message is not None
    assert "导出.xlsx" in inside.messages.message.text


def test_ten_thousand_firms_are_filtered_by_keystroke(qtbot: QtBot) -> None:
    panel = FirmsPanel()
    qtbot.addWidget(panel)
    firms = [ListedFirm(id=str(n), name=f"示例第{n}厂", township="金峰镇") for n in range(10_000)]
    panel.show()
    panel.show_firms(firms)
    shown = []
    for text in ("示例", "示例第99", "示例第9999"):
        panel.list.search.setText(text)
        shown.append(panel.list.model.rowCount())
    assert shown == [10_000, 111, 1]
    panel.show_township("湖南镇")
    assert panel.list.model.rowCount() == 0
    panel.close()


def test_a_township_beyond_the_district_is_shown_too(qtbot: QtBot) -> None:
    panel = CoveragePanel()
    qtbot.addWidget(panel)
    panel.show_coverage(
        [TownshipCoverage(township="金峰镇"), TownshipCoverage(township="", firms=2, screened=1)]
    )
    texts = [panel.model.data(panel.model.index(row, 0)) for row in range(panel.model.rowCount())]
    assert texts == ["全区", "未填乡镇（街道）", "金峰镇"]
    panel.view.selectRow(1)
    assert not panel.zero.isEnabled()


def test_every_result_scale_and_doubt_has_its_words() -> None:
    assert {result: result_text(result) for result in RESULT_TEXT} == dict(RESULT_TEXT)
    assert {scale: scale_text(scale) for scale in SCALE_TEXT} == dict(SCALE_TEXT)
    assert all(list_doubt(doubt) for doubt in Doubt)
    problems: tuple[CodeProblem, ...] = ("missing", "length", "symbol", "check_digit")
    assert all(code_doubt(problem) for problem in problems)


def test_firms_of_the_plan_are_put_on_the_list_by_one_press(
    filled: ScreeningScreen, inside: Window, qtbot: QtBot
) -> None:
    """The plan comes after the list; some of its firms are on no list."""
    session = session_of(inside)
    plan, stamp = sample_plan(), session.stamp()

    def take(opened: KeptOpen) -> None:
        confirm_plan(opened, PlanPaper(read_plan(plan, TOWNSHIPS), plan), stamp, this_machine())

    session.do(take)
    settle(inside, qtbot)
    planned = planned_in(session.office)
    filled.coverage.view.selectRow(0)
    assert planned
    assert filled.coverage.take_planned.isVisible()
    before = set(firms_on(session))
    filled.coverage.take_planned.click()
    settle(inside, qtbot)
    assert set(firms_on(session)) - before == {firm.name for firm in planned}
    assert not filled.coverage.take_planned.isVisible()
