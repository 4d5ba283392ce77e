"""The duty lists on the window: rows by keys, done, files, figures that lead to rows, workbooks, many."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.duties.facts import DutyRowListed, DutyRowStated, DutySealedRevealed
from app.operations.acting import state
from app.operations.keep_open import KeptOpen
from app.storage.workspace import OFFICE
from app.ui.bureau.duties_screen import DutiesScreen
from app.ui.bureau.duty_dialogs import CloseDutyDialog, DutyDialog
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.window import Window
from tests.ui.duties_at_hand import add, dialog_of, fill, found, rows_on, session_of, shown, typed_in
from tests.ui.office_made import FIRM
from tests.ui.settling import settle

MANY = 10_000


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> DutiesScreen:
    return shown(inside, qtbot)


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


def test_who_may_not_be_named_is_shown_after_the_reason_is_traced(
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
    why = screen.findChildren(ReasonDialog)[-1]
    why.go.click()
    settle(inside, qtbot)
    assert not isinstance(session_of(inside).office.acts[-1].stated.fact, DutySealedRevealed), (
        "no reason, no name"
    )
    why.reason.setText("回访核实")
    why.go.click()
    settle(inside, qtbot)
    assert isinstance(session_of(inside).office.acts[-1].stated.fact, DutySealedRevealed)
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


def test_a_limit_against_a_new_boiler_is_said_with_its_source(
    screen: DutiesScreen, inside: Window, qtbot: QtBot
) -> None:
    asked = {"enterprise": FIRM, "fuel": "燃煤", "area": "城市建成区"}
    add(screen, inside, qtbot, "coal_gate", model="DZL20", size="20", **asked)
    assert "国发〔2023〕24号，待核对原文" in screen.panel.about.text()
    add(screen, inside, qtbot, "coal_gate", model="SHL65", size="65", **asked)
    assert not screen.panel.about.isVisible()


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
