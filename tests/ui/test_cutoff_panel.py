"""A cut-off point in hand says whether its meter has to be read."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffStated
from app.ui.case_session import CaseSession
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
