"""This is about electricity prices over all enterprises: the execution table, and the letter it leads to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.decimals import decimal_of
from app.domain.price.table import PriceRow, PriceTable
from app.ui.background import Answers
from app.ui.bureau import price_work as work
from app.ui.bureau.price_letter_dialog import PriceLetterDialog, Wanted
from app.ui.field.price_rows import grouped, yuan
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession

_TONES: dict[str, Tone] = {"running": "going", "may_stop": "waiting", "stopped": "calm"}


class PricePanel(QWidget):
    """A line per account and decision; Enter opens the enterprise.

    Attributes:
        list: the lines. export, letter: buttons.
    """

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._table: PriceTable | None = None
        self.list: RowsPanel[PriceRow] = RowsPanel(self.tr("Electricity price"), self._columns(), "zap")
        self.list.empty.say(
            self.tr("No enterprise with a surcharge"),
            self.tr("Accounts and decisions are entered in the enterprise, under “Price”."),
        )
        self.export = button(self.tr("Export the table…"), self._choose_table, icon_name="download")
        self.letter = button(self.tr("Letter to the grid company…"), self._open_letter, icon_name="file-text")
        for each in (self.export, self.letter):
            self.list.add_control(each)
        self.list.chosen.connect(self._open)
        self.sum = label("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.sum)

    def make(self, as_of: date) -> None:
        """Make the table anew, for this day."""
        self._session.do_long(self.tr("Making the table of prices"), work.make(as_of), Answers(self._show))

    def write_table(self, target: Path) -> None:
        if self._table is not None:
            wanted = work.export(self._table, target)
            self._session.do_long(self.export.text(), wanted, Answers(self._written))

    def write_letter(self, wanted: Wanted, target: Path) -> None:
        if self._table is not None:
            letter = work.write_letter(self._table, wanted.kind, wanted.words, wanted.since, target)
            self._session.do_long(self.letter.text(), letter, Answers(self._written))

    # What is shown ---------------------------------------------------------------------------------------

    def _show(self, table: PriceTable) -> None:
        self._table = table
        self.list.show_rows(table.rows)
        for each in (self.export, self.letter):
            each.setEnabled(bool(table.rows))
        told = self.tr(
            "{firms} enterprises, {accounts} accounts; up to {month}: {kwh} kWh, surcharge {amount} yuan"
        )
        accounts = len({row.account_id for row in table.rows})
        self.sum.setText(
            told.format(
                firms=table.firms,
                accounts=accounts,
                month=table.until,
                kwh=grouped(table.kwh),
                amount=yuan(table.amount),
            )
            if table.rows
            else ""
        )

    def _columns(self) -> tuple[Column[PriceRow], ...]:
        return (
            Column(self.tr("Enterprise"), lambda row: row.enterprise, width=26),
            Column(self.tr("Account"), lambda row: row.account, width=14),
            Column(self.tr("State"), lambda row: row.state.partition("（")[0], _tone, width=13, hint=_state),
            Column(self.tr("Plus (yuan)"), lambda row: row.rate, is_number=True, width=9),
            Column(self.tr("Used (kWh)"), _kwh, order=lambda row: _order(row.kwh), is_number=True, width=14),
            Column(
                self.tr("Surcharge"), _amount, order=lambda row: _order(row.amount), is_number=True, width=14
            ),
            Column(self.tr("From"), lambda row: row.from_month, width=9),
            Column(self.tr("To"), lambda row: row.last_month, width=9),
            Column(self.tr("Category"), lambda row: row.category, width=10),
            Column(self.tr("Collected"), lambda row: row.collected, is_number=True, width=13),
            Column(self.tr("To look at"), lambda row: row.notes, width=40),
            Column(self.tr("Basis"), lambda row: row.basis, width=40),
            Column(self.tr("Ends when"), lambda row: row.condition, width=40),
        )

    def _open(self, row: PriceRow) -> None:
        self._session.go_to_case(row.case, "Price")

    def _written(self, told: tuple[str, int]) -> None:
        text = self.tr("{file} is written, {n} lines.")
        self._session.say(Message(text.format(file=told[0], n=told[1]), "good"))

    # Files -----------------------------------------------------------------------------------------------

    def _choose_table(self) -> None:
        workbooks = self.tr("Workbooks")
        target = self._ask(f"{work.TITLE}.xlsx", f"{workbooks} (*.xlsx)", (".xlsx",))
        if target is not None:
            self.write_table(target)

    def _open_letter(self) -> None:
        PriceLetterDialog(self._choose_letter, self).open()

    def _choose_letter(self, wanted: Wanted) -> None:
        documents = self.tr("Documents")
        kinds = f"{documents} (*.docx);;PDF (*.pdf)"
        target = self._ask(f"{wanted.title}.docx", kinds, (".docx", ".pdf"))
        if target is not None:
            self.write_letter(wanted, target)

    def _ask(self, proposed: str, kinds: str, endings: tuple[str, ...]) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, chosen = QFileDialog.getSaveFileName(self, proposed, str(Path(folder) / proposed), kinds)
        if not name:
            return None
        if Path(name).suffix.lower() in endings:
            return Path(name)
        return Path(f"{name}{'.pdf' if 'pdf' in chosen else endings[0]}")


def _tone(row: PriceRow) -> Tone:
    return _TONES[row.end]


def _state(row: PriceRow) -> str:
    return row.state


def _kwh(row: PriceRow) -> str:
    return grouped(decimal_of(row.kwh))


def _amount(row: PriceRow) -> str:
    return yuan(decimal_of(row.amount))


def _order(text: str) -> tuple[bool, object]:
    """By size; what is no number behind."""
    number = decimal_of(text)
    return (number is None, number if number is not None else 0)
