"""This is about acceptance on the screen: nothing passes around what is missing; partial is an outcome."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.fact import Fact
from app.domain.disposal.facts import DisposalProofAdded, DisposalStated
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, EquipmentStated
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.road_facts import EquipmentConfirmed
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.visits.facts import VisitAdded
from app.ui.case_session import CaseSession
from app.ui.field.acceptance_sheets import (
    ApplySheet,
    ChecklistSheet,
    ConcludeSheet,
    MemberSheet,
    OpinionSheet,
    ReasonSheet,
)
from app.ui.field.acceptance_tab import AcceptanceTab
from app.ui.field.settle_sheet import SettleSheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, other_computer_says, refuse, say, send, sheet_over, tab_of


def pictures() -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for stage, count in (("before", 3), ("after", 1)):
        for number in range(count):
            photo = f"{stage}{number}"
            facts += [
                PhotoKept(photo=photo, sha256=photo * 8, sm3="", size=1, name="示.jpg", claims=Claims()),
                PhotoPlaced(photo=photo, subject="equipment/e-01", stage=stage),  # type: ignore[arg-type]
            ]
    return tuple(facts)


GONE: tuple[Fact, ...] = (
    EquipmentConfirmed(equipment="e-01", finding="listed", on="2025-01-10", basis="目录2024（示例）"),
    EquipmentDismantled(equipment="e-01", started="2025-07-08", finished="2025-07-10", pieces="9"),
    DisposalSlipAdded(
        slip="s", equipment="e-01", number="示1", on="2025-07-10", weight="14.84", buyer="示例再生资源公司"
    ),
    DisposalProofAdded(proof="q", equipment="e-01", kind="invoice", number="示例发票0710"),
    DisposalStated(equipment="e-01", field="destination", value="smelter"),
    DisposalStated(equipment="e-01", field="deregistered_on", value="2025-07-22"),
    DisposalStated(equipment="e-01", field="non_transfer_on", value="2025-07-10"),
    VisitAdded(visit="v", kind="acceptance", planned_for="2025-10-16"),
    *pictures(),
)
"""The boiler with its chain; no picture of its dismantling, no line of the checklist."""


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> AcceptanceTab:
    say(case_session, qtbot, *GONE)
    made = tab_of(inside, AcceptanceTab, "Acceptance")
    qtbot.waitUntil(lambda: made.items.item is not None, timeout=SECONDS)
    return made


def boiler(session: CaseSession) -> Machine:
    return machines_of(session.case)[0]


def missing(tab: AcceptanceTab) -> list[str]:
    return [each.key for each in tab.items.missing.model.rows]


def settled(session: CaseSession, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: idle(session), timeout=SECONDS)


def stand_on(tab: AcceptanceTab, key: str) -> None:
    tab.items.missing.view.selectRow(missing(tab).index(key))


def answer_all(tab: AcceptanceTab, session: CaseSession, qtbot: QtBot) -> None:
    tab.choice.setCurrentIndex(1)
    with qtbot.waitSignal(session.changed, timeout=SECONDS):
        qtbot.keyClick(tab.checks.all_well, Qt.Key.Key_Space)
    settled(session, qtbot)
    tab.choice.setCurrentIndex(0)


def test_what_is_missing_stands_with_its_rule_and_leads_to_its_place(
    tab: AcceptanceTab, inside: Window, qtbot: QtBot
) -> None:
    assert missing(tab)[0] == "during"
    stand_on(tab, "during")
    assert "拆除前、中、后影像" in tab.items.rule.text()
    assert tab.items.machines.model.index(0, 2).data() == f"尚缺 {len(missing(tab))} 项"
    qtbot.keyClick(tab.items.missing.view, Qt.Key.Key_Return)
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert type(inside.frame.enterprise.pages.currentWidget()).__name__ == "PhotosTab"


def test_a_pass_is_refused_until_each_thing_is_there_or_has_its_reason(
    tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.items.do_conclude()
    sheet = sheet_over(tab, ConcludeSheet)
    assert sheet.conclusion.currentData() == "refused", "what can't pass is not proposed"
    sheet.conclusion.setCurrentIndex(sheet.conclusion.findData("passed"))
    sheet.reason.setText("已现场查看")
    assert "缺少“拆除中”影像" in refuse(sheet, case_session, qtbot)
    assert boiler(case_session).conclusion[0] == ""
    sheet.reject()
    answer_all(tab, case_session, qtbot)
    assert missing(tab) == ["during"]
    stand_on(tab, "during")
    tab.items.give_reason()
    reason = sheet_over(tab, ReasonSheet)
    reason.reason.setText("吊离过程未拍摄，附吊车租用单")
    send(reason, case_session, qtbot)
    settled(case_session, qtbot)
    assert tab.items.missing.empty.isVisible()
    qtbot.keyClick(tab.items.conclude, Qt.Key.Key_Space)
    again = sheet_over(tab, ConcludeSheet)
    assert (again.conclusion.currentData(), again.visit.currentData()) == ("passed", "v")
    send(again, case_session, qtbot)
    assert boiler(case_session).conclusion[:2] == ("passed", "2025-11-14")


def test_a_refusal_needs_its_reason(tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.items.do_conclude()
    sheet = sheet_over(tab, ConcludeSheet)
    refuse(sheet, case_session, qtbot)
    sheet.reason.setText("缺少“拆除中”影像，限期补正")
    send(sheet, case_session, qtbot)
    assert boiler(case_session).conclusion[0] == "refused"
    settled(case_session, qtbot)
    assert "限期补正" in tab.items.said.text()


def test_a_contested_value_has_no_reason_but_is_settled_from_here(
    tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    looked_at = case_session.case
    say(case_session, qtbot, EquipmentStated(equipment="e-01", field="capacity", value="4"))
    case_session.case = looked_at
    there = EquipmentStated(equipment="e-01", field="capacity", value="6")
    other_computer_says(case_session, qtbot, there)
    settled(case_session, qtbot)
    stand_on(tab, "contested.capacity")
    assert not tab.items.reason.isEnabled()
    qtbot.keyClick(tab.items.missing.view, Qt.Key.Key_Return)
    assert sheet_over(tab, SettleSheet).contested.number == "E-01"


def test_an_application_is_noted(tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.items.do_apply()
    sheet = sheet_over(tab, ApplySheet)
    sheet.on.setText("2025-10-09")
    send(sheet, case_session, qtbot)
    assert boiler(case_session).applied_on == "2025-10-09"


def test_a_line_of_the_checklist_is_answered(
    tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    stand_on(tab, "check.C3")
    qtbot.keyClick(tab.items.missing.view, Qt.Key.Key_Return)
    assert tab.pages.currentWidget() is tab.checks
    texts = [line.text for line in tab.checks.list.model.rows]
    tab.checks.list.view.selectRow(texts.index("控制系统已拆除"))
    tab.checks.answer_line()
    sheet = sheet_over(tab, ChecklistSheet)
    sheet.answer.setCurrentIndex(sheet.answer.findData("no"))
    sheet.deed.click()
    assert sheet.isVisible(), "不符合 needs its words"
    sheet.words.setText("控制柜仍在")
    send(sheet, case_session, qtbot)
    settled(case_session, qtbot)
    assert "不符合　控制柜仍在" in [line.known for line in tab.checks.list.model.rows]


def test_the_group_is_named_with_one_press_and_changed(
    tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.choice.setCurrentIndex(2)
    assert tab.group.list.empty.isVisible()
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        tab.group.add_usual()
    settled(case_session, qtbot)
    assert [member.unit for member in group_of(case_session.case, "v")][-1] == "金峰镇"
    tab.group.change(group_of(case_session.case, "v")[0])
    sheet = sheet_over(tab, MemberSheet)
    sheet.name.setText("林示川")
    send(sheet, case_session, qtbot)
    settled(case_session, qtbot)
    tab.group.list.view.selectRow(6)
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        tab.group.remove_member()
    members = group_of(case_session.case, "v")
    assert (members[0].name, len(members)) == ("林示川", 6)


def test_the_opinion_is_partial_where_the_items_are(
    tab: AcceptanceTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.choice.setCurrentIndex(3)
    assert not tab.opinions.write.isEnabled()
    tab.choice.setCurrentIndex(0)
    answer_all(tab, case_session, qtbot)
    stand_on(tab, "during")
    tab.items.give_reason()
    reason = sheet_over(tab, ReasonSheet)
    reason.reason.setText("未拍摄")
    send(reason, case_session, qtbot)
    settled(case_session, qtbot)
    tab.items.do_conclude()
    send(sheet_over(tab, ConcludeSheet), case_session, qtbot)
    settled(case_session, qtbot)
    tab.choice.setCurrentIndex(3)
    tab.opinions.write_opinion()
    sheet = sheet_over(tab, OpinionSheet)
    sheet.number.setText("长工信验〔2025〕示1号")
    send(sheet, case_session, qtbot)
    settled(case_session, qtbot)
    (opinion,) = opinions_of(case_session.case)
    assert (opinion.outcome, opinion.text) == ("partial", "E-01 通过；E-02 未验收")
    assert tab.opinions.list.model.index(0, 2).data() == "部分通过"
    assert tab.opinions.outcome.text() == "部分通过"
