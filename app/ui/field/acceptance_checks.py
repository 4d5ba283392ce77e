"""This is about the acceptance checklist A–I (现场检查验收表) of one machine at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.acceptance.checklist import ANSWER_TEXT
from app.domain.acceptance.facts import CheckAnswered
from app.domain.lacking import Place
from app.operations.accept import answer_checks
from app.ui.field.acceptance_sheets import ChecklistSheet, criteria_now
from app.ui.field.acceptance_told import AcceptanceTold, CheckLine, ItemOf
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_TONES: dict[str, Tone] = {"yes": "good", "no": "bad", "not_applicable": "calm", "": "waiting"}


class ChecksPage(QWidget):
    """Lines A, B, D, I are read off the file; C and E–H are answered, E–H once for the enterprise.

    Attributes:
        machine: whose lines. list: the lines, Enter answers one or leads to its place.
        answer: Alt+1. all_well: Alt+2, every line without an answer is 符合.
    """

    def __init__(
        self, session: CaseSession, go: Callable[[Place], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._go = go
        self._told: AcceptanceTold | None = None
        self.machine = QComboBox()
        self.machine.setAccessibleName(self.tr("Machine"))
        self.list: RowsPanel[CheckLine] = RowsPanel(self.tr("Checklist A–I"), self._columns(), "list-checks")
        self.list.go_without_search()
        self.list.chosen.connect(self._choose)
        self.list.marked.connect(self._say_rule)
        self.rule = label("", "quiet")
        self.machine.currentIndexChanged.connect(self._show)
        self.answer = key_button(self.tr("Answer the line"), self.answer_line, 1, "pencil")
        self.all_well = key_button(self.tr("All that is open is so"), self.answer_all, 2, "list-checks")
        self.left = label("", "quiet")
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        for each in (self.machine, self.answer, self.all_well):
            head.addWidget(each)
        head.addWidget(self.left, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.rule)

    def show_told(self, told: AcceptanceTold) -> None:
        self._told = told
        chosen = self.machine.currentData()
        self.machine.blockSignals(True)
        self.machine.clear()
        for item in told.items:
            self.machine.addItem(f"{item.machine.number}　{item.machine.name}", item.machine.id)
        self.machine.setCurrentIndex(max(0, self.machine.findData(chosen)))
        self.machine.blockSignals(False)
        self._show()

    def look_at(self, machine: str) -> None:
        self.machine.setCurrentIndex(max(0, self.machine.findData(machine)))

    def answer_line(self) -> None:
        line = self.list.current()
        if line is not None:
            self._choose(line)

    def answer_all(self) -> None:
        item = self._item()
        if item is None or not workspace_of(self._session).may_state():
            return
        said = [
            CheckAnswered(subject=line.subject, item=line.answered.check.key, answer="yes")
            for line in item.checks
            if line.answered is not None and not line.answered.answer
        ]
        if said:
            session = workspace_of(self._session)
            criteria = criteria_now(self._session)
            self._session.do_then(self, lambda _case: session.say_saved(), answer_checks, said, criteria)

    def _item(self) -> ItemOf | None:
        chosen = self.machine.currentData()
        items = self._told.items if self._told is not None else ()
        return next((item for item in items if item.machine.id == chosen), None)

    def _show(self) -> None:
        item = self._item()
        lines = item.checks if item is not None else ()
        self.list.show_rows(lines)
        if lines and self.list.current() is None:
            first = next((at for at, line in enumerate(lines) if line.answered is not None), 0)
            self.list.view.selectRow(first)
        open_lines = sum(line.answered is not None and not line.answered.answer for line in lines)
        self.all_well.setEnabled(bool(open_lines))
        self.left.setText(self.tr("%n line(s) not answered yet", "", open_lines) if open_lines else "")

    def _say_rule(self, line: CheckLine | None) -> None:
        """What wants the line a person stands on; of what no source says, that it is a suggestion."""
        is_asked = line is not None and line.answered is not None
        rule = line.answered.check.rule if line is not None and line.answered is not None else ""
        self.rule.setText(self.tr("Wanted by {rule}").format(rule=rule))
        self.rule.setVisible(is_asked)

    def _choose(self, line: CheckLine) -> None:
        if line.answered is None:
            self._go(line.place)
        elif workspace_of(self._session).may_state():
            ChecklistSheet(self._session, line, self).open()

    def _columns(self) -> tuple[Column[CheckLine], ...]:
        return (
            Column(self.tr("Section"), lambda line: line.heading, width=14),
            Column(self.tr("What is checked"), lambda line: line.text, width=44),
            Column(self.tr("What is known"), lambda line: line.known),
            Column(self.tr("Answer"), self._answer_told, _answer_tone, width=8),
        )

    def _answer_told(self, line: CheckLine) -> str:
        if line.answered is None:
            return ""
        return ANSWER_TEXT.get(line.answered.answer) or self.tr("open")


def _answer_tone(line: CheckLine) -> Tone | None:
    return None if line.answered is None else _TONES.get(line.answered.answer, "calm")
