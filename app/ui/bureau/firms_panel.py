"""This is about the firms of the screening list: found while typing, filtered, several marked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QVBoxLayout, QWidget

from app.domain.plan.codes import credit_code_problem
from app.domain.screening.firm import ListedFirm
from app.ui.bureau.screening_words import code_doubt, result_text, result_tone, scale_text
from app.ui.theme import sizes
from app.ui.widgets.buttons import key_button, say_with_key
from app.ui.widgets.flow import Flow
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

OFF = "off"
Shows = Callable[[ListedFirm], bool]


class FirmsPanel(QWidget):
    """The list with its filter and what can be done with the chosen lines.

    Signals:
        mark, correct, open, take_off, put_back: wanted for these firms (tuple of ListedFirm).
    """

    mark = Signal(object)
    correct = Signal(object)
    open = Signal(object)
    take_off = Signal(object)
    put_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._firms: Sequence[ListedFirm] = ()
        self._township: str | None = None
        self.list: RowsPanel[ListedFirm] = RowsPanel(word("Screening list"), self._columns(), "list-checks")
        self.list.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.chosen.connect(lambda firm: self.mark.emit((firm,)))
        self.list.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._look())
        self.filter = self._filter_box()
        self.list.add_filter(self.filter)
        self.mark_button = key_button(self.tr("Enter the result…"), self._mark, 1, "pencil")
        self.correct_button = key_button(word("Correct"), self._correct, 2)
        self.open_button = key_button(self.tr("Open a file for it"), self._open, 3, "building-2")
        self.off_button = key_button(self.tr("Take off…"), self._off, 4)
        line = Flow()
        for each in self._buttons():
            line.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.list, 1)
        layout.addLayout(line)
        self._look()

    def _filter_box(self) -> QComboBox:
        made = QComboBox()
        for value, text in (
            ("", self.tr("all")),
            ("open", self.tr("not screened")),
            ("found", self.tr("something found")),
            ("small", self.tr("small firms")),
            (OFF, self.tr("taken off")),
        ):
            made.addItem(text, value)
        made.currentIndexChanged.connect(lambda _at: self._show())
        return made

    def show_firms(self, firms: Sequence[ListedFirm]) -> None:
        """Every firm, those taken off too."""
        self._firms = firms
        self._show()

    def show_township(self, township: str | None) -> None:
        """Only firms of this township; None for all."""
        if township != self._township:
            self._township = township
            self._show()

    @property
    def shows_off(self) -> bool:
        return str(self.filter.currentData()) == OFF

    def marked(self) -> tuple[ListedFirm, ...]:
        """The chosen lines, from above."""
        model = self.list.model
        return tuple(model.row_at(model.index(line, 0)) for line in self._lines())

    def _lines(self) -> list[int]:
        """By ranges: asked row by row, ten thousand chosen at once would keep the person waiting."""
        chosen = self.list.view.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        return sorted({line for each in ranges for line in range(each.top(), each.bottom() + 1)})

    def _show(self) -> None:
        wanted, town = _FILTERS[str(self.filter.currentData())], self._township
        self.list.show_rows([firm for firm in self._firms if wanted(firm) and town in (None, firm.township)])
        if self.list.current() is None and self.list.model.rowCount():
            self.list.view.selectRow(0)
        self._look()

    def _look(self) -> None:
        """Buttons follow what is chosen."""
        lines = self._lines()
        one = self.list.model.row_at(self.list.model.index(lines[0], 0)) if len(lines) == 1 else None
        self.mark_button.setEnabled(bool(lines) and not self.shows_off)
        self.correct_button.setEnabled(one is not None and not self.shows_off)
        self.open_button.setEnabled(one is not None and not self.shows_off)
        self.off_button.setEnabled(bool(lines))
        has_case = one is not None and bool(one.case)
        open_text = self.tr("Go to its file") if has_case else self.tr("Open a file for it")
        off_text = self.tr("Put back") if self.shows_off else self.tr("Take off…")
        many = len(lines) > 1
        mark_text = self.tr("Enter the result of {n}…").format(n=len(lines)) if many else ""
        say_with_key(self.mark_button, mark_text or self.tr("Enter the result…"), 1)
        say_with_key(self.open_button, open_text, 3)
        say_with_key(self.off_button, off_text, 4)

    def _buttons(self) -> tuple[QWidget, ...]:
        return (self.mark_button, self.correct_button, self.open_button, self.off_button)

    def _mark(self) -> None:
        self.mark.emit(self.marked())

    def _correct(self) -> None:
        self.correct.emit(self.marked())

    def _open(self) -> None:
        self.open.emit(self.marked())

    def _off(self) -> None:
        (self.put_back if self.shows_off else self.take_off).emit(self.marked())

    # Columns ---------------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[ListedFirm], ...]:
        return (
            Column(self.tr("Enterprise"), lambda firm: firm.name, hint=_about),
            Column(self.tr("Township"), lambda firm: firm.township, width=9),
            Column(self.tr("Scale"), lambda firm: scale_text(firm.scale), width=5),
            Column(
                self.tr("Result"),
                lambda firm: result_text(firm.result, firm.is_contested),
                lambda firm: result_tone(firm.result, firm.is_contested),
                width=11,
                hint=lambda firm: firm.off_reason or firm.note or result_text(firm.result, firm.is_contested),
            ),
            Column(
                self.tr("Screened on"),
                lambda firm: firm.on,
                width=10,
                hint=lambda firm: " ".join(part for part in (firm.on, firm.by) if part),
            ),
        )


_FILTERS: dict[str, Shows] = {
    "": lambda firm: not firm.is_off,
    "open": lambda firm: not firm.is_off and not firm.is_screened,
    "found": lambda firm: not firm.is_off and firm.is_found,
    "small": lambda firm: not firm.is_off and firm.scale == "below",
    OFF: lambda firm: firm.is_off,
}


def _about(firm: ListedFirm) -> str:
    """All of a line, with what is wrong with its code: nothing that would stop anybody."""
    problem = credit_code_problem(firm.code)
    told = [firm.name, firm.code, code_doubt(problem) if problem else "", firm.industry, firm.note]
    return "\n".join(part for part in told if part)
