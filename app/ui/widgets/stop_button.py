"""This is about one stop of a road: done, next, or still open, by its drawing and not by colour alone."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from app.ui.theme import colours, sizes
from app.ui.theme.colours import TONES
from app.ui.theme.icons import icon

StopState = Literal["done", "next", "open"]

_DRAWINGS: Final[Mapping[StopState, str]] = {"done": "circle-check", "next": "circle-dot", "open": "circle"}
_INKS: Final = {"done": TONES["good"][0], "next": colours.ACCENT, "open": colours.QUIET}


def stop_button(
    name: str,
    state: StopState,
    told: str,
    pressed: Callable[[], object],
    drawings: Mapping[StopState, str] = _DRAWINGS,
) -> QToolButton:
    """name, told: translated; `told` is what there is to say of it: done, or what is missing."""
    made = QToolButton()
    made.setText(name)
    made.setIcon(icon(drawings[state], _INKS[state]))
    made.setIconSize(QSize(sizes.ICON, sizes.ICON))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setToolTip(told)
    made.setAccessibleName(f"{name}: {told}")
    made.clicked.connect(lambda _checked: pressed())
    return made
