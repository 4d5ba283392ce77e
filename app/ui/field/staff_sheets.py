"""This is about the sheets of the staff: figures of a day, helpers, contacts, events, reviews, the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.errors import RuleRefused
from app.domain.staff.events import CONTINGENCY_TEXT, EVENT_TEXT, contingency_of
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyField,
    ContingencyStated,
    HelpAdded,
    HelpField,
    HelpMode,
    HelpStated,
    StaffEventAdded,
    StaffField,
    StaffReviewed,
    StaffStated,
)
from app.domain.staff.figures import FIELDS, RISK_TEXT, figures_of
from app.domain.staff.helping import HELP_TEXT, MODE_TEXT, Help
from app.operations.help_staff import add_helps, hold_event, log_contact, review_staff, state_help
from app.operations.read_staff_rules import read_staff_rules
from app.operations.state_staff import state_contingency, state_staff
from app.ui.field.order_following_sheets import picture_choice
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_LEVELS = [(name, text) for name, text in RISK_TEXT.items() if name]


class FiguresSheet(Sheet):
    """All figures with what they were; only those that changed are stated, of the day on top."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Staff"), word("Save"), parent)
        self.tell(self.tr("Figures as they are on this day; what stays as it was need not be touched."))
        self.on = self.line(self.tr("As of"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self._known = figures_of(session.case)
        self.fields: dict[StaffField, QLineEdit | QComboBox] = {}
        for field, about in FIELDS.items():
            name = f"{about.text}（{about.unit}）" if about.unit else about.text
            known = self._known.text(field)
            if about.kind == "risk":
                self.fields[field] = self.choice(name, [("", "—"), *_LEVELS], known)
            else:
                self.fields[field] = self.line(name, known)

    def act(self) -> None:
        if not self.need(self.on, self.tr("Say which day the figures are of.")):
            return
        on = self.on.text().strip()
        stated = [
            StaffStated(on=on, field=field, value=typed)
            for field, edit in self.fields.items()
            if (typed := _typed(edit)) != self._known.text(field)
        ]
        if stated:
            self.send(state_staff, stated)
        else:
            self.reject()


class HelpSheet(Sheet):
    """Who helps, and whom: several aliases, with commas between, for one who helps several."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Add a helper"), word("Save"), parent)
        hint = self.tr("an alias, never a name or an ID number; several with commas between")
        self.alias = self.line(HELP_TEXT["alias"], "", hint, is_needed=True)
        self.mode = self.choice(self.tr("Way"), [("", self.tr("by how many are named")), *_modes()])
        self.helper = self.line(HELP_TEXT["helper"], is_needed=True)
        self.unit = self.line(HELP_TEXT["unit"])
        self.phone = self.line(HELP_TEXT["phone"])

    def act(self) -> None:
        aliases = [each.strip() for each in re.split("[,，、]", self.alias.text()) if each.strip()] or [""]
        chosen: HelpMode | None = self.mode.currentData() or None
        mode: HelpMode = chosen or ("group" if len(aliases) > 1 else "single")
        added = [
            HelpAdded(
                help=workspace_of(self.session).desk.new_id(),
                alias=alias,
                mode=mode,
                helper=self.helper.text().strip(),
                unit=self.unit.text().strip(),
                phone=self.phone.text().strip(),
            )
            for alias in aliases
        ]
        self.send(add_helps, added)


class HelpEditSheet(Sheet):
    """A later word on a helper; a day of its end closes it."""

    def __init__(self, session: CaseSession, help: Help, parent: QWidget | None = None) -> None:
        super().__init__(session, f"{help.alias} · {help.helper}", word("Save"), parent)
        self._help = help
        self._known: dict[HelpField, str] = {
            "alias": help.alias,
            "helper": help.helper,
            "unit": help.unit,
            "phone": help.phone,
            "ended_on": help.ended_on,
            "outcome": help.outcome,
        }
        self.fields = {name: self.line(HELP_TEXT[name], known) for name, known in self._known.items()}

    def act(self) -> None:
        stated = [
            HelpStated(help=self._help.id, field=name, value=edit.text().strip())
            for name, edit in self.fields.items()
            if edit.text().strip() != self._known[name]
        ]
        if stated:
            self.send(state_help, stated)
        else:
            self.reject()


class ContactSheet(Sheet):
    """One contact, and when the next one is."""

    def __init__(self, session: CaseSession, help: Help, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Staff", "Log a contact")
        super().__init__(session, f"{help.alias} · {title}", word("Save"), parent)
        self._help = help
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.how = self.line(self.tr("How"), "", self.tr("by phone, at home, at the centre"))
        self.content = self.line(self.tr("What was said"))
        self.next = self.line(self.tr("Next"))
        self.next_on = self.line(self.tr("Next contact on"))

    def act(self) -> None:
        added = ContactAdded(
            contact=workspace_of(self.session).desk.new_id(),
            help=self._help.id,
            on=self.on.text().strip(),
            how=self.how.text().strip(),
            content=self.content.text().strip(),
            next=self.next.text().strip(),
            next_on=self.next_on.text().strip(),
        )
        self.send(log_contact, added)


class EventSheet(Sheet):
    """Something held for the staff."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Add an event"), word("Save"), parent)
        self.kind = self.choice(self.tr("Kind"), [(str(name), text) for name, text in EVENT_TEXT.items()])
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.place = self.line(self.tr("Place"))
        self.persons = self.line(self.tr("Number of persons"))
        self.text = self.line(self.tr("What it was"))
        self.picture = picture_choice(self, self.tr("Picture"))

    def act(self) -> None:
        persons = self.persons.text().strip()
        if persons and not (persons.isascii() and persons.isdigit() and len(persons) < 7):
            self.rows.say_wrong(self.persons, self.tr("Write a whole number."))
            return
        added = StaffEventAdded(
            event=workspace_of(self.session).desk.new_id(),
            kind=self.kind.currentData(),
            on=self.on.text().strip(),
            place=self.place.text().strip(),
            persons=int(persons or 0),
            text=self.text.text().strip(),
            photo=self.picture.currentData(),
        )
        self.send(hold_event, added)


