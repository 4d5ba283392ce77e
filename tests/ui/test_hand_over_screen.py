"""The hand-over: what is only here goes onto a stick; the bureau's answer and tasks come back."""

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.enterprise.facts import EnterpriseStated
from app.exchange.bundle import find_bundles
from app.operations.describe import describe
from app.operations.list_cases import refresh_rows
from app.operations.take_in import take_in
from app.operations.write_task import Task, write_task
from app.ui.background import Background, Job
from app.ui.desk import Desk
from app.ui.field.hand_over_screen import HandOverScreen
from app.ui.field.home_screen import HomeScreen
from app.ui.settings import KnownWorkspace, Settings
from app.ui.sticks.found import size_text
from app.ui.sticks.stick_box import StickBox
from app.ui.widgets.progress_strip import ProgressStrip
from app.ui.window import Window
from app.ui.words import word
from app.ui.workspace_session import WorkspaceSession
from tests.operations.stick_made import AT, CHEN, HERE, OTHER_FIRM, PASSPHRASE, World, stamp, states, takes
from tests.ui.conftest import SECONDS
from tests.ui.settling import settle


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "world")
    yield made
    made.close()


@pytest.fixture
def laptop(world: World, settings: Settings, qtbot: QtBot) -> Iterator[Window]:
    """A laptop that took its task and stated something since; the bureau is open beside."""
    case = world.case()
    opened = world.laptop("示-A")
    takes(opened, world.sends_task(opened, case))
    states(opened, case, EnterpriseStated(field="phone", value="示-1"))
    with opened.open_case(case) as case_file:
        refresh_rows(opened, (case_file.load(),))
    opened.close()
    settings.remember(KnownWorkspace(opened.workspace.folder, "示-A", {CHEN: "陈示衡"}, CHEN))
    window = Window(settings, Desk())
    window.resize(1093, 614)
    window.show()
    window.begin()
    window.entry.unlock.secret.setText(PASSPHRASE)
    window.entry.unlock.number.setText("1234")
    window.entry.unlock.open.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    yield window
    window.close()
    window.deleteLater()


def screen_of(window: Window, qtbot: QtBot) -> HandOverScreen:
    assert window.frame is not None
    window.frame.go("Hand over")
    settle(window, qtbot)
    screen = window.frame.content.currentWidget()
    assert isinstance(screen, HandOverScreen)
    return screen


def states_of(screen: HandOverScreen) -> list[str]:
    return [each.state for each in screen.weighed if each.name]


