"""This is about on-site work on the screen: prepared, started, broken off, gone on with, finished, filmed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.records.printed import papers_of
from app.domain.visit_road import Missing, RoadStop, StopName
from app.domain.visits.visit import Visit, visit_of, visits_of
from app.ui.case_session import CaseSession
from app.ui.field.papers_tab import PapersTab
from app.ui.field.road_places import place_of_stop
from app.ui.field.time_sheets import BreakOffSheet, ContinueSheet, FinishSheet, StartSheet
from app.ui.field.visit_sheets import MattersSheet, PeopleSheet, PrepareSheet, RecorderSheet
from app.ui.field.visits_tab import VisitsTab
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, refuse, send, sheet_over, tab_of
from tests.ui.office_made import FIRM, VISIT


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> VisitsTab:
    made = tab_of(inside, VisitsTab, "On-site work")
    qtbot.waitUntil(lambda: bool(made.list.model.rows), timeout=SECONDS)
    return made


def visit(session: CaseSession, which: str = VISIT) -> Visit:
    found = visit_of(session.case, which)
    assert found is not None
    return found


def prepared(tab: VisitsTab, session: CaseSession, qtbot: QtBot, *people: str) -> Visit:
    """An inspection without a notice, by these."""
    before = {each.id for each in visits_of(session.case)}
    tab.prepare()
    sheet = sheet_over(tab, PrepareSheet)
    for who, box in sheet.people.items():
        box.setChecked(who in people)
    send(sheet, session, qtbot)
    made = next(each for each in visits_of(session.case) if each.id not in before)
    at = tab.list.model.position_of(lambda row: row.visit.id == made.id)
    tab.list.view.selectRow(at)
    assert tab.panel.visit is not None
    assert tab.panel.visit.id == made.id
    return made


def test_a_visit_just_prepared_is_the_one_in_hand(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    assert tab.panel.visit is not None
    assert tab.panel.visit.id == VISIT
    tab.prepare()
    sheet = sheet_over(tab, PrepareSheet)
    made = sheet.visit
    send(sheet, case_session, qtbot)
    qtbot.waitUntil(lambda: tab.panel.visit is not None and tab.panel.visit.id == made, timeout=SECONDS)
    assert tab.panel.start.isEnabled()


def test_the_road_names_the_next_step(tab: VisitsTab) -> None:
    row = tab.list.model.rows[0]
    assert row.visit.is_going_on
    model = tab.list.model
    assert model.index(0, 2).data() == "进行中"
    assert tab.panel.road is not None
    assert not tab.panel.start.isEnabled()
    assert tab.panel.finish.isEnabled()


def test_a_visit_that_is_over_has_no_next_step(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    tab.panel.finish.click()
    sheet = sheet_over(tab, FinishSheet)
    sheet.at.setText("2025-11-14 11:30")
    send(sheet, case_session, qtbot)
    qtbot.waitUntil(lambda: tab.list.model.rows[0].road.is_over, timeout=SECONDS)
    assert tab.list.model.rows[0].road.next_stop is not None
    assert tab.list.model.index(0, 3).data() == ""
    assert not tab.panel.finish.isVisible()
    assert not tab.panel.walk_sheet.isVisible()


def test_the_walk_sheet_is_printed_from_here(
    tab: VisitsTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """Without a printer a PDF is asked for; it is no paper that is filed."""
    tab.panel.walk_sheet.click()
    box = tab.findChild(QFileDialog)
    assert box is not None
    target = tmp_path / "随身清单.pdf"
    box.fileSelected.emit(str(target))
    box.close()
    qtbot.waitUntil(target.exists, timeout=SECONDS)
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    assert papers_of(case_session.case) == ()


def test_a_stop_of_the_road_leads_to_where_it_is_done(
    tab: VisitsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    row = tab.list.model.rows[0]
    stops = {stop.name: stop for stop in row.road.stops}
    assert tab.panel.road is not None
    tab.panel.road.stop_chosen.emit(stops["leave"])
    assert inside.focusWidget() is tab.panel.finish
    assert inside.session is not None
    with qtbot.waitSignal(inside.session.went_to_case) as went:
        tab.panel.road.stop_chosen.emit(stops["print"])
    assert went.args == [case_session.id, "Papers", row.visit.id]
    papers = tab_of(inside, PapersTab, "Papers")
    qtbot.waitUntil(lambda: papers.visit.currentData() == row.visit.id, timeout=SECONDS)


@pytest.mark.parametrize(
    ("name", "missing", "is_field", "place"),
    [
        ("sort", ("photos",), True, "Photo tray"),
        ("sort", ("photos",), False, "Photos"),
        ("sort", ("unplaced",), True, "Photos"),
        ("write", ("found",), True, "On-site work"),
        ("write", (), True, "Papers"),
        ("walk", ("nothing_recorded",), True, "Equipment and lines"),
    ],
)
def test_places_of_stops(name: StopName, missing: tuple[Missing, ...], is_field: bool, place: str) -> None:
    assert place_of_stop(RoadStop(name, "next", missing), is_field) == place


def test_a_visit_is_prepared_with_matters_chosen_in_words(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    before = len(visits_of(case_session.case))
    tab.prepare()
    sheet = sheet_over(tab, PrepareSheet)
    sheet.kind.setCurrentIndex(sheet.kind.findData("revisit"))
    sheet.day.setText("2025.11.20")
    sheet.notice.setText("长工信检通〔2025〕示9号")
    sheet.people["chen"].setChecked(True)
    sheet.site_lead.setText("郑示达")
    sheet.matters.search.setText("变压器")
    assert not sheet.matters.boxes["JN06"].isHidden()
    assert sheet.matters.boxes["HJ01"].isHidden()
    sheet.matters.boxes["JN06"].setChecked(True)
    sheet.matters.own.setText("宿舍用电；门卫记录")
    send(sheet, case_session, qtbot)
    made = visits_of(case_session.case)[-1]
    assert len(visits_of(case_session.case)) == before + 1
    assert (made.kind, made.planned_for) == ("revisit", "2025-11-20")
    assert made.field("notice_number") == "长工信检通〔2025〕示9号"
    assert set(made.matters) == {"JN06", "宿舍用电", "门卫记录"}
    assert {person.name for person in made.people} == {"林示川", "陈示衡", "郑示达"}


def test_fewer_than_two_officers_stop_an_inspection(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    made = prepared(tab, case_session, qtbot, "lin")
    tab.panel.start.click()
    sheet = sheet_over(tab, StartSheet)
    assert "1" in refuse(sheet, case_session, qtbot)
    assert not sheet.reason.isVisible()
    assert not visit(case_session, made.id).turns


def test_a_missing_notice_passes_with_a_reason_and_typed_up_later_says_whence(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    made = prepared(tab, case_session, qtbot, "lin", "chen")
    tab.panel.start.click()
    sheet = sheet_over(tab, StartSheet)
    assert sheet.source.isHidden()
    sheet.at.setText("2025-11-13 14:05")
    assert not sheet.source.isHidden()
    sheet.source.setText("现场记录本")
    refuse(sheet, case_session, qtbot)
    sheet.reason.setText("群众举报，须立即核查")
    send(sheet, case_session, qtbot)
    begun = visit(case_session, made.id)
    assert begun.started_at == "2025-11-13T14:05+08:00"
    assert (begun.field("cards_shown"), begun.field("supplement_source")) == ("是", "现场记录本")
    assert begun.turns[0].typed_later
    at = tab.list.model.position_of(lambda row: row.visit.id == made.id)
    assert tab.list.model.index(at, 6).data() == "补录"


def test_a_day_alone_is_no_time(tab: VisitsTab, case_session: CaseSession) -> None:
    tab.panel.finish.click()
    sheet = sheet_over(tab, FinishSheet)
    sheet.at.setText("2025-11-14")
    sheet.deed.click()
    assert sheet.said.isVisible()
    assert visit(case_session).is_going_on


def test_broken_off_gone_on_with_and_finished(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    def do(pressed: QWidget, kind: type, at: str, reason: str = "") -> None:
        pressed.click()  # type: ignore[attr-defined]
        sheet = sheet_over(tab, kind)
        sheet.at.setText(at)
        sheet.reason.setText(reason)
        send(sheet, case_session, qtbot)

    do(tab.panel.break_off, BreakOffSheet, "2025-11-14 10:00", "暴雨")
    assert tab.panel.go_on.isEnabled()
    assert not tab.panel.finish.isEnabled()
    do(tab.panel.go_on, ContinueSheet, "2025-11-15 09:00")
    do(tab.panel.finish, FinishSheet, "2025-11-15 11:30")
    over = visit(case_session)
    assert [turn.ended_by for turn in over.turns] == ["broken_off", "finished"]
    assert over.finished_at == "2025-11-15T11:30+08:00"
    assert "暴雨" in tab.panel._told.text()


def test_people_come_and_leave(tab: VisitsTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.panel.people.click()
    sheet = sheet_over(tab, PeopleSheet)
    sheet.people["chen"].setChecked(False)
    sheet.name.setText("李示根")
    send(sheet, case_session, qtbot)
    people = {person.name: person.present for person in visit(case_session).people}
    assert people == {"林示川": True, "陈示衡": False, "李示根": True}


def test_matters_can_follow(tab: VisitsTab, case_session: CaseSession, qtbot: QtBot) -> None:
    tab.panel.matters.click()
    sheet = sheet_over(tab, MattersSheet)
    sheet.matters.boxes["CY01"].setChecked(True)
    send(sheet, case_session, qtbot)
    tab.panel.matters.click()
    again = sheet_over(tab, MattersSheet)
    assert again.matters.boxes["CY01"].isChecked()
    again.matters.boxes["CY01"].setChecked(False)
    send(again, case_session, qtbot)
    assert visit(case_session).matters == ()


def test_a_body_camera_is_registered_with_its_gap(
    tab: VisitsTab, case_session: CaseSession, qtbot: QtBot
) -> None:
    for started, ended, gap in (("09:12", "10:55", ""), ("10:58", "12:35", "更换电池")):
        tab.panel.recorder.click()
        sheet = sheet_over(tab, RecorderSheet)
        sheet.recorder.setText("示-JLY-03")
        sheet.started.setText(f"2025-11-14 {started}")
        sheet.ended.setText(f"2025-11-14 {ended}")
        sheet.gap.setText(gap)
        send(sheet, case_session, qtbot)
    films = visit(case_session).films
    assert [(film.began[11:16], film.wearer, film.gap) for film in films] == [
        ("09:12", "林示川", ""),
        ("10:58", "林示川", "更换电池"),
    ]


def test_what_was_found_is_stated_when_its_field_is_left(
    tab: VisitsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    with qtbot.waitActive(inside):
        inside.activateWindow()
    tab.panel.found.setFocus()
    tab.panel.found.insertPlainText("配电房未设警示标识")
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        tab.panel.people.setFocus()
    qtbot.waitUntil(lambda: idle(case_session), timeout=SECONDS)
    assert visit(case_session).field("found") == "配电房未设警示标识"


def test_what_is_still_being_typed_is_stated_when_the_enterprise_is_closed(
    tab: VisitsTab,
    case_session: CaseSession,
    inside: Window,
    open_enterprise: Callable[[str], CaseSession],
    qtbot: QtBot,
) -> None:
    weather = tab.panel.fields.fields["weather"]
    with qtbot.waitActive(inside):
        inside.activateWindow()
    weather.setFocus()
    qtbot.keyClicks(weather, "20 C")
    tab.panel.found.insertPlainText("未发现生产")
    assert inside.frame is not None
    inside.frame.close_enterprise()
    again = open_enterprise(FIRM)
    assert again is not case_session
    assert (visit(again).field("weather"), visit(again).field("found")) == ("20 C", "未发现生产")
