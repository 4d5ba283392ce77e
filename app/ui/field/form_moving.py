"""This is about a draft on the screen going on with a newer version of its form, once somebody said so.

While it is compared and moved nothing is typed into it: what is moved is what was shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.answers.forms import form_of
from app.ui.background import Answers
from app.ui.form.work import Compared, FormShelf, KnownForm, compare
from app.ui.message import Message
from app.ui.sheets.people_here import workspace_of

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession
    from app.ui.form.form_view import FormView


class FormMoving(QObject):
    """Of the checklists of one enterprise; one draft at a time.

    Signals:
        moved: this draft goes on with the newer version (its id).
    """

    moved = Signal(str)

    def __init__(self, session: CaseSession, shelf: FormShelf, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._shelf = session, shelf
        self._view: FormView | None = None
        session.refused.connect(lambda _why: self._go_on_as_it_was())

    def offer(self, view: FormView, known: Sequence[KnownForm]) -> None:
        """Tell in the view of a newer version that lies here, where its form is a draft."""
        from app.operations.migrate_form import is_newer

        self._view = view
        draft = form_of(self._session.case, view.form)
        if draft is None or draft.lines:
            return
        newer = (each for each in known if each.form_id == draft.form_id)
        found = next((each for each in newer if is_newer(each.version, draft.version)), None)
        if found is not None:
            view.newer_bar.asked.connect(lambda: self._compare(view, found))
            view.newer_bar.offer(draft.version, found.version)

    def _compare(self, view: FormView, known: KnownForm) -> None:
        who = workspace_of(self._session).who
        view.hand_over()
        self._session.do_long(
            self.tr("Comparing the versions"),
            compare(self._shelf, known, view.form, who.name if who is not None else ""),
            Answers(self._compared, lambda _why: self._go_on_as_it_was(), self._go_on_as_it_was),
        )

    def _compared(self, compared: Compared) -> None:
        from app.ui.form.newer_version import MigrationDialog

        view = self._shown()
        if view is None:
            return
        if compared.planned is None:
            text = self.tr("The newer version can't be used: {why}").format(why=compared.why)
            workspace_of(self._session).say(Message(text, "refused"))
        # What is not stored, or was typed after a refusal let the person go on, would be left behind.
        if compared.planned is None or view.keeper.unstored or view.isEnabled():
            self._go_on_as_it_was()
            return
        dialog = MigrationDialog(view.filling, compared.planned, lambda: self._move(compared), view.window())
        dialog.rejected.connect(self._go_on_as_it_was)
        dialog.open()

    def _move(self, compared: Compared) -> None:
        from app.operations.migrate_form import migrate_form

        view = self._shown()
        if view is not None and compared.planned is not None:
            form = view.form
            self._session.do_then(
                self, lambda _case: self._is_moved(form), migrate_form, form, compared.paper, compared.planned
            )

    def _is_moved(self, form: str) -> None:
        workspace_of(self._session).say_saved()
        self.moved.emit(form)

    def _go_on_as_it_was(self) -> None:
        view = self._shown()
        if view is not None and not view.isEnabled():
            view.setEnabled(True)
            box = view.standing()
            if box is not None:
                box.take_focus()

    def _shown(self) -> FormView | None:
        """The draft, if it is still on the screen."""
        return self._view if self._view is not None and isValid(self._view) else None
