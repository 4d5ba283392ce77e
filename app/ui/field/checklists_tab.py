"""This is about the checklists of an enterprise (检查表): begun, gone on with where left, finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.answers.forms import AnsweredForm, forms_of
from app.domain.visits.visit import visit_of, visits_of
from app.ui.background import Answers
from app.ui.field.form_moving import FormMoving
from app.ui.form.form_chooser import FormChooser
from app.ui.form.work import KnownForm, Opened, begin, reopen, shelf_of
from app.ui.message import Message
from app.ui.sheets.people_here import people_names, workspace_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.storage.case_file import CaseFile
    from app.ui.case_session import CaseSession
    from app.ui.form.form_view import FormView


class FormRow(msgspec.Struct, frozen=True):
    """A line of the list. `state`: draft, finished, or changed since it was finished."""

    id: str
    title: str
    day: str
    state: str
    answered: int
    last: str


class ChecklistsTab(QWidget):
    """The forms of one enterprise; the one being filled in takes the whole tab."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        workspace = workspace_of(session)
        self._shelf = shelf_of(workspace)
        self._known: tuple[KnownForm, ...] = ()
        self._titles: dict[str, str] = {}
        self._asked: set[str] = set()
        self._is_opening = False
        self._is_begun_when_known = False
        self.view: FormView | None = None
        self.moving = FormMoving(session, self._shelf, self)
        self.moving.moved.connect(self._go_on_with)
        self.list: RowsPanel[FormRow] = RowsPanel(word("Checklists"), self._columns(), "list-checks")
        self.list.empty.say(
            self.tr("No checklist yet"), self.tr("Begin one; each answer is stored as it is given.")
        )
        self.list.chosen.connect(self.open_row)
        self.new = button(self.tr("New checklist"), self.begin, "main", "plus")
        self.open = button(word("Open"), self._open_current)
        self.chooser = FormChooser()
        self.chooser.chosen.connect(self.begin_one)
        self.chooser.left.connect(self.show_list)
        self.list.add_control(self.open)
        self.list.add_control(self.new)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.chooser)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self.stack)
        session.changed.connect(self._show)
        session.changed.connect(self._ask_titles)
        self._ask_titles(session.case)
        session.ask(self, self._know, self._shelf.known)
        self._show(session.case)

    # What a person does ----------------------------------------------------------------------------------

    def begin(self) -> None:
        """A new one; where there are several definitions, one is chosen first, once they are read."""
        self._is_begun_when_known = not self._known
        if len(self._known) == 1:
            self.begin_one(self._known[0])
        elif self._known:
            visit = visit_of(self._session.case, self._visit())
            self.chooser.offer(self._known, visit.matters if visit is not None else ())
            self.stack.setCurrentWidget(self.chooser)
            self.chooser.take_focus()

    def begin_one(self, known: KnownForm) -> None:
        form = workspace_of(self._session).desk.new_id()
        self._open(begin(self._shelf, known, self._visit(), form, self._who))

    def open_row(self, row: FormRow) -> None:
        self._open(reopen(self._shelf, row.id, self._who))

    def _go_on_with(self, form: str) -> None:
        """Of a draft that goes on with another version, the view of the version before is let go of."""
        self.show_list()
        self._open(reopen(self._shelf, form, self._who))

    def show_list(self) -> None:
        view, self.view = self.view, None
        self.stack.setCurrentWidget(self.list)
        if view is not None:
            self.stack.removeWidget(view)
            view.deleteLater()
        self._show(self._session.case)
        self.list.view.setFocus()

    # What comes back -------------------------------------------------------------------------------------

    def _open(self, work: object) -> None:
        if self._is_opening or self.view is not None:
            return
        self._is_opening = True
        self._session.do_long(
            self.tr("Opening the checklist"),
            work,  # type: ignore[arg-type]  # made by begin or reopen
            Answers(self._opened, lambda _why: self._not_opened(), self._not_opened),
        )

    def _opened(self, opened: Opened) -> None:
        from app.ui.field.form_pictures import FormPictures
        from app.ui.form.form_view import FormView

        self._is_opening = False
        if opened.filling is None:
            why = self.tr("reading it broke off, try once more") if opened.broke_off else opened.why
            text = self.tr("This checklist can't be opened: {why}").format(why=why)
            workspace_of(self._session).say(Message(text, "refused"))
            return
        pictures = FormPictures(self._session, opened.form, opened.filling)
        self.view = FormView(self._session, opened.form, opened.filling, pictures)
        self.view.left.connect(self.show_list)
        self.view.finished.connect(self.show_list)
        self.stack.addWidget(self.view)
        self.stack.setCurrentWidget(self.view)
        self.moving.offer(self.view, self._known)
        self.view.go_to(self.view.beginning)

    def _not_opened(self) -> None:
        self._is_opening = False

    def _know(self, known: tuple[KnownForm, ...]) -> None:
        self._known = known
        self._titles |= {form.form_id: form.title for form in known}
        self._show(self._session.case)
        if self._is_begun_when_known and known:
            self.begin()

    def _ask_titles(self, case: Case) -> None:
        """Of definitions not met before; what was filled in elsewhere may be in no folder here."""
        new = {form.definition for form in forms_of(case)} - self._asked
        if new and self.view is None:
            self._asked |= new
            self._session.ask(self, self._name, _titles_in, tuple(new))

    def _name(self, titles: dict[str, str]) -> None:
        self._titles |= titles
        self._show(self._session.case)

    def _show(self, case: Case) -> None:
        """Not while a form is open: each of its answers is a change."""
        if self.view is None:
            self.list.show_rows([self._row(case, form) for form in reversed(forms_of(case))])
            self.open.setEnabled(bool(self.list.model.rows))

    def _open_current(self) -> None:
        row = self.list.current() or (self.list.model.rows[0] if self.list.model.rows else None)
        if row is not None:
            self.open_row(row)

    def _visit(self) -> str:
        """The visit going on, else the last."""
        visits = visits_of(self._session.case)
        going_on = [visit.id for visit in visits if not visit.finished_at]
        return (going_on or [visit.id for visit in visits] or [""])[-1]

    @property
    def _who(self) -> str:
        who = workspace_of(self._session).who
        return who.name if who is not None else ""

    def _row(self, case: Case, form: AnsweredForm) -> FormRow:
        slots = case.slots_of_thing.get(f"form/{form.id}", {})
        acts = [slot.act for path, slot in slots.items() if path.startswith("answer/")]
        finished = slots["finished"].act if "finished" in slots else None
        newest = max(acts, key=lambda act: act.rank, default=None)
        state = "draft"
        if finished is not None:
            is_changed = newest is not None and newest.rank > finished.rank
            state = "changed" if is_changed else "finished"
        last = finished if state == "finished" else newest
        day = next((visit.day for visit in visits_of(case) if visit.id == form.visit), "")
        answered = sum(bool(value) for node, value in form.answers.items() if _is_a_question(node))
        told = ""
        if last is not None:
            who = people_names(self._session).get(last.stated.by, last.stated.by)
            told = f"{last.stated.at[:16].replace('T', ' ')}　{who}"
        return FormRow(form.id, self._title(form), day, state, answered, told)

    def _title(self, form: AnsweredForm) -> str:
        """By its own definition, else by the one of this id that lies here; an id is no name."""
        known = self._titles.get(form.definition) or self._titles.get(form.form_id)
        return known or self.tr("Checklist")

    def _columns(self) -> tuple[Column[FormRow], ...]:
        states: dict[str, tuple[str, Tone]] = {
            "draft": (self.tr("being filled in"), "going"),
            "finished": (self.tr("finished"), "good"),
            "changed": (self.tr("changed since it was finished"), "waiting"),
        }
        return (
            Column(self.tr("Checklist"), lambda row: row.title),
            Column(word("On-site work"), lambda row: row.day, width=12),
            Column(
                self.tr("State"), lambda row: states[row.state][0], lambda row: states[row.state][1], width=18
            ),
            Column(self.tr("Answered"), lambda row: str(row.answered), is_number=True, width=10),
            Column(self.tr("Last"), lambda row: row.last, width=26),
        )


def _titles_in(case_file: CaseFile, definitions: tuple[str, ...]) -> dict[str, str]:
    from app.operations.title_forms import title_forms

    return title_forms(case_file, definitions)


def _is_a_question(node: str) -> bool:
    """Not an item of a repeat, nor what the form keeps about itself."""
    return not node.endswith("]") and "/meta/" not in node
