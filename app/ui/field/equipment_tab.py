"""This is about the machines of one enterprise (设备（生产线）): machines, cut-off points, seals, restart.

What is contested stands in the line above all four.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.cutoffs_page import CutoffsPage
from app.ui.field.machines_page import MachinesPage
from app.ui.field.restart_page import RestartPage
from app.ui.field.seals_page import SealsPage
from app.ui.field.seizures_page import SeizuresPage
from app.ui.theme import sizes

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


RESTART: Final = "restart"
"""The detail that leads to the signals of restart."""


class EquipmentTab(QWidget):
    """Four pages under one line of what differs."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contested = ContestedStrip(session)
        self.choice = QTabBar()
        self.choice.setDrawBase(False)
        self.choice.setExpanding(False)
        self.choice.setAccessibleName(self.tr("Machines, cut-off points, seals or signals of restart"))
        self.machines = MachinesPage(session, self.contested.settle_slot)
        self.cutoffs = CutoffsPage(session, self.contested.settle_slot)
        self.seizures = SeizuresPage(session)
        self.seals = SealsPage(session, self.show_seizures)
        self.restart = RestartPage(session)
        self.pages = QStackedWidget()
        for title, page in (
            (self.tr("Machines"), self.machines),
            (self.tr("Cut-off points"), self.cutoffs),
            (self.tr("Seals"), self.seals),
            (self.tr("Statutory seizure"), self.seizures),
            (self.tr("Signals of restart"), self.restart),
        ):
            self.choice.addTab(title)
            self.pages.addWidget(page)
        self.choice.currentChanged.connect(self.pages.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        head = QHBoxLayout()
        head.addWidget(self.choice)
        head.addStretch(1)
        head.addWidget(self.contested)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)

    def show_seizures(self) -> None:
        """Where a body with the power decides; the firm's own sealing stays under its seals."""
        self.choice.setCurrentIndex(self.pages.indexOf(self.seizures))

    def show_detail(self, equipment: str) -> None:
        """equipment: the machine to stand on; `restart` for the signals of restart."""
        if equipment == RESTART:
            self.choice.setCurrentIndex(self.pages.indexOf(self.restart))
            self.restart.list.view.setFocus()
            return
        self.choice.setCurrentIndex(0)
        self.machines.stand_on(equipment)
