"""This is about a new enterprise's file: its name, code and township; a bad code warns and never refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.plan.codes import credit_code_problem
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.keep_open import KeptOpen
    from app.ui.workspace_session import WorkspaceSession


class NewEnterpriseDialog(QDialog):
    """Makes the file, or finds the one that is there, and opens it."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(word("New enterprise"))
        self.rows = FieldRows()
        self.name, self.code, self.township = QLineEdit(), QLineEdit(), QLineEdit()
        self.rows.add(self.tr("Name of the enterprise"), self.name)
        self.rows.add(self.tr("Credit code"), self.code, self.tr("Can be left empty for now"))
        self.rows.add(self.tr("Township"), self.township)
        self.make = button(word("New enterprise"), self._make, "main")
        self.make.setDefault(True)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button(word("Cancel"), self.reject))
        line.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setSpacing(sizes.GAP)
        layout.addWidget(self.rows)
        layout.addLayout(line)
        self.setMinimumWidth(sizes.ENTRY_WIDTH)
        self.code.textChanged.connect(self._look_at_code)
        self.name.setFocus()

    def _look_at_code(self, code: str) -> None:
        wrong = len(code) >= 18 and bool(credit_code_problem(code))
        text = self.tr("This code fails its own check; it is kept as typed.") if wrong else ""
        self.rows.say_wrong(self.code, text)

    def _make(self) -> None:
        if not self.name.text().strip():
            self.rows.say_wrong(self.name, self.tr("Enter the name."))
            self.name.setFocus()
            return
        self.make.setEnabled(False)
        stamp, entropy = self._session.stamp(), self._session.desk.entropy
        given = (self.name.text().strip(), self.code.text().strip(), self.township.text().strip())

        def make(opened: KeptOpen) -> Case:
            from app.operations.create_case import Firm, create_case

            return create_case(opened, Firm(*given), stamp, entropy)

        self._session.do_then(self, self._made, make)

    def _made(self, case: Case) -> None:
        self.accept()
        self._session.go_to_case(case.id)
