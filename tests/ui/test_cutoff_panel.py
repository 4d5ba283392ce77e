"""A cut-off point in hand says whether its meter has to be read."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffStated
from app.domain.moments import moment_shown
from app.domain.visits.visit import visits_of
from app.ui.case_session import CaseSession
from app.ui.field.cutoff_sheets import CutoffSheet
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.window import Window
from tests.ui.enterprise_tabs import say, tab_of


def test_without_a_meter_no_reading_is_asked_for(
    inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, CutoffAdded(cutoff="d-3", number="D3", utility="power", place="锅炉房配电柜"))
    panel = tab_of(inside, EquipmentTab, "Equipment and lines").cutoffs.panel
    told = [each for each in panel.findChildren(QLabel) if "止码应在断开前读取" in each.text()]
    assert len(told) == 1
    say(case_session, qtbot, CutoffStated(cutoff="d-3", field="meter_kind", value="none"))
    assert told[0].text() == "此处无独立计量，不需抄读止码。"


def test_what_is_typed_up_afterwards_happened_on_the_visit_unless_a_time_was_typed(
    inside: Window, case_session: CaseSession
) -> None:
    (begun,) = (visit.started_at for visit in visits_of(case_session.case) if visit.started_at)
    cutoffs = tab_of(inside, EquipmentTab, "Equipment and lines").cutoffs
    cutoffs.add()
    sheet = cutoffs.findChild(CutoffSheet)
    assert sheet is not None
    now = sheet.occasion.when.text()
    sheet.occasion.later.setChecked(True)
    assert sheet.occasion.when.text() == moment_shown(begun) != now
    sheet.occasion.later.setChecked(False)
    assert sheet.occasion.when.text() == now
    sheet.occasion.when.setText("2025-11-13 10:00")
    sheet.occasion.later.setChecked(True)
    assert sheet.occasion.when.text() == "2025-11-13 10:00"
    assert not sheet.meter["meter_number"].isVisible()
    sheet.meter_kind.setCurrentIndex(sheet.meter_kind.findData("dedicated"))
    assert sheet.meter["meter_number"].isVisible()
    sheet.reject()
