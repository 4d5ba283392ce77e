"""This is about the sheets of a supply account and of what is decided of it, from a month on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.domain.equipment.machine import machines_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.price.account import FIELD_TEXT, PowerAccount
from app.domain.price.facts import (
    AccountField,
    PowerAccountAdded,
    PowerAccountStated,
    PriceCategory,
    SurchargeDecided,
)
from app.domain.price.links import needs_tie, ties
from app.domain.price.rows import CATEGORY_TEXT, PRICE_TEXT, SurchargeRow, offered
from app.operations.price_power import add_account, decide_price, state_account, take_price_back
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_WIDE = 600
"""A row of the table is read whole in it."""
_MORE: tuple[AccountField, ...] = ("meter", "factor", "ownership_point", "supplier", "place", "remark")


class AccountSheet(Sheet):
    """A supply account, new or known: its number and what the bill and the meter say of it."""

    def __init__(
        self, session: CaseSession, account: PowerAccount | None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Supply account")
        super().__init__(session, title, word("Save"), parent)
        self._account = account
        self.number = self.line(
            FIELD_TEXT["number"],
            account.number if account is not None else "",
            self.tr("As on the bill; enter split accounts of the same plant one by one"),
            is_needed=True,
        )
        self.fields = {
            name: self.line(FIELD_TEXT[name], account.field(name) if account is not None else "")
            for name in _MORE
        }

    def act(self) -> None:
        if not self.need(self.number, self.tr("Enter the number of the account.")):
            return
        account = self._account.id if self._account is not None else workspace_of(self.session).desk.new_id()
        stated = [
            PowerAccountStated(account=account, field=name, value=field.text().strip())
            for name, field in self.fields.items()
            if field.text().strip() != (self._account.field(name) if self._account is not None else "")
        ]
        number = self.number.text().strip()
        if self._account is None:
            self.send(add_account, PowerAccountAdded(account=account, number=number), stated)
            return
        if number != self._account.number:
            stated.append(PowerAccountStated(account=account, field="number", value=number))
        if stated:
            self.send(state_account, stated)
        else:
            self.accept()


class DecideSheet(Sheet):
    """What accounts pay more from a month on. The table proposes; the document decides."""

    def __init__(
        self,
        session: CaseSession,
        accounts: Sequence[PowerAccount],
        account: PowerAccount,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Decide the price")
        super().__init__(session, title, word("Save"), parent)
        self._table: tuple[SurchargeRow, ...] = ()
        last = account.decisions[-1] if account.decisions else None
        named = [(each.id, each.number) for each in accounts]
        self.accounts = self.ticks(self.tr("Supply accounts"), named, (account.id,))
        kinds = [(name, f"{text}（{PRICE_TEXT[name]}）") for name, text in CATEGORY_TEXT.items()]
        self.category = self.choice(self.tr("Category"), kinds, last.category if last is not None else "")
        self.row = self.choice(self.tr("Row of the table"), [("", self.tr("none: by the document"))])
        self.check = self.tell("")
        self.rate = self.line(self.tr("Plus, yuan per kWh"), is_needed=True)
        self.from_month = self.line(self.tr("From month"), self._next_month(), is_needed=True)
        self.from_month.setPlaceholderText(self.tr("like 2025-06"))
        self.document = self.line(self.tr("Basis document"), last.document if last is not None else "")
        self.number = self.line(self.tr("Its number"), last.number if last is not None else "")
        self.on = self.line(self.tr("Its day"), last.on if last is not None else "")
        self.by = self.line(self.tr("Decided by"), last.by if last is not None else "")
        machines = [(each.id, f"{each.number} {each.name}") for each in machines_of(session.case)]
        self.machine = self.choice(self.tr("Rests on"), [("", self.tr("all machines listed")), *machines])
        self.last_month = self.line(self.tr("Ends with month"))
        self.last_month.setPlaceholderText(self.tr("Only where the document says so"))
        self.setMinimumWidth(_WIDE)
        self._decided = last
        self._account = account
        self._offer_back()
        self.category.currentIndexChanged.connect(lambda _at: self._offer())
        self.machine.currentIndexChanged.connect(lambda _at: self._say_row())
        self.row.currentIndexChanged.connect(lambda _at: self._take_row())
        workspace = workspace_of(session)
        session.ask(self, self._come, surcharges, workspace.office, workspace.desk.today())

    def act(self) -> None:
        chosen = [account for account, box in self.accounts.items() if box.isChecked()]
        if not chosen:
            raise RuleRefused(Refusal.ACCOUNT_UNKNOWN, account="—")
        if not self.need(self.rate, self.tr("Enter the rate the document names.")):
            return
        decided = [
            SurchargeDecided(
                account=account,
                from_month=self.from_month.text().strip(),
                category=self._category(),
                rate=self.rate.text().strip(),
                last_month=self.last_month.text().strip(),
                row=str(self.row.currentData() or ""),
                document=self.document.text().strip(),
                number=self.number.text().strip(),
                on=self.on.text().strip(),
                by=self.by.text().strip(),
                equipment=str(self.machine.currentData() or ""),
                note=self.why,
            )
            for account in chosen
        ]
        self.send(decide_price, decided, self._table)

    def _offer_back(self) -> None:
        self.back = button(self.tr("Take the last decision back"), self._take_back, "flat", "undo-2")
        self.back.setVisible(self._decided is not None)
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addStretch(1)
        self._layout.insertLayout(self._layout.count() - 1, line)

    def _take_back(self) -> None:
        """Another sheet, for a reason."""
        if self._decided is not None:
            sheet = TakeBackSheet(self.session, self._account, self._decided.from_month, self.parentWidget())
            self.reject()
            sheet.open()

    def _category(self) -> PriceCategory:
        category: PriceCategory = self.category.currentData()
        return category

    def _next_month(self) -> str:
        today = workspace_of(self.session).desk.today()
        return f"{today.year:04d}-{today.month:02d}"

    def _come(self, table: tuple[SurchargeRow, ...]) -> None:
        self._table = table
        self._offer()

    def _offer(self) -> None:
        """The rows of this category; those in force now first."""
        fill(self.row, offered(self._table, self._category(), self._next_month()))
        self._take_row()

    def _take_row(self) -> None:
        row = self._chosen()
        if row is not None:
            self.rate.setText("" if row.rate is None else f"{row.rate:f}")
        self._say_row()

    def _say_row(self) -> None:
        """What has to be checked of the row, and what of this enterprise carries the category."""
        row, said = self._chosen(), []
        if row is not None:
            said.append(f"{row.title}：{row.said}，{row.threshold}。{row.check}。")
        if needs_tie(self._category()):
            found = ties(self.session.case, self._category(), str(self.machine.currentData() or ""))
            told = self.tr("Carried by: {what}").format(what="；".join(found))
            said.append(
                told if found else self.tr("Nothing here shows this category yet: a reason is asked for.")
            )
        self.check.setText("\n".join(said))
        self.fit()

    def _chosen(self) -> SurchargeRow | None:
        key = self.row.currentData()
        return next((row for row in self._table if row.key == key), None)


class TakeBackSheet(Sheet):
    """A decision that should not have been made; its trace stays."""

    def __init__(
        self, session: CaseSession, account: PowerAccount, from_month: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Take the decision back")
        super().__init__(session, f"{account.number} {from_month} · {title}", title, parent)
        self._account, self._from = account, from_month
        self.ask_reason()

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why.")):
            self.send(take_price_back, self._account.id, self._from, self.why)


def fill(box: QComboBox, rows: Sequence[SurchargeRow]) -> None:
    """The rows to choose from, behind the choice of none."""
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for row in rows:
        box.addItem(f"{row.industry}　{row.case}　{row.said}", row.key)
    box.setCurrentIndex(0)
    box.blockSignals(False)


def surcharges(_case_file: object, office: Case, on: date) -> tuple[SurchargeRow, ...]:
    """On the worker: the table as it holds on a day."""
    from app.operations.read_surcharges import read_surcharges

    return read_surcharges(office, on)
