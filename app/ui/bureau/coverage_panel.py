"""This is about coverage beside the screening list: a line per township, and its zero report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.screening.coverage import TownshipCoverage, total_of
from app.ui.bureau.screening_words import coverage_word, gaps_text
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column, RowsModel
from app.ui.widgets.rows_panel import RowsView

WIDTH = 340


class CoveragePanel(QWidget):
    """The district first, then its townships.

    Signals:
        chosen: the township to be shown (str), None for all.
        zero_wanted: a zero report is to be made, or taken back (TownshipCoverage).
        planned_wanted: firms of the plan are to be put on the list (tuple of townships).
    """

    chosen = Signal(object)
    zero_wanted = Signal(object)
    planned_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._district: TownshipCoverage | None = None
        self.model: RowsModel[TownshipCoverage] = RowsModel(self._columns(), self)
        self.view = RowsView(self.tr("Coverage per township"))
        self.view.setModel(self.model)
        self.view.set_columns(self.model.columns)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.detail = label("", "quiet")
        self.detail.setWordWrap(True)
        self.lacking = label("", "wrong")
        self.lacking.setWordWrap(True)
        self.zero = button("", self._ask_zero, icon_name="file-check")
        self.planned = label("", "quiet")
        self.planned.setWordWrap(True)
        self.take_planned = button("", self._ask_planned, icon_name="plus")
        self.why_not = label("", "quiet")
        self.why_not.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.view, 1)
        for each in (
            self.detail,
            self.planned,
            self.take_planned,
            self.lacking,
            self.zero,
            self.why_not,
        ):
            layout.addWidget(each)
        self.setFixedWidth(WIDTH)

    def show_coverage(self, lines: Sequence[TownshipCoverage]) -> None:
        """Townships with firms first; the person stays on the one they stood on."""
        before = self.current()
        self._district = total_of(lines)
        at_work = [line for line in lines if line.firms or line.zero_report]
        rest = [line for line in lines if not (line.firms or line.zero_report)]
        idle = sorted(rest, key=lambda line: not line.planned)
        self.model.show_rows((self._district, *at_work, *idle))
        stay = before.township if before is not None and not self._is_all(before) else None
        self.view.selectionModel().setCurrentIndex(
            self.model.index(max(0, self._line_of(stay)), 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def current(self) -> TownshipCoverage | None:
        index = self.view.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def choose(self, township: str) -> None:
        """Stand on a township."""
        self.view.selectRow(max(0, self._line_of(township)))

    def _line_of(self, township: str | None) -> int:
        if township is None:
            return 0
        return self.model.position_of(lambda line: not self._is_all(line) and line.township == township)

    def _is_all(self, line: TownshipCoverage) -> bool:
        return line is self._district

    def _choose(self, _index: QModelIndex) -> None:
        line = self.current()
        if line is None:
            return
        is_all = self._is_all(line)
        told = self.tr("large {large_done}/{large}, small {small_done}/{small}; {found} found")
        self.detail.setText(
            told.format(
                large_done=line.large_screened,
                large=line.large,
                small_done=line.small_screened,
                small=line.small,
                found=line.found,
            )
        )
        gaps = gaps_text(line) if line.zero_report else ""
        self.lacking.setText(self.tr("The zero report lacks: {gaps}").format(gaps=gaps))
        self.lacking.setVisible(bool(gaps))
        self._offer_planned(line)
        has_one = bool(line.zero_report)
        self.zero.setText(
            self.tr("Take the zero report back…") if has_one else self.tr("Make a zero report…")
        )
        can_report = not is_all and bool(line.township)
        why = "" if can_report else self.tr("Choose a township above to make its zero report.")
        self.zero.setEnabled(can_report)
        self.zero.setToolTip(why)
        self.why_not.setText(why)
        self.why_not.setVisible(bool(why))
        self.chosen.emit(None if is_all else line.township)

    def _offer_planned(self, line: TownshipCoverage) -> None:
        """Firms of the plan belong on the list; one press puts them there."""
        self.planned.setText(self.tr("%n firm(s) of the plan are not on the list.", "", line.planned))
        self.take_planned.setText(self.tr("Put them on the list"))
        for each in (self.planned, self.take_planned):
            each.setVisible(line.planned > 0)

    def _ask_planned(self) -> None:
        line = self.current()
        if line is not None:
            lines = self.model.rows[1:] if self._is_all(line) else (line,)
            self.planned_wanted.emit(tuple(each.township for each in lines if each.planned))

    def _ask_zero(self) -> None:
        line = self.current()
        if line is not None and not self._is_all(line):
            self.zero_wanted.emit(line)

    # Columns ---------------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[TownshipCoverage], ...]:
        return (
            Column(self.tr("Township"), self._name),
            Column(self.tr("Screened"), self._share, is_number=True, width=12, hint=self._share_told),
            Column(self.tr("State"), self._state, self._tone, width=16, hint=self._hint),
        )

    def _name(self, line: TownshipCoverage) -> str:
        if self._is_all(line):
            return self.tr("Whole district")
        return line.township or self.tr("No township")

    def _share(self, line: TownshipCoverage) -> str:
        return f"{line.screened}/{line.firms}  {line.percent}%" if line.firms else "—"

    def _share_told(self, line: TownshipCoverage) -> str:
        told = self.tr("{done} of {n} firms screened")
        return told.format(done=line.screened, n=line.firms)

    def _state(self, line: TownshipCoverage) -> str:
        return coverage_word(line)[0]

    def _tone(self, line: TownshipCoverage) -> Tone:
        return coverage_word(line)[1]

    def _hint(self, line: TownshipCoverage) -> str:
        return line.zero_text or gaps_text(line) or self._state(line)
