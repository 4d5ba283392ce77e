"""This is about answers on their way into the case: in order, none lost when one storing is refused."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.operations.fill_form import give_answers

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession
    from app.xforms.engine.session import Session as FormSession


class AnswerKeeper(QObject):
    """Takes what is new in a form and stores it.

    Attributes:
        reason: why a finished form is changed; goes with every answer.

    Signals:
        kept: everything given so far is stored.
        failed: storing was refused; what waits is tried again with the next answer.
    """

    kept = Signal()
    failed = Signal()

    def __init__(self, session: CaseSession, form: str, filling: FormSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._form, self._filling = session, form, filling
        self._waiting: dict[str, str] = {}
        self._going: deque[dict[str, str]] = deque()
        self._is_over = False
        self.reason = ""
        self._told: dict[str, None] = {}
        session.refused.connect(self._take_back)

    @property
    def unstored(self) -> int:
        """Answers that are not in the case yet."""
        return len({node for answers in (*self._going, self._waiting) for node in answers})

    def tell(self, about: str) -> None:
        """Say with the next answers where one of them was taken from."""
        self._told[about] = None

    def keep(self) -> None:
        """Store what is new, and what waits from before; what is typed while it goes goes together."""
        self._waiting.update(self._filling.take_pending())
        if not self._going:
            self._send()

    def keep_all(self) -> None:
        """As `keep`, behind what is on its way: who leaves the form or finishes it leaves nothing behind."""
        self._waiting.update(self._filling.take_pending())
        self._send()

    def keep_the_last(self) -> None:
        """The file is let go of next: hand over what is new without waiting for an answer."""
        self._waiting.update(self._filling.take_pending())
        if self._waiting and not self._is_over:
            self._session.do(give_answers, self._form, self._waiting, self._note())
            self._waiting = {}
        self._is_over = True

    def _send(self) -> None:
        if self._waiting and not self._is_over:
            going, self._waiting = self._waiting, {}
            self._going.append(going)
            self._session.do_then(self, self._stored, give_answers, self._form, going, self._note())

    def _note(self) -> str:
        """Of the answers that go now."""
        told, self._told = self._told, {}
        return "；".join(part for part in (self.reason, *told) if part)

    def _stored(self, _case: object) -> None:
        if self._going:
            self._going.popleft()
        self.keep()
        if not self._going:
            self.kept.emit()

    def _take_back(self, _why: object) -> None:
        """A refusal may be of anything done in this enterprise: what was stored is stored again."""
        if self._going:
            taken: dict[str, str] = {}
            for answers in (*self._going, self._waiting):
                taken.update(answers)
            self._waiting = taken
            self._going.clear()
            self.failed.emit()
