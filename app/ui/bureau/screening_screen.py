"""This is about the screening list (排查底册): coverage per township, its firms, and what was found there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from app.domain.plan.facts import ZeroReported
from app.domain.screening.coverage import TownshipCoverage
from app.domain.screening.facts import FirmListed, FirmScreened
from app.domain.screening.firm import ListedFirm
from app.ui.background import Answers
from app.ui.bureau import screening_work as work
from app.ui.bureau.coverage_panel import CoveragePanel
from app.ui.bureau.firms_panel import FirmsPanel
from app.ui.bureau.screening_dialogs import FirmDialog, MarkDialog, ZeroDialog
from app.ui.bureau.screening_preview import ScreeningPreview
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.dropped import dropped_file
from app.ui.widgets.form_dialog import FormDialog, ReasonDialog
from app.ui.widgets.page import Page
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.import_screening import ListPaper, ListTaken
    from app.ui.workspace_session import WorkspaceSession

WORKBOOK = ".xlsx"
Firms = tuple[ListedFirm, ...]


class ScreeningScreen(Page):
    """Townships left, firms right; a workbook dropped here is previewed."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Screening list"), parent)
        self._session = session
        self._told = work.Listed((), ())
        self.setAcceptDrops(True)
        self.add_button = button(self.tr("Add a firm…"), self._ask_add, icon_name="plus")
        self.export_button = button(self.tr("Export the list…"), self._ask_export, icon_name="download")
        self.import_button = button(self.tr("Import a list…"), self._choose, "main", "upload")
        for each in self._head_buttons():
            self.head.addWidget(each)
        self.preview = ScreeningPreview()
        self.preview.confirmed.connect(self._confirm)
        self.preview.left.connect(self._leave_preview)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page())
        self._pages.addWidget(self.preview)
        self.body.addWidget(self._pages, 1)
        session.office_changed.connect(self._ask)
        self._ask(session.office)

    def _head_buttons(self) -> tuple[QWidget, ...]:
        return (self.add_button, self.export_button, self.import_button)

    # The list --------------------------------------------------------------------------------------------

    def _list_page(self) -> QWidget:
        self.coverage = CoveragePanel()
        self.firms = FirmsPanel()
        self.firms.list.empty.say(
            self.tr("No firm is on the list yet"),
            self.tr("Drag a workbook (.xlsx) of firms here, or choose it; it is shown before it is taken."),
        )
        self.firms.list.empty.offer(self.tr("Import a list…"), self._choose, "upload")
        self.coverage.chosen.connect(self.firms.show_township)
        self.coverage.zero_wanted.connect(self._ask_zero)
        self.coverage.planned_wanted.connect(self.list_planned)
        self.firms.mark.connect(self._ask_mark)
        self.firms.correct.connect(self._ask_correct)
        self.firms.open.connect(self._open)
        self.firms.take_off.connect(self._ask_take_off)
        self.firms.put_back.connect(self._put_back)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.GAP)
        layout.addWidget(self.coverage)
        layout.addWidget(self.firms, 1)
        return page

    def _ask(self, office: Case) -> None:
        self._session.ask(self, self._show, work.listed, office)

    def _show(self, told: work.Listed) -> None:
        self._told = told
        self.export_button.setEnabled(bool(told.firms))
        self.firms.show_firms(told.firms)
        self.coverage.show_coverage(told.coverage)

    def show_detail(self, detail: str) -> None:
        """The township of this name."""
        self.coverage.choose(detail)

    # One firm or several ---------------------------------------------------------------------------------

    def _do(self, dialog: FormDialog, operation: Callable[..., object], *args: Any) -> None:
        """Change the list for a dialog: it closes when that is done, and says why not."""

        def done(_result: object) -> None:
            dialog.accept()
            self._session.say_saved()

        self._session.do_or_tell(dialog, done, dialog.refuse, work.at_office, self._doing(), operation, *args)

    def _doing(self) -> work.Doing:
        session = self._session
        return work.Doing(session.office, session.stamp(), session.desk.entropy)

    def _ask_mark(self, firms: Firms) -> None:
        if not firms or self.firms.shows_off:
            return
        who = self._session.who
        proposed = (self._session.desk.today().isoformat(), who.name if who is not None else "")
        MarkDialog(firms, proposed, self._mark, self).open()

    def _mark(self, dialog: MarkDialog, marks: tuple[FirmScreened, ...]) -> None:
        from app.operations.mark_screened import mark_screened

        self._do(dialog, mark_screened, marks)

    def _ask_add(self) -> None:
        line = self.coverage.current()
        town = line.township if line is not None else ""
        self._edit(ListedFirm(id=self._session.desk.new_id(), name="", township=town))

    def _ask_correct(self, firms: Firms) -> None:
        if firms:
            self._edit(firms[0])

    def _edit(self, firm: ListedFirm) -> None:
        FirmDialog(firm, [line.township for line in self._told.coverage], self._list, self).open()

    def _list(self, dialog: FirmDialog, listed: FirmListed) -> None:
        from app.operations.list_firm import list_firm

        self._do(dialog, list_firm, listed)

    def _open(self, firms: Firms) -> None:
        if not firms:
            return
        session, firm = self._session, firms[0]
        if firm.case:
            session.go_to_case(firm.case)
            return
        session.do_then(
            self, session.go_to_case, work.open_case, firm.id, session.stamp(), session.desk.entropy
        )

    def _ask_take_off(self, firms: Firms) -> None:
        from app.operations.take_off_list import take_off_list

        if not firms:
            return
        remark = self.tr("{n} firms count no longer; their trace stays, and they can be put back.")
        ids = [firm.id for firm in firms]
        deed = self.tr("Take off")
        ReasonDialog(
            self.tr("Take off the list"),
            remark.format(n=len(firms)),
            deed,
            lambda reason: self._change(take_off_list, ids, reason),
            self,
        ).open()

    def _put_back(self, firms: Firms) -> None:
        from app.operations.take_off_list import put_back_on_list

        if firms:
            self._change(put_back_on_list, [firm.id for firm in firms])

    def _change(self, operation: Callable[..., object], *args: Any) -> None:
        session = self._session
        session.do_then(
            self, lambda _result: session.say_saved(), work.at_office, self._doing(), operation, *args
        )

    def list_planned(self, townships: tuple[str, ...]) -> None:
        """Put the firms of the plan in these townships on the list."""
        from app.operations.list_planned import list_planned

        self._change(list_planned, townships, self._session.desk.new_id)

    # Zero reports ----------------------------------------------------------------------------------------

    def _ask_zero(self, line: TownshipCoverage) -> None:
        from app.operations.report_zero import USUAL_TEXT, take_back_zero

        if not line.zero_report:
            ZeroDialog(line, (self._session.desk.new_id(), USUAL_TEXT), self._zero, self).open()
            return
        remark = self.tr("{township}: {text}").format(township=line.township, text=line.zero_text)
        ReasonDialog(
            self.tr("Take the zero report back"),
            remark,
            self.tr("Take back"),
            lambda reason: self._change(take_back_zero, line.zero_report, reason),
            self,
        ).open()

    def _zero(self, dialog: ZeroDialog, report: ZeroReported) -> None:
        from app.operations.report_zero import report_zero

        self._do(dialog, report_zero, report)

    # Workbooks -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event, (WORKBOOK,)) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event, (WORKBOOK,))
        if file is not None:
            self.read(file)

    def _choose(self) -> None:
        kinds = self.tr("Workbooks")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a list"), "", f"{kinds} (*{WORKBOOK} *.xls)"
        )
        if name:
            self.read(Path(name))

    def read(self, file: Path) -> None:
        """Read a workbook and show what it would add."""
        title = self.tr("Reading {file}").format(file=file.name)
        self._session.do_long(title, work.read(file), Answers(self._preview))

    def _preview(self, read: work.Read) -> None:
        self.preview.show_read(read)
        self._show_page(self.preview)

    def _leave_preview(self) -> None:
        self._show_page(self._pages.widget(0))

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        for each in self._head_buttons():
            each.setVisible(page is not self.preview)

    def _confirm(self, paper: ListPaper) -> None:
        answers = Answers(self._taken, lambda _: self._ready_again(), self._ready_again)
        title = self.tr("Taking the list")
        self._session.do_long(title, work.confirm(paper, self._session.stamp()), answers)

    def _ready_again(self) -> None:
        self.preview.confirm.setEnabled(True)

    def _taken(self, taken: ListTaken) -> None:
        self._leave_preview()
        text = self.tr("Taken: {added} firms added, {changed} say more, {results} results.")
        said = text.format(added=taken.added, changed=taken.changed, results=taken.results)
        self._session.say(Message(said, "good"))

    def _ask_export(self) -> None:
        proposed = f"{word('Screening list')}{self._session.desk.today().isoformat()}{WORKBOOK}"
        kinds = self.tr("Workbooks")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list"), proposed, f"{kinds} (*{WORKBOOK})"
        )
        if name:
            self.export(Path(name))

    def export(self, target: Path) -> None:
        """Write the list and its coverage as a workbook."""
        made, heading = self._session.desk.today().isoformat(), self.tr("Screening list of firms")
        written = work.export(self._told, heading, made, target.with_suffix(WORKBOOK))
        self._session.do_long(self.tr("Writing the list"), written, Answers(self._exported))

    def _exported(self, name: str) -> None:
        self._session.say(Message(self.tr("{name} is written.").format(name=name), "good"))
