"""This is about a plan that was read and not taken yet: its lines, what was left out, what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.plan.plan import PlanReading, PlanRow, PlanWarning, RefusedRow, ZeroReport, enterprises
from app.ui.bureau.plan_words import what_to_look_at
from app.ui.bureau.workbook_preview import WorkbookPreview
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.import_plan import PlanPaper


class PlanPreview(WorkbookPreview):
    """What was understood of a plan; `confirmed` brings a PlanPaper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import this plan"), parent)
        self.items: RowsPanel[PlanRow] = self.add_list(self.tr("Lines of the plan"), self._item_columns())
        self.refused: RowsPanel[RefusedRow] = self.add_refused()
        self.doubts: RowsPanel[PlanWarning] = self.add_doubts(what_to_look_at)
        self.zero: RowsPanel[ZeroReport] = self.add_list(word("Zero report"), self._zero_columns())

    def show_paper(self, paper: PlanPaper, is_known: bool) -> None:
        """is_known: the same bytes were taken before."""
        reading = paper.reading
        self.known.setVisible(is_known)
        self.confirm.setEnabled(bool(reading.rows))
        parts = (reading.rows, reading.refused, reading.warnings, reading.zero_reports)
        self.show_parts(paper, (paper.title, self._sum_text(reading)), parts)

    def _sum_text(self, reading: PlanReading) -> str:
        text = self.tr("{firms} enterprises, {lines} lines, {machines} machines; nothing is imported yet.")
        return text.format(
            firms=len(enterprises(reading)), lines=len(reading.rows), machines=reading.machines
        )

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

    def _zero_columns(self) -> tuple[Column[ZeroReport], ...]:
        place = self.place_columns()
        return (
            *place[:2],
            Column(self.tr("Township"), lambda each: each.township, width=14),
            Column(self.tr("What stands there"), lambda each: each.text),
        )
