"""This is about who helps whom (结对帮扶): helpers left, every contact of the one stood on right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.staff.helping import MODE_TEXT, Contact, Help, helps_of
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_SIDE = 340


class StaffHelpPage(QWidget):
    """Attributes: add, contact, edit: buttons, Alt+1 … Alt+3. help: the one stood on."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.help: Help | None = None
        self.helps: RowsPanel[Help] = RowsPanel(self.tr("Helpers"), self._help_columns(), "users")
        self.helps.go_without_search()
        self.contacts: RowsPanel[Contact] = RowsPanel(
            self.tr("Contacts"), _contact_columns(), "message-square-warning"
        )
        self.contacts.go_without_search()
        self.contacts.empty.say(self.tr("No contact yet"), self.tr("Log the first one with Alt+2."))
        self._nothing = EmptyState("users")
        self._nothing.say(
            self.tr("Nobody is helped yet"),
            self.tr("For who is hard to place: say who helps, and whom, by an alias like 职工01."),
        )
        self._nothing.offer(self.tr("Add a helper"), self.add_help, "plus")
        self.add = key_button(self.tr("Add a helper"), self.add_help, 1, "plus")
        self.contact = key_button(self.tr("Log a contact"), self.log_contact, 2, "pencil")
        self.edit = key_button(self.tr("Change or end the help"), self.edit_help, 3, "user-round")
        self._about = label("", "quiet")
        self._lay_out()
        self.helps.marked.connect(self._mark)
        self.helps.chosen.connect(lambda _help: self.log_contact())
        session.changed.connect(self._show)
        self._show(session.case)

    def add_help(self) -> None:
        from app.ui.field.staff_sheets import HelpSheet

        HelpSheet(self._session, self).open()

    def log_contact(self) -> None:
        from app.ui.field.staff_sheets import ContactSheet

        if self.help is not None:
            ContactSheet(self._session, self.help, self).open()

    def edit_help(self) -> None:
        from app.ui.field.staff_sheets import HelpEditSheet

        if self.help is not None:
            HelpEditSheet(self._session, self.help, self).open()

    def _show(self, case: Case) -> None:
        helps = helps_of(case)
        self._stack.setCurrentWidget(self._main if helps else self._nothing)
        self.helps.show_rows(helps)
        if helps and self.helps.current() is None:
            self.helps.view.selectRow(0)
        self._mark(self.helps.current())

    def _mark(self, help: Help | None) -> None:
        self.help = help
        self.contacts.show_rows(help.contacts if help is not None else ())
        if help is not None:
            told = (f"{help.helper} {help.unit}".strip(), help.phone, help.outcome)
            self._about.setText("　".join(part for part in told if part))

    def _lay_out(self) -> None:
        line = Flow()
        for each in (self.add, self.contact, self.edit):
            line.addWidget(each)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(sizes.NEAR, 0, 0, 0)
        beside.setSpacing(sizes.NEAR)
        beside.addWidget(self._about)
        beside.addWidget(self.contacts, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.helps)
        split.addWidget(side)
        split.setSizes([_SIDE, 2 * _SIDE])
        split.setStretchFactor(1, 1)
        self._main = QWidget()
        inside = QVBoxLayout(self._main)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(sizes.NEAR)
        inside.addLayout(line)
        inside.addWidget(split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self._stack)

    def _help_columns(self) -> Sequence[Column[Help]]:
        return (
            Column(self.tr("Helped"), lambda each: each.alias, width=9),
            Column(self.tr("Way"), lambda each: MODE_TEXT[each.mode], width=7),
            Column(self.tr("Helper"), lambda each: each.helper),
            Column(self.tr("Next contact"), self._next_text, self._next_tone, width=11),
        )

    def _next_text(self, each: Help) -> str:
        if not each.is_open:
            return self.tr("ended {day}").format(day=each.ended_on)
        return each.last.next_on if each.last is not None else self.tr("no contact yet")

    def _next_tone(self, each: Help) -> Tone | None:
        if not each.is_open:
            return "good"
        if each.last is None:
            return "waiting"
        today: date = workspace_of(self._session).desk.today()
        return "bad" if each.last.next_on and each.last.next_on < today.isoformat() else None


def _contact_columns() -> Sequence[Column[Contact]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Staff", "Day"), lambda each: each.on, width=11),
        Column(translate("Staff", "How"), lambda each: each.how, width=7),
        Column(translate("Staff", "What was said"), lambda each: each.content),
        Column(translate("Staff", "Next"), lambda each: f"{each.next_on} {each.next}".strip(), width=20),
    )
