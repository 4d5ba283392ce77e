"""This is about an end nobody made: the next start is where it was and names what was saved."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui import crash
from app.ui.left_off import LeftOff, Shown
from app.ui.settings import KnownWorkspace, Settings
from app.ui.window import Window
from tests.ui.clock import moment
from tests.ui.conftest import SECONDS
from tests.ui.office_made import FIRM, OFFICERS, OTHER_FIRM, PASSPHRASE
from tests.ui.settling import settle
from tests.ui.test_crash import an_error
from tests.ui.test_killed_amid_a_form import killed


def comes_in(window: Window, settings: Settings, office: Path, qtbot: QtBot, officer: str = "lin") -> None:
    settings.remember(KnownWorkspace(office, "示例区工业和信息化局", OFFICERS, officer))
    window.begin()
    window.entry.unlock.secret.setText(PASSPHRASE)
    window.entry.unlock.open.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    settle(window, qtbot)


def left_files(settings: Settings) -> list[Path]:
    return [path for path in (settings.folder / "left-off").glob("*") if path.is_file()]


def test_killed_it_opens_where_it_was_and_names_what_was_saved(
    office: Path, window: Window, settings: Settings, qtbot: QtBot
) -> None:
    killed(office, settings.folder / "settings.ini")
    [left] = left_files(settings)
    told = left.read_text("utf-8")
    cases = [path.stem for path in (office / "cases").glob("*.case")]
    assert not any(word in told for word in (FIRM, "示例", "lin", *cases))
    comes_in(window, settings, office, qtbot)
    assert window.frame is not None
    assert window.session is not None
    enterprise = window.frame.enterprise
    assert enterprise is not None
    assert window.frame.content.currentWidget() is enterprise
    assert enterprise.title.text() == FIRM
    assert enterprise.tab == "Checklists"
    assert window.messages.message is not None
    said = window.messages.message.text
    assert said.startswith("上次异常退出。已保存到 ")
    assert f"，{FIRM}：" in said
    assert "未留下半件" in said
    assert window.messages.message.kind == "warning"
    window.leave_workspace()
    assert left_files(settings) == []


def test_closed_by_a_person_it_says_nothing(
    inside: Window, settings: Settings, office: Path, qtbot: QtBot
) -> None:
    """And goes to the place shown last, not into an enterprise."""
    assert inside.frame is not None
    inside.frame.go("My enterprises")
    settle(inside, qtbot)
    assert len(left_files(settings)) == 1
    inside.leave_workspace()
    assert left_files(settings) == []
    comes_in(inside, settings, office, qtbot)
    assert inside.frame is not None
    assert inside.frame.place == "My enterprises"
    assert inside.messages.message is None


def test_a_bug_leaves_the_place_and_its_report_is_offered_inside(
    inside: Window, settings: Settings, office: Path, qtbot: QtBot
) -> None:
    """As the crash hook ends the program: the report stands, the files are closed, the place is kept."""
    assert inside.frame is not None
    inside.frame.go("Laptops and people")
    settle(inside, qtbot)
    crash.write_crash_file(settings.folder, an_error(), moment(9))
    inside.close_after_bug()
    inside.hide()
    again = Window(settings, inside.desk)
    again.show()
    comes_in(again, settings, office, qtbot)
    assert again.frame is not None
    assert again.frame.place == "Laptops and people"
    assert again.messages.message is not None
    assert again.messages.message.action == "打开所在文件夹"
    assert "上次异常退出" in again.messages.message.text
    again.close()


def test_another_officer_hears_nothing_of_what_the_first_saved(
    office: Path, window: Window, settings: Settings, qtbot: QtBot
) -> None:
    killed(office, settings.folder / "settings.ini")
    comes_in(window, settings, office, qtbot, "chen")
    assert window.messages.message is not None
    assert window.messages.message.text == "上次异常退出。已保存的内容都在。"


def test_what_is_unreadable_or_gone_opens_the_first_place(
    inside: Window, settings: Settings, office: Path, qtbot: QtBot
) -> None:
    """A torn note, an enterprise that is not here: no refusal, no empty screen."""
    assert inside.session is not None
    inside.session.ask(
        inside.session,
        lambda _: None,
        LeftOff(settings.folder, office).note,
        Shown("", "a case of another computer", "Papers"),
    )
    settle(inside, qtbot)
    [left] = left_files(settings)
    kept = left.read_bytes()
    for torn in (kept, kept[: len(kept) // 2], b"[1]"):
        inside.leave_workspace()
        left.write_bytes(torn)
        comes_in(inside, settings, office, qtbot)
        assert inside.frame is not None
        assert inside.frame.place == "Home"
        assert inside.messages.message is not None
    assert next(row.name for row in inside.session.rows if row.name == OTHER_FIRM)
