"""This is about the agency profile in the settings: which body this office is, its remedies and powers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.agencies.agency import KIND_TEXT, SELF, Agency, agencies_of, list_agency, seizing_powers
from app.domain.agencies.facts import AgencyListed, AgencyStated
from app.domain.agencies.table import basis_text
from app.domain.errors import RuleRefused
from app.domain.people.office import office_of
from app.operations.read_powers import read_powers
from app.ui.message import Message, refusal_text
from app.ui.office_work import state_office
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.domain.acts.fact import Fact
    from app.ui.workspace_session import WorkspaceSession


class AgencyPanel(QWidget):
    """This office's profile, and those of bureaus it visits with; stated at the office, read elsewhere."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of = SELF
        self.which = QComboBox()
        self.rows = FieldRows()
        self.name, self.kind = QLineEdit(), QComboBox()
        self.kind.setEditable(True)
        for code, text in KIND_TEXT.items():
            self.kind.addItem(text, code)
        self.lines = {
            "duties": QLineEdit(),
            "review_body": QLineEdit(),
            "court": QLineEdit(),
            "title_order": QLineEdit(),
        }
        self.rows.add(self.tr("Agency"), self.which)
        self.rows.add(self.tr("Name"), self.name, is_needed=True)
        self.rows.add(self.tr("Which body"), self.kind, self.tr("Any other may be typed"))
        for field, name, hint in self._described():
            self.rows.add(name, self.lines[field], hint)
        self.powers: QLabel = label("", "quiet")
        self.said = label("", "wrong")
        self.said.hide()
        line = Flow()
        self.save_button = button(self.tr("Save the profile"), self.save, "main")
        line.addWidget(self.save_button)
        self.add_button = button(self.tr("Another bureau"), self.add, icon_name="plus")
        line.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        for each in (self.rows, self.powers, self.said):
            layout.addWidget(each)
        layout.addLayout(line)
        self.which.activated.connect(self._choose)
        session.office_changed.connect(lambda _office: self._show_all())
        self._show_all()

    def save(self) -> None:
        """State what changed of the one in hand."""
        self.said.hide()
        try:
            facts = self._changed()
        except RuleRefused as why:
            self.said.setText(refusal_text(why))
            self.said.show()
            return
        if facts:
            session = self._session
            session.do_then(
                self, self._saved, state_office, session.office, facts, session.stamp(), session.desk.entropy
            )

    def add(self) -> None:
        """Empty fields for a bureau not listed yet."""
        self._of = self._session.desk.new_id()
        self._show(Agency(id=self._of, name="", kind=""))
        self.name.setFocus()

    def _saved(self, _nothing: object) -> None:
        self._session.say(
            Message(self.tr("The profile is saved; laptops get it with the next task."), "good")
        )

    def _changed(self) -> list[Fact]:
        """Raises RuleRefused UNIT_MISSING."""
        known = self._known(self._of)
        at = self.kind.findText(self.kind.currentText())
        kind = str(self.kind.itemData(at)) if at >= 0 else self.kind.currentText().strip()
        listed = list_agency(AgencyListed(agency=self._of, name=self.name.text(), kind=kind))
        is_settled = "listed" not in known.contested
        is_same = is_settled and (listed.name, listed.kind) == (known.name, known.kind)
        facts: list[Fact] = [] if is_same else [listed]
        for field, line in self.lines.items():
            value = line.text().strip()
            if value != known.fields.get(field, "") or f"says/{field}" in known.contested:
                facts.append(AgencyStated(agency=self._of, field=field, value=value))
        return facts

    def _known(self, agency: str) -> Agency:
        """As the office has it; nothing but its name of this office nobody described."""
        office = self._session.office
        found = next((each for each in agencies_of(office) if each.id == agency), None)
        name = office_of(office).name if agency == SELF else ""
        return found or Agency(id=agency, name=name, kind="")

    def _show_all(self) -> None:
        listed = {each.id: each.name for each in agencies_of(self._session.office)}
        listed.setdefault(SELF, office_of(self._session.office).name)
        self.which.clear()
        own = self.tr("{name} (this office)").format(name=listed[SELF])
        for agency in (SELF, *(each for each in listed if each != SELF)):
            self.which.addItem(own if agency == SELF else listed[agency], agency)
        if self._of not in listed:
            self._of = SELF
        self.which.setCurrentIndex(max(0, self.which.findData(self._of)))
        self._show(self._known(self._of))

    def _choose(self, at: int) -> None:
        self._of = str(self.which.itemData(at))
        self._show(self._known(self._of))

    def _show(self, agency: Agency) -> None:
        self.name.setText(agency.name)
        at = self.kind.findData(agency.kind)
        self.kind.setCurrentIndex(at)
        if at < 0:
            self.kind.setEditText(agency.kind)
        for field, line in self.lines.items():
            line.setText(agency.fields.get(field, ""))
            line.setCursorPosition(0)
        may = self._session.is_bureau
        told = "" if may else self.tr("Filled in at the bureau; it comes with the next task.")
        self.powers.setText("\n".join(each for each in (self._powers_told(agency), told) if each))
        for each in (self.name, self.kind, *self.lines.values(), self.save_button, self.add_button):
            each.setEnabled(may)

    def _powers_told(self, agency: Agency) -> str:
        today = self._session.desk.today()
        verdicts = seizing_powers(read_powers(self._session.office, today), agency, today)
        told = (
            [
                self.tr("May seize by {laws}").format(
                    laws="、".join(basis_text(each.law, each.article) for each in verdicts)
                )
            ]
            if verdicts
            else [self.tr("No power to seize: the firm seals its own machines, witnessed.")]
        )
        told += [
            self.tr("By decision {document}: {measure}").format(document=each.document, measure=each.measure)
            for each in agency.delegated
        ]
        return "\n".join(told)

    def _described(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("duties", self.tr("Duties"), self.tr("In the words of the law, with ；between")),
            ("review_body", self.tr("Review body"), self.tr("Named in decisions")),
            ("court", self.tr("Court"), ""),
            ("title_order", self.tr("What its orders are called"), self.tr("Like 责令限期整改指令书")),
        )
