"""This is about how the entry screens look: one column in the middle of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import colours, sizes
from app.ui.theme.icons import pixmap
from app.ui.widgets.labels import label

SHORTEST_PASSPHRASE = 8


class EntryPage(QScrollArea):
    """A panel in the middle: title, a line under it, whatever the screen adds to `body`."""

    width_of_panel = sizes.ENTRY_WIDTH

    def __init__(self, title: str, about: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        panel = QFrame()
        panel.setProperty("role", "panel")
        panel.setFixedWidth(self.width_of_panel)
        self.body = QVBoxLayout(panel)
        self.body.setContentsMargins(28, 22, 28, 22)
        self.body.setSpacing(sizes.GAP)
        head = QHBoxLayout()
        head.setSpacing(sizes.GAP)
        drawing = label()
        drawing.setPixmap(pixmap(icon_name, colours.ACCENT, 24))
        self.title = label(title, "title")
        head.addWidget(drawing)
        head.addWidget(self.title, 1)
        self.body.addLayout(head)
        self.about = label(about, "quiet")
        self.about.setVisible(bool(about))
        self.body.addWidget(self.about)
        middle = QWidget()
        middle.setProperty("role", "page")
        column = QVBoxLayout(middle)
        column.addStretch(1)
        # Stretches, not an alignment: an aligned widget is not asked how high it is at its width.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(panel)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)
        self.setWidget(middle)
