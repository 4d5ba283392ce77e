"""The archive: what each enterprise lacks, the way to it, a plain folder written, checked, and overtaken."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.enterprise.facts import EnterpriseStated
from app.exchange.archive_checking import check_archive
from app.operations.describe import describe
from app.ui.bureau.archive_dialog import ArchiveDialog
from app.ui.bureau.archive_screen import PLACE_OF_GAP, TAB_OF_GAP, ArchiveScreen
from app.ui.bureau.archive_told import archive_words
from app.ui.case_session import CaseSession
from app.ui.places import PLACES
from app.ui.tabs import TABS
from app.ui.window import Window
from tests.ui.office_made import FIRM
from tests.ui.settling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> ArchiveScreen:
    assert inside.frame is not None
    inside.frame.go("Archive")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, ArchiveScreen)
    stand_on(made, FIRM)
    return made


def stand_on(screen: ArchiveScreen, firm: str) -> None:
    rows = list(screen.list.model.rows)
    screen.list.view.selectRow([row.name for row in rows].index(firm))


def state_of(screen: ArchiveScreen) -> str:
    current = screen.list.view.currentIndex()
    return str(screen.list.model.index(current.row(), 2).data())


def dialog_of(screen: ArchiveScreen) -> ArchiveDialog:
    screen.archive_button.click()
    assert isinstance(screen.dialog, ArchiveDialog)
    return screen.dialog


def archive(screen: ArchiveScreen, inside: Window, qtbot: QtBot, place: Path) -> Path:
    dialog = dialog_of(screen)
    dialog.place.setText(str(place))
    dialog.reason.setText("资产抵押，先行归档")
    dialog.go.click()
    settle(inside, qtbot)
    row = screen.list.current()
    assert row is not None
    assert row.archive.last is not None
    return place / row.archive.last.folder


def said(inside: Window) -> str:
    assert inside.messages.message is not None
    return inside.messages.message.text


def test_what_is_missing_leads_to_where_it_is_put_right(
    screen: ArchiveScreen, inside: Window, qtbot: QtBot
) -> None:
    row = screen.list.current()
    assert row is not None
    assert state_of(screen) == f"尚缺 {len(row.archive.gaps)} 项"
    assert screen.gaps.model.rowCount() == len(row.archive.gaps) > 0
    assert screen.told.text() == "尚未归档。"
    screen.gaps.chosen.emit(next(gap for gap in row.archive.gaps if gap.kind == "acceptance"))
    settle(inside, qtbot)
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert inside.frame.enterprise.case_id == row.case


def test_every_gap_leads_somewhere_that_is_there() -> None:
    assert set(TAB_OF_GAP.values()) <= {tab.name for tab in TABS}
    assert set(PLACE_OF_GAP.values()) <= {place.name for place in PLACES}


def test_an_enterprise_is_archived_where_it_is_wanted(
    screen: ArchiveScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    row = screen.list.current()
    assert row is not None
    assert screen.archive_button.text() == f"归档（缺 {len(row.archive.gaps)} 项，须说明）…"
    folder = archive(screen, inside, qtbot, tmp_path)
    row = screen.list.current()
    assert row is not None
    assert row.archive.open
    assert state_of(screen) == f"已归档，{len(row.archive.open)} 项未结"
    assert archive_words(row.archive)[1] == "waiting"
    assert folder.name in said(inside)
    assert "资产抵押" in screen.told.text()
    assert check_archive(folder).wrong == ()
    screen.check(folder)
    settle(inside, qtbot)
    assert "与归档时一致" in said(inside)
    (folder / "data/00_封面.pdf").write_bytes(b"%PDF-")
    screen.check(folder)
    settle(inside, qtbot)
    assert "data/00_封面.pdf" in said(inside)


def test_without_folder_or_reason_nothing_is_sent(screen: ArchiveScreen, tmp_path: Path) -> None:
    dialog = dialog_of(screen)
    dialog.place.setText(str(tmp_path / "没有"))
    dialog.go.click()
    assert dialog.isVisible()
    assert dialog.said.isVisible()
    dialog.place.setText(str(tmp_path))
    dialog.go.click()
    assert dialog.isVisible()
    assert dialog.reason.hasFocus() or bool(dialog.reason.property("wrong"))
    dialog.reject()
    assert not list(tmp_path.glob("*_2025*"))


def test_the_folder_is_remembered_and_the_filter_shows_a_state(
    screen: ArchiveScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    archive(screen, inside, qtbot, tmp_path)
    assert dialog_of(screen).place.text() == str(tmp_path)
    assert screen.dialog is not None
    screen.dialog.reject()
    screen.filter.setCurrentIndex(screen.filter.findData("archived"))
    assert [row.name for row in screen.list.model.rows] == [FIRM]
    screen.filter.setCurrentIndex(screen.filter.findData("ready"))
    assert screen.list.model.rowCount() == 0
    assert not screen.all_button.isEnabled()


def test_what_comes_after_the_archive_is_shown(
    screen: ArchiveScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    archive(screen, inside, qtbot, tmp_path)
    row, session = screen.list.current(), inside.session
    assert row is not None
    assert session is not None
    opened: list[CaseSession] = []
    session.open_case(row.case, screen, opened.append)
    settle(inside, qtbot)
    opened[0].do(describe, [EnterpriseStated(field="phone", value="0591-示例")])
    settle(inside, qtbot)
    opened[0].close()
    settle(inside, qtbot)
    stand_on(screen, FIRM)
    assert state_of(screen) == "归档后有变动"
    assert "1 条" in screen.told.text()
    session.go_to_case(row.case)
    settle(inside, qtbot)
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert inside.frame.enterprise.archived.isVisible()
    assert inside.frame.enterprise.archived.text() == "归档后有变动"
