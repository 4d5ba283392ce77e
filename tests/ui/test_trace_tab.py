"""This is about the trace on the screen: every act a sentence, newest first, found by a few characters."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.acts.fact import Occurred
from app.domain.equipment.facts import EquipmentStated
from app.ui.case_session import CaseSession
from app.ui.field.trace_tab import TraceTab
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, other_computer_says, say, tab_of


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> TraceTab:
    made = tab_of(inside, TraceTab, "Trace")
    qtbot.waitUntil(lambda: bool(made.list.model.rows), timeout=SECONDS)
    return made


def shown(tab: TraceTab) -> list[str]:
    model = tab.list.model
    return [model.index(line, 3).data() for line in range(model.rowCount())]


def test_every_act_is_told_newest_first(tab: TraceTab, case_session: CaseSession) -> None:
    assert len(shown(tab)) == len(case_session.case.acts)
    rules, started = shown(tab)[:2]
    assert rules.startswith("入企检查 2025-11-14 所用规则：")
    assert started == "开始现场工作：入企检查 2025-11-14，2025-11-14 09:12"
    model = tab.list.model
    assert [model.index(0, column).data() for column in range(3)] == ["2025-11-14 10:00", "林示川", "本机"]


def test_it_follows_what_is_stated_and_is_found_by_typing(
    tab: TraceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    say(case_session, qtbot, EquipmentStated(equipment="e-01", field="made_on", value="2004-08"))
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    tab.list.search.setText("出厂日期 e-01")
    assert shown(tab) == ["E-01 出厂日期：2004-08"]


def test_what_was_typed_later_can_be_seen_alone_with_its_source(
    tab: TraceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    seen = Occurred(at="2025-11-13T16:05+08:00", observer="chen", source="paper", reference="记录本第 3 页")
    fact = EquipmentStated(equipment="e-01", field="made_on", value="2004-08", occurred=seen)
    other_computer_says(case_session, qtbot, fact)
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    tab.only_later.setChecked(True)
    assert shown(tab) == ["E-01 出厂日期：2004-08"]
    assert tab.list.model.index(0, 4).data() == "补录 2025-11-13 16:05"
    tab.list.view.selectRow(0)
    assert "纸质记录 记录本第 3 页" in tab.told.text()
    assert "陈示衡" in tab.told.text()
