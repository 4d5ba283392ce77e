"""This is about trying a form: filled in as on site, kept nowhere; sample answers fill what is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.form.form_pane import FormPane
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.pill import Pill
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.xforms.engine.result import Problem
    from app.xforms.engine.session import Session as FormSession


class FormTrial(FormPane):
    """One form in hand, without an enterprise."""

    def __init__(
        self, filling: FormSession, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(filling, now, None, parent)
        self.back = button(word("Back"), self.left.emit, icon_name="arrow-left")
        self.outcome = Pill("", "calm")
        self.fill = button(self.tr("Fill in sample answers"), self.fill_in, icon_name="pencil")
        self.done = button(self.tr("Try to finish"), self.finish, "main", "check")
        self.head.insertWidget(0, self.back)
        for each in (self.outcome, self.fill, self.done):
            self.head.addWidget(each)
        self.outcome.hide()
        self._show_part(0)
        self._count_open()

    def fill_in(self) -> None:
        """Answers that fit, wherever there is none."""
        from app.xforms.engine.sampling import fill_with_samples

        self._leave_typing()
        left = fill_with_samples(self.filling)
        self.show_anew()
        text = self.tr("No sample fits {n} required questions") if left else self.tr("Sample answers fit")
        self._say(text.format(n=len(left)), "waiting" if left else "good")

    def stuck(self, problems: Sequence[Problem]) -> None:
        self._say(self.tr("{n} still stand against finishing").format(n=len(problems)), "waiting")

    def complete(self) -> None:
        self._say(self.tr("It can be finished"), "good")

    def _say(self, text: str, tone: Tone) -> None:
        self.outcome.show_state(text, tone)
        self.outcome.show()
