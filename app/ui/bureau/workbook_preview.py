"""This is about a workbook read and not taken yet: what was left out, what to look at, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.plan.plan import Doubt, PlanWarning, RefusedRow
from app.ui.bureau.plan_words import why_not
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word


class WorkbookPreview(QWidget):
    """Heading, sum, and the parts as lists behind tabs; a subclass says what its lines are.

    Signals:
        confirmed: take it (the paper that is shown).
        left: leave it.
    """

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, deed: str, parent: QWidget | None = None) -> None:
        """deed: what the button that takes it says."""
        super().__init__(parent)
        self.paper: Any = None
        self._panels: list[RowsPanel[Any]] = []
        self._heading = label("", "heading")
        self._sum = label("", "quiet")
        self.known = label(self.tr("This very file was imported before."), "wrong")
        self.confirm = button(deed, self._confirm, "main", "check")
        self.leave = button(word("Cancel"), self.left.emit)
        self.lists = Tabbed(self.tr("Parts of the preview"))
        self._lay_out()

    def show_parts(self, paper: Any, told: tuple[str, str], parts: Sequence[Sequence[Any]]) -> None:
        """told: heading and sum. parts: rows of each list, in the order they were added."""
        self.paper = paper
        self._heading.setText(told[0])
        self._sum.setText(told[1])
        for at, (panel, rows) in enumerate(zip(self._panels, parts, strict=True)):
            panel.show_rows(rows)
            self.lists.show_count(at, len(rows))
        self.lists.tabs.setCurrentIndex(0)
        self.confirm.setFocus()

    def add_list(self, name: str, columns: tuple[Column[Any], ...]) -> RowsPanel[Any]:
        panel: RowsPanel[Any] = RowsPanel(name, columns, "check")
        panel.empty.say(self.tr("None"))
        self.lists.add(name, panel)
        self._panels.append(panel)
        return panel

    def add_refused(self) -> RowsPanel[RefusedRow]:
        return self.add_list(self.tr("Not taken"), self._refused_columns())

    def add_doubts(self, said: Callable[[Doubt], str]) -> RowsPanel[PlanWarning]:
        """said: what is said of a doubt."""
        return self.add_list(self.tr("To look at"), self._doubt_columns(said))

    def _confirm(self) -> None:
        if self.paper is not None:
            self.confirm.setEnabled(False)
            self.confirmed.emit(self.paper)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(sizes.NEAR)
        words = QVBoxLayout()
        words.setSpacing(sizes.TIGHT)
        for each in (self._heading, self._sum, self.known):
            words.addWidget(each)
        top.addLayout(words, 1)
        top.addWidget(self.leave)
        top.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(top)
        layout.addWidget(self.lists, 1)

    # Columns ---------------------------------------------------------------------------------------------

    def place_columns(self) -> tuple[Column[Any], ...]:
        """Sheet, row, column: where to look in the workbook."""
        return (
            Column(self.tr("Sheet"), lambda each: each.sheet, width=14),
            Column(
                self.tr("Row"),
                lambda each: str(each.row or ""),
                order=lambda each: each.row,
                is_number=True,
                width=5,
            ),
            Column(self.tr("Column"), lambda each: each.column, width=6),
        )

    def _refused_columns(self) -> tuple[Column[RefusedRow], ...]:
        return (
            *self.place_columns(),
            Column(self.tr("Why"), lambda each: why_not(each.code), width=34),
            Column(self.tr("What stands there"), lambda each: each.text),
        )

    def _doubt_columns(self, said: Callable[[Doubt], str]) -> tuple[Column[PlanWarning], ...]:
        return (
            *self.place_columns(),
            Column(self.tr("What to look at"), lambda each: said(each.code), width=38),
            Column(self.tr("What stands there"), lambda each: each.text),
        )
