"""This is about a screening list that was read and not taken yet: its firms against the list that stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.plan.plan import PlanWarning, RefusedRow
from app.domain.screening.weighing import WeighedRow
from app.ui.bureau.screening_words import (
    list_doubt,
    result_text,
    result_tone,
    scale_text,
    standing_text,
    standing_tone,
)
from app.ui.bureau.workbook_preview import WorkbookPreview
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.bureau.screening_work import Read


class ScreeningPreview(WorkbookPreview):
    """What was understood of a list; `confirmed` brings a ListPaper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take these firms"), parent)
        self.items: RowsPanel[WeighedRow] = self.add_list(self.tr("Firms"), self._columns())
        self.refused: RowsPanel[RefusedRow] = self.add_refused()
        self.doubts: RowsPanel[PlanWarning] = self.add_doubts(list_doubt)

    def show_read(self, read: Read) -> None:
        reading = read.paper.reading
        self.known.setVisible(read.is_known)
        told = (read.paper.title, self._sum_text(read.weighed))
        self.show_parts(read.paper, told, (read.weighed, reading.refused, reading.warnings))
        self.confirm.setEnabled(_adds(read.weighed))

    def _sum_text(self, weighed: Sequence[WeighedRow]) -> str:
        if not _adds(weighed):
            return self.tr("All of it stands on the list already; there is nothing to take.")
        counted = Counter(each.standing for each in weighed)
        text = self.tr("{new} new, {changed} say more, {results} results; nothing is taken yet.")
        told = text.format(
            new=counted["new"], changed=counted["changed"], results=sum(each.takes_result for each in weighed)
        )
        differ = sum(each.differs for each in weighed)
        kept = self.tr("{n} lines differ from the list; what the list says stays.").format(n=differ)
        return f"{told}　{kept}" if differ else told

    def _as_listed(self, each: WeighedRow) -> str:
        """What the list says, for who wonders what differs."""
        known = each.known
        if known is None:
            return standing_text(each.standing, each.differs)
        told = (known.name, known.township, scale_text(known.scale), result_text(known.result), known.on)
        said = "，".join(part for part in told if part)
        return self.tr("The list says: {line}").format(line=said)

    def _columns(self) -> tuple[Column[WeighedRow], ...]:
        return (
            Column(
                self.tr("Row"),
                lambda each: str(each.row.row),
                order=lambda each: each.row.row,
                is_number=True,
                width=5,
            ),
            Column(
                self.tr("Against the list"),
                lambda each: standing_text(each.standing, each.differs),
                lambda each: standing_tone(each.standing, each.differs),
                width=13,
                hint=self._as_listed,
            ),
            Column(self.tr("Enterprise"), lambda each: each.row.enterprise),
            Column(self.tr("Credit code"), lambda each: each.row.code, width=20),
            Column(self.tr("Township"), lambda each: each.row.township, width=10),
            Column(self.tr("Scale"), lambda each: scale_text(each.row.scale), width=5),
            Column(
                self.tr("Result"),
                lambda each: result_text(each.row.result) if each.row.result else "",
                lambda each: result_tone(each.row.result) if each.row.result else None,
                width=12,
                hint=lambda each: " ".join(part for part in (each.row.on, each.row.by) if part),
            ),
        )


def _adds(weighed: Sequence[WeighedRow]) -> bool:
    return any(each.listed is not None or each.takes_result for each in weighed)
