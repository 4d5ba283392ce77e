"""This is about the duty lists (任务清单): lists left, rows right, all of it by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.background import Answers
from app.ui.bureau import duties_work as work
from app.ui.bureau.duties_work import DutyLine, ToldList
from app.ui.bureau.duty_buttons import DutyButtons
from app.ui.bureau.duty_dialogs import CloseDutyDialog, DutyDialog, Known, LeadDialog, Values
from app.ui.bureau.duty_lists_panel import DutyListsPanel
from app.ui.bureau.duty_preview import DutyPreview
from app.ui.bureau.duty_rows_panel import DutyRowsPanel
from app.ui.bureau.screening_work import Doing, at_office
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.dropped import dropped_file
from app.ui.widgets.form_dialog import FormDialog, ReasonDialog
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.duties.lists import DutyField
    from app.operations.import_duties import DutiesTaken
    from app.ui.workspace_session import WorkspaceSession

WORKBOOK = ".xlsx"


class DutiesScreen(Page):
    """A workbook dropped here is previewed; any other file goes to the row a person stands on."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Duties"), parent)
        self._session = session
        self._told: dict[str, ToldList] = {}
        self._wanted = ""
        self._units: tuple[Sequence[str], Sequence[str]] = ((), ())
        self.panels: dict[str, DutyRowsPanel] = {}
        self.setAcceptDrops(True)
        self.export_button = button(self.tr("Export the list…"), self._ask_export, icon_name="download")
        self.import_button = button(self.tr("Import rows…"), self._choose, icon_name="upload")
        adding = self.tr("Add a row")
        self.add_button = button(f"{adding}(&N)", self._ask_add, "main", "plus")
        self.add_button.setAccessibleName(adding)
        self.add_button.setToolTip(f"{adding}（Alt+N）")
        for each in self._head_buttons():
            self.head.addWidget(each)
        self.preview = DutyPreview()
        self.preview.confirmed.connect(self._confirm)
        self.preview.left.connect(self._leave_preview)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._lists_page())
        self._pages.addWidget(self.preview)
        self.body.addWidget(self._pages, 1)
        session.office_changed.connect(self._ask)
        session.ask(self, self._take_units, work.units)
        self._ask(session.office)

    def show_detail(self, detail: str) -> None:
        """The name of a list, `overdue`, or the id of a row."""
        self._wanted = detail
        self._go_where_wanted()

    def _head_buttons(self) -> tuple[QWidget, ...]:
        return (self.export_button, self.import_button, self.add_button)

    def _lists_page(self) -> QWidget:
        self.lists = DutyListsPanel()
        self.lists.chosen.connect(self._choose_list)
        self.heading, self.source = label("", "heading"), label("", "quiet")
        self._stack = QStackedWidget()
        self.buttons = self._row_buttons()
        right = QVBoxLayout()
        right.setSpacing(sizes.NEAR)
        for each in (self.heading, self.source):
            right.addWidget(each)
        right.addWidget(self._stack, 1)
        right.addWidget(self.buttons)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.GAP)
        layout.addWidget(self.lists)
        layout.addLayout(right, 1)
        return page

    def _row_buttons(self) -> DutyButtons:
        made = DutyButtons()
        made.change_wanted.connect(self.change)
        made.done_wanted.connect(self.close_row)
        made.attach_wanted.connect(self.attach)
        made.lead_wanted.connect(self.lead)
        made.reveal_wanted.connect(self.reveal)
        made.off_wanted.connect(self.take_off)
        made.save_wanted.connect(self.save)
        return made

    # What is shown ---------------------------------------------------------------------------------------

    def _ask(self, office: Case) -> None:
        self._session.ask(self, self._show, work.told, office, self._session.desk.today())

    def _take_units(self, units: tuple[Sequence[str], Sequence[str]]) -> None:
        self._units = units

    def _show(self, told: tuple[ToldList, ...]) -> None:
        self._told = {each.duty_list.name: each for each in told}
        for name, panel in self.panels.items():
            if name in self._told:
                panel.show_told(self._told[name])
        self.lists.show_lists(told)
        self._go_where_wanted()

    def _go_where_wanted(self) -> None:
        wanted = self._wanted
        if wanted in self._told:
            self._wanted = ""
            self.lists.choose(wanted)
        elif wanted == "overdue":
            late = [each for each in self._told.values() if each.standing.overdue]
            if late:
                self._wanted = ""
                self.lists.choose(late[0].duty_list.name)
                self.panel.show_state("overdue")
        elif wanted:
            self._stand_on(wanted)

    def _stand_on(self, row: str) -> None:
        """One that was just added comes with the next reading of the office."""
        for name, told in self._told.items():
            if any(line.row.id == row for line in told.lines):
                self._wanted = ""
                self.lists.choose(name)
                self.panel.stand_on(row)
                self.panel.list.view.setFocus()

    @property
    def told(self) -> ToldList:
        """The list a person stands on."""
        return self._told[self.lists.current()]

    @property
    def panel(self) -> DutyRowsPanel:
        return self.panels[self.lists.current()]

    def line(self) -> DutyLine | None:
        """The row a person stands on."""
        panel = self.panels.get(self.lists.current())
        return panel.list.current() if panel is not None else None

    def _choose_list(self, name: str) -> None:
        told = self._told[name]
        if name not in self.panels:
            made = DutyRowsPanel(told.duty_list)
            made.list.empty.offer(self.tr("Add a row"), self._ask_add, "plus")
            made.marked.connect(self._look_at)
            made.chosen.connect(lambda _line: self.change())
            self.panels[name] = made
            self._stack.addWidget(made)
            made.show_told(told)
        self._stack.setCurrentWidget(self.panels[name])
        self.heading.setText(told.duty_list.title)
        self.source.setText(told.duty_list.source)
        self.export_button.setEnabled(bool(told.lines))
        self._look_at(self.line())

    def _look_at(self, line: DutyLine | None) -> None:
        self.buttons.look_at(self.told.duty_list if self._told else None, line)

    # A row -----------------------------------------------------------------------------------------------

    def _doing(self) -> Doing:
        return Doing(self._session.office, self._session.stamp(), self._session.desk.entropy)

    def _known(self) -> Known:
        from app.operations.list_duty import EACH_BUREAU, EACH_TOWNSHIP

        names = tuple(row.name for row in self._session.rows)
        every = (EACH_TOWNSHIP, EACH_BUREAU)
        return Known(names, *self._units, every, self._session.desk.today())

    def _done(self, dialog: FormDialog, _result: object) -> None:
        dialog.accept()
        self._session.say_saved()

    def _ask_add(self, files: Sequence[Path] = ()) -> None:
        """files: go with the row once it is there."""
        if self._told:
            add = partial(self._add, files)
            DutyDialog(self.told.duty_list, None, self._known(), add, self).open()

    def _add(self, files: Sequence[Path], dialog: DutyDialog, values: Values, reason: str) -> None:
        def done(row: str) -> None:
            dialog.accept()
            self._session.say_saved()
            self.show_detail(row)
            self._keep(row, files)

        name, doing = self.told.duty_list.name, self._doing()
        self._session.do_or_tell(dialog, done, dialog.refuse, work.add, doing, name, values, reason)

    def change(self) -> None:
        line = self.line()
        if line is not None and not line.row.is_off:
            state = partial(self._state, line.row.id)
            DutyDialog(self.told.duty_list, line.row, self._known(), state, self).open()

    def _state(self, row: str, dialog: DutyDialog, values: Values, _reason: str) -> None:
        done = partial(self._done, dialog)
        self._session.do_or_tell(dialog, done, dialog.refuse, work.state, self._doing(), row, values)

    def close_row(self) -> None:
        """Done; one that is done is open again."""
        line = self.line()
        if line is None or line.row.is_off:
            return
        state = partial(self._state, line.row.id)
        if line.state != "closed":
            CloseDutyDialog(self.told.duty_list, line.row, self._known(), state, self).open()
            return
        closing = self.told.duty_list.role("closes")
        values = {closing.name: ""} if closing is not None else {}
        self._session.do_then(self, self._said, work.state, self._doing(), line.row.id, values)

    def lead(self) -> None:
        """To the enterprise it is about; pressed again there."""
        line = self.line()
        if line is None or line.row.is_off:
            return
        if line.row.case:
            self._session.go_to_case(line.row.case)
            return
        firms = [(row.name, row.case) for row in self._session.rows]
        LeadDialog(line.text, firms, line.row.case, partial(self._place, line.row.id), self).open()

    def _place(self, row: str, dialog: LeadDialog, case: str) -> None:
        from app.operations.state_duty import place_duty

        done, doing = partial(self._done, dialog), self._doing()
        self._session.do_or_tell(dialog, done, dialog.refuse, at_office, doing, place_duty, row, case)

    def take_off(self) -> None:
        from app.operations.take_off_duty import put_back_duty, take_off_duty

        line = self.line()
        if line is None:
            return
        row = line.row.id
        if line.row.is_off:
            self._change(put_back_duty, [row])
            return
        remark = self.tr("The row counts no longer; its trace stays, and it can be put back.")
        then = partial(self._change, take_off_duty, [row])
        ReasonDialog(
            self.tr("Take off the list"), f"{line.text}\n{remark}", self.tr("Take off"), then, self
        ).open()

    def _change(self, operation: Callable[..., object], *args: Any) -> None:
        self._session.do_then(self, self._said, at_office, self._doing(), operation, *args)

    def _said(self, _result: object) -> None:
        self._session.say_saved()

    def reveal(self) -> None:
        """Who may not be named, said once, to whoever asks and says why."""
        line = self.line()
        sealed = self.told.duty_list.of_kind("sealed") if line is not None else ()
        if line is not None and sealed and self._session.may_state():
            remark = self.tr("Who looked, and why, stays with the trace.")
            then = partial(self._reveal, line, sealed[0])
            ReasonDialog(sealed[0].label, f"{line.text}\n{remark}", self.tr("Show"), then, self).open()

    def _reveal(self, line: DutyLine, field: DutyField, reason: str) -> None:
        told = partial(self._revealed, field.label)
        self._session.do_then(self, told, work.reveal, self._doing(), line.row, field.name, reason)

    def _revealed(self, name: str, text: str) -> None:
        self._session.say(Message(f"{name}：{text}", "told"))

    # Files -----------------------------------------------------------------------------------------------

    def attach(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Files that go with the row"))
        if names:
            self.keep([Path(name) for name in names])

    def keep(self, files: Sequence[Path]) -> None:
        """Keep files of the row a person stands on, as they came."""
        line = self.line()
        if line is not None and not line.row.is_off:
            self._keep(line.row.id, files)

    def _keep(self, row: str, files: Sequence[Path]) -> None:
        if files:
            kept = work.keep_files(self._doing(), row, files)
            self._session.do_long(self.tr("Keeping files"), kept, Answers(self._kept))

    def _kept(self, count: int) -> None:
        text = (
            self.tr("{n} files kept as they came.") if count else self.tr("The row has these files already.")
        )
        self._session.say(Message(text.format(n=count), "good"))

    def save(self, file: str, name: str) -> None:
        line = self.line()
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), name)
        if chosen and line is not None:
            self.save_to(file, Path(chosen))

    def save_to(self, file: str, target: Path) -> None:
        line = self.line()
        if line is not None:
            written = work.save_file(self._session.office, line.row.id, file, target)
            self._session.do_long(self.tr("Saving the file"), written, Answers(self._written))

    def _written(self, name: str) -> None:
        self._session.say(Message(self.tr("{name} is written.").format(name=name), "good"))

    # Workbooks -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        workbook = dropped_file(event, (WORKBOOK,))
        if workbook is not None:
            self.read(workbook)
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        files = [path for path in paths if path.is_file()]
        if files and (self.told.duty_list.files_begin or self.line() is None):
            self._ask_add(files)
        else:
            self.keep(files)

    def _choose(self) -> None:
        kinds = self.tr("Workbooks")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import rows"), "", f"{kinds} (*{WORKBOOK} *.xls)"
        )
        if name:
            self.read(Path(name))

    def read(self, file: Path) -> None:
        """Read a workbook of the list a person stands on, and show what it would add."""
        title = self.tr("Reading {file}").format(file=file.name)
        reading = work.read(file, self.lists.current(), self._session.desk.entropy)
        self._session.do_long(title, reading, Answers(self._preview))

    def _preview(self, read: work.ReadDuties) -> None:
        self.preview.show_read(read)
        self._show_page(self.preview)

    def _leave_preview(self) -> None:
        self._show_page(self._pages.widget(0))

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        for each in self._head_buttons():
            each.setVisible(page is not self.preview)

    def _confirm(self, reading: Any) -> None:
        answers = Answers(self._taken, lambda _: self._ready_again(), self._ready_again)
        self._session.do_long(self.tr("Taking the rows"), work.confirm(self._doing(), reading), answers)

    def _ready_again(self) -> None:
        self.preview.confirm.setEnabled(True)

    def _taken(self, taken: DutiesTaken) -> None:
        self._leave_preview()
        text = self.tr("Taken: {added} rows added, {changed} say more.")
        self._session.say(Message(text.format(added=taken.added, changed=taken.changed), "good"))

    def _ask_export(self) -> None:
        proposed = f"{self.told.duty_list.title}{self._session.desk.today().isoformat()}{WORKBOOK}"
        kinds = self.tr("Workbooks")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list"), proposed, f"{kinds} (*{WORKBOOK})"
        )
        if name:
            self.export(Path(name))

    def export(self, target: Path) -> None:
        """Write the list a person stands on, and its figures, as a workbook."""
        written = work.export(self.told, self._session.desk.today(), target.with_suffix(WORKBOOK))
        self._session.do_long(self.tr("Writing the list"), written, Answers(self._written))
