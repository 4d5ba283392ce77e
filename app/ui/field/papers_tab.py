"""This is about the papers of an enterprise (文书): what is missing, printing, signing, signed pages back.

Left the papers of a visit over the path of the one a person stands on; right its pages as they are printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.records.printed import Paper, papers_of
from app.domain.visits.visit import Visit, visits_of
from app.ui.papers import work
from app.ui.papers.beside import PagesBeside
from app.ui.papers.draft_panel import DraftPanel
from app.ui.papers.paper_panel import PaperPanel
from app.ui.papers.path import steps_of
from app.ui.papers.printing import PaperPrinting
from app.ui.papers.rows import PaperRow, columns, kinds_for, rows_of
from app.ui.papers.scans import ScansBack
from app.ui.papers.sheets import CorrectionSheet, SignSheet, StampSheet, VoidSheet
from app.ui.papers.work import Draft, Wish
from app.ui.sheets.people_here import people_names, workspace_of
from app.ui.theme import sizes
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label
from app.ui.widgets.over_under import OverUnder
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession
    from app.ui.sheets.sheet import Sheet

_LEFT_WIDTH = 420
"""So that nothing jumps between a draft and a paper, and no title of a paper is cut."""
_ROWS_SHOWN = 5


class PapersTab(QWidget):
    """Papers of one visit at a time."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts: tuple[Draft, ...] = ()
        self._again: frozenset[str] = frozenset()
        self._wanted = self._wanted_visit = ""
        self._is_stale = True
        self.printing = PaperPrinting(session, self)
        self.visit = QComboBox()
        self.visit.setAccessibleName(word("On-site work"))
        self.list: RowsPanel[PaperRow] = RowsPanel(word("Papers"), columns(), "file-text")
        self.list.go_without_search()
        self.draft, self.paper = DraftPanel(), PaperPanel()
        self.beside = PagesBeside(session, self.printing)
        self.scans = ScansBack(session)
        self._nothing = EmptyState("file-text")
        self._nothing.say(
            self.tr("No on-site work yet"), self.tr("Papers are made of a visit: prepare one first.")
        )
        self._nothing.offer(word("On-site work"), self._go_to_visits)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    # What a person does ----------------------------------------------------------------------------------

    def show_scans(self) -> None:
        """Where files are chosen, and what the last ones became."""
        self.stack.setCurrentWidget(self.scans)
        self.scans.files.setFocus()

    def show_list(self) -> None:
        self.stack.setCurrentWidget(self._main)
        self._enlarge(False)

    def look(self) -> None:
        """The pages of the paper or draft a person stands on over the whole tab, its scans beside."""
        if self.list.current() is not None:
            self._enlarge(True)

    def show_detail(self, visit: str) -> None:
        """visit: whose papers are to be shown."""
        if any(each.id == visit for each in visits_of(self._session.case)):
            self._wanted_visit = visit
            self._show(self._session.case)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.scans.drop(event.mimeData())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show(self._session.case)

    # What comes back -------------------------------------------------------------------------------------

    def _show(self, case: Case) -> None:
        """Papers are composed for it: not while another tab is looked at."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        visits = visits_of(case)
        self.stack.setCurrentWidget(self.stack.currentWidget() if visits else self._nothing)
        if not visits:
            return
        if self.stack.currentWidget() is self._nothing:
            self.stack.setCurrentWidget(self._main)
        self._show_visits(visits)
        self._ask_for_drafts()

    def _show_visits(self, visits: tuple[Visit, ...]) -> None:
        chosen = self._wanted_visit or self._visit or _visit_to_show(self._session.case, visits)
        self.visit.blockSignals(True)
        self.visit.clear()
        for visit in reversed(visits):
            self.visit.addItem(f"{visit.day}　{word(VISIT_KINDS[visit.kind])}", visit.id)
        self.visit.setCurrentIndex(max(0, self.visit.findData(chosen)))
        self.visit.blockSignals(False)
        self._wanted_visit = ""

    def _ask_for_drafts(self) -> None:
        visit = next((each for each in visits_of(self._session.case) if each.id == self._visit), None)
        wishes = [self.printing.wish(kind, self._visit) for kind in kinds_for(visit)]
        self._session.ask(self, self._show_drafts, work.drafts, self._session.case, wishes)

    def _show_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self._drafts = drafts
        before = self.list.current()
        wanted = self._wanted or (before.key if before is not None else "")
        self._wanted = ""
        rows = rows_of(self._session.case, self._visit, drafts, self._again)
        self.list.show_rows(rows)
        self._halves.keep_lines(len(rows), _ROWS_SHOWN)
        at = self.list.model.position_of(lambda row: row.key == wanted)
        self.list.view.selectRow(at if at >= 0 else self._next_row(rows))
        self._mark(self.list.current())

    def _next_row(self, rows: tuple[PaperRow, ...]) -> int:
        """The working sheet before the visit began; then the first paper something is to be done with."""
        visit = next((each for each in visits_of(self._session.case) if each.id == self._visit), None)
        if visit is None or not visit.turns:
            return 0
        ahead = (at for at, row in enumerate(rows) if any(step.state == "next" for step in steps_of(row)))
        return next(ahead, min(1, len(rows) - 1))

    def _mark(self, row: PaperRow | None) -> None:
        self._halves.room.setVisible(row is not None)
        if row is None:
            return
        if row.paper is not None:
            self.paper.show_row(row, self._session.case, people_names(self._session))
        else:
            self.draft.show_row(row)
        self._side.setCurrentWidget(self.paper if row.paper is not None else self.draft)
        self._look_beside()

    def _look_beside(self) -> None:
        row = self.list.current()
        if row is not None:
            self.beside.look_at(row, self._wish(row, self.draft.strike.isChecked()))

    def _enlarge(self, is_enlarged: bool) -> None:
        self._left.setVisible(not is_enlarged)
        self.beside.enlarge(is_enlarged)
        self.beside.draw_now()
        if not is_enlarged:
            self.list.view.setFocus()

    # From the panels -------------------------------------------------------------------------------------

    def _print(self) -> None:
        row = self.list.current()
        if row is not None and row.paper is not None:
            self.printing.print_again(row.paper)
        elif row is not None:
            self.printing.print(self._wish(row, self.draft.strike.isChecked()), row.title)

    def _print_blank(self) -> None:
        row = self.list.current()
        if row is not None:
            self.printing.print_blank(self._wish(row, strike=False), row.title)

    def _save(self) -> None:
        row = self.list.current()
        if row is not None and row.paper is not None:
            self.printing.print_again(row.paper, is_file=True)
        elif row is not None:
            self.printing.save(self._wish(row, self.draft.strike.isChecked()), row.title)

    def _wish(self, row: PaperRow, strike: bool) -> Wish:
        number = "" if row.is_working_sheet else self.draft.number.text().strip()
        return self.printing.wish(row.kind, self._visit, number, strike and not row.is_working_sheet)

    def _printed(self, record: str) -> None:
        row = self.list.current()
        if row is not None:
            self._again -= {row.kind}
        self.draft.number.clear()
        self.draft.strike.setChecked(False)
        self._wanted = record
        self.show_list()
        self._ask_for_drafts()

    def _state(self, make: type[SignSheet | StampSheet | CorrectionSheet | VoidSheet]) -> None:
        row = self.list.current()
        if row is not None and row.paper is not None and workspace_of(self._session).may_state():
            self._open(make(self._session, row.paper, parent=self))

    def _reissue(self) -> None:
        """A signed paper stands, the new one beside it; an unsigned one is made void."""
        row = self.list.current()
        if row is None or row.paper is None or not workspace_of(self._session).may_state():
            return
        paper = row.paper
        if paper.signed[0] or paper.void_reason:
            self._offer_again(paper)
            return
        sheet = VoidSheet(self._session, paper, is_reissue=True, parent=self)
        sheet.accepted.connect(lambda: self._offer_again(paper))
        self._open(sheet)

    def _offer_again(self, paper: Paper) -> None:
        self._again |= {paper.kind}
        self._wanted = f"draft {paper.kind}"
        self._ask_for_drafts()

    def _open(self, sheet: Sheet) -> None:
        sheet.open()

    def _go(self, tab: str) -> None:
        workspace_of(self._session).go_to_case(self._session.id, tab)

    def _go_to_visits(self) -> None:
        self._go("On-site work")

    @property
    def _visit(self) -> str:
        return str(self.visit.currentData() or "")

    # Building --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._session.changed.connect(self._show)
        self.visit.activated.connect(lambda _at: self._ask_for_drafts())
        self.list.marked.connect(self._mark)
        self.list.chosen.connect(lambda _row: self.look())
        self.printing.printed.connect(self._printed)
        self.scans.left.connect(self.show_list)
        self.scans.told.connect(self.show_scans)
        self.draft.number.editingFinished.connect(self._look_beside)
        self.draft.strike.toggled.connect(lambda _is_on: self._look_beside())
        self.draft.print_wanted.connect(self._print)
        self.draft.blank_wanted.connect(self._print_blank)
        self.draft.save_wanted.connect(self._save)
        self.draft.place_wanted.connect(self._go)
        self.beside.enlarge_wanted.connect(self._enlarge)
        self.beside.print_wanted.connect(self._print)
        self.paper.print_wanted.connect(self._print)
        self.paper.save_wanted.connect(self._save)
        self.paper.scan_wanted.connect(self.show_scans)
        self.paper.reissue_wanted.connect(self._reissue)
        self.paper.sign_wanted.connect(lambda: self._state(SignSheet))
        self.paper.stamp_wanted.connect(lambda: self._state(StampSheet))
        self.paper.correct_wanted.connect(lambda: self._state(CorrectionSheet))
        self.paper.void_wanted.connect(lambda: self._state(VoidSheet))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        named = label(word("On-site work"), "quiet")
        named.setWordWrap(False)
        named.setBuddy(self.visit)
        for each in (named, self.visit):
            head.addWidget(each)
        head.addStretch(1)
        self._side = QStackedWidget()
        self._side.addWidget(self.draft)
        self._side.addWidget(self.paper)
        self._halves = OverUnder(self.list, self._side, (2, 3))
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, sizes.NEAR, 0)
        left.setSpacing(sizes.NEAR)
        left.addLayout(head)
        left.addWidget(self._halves, 1)
        self._left.setMinimumWidth(_LEFT_WIDTH)
        self._main = QSplitter(Qt.Orientation.Horizontal)
        self._main.addWidget(self._left)
        self._main.addWidget(self.beside)
        self._main.setStretchFactor(1, 1)
        self._main.setSizes([_LEFT_WIDTH + sizes.WIDE, 2 * _LEFT_WIDTH])
        self._main.setChildrenCollapsible(False)
        self.stack = QStackedWidget()
        for page in (self._main, self._nothing, self.scans):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self.stack)


def _visit_to_show(case: Case, visits: tuple[Visit, ...]) -> str:
    """The one going on, else the last with papers, else the last."""
    with_papers = {paper.visit for paper in papers_of(case)}
    going_on = [visit.id for visit in visits if not visit.finished_at]
    printed = [visit.id for visit in visits if visit.id in with_papers]
    return (going_on or printed or [visits[-1].id])[-1]
