"""This is about 概况: what is next leads to its tab, people and facts of the firm lists say states."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.enterprise.facts import EnterpriseStated, ResponsibleStated, SiteAdded
from app.domain.equipment.facts import EquipmentStated, StepStated
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.ui.case_session import CaseSession
from app.ui.field.enterprises_screen import EnterprisesScreen
from app.ui.field.overview_tab import OverviewTab
from app.ui.window import Window
from tests.ui.enterprise_tabs import say, tab_of
from tests.ui.office_made import FIRM, OTHER_FIRM
from tests.ui.settling import settle


def test_what_is_next_stands_there_and_leads_to_its_tab(
    inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab = tab_of(inside, OverviewTab, "Overview")
    assert tab.ahead.lines[0] == "E-02 间歇式溢流染色机：逾期未拆 14 天，去登记拆除情况　→"
    assert tab.ahead.lines[-1].startswith("E-01 燃煤链条锅炉：")
    say(
        case_session,
        qtbot,
        ProblemFound(problem="p", number="P1", text="配电房未设警示标识"),
        ProblemStated(problem="p", field="due", value="2025-11-10"),
    )
    assert tab.ahead.lines[1] == "P1 整改逾期（期限 2025-11-10）：配电房未设警示标识　→"
    tab.ahead.stand_on(1)
    qtbot.keyClick(tab.ahead, Qt.Key.Key_Return)
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert inside.frame.enterprise.tab == "Problems and rectification"


def test_people_names_and_sites_stand_beside(inside: Window, case_session: CaseSession, qtbot: QtBot) -> None:
    tab = tab_of(inside, OverviewTab, "Overview")
    assert not tab.people.isVisible()
    say(
        case_session,
        qtbot,
        EnterpriseStated(field="former_names", value="长乐市示例漂染厂"),
        SiteAdded(site="s2", name="湖南镇仓库", holding="leased"),
        ResponsibleStated(
            equipment="e-01", party="territory", name="李示工", unit="金峰镇", phone="0591-0104"
        ),
    )
    assert ("曾用名", "长乐市示例漂染厂") in tab.facts.lines
    assert ("厂区1", "湖南镇仓库　承租") in tab.facts.lines
    assert tab.people.lines == (("属地", "李示工　金峰镇　0591-0104（E-01）"),)
    assert tab.people.isVisible()


def test_a_list_says_where_machines_are_that_need_nothing_today(
    inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    """By the same fold as the machine's own pill; a firm without machines says nothing."""
    assert inside.frame is not None
    say(
        case_session,
        qtbot,
        EquipmentStated(equipment="e-02", field="dismantle_by", value="2025-12-31"),
        *(StepStated(equipment="e-02", step=step) for step in ("water", "power", "drive", "sealing")),
    )
    settle(inside, qtbot)
    inside.frame.go("My enterprises")
    screen = inside.frame.content.currentWidget()
    assert isinstance(screen, EnterprisesScreen)
    said = {
        screen.list.model.data(screen.list.model.index(row, 0)): screen.list.model.data(
            screen.list.model.index(row, 5)
        )
        for row in range(screen.list.model.rowCount())
    }
    assert said == {FIRM: "已封存 1、待认定 1", OTHER_FIRM: ""}
    assert screen.filter.accessibleName() == "只显示"
