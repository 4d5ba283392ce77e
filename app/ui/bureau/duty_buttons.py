"""This is about what can be done with the row a person stands on: buttons that Alt and a digit press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.duties.lists import DutyList
from app.ui.bureau.duties_work import DutyLine
from app.ui.widgets.buttons import key_button, say_with_key
from app.ui.widgets.flow import Flow
from app.ui.words import word


class DutyButtons(QWidget):
    """They follow the row; one that can't be pressed is grey.

    Signals:
        change_wanted, done_wanted, attach_wanted, lead_wanted, reveal_wanted, off_wanted: of the row.
        save_wanted: a file of it (its id, its name).
    """

    change_wanted = Signal()
    done_wanted = Signal()
    attach_wanted = Signal()
    lead_wanted = Signal()
    reveal_wanted = Signal()
    off_wanted = Signal()
    save_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: DutyLine | None = None
        self.change = key_button(word("Correct"), self.change_wanted.emit, 1, "pencil")
        self.done = key_button(self.tr("Done…"), self.done_wanted.emit, 2, "circle-check")
        self.attach = key_button(self.tr("Add files…"), self.attach_wanted.emit, 3, "folder-open")
        self.files = key_button(self.tr("Save a file…"), self._ask_file, 4, "download")
        self.lead = key_button(self.tr("Lead to an enterprise…"), self.lead_wanted.emit, 5, "building-2")
        self.reveal = key_button(self.tr("Read what is kept apart"), self.reveal_wanted.emit, 6, "eye")
        self.off = key_button(self.tr("Take off…"), self.off_wanted.emit, 7)
        line = Flow(self)
        for each in self._all():
            line.addWidget(each)

    def look_at(self, duty_list: DutyList | None, line: DutyLine | None) -> None:
        self._line = line
        is_on = line is not None and line.state != "off"
        sealed = duty_list.of_kind("sealed") if duty_list is not None else ()
        takes_files = duty_list is not None and bool(duty_list.of_kind("file"))
        for each in (self.change, self.done, self.lead):
            each.setEnabled(is_on)
        self.attach.setEnabled(is_on and takes_files)
        self.files.setEnabled(line is not None and bool(line.row.files))
        self.off.setEnabled(line is not None)
        self.reveal.setVisible(bool(sealed))
        self.reveal.setEnabled(line is not None and bool(sealed) and bool(line.row.value(sealed[0].name)))
        is_closed = line is not None and line.state == "closed"
        say_with_key(self.done, self.tr("Open again") if is_closed else self.tr("Done…"), 2)
        has_case = line is not None and bool(line.row.case)
        led = self.tr("Go to its file") if has_case else self.tr("Lead to an enterprise…")
        say_with_key(self.lead, led, 5)
        is_off = line is not None and line.row.is_off
        say_with_key(self.off, self.tr("Put back") if is_off else self.tr("Take off…"), 7)

    def _ask_file(self) -> None:
        """Which of them, where there are several."""
        files = self._line.row.files if self._line is not None else ()
        if len(files) == 1:
            self.save_wanted.emit(files[0].id, files[0].name)
            return
        menu = QMenu(self)
        for file in files:
            menu.addAction(file.name, partial(self.save_wanted.emit, file.id, file.name))
        menu.popup(self.files.mapToGlobal(self.files.rect().topLeft()))

    def _all(self) -> tuple[QWidget, ...]:
        return (self.change, self.done, self.attach, self.files, self.lead, self.reveal, self.off)
