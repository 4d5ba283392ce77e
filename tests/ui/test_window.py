"""This is about the window as a whole: closing amid work, counts that lead on, larger text, messages."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import EquipmentStated
from app.media.metadata import MetadataReader
from app.operations.describe import describe
from app.operations.import_photos import import_photos
from app.operations.keep_open import KeptOpen
from app.storage.case_file import CaseFile
from app.ui.background import Answers, Progress
from app.ui.case_session import CaseSession
from app.ui.entry.opening import open_workspace
from app.ui.field.home_screen import HomeScreen
from app.ui.field.tray_screen import TrayScreen
from app.ui.message import Message
from app.ui.theme.apply import apply_theme
from app.ui.theme.sizes import TEXT_SCALES
from app.ui.window import Window
from tests.media.pictures import jpeg
from tests.ui.clock import at
from tests.ui.conftest import SECONDS
from tests.ui.office_made import FIRM, OTHER_FIRM, PASSPHRASE

SMALLEST = (1093, 614)


@pytest.fixture
def card(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(30):
        (folder / f"IMG_{number:04d}.jpg").write_bytes(jpeg(number))
    return sorted(folder.iterdir())


def test_closing_while_pictures_come_in_keeps_what_came(
    inside: Window, office: Path, card: list[Path], qtbot: QtBot
) -> None:
    session = inside.session
    assert session is not None
    entropy = session.desk.entropy

    def work(opened: KeptOpen, progress: Progress) -> None:
        with opened.open_tray(entropy) as tray, MetadataReader() as reader:
            import_photos(tray, card, reader, at(12), progress)

    job = session.do_long("导入影像", work, Answers())
    qtbot.waitUntil(lambda: job.done >= 3, timeout=SECONDS)
    inside.close()
    assert job.done < len(card)
    opened = open_workspace(office, "lin", PASSPHRASE).workspace
    with opened, opened.open_tray(entropy) as tray:
        kept = tray.items()
        assert len(kept) >= 3
        for each in kept:
            assert b"".join(tray.read(each.sha256)) == (card[0].parent / each.name).read_bytes()


def test_what_was_typed_last_is_in_the_file_after_closing(
    inside: Window, office: Path, case_session: CaseSession
) -> None:
    case_session.do(describe, [EquipmentStated(equipment="e-01", field="made_on", value="2004-08")])
    case = case_session.id
    inside.close()
    opened = open_workspace(office, "lin", PASSPHRASE).workspace
    with opened, opened.open_case(case) as case_file:
        assert case_file.load().text("equipment/e-01/made_on") == "2004-08"


def test_the_counts_lead_to_what_they_count(inside: Window, qtbot: QtBot) -> None:
    frame = inside.frame
    assert frame is not None
    frame.go("Home")
    home = frame.content.currentWidget()
    assert isinstance(home, HomeScreen)
    numbers = {count.name: made.number for count, made in home.counts}
    assert numbers["Overdue"] == 1
    assert numbers["To settle"] == 0
    overdue = next(made for count, made in home.counts if count.name == "Overdue")
    overdue.click()
    assert frame.content.currentWidget() is not home
    assert frame.place


def test_home_offers_pictures_first_to_take_in_then_to_place(
    inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    frame = inside.frame
    assert frame is not None
    frame.go("Home")
    home = frame.content.currentWidget()
    assert isinstance(home, HomeScreen)
    assert home.photos.text() == "导入影像"
    home.photos.click()
    tray = frame.content.currentWidget()
    assert isinstance(tray, TrayScreen)
    box = tray.findChild(QFileDialog)
    assert box is not None
    photo = tmp_path / "IMG_1.jpg"
    photo.write_bytes(jpeg(1))
    box.filesSelected.emit([str(photo)])
    box.close()
    qtbot.waitUntil(lambda: tray.grid.tiles.tiles != (), timeout=SECONDS)
    frame.go("Home")
    qtbot.waitUntil(lambda: home.photos.text() == "1 张影像待归入", timeout=SECONDS)
    home.photos.click()
    assert frame.content.currentWidget() is tray
    assert [each for each in tray.findChildren(QFileDialog) if each.isVisible()] == []


def test_the_visit_of_today_stands_as_a_road(inside: Window) -> None:
    frame = inside.frame
    assert frame is not None
    frame.go("Home")
    home = frame.content.currentWidget()
    assert isinstance(home, HomeScreen)
    (strip,) = home.strips
    assert FIRM in {row.name for row in frame.session.rows if row.case == strip.case_id}


def test_an_enterprise_is_opened_by_typing_and_enter(inside: Window, qtbot: QtBot) -> None:
    frame = inside.frame
    assert frame is not None
    frame.go("My enterprises")
    inside.menus.search.trigger()
    panel = frame.content.currentWidget().list  # type: ignore[attr-defined]
    panel.search.setText("染整")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    enterprise = frame.enterprise
    assert enterprise is not None
    qtbot.waitUntil(lambda: enterprise.session is not None, timeout=SECONDS)
    assert enterprise.title.text() == FIRM


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_larger_text_still_fits_the_small_laptop(
    inside: Window, qapp: QApplication, scale: float, qtbot: QtBot
) -> None:
    frame = inside.frame
    assert frame is not None
    apply_theme(qapp, scale)
    try:
        for place in frame.places:
            frame.go(place.name)
            needs = inside.minimumSizeHint()
            assert needs.width() <= SMALLEST[0], place.name
            assert needs.height() <= SMALLEST[1], place.name
    finally:
        apply_theme(qapp)


def test_a_message_can_be_acted_on_and_goes_away(inside: Window) -> None:
    done: list[str] = []
    inside.messages.say(Message("已收入 3 张", "good", "撤销", lambda: done.append("undone")))
    assert inside.messages.isVisible()
    assert inside.messages.action.isVisible()
    inside.messages.action.click()
    assert done == ["undone"]
    assert not inside.messages.isVisible()


def test_stop_is_in_one_place_for_all_long_work(inside: Window, qtbot: QtBot) -> None:
    session, strip = inside.session, inside.progress
    assert session is not None
    told: list[str] = []

    def endless(_opened: KeptOpen, progress: Progress) -> None:
        while True:
            progress(1, 2)

    session.do_long("导出", endless, Answers(stopped=lambda: told.append("stopped")))
    qtbot.waitUntil(strip.isVisible, timeout=SECONDS)
    strip.stop_button.click()
    qtbot.waitUntil(lambda: told == ["stopped"], timeout=SECONDS)
    qtbot.waitUntil(lambda: not strip.isVisible(), timeout=SECONDS)


def test_long_work_on_an_enterprise_goes_on_when_another_is_shown(
    inside: Window, open_enterprise: Callable[[str], CaseSession], qtbot: QtBot
) -> None:
    """The file is let go of after it, and who asked from a screen that is gone hears nothing."""
    session = open_enterprise(FIRM)
    told: list[int] = []
    left, go_on = threading.Event(), threading.Event()

    def read_twice(case_file: CaseFile, _case: Case, _stamp: Stamp, progress: Progress) -> int:
        before = len(case_file.stored_acts())
        left.set()
        go_on.wait()
        progress(1, 2)
        return before - len(case_file.stored_acts())

    screen = inside.frame.enterprise.pages.currentWidget()  # type: ignore[union-attr]
    session.do_long("核对", read_twice, Answers(told.append))
    session.do_long("核对", read_twice, Answers(screen.setMinimumWidth))
    qtbot.waitUntil(left.is_set, timeout=SECONDS)
    go_on.set()
    open_enterprise(OTHER_FIRM)
    qtbot.waitUntil(lambda: told == [0], timeout=SECONDS)
    background = inside.session.background  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: background.is_idle, timeout=SECONDS)
    inside.leave_workspace()


def test_work_that_is_over_at_once_shows_no_strip(inside: Window, qtbot: QtBot) -> None:
    session, strip = inside.session, inside.progress
    assert session is not None
    done: list[int] = []
    session.do_long("核对", lambda _opened, _progress: 1, Answers(done.append))
    qtbot.waitUntil(lambda: done == [1], timeout=SECONDS)
    assert not strip.isVisible()


def test_the_first_screen_is_walked_with_tab(window: Window, qtbot: QtBot) -> None:
    """From the first field through everything and back, in the order of the screen."""
    window.begin()
    with qtbot.waitActive(window):
        window.activateWindow()
    welcome = window.entry.welcome
    welcome.office.setFocus()
    walked = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        if focus in walked:
            break
        walked.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    fields = [welcome.office, welcome.person, welcome.passphrase, welcome.again, welcome.begin]
    assert walked[:8] == [*fields, welcome.laptop, welcome.folder, welcome.sample]
