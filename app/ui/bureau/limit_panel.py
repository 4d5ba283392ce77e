"""This is about energy limit orders over all enterprises (能耗不达标整改表): ends, what became of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.orders.limit_ledger import TITLE, LimitLine
from app.ui.background import Answers
from app.ui.bureau import limit_work as work
from app.ui.message import Message
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession


class LimitPanel(QWidget):
    """A line per order; Enter opens the enterprise at it.

    Attributes:
        list: the lines. export: button.
    """

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._as_of = session.desk.today()
        self._lines: work.Lines = ()
        self.list: RowsPanel[LimitLine] = RowsPanel(self.tr("Energy limit orders"), self._columns(), "zap")
        self.list.empty.say(
            self.tr("No energy limit order"),
            self.tr("They are made in the enterprise, under “Problems and rectification”."),
        )
        self.export = button(self.tr("Export the table…"), self._choose_target, icon_name="download")
        self.list.add_control(self.export)
        self.list.chosen.connect(
            lambda line: session.go_to_case(line.case, "Problems and rectification", line.order)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def make(self, as_of: date) -> None:
        """Make the list anew; what is late, is late on this day."""
        self._as_of = as_of
        self._session.do_long(self.tr("Making the table of limit orders"), work.make(), Answers(self._show))

    def write_table(self, target: Path) -> None:
        wanted = work.export(self._lines, self._as_of, target)
        self._session.do_long(self.export.text(), wanted, Answers(self._written))

    def _show(self, lines: work.Lines) -> None:
        self._lines = lines
        self.list.show_rows(lines)
        self.export.setEnabled(bool(lines))

    def _columns(self) -> tuple[Column[LimitLine], ...]:
        return (
            Column(self.tr("Enterprise"), lambda line: line.enterprise, width=27),
            Column(self.tr("Number of the order"), lambda line: line.number, width=22),
            Column(self.tr("Due"), lambda line: line.due, width=11),
            Column(self.tr("Extended until"), lambda line: line.extended, width=11),
            Column(self.tr("Second look"), lambda line: line.recheck, width=9),
            Column(self.tr("What followed"), self._after, self._tone, width=20),
            Column(self.tr("Standard"), lambda line: line.standard, width=15),
            Column(self.tr("Process or product"), lambda line: line.product, width=22),
            Column(self.tr("Limit value"), lambda line: line.limit, is_number=True, width=8),
            Column(self.tr("Measured"), lambda line: line.measured, is_number=True, width=8),
            Column(
                self.tr("Over by"),
                lambda line: f"{line.share}%" if line.share else "",
                is_number=True,
                width=9,
            ),
        )

    def _after(self, line: LimitLine) -> str:
        return line.after_on(self._as_of)

    def _tone(self, line: LimitLine) -> Tone | None:
        if line.after_on(self._as_of) != line.after:
            return "bad"
        return "good" if line.is_closed else None

    def _choose_target(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{TITLE} {self._as_of.isoformat()}.xlsx")
        name, _ = QFileDialog.getSaveFileName(
            self, self.export.text(), proposed, f"{self.tr('Workbooks')} (*.xlsx)"
        )
        if name:
            self.write_table(Path(name).with_suffix(".xlsx"))

    def _written(self, told: tuple[str, int]) -> None:
        text = self.tr("{file} is written, {n} lines.").format(file=told[0], n=told[1])
        self._session.say(Message(text, "good"))
