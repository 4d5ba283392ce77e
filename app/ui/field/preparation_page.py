"""This is about preparing a visit as one page (出发准备): its steps, what each lacks, one key to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.before_visit import Known, Step, StepName, next_step, steps_of
from app.domain.moments import moment_shown
from app.domain.visits.visit import Visit, visit_of
from app.ui.field import gate_work
from app.ui.field.departure_sheets import BureauSheet, CapSheet, ChecksSheet, GateSheet
from app.ui.field.gate_work import Looked
from app.ui.field.preparation_said import step_said
from app.ui.field.preparation_sheets import ApprovalSheet, KindSheet, MakeUpSheet, NoticeSheet
from app.ui.field.preparation_words import STATES, STEP_NAMES, lacking_words, prepared_word
from app.ui.field.time_sheets import StartSheet
from app.ui.field.visit_sheets import MattersSheet, PeopleSheet
from app.ui.papers.printing import PaperPrinting
from app.ui.papers.work import enrolled_as
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, dress, key_button, look_like
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.visits.preparation_facts import DepartureChecked
    from app.ui.case_session import CaseSession
    from app.ui.sheets.sheet import Sheet


class PreparationPage(QWidget):
    """Alt+1 … 9 open the steps, Alt+0 the next with something missing; Esc goes back.

    Signals:
        left: back to the list.
    """

    left = Signal()

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._visit: Visit | None = None
        self._looked: Looked | None = None
        self._enrolled_as = ""
        self.sheet: Sheet | None = None
        self.printing = PaperPrinting(session, self)
        workspace_of(session).ask(self, self._know_computer, enrolled_as)
        self.title = label("", "heading")
        self.told = label("", "quiet")
        self.next = key_button(self.tr("Next step"), self.do_next, 0, "arrow-right")
        self.start = button(word("Start visit"), self.begin, icon_name="play")
        back = button(self.tr("Back to the list"), self.left.emit, "flat", "arrow-left")
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.next)
        head.addWidget(self.start)
        self._steps = QGridLayout()
        self._steps.setHorizontalSpacing(sizes.GAP)
        self._steps.setVerticalSpacing(0)
        self._steps.setColumnStretch(2, 1)
        self.keys: dict[StepName, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.TIGHT, sizes.NEAR, sizes.TIGHT)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.told)
        layout.addWidget(self._room(), 1)
        session.changed.connect(self._note_case)

    def _room(self) -> QScrollArea:
        """The steps and the papers; what a small screen has no room for scrolls."""
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, sizes.NEAR, 0)
        lines.setSpacing(sizes.NEAR)
        lines.addLayout(self._steps)
        lines.addLayout(self._papers())
        lines.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_visit(self, visit: str) -> None:
        """The visit to prepare; one nobody knows leaves the page as it was."""
        found = visit_of(self._session.case, visit)
        if found is not None:
            self._visit = found
            self.title.setText(f"{word('Prepare')} · {word(VISIT_KINDS[found.kind])} {found.day}")
            self.told.setText(self.tr("Looking …"))
            self._look()

    def do_next(self) -> None:
        """To what is missing first; where nothing is, to the start."""
        ahead = next_step(self._shown_steps())
        if ahead is not None:
            self.open_step(ahead.name)
        else:
            self.begin()

    def begin(self) -> None:
        if self._visit is not None and not self._visit.turns:
            self._open(StartSheet(self._session, self._visit, self))

    def open_step(self, name: StepName) -> None:
        """The sheet a step is done in."""
        visit, looked = self._visit, self._looked
        if visit is None or looked is None:
            return
        if name == "checks":
            self._measure(visit)
        elif looked.until and name in ("approval", "notice"):
            self._open(MakeUpSheet(self._session, visit, looked.until, self))
        elif name in _PLAIN:
            self._open(_PLAIN[name](self._session, visit, self))
        else:
            self._open_looked(name, visit, looked)

    def _open_looked(self, name: StepName, visit: Visit, looked: Looked) -> None:
        """Those that show what was found."""
        session, prepared, times = self._session, looked.known.prepared, looked.known.times
        if name == "approval":
            self._open(ApprovalSheet(session, visit, times is not None and times.is_over, self))
        elif name == "cap" and times is not None:
            self._open(CapSheet(session, times, self))
        elif name == "bureaus":
            self._open(BureauSheet(session, visit, prepared, self))
        elif name == "gate":
            self._open(GateSheet(session, visit, prepared, self))

    def print_paper(self, kind: str) -> None:
        if self._visit is not None:
            wish = self.printing.wish(kind, self._visit.id, self._visit.field(_NUMBER.get(kind, "")))
            self.printing.print(wish, prepared_word(STEP_NAMES["approval"]))

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()

    def _papers(self) -> Flow:
        line = Flow()
        self.approval = button(
            self.tr("Print the approval form"),
            partial(self.print_paper, "inspection_approval"),
            icon_name="printer",
        )
        self.notice = button(
            self.tr("Print the inspection notice"),
            partial(self.print_paper, "inspection_notice"),
            icon_name="printer",
        )
        self.walk_sheet = button(
            word("Print walk sheet"), partial(self.print_paper, "walk_sheet"), icon_name="printer"
        )
        for each in (self.approval, self.notice, self.walk_sheet):
            line.addWidget(each)
        return line

    def _measure(self, visit: Visit) -> None:
        workspace = workspace_of(self._session)
        used = tuple(strip for row in workspace.rows for strip in row.strips)
        strips = (workspace.office, self._enrolled_as, used)
        self._session.ask(
            self, self._check, gate_work.checks_now, self._session.case, visit.id, workspace.folder, strips
        )

    def _check(self, checks: tuple[DepartureChecked, ...]) -> None:
        if self._visit is not None:
            self._open(ChecksSheet(self._session, self._visit, checks, self))

    def _know_computer(self, device: str) -> None:
        self._enrolled_as = device

    def _note_case(self, case: Case) -> None:
        if self._visit is not None:
            self._visit = visit_of(case, self._visit.id) or self._visit
            if self.isVisible():
                self._look()

    def _look(self) -> None:
        workspace, visit = workspace_of(self._session), self._visit
        if visit is not None:
            office, today = workspace.office, workspace.desk.today()
            self._session.ask(self, self._take, gate_work.look, self._session.case, office, visit, today)

    def _take(self, looked: Looked) -> None:
        self._looked = looked
        had = next((name for name, key in self.keys.items() if key.hasFocus()), None)
        self._show_steps(looked.known)
        self.told.setText("　".join(self._lines(looked)))
        visit = looked.known.visit
        is_inspection = visit.kind == "inspection"
        for each in (self.approval, self.notice):
            each.setVisible(is_inspection)
        self.start.setVisible(not visit.turns)
        is_ready = next_step(steps_of(looked.known)) is None
        dress(self.start, "main" if is_ready else "plain", "play")
        dress(self.next, "plain" if is_ready else "main", "arrow-right")
        self.next.setEnabled(not is_ready)
        if self.isVisible():
            stands_on = self.keys.get(had) if had is not None else None
            (stands_on or (self.start if is_ready else self.next)).setFocus()

    def _shown_steps(self) -> tuple[Step, ...]:
        return steps_of(self._looked.known) if self._looked is not None else ()

    def _lines(self, looked: Looked) -> list[str]:
        """How often, until when, what is missing; in one quiet line."""
        known = looked.known
        missing = sum(step.state == "open" for step in steps_of(known))
        lines = [
            self.tr("%n step(s) with something missing", "", missing) if missing else self.tr("All is there")
        ]
        if known.times is not None:
            cap = known.times.cap
            of = self.tr(" (cap {cap}, {source})").format(cap=cap.cap, source=cap.source) if cap else ""
            lines.append(self.tr("Inspection {nth} of this year").format(nth=known.times.nth) + of)
        if known.lead is not None:
            by = known.lead.by.isoformat()
            lines.append(self.tr("Notice to be served by {day} (to be checked)").format(day=by))
        if looked.until:
            lines.append(self.tr("To be made up by {time}").format(time=moment_shown(looked.until)))
        return lines

    def _show_steps(self, known: Known) -> None:
        while self._steps.count():
            old = self._steps.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self.keys = {}
        for line, step in enumerate(steps_of(known)):
            text, tone = STATES[step.state]
            name = prepared_word(STEP_NAMES[step.name])
            key = key_button(name, partial(self.open_step, step.name), line + 1)
            lacks = lacking_words(step)
            look_like(key, "flat")
            key.setAccessibleDescription(lacks or prepared_word(text))
            self.keys[step.name] = key
            self._steps.addWidget(key, line, 0, Qt.AlignmentFlag.AlignLeft)
            self._steps.addWidget(Pill(prepared_word(text), tone), line, 1)
            said = step_said(step.name, known)
            missing = (
                self.tr("missing: {lacks}").format(lacks=lacks) if said and step.state == "open" else lacks
            )
            told = label("　".join(part for part in (said, missing) if part), "quiet")
            self._steps.addWidget(told, line, 2)


_PLAIN = {"kind": KindSheet, "people": PeopleSheet, "matters": MattersSheet, "notice": NoticeSheet}
_NUMBER = {"inspection_approval": "approval_number", "inspection_notice": "notice_number"}
