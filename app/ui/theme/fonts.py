"""This is about the typefaces on screen: the ones that ship with the program, the same on every machine."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from app import places
from app.ui.theme import sizes

FAMILIES: Final = ("Noto Sans SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC")
_FILES: Final = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


def load_fonts() -> None:
    """Bring in the bundled fonts; once per application."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(places.fonts() / name))


def screen_font(scale: float = 1.0) -> QFont:
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(sizes.BODY * scale)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
