"""The story of users.md (f), told once for all tests that look at it."""

import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import places
from app.cli.plan_verbs import townships
from app.operations.demo.self_check import Checked, check_itself
from app.operations.demo.stage import Stage, StoryTools
from app.operations.demo.story import BEFORE_ROAD
from app.operations.in_hand import Machine
from app.operations.keep_open import KeptOpen
from app.operations.tell_demo import stop_before
from app.printing.fonts import bundled_fonts
from app.ui.entry.opening import open_workspace
from app.ui.languages import CHINESE, speak
from app.ui.roads.walking import walk
from app.ui.theme.apply import apply_theme

PASSPHRASE = "口令 示例 2025"
MACHINE = Machine("this computer", secrets.token_bytes)


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stage, tuple[Checked, ...]]]:
    fonts = places.fonts()
    tools = StoryTools(
        machine=MACHINE,
        fonts=bundled_fonts(fonts),
        font_for_pictures=fonts / "NotoSansSC-Regular.ttf",
        forms=places.forms(),
        townships=townships(),
        passphrase=PASSPHRASE,
    )
    stage = Stage(tmp_path_factory.mktemp("示例") / "工作区", tools)
    try:
        yield stage, tuple(check_itself(stage))
    finally:
        stage.close()


@pytest.fixture
def stage(told: tuple[Stage, tuple[Checked, ...]]) -> Stage:
    """When the story has been told and checked; its computers are still open."""
    return told[0]


@pytest.fixture
def checked(told: tuple[Stage, tuple[Checked, ...]]) -> tuple[Checked, ...]:
    """What the self-check said."""
    return told[1]


@pytest.fixture(scope="session")
def stops(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Path]:
    """The story as it stands before each road from 2 on; nobody goes a road in these folders."""
    folder = tmp_path_factory.mktemp("到此")
    return dict(stop_before(tuple(BEFORE_ROAD), folder, PASSPHRASE))


@pytest.fixture
def walked(
    stops: Mapping[int, Path], tmp_path: Path, qapp: QApplication
) -> Callable[[int], tuple[Path, tuple[str, ...]]]:
    """Goes a road through the window: the folder it left behind, and what was to be seen on the way."""

    def go(road: int) -> tuple[Path, tuple[str, ...]]:
        speak(qapp, CHINESE)
        apply_theme(qapp)
        folder = tmp_path / "road"
        if road in stops:
            shutil.copytree(stops[road], folder)
        else:
            folder.mkdir()
        return folder, tuple(words for _, words in walk(road, folder))

    return go


@pytest.fixture
def workspace() -> Iterator[Callable[[Path], KeptOpen]]:
    """Opens a workspace of the story, to read what a road left there."""
    opened: list[KeptOpen] = []

    def read(folder: Path) -> KeptOpen:
        opened.append(open_workspace(folder, "", PASSPHRASE).workspace)
        return opened[-1]

    yield read
    for each in opened:
        each.close()
