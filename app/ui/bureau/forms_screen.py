"""This is about the district's forms (检查表管理): checked, tried, printed blank, to a workbook and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.people.office import office_of
from app.operations.form_files import FormFile, Incoming
from app.ui.background import Answers
from app.ui.bureau import forms_work as work
from app.ui.bureau.form_changes import FormChanges
from app.ui.bureau.form_findings import FormFindings
from app.ui.form.work import shelf_of
from app.ui.languages import CHINESE
from app.ui.message import Message
from app.ui.widgets.buttons import button
from app.ui.widgets.dropped import dropped_file
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.bureau.form_trial import FormTrial
    from app.ui.form.work import Opened
    from app.ui.papers.outlet import Outlet
    from app.ui.workspace_session import WorkspaceSession
    from app.xforms.lint.findings import Finding

WORKBOOKS = (".xlsx", ".xls", ".md", ".csv")


class FormsScreen(Page):
    """A list of forms; findings, a trial, or an import take its place."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Forms"), parent)
        self._session = session
        self._shelf = shelf_of(session)
        self.trial: FormTrial | None = None
        self.setAcceptDrops(True)
        self.import_button = button(self.tr("Import a workbook…"), self._choose, "main", "upload")
        self.head.addWidget(self.import_button)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._list_page())
        self.findings = FormFindings(self._said)
        self.findings.left.connect(self.show_list)
        self.changes = FormChanges(self._said)
        self.changes.left.connect(self.show_list)
        self.changes.confirmed.connect(self._take)
        self.pages.addWidget(self.findings)
        self.pages.addWidget(self.changes)
        self.body.addWidget(self.pages, 1)
        self.look()

    def look(self) -> None:
        """Read the list anew."""
        self._session.ask(self, self.list.show_rows, work.listed)

    def show_list(self) -> None:
        trial, self.trial = self.trial, None
        self._show_page(self.pages.widget(0))
        if trial is not None:
            self.pages.removeWidget(trial)
            trial.deleteLater()
        self.list.view.setFocus()

    # One form --------------------------------------------------------------------------------------------

    def check(self, form: FormFile) -> None:
        title = self.tr("Checking {form}").format(form=form.title)
        self._session.do_long(title, work.check(form), Answers(self._show_findings))

    def try_it(self, form: FormFile) -> None:
        title = self.tr("Opening {form}").format(form=form.title)
        who = self._session.who.name if self._session.who is not None else ""
        self._session.do_long(title, work.try_out(self._shelf, form, who), Answers(self._show_trial))

    def print_blank(self, form: FormFile) -> None:
        """Ask where to first."""
        from app.ui.papers.outlet import choose_outlet

        choose_outlet(self, form.title, lambda outlet: self.draw_blank(form, outlet))

    def draw_blank(self, form: FormFile, outlet: Outlet) -> None:
        office = office_of(self._session.office)
        drawn = work.draw_blank(self._shelf, form, office)
        self._session.do_long(word("Print"), drawn, Answers(lambda drawn: self._hand_out(drawn, outlet)))

    def export(self, form: FormFile, target: Path) -> None:
        title = self.tr("Writing {file}").format(file=target.name)
        self._session.do_long(title, work.export(form, target.with_suffix(".xlsx")), Answers(self._written))

    def _show_findings(self, checked: work.Checked) -> None:
        self.findings.show_checked(checked)
        self._show_page(self.findings)

    def _show_trial(self, opened: Opened) -> None:
        from app.ui.bureau.form_trial import FormTrial

        if opened.filling is None:
            text = self.tr("This form can't be opened; check it to see why.")
            self._session.say(Message(text, "refused"))
            return
        self.trial = FormTrial(opened.filling, self._session.desk.now)
        self.trial.left.connect(self.show_list)
        self.pages.addWidget(self.trial)
        self._show_page(self.trial)
        self.trial.go_to_part(0)

    def _hand_out(self, blank: work.BlankForm, outlet: Outlet) -> None:
        from app.ui.papers.work import send

        if not blank.pdf:
            text = self.tr("This form can't be opened; check it to see why.")
            self._session.say(Message(text, "refused"))
        elif isinstance(outlet, Path):
            self._session.ask(self, self._written, work.save, blank.pdf, outlet)
        else:
            answers: Answers[bool] = Answers(self._sent)
            self._session.do_long(word("Print"), lambda _opened, _progress: send(blank.pdf, outlet), answers)

    def _written(self, name: str) -> None:
        if name:
            self._session.say(Message(self.tr("{name} is written.").format(name=name), "good"))
        else:
            text = self.tr("This form can't be written as a workbook; check it to see why.")
            self._session.say(Message(text, "refused"))

    def _sent(self, was_taken: bool) -> None:
        text = self.tr("Sent to the printer") if was_taken else self.tr("The printer did not take the paper.")
        self._session.say(Message(text, "good" if was_taken else "warning"))

    # A workbook ------------------------------------------------------------------------------------------

    def read(self, file: Path) -> None:
        """Read a workbook and show what it would change."""
        title = self.tr("Reading {file}").format(file=file.name)
        self._session.do_long(title, work.read(file), Answers(self._show_incoming))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event, WORKBOOKS) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event, WORKBOOKS)
        if file is not None:
            self.read(file)

    def _choose(self) -> None:
        kinds = f"{self.tr('Workbooks')} ({' '.join(f'*{kind}' for kind in WORKBOOKS)})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a workbook"), "", kinds)
        if name:
            self.read(Path(name))

    def _show_incoming(self, read: Incoming | Finding) -> None:
        if isinstance(read, Incoming):
            self.changes.show_incoming(read)
            self._show_page(self.changes)
        else:
            self._session.say(Message(self._said(read), "refused"))

    def _take(self, incoming: Incoming) -> None:
        def done(taken: tuple[tuple[FormFile, ...], tuple[str, ...]]) -> None:
            forms, left = taken
            self.list.show_rows(forms)
            self.show_list()
            self._session.say(Message(self._given_out(left), "good"))

        self._session.do_then(self, done, work.take, incoming, self._session.stamp())

    def _given_out(self, left: tuple[str, ...]) -> str:
        if left:
            return self.tr("Saved. Laptops get the form with the next task, without {files}.").format(
                files="、".join(left)
            )
        return self.tr("Saved. Laptops get the form with the next task.")

    # What is seen ----------------------------------------------------------------------------------------

    def _show_page(self, page: QWidget) -> None:
        is_list = page is self.pages.widget(0)
        self.import_button.setVisible(is_list)
        self.title.setVisible(self.trial is None or page is not self.trial)
        self.pages.setCurrentWidget(page)

    def _list_page(self) -> QWidget:
        self.list: RowsPanel[FormFile] = RowsPanel(word("Forms"), self._columns(), "list-checks")
        self.list.empty.say(
            self.tr("No forms yet"),
            self.tr("Drag a workbook here, or import it; it is shown before it is used."),
        )
        self.list.chosen.connect(self.try_it)
        self.try_button = button(self.tr("Try it"), lambda: self._with_current(self.try_it), icon_name="play")
        self.check_button = button(
            self.tr("Check"), lambda: self._with_current(self.check), icon_name="check"
        )
        self.print_button = button(
            self.tr("Print blank…"), lambda: self._with_current(self.print_blank), icon_name="printer"
        )
        self.export_button = button(
            self.tr("To a workbook…"), lambda: self._with_current(self._ask_export), icon_name="download"
        )
        for each in (self.try_button, self.check_button, self.print_button, self.export_button):
            self.list.add_control(each)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        return page

    def _with_current(self, deed: object) -> None:
        """The form the person stands on, else the first."""
        form = self.list.current() or next(iter(self.list.model.rows), None)
        if form is not None and callable(deed):
            deed(form)

    def _ask_export(self, form: FormFile) -> None:
        kinds = f"{self.tr('Workbooks')} (*.xlsx)"
        proposed = f"{form.title}.xlsx".replace("/", "-")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("To a workbook"), proposed, kinds)
        if name:
            self.export(form, Path(name))

    def _said(self, finding: Finding) -> str:
        """In the language of the window."""
        is_chinese = self._session.settings.language == CHINESE
        return finding.chinese if is_chinese and finding.chinese else finding.message

    def _columns(self) -> tuple[Column[FormFile], ...]:
        own, ships = self.tr("our own"), self.tr("comes with the program")
        return (
            Column(self.tr("Form"), lambda form: form.title),
            Column(self.tr("Form id"), lambda form: form.form_id, width=26),
            Column(self.tr("Version"), lambda form: form.version, width=12),
            Column(
                self.tr("Questions"),
                lambda form: str(form.questions) if form.is_read else self.tr("can't be read"),
                order=lambda form: form.questions,
                is_number=True,
                width=8,
            ),
            Column(
                self.tr("From"),
                lambda form: own if form.is_own else ships,
                lambda form: "going" if form.is_own else "calm",
                width=16,
            ),
        )
