"""This is about where machines went (处置去向): each with its chain from the cut to the declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.disposal.disposal import Slip
from app.domain.visits.visit import visits_of
from app.ui.field.disposal_rows import (
    ChainOf,
    Link,
    chains,
    link_columns,
    links_of,
    machine_columns,
    state_told,
)
from app.ui.field.disposal_sheets import BuyerSheet, EndSheet, PaperSheet, SlipMoreSheet, SlipSheet
from app.ui.papers.printing import PaperPrinting
from app.ui.papers.rows import OF_DISPOSAL
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, key_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_SIDE = 270


class DisposalTab(QWidget):
    """Machines left; right the chain of the one a person stands on.

    Attributes:
        machines: list of machines. links: the chain; Enter on a line opens its sheet.
        slip, buyer, paper, end: buttons, Alt+1 … Alt+4; print: Alt+5.
    """

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self.chain: ChainOf | None = None
        self.printing = PaperPrinting(session, self)
        self.machines: RowsPanel[ChainOf] = RowsPanel(word("Equipment and lines"), machine_columns(), "cog")
        self.machines.go_without_search()
        self.links: RowsPanel[Link] = RowsPanel(word("Disposal"), link_columns(), "truck")
        self.links.go_without_search()
        self._nothing = EmptyState("truck")
        self._nothing.say(
            self.tr("No equipment yet"),
            self.tr("Add the machines first; when one is dismantled, its weigh slips and buyer go here."),
        )
        self._nothing.offer(word("Equipment and lines"), self._go_to_machines)
        self._name, self._state = label("", "heading"), Pill()
        self.missing = label("", "quiet")
        self._lay_out()
        self.machines.marked.connect(self._mark)
        self.links.chosen.connect(self._open_link)
        session.changed.connect(self._show)

    # What a person does ----------------------------------------------------------------------------------

    def add_slip(self) -> None:
        if self.chain is not None:
            SlipSheet(self._session, self.chain.machine, self).open()

    def name_buyer(self) -> None:
        if self.chain is not None and self.chain.disposal.buyers:
            BuyerSheet(self._session, self.chain.disposal.buyers, self).open()
        else:
            self.add_slip()

    def add_paper(self) -> None:
        if self.chain is not None:
            PaperSheet(self._session, self.chain.machine, self).open()

    def state_end(self) -> None:
        if self.chain is not None:
            EndSheet(self._session, self.chain.disposal, self).open()

    def print_record(self) -> None:
        """The record over all machines, of the newest visit it is made at."""
        visits = [visit for visit in visits_of(self._session.case) if visit.kind in OF_DISPOSAL]
        if visits:
            wish = self.printing.wish("disposal_record", visits[-1].id)
            self.printing.print(wish, self.tr("Disposal record"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show(self._session.case)

    # What is shown ---------------------------------------------------------------------------------------

    def _show(self, case: Case) -> None:
        """Pictures are counted for it: not while another tab is looked at."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._session.ask(self, self._show_chains, chains, case)

    def _show_chains(self, told: tuple[ChainOf, ...]) -> None:
        self._stack.setCurrentWidget(self._main if told else self._nothing)
        self.machines.show_rows(told)
        if told and self.machines.current() is None:
            first = next((at for at, chain in enumerate(told) if chain.is_gone and chain.lacking), 0)
            self.machines.view.selectRow(first)
        self._mark(self.machines.current())
        visits = visits_of(self._session.case)
        self.print.setVisible(any(visit.kind in OF_DISPOSAL for visit in visits))

    def _mark(self, chain: ChainOf | None) -> None:
        self.chain = chain
        self._side.setVisible(chain is not None)
        if chain is None:
            return
        self._name.setText(f"{chain.machine.number}　{chain.machine.name}")
        self._state.show_state(*state_told(chain))
        self.links.show_rows(tuple(links_of(chain)))
        if chain.lacking:
            text = self.tr("Still missing: {what}").format(
                what="；".join(each.text for each in chain.lacking)
            )
        elif chain.is_gone:
            text = self.tr("The chain is complete. Press Enter on a line to add to it.")
        else:
            text = self.tr("Not dismantled yet: nothing is asked for. What is known may be entered already.")
        self.missing.setText(text)

    def _open_link(self, link: Link) -> None:
        does = {
            "slip": self.add_slip,
            "buyer": self.name_buyer,
            "paper": self.add_paper,
            "end": self.state_end,
        }
        slip = self._slip_of(link)
        if slip is not None and self.chain is not None:
            SlipMoreSheet(self._session, self.chain.machine, slip, self).open()
        elif link.opens in does:
            does[link.opens]()
        elif link.opens == "photos":
            workspace_of(self._session).go_to_case(self._session.id, "Photos")
        else:
            self._dismantle()

    def _slip_of(self, link: Link) -> Slip | None:
        slips = self.chain.disposal.slips if self.chain is not None else ()
        return next((slip for slip in slips if slip.id == link.slip), None)

    def _dismantle(self) -> None:
        from app.ui.field.dismantle_sheets import DismantleSheet

        if self.chain is not None and workspace_of(self._session).may_state():
            DismantleSheet(self._session, self.chain.machine, self).open()

    def _go_to_machines(self) -> None:
        workspace_of(self._session).go_to_case(self._session.id, "Equipment and lines")

    # How it is built -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._side = QWidget()
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(sizes.NEAR, 0, 0, 0)
        side.setSpacing(sizes.NEAR)
        side.addLayout(head)
        side.addLayout(self._buttons())
        side.addWidget(self.missing)
        side.addWidget(self.links, 1)
        self._main = QSplitter(Qt.Orientation.Horizontal)
        self._main.setChildrenCollapsible(False)
        self._main.addWidget(self.machines)
        self._main.addWidget(self._side)
        self._main.setSizes([_SIDE, 3 * _SIDE])
        self._main.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self._stack)

    def _buttons(self) -> Flow:
        line = Flow()
        self.slip = key_button(self.tr("Add weigh slip"), self.add_slip, 1, "scale")
        self.buyer = key_button(self.tr("Buyer"), self.name_buyer, 2, "building-2")
        self.paper = key_button(self.tr("Invoice or other paper"), self.add_paper, 3, "file-text")
        self.end = key_button(self.tr("Where it went"), self.state_end, 4, "truck")
        self.print = button(self.tr("Print disposal record"), self.print_record, icon_name="printer")
        for each in (self.slip, self.buyer, self.paper, self.end, self.print):
            line.addWidget(each)
        return line
