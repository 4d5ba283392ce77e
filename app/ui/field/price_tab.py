"""This is about the electricity price (差别电价) of an enterprise: accounts, decision, months, end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.contested import contested_in
from app.domain.price.amounts import ROUNDING, MonthLine
from app.domain.price.ending import ADVICE
from app.domain.price.table import basis_text, last_month_over
from app.ui.field.price_rows import (
    AccountRow,
    account_columns,
    account_rows,
    decision_told,
    month_columns,
    state_told,
    sums_told,
)
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import allow, key_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_SIDE = 226


class PriceTab(QWidget):
    """Accounts left; right what was decided of the one a person stands on, and its months.

    Attributes:
        accounts, months: lists. row: the account stood on.
        add, decide, fill, money, release: buttons, Alt+1 … Alt+5.
    """

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.row: AccountRow | None = None
        self.accounts: RowsPanel[AccountRow] = RowsPanel(self.tr("Supply accounts"), account_columns(), "zap")
        self.accounts.go_without_search()
        self.months: RowsPanel[MonthLine] = RowsPanel(self.tr("Months"), month_columns(), "calendar-range")
        self.months.go_without_search()
        self._nothing = EmptyState("zap")
        self._nothing.say(
            self.tr("No supply account yet"),
            self.tr(
                "Where a firm pays a surcharge: enter its accounts from the bill, then what was decided."
            ),
        )
        self._nothing.offer(self.tr("Add a supply account"), self.add_account, "plus")
        self._name, self._state = label("", "heading"), Pill()
        self._decided, self._basis, self._end = label(""), label("", "quiet"), label("", "quiet")
        self.sum = label("")
        self.sum.setToolTip(ROUNDING)
        self._decided.setWordWrap(True)
        self.sum.setWordWrap(True)
        self._lay_out()
        self.accounts.marked.connect(self._mark)
        self.accounts.chosen.connect(lambda row: self.edit_account(row))
        self.months.chosen.connect(self._open_month)
        session.changed.connect(self._show)
        self._show(session.case)

    # What a person does ----------------------------------------------------------------------------------

    def add_account(self) -> None:
        from app.ui.field.price_sheets import AccountSheet

        AccountSheet(self._session, None, self).open()

    def edit_account(self, row: AccountRow) -> None:
        from app.ui.field.price_sheets import AccountSheet

        AccountSheet(self._session, row.account, self).open()

    def decide_price(self) -> None:
        from app.ui.field.price_sheets import DecideSheet

        if self.row is not None:
            accounts = tuple(row.account for row in self.accounts.model.rows)
            DecideSheet(self._session, accounts, self.row.account, self).open()

    def fill_months(self, month: str = "") -> None:
        from app.ui.field.price_month_sheets import YearSheet

        if self.row is not None:
            YearSheet(self._session, self.row.account, month or self._usual_month(), self).open()

    def enter_money(self) -> None:
        from app.ui.field.price_month_sheets import MoneySheet

        line = self.months.current()
        if self.row is not None and self.row.decision is not None:
            month = line.month if line is not None else self.row.decision.from_month
            MoneySheet(self._session, self.row.account, month, self).open()

    def end_price(self) -> None:
        from app.ui.field.price_month_sheets import ReleaseSheet

        if self.row is not None and self.row.decision is not None and self.row.ending is not None:
            ReleaseSheet(self._session, self.row, self).open()

    # What is shown ---------------------------------------------------------------------------------------

    def _show(self, case: Case) -> None:
        rows = account_rows(case, last_month_over(workspace_of(self._session).desk.today()))
        self._stack.setCurrentWidget(self._main if rows else self._nothing)
        self.accounts.show_rows(rows)
        if rows and self.accounts.current() is None:
            self.accounts.view.selectRow(0)
        self._mark(self.accounts.current())

    def _mark(self, row: AccountRow | None) -> None:
        self.row = row
        self._side.setVisible(row is not None)
        if row is None:
            return
        place = row.account.field("place") or row.account.field("supplier")
        self._name.setText(f"{row.account.number}　{place}".strip())
        self._state.show_state(*state_told(row))
        self._show_decision(row)
        self.months.show_rows(row.lines)
        if row.lines and self.months.current() is None:
            first = next((at for at, line in enumerate(row.lines) if line.is_missing), len(row.lines) - 1)
            self.months.view.selectRow(first)
        self.months.empty.say(
            self.tr("No months yet"),
            self.tr("Decide the price; then enter the kWh of a year, twelve numbers in a row."),
        )
        self.sum.setText(sums_told(row) if row.lines else "")
        missing = self.tr("Nothing is decided of this account yet.")
        allow(self.money, "" if row.decision is not None else missing)
        allow(self.release, "" if row.decision is not None else missing)

    def _show_decision(self, row: AccountRow) -> None:
        decision, ending = row.decision, row.ending
        for each in (self._basis, self._end):
            each.setVisible(decision is not None)
        if decision is None or ending is None:
            self._decided.setText(
                self.tr("Nothing is decided yet: press “Decide price” once the document is there.")
            )
            return
        told = [decision_told(each) for each in row.account.decisions]
        self._decided.setText("\n".join(told))
        basis = self.tr("Rests on: {basis}").format(
            basis=basis_text(decision) or self.tr("no document entered")
        )
        self._basis.setText(basis)
        self._basis.setToolTip(decision.link)
        end = self.tr("Ends when: {condition}. Now: {told}.")
        text = end.format(condition=ending.condition, told=ending.told)
        if ending.state == "may_stop":
            text += self.tr(" It can be stopped after {month} ({paper}); {advice}.").format(
                month=ending.last_month or "—", paper=ending.paper or "—", advice=ADVICE
            )
        elif ending.state == "stopped":
            text = self.tr("Stopped after {month}: {told}").format(
                month=ending.last_month, told="，".join(part for part in (ending.told, ending.paper) if part)
            )
        self._end.setText(text)

    def _usual_month(self) -> str:
        """The first that is missing, else the last that is over."""
        until = last_month_over(workspace_of(self._session).desk.today())
        missing = self.row.total.missing if self.row is not None else ()
        return missing[0] if missing else until

    def _open_month(self, line: MonthLine) -> None:
        from app.ui.field.settle_sheet import SettleSheet

        if len(line.said) > 1 and self.row is not None:
            slot = f"power_account/{self.row.account.id}/used/{line.month}"
            contested = next((each for each in contested_in(self._session.case) if each.slot == slot), None)
            if contested is not None:
                SettleSheet(self._session, contested, self).open()
                return
        self.fill_months(line.month)

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
        for each in (self._decided, self._basis, self._end):
            side.addWidget(each)
        side.addWidget(self.months, 1)
        side.addWidget(self.sum)
        self._main = QSplitter(Qt.Orientation.Horizontal)
        self._main.setChildrenCollapsible(False)
        self._main.addWidget(self.accounts)
        self._main.addWidget(self._side)
        self._main.setSizes([_SIDE, 4 * _SIDE])
        self._main.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.setAccessibleName(word("Price"))
        self._stack.addWidget(self._main)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self._stack)

    def _buttons(self) -> Flow:
        line = Flow()
        self.add = key_button(self.tr("Add account"), self.add_account, 1, "plus")
        self.decide = key_button(self.tr("Decide price"), self.decide_price, 2, "stamp")
        self.fill = key_button(self.tr("Enter kWh"), self.fill_months, 3, "pencil")
        self.money = key_button(self.tr("Collected, paid in"), self.enter_money, 4, "scale")
        self.release = key_button(self.tr("Stop surcharge"), self.end_price, 5, "check")
        for each in (self.add, self.decide, self.fill, self.money, self.release):
            line.addWidget(each)
        return line
