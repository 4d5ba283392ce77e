"""This is about making the circular (生成督查通报): its numbers line by line, its words, saved as docx."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QDate, QStandardPaths, Qt
from PySide6.QtWidgets import QDateEdit, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.circular.circular import Circular, CircularWords, LateSlip
from app.domain.circular.figures import FIGURE_TEXT, Figure, FigureName, TownshipLine
from app.domain.plan.ledger import LedgerRow, enterprises_in, sum_of
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.background import Answers
from app.ui.bureau import circular_work as work
from app.ui.field.count_button import CountButton
from app.ui.languages import translated
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession

FIGURES: Final[dict[FigureName, tuple[str, Tone]]] = {
    "planned": (QT_TRANSLATE_NOOP("CircularDialog", "In the plan"), "calm"),
    "accepted": (QT_TRANSLATE_NOOP("CircularDialog", "Accepted"), "good"),
    "waiting": (QT_TRANSLATE_NOOP("CircularDialog", "To be accepted"), "going"),
    "dismantling": (QT_TRANSLATE_NOOP("CircularDialog", "Being dismantled"), "going"),
    "sealed": (QT_TRANSLATE_NOOP("CircularDialog", "Sealed"), "waiting"),
    "idle": (QT_TRANSLATE_NOOP("CircularDialog", "Not begun"), "calm"),
    "overdue": (QT_TRANSLATE_NOOP("CircularDialog", "Overdue"), "bad"),
}
_SIZE: Final = (1000, 540)


class CircularDialog(QDialog):
    """Left what a person words, right the numbers; each number shows the lines it counts."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(word("Make circular"))
        self._session = session
        self.circular: Circular | None = None
        self.figures = {name: self._figure_button(name) for name in FIGURES}
        self.save = button(self.tr("Save as document…"), self._choose, "main", "download")
        self.save.setEnabled(False)
        parts = QHBoxLayout()
        parts.setSpacing(sizes.WIDE)
        parts.addWidget(self._words(), 4)
        parts.addLayout(self._numbers(), 6)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button(word("Cancel"), self.reject))
        line.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setSpacing(sizes.GAP)
        layout.addLayout(parts, 1)
        layout.addLayout(line)
        self.resize(*_SIZE)
        self.number.setFocus()
        self.make()

    def make(self) -> None:
        """Count anew, for the day chosen."""
        self.save.setEnabled(False)
        wanted = work.make(self._day(), CircularWords())
        self._session.do_long(self.tr("Counting for the circular"), wanted, Answers(self._show))

    def write(self, target: Path) -> None:
        """The numbers that are shown, with the words as they now are."""
        if self.circular is None:
            return
        circular = msgspec.structs.replace(self.circular, words=self.words())
        answers = Answers(self._written)
        self._session.do_long(word("Make circular"), work.write(circular, target), answers)

    def words(self) -> CircularWords:
        plain = CircularWords()
        demand = self.demand.text().strip()
        return CircularWords(
            number=self.number.text().strip(),
            basis=self.basis.text().strip(),
            inspected=self.inspected.text().strip(),
            scope=self.scope.text().strip(),
            manner=self.manner.text().strip() or plain.manner,
            good=self.good.text().strip(),
            demands=(demand,) if demand else (),
        )

    # What is shown ---------------------------------------------------------------------------------------

    def _show(self, circular: Circular) -> None:
        self.circular = circular
        self.save.setEnabled(True)
        for name, made in self.figures.items():
            made.show_number(int(float(circular.figure(name).machines)))
        self.townships.show_rows(circular.townships)
        self.slips.show_rows(circular.slips)
        for at, count in ((1, len(circular.townships)), (2, len(circular.slips))):
            self.lists.show_count(at, count)
        self.only("planned")

    def only(self, name: FigureName) -> None:
        """Show the lines a number counts."""
        if self.circular is not None:
            figure = self.circular.figure(name)
            self._show_lines(translated("CircularDialog", FIGURES[name][0]), figure.rows)

    def _only_township(self, line: TownshipLine) -> None:
        planned: Figure = next(figure for figure in line.figures if figure.name == "planned")
        self._show_lines(line.name, planned.rows)

    def _show_lines(self, name: str, rows: tuple[LedgerRow, ...]) -> None:
        text = self.tr("{name}: {firms} enterprises, {machines} machines")
        count = {"firms": enterprises_in(rows), "machines": sum_of(rows, "count")}
        self.sum.setText(text.format(name=name, **count))
        self.list.show_rows(rows)
        self.lists.tabs.setCurrentIndex(0)

    def _written(self, name: str) -> None:
        text = self.tr("{file} is written; open it in WPS to go on.")
        self._session.say(Message(text.format(file=name), "good"))
        self.accept()

    # Parts -----------------------------------------------------------------------------------------------

    def _words(self) -> QWidget:
        rows = FieldRows()
        today = self._session.desk.today()
        self.number, self.basis, self.inspected = QLineEdit(), QLineEdit(), QLineEdit()
        self.scope, self.manner, self.good, self.demand = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.manner.setText(CircularWords().manner)
        self.number.setPlaceholderText(f"〔{today.year}〕　期")
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.editingFinished.connect(self._day_chosen)
        rows.add(self.tr("Issue no."), self.number)
        rows.add(self.tr("As of"), self.day)
        rows.add(self.tr("Basis"), self.basis)
        rows.add(self.tr("Looked at when"), self.inspected)
        rows.add(self.tr("Scope"), self.scope)
        rows.add(self.tr("Manner"), self.manner)
        rows.add(self.tr("Done well"), self.good)
        rows.add(self.tr("Further demand"), self.demand)
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(rows)
        layout.addWidget(
            label(self.tr("What stays empty is left out; go on writing in the document."), "quiet")
        )
        layout.addStretch(1)
        return column

    def _numbers(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(sizes.TIGHT)
        for made in self.figures.values():
            line.addWidget(made, 1)
        self.lists = Tabbed(self.tr("Behind the numbers"))
        self.list: RowsPanel[LedgerRow] = RowsPanel(self.tr("Lines"), self._line_columns(), "table")
        self.list.empty.say(self.tr("No lines"))
        self.townships: RowsPanel[TownshipLine] = RowsPanel(
            self.tr("Townships"), self._township_columns(), "flag"
        )
        self.townships.empty.say(self.tr("No lines"))
        self.townships.chosen.connect(self._only_township)
        self.slips: RowsPanel[LateSlip] = RowsPanel(
            word("Supervision unanswered"), self._slip_columns(), "megaphone"
        )
        self.slips.empty.say(self.tr("Every slip was answered"))
        self.lists.add(self.tr("Lines"), self.list)
        self.lists.add(self.tr("Townships"), self.townships)
        self.lists.add(word("Supervision unanswered"), self.slips)
        self.sum = label("", "quiet")
        column = QVBoxLayout()
        column.setSpacing(sizes.NEAR)
        column.addLayout(line)
        column.addWidget(self.lists, 1)
        column.addWidget(self.sum)
        return column

    def _figure_button(self, name: FigureName) -> CountButton:
        text, tone = FIGURES[name]
        made = CountButton(translated("CircularDialog", text), tone, lambda: self.only(name))
        made.setToolTip(FIGURE_TEXT[name])
        made.setMinimumWidth(60)
        return made

    def _line_columns(self) -> tuple[Column[LedgerRow], ...]:
        return (
            Column(self.tr("Enterprise"), lambda row: row.enterprise),
            Column(self.tr("Township"), lambda row: row.township, width=12),
            Column(self.tr("Machine"), lambda row: row.name, width=15),
            Column(self.tr("Count"), lambda row: row.count, is_number=True, width=6),
            Column(self.tr("State"), lambda row: row.state, width=16),
        )

    def _township_columns(self) -> tuple[Column[TownshipLine], ...]:
        return (
            Column(self.tr("Rank"), lambda line: str(line.rank or "—"), width=6),
            Column(self.tr("Township"), lambda line: line.name),
            Column(self.tr("Machines"), lambda line: line.total.count, is_number=True, width=8),
            Column(self.tr("Accepted"), lambda line: line.machines("accepted"), is_number=True, width=10),
            Column(self.tr("Overdue"), lambda line: line.machines("overdue"), is_number=True, width=10),
            Column(self.tr("Share"), lambda line: line.total.share, is_number=True, width=9),
        )

    def _slip_columns(self) -> tuple[Column[LateSlip], ...]:
        return (
            Column(self.tr("No."), lambda each: each.slip.number, width=10),
            Column(self.tr("To be answered by"), lambda each: each.slip.to, width=11),
            Column(self.tr("Enterprise"), lambda each: each.enterprise),
            Column(self.tr("Answer due"), lambda each: each.slip.answer_by, width=11),
        )

    def _day_chosen(self) -> None:
        if self.circular is None or self.circular.on != self._day():
            self.make()

    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"督查通报{self.number.text().strip()}.docx")
        name, _ = QFileDialog.getSaveFileName(
            self, word("Make circular"), proposed, f"{self.tr('Documents')} (*.docx)"
        )
        if name:
            self.write(Path(name).with_suffix(".docx"))
