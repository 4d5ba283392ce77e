"""The duty lists on the window: rows by keys, done, files, figures that lead to rows, workbooks, many."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.duties.facts import DutyRowListed, DutyRowStated
from app.domain.duties.row import DutyRow, duty_rows_of
from app.operations.acting import state
from app.operations.keep_open import KeptOpen
from app.storage.workspace import OFFICE
from app.ui.bureau.duties_screen import DutiesScreen
from app.ui.bureau.duty_dialogs import CloseDutyDialog, DutyDialog, LeadDialog
from app.ui.field.due_screen import DueScreen
from app.ui.field.firm_duties import FirmDuties
from app.ui.field.home_screen import HomeScreen
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.exchange.plan_made import workbook
from tests.ui.conftest import SECONDS
from tests.ui.office_made import FIRM
from tests.ui.settling import settle

MANY = 10_000


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> DutiesScreen:
    assert inside.frame is not None
    inside.frame.go("Duties")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, DutiesScreen)
    return made


def session_of(window: Window) -> WorkspaceSession:
    assert window.session is not None
    return window.session


def dialog_of(screen: QWidget, kind: type[QWidget]) -> QWidget:
    (made,) = (each for each in screen.findChildren(kind) if each.isVisible())
    return made


def rows_on(window: Window) -> tuple[DutyRow, ...]:
    return duty_rows_of(session_of(window).office)


def fill(dialog: DutyDialog, **values: str) -> None:
    for name, text in values.items():
        field = dialog.fields[name]
        if isinstance(field, QComboBox) and not field.isEditable():
            field.setCurrentIndex(field.findText(text))
        elif isinstance(field, QComboBox):
            field.setCurrentText(text)
        elif isinstance(field, QLineEdit):
            field.setText(text)


def add(screen: DutiesScreen, window: Window, qtbot: QtBot, name: str, **values: str) -> None:
    screen.lists.choose(name)
    screen.add_button.click()
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    fill(dialog, **values)
    dialog.go.click()
    settle(window, qtbot)


def found(screen: DutiesScreen, window: Window, qtbot: QtBot) -> None:
    add(
        screen, window, qtbot, "findings", level="省级", finding="示例问题", due="2020-01-31", enterprise=FIRM
    )


def drop(screen: DutiesScreen, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), action, data, Qt.MouseButton.LeftButton, nothing))


def test_every_list_is_there_and_an_empty_one_says_what_to_do(screen: DutiesScreen) -> None:
    assert len(screen.lists.model.rows) == 12
    for told in screen.lists.model.rows:
        screen.lists.choose(told.duty_list.name)
        assert screen.panel.list.empty.isVisible()
        assert screen.heading.text() == told.duty_list.title
        assert not screen.export_button.isEnabled()
        assert not screen.buttons.change.isEnabled()


def test_a_row_is_typed_by_keys_alone(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    screen.lists.choose("hand_ins")
    screen.add_button.setFocus()
    qtbot.keyClick(screen.add_button, Qt.Key.Key_Space)
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    for text in ("工作方案", "猴屿乡", "2025", "12-20"):
        typed_in(dialog, text)
        dialog.focusNextChild()
    qtbot.keyClick(dialog.fields["due"], Qt.Key.Key_Return)
    settle(inside, qtbot)
    (row,) = rows_on(inside)
    assert row.values["unit"] == "猴屿乡"
    assert row.values["due"].endswith("-12-20")
    line = screen.line()
    assert line is not None
    assert line.row.id == row.id
    assert not [each for each in screen.findChildren(DutyDialog) if each.isVisible()]


def typed_in(dialog: DutyDialog, text: str) -> None:
    """Into whatever has the keys; Qt's own key clicks know no Chinese."""
    widget = dialog.focusWidget()
    if isinstance(widget, QComboBox):
        widget.setCurrentText(text)
    else:
        assert isinstance(widget, QLineEdit)
        widget.insert(text)


