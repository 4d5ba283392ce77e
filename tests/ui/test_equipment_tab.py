"""This is about the machines of an enterprise on the screen: steps, cut-offs, seals, nameplates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.acts.fact import Occurred
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, CutoffStated, ReadingTaken
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.machine import Machine, machine_of, machines_of
from app.operations.acting import state
from app.ui.case_session import CaseSession
from app.ui.field.cutoff_sheets import CutoffSheet, ReadingSheet
from app.ui.field.dismantle_sheets import DismantleSheet, WaiveSheet
from app.ui.field.disposal_sheets import SlipSheet
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.machine_sheets import BatchSheet, MachineSheet
from app.ui.field.step_sheets import CutSheet, StepSheet, UndoSheet
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, say, send, sheet_over, tab_of

POINT = "d-1"


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> EquipmentTab:
    return tab_of(inside, EquipmentTab, "Equipment and lines")


@pytest.fixture
def point(case_session: CaseSession, qtbot: QtBot) -> str:
    """D1 with a dedicated meter, feeding both machines; not read and not cut yet."""
    facts = (
        CutoffAdded(cutoff=POINT, number="D1", utility="power", place="10 kV 跌落式熔断器"),
        CutoffStated(cutoff=POINT, field="meter_kind", value="dedicated"),
        CutoffFeeds(cutoff=POINT, equipment="e-01"),
        CutoffFeeds(cutoff=POINT, equipment="e-02"),
    )
    say(case_session, qtbot, *facts)
    return POINT


def machine(session: CaseSession, equipment: str = "e-01") -> Machine:
    found = machine_of(session.case, equipment)
    assert found is not None
    return found


def text_field(tab: EquipmentTab, name: str) -> QLineEdit:
    field = tab.machines.panel.nameplate.fields[name]
    assert isinstance(field, QLineEdit)
    return field


def test_every_machine_stands_there_with_its_state_and_road(tab: EquipmentTab) -> None:
    model = tab.machines.list.model
    assert [row.number for row in model.rows] == ["E-01", "E-02"]
    shown = [model.index(1, column).data() for column in range(model.columnCount())]
    assert shown == [
        "E-02",
        "间歇式溢流染色机",
        "逾期未拆 14 天",
        "未办",
        "未办",
        "未办",
        "未办",
        "认定",
        "限拆 10-31",
    ]


def test_a_step_refused_passes_with_a_reason(
    tab: EquipmentTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    with qtbot.waitActive(inside):
        inside.activateWindow()
    qtbot.keyClick(tab.machines.panel, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(tab.findChildren(StepSheet)), timeout=SECONDS)
    sheet = sheet_over(tab, StepSheet)
    assert not sheet.reason.isVisible()
    assert "E-01" in refuse(sheet, case_session, qtbot)
    assert sheet.deed.text() == "说明原因后继续"
    assert machine(case_session).step("power").outcome == "open"
    sheet.reason.setText("进线已由供电所拆除，无开关")
    send(sheet, case_session, qtbot)
    assert machine(case_session).step("power").outcome == "done"
    act = case_session.case.history("equipment/e-01/step/power")[0]
    assert act.stated.fact.note == "进线已由供电所拆除，无开关"  # type: ignore[union-attr]


def feeds_machines_alone(sheet: CutSheet | StepSheet) -> None:
    assert sheet.supply.only_machines is not None
    sheet.supply.only_machines.setChecked(True)


def test_the_meter_is_asked_for_before_the_cut(
    point: str, tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.choice.setCurrentIndex(1)
    tab.cutoffs.panel.cut()
    sheet = sheet_over(tab, CutSheet)
    assert "止码" in refuse(sheet, case_session, qtbot)
    sheet.meters._unread[0][1].setText("4871.36")
    assert "居民" in refuse(sheet, case_session, qtbot)
    feeds_machines_alone(sheet)
    sheet.occasion.when.setText("2025-11-14 09:40")
    send(sheet, case_session, qtbot)
    read = cutoffs_of(case_session.case)[0].at_cut
    assert read is not None
    assert (read.values, read.at) == (("4871.36",), "2025-11-14T09:40+08:00")
    assert [machine(case_session, each).step("power").on for each in ("e-01", "e-02")] == ["2025-11-14"] * 2
    stated = [type(act.stated.fact).__name__ for act in case_session.case.acts]
    assert stated.index("ReadingTaken") < stated.index("StepStated")


def test_a_step_at_a_shared_point_goes_for_all_it_feeds(
    point: str, tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.machines.panel.do_step("power")
    sheet = sheet_over(tab, StepSheet)
    assert sheet.together is not None
    assert "E-02" in sheet.together.text()
    sheet.together.setChecked(False)
    sheet.meters._unread[0][1].setText("1")
    feeds_machines_alone(sheet)
    send(sheet, case_session, qtbot)
    assert machine(case_session, "e-01").step("power").outcome == "done"
    assert machine(case_session, "e-02").step("power").outcome == "open"


def test_typed_up_later_says_from_which_paper(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.machines.panel.do_step("drive")
    sheet = sheet_over(tab, StepSheet)
    assert not sheet.occasion.reference.isVisible()
    sheet.occasion.later.setChecked(True)
    sheet.occasion.when.setText("2025年11月13日 16：05")
    sheet.occasion.reference.setText("现场记录本第 3 页")
    sheet.occasion.observer.setEditText("陈示衡")
    send(sheet, case_session, qtbot)
    fact = case_session.case.acts[-1].stated.fact
    assert fact.occurred == Occurred(  # type: ignore[union-attr]
        at="2025-11-13T16:05+08:00", observer="chen", source="paper", reference="现场记录本第 3 页"
    )


def test_a_day_that_is_none_is_said_in_the_sheet(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.machines.panel.do_step("drive")
    sheet = sheet_over(tab, StepSheet)
    sheet.occasion.when.setText("昨天")
    sheet.deed.click()
    assert "昨天" in sheet.said.text()
    assert machine(case_session).step("drive").outcome == "open"


def test_a_sheet_is_covered_while_the_window_is_locked(
    tab: EquipmentTab, inside: Window, qtbot: QtBot
) -> None:
    tab.machines.panel.do_step("drive")
    sheet = sheet_over(tab, StepSheet)
    sheet.occasion.when.setText("2025-11-14 09:30")
    inside.lock()
    assert not sheet.isVisible()
    inside.lock_screen.secret.setText("1234")
    inside.lock_screen.open.click()
    qtbot.waitUntil(sheet.isVisible, timeout=SECONDS)
    assert sheet.occasion.when.text() == "2025-11-14 09:30"
    inside.close()
    assert not sheet.isVisible()


def test_a_step_done_can_be_taken_back(tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.machines.panel.do_step("drive")
    send(sheet_over(tab, StepSheet), case_session, qtbot)
    tab.machines.panel.do_step("drive")
    sheet = sheet_over(tab, UndoSheet)
    sheet.deed.click()
    assert machine(case_session).step("drive").outcome == "done"
    sheet.reason.setText("误点")
    send(sheet, case_session, qtbot)
    assert machine(case_session).step("drive").outcome == "undone"


def test_a_patroller_is_told_and_no_sheet_opens(tab: EquipmentTab, inside: Window, qtbot: QtBot) -> None:
    from app.domain.people.facts import OfficerListed

    session = inside.session
    assert session is not None
    patroller = OfficerListed(officer="li", name="李示工", unit="金峰镇", role="patroller")

    def list_patroller(opened: object) -> None:
        with opened.open_office() as office:  # type: ignore[attr-defined]
            state(office, office.load(), session.stamp(), (patroller,))

    with qtbot.waitSignal(session.office_changed, timeout=SECONDS):
        session.do(list_patroller)
    session.switch_to("li")
    tab.machines.panel.do_step("water")
    assert not tab.findChildren(StepSheet)
    assert inside.messages.message is not None
    assert "李示工" in inside.messages.message.text


def test_a_nameplate_value_is_stated_when_its_field_is_left(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    before = len(case_session.case.acts)
    field = text_field(tab, "made_on")
    field.setFocus()
    qtbot.keyClicks(field, "2004-08")
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    assert machine(case_session).field("made_on") == "2004-08"
    assert len(case_session.case.acts) == before + 1


def test_a_day_refused_stays_in_its_field_until_it_is_mended_and_never_reaches_another_machine(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    field = text_field(tab, "dismantle_by")
    field.setFocus()
    qtbot.keyClicks(field, "soon")
    with qtbot.waitSignal(case_session.refused, timeout=SECONDS):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.property("wrong")) == ("soon", True)
    say(case_session, qtbot, EquipmentStated(equipment="e-01", field="made_on", value="2004"))
    assert field.text() == "soon"
    tab.machines.list.view.selectRow(1)
    assert (field.text(), field.property("wrong")) == ("2025-10-31", False)
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    assert machine(case_session, "e-02").field("dismantle_by") == "2025-10-31"
    tab.machines.list.view.selectRow(0)
    assert field.text() == ""


def test_a_machine_entered_by_mistake_goes_and_comes_back(
    tab: EquipmentTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    tab.machines.panel.set_aside()
    sheet = sheet_over(tab, SetAsideSheet)
    sheet.reason.setText("属于其他企业")
    send(sheet, case_session, qtbot)
    assert [row.number for row in tab.machines.list.model.rows] == ["E-02"]
    assert inside.messages.message is not None
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        inside.messages.action.click()
    assert [row.number for row in tab.machines.list.model.rows] == ["E-01", "E-02"]


def test_a_stage_nobody_photographed_is_explained(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.machines.panel.waive_stage()
    sheet = sheet_over(tab, WaiveSheet)
    sheet.reason.setText("接手时设备已拆除")
    send(sheet, case_session, qtbot)
    assert case_session.case.text("equipment/e-01/waived/before") == "接手时设备已拆除"
    missing = tab.machines.panel.missing
    qtbot.waitUntil(lambda: "拆除前" not in missing.text(), timeout=SECONDS)


def test_what_is_being_typed_stays_when_the_case_changes(
    tab: EquipmentTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    field = text_field(tab, "parameters")
    with qtbot.waitActive(inside):
        inside.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "4 t/h")
    say(case_session, qtbot, EquipmentStated(equipment="e-01", field="made_on", value="2004"))
    assert field.text() == "4 t/h"
    assert text_field(tab, "made_on").text() == "2004"


def test_a_batch_is_one_row_with_a_number_plate_each(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.machines.add_batch()
    sheet = sheet_over(tab, BatchSheet)
    assert sheet.number.text() == "E-03"
    sheet.name.setText("三相异步电动机")
    assert sheet.kind.currentData() == "motor"
    sheet.model.setText("JO2-52-4")
    sheet.run.setText("示06-11…16")
    sheet.run.editingFinished.emit()
    assert sheet.count.value() == 6
    sheet.plates.fields[5].setText("示06-99")
    send(sheet, case_session, qtbot)
    batch = machines_of(case_session.case)[-1]
    assert (batch.number, batch.batch, batch.field("count")) == ("E-03", True, "6")
    assert batch.field("factory_numbers") == "示06-11、示06-12、示06-13、示06-14、示06-15、示06-99"


def test_a_machine_needs_its_name_only(tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.machines.add()
    sheet = sheet_over(tab, MachineSheet)
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.name.setText("配电变压器")
    send(sheet, case_session, qtbot)
    assert [each.kind for each in machines_of(case_session.case)][-1] == "transformer"


def test_a_cutoff_point_is_typed_once_and_attached_by_ticks(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.cutoffs.add()
    sheet = sheet_over(tab, CutoffSheet)
    assert sheet.number.text() == "D1"
    sheet.place.setText("进水总阀")
    sheet.utility.setCurrentIndex(sheet.utility.findData("water"))
    sheet.feeds["e-01"].setChecked(True)
    sheet.meter_kind.setCurrentIndex(sheet.meter_kind.findData("dedicated"))
    sheet.meter["meter_factor"].setText("100")
    send(sheet, case_session, qtbot)
    point = cutoffs_of(case_session.case)[0]
    assert (point.utility, point.feeds, point.field("meter_factor")) == ("water", ("e-01",), "100")
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        tab.cutoffs.panel.feeds["e-02"].click()
    assert set(cutoffs_of(case_session.case)[0].feeds) == {"e-01", "e-02"}


def test_a_later_reading_shows_what_was_used(
    point: str, tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, ReadingTaken(cutoff=point, moment="cut", value="4871.36"))
    tab.cutoffs.panel.read()
    sheet = sheet_over(tab, ReadingSheet)
    sheet.value.setText("4872,36")
    refuse(sheet, case_session, qtbot)
    sheet.value.setText("4872.36")
    send(sheet, case_session, qtbot)
    rows = tab.cutoffs.panel.readings.rows
    assert [(row.value, row.used) for row in rows] == [("4871.36", ""), ("4872.36", "Δ 1")]


def test_a_machine_is_taken_down_and_weighed(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.machines.panel.dismantle()
    down = sheet_over(tab, DismantleSheet)
    down.started.setText("2025.11.12")
    down.ended.setText("2025-11-10")
    refuse(down, case_session, qtbot)
    down.ended.setText("2025-11-13")
    send(down, case_session, qtbot)
    tab.machines.panel.add_slip()
    slip = sheet_over(tab, SlipSheet)
    slip.number.setText("示1113-1")
    slip.weight.setText("8.46")
    send(slip, case_session, qtbot)
    assert machine(case_session).dismantled[:2] == ("2025-11-12", "2025-11-13")
    assert str(machine(case_session).weight) == "8.46"


def test_kinds_of_meters_are_chosen_where_they_stand(
    point: str, tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    field = tab.cutoffs.panel.fields.fields["meter_kind"]
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData("shared"))
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        field.activated.emit(field.currentIndex())
    assert cutoffs_of(case_session.case)[0].field("meter_kind") == "shared"
