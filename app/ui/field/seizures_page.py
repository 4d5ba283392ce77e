"""This is about 查封（扣押）, statutory: terms, papers, and why it is closed to a body without the power.

封存 by the firm itself is on the page beside it (`seals_page.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.agencies.table import basis_text
from app.domain.equipment.machine import machines_of
from app.domain.powers.seizure import Seizure, sealed_elsewhere, seizures_of
from app.operations.read_powers import read_seizing_law
from app.ui.field.seizure_powers import able_agencies, power_told
from app.ui.papers.printing import PaperPrinting
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button, key_button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

NEAR: Final = 7
"""Days before the end a term is pressing. Source: domain.md §6.3(2)."""


class SeizuresPage(QWidget):
    """Alt+1 decides, Alt+2 extends, Alt+3 notes testing, Alt+4 releases."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._printing = PaperPrinting(session, self)
        self.why = label("", "quiet")
        self.others = label("", "quiet")
        self.list: RowsPanel[Seizure] = RowsPanel(self.tr("Statutory seizures"), self._columns(), "scale")
        self.decide_button = self._control(self.tr("Decide a seizure"), self.decide, 1, "plus")
        self.extend_button = self._control(self.tr("Extend"), self.extend, 2, "clock")
        self.test_button = self._control(self.tr("Testing"), self.test, 3, "search")
        self.release_button = self._control(self.tr("Release"), self.release, 4, "undo-2")
        self.approve_button = key_button(self.tr("Make up the approval"), self.approve, 5, "check")
        self.others_button = key_button(self.tr("Sealed by others"), self.note_others, 6, "scale")
        self.aside_button = key_button(self.tr("Entered by mistake"), self.set_aside, 7, "x")
        self.list.empty.say(
            self.tr("No statutory seizure"),
            self.tr("Only a body that a law gives the power seizes. The firm's own sealing is under Seals."),
        )
        self.list.marked.connect(self._mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(self.why)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.others)
        layout.addLayout(self._papers())
        session.changed.connect(self.show_case)
        workspace_of(session).office_changed.connect(lambda _office: self.show_case(session.case))
        self.show_case(session.case)

    def show_case(self, case: Case) -> None:
        rows = seizures_of(case)
        self.list.show_rows(rows)
        if rows and self.list.current() is None:
            self.list.view.selectRow(0)
        self._show_power()
        told = [
            self.tr("{machine} is sealed by {body} {number} already").format(
                machine=machine.number, body=other.body, number=other.number
            )
            for machine in machines_of(case)
            if (other := sealed_elsewhere(case, machine.id)) is not None
        ]
        self.others.setText("\n".join(told))
        self.others.setVisible(bool(told))
        self._mark(self.list.current())

    def decide(self) -> None:
        from app.ui.field.seizure_sheets import SeizureSheet

        if workspace_of(self._session).may_state():
            SeizureSheet(self._session, self).open()

    def extend(self) -> None:
        from app.ui.field.seizure_sheets import ExtendSheet

        self._open(ExtendSheet)

    def test(self) -> None:
        from app.ui.field.seizure_sheets import ExaminationSheet

        self._open(ExaminationSheet)

    def release(self) -> None:
        from app.ui.field.seizure_sheets import ReleaseSheet

        self._open(ReleaseSheet)

    def approve(self) -> None:
        from app.ui.field.seizure_sheets import ApproveSheet

        self._open(ApproveSheet)

    def note_others(self) -> None:
        from app.ui.field.seizure_sheets import ElsewhereSheet

        ElsewhereSheet(self._session, self).open()

    def set_aside(self) -> None:
        row = self.list.current()
        if row is not None:
            SetAsideSheet(self._session, f"seizure/{row.id}", _name(row), self).open()

    def print_paper(self, kind: str, title: str) -> None:
        row = self.list.current()
        if row is not None:
            wish = self._printing.wish(kind, row.decided.visit)
            workspace = workspace_of(self._session)
            law = read_seizing_law(workspace.office, workspace.desk.today())
            self._printing.print(structs.replace(wish, about=row.id, law=law), title)

    def _open(self, sheet: Callable[[CaseSession, Seizure, QWidget], QWidget]) -> None:
        row = self.list.current()
        if row is not None and workspace_of(self._session).may_state():
            sheet(self._session, row, self).open()  # type: ignore[attr-defined]  # every sheet is a dialog

    def _show_power(self) -> None:
        """Why it is grey, where it is."""
        text = power_told(self._session)
        may = bool(able_agencies(self._session))
        self.decide_button.setEnabled(may)
        self.decide_button.setToolTip("" if may else text)
        self.why.setText(text)

    def _papers(self) -> Flow:
        line = Flow()
        for each in (self.approve_button, self.others_button, self.aside_button):
            line.addWidget(each)
        self.papers: dict[str, QPushButton] = {}
        for kind, text in (
            ("seizure_decision", self.tr("Print the decision")),
            ("seizure_list", self.tr("Print the list")),
            ("seizure_extension", self.tr("Print the extension")),
            ("seizure_release", self.tr("Print the release")),
        ):
            made = button(text, self._printing_of(kind, text), icon_name="printer")
            self.papers[kind] = made
            line.addWidget(made)
        return line

    def _printing_of(self, kind: str, title: str) -> Callable[[], object]:
        return lambda: self.print_paper(kind, title)

    def _mark(self, row: Seizure | None) -> None:
        standing = row is not None and row.release is None
        for each in (self.extend_button, self.test_button, self.release_button):
            each.setEnabled(standing)
        self.approve_button.setEnabled(row is not None and bool(row.approve_by))
        self.aside_button.setEnabled(row is not None)
        for kind, made in self.papers.items():
            made.setEnabled(row is not None)
            if row is not None and kind == "seizure_extension":
                made.setEnabled(row.extension is not None)
            if row is not None and kind == "seizure_release":
                made.setEnabled(row.release is not None)

    def _control(self, text: str, pressed: Callable[[], object], digit: int, drawing: str) -> QPushButton:
        made = key_button(text, pressed, digit, drawing)
        self.list.add_control(made)
        return made

    def _state(self, row: Seizure) -> str:
        today = workspace_of(self._session).desk.today()
        state = row.state(today)
        if state == "released":
            return self.tr("released")
        if state == "expired":
            return self.tr("term over, to be released")
        left = self._left(row)
        return self.tr("{n} days left").format(n=left) if left is not None else ""

    def _left(self, row: Seizure) -> int | None:
        from app.domain.equipment.state import day

        last = day(row.end)
        return None if last is None else (last - workspace_of(self._session).desk.today()).days

    def _tone(self, row: Seizure) -> Tone | None:
        if row.release is not None:
            return "calm"
        left = self._left(row)
        return "bad" if left is not None and left <= NEAR else "going"

    def _columns(self) -> tuple[Column[Seizure], ...]:
        translate = QCoreApplication.translate
        return (
            Column(translate("SeizuresPage", "Number"), _name, width=24),
            Column(translate("SeizuresPage", "Acting body"), lambda row: row.decided.agency_name, width=20),
            Column(
                translate("SeizuresPage", "Rests on"),
                lambda row: basis_text(row.decided.law, row.decided.article),
                width=22,
            ),
            Column(
                translate("SeizuresPage", "Things"), lambda row: "、".join(each.name for each in row.things)
            ),
            Column(translate("SeizuresPage", "Until"), lambda row: row.end, width=11),
            Column(translate("SeizuresPage", "State"), self._state, self._tone, width=14),
        )


def _name(row: Seizure) -> str:
    return row.field("number") or QCoreApplication.translate("SeizuresPage", "number to follow")
