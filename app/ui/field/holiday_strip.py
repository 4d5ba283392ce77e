"""This is about which years' holidays (放假安排) are known, and taking another year's notice in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.ui.field.due_work import read_tables, take_year
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.operations.read_clocks import ClockTables
    from app.ui.workspace_session import WorkspaceSession


class HolidayStrip(QWidget):
    """One line: years that are here, the years that are wanted and not; at the bureau a way to bring one."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: tuple[int, ...] = ()
        self._wanted: tuple[int, ...] = ()
        self.text = label("", "quiet")
        self.text.setWordWrap(True)
        self.take = button(self.tr("Take in a year's holidays"), self.ask_file, "flat", "calendar-range")
        self.take.setVisible(session.is_bureau)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(sizes.NEAR)
        line.addWidget(self.text, 1)
        line.addWidget(self.take)
        session.office_changed.connect(lambda _office: self._ask())
        self._ask()

    def want(self, days: Iterable[date]) -> None:
        """The years of these days are counted in."""
        self._wanted = tuple(sorted({day.year for day in days}))
        self._show()

    def ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _ = QFileDialog.getOpenFileName(
            self, self.take.text(), folder, self.tr("Tables of holidays (*.csv)")
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path) -> None:
        session = self._session
        stamp, entropy = session.stamp(), session.desk.entropy
        done = partial(self._taken, file.name)
        session.do_then(self, done, take_year, file, session.office, stamp, entropy)

    def _taken(self, _name: str, _year: int) -> None:
        self._session.say_saved()

    def _ask(self) -> None:
        self._session.ask(
            self, self._take_tables, read_tables, self._session.office, self._session.desk.today()
        )

    def _take_tables(self, tables: ClockTables) -> None:
        self._known = tuple(sorted(tables.holidays.years))
        self._show()

    def _show(self) -> None:
        missing = [str(year) for year in self._wanted if year not in self._known]
        told = self.tr("Holiday notices here: {years}.").format(years="、".join(map(str, self._known)))
        if missing and self._known:
            lacks = self.tr(
                "Not here: {years}; working days of that year leave out only weekends, check them."
            )
            told = f"{told} {lacks.format(years='、'.join(missing))}"
        self.text.setText(told if self._known else "")
