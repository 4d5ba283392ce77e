"""This is about one supervision slip (督办单) in full: what was demanded, what came back, what is next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.equipment.state import day
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.facts import Facts
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from app.domain.supervision.supervision import Supervision


class SlipPanel(QWidget):
    """Shows a slip; nothing is changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._state = label("", "heading"), Pill()
        self.next = label("", "quiet")
        self.facts = Facts()
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, sizes.NEAR, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.next)
        layout.addWidget(self.facts)
        layout.addStretch(1)

    def show_slip(self, firm: str, slip: Supervision, state: tuple[str, Tone], today: date) -> None:
        self._name.setText(f"{slip.number}　{firm}")
        self._state.show_state(*state)
        self.next.setText(self._next_text(slip, today))
        lines = (
            (self.tr("To be answered by"), slip.to),
            (self.tr("Sent on"), slip.on),
            (self.tr("Answer due"), slip.answer_by),
            (self.tr("What is demanded"), slip.text),
            (self.tr("Answered on"), slip.answered_on),
            (self.tr("The answer"), slip.answer),
            (self.tr("Closed on"), slip.closed_on),
        )
        self.facts.show_lines([(name, text) for name, text in lines if text])

    def _next_text(self, slip: Supervision, today: date) -> str:
        if slip.closed_on:
            return self.tr("Nothing left to do.")
        if slip.answered_on:
            return self.tr("Next: look at the answer, then close the slip.")
        due = day(slip.answer_by)
        if due is None or due >= today:
            return self.tr("Next: enter the answer when it comes; it is due on {day}.").format(
                day=slip.answer_by
            )
        return self.tr(
            "The answer is {n} days late. Next: press for it; unanswered slips stand in the next circular."
        ).format(n=(today - due).days)
