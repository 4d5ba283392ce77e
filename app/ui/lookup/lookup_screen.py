"""This is about looking up (目录与限额查询): is it in a catalogue, is it above a limit; without a network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.lookup import work
from app.ui.lookup.attach_dialog import AttachDialog
from app.ui.lookup.catalogue_page import CataloguePage
from app.ui.lookup.energy_page import EnergyPage
from app.ui.widgets.page import Page
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.catalogue.row import CatalogueRow
    from app.ui.workspace_session import WorkspaceSession

CATALOGUES, LIMITS = 0, 1


class LookupScreen(Page):
    """Two tabs; whoever comes from a machine finds its model typed in, and that machine chosen."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Lookup"), parent)
        self._session = session
        self._target = ("", "")
        self.dialog: AttachDialog | None = None
        self.catalogues = CataloguePage()
        self.catalogues.wanted.connect(self._ask_machine)
        self.energy = EnergyPage(session.desk.today)
        self.tabs = Tabbed(self.tr("Catalogues or limits"))
        self.tabs.add(self.tr("Catalogues"), self.catalogues)
        self.tabs.add(self.tr("Energy limits"), self.energy)
        self.body.addWidget(self.tabs, 1)
        session.ask(
            self, self.catalogues.show_catalogue, work.catalogue, session.office, session.desk.today()
        )
        session.ask(self, self.energy.show_limits, work.limits)

    def show_detail(self, detail: str) -> None:
        """detail: enterprise, machine and what to look for, apart by line ends."""
        case, _, rest = detail.partition("\n")
        machine, _, typed = rest.partition("\n")
        self._target = (case, machine)
        self.tabs.tabs.setCurrentIndex(CATALOGUES)
        self.catalogues.search.setText(typed)
        self.catalogues.search.setFocus()
        self.catalogues.search.selectAll()

    def _ask_machine(self, row: CatalogueRow, answers: Mapping[str, str]) -> None:
        self.dialog = AttachDialog(self._session, row, answers, self._target, self)
        self.dialog.open()
