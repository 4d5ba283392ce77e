"""This is about the rows of one duty list: found while typing, filtered by state or by a figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from app.domain.duties.figure import Figure
from app.domain.duties.lists import DutyField, DutyList
from app.ui.bureau.duties_work import DutyLine, ToldList
from app.ui.bureau.duty_words import STATES, all_said, state_word, value_shown
from app.ui.theme import sizes
from app.ui.theme.colours import TONES, Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

_STRETCHES: Final = ("enterprise", "unit")
_WIDTHS: Final = {"day": 10, "number": 9, "choice": 12, "township": 11, "unit": 15, "bureau": 15}
_WIDEST_CHOICE: Final = 16


class DutyRowsPanel(QWidget):
    """Figures over a table; a figure pressed shows the rows behind it.

    Signals:
        chosen: the line a person wants changed (DutyLine).
        marked: the line a person stands on (DutyLine, None for none).
    """

    chosen = Signal(object)
    marked = Signal(object)

    def __init__(self, duty_list: DutyList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duty_list = duty_list
        self._told: ToldList | None = None
        self._behind: Figure | None = None
        self.figures: list[QPushButton] = []
        self.list: RowsPanel[DutyLine] = RowsPanel(duty_list.title, self._columns(), "list-checks")
        self.list.model.found_by = lambda line: line.found
        self.list.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.chosen.connect(self.chosen)
        self.list.marked.connect(self.marked)
        self.list.marked.connect(self._tell)
        self.list.empty.say(self.tr("No row is on this list yet"), duty_list.purpose)
        self.filter = self._filter_box()
        self.list.add_filter(self.filter)
        self._line = Flow()
        self.about = label("", "quiet")
        self.about.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self._line)
        layout.addWidget(self.about)
        layout.addWidget(self.list, 1)

    def show_told(self, told: ToldList) -> None:
        self._told = told
        label_before = self._behind.label if self._behind is not None else ""
        self._behind = next((each for each in told.figures if each.label == label_before), None)
        self._show_figures(told.figures)
        self._show()

    def show_state(self, state: str) -> None:
        """Only rows of this state; an empty one shows all that count."""
        self.filter.setCurrentIndex(max(0, self.filter.findData(state)))

    def stand_on(self, row: str) -> None:
        """Whatever hides it is let go."""
        self._behind = None
        self.list.search.clear()
        if self.list.model.position_of(lambda line: line.row.id == row) < 0:
            self.show_state("")
        at = self.list.model.position_of(lambda line: line.row.id == row)
        if at >= 0:
            self.list.view.selectRow(at)

    def _show_figures(self, figures: tuple[Figure, ...]) -> None:
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.figures = [self._figure(each) for each in figures]
        for made in self.figures:
            self._line.addWidget(made)

    def _figure(self, figure: Figure) -> QPushButton:
        made = button(f"{figure.label} {figure.value}", lambda: self._press(figure))
        made.setCheckable(True)
        made.setChecked(self._behind is not None and self._behind.label == figure.label)
        made.setToolTip(figure.about)
        made.setAccessibleDescription(figure.about)
        ink, ground = TONES[figure.tone]
        if figure.tone != "calm":
            made.setStyleSheet(f"color: {ink}; background: {ground}")
        return made

    def _press(self, figure: Figure) -> None:
        is_same = self._behind is not None and self._behind.label == figure.label
        self._behind = None if is_same else figure
        for made, each in zip(self.figures, self._told.figures if self._told else (), strict=True):
            made.setChecked(self._behind is not None and each.label == self._behind.label)
        self._show()

    def _show(self) -> None:
        if self._told is None:
            return
        wanted, behind = _FILTERS[str(self.filter.currentData())], self._behind
        ids = frozenset(behind.rows) if behind is not None else None
        lines = [line for line in self._told.lines if wanted(line) and (ids is None or line.row.id in ids)]
        self.list.show_rows(lines)
        if self.list.current() is None and self.list.model.rowCount():
            self.list.view.selectRow(0)
        self.marked.emit(self.list.current())
        self._tell(self.list.current())

    def _tell(self, line: DutyLine | None) -> None:
        """Of the figure that is looked at, else of the row: a limit that stands against it."""
        against = line.against if line is not None else ""
        about = self._behind.about if self._behind is not None else against
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def _filter_box(self) -> QComboBox:
        made = QComboBox()
        for value, text in (
            ("", self.tr("all")),
            ("open", self.tr("open")),
            ("overdue", self.tr("late")),
            ("soon", self.tr("due within 30 days")),
            ("closed", self.tr("done")),
            ("off", self.tr("taken off")),
        ):
            made.addItem(text, value)
        made.currentIndexChanged.connect(lambda _at: self._show())
        return made

    # Columns ---------------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[DutyLine], ...]:
        subjects = self.duty_list.named("subject")
        shown = [field for field in self.duty_list.named("shown") if field not in subjects]
        return (
            Column(
                self.tr("State"),
                lambda line: state_word(self.duty_list, line.state),
                lambda line: STATES[line.state][1],
                width=9,
                hint=self._hint,
            ),
            Column(self.tr("Due"), lambda line: line.due, width=10),
            *(self._column(field) for field in subjects),
            *(self._column(field) for field in shown),
        )

    def _column(self, field: DutyField) -> Column[DutyLine]:
        def tone(line: DutyLine) -> Tone | None:
            return "bad" if field.name in line.row.contested else None

        return Column(
            field.label,
            lambda line: value_shown(line.row, field),
            tone,
            is_number=field.kind == "number",
            width=0 if self._stretches(field) else _width(field),
            hint=self._hint,
        )

    def _stretches(self, field: DutyField) -> bool:
        """Enterprises and units do, and the text a row begins with; a model has the room it needs."""
        subjects = self.duty_list.named("subject")
        return field in subjects and (
            field.kind in _STRETCHES or (field.kind, field) == ("text", subjects[0])
        )

    def _hint(self, line: DutyLine) -> str:
        said = all_said(self.duty_list, line.row)
        return f"{said}\n{line.against}" if line.against else said


def _width(field: DutyField) -> int:
    """Room for its name and for most of what can be chosen, in digits; a Chinese character takes two."""
    longest = max(map(len, field.choices), default=0)
    return max(_WIDTHS.get(field.kind, 12), 2 * len(field.label), min(2 * longest, _WIDEST_CHOICE))


_FILTERS: dict[str, Callable[[DutyLine], bool]] = {
    "": lambda line: line.state != "off",
    "open": lambda line: line.state not in ("closed", "off"),
    "overdue": lambda line: line.state == "overdue",
    "soon": lambda line: line.state == "soon",
    "closed": lambda line: line.state == "closed",
    "off": lambda line: line.state == "off",
}
