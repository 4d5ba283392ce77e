"""This is about orders on the screen (整改要求): where each stands, its problems, what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.orders.hints import hints_of
from app.domain.orders.order import Order, orders_of
from app.domain.orders.state import state_of_order, why_propose
from app.domain.orders.trail import trails_of
from app.domain.records.kinds import OF_ORDERS
from app.domain.visits.visit import visits_of
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.field.order_following_sheets import (
    AnswerTimeSheet,
    AskTimeSheet,
    GovernmentSheet,
    LookAgainSheet,
    OrderVerdictSheet,
    ProposeSheet,
    ReportSheet,
)
from app.ui.field.order_sheets import MakeOrderSheet, ServeSheet
from app.ui.field.order_told import order_columns, papers_that_fit, story_of, tone_of
from app.ui.field.order_trail import TrailRow, TrailRows
from app.ui.field.order_work import OrderTables, read_order_tables
from app.ui.languages import translated
from app.ui.papers.printing import PaperPrinting
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import allow, button, key_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession
    from app.ui.sheets.sheet import Sheet

_SIDE: Final = 350
PAPERS: Final = {
    "rectification_order": QT_TRANSLATE_NOOP("Orders", "Order"),
    "extension_reply": QT_TRANSLATE_NOOP("Orders", "Reply on more time"),
    "recheck_opinion": QT_TRANSLATE_NOOP("Orders", "Opinion after the second look"),
    "closure_proposal": QT_TRANSLATE_NOOP("Orders", "Request to the government"),
}


class OrdersPage(QWidget):
    """Orders left; right the one a person stands on. Alt+1 … 7 do what comes next; Enter looks again.

    Attributes:
        list: the orders. trail: problems of the one shown.
    """

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.order: Order | None = None
        self.printing = PaperPrinting(session, self)
        today = workspace_of(session).desk.today
        self.list: RowsPanel[Order] = RowsPanel(self.tr("Orders"), order_columns(today), "stamp")
        self.list.go_without_search()
        self.list.add_control(button(self.tr("Make an order"), self.issue, icon_name="plus"))
        self.trail = TrailRows(session, self.tr("Problems of the order"))
        self._name, self._state = label("", "heading"), Pill()
        self._story, self._may = label("", "quiet"), label("", "wrong")
        self._hints = label("", "small")
        self._tables: OrderTables | None = None
        for each in (self._name, self._story, self._may, self._hints):
            each.setWordWrap(True)
        self._lay_out()
        self.list.marked.connect(self._mark)
        self.trail.chosen.connect(self._look_again)
        session.changed.connect(self.show_case)
        self.show_case(session.case)
        workspace = workspace_of(session)
        workspace.ask(self, self._know_tables, read_order_tables, workspace.office, workspace.desk.today())

    # What a person does ----------------------------------------------------------------------------------

    def issue(self) -> None:
        self._open(lambda tables: MakeOrderSheet(self._session, tables, self))

    def serve(self) -> None:
        self._on_order(lambda order, tables: ServeSheet(self._session, tables, order, self))

    def extend(self) -> None:
        """Ask for more time, or answer who asked."""
        self._on_order(
            lambda order, tables: (AskTimeSheet if order.asked is None else AnswerTimeSheet)(
                self._session, tables, order, self
            )
        )

    def report(self) -> None:
        self._on_order(lambda order, tables: ReportSheet(self._session, tables, order, self))

    def look_again(self) -> None:
        """At the problem stood on, else the first nobody looked at again."""
        row = self.trail.current()
        if row is not None:
            self._look_again(row)

    def conclude(self) -> None:
        self._on_order(lambda order, _tables: OrderVerdictSheet(self._session, order, self))

    def propose(self) -> None:
        self._on_order(lambda order, tables: ProposeSheet(self._session, tables, order, self))

    def decision(self) -> None:
        self._on_order(lambda order, _tables: GovernmentSheet(self._session, order, self))

    def print_paper(self, kind: str) -> None:
        """One of `OF_ORDERS`, of the order stood on."""
        if self.order is not None:
            visits = visits_of(self._session.case)
            visit = self.order.visit or (visits[-1].id if visits else "")
            wish = self.printing.wish(kind, visit, about=self.order.id)
            title = self.order.title if kind == OF_ORDERS[0] else translated("Orders", PAPERS[kind])
            self.printing.print(wish, title)

    def stand_on(self, order: str) -> None:
        at = self.list.model.position_of(lambda each: each.id == order)
        if at >= 0:
            self.list.view.selectRow(at)

    def _look_again(self, row: TrailRow) -> None:
        if workspace_of(self._session).may_state():
            LookAgainSheet(self._session, row.order, row.trail.problem, self).open()

    def _on_order(self, made: Callable[[Order, OrderTables], Sheet]) -> None:
        order = self.order
        if order is not None:
            self._open(lambda tables: made(order, tables))

    def _open(self, made: Callable[[OrderTables], Sheet]) -> None:
        workspace = workspace_of(self._session)
        if workspace.may_state():
            today = workspace.desk.today()
            workspace.ask(
                self, lambda tables: made(tables).open(), read_order_tables, workspace.office, today
            )

    # What is shown ---------------------------------------------------------------------------------------

    def show_case(self, case: Case) -> None:
        orders = orders_of(case)
        self._stack.setCurrentWidget(self._main if orders else self.empty)
        self.list.show_rows(orders)
        if orders and self.list.current() is None:
            self.list.view.selectRow(0)
        self._mark(self.list.current())

    def _mark(self, order: Order | None) -> None:
        self.order = order
        self._side.setVisible(order is not None)
        if order is None:
            return
        today = workspace_of(self._session).desk.today()
        state = state_of_order(order, today)
        self._name.setText(f"{order.title}　{order.number}".strip())
        self._state.show_state(state.text, tone_of(state.name))
        self._story.setText("\n".join(story_of(order)))
        may = why_propose(order, today)
        self._may.setText(self.tr("May go to the government: {why}").format(why="；".join(may)))
        self._may.setVisible(bool(may))
        self._show_hints(order)
        self.trail.show_trails(order, trails_of(self._session.case, order))
        if self.trail.current() is None:
            self.trail.view.selectRow(0)
        self._allow(order, bool(may))

    def _know_tables(self, tables: OrderTables) -> None:
        self._tables = tables
        if self.order is not None:
            self._show_hints(self.order)

    def _show_hints(self, order: Order) -> None:
        """Days that are no law, once the tables are here."""
        tables = self._tables
        hints = (
            hints_of(order, tables.sorts.get(order.sort), tables.clocks.clocks, tables.clocks.holidays)
            if tables is not None
            else ()
        )
        self._hints.setText("；".join(hint.text for hint in hints))
        self._hints.setVisible(bool(hints))

    def _allow(self, order: Order, may_propose: bool) -> None:
        over = self.tr("Everything was put right; the order is closed.") if order.is_over else ""
        unserved = self.tr("Enter the day of service first.") if order.term is None else ""
        early = over or self.tr("Only once the term is over and was not met.")
        is_there = bool(order.proposals or order.decisions)
        allow(self.serve_button, over or (self.tr("Extended already.") if order.granted is not None else ""))
        asked = self.tr("More time") if order.asked is None else self.tr("Answer the application")
        self.extend_button.setText(f"{asked}(&2)")
        self.extend_button.setAccessibleName(asked)
        for made, why in (
            (self.extend_button, over or unserved),
            (self.report_button, over),
            (self.look_button, over),
            (self.conclude_button, over),
            (self.propose_button, "" if may_propose else early),
            (self.decision_button, "" if may_propose or is_there else early),
        ):
            allow(made, why)
        fitting = papers_that_fit(order)
        for kind, action in self._papers.items():
            action.setVisible(kind in fitting)

    # How it is built -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.empty = EmptyState("stamp")
        self.empty.say(
            self.tr("No order yet"),
            self.tr("An order names the problems, the term and how it was served; its term is watched here."),
        )
        self.empty.offer(self.tr("Make an order"), self.issue, "plus")
        self._side = QWidget()
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self._name, 1)
        head.addWidget(self._state)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(sizes.NEAR, 0, 0, 0)
        side.setSpacing(sizes.NEAR)
        side.addLayout(head)
        side.addLayout(self._buttons())
        side.addWidget(self._may)
        side.addWidget(self._story)
        side.addWidget(self._hints)
        side.addWidget(self.trail, 1)
        self._main = QSplitter(Qt.Orientation.Horizontal)
        self._main.setChildrenCollapsible(False)
        self._main.addWidget(self.list)
        self._main.addWidget(self._side)
        self._main.setSizes([_SIDE, 2 * _SIDE])
        self._main.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _buttons(self) -> Flow:
        line = Flow()
        self.serve_button = key_button(self.tr("Served"), self.serve, 1, "file-check")
        self.extend_button = key_button(self.tr("More time"), self.extend, 2, "clock")
        self.report_button = key_button(self.tr("Firm's report"), self.report, 3, "file-text")
        self.look_button = key_button(self.tr("Look again"), self.look_again, 4, "eye")
        self.conclude_button = key_button(self.tr("Verdict"), self.conclude, 5, "circle-check")
        self.propose_button = key_button(self.tr("Propose"), self.propose, 6, "upload")
        self.decision_button = key_button(self.tr("Decision came in"), self.decision, 7, "inbox")
        self.print_button = self._print_button()
        for each in (
            self.serve_button,
            self.extend_button,
            self.report_button,
            self.look_button,
            self.conclude_button,
            self.propose_button,
            self.decision_button,
            self.print_button,
        ):
            line.addWidget(each)
        return line

    def _print_button(self) -> QPushButton:
        """A menu of the papers of the order."""
        made = button(self.tr("Print a paper"), icon_name="printer")
        menu = QMenu(made)
        self._papers = {
            kind: menu.addAction(translated("Orders", name), partial(self.print_paper, kind))
            for kind, name in PAPERS.items()
        }
        made.setMenu(menu)
        return made
