"""Due dates: in groups, narrowed to township and person; each line leads to its place."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.deadlines.due_line import DueLine, DuePerson
from app.domain.enterprise.facts import ResponsibleStated
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.supervision.facts import SupervisionIssued
from app.domain.visits.facts import VisitAdded
from app.operations.list_cases import CaseRow
from app.ui.case_session import CaseSession
from app.ui.due_words import left_word
from app.ui.field.counts import counts_of
from app.ui.field.due_screen import DueScreen
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, case_session: CaseSession, qtbot: QtBot) -> DueScreen:
    """An overdue machine with one who answers for it, a problem, a late slip and a visit far off."""
    from app.operations.acting import state

    case_session.do(
        state,
        (
            ResponsibleStated(equipment="e-02", party="company", name="黄示琳"),
            ProblemFound(problem="p1", number="P1", text="配电房未设警示标识", equipment="e-01"),
            ProblemStated(problem="p1", field="due", value="2025-11-20"),
            SupervisionIssued(
                supervision="s1", number="示3号", to="金峰镇", on="2025-11-04", answer_by="2025-11-11"
            ),
            VisitAdded(visit="v9", kind="revisit", planned_for="2026-06-01"),
        ),
    )
    settle(inside, qtbot)
    assert inside.frame is not None
    inside.frame.go("Due dates")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, DueScreen)
    return made


def cells(screen: DueScreen) -> list[tuple[str, ...]]:
    model = screen.list.model
    return [tuple(str(model.index(row, at).data()) for at in range(4)) for row in range(model.rowCount())]


def test_the_lines_stand_in_order_with_their_groups(screen: DueScreen) -> None:
    assert {group: each.number for group, each in screen.counts.items()} == {
        "overdue": 1,
        "unanswered": 1,
        "ours": 0,
        "week": 1,
        "month": 0,
        "later": 1,
    }
    assert cells(screen) == [
        ("逾期 14 天", "2025-10-31", "拆除", "E-02 间歇式溢流染色机"),
        ("逾期 3 天", "2025-11-11", "督办回复", "示3号"),
        ("还有 6 天", "2025-11-20", "整改", "P1 配电房未设警示标识"),
        ("还有 199 天", "2026-06-01", "回头看", ""),
    ]


def test_home_counts_the_same_and_leads_to_the_group(
    screen: DueScreen, inside: Window, session: WorkspaceSession
) -> None:
    today = session.desk.today()
    home = {count.name: count.number(session.rows, today) for count in counts_of("single")}
    assert home["Overdue"] == screen.counts["overdue"].number == 1
    assert home["Supervision unanswered"] == screen.counts["unanswered"].number == 1
    session.go("Due dates", "overdue")
    assert [row[2] for row in cells(screen)] == ["拆除"]
    assert screen.counts["overdue"].isChecked()
    screen.counts["overdue"].click()
    assert len(cells(screen)) == 4
    screen.counts["week"].click()
    screen.all.click()
    assert len(cells(screen)) == 4


def test_a_person_and_a_township_narrow_list_and_numbers(screen: DueScreen, qtbot: QtBot) -> None:
    at = screen.person.findText("企业 黄示琳")
    assert at > 0
    screen.person.setCurrentIndex(at)
    screen.person.activated.emit(at)
    assert [row[3] for row in cells(screen)] == ["E-02 间歇式溢流染色机", "示3号", ""]
    assert screen.counts["week"].number == 0
    assert screen.township.findData("湖南镇") < 0
    screen.list.search.setText("金峰镇")
    assert len(cells(screen)) == 3


@pytest.mark.parametrize(
    ("line", "tab"), [(0, "Equipment and lines"), (2, "Problems and rectification"), (3, "On-site work")]
)
def test_a_line_leads_to_its_place(
    screen: DueScreen, inside: Window, qtbot: QtBot, line: int, tab: str
) -> None:
    screen.list.view.selectRow(line)
    qtbot.keyClick(screen.list.view, Qt.Key.Key_Return)
    settle(inside, qtbot)
    assert inside.frame is not None
    enterprise = inside.frame.enterprise
    assert enterprise is not None
    assert inside.frame.content.currentWidget() is enterprise
    assert enterprise.tab == tab


def test_a_slip_leads_to_supervision(screen: DueScreen, inside: Window, qtbot: QtBot) -> None:
    screen.list.view.selectRow(1)
    qtbot.keyClick(screen.list.view, Qt.Key.Key_Return)
    settle(inside, qtbot)
    assert inside.frame is not None
    shown = inside.frame.content.currentWidget()
    assert shown.list.current().slip.number == "示3号"  # type: ignore[union-attr]  # the supervision screen


def test_what_is_shown_goes_into_a_calendar(
    screen: DueScreen, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "期限.ics"
    screen.show_detail("overdue")
    screen.write_to(target)
    settle(inside, qtbot)
    text = target.read_bytes().decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 1
    assert f"SUMMARY:{FIRM}：E-02 间歇式溢流染色机 拆除" in text


def test_ten_thousand_lines_are_there_at_once(screen: DueScreen, session: WorkspaceSession) -> None:
    first = date(2025, 1, 1)
    rows = tuple(
        CaseRow(
            case=f"c{number}", name=f"示例厂{number}", code="", township="金峰镇", machines=1, accepted=0,
            photos=0, findings=0, due=(), digest="",
            ahead=(
                DueLine(
                    kind="dismantle",
                    day=(first + timedelta(days=number % 700)).isoformat(),
                    thing="equipment/e",
                    number="E-01",
                    people=(DuePerson("territory", f"示例{number % 20}"),),
                ),
            ),
        )
        for number in range(10_000)
    )  # fmt: skip
    session.rows_changed.emit(rows)
    assert screen.list.model.rowCount() == 10_000
    assert sum(each.number for each in screen.counts.values()) == 10_000
    screen.list.search.setText("示例厂9999")
    assert len(cells(screen)) == 1


def test_an_empty_list_says_what_to_do(screen: DueScreen, session: WorkspaceSession) -> None:
    session.rows_changed.emit(())
    assert screen.list.empty.isVisible()
    assert not screen.export.isEnabled()


def test_a_year_that_is_not_here_is_said_and_can_be_taken_in(
    screen: DueScreen, inside: Window, session: WorkspaceSession, qtbot: QtBot, tmp_path: Path
) -> None:
    assert screen.holidays.text.text() == "已有放假安排：2024、2025、2026 年。"
    screen.holidays.want([date(2027, 3, 1), date(2025, 3, 1)])
    assert "缺 2027 年" in screen.holidays.text.text()
    table = tmp_path / "2027.csv"
    table.write_text("日期,休或班,节日,来源\n2027-01-01,歇,元旦,示例号\n", "utf-8")
    screen.holidays.take_file(table)
    settle(inside, qtbot)
    assert "缺 2027 年" in screen.holidays.text.text()
    assert inside.messages.message is not None
    assert "第 2 行" in inside.messages.message.text
    table.write_text("日期,休或班,节日,来源\n2027-01-01,休,元旦,示例号\n", "utf-8")
    screen.holidays.take_file(table)
    settle(inside, qtbot)
    assert screen.holidays.text.text() == "已有放假安排：2024、2025、2026、2027 年。"


@pytest.mark.parametrize(
    ("left", "is_hard", "tone"),
    [(3, True, "bad"), (4, True, "waiting"), (8, True, "going"), (3, False, "waiting")],
)
def test_a_limit_of_power_presses_from_three_days_on(left: int, is_hard: bool, tone: str) -> None:
    """From seven days on it says that it never rolls forward."""
    today = date(2025, 11, 14)
    day = (today + timedelta(days=left)).isoformat()
    line = DueLine(kind="clock", day=day, thing="enterprise/self", number="K04", is_hard=is_hard)
    warned = " · 不顺延" if is_hard and left <= 7 else ""
    assert left_word(line, today) == (f"还有 {left} 天{warned}", tone)
