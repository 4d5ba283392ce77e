"""This is about screens at 100 to 200 per cent: 1093 x 614 points hold everything, and no text is cut."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from app.ui.window import Window
from tests.ui.test_every_screen import SMALLEST, every_screen

ROOT = Path(__file__).parents[2]
FACTOR = "FIELDSEAL_TEST_SCALE"
"""`tests/conftest.py` makes it the scale; what looks checks that it really is."""
LOOKED_AT = (
    "tests/ui/test_every_screen.py::test_everything_fits_the_small_laptop",
    "tests/ui/test_scaling.py::test_no_text_is_cut",
)
A_HAIR = 1
"""Points that rounding at odd factors may take."""


def cut_texts(screen: QWidget) -> list[str]:
    """Texts with less room than they need, where nothing says so with dots and nothing wraps."""
    return [
        f"{type(widget).__name__} {text}: {widget.width()} < {needed}"
        for widget, text, needed in needs(screen)
        if widget.width() + A_HAIR < needed
    ]


def needs(screen: QWidget) -> list[tuple[QWidget, str, int]]:
    """Labels and buttons that are seen, their text and how wide they have to be for it."""
    found: list[tuple[QWidget, str, int]] = []
    for widget in screen.findChildren(QWidget):
        is_told = isinstance(widget, QLabel | QAbstractButton) and bool(widget.text())
        gives_way = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
        if not is_told or gives_way or not widget.isVisible():
            continue
        if isinstance(widget, QLabel):
            lines = widget.text().splitlines()
            if not widget.wordWrap():
                found.append((widget, widget.text(), max(map(widget.fontMetrics().horizontalAdvance, lines))))
        elif isinstance(widget, QAbstractButton):
            found.append((widget, widget.text(), widget.minimumSizeHint().width()))
    return found


def test_no_text_is_cut(inside: Window, qtbot: QtBot) -> None:
    factor = float(os.environ.get(FACTOR, "1"))
    assert QGuiApplication.primaryScreen().devicePixelRatio() == factor
    inside.resize(*SMALLEST)
    wrong = {name: cut_texts(screen) for name, screen in every_screen(inside, qtbot)}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_a_cut_text_is_found(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    cut = QLabel("已收入 80 张，原件未改动", screen)
    cut.setFixedWidth(40)
    screen.show()
    assert len(cut_texts(screen)) == 1


@pytest.mark.parametrize("factor", [1.25, 2.0])
def test_scaled_screens_hold_everything(factor: float, tmp_path: Path) -> None:
    look_scaled(factor, tmp_path)


@pytest.mark.torture
@pytest.mark.skipif(
    not os.environ.get("FIELDSEAL_LONG"), reason="15 s each; python3 tasks.py torture runs it"
)
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_every_scale_holds_everything(factor: float, tmp_path: Path) -> None:
    look_scaled(factor, tmp_path)


def look_scaled(factor: float, place: Path) -> None:
    """Looks in a process of its own: a scale is chosen once, before the application is made."""
    width, height = (round(points * factor) for points in SMALLEST)
    screen = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    config = place / "screen.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}), "utf-8")
    scaled = {"FIELDSEAL_TEST_PLATFORM": f"offscreen:configfile={config}", FACTOR: str(factor)}
    looking = [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:randomly", *LOOKED_AT]
    told = subprocess.run(
        looking, env={**os.environ, **scaled}, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout[-4000:]
