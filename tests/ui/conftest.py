"""This is about the window in tests: a real workspace made by operations, opened as a person opens it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.desk import Desk
from app.ui.languages import CHINESE, speak
from app.ui.settings import KnownWorkspace, Settings
from app.ui.theme.apply import apply_theme
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.office_made import FIRM, OFFICERS, PASSPHRASE, SHEET, an_office

SECONDS = 20_000


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    speak(qapp, CHINESE)
    apply_theme(qapp)


@pytest.fixture(scope="session")
def office_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("window")
    an_office(folder)
    return folder


@pytest.fixture
def office(office_made_once: Path, tmp_path: Path) -> Path:
    """A workspace of one PC with both faces, in a folder of this test's own; its escrow sheet lies beside."""
    shutil.copytree(office_made_once / "office", tmp_path / "office")
    shutil.copy(office_made_once / SHEET, tmp_path)
    return tmp_path / "office"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings" / "settings.ini")


@pytest.fixture
def window(settings: Settings, qtbot: QtBot) -> Iterator[Window]:
    """The window before anything was asked; `begin` shows the way in."""
    made = Window(settings, Desk())
    made.resize(1093, 614)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def inside(window: Window, settings: Settings, office: Path, qtbot: QtBot) -> Window:
    """The window with the workspace open, at the home screen, 林示川 before it with the PIN 1234."""
    settings.remember(KnownWorkspace(office, "示例区工业和信息化局", OFFICERS, "lin"))
    window.begin()
    unlock = window.entry.unlock
    unlock.secret.setText(PASSPHRASE)
    unlock.number.setText("1234")
    unlock.open.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    return window


@pytest.fixture
def session(inside: Window) -> WorkspaceSession:
    assert inside.session is not None
    return inside.session


@pytest.fixture
def open_enterprise(inside: Window, qtbot: QtBot) -> Callable[[str], CaseSession]:
    """Shows the enterprise of this name and gives its session; the window closes it."""

    def show(name: str) -> CaseSession:
        frame, workspace = inside.frame, inside.session
        assert frame is not None
        assert workspace is not None
        frame.go_to_case(next(row.case for row in workspace.rows if row.name == name))
        screen = frame.enterprise
        assert screen is not None
        qtbot.waitUntil(lambda: screen.session is not None, timeout=SECONDS)
        assert screen.session is not None
        return screen.session

    return show


@pytest.fixture
def case_session(open_enterprise: Callable[[str], CaseSession]) -> CaseSession:
    """The enterprise with machines and a visit, shown in the window."""
    return open_enterprise(FIRM)
