"""This is about the message strip: what happened, what was kept, what to do; it never stands in the way."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.ui.message import Message, MessageKind
from app.ui.theme import sizes
from app.ui.theme.colours import TONES, Tone
from app.ui.theme.icons import icon, pixmap
from app.ui.widgets.buttons import button

SECONDS_GOOD_NEWS_STAYS: Final = 8

_LOOKS: Final[dict[MessageKind, tuple[str, Tone]]] = {
    "good": ("circle-check", "good"),
    "told": ("info", "going"),
    "warning": ("triangle-alert", "waiting"),
    "refused": ("circle-alert", "bad"),
}


class MessageStrip(QFrame):
    """One message at a time, the newest; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: Message | None = None
        self._ground = QColor()
        self._drawing = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action = button("", self._act)
        self._close = QToolButton()
        self._close.setIcon(icon("x"))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.TIGHT, sizes.NEAR, sizes.TIGHT)
        layout.setSpacing(sizes.NEAR)
        for each in (self._drawing, self._text, self.action, self._close):
            layout.addWidget(each)
        self.hide()

    def say(self, message: Message) -> None:
        """Show a message in place of the one before."""
        drawing, tone = _LOOKS[message.kind]
        ink, ground = TONES[tone]
        self.message = message
        self._drawing.setPixmap(pixmap(drawing, ink, sizes.ICON))
        self._text.setText(message.text)
        self._ground = QColor(ground)
        palette = QPalette(self._text.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self._text.setPalette(palette)
        self.update()
        self.setAccessibleName(message.text)
        self.action.setText(message.action)
        self.action.setVisible(bool(message.action))
        self.show()
        self._timer.stop()
        if message.kind == "good":
            self._timer.start(SECONDS_GOOD_NEWS_STAYS * 1000)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground is painted here: a style sheet brings an earlier palette back when it dresses anew."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def clear(self) -> None:
        self._timer.stop()
        self.message = None
        self.hide()

    def _act(self) -> None:
        message = self.message
        self.clear()
        if message is not None and message.on_action is not None:
            message.on_action()
