"""Powers on the window: who the office is, why 查封 is grey, what a cut asks, who lets it pass."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.domain.agencies.agency import agencies_of
from app.domain.agencies.facts import AgencyListed
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, CutoffStated
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.errors import Refusal
from app.domain.powers.seizure import sealed_elsewhere, seizures_of
from app.domain.powers.supply import overruled_of, supply_said
from app.domain.visits.facts import VisitAdded, VisitPerson
from app.ui.case_session import CaseSession
from app.ui.field.cutoff_sheets import CutoffSheet
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.forced_cut_sheet import ForcedCutSheet
from app.ui.field.seizure_sheets import (
    ApproveSheet,
    ElsewhereSheet,
    ExaminationSheet,
    ExtendSheet,
    ReleaseSheet,
    SeizureSheet,
)
from app.ui.field.settings_screen import SettingsScreen
from app.ui.field.step_sheets import CutSheet
from app.ui.office_work import state_office
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import refuse, say, send, sheet_over, tab_of

BUREAU = AgencyListed(agency="market", name="示例区市场监督管理局", kind="market")


@pytest.fixture
def tab(case_session: CaseSession, inside: Window) -> EquipmentTab:
    return tab_of(inside, EquipmentTab, "Equipment and lines")


def listed(session: WorkspaceSession, qtbot: QtBot, *facts: AgencyListed) -> None:
    with qtbot.waitSignal(session.office_changed, timeout=SECONDS):
        session.do(state_office, session.office, facts, session.stamp(), session.desk.entropy)


@pytest.fixture
def able(
    session: WorkspaceSession, tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> EquipmentTab:
    """A bureau with the power in the profile, and a visit of two officers."""
    listed(session, qtbot, BUREAU)
    say(
        case_session,
        qtbot,
        VisitAdded(visit="v9", kind="inspection", planned_for="2025-11-14"),
        *(
            VisitPerson(visit="v9", person=card, role="officer", name=card, unit="区市监局", card=card)
            for card in ("示1", "示2")
        ),
    )
    return tab


def test_a_statutory_seizure_is_grey_with_its_law_where_nobody_has_the_power(tab: EquipmentTab) -> None:
    for why, made in (
        (tab.seals.kinds.why, tab.seals.kinds.other),
        (tab.seizures.why, tab.seizures.decide_button),
    ):
        assert not made.isEnabled()
        assert why.text() == "《行政强制法》第22条：本机关无查封权限，可改用“封存见证单（企业自行封存）”"
        assert made.toolTip() == why.text()


def test_the_bureau_that_has_it_is_named_and_the_way_opens(able: EquipmentTab) -> None:
    assert "示例区市场监督管理局" in able.seals.kinds.why.text()
    assert able.seizures.decide_button.isEnabled()
    able.seals.kinds.other.click()
    assert able.pages.currentWidget() is able.seizures


def decide(able: EquipmentTab, case_session: CaseSession, qtbot: QtBot, urgent: bool = False) -> None:
    able.seizures.decide()
    sheet = sheet_over(able, SeizureSheet)
    assert "24" in refuse(sheet, case_session, qtbot)
    sheet.grounds.setText("锅炉检验不合格仍继续使用")
    sheet.things["e-01"].setChecked(True)
    sheet.other.setText("主蒸汽管道")
    sheet.number.setText("示市监查封〔2025〕1号")
    sheet.since.setText("2025-11-14 10:00")
    if urgent:
        sheet.urgent.setChecked(True)
    else:
        sheet.by.setText("王示强")
        sheet.post.setText("局长")
        sheet.approved_at.setText("2025-11-14 09:00")
    send(sheet, case_session, qtbot)


def test_a_seizure_is_decided_extended_tested_and_released(
    able: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    decide(able, case_session, qtbot)
    (made,) = seizures_of(case_session.case)
    assert (made.end, made.decided.law) == ("2025-12-14", "特种设备安全法")
    assert [thing.name for thing in made.things][1] == "主蒸汽管道"
    model = able.seizures.list.model
    shown = [str(model.index(0, column).data()) for column in range(6)]
    assert shown[0] == "示市监查封〔2025〕1号"
    assert shown[4:] == ["2025-12-14", "还有 30 天"]
    able.seizures.test()
    tested = sheet_over(able, ExaminationSheet)
    tested.ended.setText("2025-11-18")
    tested.notice.setText("示检告1号")
    send(tested, case_session, qtbot)
    able.seizures.extend()
    longer = sheet_over(able, ExtendSheet)
    longer.by.setText("王示强")
    longer.post.setText("局长")
    assert longer.reason.isVisible()
    longer.reason.setText("案情复杂")
    send(longer, case_session, qtbot)
    assert seizures_of(case_session.case)[0].end == "2026-01-18"
    assert able.seizures.papers["seizure_extension"].isEnabled()
    assert not able.seizures.papers["seizure_release"].isEnabled()
    able.seizures.release()
    release = sheet_over(able, ReleaseSheet)
    release.by.setText("王示强")
    release.post.setText("局长")
    release.text.setText("锅炉已报废")
    send(release, case_session, qtbot)
    assert seizures_of(case_session.case)[0].release is not None
    assert not able.seizures.release_button.isEnabled()
    assert able.seizures.papers["seizure_release"].isEnabled()


def test_an_urgent_one_has_its_approval_made_up(
    able: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    decide(able, case_session, qtbot, urgent=True)
    assert able.seizures.approve_button.isEnabled()
    able.seizures.approve()
    sheet = sheet_over(able, ApproveSheet)
    sheet.by.setText("王示强")
    sheet.post.setText("局长")
    sheet.at.setText("2025-11-15 10:30")
    assert "19" in refuse(sheet, case_session, qtbot)
    assert sheet.reason.isVisible()
    sheet.reason.setText("局长出差")
    send(sheet, case_session, qtbot)
    assert seizures_of(case_session.case)[0].approval.by == "王示强"


def test_what_a_court_sealed_is_noted_and_not_sealed_again(
    able: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    able.seizures.note_others()
    sheet = sheet_over(able, ElsewhereSheet)
    sheet.body.setText("示例区人民法院")
    send(sheet, case_session, qtbot)
    assert sealed_elsewhere(case_session.case, "e-01") is not None
    assert "示例区人民法院" in able.seizures.others.text()


def test_a_new_point_offers_only_the_ways_that_are_lawful(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.cutoffs.add()
    sheet = sheet_over(tab, CutoffSheet)
    assert sheet.route.currentData() == "application"
    assert sheet.route.findData("safety") >= 0
    sheet.utility.setCurrentIndex(sheet.utility.findData("water"))
    assert sheet.route.findData("safety") < 0
    sheet.place.setText("进水总阀")
    send(sheet, case_session, qtbot)
    assert cutoffs_of(case_session.case)[0].field("route") == "application"


def a_point(case_session: CaseSession, qtbot: QtBot) -> None:
    say(
        case_session,
        qtbot,
        CutoffAdded(cutoff="d-1", number="D1", utility="power", place="熔断器"),
        CutoffStated(cutoff="d-1", field="meter_kind", value="none"),
        CutoffFeeds(cutoff="d-1", equipment="e-01"),
    )


def test_fire_supply_passes_by_a_leader_named_in_the_sheet(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    a_point(case_session, qtbot)
    tab.choice.setCurrentIndex(1)
    tab.cutoffs.panel.cut()
    sheet = sheet_over(tab, CutSheet)
    for field, said in (("residents", "none"), ("fire", "not_separated"), ("emergency", "none")):
        box = sheet.supply.loads[field]  # type: ignore[index]
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(said))
    for source in ("own_generation", "neighbour"):
        sheet.supply.loads[source].setText("未发现")  # type: ignore[index, union-attr]
    assert "消防" in refuse(sheet, case_session, qtbot)
    assert sheet._leader is not None
    for line, text in zip(sheet._leader, ("王示强", "局长"), strict=True):
        line.setText(text)
    sheet.reason.setText("有备用消防泵")
    send(sheet, case_session, qtbot)
    (passed,) = overruled_of(case_session.case, "cutoff/d-1")
    assert (passed.gate, passed.leader) == (Refusal.SUPPLY_NOT_SEPARATED, "王示强")
    assert "王示强" in tab.cutoffs.panel._passed.text()
    assert supply_said(cutoffs_of(case_session.case)[0], "fire") == "not_separated"


def test_residents_supply_passes_by_nobody(
    tab: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    a_point(case_session, qtbot)
    tab.cutoffs.panel.cut()
    sheet = sheet_over(tab, CutSheet)
    residents = sheet.supply.loads["residents"]
    assert isinstance(residents, QComboBox)
    residents.setCurrentIndex(residents.findData("not_separated"))
    assert "第43条" in refuse(sheet, case_session, qtbot)
    assert not sheet.reason.isVisible()


def test_what_a_forced_cut_rests_on_is_named(
    able: EquipmentTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    a_point(case_session, qtbot)
    able.cutoffs.panel.force()
    sheet = sheet_over(able, ForcedCutSheet)
    sheet.route.setCurrentIndex(sheet.route.findData("safety"))
    sheet.body.setCurrentIndex(sheet.body.findData("market"))
    sheet.basis.setText("示停电1号")
    sheet.lines["notified_at"].setText("2025-11-13 09:00")
    send(sheet, case_session, qtbot)
    (point,) = cutoffs_of(case_session.case)
    assert (point.field("route"), point.field("supply/body_kind")) == ("safety", "market")
    able.cutoffs.panel.cut()
    cut = sheet_over(able, CutSheet)
    assert cut.supply.only_machines is not None
    cut.supply.only_machines.setChecked(True)
    assert "第七十条" in refuse(cut, case_session, qtbot)


def test_the_profile_is_kept_in_the_settings(
    inside: Window, session: WorkspaceSession, qtbot: QtBot, tmp_path: Path
) -> None:
    assert inside.frame is not None
    inside.frame.go("Settings")
    screen = inside.frame.content.currentWidget()
    assert isinstance(screen, SettingsScreen)
    panel = screen.agency
    assert "无查封权限" in panel.powers.text()
    panel.kind.setCurrentIndex(panel.kind.findData("environment"))
    panel.lines["court"].setText("示例区人民法院")
    with qtbot.waitSignal(session.office_changed, timeout=SECONDS):
        panel.save()
    (own,) = agencies_of(session.office)
    assert (own.kind, own.fields) == ("environment", {"court": "示例区人民法院"})
    assert "《环境保护法》第二十五条" in panel.powers.text()
    panel.add()
    panel.save()
    assert panel.said.isVisible()
    panel.name.setText("示例区文物局")
    panel.kind.setEditText("文物")
    with qtbot.waitSignal(session.office_changed, timeout=SECONDS):
        panel.save()
    assert agencies_of(session.office)[1].kind == "文物"
