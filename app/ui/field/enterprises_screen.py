"""This is about the list of enterprises (企业档案): searched by a few characters, filtered by what waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.field.case_columns import FILTERS, case_columns, is_in_filter
from app.ui.field.new_enterprise import NewEnterpriseDialog
from app.ui.field.no_enterprise import say_no_enterprise
from app.ui.widgets.buttons import allow, button
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.list_cases import CaseRow
    from app.ui.workspace_session import WorkspaceSession


class EnterprisesScreen(Page):
    """All enterprises; Enter opens one."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("My enterprises"), parent)
        self._session = session
        self.new = button(word("New enterprise"), self._make_new, "main", "plus")
        self.join = button(self.tr("Same enterprise twice…"), self._join)
        self.join.setVisible(session.is_bureau)
        self.head.addWidget(self.join)
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
        self.list.add_filter(self.filter)
        self.body.addWidget(self.list, 1)
        self.list.chosen.connect(self._open)
        self.why_not = label("", "quiet")
        self.body.addWidget(self.why_not)
        self.list.marked.connect(lambda _row: self._offer_join())
        session.rows_changed.connect(self._show)
        session.office_changed.connect(lambda _office: self._refilter())
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
        shown = tuple(row for row in rows if is_in_filter(row, name, today))
        self.list.show_rows(with_joined(shown, rows, self._session.office))
        self._offer_join()

    def _offer_join(self) -> None:
        why_not = ""
        if len(self._session.rows) < 2:
            why_not = self.tr("Joining needs two files of one enterprise; there is only one.")
        elif self.list.current() is None:
            why_not = self.tr("To join two files of one enterprise, choose one of them in the list first.")
        allow(self.join, why_not)
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not) and bool(self._session.rows))

    def _open(self, row: CaseRow) -> None:
        self._session.go_to_case(row.case)

    def _join(self) -> None:
        from app.ui.field.join_dialog import JoinDialog

        row = self.list.current()
        if row is not None:
            JoinDialog(self._session, row, self).open()

    def _make_new(self) -> None:
        dialog = NewEnterpriseDialog(self._session, self)
        dialog.open()


def with_joined(shown: tuple[CaseRow, ...], rows: tuple[CaseRow, ...], office: Case) -> tuple[CaseRow, ...]:
    """A file that is read as another one (并案) names that one."""
    if not office.joins.kept:
        return shown
    names = {f"case/{row.case}": row.name for row in rows}
    return tuple(_named(row, office.kept(f"case/{row.case}"), names) for row in shown)


def _named(row: CaseRow, kept: str, names: Mapping[str, str]) -> CaseRow:
    if kept == f"case/{row.case}" or kept not in names:
        return row
    pattern = QCoreApplication.translate("EnterprisesScreen", "{name} (read as {kept})")
    return structs.replace(row, name=pattern.format(name=row.name, kept=names[kept]))
