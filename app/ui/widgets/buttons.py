"""This is about buttons: one main one per screen, the others plain; flat ones lead somewhere."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.theme import colours
from app.ui.theme.icons import icon

Role = Literal["plain", "main", "flat", "danger"]


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    role: Role = "plain",
    icon_name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button; `pressed` is a bound method of the screen it stands on."""
    made = QPushButton(text, parent)
    made.setProperty("role", role)
    made.setAutoDefault(False)
    if icon_name:
        made.setIcon(icon(icon_name, _ink(role)))
    if pressed is not None:
        made.clicked.connect(lambda _checked: pressed())
    return made


def allow(made: QPushButton, why_not: str = "") -> None:
    """Can be pressed where nothing stands against it; else it is grey and says why. why_not: translated."""
    usual = made.property("usual_tip")
    if usual is None:
        usual = made.toolTip()
        made.setProperty("usual_tip", usual)
    made.setEnabled(not why_not)
    made.setToolTip(why_not or str(usual))
    made.setAccessibleDescription(why_not)


def dress(made: QPushButton, role: Role, icon_name: str) -> None:
    """Give a button another role, its drawing in the ink of it."""
    made.setProperty("role", role)
    made.setIcon(icon(icon_name, _ink(role)))
    made.style().unpolish(made)
    made.style().polish(made)


def key_button(text: str, pressed: Callable[[], object], digit: int, icon_name: str = "") -> QPushButton:
    """A button that Alt and a digit press, shown after its text as menus show theirs."""
    made = button("", pressed, icon_name=icon_name)
    say_with_key(made, text, digit)
    return made


def with_key(text: str, key: str) -> str:
    """A text with the single key that does the same, in the way menus show theirs."""
    return f"{text}({key})"


def say_with_key(made: QPushButton, text: str, digit: int) -> None:
    """Give such a button another text; its key stays."""
    made.setText(f"{text}(&{digit})")
    made.setToolTip(f"{text}（Alt+{digit}）")
    made.setAccessibleName(text)


def look_like(made: QPushButton, role: Role) -> None:
    """Give a button the look of another role; what it does stays."""
    if made.property("role") != role:
        made.setProperty("role", role)
        made.style().unpolish(made)
        made.style().polish(made)


def _ink(role: Role) -> str:
    if role == "main":
        return colours.ON_ACCENT
    if role == "danger":
        return colours.DANGER
    return colours.ACCENT if role == "flat" else colours.TEXT
