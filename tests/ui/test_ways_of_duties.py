"""The duty lists and the rest of the window: files, workbooks, enterprises, due dates, home."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.bureau.duties_screen import DutiesScreen
from app.ui.bureau.duty_dialogs import DutyDialog, LeadDialog
from app.ui.field.due_screen import DueScreen
from app.ui.field.firm_duties import FirmDuties
from app.ui.field.home_screen import HomeScreen
from app.ui.window import Window
from tests.exchange.plan_made import workbook
from tests.ui.conftest import SECONDS
from tests.ui.duties_at_hand import add, dialog_of, drop, fill, found, rows_on, shown
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> DutiesScreen:
    return shown(inside, qtbot)


def test_a_row_leads_to_its_enterprise(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    add(screen, inside, qtbot, "intake", came_on="2025-10-30", sender="金峰镇")
    screen.buttons.lead.click()
    dialog = dialog_of(screen, LeadDialog)
    assert isinstance(dialog, LeadDialog)
    dialog.firm.setCurrentIndex(dialog.firm.findText(FIRM))
    dialog.go.click()
    settle(inside, qtbot)
    (row,) = rows_on(inside)
    assert row.case
    screen.buttons.lead.click()
    settle(inside, qtbot)
    assert inside.frame is not None
    assert inside.frame.content.currentWidget() is inside.frame.enterprise


def test_files_dropped_go_to_the_row_and_come_out_again(
    screen: DutiesScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    found(screen, inside, qtbot)
    file = tmp_path / "情况说明（示例）.docx"
    file.write_bytes(b"PK\x03\x04 sample")
    drop(screen, file)
    settle(inside, qtbot)
    (row,) = rows_on(inside)
    assert [each.name for each in row.files] == [file.name]
    drop(screen, file)
    settle(inside, qtbot)
    assert len(rows_on(inside)[0].files) == 1
    assert screen.buttons.files.isEnabled()
    out = tmp_path / "out.docx"
    screen.save_to(row.files[0].id, out)
    settle(inside, qtbot)
    assert out.read_bytes() == file.read_bytes()


def test_files_dropped_on_the_intake_begin_a_row(
    screen: DutiesScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [tmp_path / name for name in ("处罚决定（示例）.pdf", "现场（示例）.jpg")]
    for file in files:
        file.write_bytes(b"%PDF-1.4 " + file.name.encode())
    add(screen, inside, qtbot, "intake", came_on="2025-10-29", sender="古槐镇")
    drop(screen, *files)
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    fill(dialog, came_on="2025-10-30", sender="金峰镇")
    dialog.go.click()
    settle(inside, qtbot)
    assert [[file.name for file in row.files] for row in rows_on(inside)] == [
        [],
        [file.name for file in files],
    ]


def test_a_workbook_is_looked_at_taken_and_written(
    screen: DutiesScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.lists.choose("boilers")
    file = tmp_path / "锅炉.xlsx"
    file.write_bytes(
        workbook([("使用单位", "型号", "检验有效期至"), (FIRM, "WNS4", "2030-01-31"), ("", "", "x")])
    )
    drop(screen, file)
    settle(inside, qtbot)
    assert screen.preview.isVisible()
    assert not rows_on(inside)
    screen.preview.confirm.click()
    settle(inside, qtbot)
    assert not screen.preview.isVisible()
    assert len(screen.panel.list.model.rows) == 1
    out = tmp_path / "out.xlsx"
    screen.export(out)
    settle(inside, qtbot)
    assert out.stat().st_size
    screen.read(out)
    settle(inside, qtbot)
    assert not screen.preview.confirm.isEnabled()
    screen.preview.leave.click()
    assert screen.lists.isVisible()


def test_a_detail_leads_to_the_row_or_to_what_is_late(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    found(screen, inside, qtbot)
    add(screen, inside, qtbot, "boilers", enterprise=FIRM)
    (finding, _) = rows_on(inside)
    assert inside.frame is not None
    inside.frame.go("Duties", finding.id)
    assert screen.lists.current() == "findings"
    inside.frame.go("Duties", "boilers")
    assert screen.lists.current() == "boilers"
    inside.frame.go("Duties", "overdue")
    assert (screen.lists.current(), screen.panel.filter.currentData()) == ("findings", "overdue")


def test_home_counts_what_is_late_and_due_dates_lead_here(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    found(screen, inside, qtbot)
    assert inside.frame is not None
    inside.frame.go("Home")
    settle(inside, qtbot)
    home = inside.frame.content.currentWidget()
    assert isinstance(home, HomeScreen)
    (late,) = (made for count, made in home.counts if count.of_duties)
    assert late.number == 1
    inside.frame.go("Due dates")
    settle(inside, qtbot)
    due = inside.frame.content.currentWidget()
    assert isinstance(due, DueScreen)
    at = due.list.model.position_of(lambda row: row.line.kind == "duty")
    due.list.view.selectRow(at)
    assert not due.confirm_button.isEnabled()
    assert due.confirm_button.toolTip() == "任务清单的事项在任务清单办理，按回车前往。"
    qtbot.keyClick(due.list.view, Qt.Key.Key_Return)
    settle(inside, qtbot)
    line = screen.line()
    assert line is not None
    assert line.row.value("finding") == "示例问题"
    inside.frame.go("Home")
    late.click()
    assert inside.frame.content.currentWidget() is screen
    assert screen.panel.filter.currentData() == "overdue"


def test_an_enterprise_shows_the_rows_led_to_it(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    found(screen, inside, qtbot)
    (row,) = rows_on(inside)
    assert inside.frame is not None
    inside.frame.go_to_case(row.case)
    settle(inside, qtbot)
    enterprise = inside.frame.enterprise
    assert enterprise is not None
    (card,) = enterprise.findChildren(FirmDuties)
    qtbot.waitUntil(card.isVisible, timeout=SECONDS)
    assert card.list.lines == ("上级检查问题整改：示例问题（逾期 2020-01-31）　→",)
    card.list.chosen.emit(row.id)
    assert inside.frame.content.currentWidget() is screen
    line = screen.line()
    assert line is not None
    assert line.row.id == row.id
