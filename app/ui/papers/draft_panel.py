"""This is about a paper before it is printed: what is missing, its number, the ways to get it printed.

Its name and state stand in the line of the list right above.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.ui.papers.missing_places import HERE, place_of
from app.ui.papers.path import PaperPath
from app.ui.papers.rows import FOR_ALL, PaperRow
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.short_list import ShortList
from app.ui.words import word

_MISSING_SHOWN = 8


class DraftPanel(QWidget):
    """One draft.

    Signals:
        print_wanted, blank_wanted, save_wanted: of the draft shown.
        place_wanted: the tab where something missing is stated (str).
    """

    print_wanted = Signal()
    blank_wanted = Signal()
    save_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = PaperPath()
        self.path.step_chosen.connect(self._take_step)
        self.number, self.strike = QLineEdit(), QCheckBox()
        self.number.setClearButtonEnabled(True)
        self.strike.setText(self.tr("Strike what stays empty (／), nothing can be added later"))
        self.rows = FieldRows()
        self.rows.add(self.tr("Number of the paper"), self.number, self.tr("Empty: a line to write it on"))
        self.told, self.left_open = label("", "quiet"), label("", "small")
        self.left_open.setWordWrap(True)
        self.missing: ShortList[str] = ShortList(self.tr("Missing on this paper"))
        self.missing.chosen.connect(self._go)
        self.print = button(word("Print"), self.print_wanted.emit, "main", "printer")
        self.blank = button(word("Print blank"), self.blank_wanted.emit)
        self.blank.setToolTip(
            self.tr("To be filled in by hand: only the enterprise and the visit stand on it")
        )
        self.save = button(self.tr("Save as PDF"), self.save_wanted.emit, icon_name="download")
        self._lay_out()

    def show_row(self, row: PaperRow) -> None:
        if row.draft is None:
            return
        is_paper = not row.is_working_sheet
        for each in (self.rows, self.strike):
            each.setVisible(is_paper)
        self.blank.setVisible(is_paper and row.kind not in FOR_ALL)
        self.path.show_row(row)
        self._show_missing(row.draft.missing, is_paper)
        open_ones = row.draft.left_open if is_paper else ()
        told = self.tr("{n} more fields are empty and may stay so: {names}")
        self.left_open.setText(told.format(n=len(open_ones), names="、".join(open_ones)))
        self.left_open.setVisible(bool(open_ones))

    def take_focus(self) -> None:
        self.print.setFocus()

    def _show_missing(self, found: tuple[str, ...], is_paper: bool) -> None:
        self.missing.show_lines(
            [
                (name, f"{name if times == 1 else f'{name} × {times}'}　→　{self._place_told(name)}")
                for name, times in Counter(found).items()
            ]
        )
        self.missing.setVisible(bool(found))
        self.missing.show_all(_MISSING_SHOWN)
        if found:
            pattern = word("{n} things are missing; print now, the blanks are filled in by hand")
            self.told.setText(pattern.format(n=len(found)))
        elif is_paper:
            self.told.setText(self.tr("Nothing is missing."))
        else:
            self.told.setText(
                self.tr("A working sheet for the walk: machines, boxes for readings, numbers of strips.")
            )

    def _place_told(self, name: str) -> str:
        place = place_of(name)
        return self.tr("below") if place == HERE else word(place)

    def _take_step(self, name: str) -> None:
        """To what is missing; everything later begins with printing."""
        (self.missing if name == "complete" and self.missing.lines else self.print).setFocus()

    def _go(self, name: str) -> None:
        place = place_of(name)
        if place == HERE:
            self.number.setFocus()
        else:
            self.place_wanted.emit(place)

    def _lay_out(self) -> None:
        line = Flow()
        for each in (self.print, self.blank, self.save):
            line.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.TIGHT, sizes.NEAR, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.path)
        layout.addLayout(line)
        layout.addWidget(self.told)
        layout.addWidget(self.missing)
        layout.addWidget(self.left_open)
        layout.addWidget(self.rows)
        layout.addWidget(self.strike)
        layout.addStretch(1)
