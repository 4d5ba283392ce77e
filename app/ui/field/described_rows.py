"""This is about values edited where they stand: each is stated when its field is left, and nothing else is.

A contested value can't be typed over: both stand side by side under the field, and are settled with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.acts.fact import Fact
from app.domain.errors import Refused
from app.operations.describe import describe
from app.ui.languages import translated
from app.ui.message import refusal_text
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


class Described(NamedTuple):
    """A field: its name in the facts, its label (context "Fields"), what may be chosen where not typed."""

    field: str
    label: str
    options: tuple[tuple[str, str], ...] = ()


class DescribedRows(QWidget):
    """Fields in columns beside each other.

    Signals:
        settled: a person pressed Enter in a contested field (str field).
    """

    settled = Signal(str)

    def __init__(
        self,
        session: CaseSession,
        columns: Sequence[Sequence[Described]],
        fact: Callable[[str, str], Fact],
        may: Callable[[], bool] = lambda: True,
        parent: QWidget | None = None,
    ) -> None:
        """fact: makes what is stated of (field, value). may: whether the person may, and says why not."""
        super().__init__(parent)
        self._session = session
        self._fact = fact
        self._may = may
        self._values: Mapping[str, str] = {}
        self._contested: Mapping[str, str] = {}
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self._rows: dict[str, FieldRows] = {}
        self._of = ""
        self._asked = ""
        session.refused.connect(self._say_refused)
        session.changed.connect(self._forget)
        session.closing.connect(self._state_all)
        layout = QHBoxLayout()
        layout.setSpacing(sizes.WIDE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(sizes.TIGHT)
        self.told = label(self.tr("Each field is saved when it is left."), "small")
        whole.addWidget(self.told)
        whole.addLayout(layout)
        for column in columns:
            rows = FieldRows()
            for each in column:
                self._add(rows, each)
            rows.layout().setRowStretch(2 * len(column) + 2, 1)  # type: ignore[union-attr]
            layout.addWidget(rows, 1)

    def show_values(self, of: str, values: Mapping[str, str], contested: Mapping[str, str]) -> None:
        """What is known of a thing; what a person is typing stays, as long as it is of the same thing.

        of: its id. contested: by field, both values in words.
        """
        self._tell_archived()
        is_another = of != self._of
        self._of, self._values, self._contested = of, values, contested
        if is_another:
            self._asked = ""
        for name, field in self.fields.items():
            if isinstance(field, QComboBox):
                self._rows[name].say_wrong(field, contested.get(name, ""))
                field.setEnabled(name not in contested)
                field.setCurrentIndex(max(0, field.findData(values.get(name, ""))))
                continue
            field.setReadOnly(name in contested)
            if is_another or not field.isModified():
                self._rows[name].say_wrong(field, contested.get(name, ""))
                field.setText(values.get(name, ""))
                field.setCursorPosition(0)

    def _tell_archived(self) -> None:
        rows = workspace_of(self._session).rows
        archive = next((row.archive for row in rows if row.case == self._session.id), None)
        if archive is not None and archive.last is not None:
            self.told.setText(self.tr("Archived; what is changed counts as a change after the archive."))

    def _add(self, rows: FieldRows, described: Described) -> None:
        name = described.field
        field: QLineEdit | QComboBox
        if described.options:
            field = QComboBox()
            for value, text in described.options:
                field.addItem(translated("Fields", text), value)
            field.activated.connect(lambda _at: self._state(name))
        else:
            field = QLineEdit()
            field.editingFinished.connect(lambda: self._state(name))
            field.returnPressed.connect(lambda: self._enter(name))
        rows.add(translated("Fields", described.label), field)
        self.fields[name] = field
        self._rows[name] = rows

    def _state(self, name: str) -> None:
        field = self.fields[name]
        if isinstance(field, QComboBox):
            value = str(field.currentData())
        else:
            if not field.isModified() or field.isReadOnly():
                return
            field.setModified(False)
            value = field.text().strip()
        known = self._values.get(name, "")
        if value != known and not self._may():
            if isinstance(field, QLineEdit):
                field.setText(known)
        elif value != known:
            self._asked = name
            self._session.do(describe, (self._fact(name, value),))

    def _say_refused(self, why: Refused) -> None:
        """A value refused stays in its field, with why under it, until it is mended."""
        name, self._asked = self._asked, ""
        if name:
            field = self.fields[name]
            self._rows[name].say_wrong(field, refusal_text(why))
            if isinstance(field, QLineEdit):
                field.setModified(True)

    def _forget(self, _case: object) -> None:
        self._asked = ""

    def _state_all(self) -> None:
        """What is typed and its field not left yet, when the file is let go of."""
        for name, field in self.fields.items():
            if isinstance(field, QLineEdit):
                self._state(name)

    def _enter(self, name: str) -> None:
        if name in self._contested:
            self.settled.emit(name)


def both_values(values: Sequence[str]) -> str:
    """What stands under a contested field."""
    told = QCoreApplication.translate("Fields", "two different records: {values}; press Enter to settle")
    return told.format(values=" ｜ ".join(values))