def test_written_then_confirmed(laptop: Window, world: World, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    assert states_of(screen) == ["only_here"]
    screen.stick.choose(world.stick)
    settle(laptop, qtbot)
    screen.write.click()
    settle(laptop, qtbot)
    assert states_of(screen) == ["on_stick"]
    [bundle] = [each for each in find_bundles(world.stick) if not each.is_task]
    assert bundle.finished
    take_in(world.bureau, bundle.path, world.stick, HERE, AT)
    screen.stick.look()
    settle(laptop, qtbot)
    assert states_of(screen) == ["safe"]
    assert laptop.messages.message is not None
    assert "回执" in laptop.messages.message.text


def test_a_task_on_the_stick_is_offered(laptop: Window, world: World, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    assert not screen.take.isVisible()
    second = world.case(OTHER_FIRM, photos=1)
    assert laptop.session is not None
    enrolled = next(each.device for each in find_bundles(world.stick) if each.is_task)
    write_task(world.bureau, world.stick, Task("0" * 32, enrolled, (second,)), stamp(world.bureau))
    screen.stick.choose(world.stick)
    settle(laptop, qtbot)
    assert screen.take.isVisible()
    screen.take.click()
    settle(laptop, qtbot)
    assert OTHER_FIRM.name in {row.name for row in laptop.session.rows}
    assert not screen.take.isVisible()
    assert screen.on_stick.text() == "盘上的任务已接收。"
    both = tuple(row.case for row in laptop.session.rows)
    write_task(world.bureau, world.stick, Task("1" * 32, enrolled, both), stamp(world.bureau))
    screen.stick.look()
    settle(laptop, qtbot)
    assert screen.take.isVisible()


def test_a_stick_that_is_gone_is_gone_on_with(laptop: Window, world: World, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    screen.stick.choose(world.stick)
    settle(laptop, qtbot)
    away = world.stick.rename(world.folder / "pulled")
    screen.write.click()
    settle(laptop, qtbot)
    message = laptop.messages.message
    assert message is not None
    assert message.text == "移交盘已断开，已写入部分完好，重新插入后可继续"
    assert states_of(screen) == ["only_here"]
    away.rename(world.stick)
    assert message.on_action is not None
    message.on_action()
    settle(laptop, qtbot)
    assert states_of(screen) == ["on_stick"]


def test_stopped_it_can_go_on(laptop: Window, world: World, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    screen.stick.choose(world.stick)
    settle(laptop, qtbot)
    assert laptop.session is not None
    began = laptop.session.background.began
    began.connect(Job.stop)
    screen.write.click()
    settle(laptop, qtbot)
    began.disconnect(Job.stop)
    message = laptop.messages.message
    assert message is not None
    assert message.text == "已停止，已写入部分完好，可从中断处继续"
    screen.write.click()
    settle(laptop, qtbot)
    assert states_of(screen) == ["on_stick"]


def test_what_changes_after_writing_is_only_here_again(laptop: Window, world: World, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    screen.stick.choose(world.stick)
    screen.write.click()
    settle(laptop, qtbot)
    assert states_of(screen) == ["on_stick"]
    assert laptop.frame is not None
    assert laptop.session is not None
    laptop.frame.go_to_case(laptop.session.rows[0].case)
    settle(laptop, qtbot)
    enterprise = laptop.frame.enterprise
    assert enterprise is not None
    assert enterprise.session is not None
    enterprise.session.do(describe, (EnterpriseStated(field="phone", value="示-2"),))
    settle(laptop, qtbot)
    assert states_of(screen_of(laptop, qtbot)) == ["only_here"]


def test_one_pc_backs_up(session: WorkspaceSession, inside: Window, tmp_path: Path, qtbot: QtBot) -> None:
    screen = screen_of(inside, qtbot)
    assert screen.write.text() == word("Back up")
    stick = tmp_path / "stick"
    stick.mkdir()
    screen.stick.choose(stick)
    settle(inside, qtbot)
    screen.write.click()
    settle(inside, qtbot)
    assert set(states_of(screen)) == {"on_stick"}
    assert len(find_bundles(stick)) == 1


def test_without_a_stick_nothing_can_be_written(
    session: WorkspaceSession, inside: Window, qtbot: QtBot
) -> None:
    box = StickBox(session, "移交盘")
    qtbot.addWidget(box)
    assert box.path is None
    screen = screen_of(inside, qtbot)
    assert screen.write.isEnabled() is (screen.stick.path is not None)


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 KB"), (1, "1 KB"), (2_500_000, "2.5 MB"), (12_300_000_000, "12.3 GB")]
)
def test_sizes_are_said_as_people_do(size: int, text: str) -> None:
    assert size_text(size) == text


def test_the_strip_says_how_fast_bytes_go(qtbot: QtBot) -> None:
    background = Background()
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.watch(background)
    job = Job("写入移交盘")
    background.began.emit(job)
    job.began, job.done, job.total = time.monotonic() - 10, 50_000_000, 100_000_000
    background.advanced.emit(job)
    texts = [label.text() for label in strip.findChildren(QLabel)]
    assert any("50.0 MB / 100.0 MB" in text and "MB/s" in text and "0:" in text for text in texts)
    job.total, job.done = 100, 50
    background.advanced.emit(job)
    assert not any("MB/s" in label.text() for label in strip.findChildren(QLabel))
    background.ended.emit(job)
    assert strip.job is None


def test_a_stick_with_too_little_room_is_told(laptop: Window, world: World, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    assert "空间不足" not in screen.on_stick.text()
    screen.weighed = tuple(msgspec.structs.replace(each, size=1 << 62) for each in screen.weighed)
    screen.stick.choose(world.stick)
    settle(laptop, qtbot)
    assert "空间不足" in screen.on_stick.text()


def test_pictures_in_no_enterprise_are_said_not_to_be_carried(laptop: Window, qtbot: QtBot) -> None:
    screen = screen_of(laptop, qtbot)
    assert not screen.waiting.isVisible()
    screen._show_waiting(1)
    assert screen.waiting.isVisible()
    assert screen.waiting.text() == "另有 1 张影像在暂存，未归入企业，不移交。"


def test_without_a_stick_the_button_says_what_it_waits_for(
    laptop: Window, world: World, qtbot: QtBot
) -> None:
    screen = screen_of(laptop, qtbot)
    screen._look_at(None)
    assert screen.on_stick.isVisible()
    screen.stick.choose(world.stick)
    settle(laptop, qtbot)
    assert screen.write.isEnabled()
    assert screen.write.accessibleDescription() == ""


def test_a_laptop_says_of_which_day_its_data_are(laptop: Window, qtbot: QtBot) -> None:
    """The day of the task, where it is no longer that day."""
    assert laptop.frame is not None
    laptop.frame.go("Home")
    settle(laptop, qtbot)
    home = laptop.frame.content.currentWidget()
    assert isinstance(home, HomeScreen)
    assert home.as_of.text() == f"本机数据截至 {AT[:10]}（上次接收任务），局端可能有更新。"
    home._show_as_of(home._day_text())
    assert not home.as_of.isVisible()
    home._show_as_of("2025-01-02")
    assert home.as_of.isVisible()
