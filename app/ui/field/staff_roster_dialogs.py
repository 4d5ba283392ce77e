"""This is about the dialogs of the roster: what a workbook would be, and one row shown whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.staff.person_number import masked_within
from app.domain.staff.roster_reading import RosterTold
from app.domain.staff.roster_words import ROSTER_TITLES
from app.ui.theme import sizes
from app.ui.widgets.buttons import allow, button
from app.ui.widgets.facts import Facts
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.staff.roster import RosterRow
    from app.domain.staff.roster_reading import RosterReading
    from app.ui.field.staff_roster_work import MaskedRow

_SIZE = (820, 480)


class RosterPreview(QDialog):
    """What was understood; with a row that can't be taken nothing can. No cell is repeated here."""

    def __init__(
        self, reading: RosterReading, take: Callable[[RosterReading], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take a roster in"))
        self._reading, self._take = reading, take
        lists = Tabbed(self.tr("Parts of the preview"))
        parts = (
            (self.tr("Not taken"), reading.refused, _told_columns()),
            (self.tr("To look at"), reading.doubts, _told_columns()),
        )
        for at, (name, rows, told) in enumerate(parts):
            panel: RowsPanel[RosterTold] = RowsPanel(name, told, "check")
            panel.go_without_search()
            panel.empty.say(self.tr("None"))
            panel.show_rows(rows)
            lists.add(name, panel)
            lists.show_count(at, len(rows))
        self._add_columns(lists)
        lists.tabs.setCurrentIndex(0 if reading.refused else 1 if reading.doubts else 2)
        self.confirm = button(self.tr("Take these persons"), self._confirm, "main", "check")
        why = self.tr("Mend the rows that can't be taken in the workbook first; nothing is taken by halves.")
        allow(self.confirm, why if reading.refused or not reading.rows else "")
        text = self.tr("{n} persons on sheet {sheet}; nothing is taken yet.")
        line = QHBoxLayout()
        line.addWidget(label(why, "wrong") if reading.refused else label("", "quiet"), 1)
        line.addWidget(button(word("Cancel"), self.reject))
        line.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(label(text.format(n=len(reading.rows), sheet=reading.sheet), "heading"))
        layout.addWidget(lists, 1)
        layout.addLayout(line)
        self.resize(*_SIZE)

    def _add_columns(self, lists: Tabbed) -> None:
        panel: RowsPanel[tuple[str, str, str]] = RowsPanel(
            self.tr("Columns"), self._column_columns(), "table"
        )
        panel.go_without_search()
        panel.show_rows(self._reading.columns)
        lists.add(self.tr("Columns"), panel)
        lists.show_count(2, len(self._reading.columns))

    def _column_columns(self) -> Sequence[Column[tuple[str, str, str]]]:
        own = self.tr("kept under its own header")
        return (
            Column(self.tr("Column"), lambda each: each[0], width=8),
            Column(self.tr("Header in the workbook"), lambda each: masked_within(each[1])),
            Column(self.tr("Taken as"), lambda each: each[2] or own),
        )

    def _confirm(self) -> None:
        self.accept()
        self._take(self._reading)


class WholeDialog(QDialog):
    """One row, whole, for as long as it is open."""

    def __init__(self, row: RosterRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Whole ID number"))
        facts = Facts(wraps=True)
        known = [(title, getattr(row, name)) for name, title in ROSTER_TITLES.items() if getattr(row, name)]
        facts.show_lines([*known, *row.more.items()])
        line = QHBoxLayout()
        line.addStretch(1)
        close = button(word("Close"), self.reject, "main")
        line.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setSpacing(sizes.GAP)
        layout.addWidget(facts)
        layout.addLayout(line)
        self.setMinimumWidth(sizes.ENTRY_WIDTH)
        close.setFocus()


def _told_columns() -> Sequence[Column[RosterTold]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Staff", "Sheet"), lambda told: told.sheet, width=14),
        Column(translate("Staff", "Row"), lambda told: str(told.row), is_number=True, width=5),
        Column(translate("Staff", "Column"), lambda told: told.column, width=6),
        Column(translate("Staff", "What"), lambda told: told.text),
    )


def columns() -> Sequence[Column[MaskedRow]]:
    """Of the masked list; what each row comes to stands at its end as a reference."""
    translate = QCoreApplication.translate
    return (
        Column(
            translate("Staff", "Line"),
            lambda each: str(each.line),
            order=lambda each: each.line,
            is_number=True,
            width=4,
        ),
        Column(ROSTER_TITLES["alias"], lambda each: each.row.alias, width=7),
        Column(ROSTER_TITLES["name"], lambda each: each.row.name, width=7),
        Column(ROSTER_TITLES["number"], lambda each: each.row.number, width=18),
        Column(ROSTER_TITLES["post"], lambda each: each.row.post, width=8),
        Column(ROSTER_TITLES["destination"], lambda each: each.row.destination, width=12),
        Column(translate("Staff", "Months of pay"), lambda each: each.pay.years, is_number=True, width=8),
        Column(translate("Staff", "Pay, yuan"), lambda each: each.pay.amount, is_number=True, width=13),
        Column(translate("Staff", "To note"), lambda each: each.pay.note),
    )
