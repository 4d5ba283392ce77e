"""This is about the roster (职工名册) on screen: ID numbers masked; whole ones for a named reason only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.moments import moment_shown
from app.domain.staff.roster import RosterRow, rosters_of, standing_roster
from app.operations.destroy_roster import destroy_rosters
from app.operations.show_roster import reveal
from app.operations.take_roster import take_roster
from app.ui.field.staff_roster_dialogs import RosterPreview, WholeDialog, columns
from app.ui.field.staff_roster_work import MaskedRow, read_masked, read_workbook, written
from app.ui.message import Message
from app.ui.sheets.people_here import people_names, workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import key_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow import Flow
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.widgets.labels import label
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.domain.staff.roster_reading import RosterReading
    from app.ui.case_session import CaseSession


class StaffRosterPage(QWidget):
    """Attributes: take, whole, export, export_whole, erase: buttons, Alt+1 … Alt+5. rows: masked."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self._shown = ""
        self.rows: RowsPanel[MaskedRow] = RowsPanel(self.tr("Roster"), columns(), "users")
        self._nothing = EmptyState("lock")
        self._nothing.offer(self.tr("Take a roster in"), self.choose, "download")
        self._about = label("", "quiet")
        self._about.setWordWrap(True)
        self.take = key_button(self.tr("Take a roster in"), self.choose, 1, "download")
        self.whole = key_button(self.tr("Whole ID number"), self.ask_whole, 2, "eye")
        self.export = key_button(self.tr("Write out, masked"), self.write_masked, 3, "upload")
        self.export_whole = key_button(self.tr("Write out, whole"), self.ask_export, 4, "file-text")
        self.erase = key_button(self.tr("Destroy"), self.ask_destroy, 5, "eraser")
        self._lay_out()
        self.rows.chosen.connect(lambda _row: self.ask_whole())
        session.changed.connect(self._show)

    # What a person does ----------------------------------------------------------------------------------

    def choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take a roster in"), "", f"{self.tr('Workbooks')} (*.xlsx *.xls)"
        )
        if name:
            self.read(Path(name))

    def read(self, file: Path) -> None:
        """Read it and show what it would be; nothing is kept yet."""
        if workspace_of(self._session).may_state():
            self._session.ask(self, self._preview, read_workbook, file)

    def ask_whole(self) -> None:
        row = self.rows.current()
        if row is not None and workspace_of(self._session).may_state():
            ReasonDialog(
                self.tr("Whole ID number"),
                self.tr("Line {line}, {name}. Who looked, and why, stays with the trace.").format(
                    line=row.line, name=row.row.name
                ),
                self.tr("Show"),
                lambda reason: self.show_whole(row.line, reason),
                self,
            ).open()

    def show_whole(self, line: int, reason: str) -> None:
        new_id = workspace_of(self._session).desk.new_id()
        self._session.do_then(self, self._show_whole, reveal, new_id, [line], reason)

    def write_masked(self) -> None:
        self._write("")

    def ask_export(self) -> None:
        if standing_roster(self._session.case) is not None and workspace_of(self._session).may_state():
            ReasonDialog(
                self.tr("Write out, whole"),
                self.tr(
                    "The file will hold whole ID numbers and is not locked. Who, why and its digest stay."
                ),
                self.tr("Write out"),
                self._write,
                self,
            ).open()

    def ask_destroy(self) -> None:
        if standing_roster(self._session.case) is not None and workspace_of(self._session).may_state():
            ReasonDialog(
                self.tr("Destroy the roster"),
                self.tr("Every version is destroyed and can't be brought back; only the trace stays."),
                self.tr("Destroy"),
                lambda reason: self._session.do(destroy_rosters, reason),
                self,
            ).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show(self._session.case)

    # What is shown ---------------------------------------------------------------------------------------

    def _preview(self, reading: RosterReading) -> None:
        RosterPreview(reading, self._take, self).open()

    def _take(self, reading: RosterReading) -> None:
        desk = workspace_of(self._session).desk
        self._session.do_then(self, self._taken, take_roster, reading, desk.entropy)

    def _taken(self, _case: object) -> None:
        workspace_of(self._session).say_saved()

    def _show_whole(self, rows: tuple[RosterRow, ...]) -> None:
        for row in rows:
            WholeDialog(row, self).open()

    def _write(self, reason: str) -> None:
        if standing_roster(self._session.case) is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{enterprise_of(self._session.case).name}职工名册.xlsx")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write out"), proposed, f"{self.tr('Workbooks')} (*.xlsx)"
        )
        if name:
            self.write(Path(name).with_suffix(".xlsx"), reason)

    def write(self, target: Path, reason: str) -> None:
        desk = workspace_of(self._session).desk
        self._session.do_then(
            self, lambda _case: self._written(target.name), written, desk.new_id(), target, reason
        )

    def _written(self, name: str) -> None:
        workspace_of(self._session).say(Message(self.tr("{file} is written.").format(file=name), "good"))

    def _show(self, case: Case) -> None:
        """Unlocked only while somebody looks."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        standing = standing_roster(case)
        self._stack.setCurrentWidget(self._main if standing is not None else self._nothing)
        self._say_nothing(case)
        if standing is None:
            self.rows.show_rows(())
            self._shown = ""
            return
        who = people_names(self._session).get(standing.by, standing.by)
        told = self.tr(
            "{n} persons, taken in {at} by {who}. Sealed apart; it goes into no archive folder. "
            "Pay is a reference only."
        )
        self._about.setText(told.format(n=standing.rows, at=moment_shown(standing.at), who=who))
        workspace = workspace_of(self._session)
        office, today = workspace.office, workspace.desk.today()
        self._session.ask(self, self.rows.show_rows, read_masked, case, office, today)

    def _say_nothing(self, case: Case) -> None:
        erased = next((each for each in rosters_of(case) if each.erased), None)
        if erased is not None:
            told = self.tr("The roster was destroyed: {why}").format(why=erased.erased)
        else:
            told = self.tr("No roster yet")
        self._nothing.say(
            told,
            self.tr("Take the clerk's own workbook in: it is sealed apart, ID numbers are shown masked."),
        )

    def _lay_out(self) -> None:
        line = Flow()
        for each in (self.take, self.whole, self.export, self.export_whole, self.erase):
            line.addWidget(each)
        self._main = QWidget()
        inside = QVBoxLayout(self._main)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(sizes.NEAR)
        inside.addLayout(line)
        inside.addWidget(self._about)
        inside.addWidget(self.rows, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self._stack)