class ReviewSheet(Sheet):
    """The situation judged; the day of the next follows the level of risk until somebody types another."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Judge the situation"), word("Save"), parent)
        workspace = workspace_of(session)
        self._tables = read_staff_rules(workspace.office, workspace.desk.today())
        self._advised = ""
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        known = figures_of(session.case).text("risk")
        self.risk = self.choice(FIELDS["risk"].text, _LEVELS, known)
        self.participants = self.line(self.tr("Who took part"))
        self.situation = self.line(self.tr("Situation"))
        self.measures = self.line(self.tr("Measures"))
        hint = self.tr("advised for this level of risk; the plan only says regularly")
        self.next_on = self.line(self.tr("Next review"), "", hint)
        self.risk.currentIndexChanged.connect(self._advise)
        self.on.editingFinished.connect(self._advise)
        self._advise()

    def act(self) -> None:
        added = StaffReviewed(
            review=workspace_of(self.session).desk.new_id(),
            on=self.on.text().strip(),
            risk=self.risk.currentData(),
            participants=self.participants.text().strip(),
            situation=self.situation.text().strip(),
            measures=self.measures.text().strip(),
            next_on=self.next_on.text().strip(),
        )
        self.send(review_staff, added)

    def _advise(self, _at: int = 0) -> None:
        if self.next_on.text().strip() != self._advised:
            return
        try:
            self._advised = self._tables.next_review(self.on.text(), self.risk.currentData() or "")
        except RuleRefused:
            self._advised = ""
        self.next_on.setText(self._advised)


class ContingencySheet(Sheet):
    """The plan for the worst: whom to call, and a picture of its document."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Emergency plan"), word("Save"), parent)
        self._known = contingency_of(session.case)
        names: tuple[ContingencyField, ...] = ("title", "drafted_on", "contact", "phone", "unit")
        self.fields = {name: self.line(CONTINGENCY_TEXT[name], self._known.get(name, "")) for name in names}
        self.picture = picture_choice(self, CONTINGENCY_TEXT["photo"], self._known.get("photo", ""))

    def act(self) -> None:
        typed = {name: edit.text().strip() for name, edit in self.fields.items()}
        typed["photo"] = self.picture.currentData()
        stated = [
            ContingencyStated(field=name, value=value)
            for name, value in typed.items()
            if value != self._known.get(name, "")
        ]
        if stated:
            self.send(state_contingency, stated)
        else:
            self.reject()


def _modes() -> list[tuple[str, str]]:
    return [(str(name), text) for name, text in MODE_TEXT.items()]


def _typed(field: QLineEdit | QComboBox) -> str:
    return str(field.currentData() or "") if isinstance(field, QComboBox) else field.text().strip()
