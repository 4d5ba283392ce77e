"""This is about supervision (督查督办): every slip sent, which are late, answered, closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from app.domain.supervision.supervision import Supervision
from app.ui.bureau.signals_panel import SignalsPanel
from app.ui.bureau.slip_panel import SlipPanel
from app.ui.bureau.supervision_sheets import AnswerSheet, CloseSlipSheet, IssueSheet
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import allow, button
from app.ui.widgets.labels import label
from app.ui.widgets.over_under import OverUnder
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.list_cases import CaseRow
    from app.ui.case_session import CaseSession
    from app.ui.workspace_session import WorkspaceSession

SIGNALS: Final = "signals"
MakeSheet = Callable[["CaseSession"], QDialog]


class Slip(NamedTuple):
    """A line of the list: a slip and the enterprise it is about."""

    row: CaseRow
    slip: Supervision


class SupervisionScreen(Page):
    """The list, late ones first; a sheet for what is done with one."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Supervision"), parent)
        self._session = session
        self.sheet: QDialog | None = None
        self.firm = QComboBox()
        self.firm.setAccessibleName(self.tr("Enterprise"))
        self.firm.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.firm.setMinimumContentsLength(28)
        self.issue_button = button(self.tr("Enter a slip"), self.issue, "main", "plus")
        self.head.addWidget(label(self.tr("Enterprise"), "quiet"))
        self.head.addWidget(self.firm)
        self.head.addWidget(self.issue_button)
        self.circular_button = button(word("Make circular"), self.make_circular, icon_name="megaphone")
        self.head.addWidget(self.circular_button)
        self.list: RowsPanel[Slip] = RowsPanel(word("Supervision"), self._columns(), "megaphone")
        self.list.empty.say(
            self.tr("No slip was sent yet"),
            self.tr("Choose an enterprise above and enter the slip; unanswered ones are counted at home."),
        )
        self.answer_button = button(self.tr("Enter the answer"), self.answer, icon_name="pencil")
        self.close_button = button(self.tr("Close the slip"), self.close_slip, icon_name="circle-check")
        self.open_button = button(self.tr("Open the enterprise"), self.open_firm, icon_name="building-2")
        for each in (self.answer_button, self.close_button, self.open_button):
            self.list.add_control(each)
        self.panel = SlipPanel()
        self._split = OverUnder(self.list, self.panel, (1, 1))
        self._split.setSizes([1, 1])
        self.why_not = label("", "quiet")
        self.signals = SignalsPanel(self._with_case, self._open_signals)
        self.lists = Tabbed(word("Supervision"))
        self._fill_lists()
        self.body.addWidget(self.lists, 1)
        self.list.marked.connect(self._look_at)
        self.list.marked.connect(self._follow)
        self.list.chosen.connect(lambda _line: self.answer())
        session.rows_changed.connect(self._show)
        self._show(session.rows)

    def _fill_lists(self) -> None:
        slips = QWidget()
        under = QVBoxLayout(slips)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self._split, 1)
        under.addWidget(self.why_not)
        self.lists.add(self.tr("Slips"), slips)
        self.lists.add(self.tr("Signals of restart"), self.signals)

    def _open_signals(self, case: str) -> None:
        self._session.go_to_case(case, "Equipment and lines", "restart")

    def show_detail(self, slip: str) -> None:
        """slip: the one to stand on; `signals` for the list of signals of restart."""
        if slip == SIGNALS:
            self.lists.tabs.setCurrentIndex(1)
            self.signals.list.view.setFocus()
            return
        self.lists.tabs.setCurrentIndex(0)
        at = self.list.model.position_of(lambda line: line.slip.id == slip)
        if at >= 0:
            self.list.view.selectRow(at)
        self.list.view.setFocus()

    def issue(self) -> None:
        case = self.firm.currentData()
        if case:
            self._with_case(case, lambda session: IssueSheet(session, self))

    def make_circular(self) -> None:
        from app.ui.bureau.circular_dialog import CircularDialog

        self.sheet = CircularDialog(self._session, self)
        self.sheet.open()

    def answer(self) -> None:
        line = self.list.current()
        if line is not None and not line.slip.closed_on:
            self._with_case(line.row.case, lambda session: AnswerSheet(session, line.slip, self))

    def close_slip(self) -> None:
        line = self.list.current()
        if line is not None and not line.slip.closed_on:
            self._with_case(line.row.case, lambda session: CloseSlipSheet(session, line.slip, self))

    def open_firm(self) -> None:
        line = self.list.current()
        if line is not None:
            self._session.go_to_case(line.row.case)

    def _with_case(self, case: str, make: MakeSheet) -> None:
        def begin(session: CaseSession) -> None:
            self.sheet = make(session)
            self.sheet.finished.connect(session.close)
            self.sheet.open()

        self._session.open_case(case, self, begin)

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        chosen = self.firm.currentData()
        self.firm.clear()
        for row in rows:
            self.firm.addItem(row.name, row.case)
        self.firm.setCurrentIndex(max(0, self.firm.findData(chosen)))
        self.issue_button.setEnabled(bool(rows))
        today = self._session.desk.today()
        slips = [Slip(row, slip) for row in rows for slip in row.slips]
        slips.sort(key=lambda line: (not line.slip.is_late(today), bool(line.slip.closed_on), line.slip.on))
        self.list.show_rows(slips)
        self.lists.show_count(0, sum(not line.slip.closed_on for line in slips))
        self.lists.show_count(1, self.signals.show_rows(rows))
        self._split.keep_rows(len(slips))
        if slips and self.list.current() is None:
            self.list.view.selectRow(0)
            self._follow(self.list.current())
        self._look_at(self.list.current())

    def _follow(self, line: Slip | None) -> None:
        """Another slip is most likely for the enterprise that is looked at."""
        if line is not None:
            self.firm.setCurrentIndex(self.firm.findData(line.row.case))

    def _look_at(self, line: Slip | None) -> None:
        why_not = ""
        if line is None:
            why_not = self.tr("Choose a slip in the list first.")
        elif line.slip.closed_on:
            why_not = self.tr("The slip is closed; nothing more is to be done with it.")
        for made in (self.answer_button, self.close_button):
            allow(made, why_not)
        self.why_not.setText(why_not)
        self.why_not.setVisible(line is not None and bool(why_not))
        self.open_button.setEnabled(line is not None)
        self._split.room.setVisible(line is not None)
        if line is not None:
            self.panel.show_slip(line.row.name, line.slip, self._state(line), self._session.desk.today())

    def _state(self, line: Slip) -> tuple[str, Tone]:
        slip, today = line.slip, self._session.desk.today()
        if slip.closed_on:
            return self.tr("closed {day}").format(day=slip.closed_on), "good"
        if slip.answered_on:
            return self.tr("answered {day}").format(day=slip.answered_on), "waiting"
        return (word("Supervision unanswered"), "bad") if slip.is_late(today) else (self.tr("sent"), "calm")

    def _columns(self) -> tuple[Column[Slip], ...]:
        return (
            Column(self.tr("No."), lambda line: line.slip.number, width=10),
            Column(self.tr("To be answered by"), lambda line: line.slip.to, width=11),
            Column(self.tr("Enterprise"), lambda line: line.row.name),
            Column(self.tr("Answer due"), lambda line: line.slip.answer_by, width=11),
            Column(
                self.tr("State"),
                lambda line: self._state(line)[0],
                lambda line: self._state(line)[1],
                width=17,
            ),
        )
