"""This is about the machines of one enterprise (设备（生产线）): machines, cut-off points, seals, restart.

What is contested stands in the line above all four.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.cutoffs_page import CutoffsPage
from app.ui.field.machines_page import MachinesPage
from app.ui.field.restart_page import RestartPage
from app.ui.field.seals_page import SealsPage
from app.ui.theme import sizes

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


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
        self.seals = SealsPage(session)
        self.restart = RestartPage(session)
        self.pages = QStackedWidget()
        for title, page in (
            (self.tr("Machines"), self.machines),
            (self.tr("Cut-off points"), self.cutoffs),
            (self.tr("Seals"), self.seals),
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

    def show_detail(self, equipment: str) -> None:
        """equipment: the machine to stand on."""
        self.choice.setCurrentIndex(0)
        self.machines.stand_on(equipment)
