"""Taking in: a laptop's stick comes in whole, damage and strangers are told apart, tasks go out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.exchange.bundle import DATA, find_bundles, is_data_name, read_object_name
from app.exchange.receipt import find_receipts
from app.operations.in_hand import InHand
from app.ui.bureau.take_in_screen import TakeInScreen
from app.ui.bureau.task_dialog import TaskDialog
from app.ui.settings import Settings
from tests.operations.stick_made import LIN, PASSPHRASE, World, hands_in, keeps_photo, takes
from tests.ui.bureau_window import BureauWindow


class Bureau:
    """A bureau before its window, a laptop that handed in beside it."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        self.case = self.world.case()
        self.laptop = self.world.laptop("示-A")
        takes(self.laptop, self.world.sends_task(self.laptop, self.case))
        keeps_photo(self.laptop, self.case, 7, size=5000)

    @property
    def stick(self) -> Path:
        return self.world.stick

    def hand_in(self) -> Path:
        return hands_in(self.laptop, self.stick, self.case).path

    def begin(self) -> Path:
        """The bureau's folder, closed for the window to open."""
        self.world.bureau.close()
        return self.world.bureau.workspace.folder


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    made = Bureau(tmp_path / "world")
    yield made
    made.world.close()


@pytest.fixture
def opens(settings: Settings, qtbot: QtBot) -> Iterator[BureauWindow]:
    made = BureauWindow(settings, qtbot)
    yield made
    made.close()


def screen_of(opens: BureauWindow, bureau: Bureau, stick: Path | None = None) -> TakeInScreen:
    """The take-in screen with a stick chosen; else the one the laptop handed in on."""
    opens.begin(bureau.begin(), (LIN, "林示川"), PASSPHRASE)
    screen = opens.go("Take in")
    assert isinstance(screen, TakeInScreen)
    screen.stick.choose(stick or bureau.stick)
    opens.settle()
    return screen


def enrolled(laptop: InHand) -> str:
    return laptop.enrolled_as


def test_a_stick_comes_in_with_its_receipt(bureau: Bureau, opens: BureauWindow) -> None:
    bureau.hand_in()
    screen = screen_of(opens, bureau)
    assert "示-A" in screen.on_stick.text()
    screen.take.click()
    opens.settle()
    [line] = screen.report.model.rows
    assert (line.label, len(line.originals), line.damaged) == ("示-A", 3, ())
    assert opens.said() == "已接收 1 户 3 份原件，校验全部通过"
    assert len(find_receipts(bureau.stick, enrolled(bureau.laptop))) == 1
    screen.take.click()
    opens.settle()
    assert "此前均已接收" in opens.said()


def test_damage_is_named_and_the_rest_comes_in(bureau: Bureau, opens: BureauWindow) -> None:
    folder = bureau.hand_in()
    objects = [file for file in (folder / DATA).iterdir() if read_object_name(file.name) is not None]
    assert all(is_data_name(file.name) for file in objects)
    largest = max(objects, key=lambda file: file.stat().st_size)
    spoilt = bytearray(largest.read_bytes())
    spoilt[-100] ^= 1
    largest.write_bytes(spoilt)
    screen = screen_of(opens, bureau)
    screen.take.click()
    opens.settle()
    [line] = screen.report.model.rows
    assert len(line.damaged) == 1
    assert len(line.originals) == 2
    assert "1 份文件校验不符" in opens.said()


def test_a_revoked_laptop_waits_to_be_looked_at(bureau: Bureau, opens: BureauWindow) -> None:
    bureau.hand_in()
    bureau.world.revokes(bureau.laptop)
    screen = screen_of(opens, bureau)
    screen.take.click()
    opens.settle()
    assert screen.lists.tabs.currentIndex() == 1
    assert len(screen.apart.model.rows) == 1
    told = [screen.apart.model.index(0, column).data() for column in (1, 2)]
    assert told[0].endswith("第 1 批")
    assert "INSPECT" not in told[1]
    assert not screen.report.model.rows
    screen.apart.view.selectRow(0)
    screen.release.click()
    opens.settle()
    assert len(screen.apart.model.rows) == 1
    screen.apart.view.selectRow(0)
    screen.let_go.click()
    opens.settle()
    assert not screen.apart.model.rows


def test_a_task_goes_out_for_one_laptop(bureau: Bureau, opens: BureauWindow, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    screen = screen_of(opens, bureau, fresh)
    screen.task.click()
    opens.settle()
    [dialog] = screen.findChildren(TaskDialog)
    assert dialog.laptop.currentText() == "示-A"
    dialog.all.setChecked(False)
    dialog.go.click()
    assert dialog.isVisible()
    dialog.all.setChecked(True)
    assert dialog.ticked == (bureau.case,)
    dialog.go.click()
    opens.settle()
    [task] = find_bundles(fresh)
    assert (task.device, task.is_task, task.finished) == (enrolled(bureau.laptop), True, True)
    assert "示-A" in opens.said()


def test_an_empty_stick_has_nothing_to_take(bureau: Bureau, opens: BureauWindow, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    screen = screen_of(opens, bureau, empty)
    assert not screen.take.isEnabled()
