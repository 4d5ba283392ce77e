"""This is about taking in (数据接收): sticks of laptops, receipts back, and what waits to be looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import FileRefused, Refusal, Refused
from app.domain.people.office import devices_of
from app.ui.background import Answers
from app.ui.bureau import take_in_work as work
from app.ui.bureau.task_dialog import TaskDialog
from app.ui.message import Message, refusal_text
from app.ui.sticks.found import size_text
from app.ui.sticks.stick_box import StickBox
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import allow, button
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.set_apart import SetApart
    from app.ui.workspace_session import WorkspaceSession

_DIGITS = 12
"""Of a digest: enough for a clerk to say which one."""


class TakeInScreen(Page):
    """A stick, what came of it, and what was set apart."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Take in"), parent)
        self._session = session
        self._found: tuple[work.OnStick, ...] = ()
        self.task = button(self.tr("Write a task…"), self._write_task, icon_name="laptop")
        self.take = button(word("Take in data"), self._take, "main", "inbox")
        self.head.addWidget(self.task)
        self.head.addWidget(self.take)
        self.stick = StickBox(session, self.tr("Stick"))
        self.stick.chosen.connect(self._look_at)
        self.on_stick = label("", "quiet")
        self.on_stick.hide()
        self.lists = Tabbed(word("Take in"))
        self.report: RowsPanel[work.Line] = RowsPanel(
            self.tr("Taken in now"), self._report_columns(), "inbox"
        )
        self.report.empty.say(
            self.tr("Nothing taken in yet"),
            self.tr("Plug in the stick of a laptop, choose it above and press the button."),
        )
        self.report.chosen.connect(self._open)
        self.apart: RowsPanel[SetApart] = RowsPanel(
            word("needs a look"), self._apart_columns(), "shield-check"
        )
        self.apart.empty.say(self.tr("Nothing waits to be looked at"))
        self.lists.add(self.tr("Taken in now"), self.report)
        self.lists.add(word("needs a look"), self._apart_page())
        self.apart.marked.connect(self._mark)
        self.body.addWidget(self.stick)
        self.body.addWidget(self.on_stick)
        self.body.addWidget(self.lists, 1)
        self._mark(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.stick.look()
        self._session.ask(self, self._show_apart, work.waiting)

    # The stick -------------------------------------------------------------------------------------------

    def _look_at(self, path: Path | None) -> None:
        no_stick = self.tr(
            "Plug in a stick and choose it above; then hand-overs are taken in and tasks written."
        )
        allow(self.take, no_stick if path is None else self.tr("No hand-over of a laptop on it."))
        allow(self.task, no_stick if path is None else "")
        self.on_stick.setText(no_stick)
        self.on_stick.setVisible(path is None)
        if path is not None:
            self._session.ask(self, lambda found: self._show_stick(path, found), work.look_at_stick, path)

    def _show_stick(self, path: Path, found: tuple[work.OnStick, ...]) -> None:
        if path != self.stick.path:
            return
        self._found = found
        can_take = any(each.is_finished for each in found)
        allow(self.take, "" if can_take else self.tr("No hand-over of a laptop on it."))
        named = [self._named(each) for each in found]
        said = self.tr("On the stick: {hand_ins}").format(hand_ins="，".join(named))
        self.on_stick.setText(said if named else self.tr("No hand-over of a laptop on it."))
        self.on_stick.show()

    def _named(self, each: work.OnStick) -> str:
        text = self.tr("{laptop} no. {number}").format(laptop=each.label, number=each.sequence)
        return text if each.is_finished else text + self.tr(" (not finished, let the laptop go on)")

    def _take(self) -> None:
        path = self.stick.path
        if path is not None:
            self.take.setEnabled(False)
            wanted = work.take_in(path, self._session.stamp().at)
            answers = Answers(self._taken, self._not_taken, self._stopped)
            self._session.do_long(self.tr("Taking in and checking"), wanted, answers)

    def _not_taken(self, _refused: Refused) -> None:
        self._ended()

    def _stopped(self) -> None:
        self._ended()
        text = self.tr("Stopped. What was taken in is whole; take the stick in again for the rest.")
        self._session.say(Message(text, "told"))

    def _ended(self) -> None:
        self._look_at(self.stick.path)
        self._session.catch_up()
        self._session.ask(self, self._show_apart, work.waiting)

    def _taken(self, report: work.Report) -> None:
        self._ended()
        self.report.show_rows(report.lines)
        self.lists.show_count(0, len(report.lines))
        self.lists.tabs.setCurrentIndex(0 if report.lines or not report.apart else 1)
        self._session.say(self._told(report))

    def _told(self, report: work.Report) -> Message:
        said, damaged = self._sums(report)
        if report.apart:
            said.append(self.tr("{n} hand-overs were set apart to be looked at.").format(n=len(report.apart)))
        if report.not_carried:
            said.append(refusal_text(FileRefused(Refusal.RECEIPT_NOT_CARRIED, file=report.not_carried[0])))
        if report.unreadable:
            names = "、".join(report.unreadable)
            said.append(self.tr("Own files that can't be read: {names}").format(names=names))
        is_good = not (damaged or report.apart or report.not_carried or report.unreadable)
        return Message(" ".join(said), "good" if is_good else "warning")

    def _sums(self, report: work.Report) -> tuple[list[str], int]:
        damaged = len({digest for line in report.lines for digest in line.damaged})
        firms = len({line.case for line in report.lines if line.name})
        said: list[str] = []
        if damaged:
            said.append(
                self.tr("{n} files failed their check and were set apart, the rest is taken in.").format(
                    n=damaged
                )
            )
        elif report.lines:
            text = self.tr("{n} enterprises with {m} originals taken in, every check passed")
            said.append(
                text.format(n=firms, m=len({each for line in report.lines for each in line.originals}))
            )
        if report.lines and not any(line.is_new for line in report.lines):
            said.append(self.tr("(all of it was here before)"))
        return said, damaged

    def _write_task(self) -> None:
        if self.stick.path is not None:
            TaskDialog(self._session, self.stick.path, self).open()

    # What came, what waits -------------------------------------------------------------------------------

    def _report_columns(self) -> tuple[Column[work.Line], ...]:
        return (
            Column(self.tr("Enterprise"), lambda line: line.name or self.tr("The office's own")),
            Column(self.tr("Computer"), lambda line: line.label, width=12),
            Column(
                self.tr("Originals held"),
                lambda line: str(len(line.originals)),
                order=lambda line: len(line.originals),
                is_number=True,
                width=12,
            ),
            Column(
                self.tr("Check"),
                self._check_text,
                lambda line: _tone(line),
                width=28,
                hint=lambda line: "\n".join(line.damaged) or self._check_text(line),
            ),
            Column(self.tr("Receipt"), lambda line: str(line.receipt), is_number=True, width=8),
        )

    def _check_text(self, line: work.Line) -> str:
        if not line.damaged:
            return self.tr("passed")
        return self.tr("{n} damaged, to come again").format(n=len(line.damaged))

    def _open(self, line: work.Line) -> None:
        if line.name:
            self._session.go_to_case(line.case)

    def _apart_page(self) -> QWidget:
        self.release = button(self.tr("Take it in now"), self._release, icon_name="check")
        self.let_go = button(self.tr("Let it wait no longer"), self._let_go, icon_name="x")
        remark = self.tr("Register the laptop first where it is not known; the bytes stay here either way.")
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        line.addWidget(label(remark, "quiet"), 1)
        line.addWidget(self.release)
        line.addWidget(self.let_go)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.apart, 1)
        layout.addLayout(line)
        return page

    def _apart_columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(self.tr("Arrived"), lambda each: each.at[:16].replace("T", " "), width=16),
            Column(
                self.tr("Computer"), self._from, hint=lambda each: each.source.rpartition("/")[2], width=14
            ),
            Column(self.tr("Why"), self._why, hint=self._why),
            Column(self.tr("Files"), lambda each: str(each.files), is_number=True, width=6),
            Column(
                self.tr("Size"),
                lambda each: size_text(each.size),
                order=lambda each: each.size,
                is_number=True,
                width=10,
            ),
            Column(self.tr("Check number"), lambda each: each.digest[:_DIGITS], width=_DIGITS + 2),
        )

    def _from(self, each: SetApart) -> str:
        """Which computer's hand-over, by where it lay on the stick; elsewhere the name of the folder."""
        *_, device, folder = ("", *each.source.split("/"))
        labels = {known.id: known.label for known in devices_of(self._session.office)}
        number = folder.partition("-")[0]
        if not device or not number.isdecimal():
            return folder
        text = self.tr("{laptop} no. {number}")
        return text.format(laptop=labels.get(device, device[:8]), number=int(number))

    def _why(self, each: SetApart) -> str:
        return refusal_text(FileRefused(Refusal(each.reason), what=self._from(each), case=each.source))

    def _show_apart(self, waiting: tuple[SetApart, ...]) -> None:
        self.apart.show_rows(waiting)
        self.lists.show_count(1, len(waiting))
        self._mark(self.apart.current())

    def _mark(self, each: SetApart | None) -> None:
        for made in (self.release, self.let_go):
            made.setEnabled(each is not None)

    def _release(self) -> None:
        each = self.apart.current()
        if each is not None:
            wanted = work.release(each.digest, self.stick.path, self._session.stamp().at)
            answers = Answers(self._taken, self._not_taken, self._stopped)
            self._session.do_long(self.tr("Taking in and checking"), wanted, answers)

    def _let_go(self) -> None:
        each = self.apart.current()
        if each is not None:
            at = self._session.stamp().at
            self._session.do_then(self, lambda _: self._gone(), work.let_go, each.digest, at)

    def _gone(self) -> None:
        self._session.say(Message(self.tr("It waits no longer; its bytes stay on this computer."), "told"))
        self._session.ask(self, self._show_apart, work.waiting)


def _tone(line: work.Line) -> Tone:
    return "bad" if line.damaged else "good"