def test_what_is_wrong_is_said_at_its_field(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    add(screen, inside, qtbot, "findings", level="省级")
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    assert dialog.fields["finding"].property("wrong")
    fill(dialog, finding="示例", due="2025-02-30")
    dialog.go.click()
    assert dialog.fields["due"].property("wrong")
    fill(dialog, due="")
    dialog.go.click()
    settle(inside, qtbot)
    assert len(rows_on(inside)) == 1


def test_the_same_row_again_asks_for_a_reason(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    found(screen, inside, qtbot)
    found(screen, inside, qtbot)
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    assert dialog.reason.isVisible()
    dialog.reason.setText("两次检查")
    dialog.go.click()
    settle(inside, qtbot)
    assert len(rows_on(inside)) == 2


def test_a_late_row_is_done_and_open_again(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    found(screen, inside, qtbot)
    told = screen.told
    assert (told.standing.open, told.standing.overdue) == (1, 1)
    screen.buttons.done.click()
    dialog = dialog_of(screen, CloseDutyDialog)
    assert isinstance(dialog, CloseDutyDialog)
    fill(dialog, measure="已设置标识", closed_on="2020-01-30")
    dialog.go.click()
    settle(inside, qtbot)
    (row,) = rows_on(inside)
    assert (row.value("closed_on"), row.value("measure")) == ("2020-01-30", "已设置标识")
    assert screen.told.standing.open == 0
    screen.buttons.done.click()
    settle(inside, qtbot)
    assert screen.told.standing.overdue == 1


def test_a_row_is_changed_and_only_what_is_otherwise_is_stated(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    found(screen, inside, qtbot)
    screen.buttons.change.click()
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    fill(dialog, responsible="金峰镇")
    dialog.go.click()
    settle(inside, qtbot)
    fact = session_of(inside).office.acts[-1].stated.fact
    assert getattr(fact, "values", None) == {"responsible": "金峰镇"}


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


def test_who_may_not_be_named_is_shown_once_to_whoever_asks(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    add(screen, inside, qtbot, "steel_tips", source="电话举报", text="夜间冒烟", informant="示例举报人甲")
    screen.buttons.change.click()
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    informant = dialog.fields["informant"]
    assert isinstance(informant, QLineEdit)
    assert informant.text() == ""
    dialog.reject()
    assert "举报人甲" not in screen.panel.list.model.columns[0].hint(screen.panel.list.model.rows[0])  # type: ignore[misc]
    screen.buttons.reveal.click()
    settle(inside, qtbot)
    assert inside.messages.message is not None
    assert "示例举报人甲" in inside.messages.message.text


def test_a_figure_pressed_shows_the_rows_behind_it(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    for day in ("2020-01-01", "2020-03-01", "2020-06-01"):
        add(
            screen, inside, qtbot, "outcomes", enterprise=FIRM, kind="罚款", law="安全生产法",
            danger="是", on=day, number=f"示罚{day}",
        )  # fmt: skip
    add(screen, inside, qtbot, "outcomes", enterprise=FIRM, kind="责令改正", law="安全生产法")
    panel = screen.panel
    assert len(panel.list.model.rows) == 4
    panel.figures[0].click()
    assert len(panel.list.model.rows) == 3
    assert "安全生产法第113条" in panel.about.text()
    panel.figures[0].click()
    assert len(panel.list.model.rows) == 4
    assert not panel.about.isVisible()


def test_a_row_is_taken_off_with_a_reason_and_put_back(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    found(screen, inside, qtbot)
    screen.buttons.off.click()
    dialog = dialog_of(screen, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setText("重复登记")
    dialog.go.click()
    settle(inside, qtbot)
    assert rows_on(inside)[0].is_off
    screen.panel.show_state("off")
    screen.buttons.off.click()
    settle(inside, qtbot)
    assert not rows_on(inside)[0].is_off


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


def test_ten_thousand_rows_are_found_while_typing(screen: DutiesScreen, inside: Window, qtbot: QtBot) -> None:
    session = session_of(inside)

    def fill_up(opened: KeptOpen) -> None:
        facts = [
            DutyRowListed(row=f"r{at}", list="findings", values={"level": "市级", "finding": f"示例问题{at}"})
            for at in range(MANY)
        ]
        with opened.open_case(OFFICE) as office:
            state(office, office.load(), session.stamp(), facts)

    session.do(fill_up)
    settle(inside, qtbot)
    screen.lists.choose("findings")
    assert len(screen.panel.list.model.rows) == MANY
    screen.panel.list.search.setText("问题9999")
    assert screen.panel.list.model.rowCount() == 1


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


def test_two_records_of_a_field_are_shown_and_settled_by_a_third(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    found(screen, inside, qtbot)
    session = session_of(inside)
    (row,) = rows_on(inside)

    def two_say(opened: KeptOpen) -> None:
        with opened.open_case(OFFICE) as office:
            looked_at, own = office.load(), session.stamp()
            for by, due in ((own, "2025-12-01"), (replace(own, device="b" * 20), "2025-12-31")):
                state(office, looked_at, by, (DutyRowStated(row=row.id, values={"due": due}),))

    session.do(two_say)
    settle(inside, qtbot)
    assert set(rows_on(inside)[0].contested["due"]) == {"2025-12-01", "2025-12-31"}
    screen.buttons.change.click()
    dialog = dialog_of(screen, DutyDialog)
    assert isinstance(dialog, DutyDialog)
    field = dialog.fields["due"]
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.accessibleDescription()[:8]) == ("", "两处记录不一致：")
    fill(dialog, due="2025-12-31")
    dialog.go.click()
    settle(inside, qtbot)
    assert rows_on(inside)[0].contested == {}
