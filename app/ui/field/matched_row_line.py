"""This is about the catalogue row a machine was matched with: shown under its steps, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.catalogue.matched import matched_row
from app.operations.match_catalogue import take_match_back
from app.ui.sheets.sheet import Sheet
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.domain.equipment.machine import Machine
    from app.ui.case_session import CaseSession


class MatchedRowLine(QWidget):
    """Not there where nothing was matched; conditions, table and source beside the pointer."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._machine: Machine | None = None
        self.text = label("", "quiet")
        self.back = button(self.tr("Take the match back…"), self.take_back, "flat")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.back)
        self.hide()

    def show_machine(self, machine: Machine) -> None:
        self._machine = machine
        row = matched_row(self._session.case, machine.id)
        self.setVisible(row is not None)
        if row is not None:
            self.text.setText(self.tr("Catalogue: {row}").format(row=row.words))
            self.text.setToolTip(
                "\n".join(part for part in (row.conditions, row.version, row.source) if part)
            )

    def take_back(self) -> None:
        if self._machine is not None:
            TakeMatchBackSheet(self._session, self._machine, self).open()


class TakeMatchBackSheet(Sheet):
    """For a reason; the trace stays, and what stands as 淘汰依据 is not touched."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = self.tr("Take the match back")
        super().__init__(session, f"{machine.number} · {title}", title, parent)
        self._machine = machine
        self.tell(
            self.tr("The row no longer counts; its trace stays. The basis of retirement is not changed.")
        )
        self.ask_reason()

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why.")):
            self.send(take_match_back, self._machine.id, self.why)
