"""This is about the list of enterprises (企业档案): searched by a few characters, filtered by what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.field.case_columns import FILTERS, case_columns, is_in_filter
from app.ui.field.new_enterprise import NewEnterpriseDialog
from app.ui.field.no_enterprise import say_no_enterprise
from app.ui.widgets.buttons import button
from app.ui.widgets.page import Page
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.list_cases import CaseRow
    from app.ui.workspace_session import WorkspaceSession


class EnterprisesScreen(Page):
    """All enterprises; Enter opens one."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("My enterprises"), parent)
        self._session = session
        self.new = button(word("New enterprise"), self._make_new, "main", "plus")
        self.head.addWidget(self.new)
        self.list: RowsPanel[CaseRow] = RowsPanel(
            word("My enterprises"), case_columns(session.desk.today()), "building-2"
        )
        self.list.view.setSortingEnabled(True)
        self.list.view.horizontalHeader().setSortIndicator(
            -1, self.list.view.horizontalHeader().sortIndicatorOrder()
        )
        say_no_enterprise(self.list.empty, session)
        self.filter = self._filter_box()
        self.list.add_filter(self.tr("Show only"), self.filter)
        self.body.addWidget(self.list, 1)
        self.list.chosen.connect(self._open)
        session.rows_changed.connect(self._show)
        self._show(session.rows)

    def show_detail(self, detail: str) -> None:
        """detail: one of FILTERS."""
        self.filter.setCurrentIndex(max(0, self.filter.findData(detail)))
        self.list.view.setFocus()

    def _filter_box(self) -> QComboBox:
        names = {
            "overdue": word("Overdue"),
            "contested": word("To settle"),
            "stamps": word("Stamp pending"),
            "unanswered": word("Supervision unanswered"),
            "only_here": word("Only here"),
        }
        box = QComboBox()
        box.addItem(self.tr("All"), "")
        for name in FILTERS:
            box.addItem(names[name], name)
        box.currentIndexChanged.connect(self._refilter)
        return box

    def _refilter(self) -> None:
        self._show(self._session.rows)

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        name, today = str(self.filter.currentData() or ""), self._session.desk.today()
        self.list.show_rows(tuple(row for row in rows if is_in_filter(row, name, today)))

    def _open(self, row: CaseRow) -> None:
        self._session.go_to_case(row.case)

    def _make_new(self) -> None:
        dialog = NewEnterpriseDialog(self._session, self)
        dialog.open()
