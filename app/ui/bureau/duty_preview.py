"""This is about a workbook of a duty list that was read and not taken yet: its lines against the list."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.duties.reading import CellDoubt
from app.domain.duties.weighing import WeighedDuty
from app.ui.bureau.duties_work import ReadDuties
from app.ui.bureau.duty_words import STANDINGS, standing_word
from app.ui.bureau.workbook_preview import WorkbookPreview
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel


class DutyPreview(WorkbookPreview):
    """What was understood of a workbook; `confirmed` brings the DutyReading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take these rows"), parent)
        self._labels: dict[str, str] = {}
        self.items: RowsPanel[WeighedDuty] = self.add_list(self.tr("Rows"), self._columns())
        self.refused: RowsPanel[CellDoubt] = self.add_list(
            self.tr("Not taken"), self._cells(self.tr("Lacks"))
        )
        said = self.tr("Not understood, goes to the remark")
        self.doubts: RowsPanel[CellDoubt] = self.add_list(self.tr("To look at"), self._cells(said))

    def show_read(self, read: ReadDuties) -> None:
        counted = Counter(each.standing for each in read.weighed)
        adds = counted["new"] + counted["changed"]
        text = self.tr("{new} new, {changed} say more, {known} known; nothing is taken yet.")
        none = self.tr("All of it stands on the list already; there is nothing to take.")
        told = text.format(new=counted["new"], changed=counted["changed"], known=counted["known"])
        self.known.hide()
        heading = f"{read.duty_list.title}　{read.reading.title}".strip()
        parts: tuple[Any, ...] = (read.weighed, read.reading.refused, read.reading.doubts)
        self._labels = {field.name: field.label for field in read.duty_list.fields}
        self.show_parts(read.reading, (heading, told if adds else none), parts)
        self.confirm.setEnabled(bool(adds))

    def _columns(self) -> tuple[Column[WeighedDuty], ...]:
        return (
            Column(self.tr("Row"), lambda each: str(each.read.row), is_number=True, width=5),
            Column(
                self.tr("Against the list"),
                lambda each: standing_word(each.standing),
                lambda each: STANDINGS[each.standing][1],
                width=13,
            ),
            Column(self.tr("What it says"), self._said),
            Column(self.tr("Differs, the list stays"), lambda each: "、".join(each.differs), width=22),
        )

    def _said(self, each: WeighedDuty) -> str:
        labels = self._labels
        return "，".join(f"{labels.get(name, name)}：{text}" for name, text in each.read.values.items())

    def _cells(self, why: str) -> tuple[Column[CellDoubt], ...]:
        return (
            *self.place_columns(),
            Column(why, lambda each: each.label, width=30),
            Column(self.tr("What stands there"), lambda each: each.text),
        )
