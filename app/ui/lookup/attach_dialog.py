"""This is about taking a catalogue row as the basis of a machine: which enterprise, which machine, why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.domain.catalogue.matched import named, possibly_listed
from app.domain.equipment.machine import Machine, machines_of
from app.domain.errors import Refused, RuleRefused
from app.operations.look_up import catalogue_of
from app.operations.match_catalogue import match_catalogue, matched
from app.operations.read_rules import read_rules
from app.ui.field.firm_box import FirmBox
from app.ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.domain.catalogue.row import CatalogueRow
    from app.ui.case_session import CaseSession
    from app.ui.workspace_session import WorkspaceSession


class AttachDialog(FormDialog):
    """Opens the enterprise's file while it stands; the file is let go of when it closes."""

    def __init__(
        self,
        session: WorkspaceSession,
        row: CatalogueRow,
        answers: Mapping[str, str],
        target: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        """target: enterprise and machine to stand on first, by their ids."""
        super().__init__("", "", possibly_listed(row.document, row.item), parent)
        self.setWindowTitle(self.tr("Take as the basis of a machine"))
        self.go.setText(self.tr("Take"))
        self._session, self._row, self._answers = session, row, answers
        self._machine_wanted = target[1]
        self._case: CaseSession | None = None
        self._asked_for = ""
        self.firm = FirmBox()
        self.firm.show_firms(session.rows, ())
        self.rows.add(self.tr("Enterprise"), self.firm, is_needed=True)
        self.machine = QComboBox()
        self.machine.currentIndexChanged.connect(lambda _at: self._propose_basis())
        self.rows.add(self.tr("Machine"), self.machine, is_needed=True)
        self.is_basis = QCheckBox(named(row.document, row.item))
        self.rows.add(self.tr("Basis of retirement"), self.is_basis)
        self.reason = QLineEdit()
        self._reason = self.rows.add(self.tr("Reason"), self.reason)
        self._ask_reason(False)
        self.go.setEnabled(False)
        self.firm.firm_chosen.connect(self._open)
        self.finished.connect(lambda _code: self._let_go())
        if target[0]:
            self.firm.choose(target[0])
            self._open(target[0])

    def act(self) -> None:
        machine = self.machine.currentData()
        if self._case is None or not machine:
            return
        try:
            catalogue = catalogue_of(read_rules(self._session.office, self._session.desk.today()))
            fact = matched(catalogue, self._row, machine, self._answers, self.reason.text().strip())
        except RuleRefused as why:
            self.refuse(why)
            return
        self.go.setEnabled(False)
        self._case.do_then(self, self._taken, match_catalogue, fact, self.is_basis.isChecked())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._let_go()
        super().closeEvent(event)

    def _open(self, case_id: str) -> None:
        self._let_go()
        self.machine.clear()
        self.go.setEnabled(False)
        self._asked_for = case_id
        self._session.open_case(case_id, self, self._begin, self.refuse)

    def _begin(self, session: CaseSession) -> None:
        if session.id != self._asked_for or not self.isVisible():
            session.close()
            return
        self._case = session
        session.refused.connect(self._refused)
        for machine in machines_of(session.case):
            self.machine.addItem(_machine_text(machine), machine.id)
        at = self.machine.findData(self._machine_wanted)
        self.machine.setCurrentIndex(max(0, at))
        self.go.setEnabled(self.machine.count() > 0)
        none = self.tr("This enterprise has no equipment yet; add it there first.")
        self.rows.say_wrong(self.machine, "" if self.machine.count() else none)
        self._propose_basis()

    def _propose_basis(self) -> None:
        """Ticked where nothing stands yet: what the plan says is not overwritten unasked."""
        if self._case is not None:
            chosen = self.machine.currentData()
            machine = next((each for each in machines_of(self._case.case) if each.id == chosen), None)
            self.is_basis.setChecked(machine is not None and not machine.field("basis"))

    def _refused(self, why: Refused) -> None:
        self.refuse(why)
        self._ask_reason(True)
        self.reason.setFocus()

    def _ask_reason(self, is_asked: bool) -> None:
        self.reason.setVisible(is_asked)
        self._reason.setVisible(is_asked)

    def _taken(self, _case: object) -> None:
        self.accept()
        self._session.say_saved()

    def _let_go(self) -> None:
        if self._case is not None:
            self._case.close()
            self._case = None


def _machine_text(machine: Machine) -> str:
    return " ".join(part for part in (machine.number, machine.name, machine.field("model")) if part)
