"""The story of users.md (f), told once for all tests that look at it."""

import secrets
from collections.abc import Iterator

import pytest

from app import places
from app.cli.plan_verbs import townships
from app.operations.demo.self_check import Checked, check_itself
from app.operations.demo.stage import Stage, StoryTools
from app.operations.in_hand import Machine
from app.printing.fonts import bundled_fonts

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
        passphrase="口令 示例 2025",
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
