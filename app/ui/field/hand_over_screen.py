"""This is about handing over (数据移交): what is only here, onto a stick, and the bureau's answer back.

One PC with both faces has no bureau to hand in to: there it is a backup, in the same format.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import Refusal, Refused
from app.ui.background import Answers
from app.ui.field import hand_over_work as work
from app.ui.field import tray_work
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
from app.ui.words import DATA_STATES, word

if TYPE_CHECKING:
    from app.exchange.bundle import Packed
    from app.operations.list_cases import CaseRow
    from app.operations.weigh_hand_in import Weighed
    from app.ui.workspace_session import WorkspaceSession

_ORDER = ("only_here", "on_stick", "safe")


class HandOverScreen(Page):
    """What would be handed in, and the button that does it."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Hand over"), parent)
        self._session = session
        self._is_backup = session.kind == "single"
        self._is_weighing = False
        self._is_writing = False
        self._tasks_seen: frozenset[Path] = frozenset()
        self._tasks_taken: frozenset[Path] = frozenset()
        self.weighed: tuple[Weighed, ...] = ()
        self.write = button(self._verb(), self._write, "main", "hard-drive-upload")
        self.head.addWidget(self.write)
        self.stick = StickBox(session, self.tr("Stick"))
        self.stick.chosen.connect(self._look_at)
        self.body.addWidget(self.stick)
        self.body.addLayout(self._stick_line())
        self.sum = label("", "heading")
        self.body.addWidget(self.sum)
        self.waiting = label("", "quiet")
        self.waiting.hide()
        self.body.addWidget(self.waiting)
        self.list: RowsPanel[Weighed] = RowsPanel(word("Hand over"), self._columns(), "hard-drive-upload")
        self.list.empty.say(
            self.tr("Nothing to hand over yet"),
            self.tr("What is recorded on this computer is listed here until the bureau confirms it."),
        )
        self.list.chosen.connect(self._open)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(label(self._advice(), "quiet"))
        session.rows_changed.connect(self._weigh_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.stick.look()
        self._weigh()
        session = self._session
        session.ask(self, self._show_waiting, tray_work.count_waiting, session.desk.entropy)

    # What is here ----------------------------------------------------------------------------------------

    def _weigh_again(self, _rows: tuple[CaseRow, ...]) -> None:
        if self.isVisible() and not self._is_writing:
            self._weigh()

    def _weigh(self) -> None:
        if self._is_weighing:
            return
        self._is_weighing = True
        answers = Answers(self._show, lambda _: self._weighed_ended(), self._weighed_ended)
        self._session.do_long(self.tr("Counting what is only here"), work.weigh, answers)

    def _weighed_ended(self) -> None:
        self._is_weighing = False

    def _show(self, weighed: tuple[Weighed, ...]) -> None:
        self._is_weighing = False
        self.weighed = weighed
        self.list.show_rows(sorted(weighed, key=lambda each: (_ORDER.index(each.state), -each.size)))
        here = [each for each in weighed if each.state == "only_here"]
        written = [each for each in weighed if each.state == "on_stick"]
        self.sum.setText("　·　".join(self._sum_parts(here, written)))

    def _sum_parts(self, here: list[Weighed], written: list[Weighed]) -> list[str]:
        parts: list[str] = []
        if here:
            originals, size = sum(each.originals for each in here), sum(each.size for each in here)
            said = self.tr("{what}, {records} records").format(
                what=self._counted(here), records=sum(each.acts for each in here)
            )
            if originals:
                more = self.tr(", {originals} originals, {size}")
                said += more.format(originals=originals, size=size_text(size))
            parts.append(f"{word('only here')} {said}")
        if written:
            text = self.tr("{what} on the stick, no receipt yet")
            if self._is_backup:
                text = self.tr("{what} backed up")
            parts.append(text.format(what=self._counted(written)))
        if self.weighed and not parts:
            parts.append(self.tr("The bureau has confirmed everything"))
        return parts

    def _show_waiting(self, waiting: int) -> None:
        """Pictures nobody placed belong to no enterprise, so nothing carries them."""
        self.waiting.setText(
            self.tr("%n picture(s) wait in the tray, placed nowhere; they are not handed over.", "", waiting)
        )
        self.waiting.setVisible(waiting > 0)

    def _counted(self, weighed: list[Weighed]) -> str:
        firms = sum(bool(each.name) for each in weighed)
        return self.tr("{n} files").format(n=firms) if firms else self.tr("The office's own")

    def _columns(self) -> tuple[Column[Weighed], ...]:
        return (
            Column(self.tr("Enterprise"), lambda each: each.name or self.tr("The office's own")),
            Column(
                self.tr("State"),
                lambda each: word(DATA_STATES[each.state][0]),
                _tone,
                order=lambda each: _ORDER.index(each.state),
                width=18,
            ),
            _number(self.tr("Records"), lambda each: each.acts, 8),
            _number(self.tr("Originals"), lambda each: each.originals, 8),
            Column(
                self.tr("Size"),
                lambda each: size_text(each.size) if each.size else "",
                order=lambda each: each.size,
                is_number=True,
                width=10,
            ),
        )

    def _open(self, row: Weighed) -> None:
        if row.name:
            self._session.go_to_case(row.case)

    # The stick -------------------------------------------------------------------------------------------

    def _stick_line(self) -> QHBoxLayout:
        self.on_stick = label("", "quiet")
        self.on_stick.hide()
        self.take = button(self.tr("Take the tasks"), self._take, icon_name="download")
        self.take.hide()
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        line.addWidget(self.on_stick, 1)
        line.addWidget(self.take)
        return line

    def _look_at(self, path: Path | None) -> None:
        self._offer_writing()
        self.on_stick.setText(self._no_stick())
        self.on_stick.setVisible(path is None)
        self.take.hide()
        if path is not None:
            self._session.ask(self, lambda seen: self._show_stick(path, seen), work.look_at_stick, path)

    def _offer_writing(self) -> None:
        why_not = self.tr("It is being written.") if self._is_writing else ""
        allow(self.write, why_not or ("" if self.stick.path is not None else self._no_stick()))

    def _no_stick(self) -> str:
        return self.tr("Plug in a stick and choose it above first.")

    def _show_stick(self, path: Path, seen: work.StickSeen) -> None:
        if path != self.stick.path:
            return
        said = []
        if seen.unfinished:
            said.append(
                self.tr("A hand-over was broken off on this stick; writing goes on where it stopped.")
            )
        self._tasks_seen, new = seen.tasks, seen.tasks - self._tasks_taken
        if new:
            said.append(self.tr("Tasks for this computer: {n}.").format(n=len(new)))
        elif seen.tasks:
            said.append(self.tr("The tasks on it have been taken."))
        if not said and not self._is_backup:
            said.append(self.tr("No task for this computer on it."))
        needed, stick = sum(each.size for each in self.weighed), self.stick.stick
        if stick is not None and 0 <= stick.free < needed:
            said.append(self.tr("Too little room: about {size} are needed.").format(size=size_text(needed)))
        self.on_stick.setText(" ".join(said))
        self.on_stick.setVisible(bool(said))
        self.take.setVisible(bool(new) and not self._is_backup)
        if seen.receipts:
            entropy = self._session.desk.entropy
            self._session.do_then(self, self._receipts_taken, work.take_receipts, path, entropy)

    def _receipts_taken(self, taken: work.Receipts) -> None:
        if taken.new_writer:
            self._session.say(Message(self._goes_on_anew(), "warning"))
        elif taken.numbers:
            text = self.tr("Receipt {numbers} taken: what it covers is safe at the bureau.")
            numbers = "、".join(str(each) for each in taken.numbers)
            self._session.say(Message(text.format(numbers=numbers), "good"))
            self._free_tray()
        elif taken.refused:
            text = self.tr("{n} receipts on the stick can't be believed and were left alone.")
            self._session.say(Message(text.format(n=taken.refused), "warning"))

    def _free_tray(self) -> None:
        """Another copy is safe elsewhere: pictures need not lie twice on this computer."""
        wanted = work.free_tray(self._session.desk.entropy)
        self._session.do_long(self.tr("Freeing the tray of placed pictures"), wanted, Answers[int]())

    # Writing and taking ----------------------------------------------------------------------------------

    def _write(self) -> None:
        path = self.stick.path
        if path is None:
            return
        self._is_writing = True
        self._offer_writing()
        answers = Answers(self._written, self._not_written, self._stopped)
        session = self._session
        session.do_long(self._verb(), work.write(path, session.stamp(), session.desk.new_id()), answers)

    def _written(self, packed: Packed) -> None:
        self._ended()
        text = self.tr("Written onto the stick and read back. Do not clear this computer before the receipt.")
        if self._is_backup:
            text = self.tr("Backed up and read back.")
            self._free_tray()
        if packed.unreadable:
            more = self.tr("{n} originals on this computer can't be read and were left out.")
            self._session.say(Message(f"{text} {more.format(n=len(packed.unreadable))}", "warning"))
        else:
            self._session.say(Message(text, "good"))

    def _not_written(self, refused: Refused) -> None:
        self._ended()
        if refused.code is Refusal.STICK_GONE:
            text = refusal_text(refused)
            self._session.say(Message(text, "warning", self.tr("Go on writing"), self._go_on))

    def _go_on(self) -> None:
        """The stick is in again, or it is said again that it is not."""
        self._write()

    def _stopped(self) -> None:
        self._ended()
        text = self.tr("Stopped. What was written is whole; writing goes on where it stopped.")
        self._session.say(Message(text, "told", self.tr("Go on writing"), self._go_on))

    def _ended(self) -> None:
        self._is_writing = False
        self._offer_writing()
        self._look_at(self.stick.path)
        self._weigh()

    def _take(self) -> None:
        path = self.stick.path
        if path is not None:
            self.take.setEnabled(False)
            answers = Answers(self._taken, lambda _: self._take_ended(), self._take_ended)
            wanted = work.take(path, self._session.desk.entropy)
            self._session.do_long(self.tr("Take the tasks"), wanted, answers)

    def _take_ended(self) -> None:
        self.take.setEnabled(True)

    def _taken(self, tasks: work.Tasks) -> None:
        self._take_ended()
        taken, refused = tasks
        damaged = sum(len(each.damaged) for each in taken)
        if not refused and not damaged:
            self._tasks_taken |= self._tasks_seen
            self._look_at(self.stick.path)
        said = [
            self.tr("Task taken: {n} enterprises, {new} of them new here.").format(
                n=len({case for each in taken for case in each.cases}),
                new=sum(each.new_cases for each in taken),
            )
        ]
        if damaged:
            said.append(
                self.tr("{n} originals came damaged; let the bureau write the task again.").format(n=damaged)
            )
        if refused:
            said.append(self.tr("{n} tasks can't be believed and were left alone.").format(n=len(refused)))
        if any(each.new_writer for each in taken):
            said.append(self._goes_on_anew())
        self._session.say(Message(" ".join(said), "good" if len(said) == 1 else "warning"))

    # Words -----------------------------------------------------------------------------------------------

    def _verb(self) -> str:
        return word("Back up") if self._is_backup else word("Write to stick")

    def _advice(self) -> str:
        if self._is_backup:
            return self.tr(
                "A backup has the form of a hand-over. Keep the stick in another room than this computer."
            )
        return self.tr("Until the receipt is here, what was written is kept on this computer as well.")

    def _goes_on_anew(self) -> str:
        return self.tr(
            "The bureau knows more records of this computer than lie here. It goes on under a new number; "
            "what is here is untouched."
        )


def _tone(each: Weighed) -> Tone:
    return DATA_STATES[each.state][1]


def _number(title: str, number: Callable[[Weighed], int], width: int) -> Column[Weighed]:
    return Column(
        title,
        lambda each: str(number(each) or ""),
        order=number,
        is_number=True,
        width=width,
    )
