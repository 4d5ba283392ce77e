"""This is about a list over what is in hand: the line between them can be dragged, neither goes away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from app.ui.theme import sizes

_LEAST = 120


class OverUnder(QSplitter):
    """The list above; below, in a room that scrolls, what belongs to the row a person stands on.

    Attributes:
        room: the lower part; hidden while nobody stands on a row.
    """

    def __init__(self, over: QWidget, under: QWidget, shares: tuple[int, int] = (2, 3)) -> None:
        """shares: of the room that is left, above and below."""
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self._over = over
        self.room = room(under)
        self.addWidget(over)
        self.addWidget(self.room)
        for at, share in enumerate(shares):
            self.setStretchFactor(at, share)

    def keep_rows(self, rows: int) -> None:
        """Never less above than search, header, and so many rows, three at the most."""
        self._over.setMinimumHeight(84 + (sizes.ROW_HEIGHT + 2) * max(1, min(rows, 3)))

    def keep_lines(self, lines: int, least: int) -> None:
        """Of a list without search: `least` of its lines always, never more room than all of them take."""
        line = sizes.ROW_HEIGHT + 2
        self._over.setMinimumHeight(line * (1 + max(1, min(lines, least))) + sizes.TIGHT)
        self._over.setMaximumHeight(line * (1 + max(1, lines)) + sizes.NEAR)


def room(inside: QWidget) -> QScrollArea:
    """What is longer than the screen scrolls; its fields are reached by Tab, it is no stop itself."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.setMinimumHeight(_LEAST)
    return area
