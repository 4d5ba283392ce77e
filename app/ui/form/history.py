"""This is about the history of one answer: every value it had, who gave it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.answers.facts import AnswersGiven
from app.ui.form.answer_texts import shown
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.short_list import ShortList
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.acts.case import Case


class Given(msgspec.Struct, frozen=True):
    """One answer that was given: a stored value, by whom, on which computer, when, with what remark."""

    value: str
    by: str
    device: str
    at: str
    note: str = ""


def history_of(case: Case, form: str, node: str) -> tuple[Given, ...]:
    """Newest first; what is equal to the one before it was only stored again."""
    found: list[Given] = []
    for act in case.history(f"form/{form}/answer/{node}"):
        stated = act.stated
        if isinstance(stated.fact, AnswersGiven):
            value = stated.fact.values.get(node, "")
            if not found or found[-1].value != value:
                found.append(Given(value, stated.by, stated.device, stated.at, stated.fact.note))
    return tuple(reversed(found))


def last_answered(case: Case, form: str) -> str:
    """The question of a form answered last; empty where nothing was."""
    for act in reversed(case.acts):
        fact = act.stated.fact
        if isinstance(fact, AnswersGiven) and fact.form == form:
            return next((node for node in reversed(fact.values) if not node.endswith("]")), "")
    return ""


class HistoryDialog(QDialog):
    """What stood at a question before.

    Signals:
        taken: this earlier answer is to stand again (str, as it is stored).
    """

    taken = Signal(str)

    def __init__(
        self, question: str, given: tuple[Given, ...], words: AnswerWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of the answer"))
        self.lines: ShortList[Given] = ShortList(self.tr("History of the answer"))
        self.lines.show_lines([(each, words.line(each)) for each in given])
        layout = QVBoxLayout(self)
        layout.setSpacing(sizes.NEAR)
        about = label(question, "heading")
        about.setWordWrap(True)
        layout.addWidget(about)
        layout.addWidget(label("" if given else self.tr("Nothing was answered here yet."), "quiet"))
        layout.addWidget(self.lines, 1)
        line = QHBoxLayout()
        self.take = button(self.tr("Answer so again"), self._take, icon_name="undo-2")
        self.take.setEnabled(len(given) > 1)
        self.lines.chosen.connect(lambda _given: self._take())
        line.addWidget(self.take)
        line.addStretch(1)
        line.addWidget(button(word("Close"), self.accept))
        layout.addLayout(line)
        self.resize(sizes.ENTRY_WIDTH, 300)

    def _take(self) -> None:
        """The newest answer stands already."""
        at = self.lines.currentIndex().row()
        if at > 0:
            self.taken.emit(self.lines.values[at].value)
            self.accept()


class AnswerWords(msgspec.Struct, frozen=True):
    """How the answers of one question read.

    Attributes:
        people, computers: names by id.
        labels: of the choices, by value.
    """

    people: Mapping[str, str]
    computers: Mapping[str, str]
    labels: Mapping[str, str]
    datatype: str

    def line(self, given: Given) -> str:
        who = self.people.get(given.by, given.by)
        where = self.computers.get(given.device, "")
        at = given.at[:16].replace("T", " ")
        by = f"{who}（{where}）" if where else who
        note = f"　（{given.note}）" if given.note else ""
        return f"{at}　{by}：{self._answer(given.value)}{note}"

    def _answer(self, value: str) -> str:
        if not value:
            return QCoreApplication.translate("AnswerWords", "emptied")
        if self.labels:
            return "、".join(self.labels.get(each, each) for each in value.split())
        return shown(value, self.datatype)
