"""This is about the tray's screen in tests: a firm with things to show, the story's pictures drawn once."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app import places
from app.media.samples import SamplePicture, sample_pictures
from app.ui.field.tray_screen import TrayScreen
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.conftest import SECONDS
from tests.ui.office_made import FIRM
from tests.ui.pictures.roll_made import add_things

Settle = Callable[[], None]


@pytest.fixture(scope="session")
def story_pictures() -> tuple[SamplePicture, ...]:
    return tuple(sample_pictures(places.fonts() / "NotoSansSC-Regular.ttf"))


@pytest.fixture
def settle(session: WorkspaceSession, qtbot: QtBot) -> Settle:
    """Waits until the worker has nothing to do and all its answers were given."""
    return lambda: qtbot.waitUntil(lambda: session.background.is_idle, timeout=6 * SECONDS)


@pytest.fixture
def tray(session: WorkspaceSession, inside: Window, qtbot: QtBot, settle: Settle) -> TrayScreen:
    """The tray's screen, the firm with all its things chosen."""
    firm = next(row.case for row in session.rows if row.name == FIRM)
    frame = inside.frame
    assert frame is not None
    frame.go("Photo tray", firm)
    screen = frame.content.currentWidget()
    assert isinstance(screen, TrayScreen)
    qtbot.waitUntil(lambda: screen.placing.case is not None, timeout=SECONDS)
    assert screen.placing.case is not None
    screen.placing.case.do(add_things)
    settle()
    return screen
