"""This is about a plan that was read and not taken yet: its lines, what was left out, what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.plan.plan import PlanReading, PlanRow, PlanWarning, RefusedRow, ZeroReport, enterprises
from app.ui.bureau.plan_words import what_to_look_at, why_not
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.import_plan import PlanPaper


class PlanPreview(QWidget):
    """What was understood of a workbook.

    Signals:
        confirmed: take it (PlanPaper).
        left: leave it.
    """

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper: PlanPaper | None = None
        self._heading = label("", "heading")
        self._sum = label("", "quiet")
        self.known = label(self.tr("This very file was imported before."), "wrong")
        self.confirm = button(self.tr("Import this plan"), self._confirm, "main", "check")
        self.leave = button(word("Cancel"), self.left.emit)
        self.lists = Tabbed(self.tr("Parts of the preview"))
        self.items: RowsPanel[PlanRow] = self._panel(self.tr("Lines of the plan"), self._item_columns())
        self.refused: RowsPanel[RefusedRow] = self._panel(self.tr("Not taken"), self._refused_columns())
        self.doubts: RowsPanel[PlanWarning] = self._panel(self.tr("To look at"), self._doubt_columns())
        self.zero: RowsPanel[ZeroReport] = self._panel(word("Zero report"), self._zero_columns())
        self._lay_out()

    def show_paper(self, paper: PlanPaper, is_known: bool) -> None:
        """is_known: the same bytes were taken before."""
        self.paper = paper
        reading = paper.reading
        self._heading.setText(paper.title)
        self._sum.setText(self._sum_text(reading))
        self.known.setVisible(is_known)
        self.confirm.setEnabled(bool(reading.rows))
        for at, (panel, rows) in enumerate(
            (
                (self.items, reading.rows),
                (self.refused, reading.refused),
                (self.doubts, reading.warnings),
                (self.zero, reading.zero_reports),
            )
        ):
            panel.show_rows(rows)  # type: ignore[attr-defined]
            self.lists.show_count(at, len(rows))
        self.lists.tabs.setCurrentIndex(0)
        self.confirm.setFocus()

    def _sum_text(self, reading: PlanReading) -> str:
        text = self.tr("{firms} enterprises, {lines} lines, {machines} machines; nothing is imported yet.")
        return text.format(
            firms=len(enterprises(reading)), lines=len(reading.rows), machines=reading.machines
        )

    def _confirm(self) -> None:
        if self.paper is not None:
            self.confirm.setEnabled(False)
            self.confirmed.emit(self.paper)

    def _panel(self, name: str, columns: tuple[Column[Any], ...]) -> RowsPanel[Any]:
        panel: RowsPanel[Any] = RowsPanel(name, columns, "check")
        panel.empty.say(self.tr("None"))
        self.lists.add(name, panel)
        return panel

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

    def _item_columns(self) -> tuple[Column[PlanRow], ...]:
        return (
            Column(
                self.tr("Row"), lambda row: str(row.row), order=lambda row: row.row, is_number=True, width=5
            ),
            Column(self.tr("Enterprise"), lambda row: row.enterprise),
            Column(self.tr("Township"), lambda row: row.township, width=10),
            Column(self.tr("Equipment"), lambda row: row.name, width=16),
            Column(self.tr("Model"), lambda row: row.model, width=14),
            Column(
                self.tr("Count"), lambda row: f"{row.count} {row.count_unit}".strip(), is_number=True, width=7
            ),
            Column(self.tr("Dismantle by"), lambda row: row.dismantle_by, width=11),
            Column(
                self.tr("Answers for the township"),
                lambda row: row.territory.name or row.territory.unit,
                width=10,
                hint=lambda row: row.territory.text,
            ),
        )

    def _place_columns(self) -> tuple[Column[Any], ...]:
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
            *self._place_columns(),
            Column(self.tr("Why"), lambda each: why_not(each.code), width=34),
            Column(self.tr("What stands there"), lambda each: each.text),
        )

    def _doubt_columns(self) -> tuple[Column[PlanWarning], ...]:
        return (
            *self._place_columns(),
            Column(self.tr("What to look at"), lambda each: what_to_look_at(each.code), width=38),
            Column(self.tr("What stands there"), lambda each: each.text),
        )

    def _zero_columns(self) -> tuple[Column[ZeroReport], ...]:
        place = self._place_columns()
        return (
            *place[:2],
            Column(self.tr("Township"), lambda each: each.township, width=14),
            Column(self.tr("What stands there"), lambda each: each.text),
        )
