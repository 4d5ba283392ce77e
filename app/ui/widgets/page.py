"""This is about how a screen begins: its title, its few buttons, and the room under them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import sizes
from app.ui.widgets.labels import label


class Page(QWidget):
    """Title and buttons on one line; a screen puts the rest into `body`.

    Attributes:
        body: the layout under the title.
        head: the line of the title: pills and buttons go to its right end.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.title = label(title, "title")
        self.head = QHBoxLayout()
        self.head.setSpacing(sizes.NEAR)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(sizes.GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.WIDE, sizes.GAP, sizes.WIDE, sizes.GAP)
        layout.setSpacing(sizes.GAP)
        layout.addLayout(self.head)
        layout.addLayout(self.body, 1)
