"""This is about a form of an enterprise filled in: each answer an act; a finished one wants a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answers.finished import is_finished
from app.domain.answers.forms import form_of
from app.operations.fill_form import finish_form
from app.ui.form.answer_keeper import AnswerKeeper
from app.ui.form.finish_bar import FinishBar
from app.ui.form.form_pane import FormPane
from app.ui.form.history import AnswerWords, HistoryDialog, history_of, last_answered
from app.ui.form.keys import make_keys
from app.ui.form.newer_version import NewerBar
from app.ui.form.parts import path_of
from app.ui.form.reopen_bar import ReopenBar
from app.ui.form.rest_button import RestButton
from app.ui.sheets.people_here import computer_names, people_names, workspace_of
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.ui.case_session import CaseSession
    from app.ui.form.question_box import QuestionBox
    from app.ui.form.sheet import Pictures
    from app.xforms.engine.result import Problem
    from app.xforms.engine.session import Session as FormSession


class FormView(FormPane):
    """One form of the case.

    Signals:
        finished: the form is complete and stored.
    """

    finished = Signal()

    def __init__(
        self,
        session: CaseSession,
        form: str,
        filling: FormSession,
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """pictures: that can answer its questions."""
        known = form_of(session.case, form)
        self._session, self.form = session, form
        self._contested = frozenset(known.contested if known is not None else ())
        super().__init__(filling, workspace_of(session).desk.now, pictures, parent)
        self.keeper = AnswerKeeper(session, form, filling, self)
        self._add_controls()
        self._connect_case()
        self.reopen_bar.setVisible(is_finished(session.case, form))
        self.beginning = last_answered(session.case, form)
        self._show_part(self._part_by_path.get(path_of(self.beginning), 0))
        self._count_open()

    # What a person does ----------------------------------------------------------------------------------

    def keep(self) -> None:
        self.keeper.keep()

    def keep_all(self) -> None:
        self.keeper.keep_all()

    def complete(self) -> None:
        self._finish({node: reason for node, reason in self.reasons.items() if reason})

    def stuck(self, problems: Sequence[Problem]) -> None:
        self.finish_bar.ask(len(problems))

    def counted(self, problems: Sequence[Problem]) -> None:
        self.rest.refresh()

    def note(self, box: QuestionBox) -> None:
        super().note(box)
        box.settled.connect(self._tell_source)
        if box.node in self._contested:
            box.say_differs(True)

    def _tell_source(self, box: QuestionBox) -> None:
        if box.source:
            self.keeper.tell(f"{self.filling.state(box.node).label}：{box.source}")

    def show_history(self) -> None:
        """Of the question a person stands on, or stood on last; an earlier answer can be taken again."""
        box = self.standing()
        if box is None:
            return
        self._leave(box)
        words = AnswerWords(
            people_names(self._session),
            computer_names(self._session),
            {choice.value: choice.label for choice in self.filling.choices(box.node)},
            box.datatype,
        )
        given = history_of(self._session.case, self.form, box.node)
        dialog = HistoryDialog(self.filling.state(box.node).label, given, words, self)
        dialog.taken.connect(lambda value: self.answer(box.node, value))
        dialog.open()

    def go_to(self, node: str) -> None:
        super().go_to(node)
        if self.is_closed:
            self.reopen_bar.take_focus()

    @property
    def is_closed(self) -> bool:
        """It was finished, and nobody said yet why it is changed."""
        return not self.reopen_bar.isHidden()

    def reopen(self, reason: str) -> None:
        """Change a finished form, for this reason."""
        self.keeper.reason = reason
        self.reopen_bar.hide()
        self._kept.setText(self.tr("Finished; after a change, finish it again."))
        self._show_part(self._shown)
        self._stand_on(None)

    # What comes of it ------------------------------------------------------------------------------------

    def _show_part(self, at: int) -> None:
        super()._show_part(at)
        self.page.blocks.setEnabled(not self.is_closed)
        self.done.setEnabled(not self.is_closed)
        self.rest.refresh()

    def hand_over(self) -> None:
        """What stands in the fields is on its way into the case; nothing is typed until it is enabled."""
        self._leave_typing()
        self.keep_all()
        self.setEnabled(False)

    def _keep_the_last(self) -> None:
        self._leave_typing()
        self.keeper.keep_the_last()

    def _finish(self, reason: str | Mapping[str, str]) -> None:
        self.keep_all()
        result = self.filling.result()
        self._session.do_then(self, self._is_finished, finish_form, self.form, result, reason)

    def _is_finished(self, _case: object) -> None:
        workspace_of(self._session).say_saved()
        self.finished.emit()

    def _say_kept(self) -> None:
        self._store_again.hide()
        at = workspace_of(self._session).desk.now().strftime("%H:%M")
        self._kept.setText(word("Saved {time}").format(time=at))

    def _say_failed(self) -> None:
        self._kept.setText(self.tr("Not stored yet: {n}").format(n=self.keeper.unstored))
        self._store_again.show()

    # Building --------------------------------------------------------------------------------------------

    def _add_controls(self) -> None:
        self.back = button(word("Back"), self.left.emit, icon_name="arrow-left")
        self._kept = label("", "quiet")
        self._kept.setWordWrap(False)
        self._store_again = button(self.tr("Store again"), self.keeper.keep)
        self._store_again.hide()
        self.history = button(self.tr("History of the answer (F3)"), self.show_history, icon_name="history")
        self.history.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.done = button(self.tr("Finish the form"), self.finish, "main", "check")
        self.head.insertWidget(0, self.back)
        for each in (self._kept, self._store_again, self.history, self.done):
            self.head.addWidget(each)
        self.rest = RestButton(self._session, self.form, self.filling, self.answer_all, self)
        self.side.put_between(self.rest)
        self.finish_bar, self.reopen_bar, self.newer_bar = FinishBar(), ReopenBar(), NewerBar()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.reopen_bar)
        layout.insertWidget(1, self.newer_bar)
        layout.addWidget(self.finish_bar)

    def _connect_case(self) -> None:
        self.finish_bar.passed.connect(self._finish)
        self.reopen_bar.passed.connect(self.reopen)
        self.keeper.kept.connect(self._say_kept)
        self.keeper.failed.connect(self._say_failed)
        self._session.closing.connect(self._keep_the_last)
        make_keys(self, {"F3": self.show_history})
