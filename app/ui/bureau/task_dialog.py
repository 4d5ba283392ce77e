"""This is about writing a task: for which laptop, with which enterprises, onto the stick that is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QListView, QWidget

from app.ui.background import Answers
from app.ui.bureau import take_in_work as work
from app.ui.message import Message
from app.ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from app.exchange.bundle import Packed
    from app.ui.workspace_session import WorkspaceSession

_LIST_HEIGHT = 240


class TaskDialog(FormDialog):
    """Everything is ticked at first: a small office sends all of it."""

    def __init__(self, session: WorkspaceSession, stick: Path, parent: QWidget | None = None) -> None:
        remark = self.tr("Office, plan and enterprises go onto {stick}, locked for this one laptop.")
        super().__init__(
            self.tr("Write a task"), self.tr("Write the task"), remark.format(stick=stick.name), parent
        )
        self._session = session
        self._stick = stick
        self.laptop = QComboBox()
        self.rows.add(self.tr("Laptop"), self.laptop)
        self.all = QCheckBox(self.tr("All enterprises"))
        self.all.setChecked(True)
        self.all.toggled.connect(self._tick_all)
        self.rows.add(self.tr("Enterprises"), self.all)
        self.cases = QStandardItemModel(self)
        for row in session.rows:
            item = QStandardItem(row.name)
            item.setEditable(False)
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(row.case)
            self.cases.appendRow(item)
        view = QListView()
        view.setModel(self.cases)
        view.setAccessibleName(self.tr("Enterprises of the task"))
        view.setMinimumHeight(_LIST_HEIGHT)
        self.column.insertWidget(2, view)
        self.go.setEnabled(False)
        session.ask(self, self._show_laptops, work.laptops)

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the cases to go."""
        items = (self.cases.item(at) for at in range(self.cases.rowCount()))
        return tuple(str(item.data()) for item in items if item.checkState() == Qt.CheckState.Checked)

    def act(self) -> None:
        cases = self.ticked
        if not cases:
            self.said.setText(self.tr("Tick at least one enterprise."))
            self.said.show()
            return
        session, label = self._session, self.laptop.currentText()
        wanted = work.write_task(
            self._stick, str(self.laptop.currentData()), cases, session.stamp(), session.desk.new_id()
        )
        text = self.tr("Task for {laptop} written and read back, {n} enterprises.")
        said = text.format(laptop=label, n=len(cases))

        def done(_packed: Packed) -> None:
            session.say(Message(said, "good"))

        session.do_long(self.tr("Writing the task"), wanted, Answers(done))
        self.accept()

    def _tick_all(self, is_ticked: bool) -> None:
        state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        for at in range(self.cases.rowCount()):
            self.cases.item(at).setCheckState(state)

    def _show_laptops(self, laptops: tuple[tuple[str, str], ...]) -> None:
        for device, name in laptops:
            self.laptop.addItem(name, device)
        self.go.setEnabled(bool(laptops))
        if not laptops:
            self.rows.say_wrong(
                self.laptop, self.tr("No laptop is registered yet: do it under Laptops and people.")
            )
