"""This is about due dates (期限提醒): everything with a day, of all enterprises, by how near it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QWidget

from app.domain.ahead.listed import DueRow, grouped, narrowed, people_among
from app.domain.deadlines.due_line import GROUPS, DueGroup
from app.operations.list_due import due_rows
from app.ui.due_words import GROUP_WORDS, group_word, kind_word, left_word, party_word, thing_words
from app.ui.field.count_button import CountButton
from app.ui.field.deadline_sheets import DeadlineSheet, MetSheet
from app.ui.field.due_work import (
    read_clock_names,
    read_duty_rows,
    read_revisit_rules,
    read_tables,
    write_calendar,
)
from app.ui.field.holiday_strip import HolidayStrip
from app.ui.field.road_places import PREPARING
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.matching import folded
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.revisit.schedule import RevisitRule
    from app.operations.list_cases import CaseRow
    from app.operations.read_clocks import ClockTables
    from app.ui.case_session import CaseSession
    from app.ui.workspace_session import WorkspaceSession

_TABS = {
    "equipment": "Equipment and lines",
    "problem": "Problems and rectification",
    "order": "Problems and rectification",
    "visit": "On-site work",
    "publication": "Acceptance",
    "staff": "Staff",
    "staff_review": "Staff",
    "help": "Staff",
}


class DueScreen(Page):
    """The groups with their numbers above, the lines of the chosen one below; Enter leads to the place."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Due dates"), parent)
        self._session = session
        self._group: DueGroup | None = None
        self._names: Mapping[str, str] = {}
        self._rows: tuple[DueRow, ...] = ()
        self._revisits: tuple[RevisitRule, ...] = ()
        self._duties: tuple[DueRow, ...] = ()
        self.sheet: QDialog | None = None
        self.township = self._choice(self.tr("Township"))
        self.person = self._choice(self.tr("Responsible person"))
        self.export = button(self.tr("To a calendar file"), self.write_file, icon_name="calendar-check")
        self.confirm_button = button(self.tr("Confirm a deadline"), self.confirm, icon_name="stamp")
        self.met_button = button(self.tr("Deadline kept"), self.note_met, icon_name="circle-check")
        for each in (self.met_button, self.confirm_button, self.export):
            self.head.addWidget(each)
        self.counts = {group: self._count(group) for group in GROUPS}
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        for each in self.counts.values():
            line.addWidget(each, 1)
        self.body.addLayout(line)
        self.list: RowsPanel[DueRow] = RowsPanel(word("Due dates"), self._columns(), "bell")
        self.list.model.found_by = self._found_by
        self.list.add_control(self.township)
        self.list.add_control(self.person)
        self.all = button(self.tr("Show all"), partial(self.show_detail, ""), "flat")
        self.list.add_control(self.all)
        self.body.addWidget(self.list, 1)
        self.holidays = HolidayStrip(session)
        self.body.addWidget(self.holidays)
        self.list.chosen.connect(self.go_there)
        self.list.marked.connect(self._look_at)
        session.rows_changed.connect(self._note_rows)
        self._is_stale = False
        self._take(session.rows)
        self._begin()

    def _begin(self) -> None:
        """What the worker reads beside the enterprises' own lines."""
        session = self._session
        self.list.empty.say(
            self.tr("Nothing is due"),
            self.tr("Days to dismantle, rectify and answer by appear here as they are entered."),
        )
        session.ask(self, self._take_names, read_clock_names)
        session.ask(self, self._take_revisits, read_revisit_rules, session.office, session.desk.today())
        if session.is_bureau:
            session.office_changed.connect(self._ask_duties)
            self._ask_duties(session.office)

    def show_detail(self, detail: str) -> None:
        """detail: the group to show; anything else shows all."""
        self._group = next((group for group in GROUPS if group == detail), None)
        self._show()
        self.list.view.setFocus()

    def go_there(self, row: DueRow) -> None:
        kind, _, thing = row.line.thing.partition("/")
        if row.line.kind == "answer" and self._session.is_bureau:
            self._session.go("Supervision", thing)
        elif row.line.kind == "duty":
            self._session.go("Duties", thing)
        elif row.line.kind in ("make_up", "scan_in"):
            self._session.go_to_case(row.case, "On-site work", f"{PREPARING}{thing}")
        elif row.line.kind in ("revisit", "patrol"):
            self._session.go_to_case(row.case, "On-site work")
        elif row.line.kind == "accept":
            self._session.go_to_case(row.case, "Acceptance")
        else:
            self._session.go_to_case(row.case, _TABS.get(kind, "Overview"), thing)

    def confirm(self) -> None:
        """A deadline of the enterprise the person stands on."""
        row = self.list.current()
        if row is not None and self._session.may_state():
            kind = row.line.thing.partition("/")[0]
            subject = row.line.thing if kind in ("equipment", "problem") else ""
            ask = partial(self._confirm_with, row.case, subject)
            self._session.ask(self, ask, read_tables, self._session.office, self._session.desk.today())

    def note_met(self) -> None:
        row = self.list.current()
        if row is not None and row.line.thing.startswith("order/"):
            # The term of an order is met by its verdict, not by a day alone.
            self.go_there(row)
        elif row is not None and row.line.kind == "clock":
            self._with_case(
                row.case, lambda session: MetSheet(session, row.line.thing, row.line.number, self)
            )

    def write_file(self) -> None:
        """Ask where to; what is shown goes into a calendar file."""
        target = self._ask_target()
        if target is not None:
            self.write_to(target)

    def write_to(self, target: Path) -> None:
        done = partial(self._written, target.name)
        self._session.do_then(self, done, write_calendar, self._shown(), target, self._session.desk.now())

    def _confirm_with(self, case: str, subject: str, tables: ClockTables) -> None:
        self._with_case(case, lambda session: DeadlineSheet(session, tables, subject, self))

    def _with_case(self, case: str, make: Callable[[CaseSession], QDialog]) -> None:
        def begin(session: CaseSession) -> None:
            self.sheet = make(session)
            self.sheet.finished.connect(session.close)
            self.sheet.open()

        self._session.open_case(case, self, begin)

    def _look_at(self, row: DueRow | None) -> None:
        kind = row.line.kind if row is not None else ""
        self.confirm_button.setEnabled(kind not in ("", "duty"))
        self.met_button.setEnabled(kind == "clock")
        lists = self.tr("A row of a duty list: Enter leads to it.") if kind == "duty" else ""
        ends = self.tr("It goes when its work is entered: Enter leads there.") if kind else ""
        self.confirm_button.setToolTip(lists)
        self.met_button.setToolTip("" if kind == "clock" else lists or ends)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._take(self._session.rows)

    def _note_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Ten thousand lines are not sorted for a screen nobody looks at."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._take(rows)

    def _take(self, rows: tuple[CaseRow, ...]) -> None:
        self._is_stale = False
        self._rows = (*due_rows(rows, self._revisits), *self._duties)
        days = [date.fromisoformat(row.line.day) for row in self._rows]
        self.holidays.want((self._session.desk.today(), *days))
        _fill(self.township, self.tr("All townships"), self._townships())
        people = {each.name: f"{party_word(each.party)} {each.name}" for each in people_among(self._rows)}
        _fill(self.person, self.tr("All responsible persons"), people)
        self._show()

    def _take_names(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._show()

    def _take_revisits(self, rules: tuple[RevisitRule, ...]) -> None:
        """When to look again is counted by a table, read by the worker."""
        self._revisits = rules
        self._take(self._session.rows)

    def _ask_duties(self, office: Case) -> None:
        self._session.ask(self, self._take_duties, read_duty_rows, office)

    def _take_duties(self, rows: tuple[DueRow, ...]) -> None:
        """What the duty lists have due; the enterprises' own lines come with their rows."""
        if rows != self._duties:
            self._duties = rows
            self._note_rows(self._session.rows)

    def _townships(self) -> dict[str, str]:
        return {name: name for name in sorted({row.township for row in self._rows if row.township})}

    def _narrowed(self) -> tuple[DueRow, ...]:
        return narrowed(self._rows, self.township.currentData() or "", self.person.currentData() or "")

    def _shown(self) -> tuple[DueRow, ...]:
        rows = self._narrowed()
        return rows if self._group is None else grouped(rows, self._session.desk.now())[self._group]

    def _show(self) -> None:
        found = grouped(self._narrowed(), self._session.desk.now())
        for group, each in self.counts.items():
            each.show_number(len(found[group]))
            each.setChecked(group == self._group)
        self.all.setEnabled(self._group is not None)
        shown = self._shown()
        self.list.show_rows(shown)
        self.export.setEnabled(bool(shown))
        if shown and self.list.current() is None:
            self.list.view.selectRow(0)
        self._look_at(self.list.current())

    def _count(self, group: DueGroup) -> CountButton:
        def choose() -> None:
            self.show_detail("" if self._group == group else group)

        made = CountButton(group_word(group), GROUP_WORDS[group][1], choose)
        made.setCheckable(True)
        return made

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.activated.connect(lambda _at: self._show())
        return box

    def _ask_target(self) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{word('Due dates')} {self._session.desk.today().isoformat()}.ics"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.export.text(), str(Path(folder) / name), self.tr("Calendar files (*.ics)")
        )
        return Path(chosen).with_suffix(".ics") if chosen else None

    def _written(self, name: str, count: int) -> None:
        text = self.tr("{file} is written, {n} days. It is not locked: keep it where only you read it.")
        self._session.say(Message(text.format(file=name, n=count), "good"))

    def _found_by(self, row: DueRow) -> str:
        """Its columns, and the township that stands in none."""
        return folded("\n".join((*(column.text(row) for column in self.list.model.columns), row.township)))

    def _columns(self) -> tuple[Column[DueRow], ...]:
        def left(row: DueRow) -> tuple[str, Tone]:
            return left_word(row.line, self._session.desk.now())

        return (
            Column(
                self.tr("Time left"),
                lambda row: left(row)[0],
                lambda row: left(row)[1],
                order=lambda row: row.line.day,
                width=14,
            ),
            Column(self.tr("Due"), lambda row: row.line.day, width=10),
            Column(self.tr("What"), lambda row: kind_word(row.line), width=13),
            Column(self.tr("About"), lambda row: thing_words(row.line, self._names)),
            Column(
                self.tr("Enterprise"),
                lambda row: row.enterprise,
                hint=lambda row: f"{row.enterprise}\n{row.township}".strip(),
            ),
            Column(self.tr("Responsible"), _people, width=20, hint=_people_with_party),
        )


def _people(row: DueRow) -> str:
    return "、".join(dict.fromkeys(each.name for each in row.line.people)) or row.line.to


def _people_with_party(row: DueRow) -> str:
    named = [f"{party_word(each.party)} {each.name} {each.unit}".strip() for each in row.line.people]
    return "\n".join((*named, row.line.to)).strip()


def _fill(box: QComboBox, everything: str, named: Mapping[str, str]) -> None:
    """The choices as they now are; what was chosen stays, where it still is."""
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for data, text in named.items():
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
