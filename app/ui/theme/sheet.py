"""This is about the style sheet: the one text that says how each kind of widget looks.

Widgets are told apart by `role` (a dynamic property), never by a sheet of their own.
"""

from string import Template
from typing import Final

from app import places
from app.ui.theme import colours, sizes

_SHEET: Final = Template("""
QMainWindow, QDialog, QWidget[role="page"] { background: $ground; }
QWidget[role="panel"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { color: $quiet; font-size: ${small}pt; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 600; }
QLabel[role="wrong"] { color: $danger; }
QLabel[role="sample"] { color: $sample; background: $sample_ground; padding: 3px 10px; border-radius: 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox {
  background: $panel; border: 1px solid $edge; border-radius: 5px; padding: 4px 8px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $danger; }
QLineEdit:read-only { background: $ground; border-color: $line; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; min-height: 0;
  background: transparent; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $edge;
  selection-background-color: $chosen; selection-color: $text; }

QPushButton { background: $panel; border: 1px solid $edge; border-radius: 5px; padding: 5px 14px;
  min-height: 20px; }
QPushButton:hover { background: $chosen; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $quiet; background: $ground; border-color: $line; }
QPushButton[role="main"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[role="main"]:hover, QPushButton[role="main"]:pressed { background: $accent_pressed; }
QPushButton[role="main"]:focus { border: 2px solid $text; }
QPushButton[role="main"]:disabled { color: $quiet; background: $line; border-color: $line; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="flat"], QToolButton { background: transparent; border: 1px solid transparent;
  border-radius: 5px; padding: 4px 8px; }
QPushButton[role="flat"] { color: $accent; text-align: left; }
QPushButton[role="flat"]:hover, QToolButton:hover { background: $chosen; }
QPushButton[role="flat"]:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 7px; }
QPushButton[role="count"] { text-align: left; border: 1px solid $line; border-radius: 8px; padding: 0; }
QPushButton[role="count"]:checked { background: $chosen; border: 1px solid $accent; }
QPushButton[role="count"]:focus { border: 2px solid $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; text-decoration: underline; }

QTableView, QListView, QTreeView { background: $panel; alternate-background-color: $stripe;
  border: 1px solid $line; border-radius: 6px; gridline-color: $line; outline: 0;
  selection-background-color: $chosen; selection-color: $text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $accent; }
QTableView::item { padding: 0 5px; }
QHeaderView::section { background: $panel; color: $quiet; border: 0; border-bottom: 1px solid $line;
  padding: 7px 8px; font-weight: 600; }

QListView[role="navigation"] { background: $navigation; color: $on_navigation; border: 0; border-radius: 0;
  padding: 6px 0; }
QListView[role="navigation"]::item { padding: 0 10px; border-left: 3px solid transparent; }
QListView[role="navigation"]::item:selected { background: $navigation_chosen; color: $on_accent;
  border-left: 3px solid $on_accent; }
QListView[role="navigation"]:focus { border: 2px solid $on_accent; }
QListView[role="navigation"] QScrollBar::handle:vertical { background: $navigation_quiet; }

QMenuBar { background: $panel; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: $chosen; }
QMenu { background: $panel; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { background: $panel; color: $quiet; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QTabBar::tab { padding: 7px 12px; border: 0; border-bottom: 2px solid transparent; color: $quiet;
  background: transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar:focus { border: 1px solid $accent; }
QTabWidget::pane { border: 0; }
QProgressBar { border: 0; background: $line; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { width: 12px; background: transparent; }
QScrollBar:horizontal { height: 12px; background: transparent; }
QScrollBar::handle { background: $edge; border-radius: 5px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QToolTip { background: $panel; color: $text; border: 1px solid $edge; padding: 4px; }
QSplitter::handle { background: $line; }
""")


def style_sheet(scale: float = 1.0) -> str:
    """The sheet with the theme's colours; `scale` enlarges the few sizes that are not the body's."""
    return _SHEET.substitute(
        {name.lower(): value for name, value in vars(colours).items() if isinstance(value, str)},
        title=sizes.TITLE * scale,
        heading=sizes.HEADING * scale,
        small=sizes.SMALL * scale,
        figure=sizes.FIGURE * scale,
        chevron=(places.icons() / "chevron-down.svg").as_posix(),
    )
