"""This is about putting the theme on the application: Fusion, palette, fonts, style sheet."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.ui.theme import colours
from app.ui.theme.fonts import load_fonts, screen_font
from app.ui.theme.sheet import style_sheet

_ROLE = QPalette.ColorRole

_PALETTE = {
    _ROLE.Window: colours.GROUND,
    _ROLE.WindowText: colours.TEXT,
    _ROLE.Base: colours.PANEL,
    _ROLE.AlternateBase: colours.STRIPE,
    _ROLE.Text: colours.TEXT,
    _ROLE.Button: colours.PANEL,
    _ROLE.ButtonText: colours.TEXT,
    _ROLE.Highlight: colours.ACCENT,
    _ROLE.HighlightedText: colours.ON_ACCENT,
    _ROLE.PlaceholderText: colours.QUIET,
    _ROLE.ToolTipBase: colours.PANEL,
    _ROLE.ToolTipText: colours.TEXT,
    _ROLE.Link: colours.ACCENT,
    _ROLE.Mid: colours.LINE,
}


def apply_theme(application: QApplication, scale: float = 1.0) -> None:
    """Give every window the look of the house; again with another scale when a person wants larger text."""
    if application.property("themed") is not True:
        load_fonts()
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setPalette(_palette())
        application.setProperty("themed", True)
    application.setFont(screen_font(scale))
    application.setStyleSheet(style_sheet(scale))


def _palette() -> QPalette:
    palette = QPalette()
    for role, colour in _PALETTE.items():
        palette.setColor(role, QColor(colour))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.QUIET))
    return palette
