"""This is about the sheets of months: a year of kWh typed or pasted, money, the end of a surcharge."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.domain.acts.fact import Occurred
from app.domain.errors import RuleRefused
from app.domain.price.account import PowerAccount
from app.domain.price.amounts import surcharge, total_of
from app.domain.price.ending import REASON_TEXT
from app.domain.price.facts import (
    MoneyKind,
    PowerUsed,
    ReleaseReason,
    SurchargePaid,
    SurchargeReleased,
    UsageSource,
)
from app.domain.price.rules import use
from app.domain.price.table import SOURCE_TEXT, last_month_over
from app.operations.price_power import pay_surcharge, release_price, use_power
from app.ui.field.price_rows import AccountRow, grouped, yuan
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_MONTHS: Final = 12
_TAKEN_FROM: Final[Mapping[str, str]] = {"bill": "paper", "reading": "on_site", "photo": "photo"}
_ROWS: Final = 6
"""In each of two columns."""


class MonthEdit(QLineEdit):
    """One number of a column of them: Enter goes down, several numbers pasted fill the ones below too.

    Signals:
        pasted: what was pasted (str).
        down: Enter was pressed.
    """

    pasted = Signal(str)
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class YearSheet(Sheet):
    """Twelve numbers of a year; what they amount to stands under them while they are typed.

    Attributes:
        edits: by month of the year, 1 to 12.
    """

    def __init__(
        self, session: CaseSession, account: PowerAccount, month: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "kWh of a year")
        super().__init__(session, f"{account.number} · {title}", word("Save"), parent)
        self._account = account
        self._typed: dict[str, str] = {}
        self._shown = month[:4]
        self.tell(
            self.tr("Enter goes down. A column copied from a spreadsheet can be pasted into the first month.")
        )
        self.edits: dict[int, MonthEdit] = {}
        self.amounts: dict[int, QLabel] = {}
        self._layout.insertWidget(2, self._grid())
        self.sum = label("")
        self._layout.insertWidget(3, self.sum)
        self.year = self.choice(self.tr("Year"), [(year, year) for year in self._years()], self._shown)
        kinds = list(SOURCE_TEXT.items())
        self.source: QComboBox = self.choice(self.tr("Read from"), kinds, "bill")
        self.reference = self.line(self.tr("Which bill or picture"))
        self.reference.setPlaceholderText(self.tr("left empty where it is plain"))
        self.year.currentIndexChanged.connect(lambda _at: self._turn())
        self._show_year()
        self.edits[int(month[5:])].setFocus()

    def act(self) -> None:
        self._keep()
        used, occurred = [], self._occurred()
        for month, kwh in sorted(self._typed.items()):
            if kwh == self._known(month):
                continue
            try:
                used.append(use(self._used(month, kwh, occurred)))
            except RuleRefused:
                self._stand_on(month)
                raise
        if used:
            self.send(use_power, used)
        else:
            self.accept()

    def _used(self, month: str, kwh: str, occurred: Occurred | None = None) -> PowerUsed:
        source: UsageSource = self.source.currentData()
        return PowerUsed(account=self._account.id, month=month, kwh=kwh, source=source, occurred=occurred)

    def _occurred(self) -> Occurred:
        """When it is typed, by whom, from which paper or picture."""
        workspace = workspace_of(self.session)
        return Occurred(
            at=workspace.desk.now().isoformat(timespec="minutes"),
            observer=workspace.officer,
            source=_TAKEN_FROM[self.source.currentData()],
            reference=self.reference.text().strip(),
        )

    def paste(self, at: int, text: str) -> None:
        """Numbers in a column or a row, from this month on; what has none is passed over."""
        cells = [cell.strip() for line in text.splitlines() for cell in line.split("\t")]
        while cells and not cells[-1]:
            cells.pop()
        for month, cell in enumerate(cells, at):
            if month in self.edits and self.edits[month].isEnabled():
                self.edits[month].setText(cell)
        self.edits[min(at + len(cells), _MONTHS)].setFocus()

    # How it is built -------------------------------------------------------------------------------------

    def _grid(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sizes.NEAR)
        grid.setVerticalSpacing(sizes.TIGHT)
        for month in range(1, _MONTHS + 1):
            column, line = divmod(month - 1, _ROWS)
            named = self.tr("Month {n}").format(n=month)
            edit, amount, name = MonthEdit(), label("", "small"), QLabel(named)
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setAccessibleName(named)
            name.setBuddy(edit)
            amount.setMinimumWidth(96)
            edit.textChanged.connect(lambda _text: self._reckon())
            edit.down.connect(lambda month=month: self._down(month))
            edit.pasted.connect(lambda text, month=month: self.paste(month, text))
            for at, each in enumerate((name, edit, amount)):
                grid.addWidget(each, line, 4 * column + at)
            self.edits[month], self.amounts[month] = edit, amount
        grid.setColumnMinimumWidth(3, sizes.WIDE)
        for column in (1, 5):
            grid.setColumnStretch(column, 1)
        return made

    def _years(self) -> list[str]:
        """From the first that is known to this one, newest first."""
        last = int(last_month_over(workspace_of(self.session).desk.today())[:4])
        known = [*self._account.used, *(each.from_month for each in self._account.decisions)]
        first = min([int(month[:4]) for month in known] + [int(self._shown), last - 1])
        return [str(year) for year in range(max(last, int(self._shown)), first - 1, -1)]

    # What is shown ---------------------------------------------------------------------------------------

    def _month(self, number: int) -> str:
        return f"{self._shown}-{number:02d}"

    def _known(self, month: str) -> str:
        used = self._account.used.get(month)
        return used.kwh[0] if used is not None and len(used.kwh) == 1 else ""

    def _keep(self) -> None:
        for number, edit in self.edits.items():
            if edit.isEnabled():
                self._typed[self._month(number)] = edit.text().strip()

    def _turn(self) -> None:
        """Another year; what was typed of the one before is kept until it is sent."""
        self._keep()
        self._shown = str(self.year.currentData())
        self._show_year()

    def _show_year(self) -> None:
        for number, edit in self.edits.items():
            month = self._month(number)
            used = self._account.used.get(month)
            is_contested = used is not None and len(used.kwh) > 1
            edit.setEnabled(not is_contested)
            edit.setToolTip(
                self.tr("Two records disagree: settle them in the list first.") if is_contested else ""
            )
            if used is not None and is_contested:
                edit.setText("／".join(used.kwh))
            else:
                edit.setText(self._typed.get(month, self._known(month)))
        self._reckon()

    def _reckon(self) -> None:
        """What it amounts to as typed; what is no number counts nothing yet."""
        kwh, money = [], []
        for number, edit in self.edits.items():
            used, amount = self._amount(number, edit)
            kwh.append(used)
            money.append(amount)
            self.amounts[number].setText(yuan(amount))
        told = self.tr("Sum of the year: {kwh} kWh, surcharge {amount} yuan")
        self.sum.setText(told.format(kwh=grouped(total_of(kwh)), amount=yuan(total_of(money))))

    def _amount(self, number: int, edit: MonthEdit) -> tuple[Decimal | None, Decimal | None]:
        month = self._month(number)
        if not edit.isEnabled() or not edit.text().strip():
            return None, None
        try:
            kwh = Decimal(use(PowerUsed(account=self._account.id, month=month, kwh=edit.text())).kwh)
        except RuleRefused:
            return None, None
        decision = self._account.decision_in(month)
        if decision is None or decision.is_contested:
            return kwh, None
        return kwh, surcharge(kwh, Decimal(decision.rate))

    def _down(self, month: int) -> None:
        below = self.edits.get(month + 1)
        if below is None:
            self.deed.setFocus()
        else:
            below.setFocus()
            below.selectAll()

    def _stand_on(self, month: str) -> None:
        at = self.year.findData(month[:4])
        if month[:4] != self._shown and at >= 0:
            self.year.setCurrentIndex(at)
        edit = self.edits[int(month[5:])]
        edit.setFocus()
        edit.selectAll()


class MoneySheet(Sheet):
    """What the grid company collected of a month, and what went into the treasury."""

    def __init__(
        self, session: CaseSession, account: PowerAccount, month: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Surcharge collected and paid in")
        super().__init__(session, f"{account.number} · {title}", word("Save"), parent)
        self._account = account
        self.month = self.line(self.tr("Month"), month, is_needed=True)
        used = account.used.get(month)
        known = {
            "collected": used.collected if used is not None else (),
            "paid": used.paid if used is not None else (),
        }
        self._known = {kind: said[0] if len(said) == 1 else "" for kind, said in known.items()}
        self._month = month
        self.collected = self.line(self.tr("Collected (yuan)"), self._known["collected"])
        self.paid = self.line(self.tr("Paid in (yuan)"), self._known["paid"])
        self.on = self.line(self.tr("On day"))

    def act(self) -> None:
        typed: dict[MoneyKind, str] = {
            "collected": self.collected.text().strip(),
            "paid": self.paid.text().strip(),
        }
        month = self.month.text().strip()
        paid = [
            SurchargePaid(
                account=self._account.id,
                month=month,
                kind=kind,
                amount=amount,
                on=self.on.text().strip(),
                note=self.why,
            )
            for kind, amount in typed.items()
            if (amount != self._known[kind] if month == self._month else amount)
        ]
        if paid:
            self.send(pay_surcharge, paid)
        else:
            self.accept()


class ReleaseSheet(Sheet):
    """How a surcharge ends: the last month that is paid for, and the paper that says so."""

    def __init__(self, session: CaseSession, row: AccountRow, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Stop the surcharge")
        super().__init__(session, f"{row.account.number} · {title}", title, parent)
        self._row = row
        ending, decision = row.ending, row.decision
        if ending is None or decision is None:
            raise TypeError("Nothing was decided of this account")
        self._from = decision.from_month
        self.tell(self.tr("Ends when: {condition}. Now: {told}.").format(
            condition=ending.condition, told=ending.told
        ))  # fmt: skip
        self.last_month = self.line(
            self.tr("Last month paid for"), ending.last_month, self.tr("like 2025-06"), is_needed=True
        )
        self.cause = self.choice(self.tr("Because"), list(REASON_TEXT.items()), ending.reason or "dismantled")
        self.paper = self.line(
            self.tr("Paper"), ending.paper, self.tr("Number of the acceptance opinion, or the new weighing")
        )
        self.on = self.line(self.tr("Its day"), decision.release.on)
        self.back = button(self.tr("It runs on after all"), self._run_on, "flat")
        self.back.setVisible(bool(decision.release.last_month))
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addStretch(1)
        self._layout.insertLayout(self._layout.count() - 1, line)

    def act(self) -> None:
        if self.need(self.last_month, self.tr("Enter the last month that is paid for.")):
            self._send(self.last_month.text().strip(), self.cause.currentData())

    def _run_on(self) -> None:
        self.ask_reason()
        if self.need(self.reason, self.tr("Say why.")):
            self._send("", "")

    def _send(self, last_month: str, reason: ReleaseReason) -> None:
        released = SurchargeReleased(
            account=self._row.account.id,
            from_month=self._from,
            last_month=last_month,
            reason=reason,
            paper=self.paper.text().strip(),
            on=self.on.text().strip(),
            note=self.why,
        )
        self.send(release_price, [released])
